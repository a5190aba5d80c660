import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { nearest } from '../../../../src/domain/text.ts';
import { collections, type CollectionName } from '../../../../src/schemas/index.ts';
import { fromCell } from '../../../../src/schemas/table.ts';
import { keysAt } from '../../../../src/schemas/walk.ts';
import { Unreadable } from '../unreadable.ts';

/** A text with columns in braces: "{Straße} {Hausnummer}". Of several, the first counts whose columns are all filled. */
export type Template = readonly string[];

/** How the columns of a list become fields of an entry. */
export interface Mapping {
  /** What the list is called; its entries keep it. It stays the same for newer versions of the list. */
  readonly source: string;
  /** What the source calls an entry. */
  readonly key: Template;
  /** Day of the list, or of each line: what was checked later is not changed. */
  readonly asOf: Template;
  /** By the path of the field: "address.street". */
  readonly fields: ReadonlyMap<string, Template>;
  /** By the path of the field: words of the list and what they are called here. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const template = z.union([scalar.transform((text) => [text]), z.array(scalar)]);
const file = z.strictObject({
  source: z.string().trim().min(1).max(200),
  key: template,
  asOf: template.optional(),
  fields: z.record(z.string(), template),
  values: z.record(z.string(), z.record(z.string(), scalar)).optional(),
});

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** Columns that a template names. */
const columnsOf = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!.trim());

/**
 * The text of a template for a line; nothing when a column it needs is empty in all of its versions. The mark that
 * keeps a spreadsheet from running a cell ("'+49 221 4710123") belongs to the table, not to the text.
 */
export function fill(templates: Template, cells: Readonly<Record<string, string>>): string {
  const usable = templates.find((text) => columnsOf(text).every((name) => cells[name] !== undefined));
  return (usable ?? '')
    .replace(PLACEHOLDER, (_, name: string) => fromCell(cells[name.trim()]!))
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** True when entries of a collection may have a field at this path ("openingHours.1.days"). */
export function hasField(collection: CollectionName, path: string): boolean {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
  return keysAt(collections[collection].schema, steps.slice(0, -1)).includes(String(steps.at(-1)));
}

/** Every path below `values` and `fields` must be a field, every column in braces must exist. */
function mistakes(mapping: z.output<typeof file>, collection: CollectionName, columns: readonly string[]): string[] {
  const unknownFields = [...Object.keys(mapping.fields), ...Object.keys(mapping.values ?? {})]
    .filter((path) => !hasField(collection, path))
    .map((path) => {
      const near = nearest(
        path.split('.').at(-1)!,
        keysAt(collections[collection].schema, path.split('.').slice(0, -1)),
      );
      return `Das Feld ${path} gibt es nicht${near === undefined ? '' : `. Meinten Sie ${[...path.split('.').slice(0, -1), near].join('.')}?`}`;
    });
  const named = [mapping.key, mapping.asOf ?? [], ...Object.values(mapping.fields)].flat().flatMap(columnsOf);
  const unknownColumns = [...new Set(named)]
    .filter((name) => !columns.includes(name))
    .map((name) => {
      const near = nearest(name, columns);
      return `Die Spalte „${name}“ gibt es in der Liste nicht. ${near === undefined ? `Es gibt: ${columns.join(', ')}` : `Meinten Sie „${near}“?`}`;
    });
  return [...unknownFields, ...unknownColumns];
}

/**
 * Reads a mapping file.
 * @throws Unreadable with every mistake in it.
 */
export function readMapping(path: string, collection: CollectionName, columns: readonly string[]): Mapping {
  const name = basename(path);
  let read: unknown;
  try {
    read = load(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Unreadable(`${name}: Die Zuordnung ist nicht lesbar (${(cause as Error).message.split('\n')[0]!}).`, {
      cause,
    });
  }
  const { data, error } = file.safeParse(read);
  const wrong = data
    ? mistakes(data, collection, columns)
    : error.issues.map(({ path: at, code }) =>
        code === 'unrecognized_keys'
          ? 'Darin stehen nur source, key, asOf, fields und values'
          : `${at.join('.') || 'Alles'} fehlt oder ist etwas anderes als ein Text`,
      );
  if (!data || wrong.length > 0)
    throw new Unreadable([`${name}: Die Zuordnung stimmt nicht.`, ...wrong.map((one) => `  ${one}`)].join('\n'));
  return {
    source: data.source,
    key: data.key,
    asOf: data.asOf ?? [],
    fields: new Map(Object.entries(data.fields)),
    values: new Map(
      Object.entries(data.values ?? {}).map(([field, words]) => [
        field,
        new Map(Object.entries(words).map(([word, meant]) => [word.trim().toLowerCase(), meant])),
      ]),
    ),
  };
}
