import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { isData, isSame, KIND, type Data, type FormField } from '../../../src/domain/forms/field.ts';
import { BODY, fileFormat } from '../../../src/domain/forms/file.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { readYaml } from '../../../src/portal/read/yaml.ts';
import { collectionNames, collections, singles, translations } from '../../../src/schemas/index.ts';
import { topFields } from '../../../src/schemas/walk.ts';
import { fields, markUsed, described } from '../schemas/every-field.ts';
import { formOf } from './town.ts';

const { content } = loadContent({ contentDir: 'content', layersDir: 'layers', today: '2026-11-24' });

/** A file somebody has written: its form, its schema, its text. */
interface Written {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** Every file of sample and layers that has a form. */
const files: readonly Written[] = [
  ...collectionNames.flatMap((name) =>
    [...(content.entries.get(name)?.values() ?? [])].flatMap(({ draft }) =>
      draft.sources.map(({ found: { path, file } }) => ({ name, file, text: readFileSync(path, 'utf8') })),
    ),
  ),
  ...content.translations.flatMap(({ draft }) =>
    draft.sources.map(({ found: { path, file } }) => ({
      name: 'translations',
      file,
      text: readFileSync(path, 'utf8'),
    })),
  ),
  ...Object.keys(singles).map((name) => {
    const file = `content/${name}.yaml`;
    return { name, file, text: readFileSync(file, 'utf8') };
  }),
];

const isText = (name: string) =>
  ['translations', ...collectionNames.filter((one) => collections[one].file !== 'yaml')].includes(name);

const formFieldsOf = (name: string) => formOf(name === 'translations' ? 'translations-en-offers' : name).fields;
const formatOf = (name: string) => fileFormat(formFieldsOf(name), isText(name));

/** What Sveltia CMS hands over when nothing was changed: every field its form has, the untouched ones empty. */
function untouched(form: readonly FormField[], data: Data): Data {
  const filled = form.map((field): [string, unknown] => [
    field.name,
    Object.hasOwn(data, field.name) ? inside(field, data[field.name]) : empty(field),
  ]);
  return {
    ...Object.fromEntries(filled),
    ...Object.fromEntries(Object.entries(data).filter(([key]) => !form.some(({ name }) => name === key))),
  };
}

const empty = ({ widget, ...field }: FormField) =>
  widget === 'object' || widget === 'number' ? null : widget === 'list' || 'multiple' in field ? [] : '';

function inside(field: FormField, value: unknown): unknown {
  if (Array.isArray(value)) return field.fields ? value.map((item) => untouched(field.fields!, item as Data)) : value;
  if (!isData(value)) return value;
  const kind = field.types?.find(({ name }) => name === value[KIND]);
  return untouched(kind ? (kind.fields ?? []) : (field.fields ?? []), value);
}

/** The fields of a file as the check reads them. */
function dataOf({ name, text }: Pick<Written, 'name' | 'text'>): unknown {
  const yaml = isText(name) ? /^---\n([\s\S]*?)\n---/.exec(text)![1]! : text;
  const read = readYaml({ file: name, text: yaml, linesBefore: 0 });
  return 'data' in read ? read.data : read.problems;
}

describe('a file that is opened in its form and saved', () => {
  test('comes back as it was, letter by letter', () => {
    const changed = files.filter(({ name, text }) => {
      const { fromFile, toFile } = formatOf(name);
      return toFile(untouched(formFieldsOf(name), fromFile(text))) !== text;
    });
    expect(files.length).toBeGreaterThan(400);
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  test('means the same when nothing is left of how it was written', () => {
    const changed = files.filter(({ name, text }) => {
      const { fromFile, toFile } = formatOf(name);
      const data = fromFile(text);
      delete data['writtenText'];
      const again = toFile(untouched(formFieldsOf(name), data));
      const sameText = !isText(name) || fromFile(again)[BODY] === data[BODY];
      return !sameText || !isSame(dataOf({ name, text: again }), dataOf({ name, text }));
    });
    expect(changed.map(({ file }) => file)).toEqual([]);
  });
});

/** An entry with every field filled in: the example of each, those inside included. */
const complete = (schema: z.ZodType): Data =>
  Object.fromEntries(
    topFields(schema).map(({ key, schema: inner, meta }) => [
      key,
      exampleOf(inner, (meta['examples'] as unknown[])[0]),
    ]),
  );

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function exampleOf(schema: z.ZodType, example: unknown): unknown {
  const def = schema._zod.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  if (inner) return exampleOf(inner, example);
  if (def.type === 'object') return complete(schema);
  if (def.type === 'array' && isData((example as unknown[])[0]))
    return [exampleOf(def.element!, (example as unknown[])[0])];
  const open = def.options?.find((option) => (option._zod.def as unknown as Def).type === 'object');
  return open ? complete(open) : example;
}

describe('an entry with every field there is', () => {
  const all = [...Object.entries(collections), ...Object.entries(singles), ['translations', translations] as const];

  test.each(all)('%s: comes through its form unchanged', (name, { schema }) => {
    const data = complete(schema);
    const used = new Set<z.ZodType>();
    markUsed(schema, data, used);
    expect(
      [...fields(schema, name)].filter(({ schema: one }) => !used.has(described(one))).map(({ path }) => path),
    ).toEqual([]);
    const { fromFile, toFile } = formatOf(name);
    const text = toFile({ ...untouched(formFieldsOf(name), inForm(name, data)) });
    expect(dataOf({ name, text })).toEqual(data);
    expect(toFile(untouched(formFieldsOf(name), fromFile(text)))).toBe(text);
  });
});

/** Data as the form of a collection holds it. */
function inForm(name: string, data: Data): Data {
  const json = JSON.stringify(data);
  const values = formatOf(name).fromFile(isText(name) ? `---\n${json}\n---\n` : json);
  delete values['writtenText'];
  return values;
}
