import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { metresBetween } from '../../../src/domain/map/distance.ts';
import type { Point } from '../../../src/domain/map/geo.ts';
import { isDate } from '../../../src/domain/time/date.ts';
import type { Checked, Content, ContentOptions } from '../../../src/portal/content.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { shownPath } from '../../../src/portal/read/files.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { topFields } from '../../../src/schemas/walk.ts';
import { knownIn } from './known.ts';
import { tidyStreet } from './list/clean.ts';
import { entryOf, wishedId } from './list/entry.ts';
import { guessMapping } from './list/guess.ts';
import { fill, readMapping, type Mapping } from './list/mapping.ts';
import { isOwnTable, ownProposals } from './list/own.ts';
import { readList } from './list/read.ts';
import type { Table } from './list/table.ts';
import { planImport, type Plan, type Same } from './plan.ts';
import { doubtsOf, type Parsed, type Proposal, type Refusal } from './proposal.ts';
import { importReport } from './report.ts';
import { carryOut, type ImportOptions } from './run.ts';

type Fields = Record<string, unknown>;

export interface ListOptions extends ImportOptions {
  /** Path of the mapping file; without it the one beside the list. */
  readonly mapping?: string | undefined;
}

/** What an import of a list came to. Without a plan it only wrote a mapping to be looked at. */
export interface ListImport {
  readonly report: string;
  readonly refused: number;
  readonly plan?: Plan;
}

/** So many lines that lack the same field are listed. */
const MOST_LINES = 100;

/** Nearer than this, in metres, two points are the same: lists differ in the ninth decimal from month to month. */
const SAME_POINT = 2;

/** Tells whether two values mean the same: spelled otherwise, or a step aside on the map. */
function sameIn(collection: CollectionName): Same {
  const schemas = new Map(topFields(collections[collection].schema).map(({ key, schema }) => [key, schema]));
  const canonical = (field: string, value: unknown): unknown => {
    const result = schemas.get(field)?.safeParse(value);
    return result?.success ? z.encode(schemas.get(field)!, result.data) : value;
  };
  const street = (value: unknown) => {
    const { street: text, ...rest } = (value ?? {}) as { street?: string };
    return { ...rest, street: text === undefined ? undefined : tidyStreet(text).toLowerCase() };
  };
  return (field, before, after) => {
    if (before === undefined || after === undefined) return false;
    if (field === 'coordinates') return metresBetween(before as Point, after as Point) < SAME_POINT;
    const [one, other] = [canonical(field, before), canonical(field, after)];
    if (field === 'address' && typeof one === 'object' && typeof other === 'object')
      return isDeepStrictEqual(street(one), street(other));
    return isDeepStrictEqual(one, other);
  };
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the list says, laid over what is there: cells that it leaves empty say nothing. */
function laidOver(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return after;
  return {
    ...before,
    ...Object.fromEntries(Object.entries(after).map(([key, value]) => [key, laidOver(before[key], value)])),
  };
}

/** Fields for an entry that is there already. A protected address is never betrayed by a list. */
function forKnown({ draft }: Checked, entry: Fields): Fields {
  const isProtected = draft.data['address'] === 'protected';
  const told = Object.entries(entry).filter(
    ([field]) => !(isProtected && ['address', 'coordinates', 'venue', 'stop'].includes(field)),
  );
  return Object.fromEntries(told.map(([field, value]) => [field, laidOver(draft.data[field], value)]));
}

const plainName = (text: unknown) =>
  String(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Entries written by hand, by title and street: a list must not bring them a second time. */
function handWritten(content: Content, collection: CollectionName): ReadonlyMap<string, string> {
  const entries = [...(content.entries.get(collection)?.values() ?? [])];
  return new Map(
    entries
      .filter(({ draft }) => draft.data['imported'] === undefined)
      .map(({ id, draft }) => [twinKey(draft.data), id]),
  );
}

function twinKey({ title, address }: Fields): string {
  const street = isObject(address)
    ? plainName(tidyStreet(String((address['street'] as string | undefined) ?? '')))
    : '';
  return `${plainName(title)}|${street}`;
}

const germanDay = (text: string): string | undefined => {
  const iso = text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4}).*$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  return isDate(iso.slice(0, 10)) ? iso.slice(0, 10) : undefined;
};

/** Lines of a list of others as proposals. */
function proposalsOf(content: Content, collection: CollectionName, table: Table, mapping: Mapping): Parsed {
  const context = { collection, mapping, content, known: knownIn(content) };
  const entries = content.entries.get(collection)?.values() ?? [];
  const byKey = new Map<string, Checked>();
  for (const entry of entries as Iterable<Checked>) {
    const { from, ids = [] } = (entry.draft.data['imported'] ?? {}) as { from?: string; ids?: readonly string[] };
    if (from === mapping.source) for (const id of ids) byKey.set(id, entry);
  }
  const twins = handWritten(content, collection);
  const titles = new Map<string, number>();
  for (const { cells } of table.rows) {
    const title = plainName(fill(mapping.fields.get('title') ?? [], cells));
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const proposals: Proposal[] = [];
  const refused: Refusal[] = [];
  const notes = [...table.notes];
  const left = new Map<string, string[]>();
  const unknown = new Map<string, number>();
  const seen = new Map<string, string>();
  const named: string[] = [];
  for (const row of table.rows) {
    const key = fill(mapping.key, row.cells);
    const read = entryOf(row, context);
    const title = typeof read.entry['title'] === 'string' ? read.entry['title'] : '';
    const known = byKey.get(key);
    const twin = known ? undefined : twins.get(twinKey(read.entry));
    const why =
      title === ''
        ? 'Es gibt keinen Namen'
        : key === ''
          ? 'Es gibt keine Kennung'
          : seen.has(key)
            ? `Die Kennung „${key}“ steht schon bei ${seen.get(key)!}`
            : twin === undefined
              ? undefined
              : `Den Eintrag gibt es schon: ${collection}/${twin}. Soll ihn die Liste pflegen, tragen Sie dort ein: imported: { from: ${JSON.stringify(mapping.source)}, ids: [${JSON.stringify(key)}] }`;
    seen.set(key, row.where);
    if (why !== undefined) {
      refused.push({ where: row.where, what: title || 'Zeile', why });
      named.push(key);
      continue;
    }
    for (const { path, why: reason } of read.dropped)
      left.set(path, [...(left.get(path) ?? []), `${row.where}  ${title}: ${reason}`]);
    for (const name of read.unknown) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    const data = known ? forKnown(known, read.entry) : read.entry;
    proposals.push({
      ids: [key],
      wished: wishedId(read.entry, titles.get(plainName(title))! > 1),
      where: row.where,
      data: { ...data, title },
      modified: germanDay(fill(mapping.asOf, row.cells)),
    });
  }
  notes.push(
    ...[...left].flatMap(([path, lines]) => [
      `Ohne ${path}, ${lines.length === 1 ? 'eine Zeile' : `${lines.length} Zeilen`}:`,
      ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
      ...(lines.length > MOST_LINES ? [`  … und ${lines.length - MOST_LINES} weitere`] : []),
    ]),
    ...[...unknown].map(
      ([name, count]) => `${name} steht nicht im Portal (${count === 1 ? 'eine Zeile' : `${count} Zeilen`}).`,
    ),
  );
  return { source: mapping.source, proposals, refused, named, doubt: table.doubt, notes };
}

/** The town of a portal for one town: lists of its own leave the town out. */
const townOf = ({ site }: Content): string => /^(?:Stadt|Gemeinde) (.+)$/.exec(site?.municipality ?? '')?.[1] ?? '';

/** Where the mapping of a list lies when nothing else is said. */
export const mappingBeside = (file: string): string => `${file.replace(/\.[^./\\]+$/, '')}.mapping.yaml`;

/** What a list would do, and remarks on its lines. Without a mapping it is a table of this portal. */
export function planList(
  content: Content,
  collection: CollectionName,
  table: Table,
  mapping: Mapping | undefined,
): { readonly plan: Plan; readonly notes: readonly string[]; readonly doubts: readonly string[] } {
  const parsed = mapping ? proposalsOf(content, collection, table, mapping) : ownProposals(content, collection, table);
  const plan = planImport(content, [parsed], { collection, same: sameIn(collection), perSource: true });
  return { plan, notes: parsed.notes, doubts: doubtsOf([parsed]) };
}

/**
 * Imports a list (CSV, XLSX, GeoJSON) or a table of this portal. The first time a mapping with guesses is written
 * for the editor to look at; nothing else happens then.
 * @throws Unreadable with a sentence for the editor.
 */
export async function importList(
  collection: CollectionName,
  file: string,
  options: ContentOptions,
  { mapping: named, ...wishes }: ListOptions,
): Promise<ListImport> {
  const table = await readList(file);
  const { content } = loadContent(options);
  const isOwn = named === undefined && isOwnTable(collection, table);
  const mappingFile = named ?? mappingBeside(file);
  if (!isOwn && !existsSync(mappingFile)) {
    writeFileSync(mappingFile, guessMapping(basename(file), collection, table, townOf(content)));
    const shown = shownPath(mappingFile);
    return {
      report: [
        `${table.rows.length} Zeilen gelesen, noch nichts übernommen.`,
        `Was die Spalten bedeuten, steht als Vermutung in ${shown}. Bitte prüfen, dann:`,
        `  npm run import -- ${collection} ${file} --mapping ${shown} --dry-run`,
      ].join('\n'),
      refused: 0,
    };
  }
  const mapping = isOwn ? undefined : readMapping(mappingFile, collection, table.columns);
  const { plan, notes, doubts } = planList(content, collection, table, mapping);
  const done = carryOut(plan, doubts, collection, options, wishes);
  return {
    report: importReport(done, notes, wishes),
    refused: done.refused.length + done.stopped.length,
    plan: done,
  };
}
