import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../../src/domain/time/date.ts';
import { ID_PATTERN } from '../../../src/domain/text.ts';
import type { Checked, Content } from '../../../src/portal/content.ts';
import { explainIssues } from '../../../src/portal/messages/schema.ts';
import { findDeceptive } from '../../../src/portal/read/characters.ts';
import { strangeName } from '../../../src/portal/read/files.ts';
import { isReserved } from '../../../src/portal/read/reserved.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import type { Parsed, Proposal, Refusal } from './proposal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A file to write. */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  /** Fields to set; undefined takes one away. */
  readonly set: Fields;
  /** The same fields before. */
  readonly before?: Fields;
  /** A new text below the fields. */
  readonly body?: string;
}

/** An entry that its source no longer names. */
export interface Gone {
  readonly id: string;
  readonly title: string;
  readonly source: string | undefined;
  /** True when its time is over: it is not missed. */
  readonly over: boolean;
}

/** What an import would do. Nothing is written yet. */
export interface Plan {
  readonly created: readonly Change[];
  readonly changed: readonly Change[];
  /** Ids that are the same as in the source. */
  readonly unchanged: readonly string[];
  /** Ids that the source does not change, because an editor keeps them or has checked them since. */
  readonly kept: readonly string[];
  /** Entries of this source that it no longer names. */
  readonly gone: readonly Gone[];
  /** How many entries of each source the portal shows; none for what is over. */
  readonly shown: ReadonlyMap<string | undefined, number>;
  /** Entries that the source names, and that have ended here. */
  readonly returned: readonly string[];
  readonly refused: readonly Refusal[];
}

/** Tells whether two values of a field mean the same, where that is more than being equal. */
export type Same = (field: string, before: unknown, after: unknown) => boolean;

interface Imported {
  readonly from: string;
  readonly ids: readonly string[];
  readonly keep?: readonly string[];
}

interface Options {
  readonly collection: CollectionName;
  readonly same?: Same;
  /** Ids mean something in their own source only: "17" of one list is not "17" of another. */
  readonly perSource?: boolean;
  /** True for an entry whose time is over: it is not missed. */
  readonly isOver?: (data: Fields, today: IsoDate) => boolean;
}

const isMarkup = (text: string) => /<\/?[a-z!][^>]*>/i.test(text);
const isScheme = (text: string) => /\b(?:javascript|vbscript|data)\s*:/i.test(text);

/** What is hostile or broken in any text of a proposal; nothing when all is well. */
function badText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const found = findDeceptive(value);
    if (/\uFFFD|Ã[\u0080-\u00BF\u0152-\u2122]/.test(value)) return 'ein beschädigter Umlaut';
    if (found) return `ein unsichtbares Zeichen (${found.name})`;
    if (isMarkup(value)) return 'HTML';
    return isScheme(value) ? 'eine Adresse, die ein Programm startet' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).map(badText).find(Boolean);
}

/** Markdown may hold what a field may not; the check reads it in full. */
const badMarkdown = (text: string) => (findDeceptive(text) ? 'ein unsichtbares Zeichen' : undefined);

/** Why a new entry would not pass the check; nothing when it does. */
function refusalOf(collection: CollectionName, data: Fields, body: string | undefined): string | undefined {
  const bad = badText(data) ?? (body === undefined ? undefined : badMarkdown(body));
  if (bad) return `Im Text steht ${bad}`;
  const { schema } = collections[collection];
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return undefined;
  const [first] = explainIssues(schema, result.error.issues);
  return first ? `${first.wrong} → ${first.instead(undefined)}` : 'Der Eintrag ist nicht gültig';
}

/** Compares what sources say with what is there. */
export function planImport(content: Content, parsed: readonly Parsed[], options: Options): Plan {
  const { collection, same = () => false, isOver = () => false, perSource = false } = options;
  const { today } = content.options;
  const existing = [...(content.entries.get(collection)?.values() ?? [])] as readonly Checked[];
  const nameOf = (source: string | undefined, id: string) => (perSource ? `${source ?? ''}\n${id}` : id);
  const byForeignId = new Map<string, Checked>();
  for (const entry of existing)
    for (const id of importedOf(entry)?.ids ?? []) byForeignId.set(nameOf(importedOf(entry)!.from, id), entry);
  const taken = new Set(content.ids.get(collection));
  const seen = new Set<string>();
  const plan = {
    created: [] as Change[],
    changed: [] as Change[],
    unchanged: [] as string[],
    kept: [] as string[],
    returned: [] as string[],
    refused: parsed.flatMap(({ refused }) => refused),
  };
  for (const { source, proposals } of parsed) {
    for (const proposal of proposals) {
      const known =
        proposal.entry === undefined
          ? proposal.ids.map((id) => byForeignId.get(nameOf(source, id))).find((entry) => entry !== undefined)
          : content.entries.get(collection)?.get(proposal.entry);
      const { title } = proposal.data;
      const { where } = proposal;
      const refuse = (why: string) => plan.refused.push({ where, what: title, why });
      if (known && seen.has(known.id)) {
        refuse(`Gehört zum selben Eintrag wie eine andere Zeile: ${known.id}`);
      } else if (known) {
        seen.add(known.id);
        const { set, body, kept } = differences(known, proposal, source, same);
        const why = refusalOf(collection, merged(known.draft.data, set), body);
        if ((known.data as Fields)['status'] === 'ended' && source !== undefined) plan.returned.push(known.id);
        if (Object.keys(set).length === 0 && body === undefined) (kept ? plan.kept : plan.unchanged).push(known.id);
        else if (why) refuse(why);
        else
          plan.changed.push({
            id: known.id,
            title,
            where,
            set,
            before: Object.fromEntries(Object.keys(set).map((field) => [field, known.draft.data[field]])),
            ...(body === undefined ? {} : { body }),
          });
      } else {
        const { body } = proposal;
        const set =
          source === undefined
            ? proposal.data
            : { ...proposal.data, imported: { from: source, ids: [...proposal.ids] } };
        const why = refusalOf(collection, set, body);
        if (why) refuse(why);
        else {
          const id = proposal.entry ?? freeId(collection, proposal.wished, taken);
          taken.add(id);
          plan.created.push({ id, title, where, set, ...(body ? { body } : {}) });
        }
      }
    }
  }
  const sources = new Set(parsed.map(({ source }) => source));
  const named = new Set(
    parsed.flatMap(({ source, named: ids = [] }) =>
      ids.flatMap((id) => (source === undefined ? id : (byForeignId.get(nameOf(source, id))?.id ?? []))),
    ),
  );
  const members = existing
    .filter((entry) => sources.has(importedOf(entry)?.from))
    // A table of our own may be a part of it.
    .filter((entry) => importedOf(entry) !== undefined || isTowns(entry, content))
    .filter(({ data }) => (data as { status?: string }).status !== 'ended')
    .map((entry): Gone => ({
      id: entry.id,
      title: entry.data.title,
      source: importedOf(entry)?.from,
      over: isOver(entry.data as Fields, today),
    }));
  const gone = members.filter(({ id }) => !seen.has(id) && !named.has(id));
  const current = Map.groupBy(
    members.filter(({ over }) => !over),
    ({ source }) => source,
  );
  return { ...plan, gone, shown: new Map([...current].map(([source, entries]) => [source, entries.length])) };
}

/** True for an entry that the town wrote itself, not a layer. */
const isTowns = ({ draft }: Checked, { options }: Content) =>
  draft.sources.some(({ found }) => found.path.startsWith(options.contentDir));

const importedOf = ({ draft }: Checked) => draft.data['imported'] as Imported | undefined;

const merged = (before: Fields, set: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...set }).filter(([, value]) => value !== undefined));

/** What the source would change, without what an editor keeps. */
function differences(
  { draft }: Checked,
  proposal: Proposal,
  source: string | undefined,
  same: Same,
): { set: Fields; body: string | undefined; kept: boolean } {
  const before = draft.data as Fields & { checked?: { on?: string }; imported?: Imported };
  const { keep = [], ids = [] } = before.imported ?? {};
  const found = Object.entries(proposal.data).filter(
    ([field, value]) => !isDeepStrictEqual(before[field], value) && !same(field, before[field], value),
  );
  const isNewer = proposal.modified !== undefined && (before.checked?.on ?? '') > proposal.modified;
  const allowed = found.filter(([field]) => !isNewer && !keep.includes(field));
  const added = proposal.ids.filter((id) => !ids.includes(id));
  const imported =
    source !== undefined && added.length > 0 && !isNewer
      ? { imported: { ...before.imported, from: source, ids: [...ids, ...added] } }
      : {};
  const body = proposal.body !== undefined && proposal.body.trim() !== draft.body.trim() ? proposal.body : undefined;
  return { set: { ...Object.fromEntries(allowed), ...imported }, body, kept: allowed.length < found.length };
}

const LONGEST_ID = 60;

function freeId(collection: CollectionName, wished: string, taken: ReadonlySet<string>): string {
  const short = wished.slice(0, LONGEST_ID).replace(/-[^-]*$/, (end) => (wished.length > LONGEST_ID ? '' : end));
  const isStrange = (id: string) =>
    strangeName({ folder: collection, name: `${id}.${collections[collection].file}` }) !== undefined;
  const base = ID_PATTERN.test(short) ? short : 'eintrag';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id) && !isReserved(collection, id) && !isStrange(id)) return id;
  }
}
