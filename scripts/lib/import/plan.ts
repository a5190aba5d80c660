import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../../src/domain/date.ts';
import { ID_PATTERN } from '../../../src/domain/text.ts';
import type { Checked, Content } from '../../../src/portal/content.ts';
import { explainIssues } from '../../../src/portal/messages/schema.ts';
import { findDeceptive } from '../../../src/portal/read/characters.ts';
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
  readonly gone: readonly { readonly id: string; readonly title: string; readonly over: boolean }[];
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
  /** True for an entry whose time is over: it is not missed. */
  readonly isOver?: (data: Fields, today: IsoDate) => boolean;
}

const isMarkup = (text: string) => /<\/?[a-z!][^>]*>/i.test(text);
const isScheme = (text: string) => /\b(?:javascript|vbscript|data)\s*:/i.test(text);

/** What is hostile or broken in any text of a proposal; nothing when all is well. */
function badText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const found = findDeceptive(value);
    if (found) return `ein unsichtbares Zeichen (${found.name})`;
    if (isMarkup(value)) return 'HTML';
    return isScheme(value) ? 'eine Adresse, die ein Programm startet' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).map(badText).find(Boolean);
}

/** Why a new entry would not pass the check; nothing when it does. */
function refusalOf(collection: CollectionName, data: Fields): string | undefined {
  const bad = badText(data);
  if (bad) return `Im Text steht ${bad}`;
  const { schema } = collections[collection];
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return undefined;
  const [first] = explainIssues(schema, result.error.issues);
  return first ? `${first.wrong} → ${first.instead(undefined)}` : 'Der Eintrag ist nicht gültig';
}

/** Compares what sources say with what is there. */
export function planImport(content: Content, parsed: readonly Parsed[], options: Options): Plan {
  const { collection, same = () => false, isOver = () => false } = options;
  const { today } = content.options;
  const existing = [...(content.entries.get(collection)?.values() ?? [])] as readonly Checked[];
  const byForeignId = new Map<string, Checked>();
  for (const entry of existing) for (const id of importedOf(entry)?.ids ?? []) byForeignId.set(id, entry);
  const taken = new Set(content.ids.get(collection));
  const seen = new Set<string>();
  const plan = {
    created: [] as Change[],
    changed: [] as Change[],
    unchanged: [] as string[],
    kept: [] as string[],
    refused: parsed.flatMap(({ refused }) => refused),
  };
  for (const { source, proposals } of parsed) {
    for (const proposal of proposals) {
      const known = proposal.ids.map((id) => byForeignId.get(id)).find((entry) => entry !== undefined);
      const refuse = (why: string) => plan.refused.push({ where: proposal.where, what: proposal.data.title, why });
      if (known && seen.has(known.id)) {
        refuse(`Gehört zum selben Eintrag wie ein anderer Termin: ${known.id}`);
      } else if (known) {
        seen.add(known.id);
        const { set, kept } = differences(known, proposal, source, same);
        const fields = Object.keys(set);
        const why = refusalOf(collection, merged(known.draft.data, set));
        if (fields.length === 0) (kept ? plan.kept : plan.unchanged).push(known.id);
        else if (why) refuse(why);
        else plan.changed.push({ id: known.id, title: proposal.data.title, where: proposal.where, set });
      } else {
        const set = { ...proposal.data, imported: { from: source, ids: [...proposal.ids] } };
        const why = refusalOf(collection, set);
        if (why) refuse(why);
        else {
          const id = freeId(collection, proposal.wished, taken);
          taken.add(id);
          plan.created.push({ id, title: proposal.data.title, where: proposal.where, set });
        }
      }
    }
  }
  const sources = new Set(parsed.map(({ source }) => source));
  const gone = existing
    .filter((entry) => sources.has(importedOf(entry)?.from ?? '') && !seen.has(entry.id))
    .filter(({ data }) => (data as { status?: string }).status !== 'ended')
    .map(({ id, data }) => ({ id, title: data.title, over: isOver(data as Fields, today) }));
  return { ...plan, gone };
}

const importedOf = ({ draft }: Checked) => draft.data['imported'] as Imported | undefined;

const merged = (before: Fields, set: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...set }).filter(([, value]) => value !== undefined));

/** What the source would change, without what an editor keeps. */
function differences(
  { draft }: Checked,
  proposal: Proposal,
  source: string,
  same: Same,
): { set: Fields; kept: boolean } {
  const before = draft.data as Fields & { checked?: { on?: string }; imported?: Imported };
  const { keep = [], ids = [] } = before.imported ?? {};
  const found = Object.entries(proposal.data).filter(
    ([field, value]) => !isDeepStrictEqual(before[field], value) && !same(field, before[field], value),
  );
  const isNewer = proposal.modified !== undefined && (before.checked?.on ?? '') > proposal.modified;
  const allowed = found.filter(([field]) => !isNewer && !keep.includes(field));
  const added = proposal.ids.filter((id) => !ids.includes(id));
  const imported =
    added.length > 0 && !isNewer ? { imported: { ...before.imported, from: source, ids: [...ids, ...added] } } : {};
  return { set: { ...Object.fromEntries(allowed), ...imported }, kept: allowed.length < found.length };
}

const LONGEST_ID = 60;

function freeId(collection: CollectionName, wished: string, taken: ReadonlySet<string>): string {
  const short = wished.slice(0, LONGEST_ID).replace(/-[^-]*$/, (end) => (wished.length > LONGEST_ID ? '' : end));
  const base = ID_PATTERN.test(short) ? short : 'eintrag';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id) && !isReserved(collection, id)) return id;
  }
}
