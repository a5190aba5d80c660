import type * as z from 'zod';
import { isValue } from '../../../../src/domain/parsed.ts';
import { toId } from '../../../../src/domain/text.ts';
import type { Content } from '../../../../src/portal/content.ts';
import { collections, type CollectionName } from '../../../../src/schemas/index.ts';
import { fromRow } from '../../../../src/schemas/table.ts';
import { metaAt, namingValues, topFields } from '../../../../src/schemas/walk.ts';
import type { Known } from '../known.ts';
import { tidyCell } from './clean.ts';
import { withoutFaults, type Dropped } from './faults.ts';
import { readHours } from './hours.ts';
import { fill, type Mapping } from './mapping.ts';
import type { TableRow } from './table.ts';

type Fields = Record<string, unknown>;

/** What a line of a list becomes. */
export interface ReadRow {
  readonly entry: Fields;
  readonly dropped: readonly Dropped[];
  /** Names in the list that no entry of the portal has: "organisations: AWO Köln". */
  readonly unknown: readonly string[];
}

/** What reading a line depends on. */
export interface RowContext {
  readonly collection: CollectionName;
  readonly mapping: Mapping;
  readonly content: Content;
  readonly known: Known;
}

const stepsOf = (path: string) => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));

/** Lists separate the values of a cell in many ways; a table of ours only in one. */
function separated(schema: z.ZodType, path: string, text: string): string {
  const isList = Array.isArray((metaAt(schema, stepsOf(path))?.examples as unknown[] | undefined)?.[0]);
  // Hours are read whole.
  return isList && path !== 'openingHours' && !text.includes(' | ')
    ? text
        .split(/\s*[,;|\n]\s*/)
        .filter(Boolean)
        .join(' | ')
    : text;
}

/** Cells of a line in the form of our own tables. */
function cellsOf({ cells }: TableRow, { mapping, collection }: RowContext): [string, string][] {
  const schema = collections[collection].schema as z.ZodType;
  return [...mapping.fields].flatMap(([path, template]): [string, string][] => {
    const text = fill(template, cells);
    if (text === '') return [];
    const meant = mapping.values.get(path)?.get(text.toLowerCase());
    return [[path, meant ?? separated(schema, path, tidyCell(path, text))]];
  });
}

/** Names of others become ids of their entries; names that nobody has are left out. */
function linked(entry: Fields, { collection, content, known }: RowContext): string[] {
  const unknown: string[] = [];
  for (const { ref, name, path } of namingValues(collections[collection].schema, entry)) {
    if (ref === undefined || content.ids.get(ref as CollectionName)?.has(name)) continue;
    const id = known.find(ref as CollectionName, name);
    if (id === undefined) unknown.push(`${ref}: ${name}`);
    const outer = path.slice(0, -1).reduce<unknown>((value, step) => (value as Fields)[String(step)], entry) as Fields;
    const last = String(path.at(-1));
    if (id !== undefined) outer[last] = id;
    else if (Array.isArray(outer)) outer[Number(last)] = undefined;
    else delete outer[last];
  }
  for (const [key, value] of Object.entries(entry)) {
    if (!Array.isArray(value) || !value.includes(undefined)) continue;
    const left = value.filter((one) => one !== undefined);
    if (left.length > 0) entry[key] = left;
    else delete entry[key];
  }
  return unknown;
}

/** The place of the portal that an address names. */
function placed(entry: Fields, known: Known): void {
  const { address } = entry as { address?: Fields };
  if (typeof address !== 'object' || typeof address['city'] !== 'string' || address['place'] !== undefined) return;
  const place = known.find('places', address['city']);
  if (place !== undefined) address['place'] = place;
}

/** Reads a line with the mapping. What does not fit is left out and named. */
export function entryOf(row: TableRow, context: RowContext): ReadRow {
  const { collection, known } = context;
  const schema = collections[collection].schema as z.ZodType;
  const cells = cellsOf(row, context);
  const hours = cells.find(([path]) => path === 'openingHours');
  const read = hours && readHours(hours[1]);
  const filled: Fields = {
    ...fromRow(schema, Object.fromEntries(cells.filter((cell) => cell !== hours))),
    ...(read && isValue(read) ? { openingHours: read.value } : {}),
  };
  const unknown = linked(filled, context);
  placed(filled, known);
  const { entry, dropped } = withoutFaults(schema, filled);
  const order = topFields(schema).map(({ key }) => key);
  return {
    entry: Object.fromEntries(Object.entries(entry).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))),
    dropped: [
      ...(read && !isValue(read) ? [{ path: 'openingHours', why: `${read.wrong} → ${read.instead}` }] : []),
      ...dropped,
    ],
    unknown,
  };
}

/** The id a new entry would like: its title, with the street where several have the same title. */
export function wishedId({ title, address }: Fields, isShared: boolean): string {
  const { street } = (typeof address === 'object' ? address : {}) as { street?: string };
  const name = toId(String(title));
  return isShared && street !== undefined ? `${name}-${toId(street)}` : name;
}
