import { KIND, type FormField } from '../../domain/forms/field.ts';
import type { JsonSchema } from '../json-schema.ts';
import { choicesOf, hintOf, PROTECTED } from './hint.ts';

/** An entry that a field may name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * Entries that may be named although they lie in no file of the town: those of the layers. Other collections are
 * looked up in the files themselves, so that what was just written can be chosen.
 */
export type Choices = Readonly<Record<string, readonly Choice[] | undefined>>;

/** A field of the configuration of Sveltia CMS; its JSON Schema says what may stand there. */
export type CmsField = FormField & Readonly<Record<string, unknown>>;

type Rest = Omit<CmsField, 'name'> & { readonly widget: string };

/** The fields of a form, from the schema of what is written. */
export function formFields(schema: JsonSchema, choices: Choices): CmsField[] {
  const siblings = schema.properties ?? {};
  return Object.entries(siblings).map(([name, field]) => ({
    name,
    label: field.title ?? name,
    ...hinted(hintOf(field, siblings)),
    required: schema.required?.includes(name) ?? false,
    ...widgetOf(field, choices),
  }));
}

const hinted = (hint: string) => (hint === '' ? {} : { hint });

function widgetOf(field: JsonSchema, choices: Choices): Rest {
  if (field.anyOf) return kinds(field.anyOf, choices);
  switch (field.type) {
    case 'object':
      return { widget: 'object', fields: formFields(field, choices) };
    case 'array':
      return list(field, choices);
    case 'boolean':
      // No switch: one that nobody touched would say "no" where nobody knows.
      return {
        widget: 'select',
        options: [
          { label: 'Ja', value: true },
          { label: 'Nein', value: false },
        ],
      };
    case 'integer':
    case 'number':
      return { widget: 'number', value_type: field.type === 'integer' ? 'int' : 'float', ...limits(field) };
    default:
      return text(field, choices);
  }
}

const limits = ({ minimum, maximum }: JsonSchema) => ({
  ...(minimum !== undefined && { min: minimum }),
  ...(maximum !== undefined && { max: maximum }),
});

/** A value that is a word alone or has fields of its own. */
function kinds(options: readonly JsonSchema[], choices: Choices): Rest {
  const types = options.map((option) =>
    option.const === undefined
      ? { name: 'fields', label: 'Öffentlich', fields: formFields(option, choices) }
      : { name: option.const, label: PROTECTED },
  );
  return { widget: 'object', typeKey: KIND, types: types.toReversed() };
}

function list({ items = {}, minItems, maxItems, description }: JsonSchema, choices: Choices): Rest {
  const range = { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
  if (items.enum) return { widget: 'select', multiple: true, ...range, options: choicesOf(items.enum, description) };
  if (items['x-ref'] !== undefined) return { ...reference(items['x-ref'], choices), multiple: true, ...range };
  if (items.type === 'object')
    return { widget: 'list', collapsed: 'auto', ...range, fields: formFields(items, choices) };
  return {
    widget: 'list',
    ...range,
    field: { name: 'wert', label: items.title ?? 'Eintrag', ...widgetOf(items, choices) },
  };
}

function reference(collection: string, choices: Choices): Rest {
  const options = choices[collection];
  return options
    ? { widget: 'select', options, dropdown_threshold: 12 }
    : { widget: 'relation', collection, value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title'] };
}

/** Where the form keeps the files it shows; in an entry stands only their name. */
export const MEDIA = '/media';

const isPdf = ({ examples = [] }: JsonSchema) => String(examples[0]).endsWith('.pdf');

function text(field: JsonSchema, choices: Choices): Rest {
  const { pattern, maxLength, patternErrorMessage = '' } = field;
  if (field['x-ref'] !== undefined) return reference(field['x-ref'], choices);
  if (field['x-file'] === 'media')
    return {
      widget: isPdf(field) ? 'file' : 'image',
      accept: isPdf(field) ? 'application/pdf' : 'image/png,image/webp,image/jpeg',
      choose_url: false,
      public_folder: MEDIA,
    };
  if (field.enum) return { widget: 'select', options: choicesOf(field.enum, field.description) };
  if (pattern === '^\\d{4}-\\d{2}-\\d{2}$') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const length = maxLength === undefined ? {} : { maxlength: maxLength };
  if (pattern === undefined && (maxLength ?? 0) > 200) return { widget: 'text', ...length };
  // A field of one line holds no line break: that pattern says nothing new.
  return {
    widget: 'string',
    ...length,
    ...(pattern !== undefined && pattern !== '^[^\\n]*$' && { pattern: [pattern, patternErrorMessage] }),
  };
}
