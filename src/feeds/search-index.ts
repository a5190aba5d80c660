import { createHash } from 'node:crypto';
import {
  packPostings,
  type EntryText,
  type Help,
  type Kind,
  type TermsFile,
  type TextsFile,
  type WordsFile,
} from '../domain/search/files.ts';
import { readLexicon } from '../domain/search/lexicon.ts';
import { stopWords } from '../domain/search/stop-words.ts';
import { fold, joinedWords, keysIn, plainText, wordsOf } from '../domain/search/words.ts';
import { lifeOfEntry } from '../portal/life.ts';
import { onOffer } from '../portal/on-offer.ts';
import { collections, type CollectionName } from '../schemas/index.ts';
import { listPath } from '../schemas/routes.ts';
import { openDaysInBrief } from '../views/answers/hours-and-schedules.ts';
import { titleOf, type View } from '../views/view.ts';
import { unbroken } from '../views/answers/ages-cost-registration.ts';
import { crisesOf } from './crises.ts';
import { searchRecords, type SearchRecord } from './search.ts';

/** What a word tells about an entry, by where it stands, and how much a long field waters it down (0 to 1). */
const FIELDS = {
  title: { weight: 14, watered: 0.8 },
  names: { weight: 6, watered: 0.2 },
  kinds: { weight: 4, watered: 0.2 },
  summary: { weight: 3, watered: 0.3 },
  context: { weight: 1.2, watered: 0.3 },
  text: { weight: 1, watered: 0.6 },
} as const;

type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** How soon more of a word adds little (k1 of BM25F). */
const SATURATION = 4;

/** Among entries that answer equally well, what a family most likely means. */
const LIKELY: Partial<Record<CollectionName, number>> = {
  benefits: 1.1,
  offers: 1.05,
  guides: 1,
  offices: 1,
  kitas: 1,
  emergency: 1,
  topics: 0.9,
  phases: 0.85,
  situations: 0.95,
  events: 0.85,
  venues: 0.9,
  organisations: 0.75,
  audiences: 0.75,
  places: 0.85,
  'family-card': 0.75,
  pages: 0.75,
};
const USUALLY = 1;
const DORMANT = 0.75;

/** Entries in one file of texts: small enough for a phone, large enough that results share some. */
const PER_TEXT = 8;

/** Size of a file of terms before compression, in letters: a word and those that mean the same lie in few of them. */
const TERMS_SIZE = 48_000;

/** Words of these fields are the portal's own words: they are completed and forgiven. */
const OWN_WORDS: ReadonlySet<Field> = new Set(['title', 'names', 'kinds']);

/** A file of the index: its name, and its content for JSON. */
export interface IndexFile {
  readonly name: string;
  readonly content: object;
}

/** The files of the search indexes of all languages, the main one first. The same records make the same bytes. */
export function searchIndexes(views: readonly View[]): IndexFile[] {
  const [main, ...others] = views.map((view) => ({ view, records: searchRecords(view) }));
  if (!main) return [];
  const numbers = new Map(main.records.map(({ path }, number) => [path, number]));
  return [
    ...indexOf(main.view, main.records),
    ...others.flatMap(({ view, records }) =>
      indexOf(
        view,
        records,
        records.map(({ path }) => numbers.get(path)!),
      ),
    ),
  ];
}

function indexOf(view: View, records: readonly SearchRecord[], originals?: readonly number[]): IndexFile[] {
  const language = view.locale;
  const { terms, words } = indexTerms(records, language);
  const texts = records.map(textOf);
  const vocabulary = {
    language,
    words: words.map(({ text }) => text).join('\n'),
    weights: words.map(({ count }) => Math.min(9, Math.floor(Math.log2(count)))).join(''),
    cuts: words.map(({ text, key }) => fold(text).length - key.length).join(''),
    meanings: view.portal
      .all('search-words')
      .map(({ data }) => [data.title, ...data.words].join('|'))
      .join('\n'),
  };
  const { homeOf } = readLexicon(vocabulary);
  const help = helpOf(view);
  const parts = splitTerms(terms, homeOf);
  const heart = {
    ...vocabulary,
    entries: records.length,
    kinds: kindsOf(view, records),
    terms: parts.map(([first]) => homeOf(first![0])),
    perText: PER_TEXT,
    originals,
    ui: view.t.search.ui,
    help,
    crises: crisesOf(view, help),
  };
  const version = createHash('sha256')
    .update(JSON.stringify([heart, parts, texts]))
    .digest('base64url')
    .slice(0, 8);
  const file = (name: string, content: WordsFile | TermsFile | TextsFile) => ({ name: `${language}/${name}`, content });
  return [
    file('words', { version, ...heart }),
    ...parts.map((part, index) => file(`terms-${index}`, { version, terms: Object.fromEntries(part) })),
    ...chunks(texts, PER_TEXT).map((some, index) => file(`texts-${index}`, { version, texts: some })),
  ];
}

function textOf({ title, path, summary, text, facts, dates }: SearchRecord): EntryText {
  return { title, path, summary, text, facts, dates };
}

function kindsOf({ t }: View, records: readonly SearchRecord[]): Kind[] {
  const kinds: (Kind & { count: number })[] = [];
  records.forEach(({ collection: name }, index) => {
    const last = kinds.at(-1);
    if (last?.name === name) last.count += 1;
    else
      kinds.push({
        name,
        title: t.collections[name],
        counted: t.search.kinds[name],
        first: index,
        count: 1,
        list: collections[name].segment === undefined ? undefined : listPath(name),
      });
  });
  return kinds;
}

/** The first Familienbüro that is open, else the portal's own telephone. */
function helpOf(view: View): Help {
  const { portal } = view;
  const { contact } = portal.site;
  const office = onOffer(portal)
    .all('offices')
    .find((one) => lifeOfEntry(portal, one) !== 'planned' && one.data.contact?.phone);
  const phone = office?.data.contact?.phone ?? contact.phone;
  return {
    title: office && titleOf(view, office).text,
    phone: phone && { text: unbroken(phone.text), href: phone.href },
    hours: office && !portal.site.archive ? openDaysInBrief(view, office.data.openingHours ?? []) : [],
    email: contact.email,
  };
}

/** A key with its postings. */
type Term = [key: string, postings: number[]];

interface OwnWord {
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

/** The postings of every key, and the portal's own words. */
function indexTerms(records: readonly SearchRecord[], language: string): { terms: Term[]; words: OwnWord[] } {
  const keyOf = keysIn(language);
  const stops = stopWords(language);
  const forms = new Map<string, Map<string, number>>();
  const fields = records.map((record) =>
    FIELD_NAMES.map((field) => {
      const text = plainText([record[field]].flat().join('\n'));
      const words = [...wordsOf(text).map((word) => word.text), ...joinedWords(text)].filter(
        (word) => (word.length > 1 || /\d/.test(word)) && !stops.isFunction(word),
      );
      const keys = words.map(keyOf);
      if (OWN_WORDS.has(field))
        keys.forEach((key, index) => {
          const known = forms.get(key) ?? new Map<string, number>();
          known.set(words[index]!, (known.get(words[index]!) ?? 0) + 1);
          forms.set(key, known);
        });
      return keys;
    }),
  );
  const usual = FIELD_NAMES.map((_, field) =>
    Math.max(1, fields.reduce((sum, entry) => sum + entry[field]!.length, 0) / Math.max(1, records.length)),
  );
  const postings = new Map<string, { entry: number; weight: number }[]>();
  fields.forEach((entry, number) => {
    const { collection, dormant } = records[number]!;
    const likely = (LIKELY[collection] ?? USUALLY) * (dormant ? DORMANT : 1);
    for (const [key, amount] of amountsOf(entry, usual)) {
      const list = postings.get(key) ?? [];
      list.push({ entry: number, weight: (likely * amount) / (amount + SATURATION) });
      postings.set(key, list);
    }
  });
  const terms = [...postings].map(([key, list]): Term => [key, packPostings(list)]).sort(byFirst);
  const words = [...forms].sort(byFirst).map(([key, known]): OwnWord => ({
    key,
    text: [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0],
    count: [...known.values()].reduce((a, b) => a + b),
  }));
  return { terms, words };
}

/** How much of each key an entry has, its fields weighted and long ones watered down. */
function amountsOf(entry: readonly (readonly string[])[], usual: readonly number[]): Map<string, number> {
  const amounts = new Map<string, number>();
  entry.forEach((keys, index) => {
    const { weight, watered } = FIELDS[FIELD_NAMES[index]!];
    const share = weight / (1 - watered + (watered * keys.length) / usual[index]!);
    for (const key of keys) amounts.set(key, (amounts.get(key) ?? 0) + share);
  });
  return amounts;
}

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);

/** Cuts the terms into files of about the same size, never between terms of one home. */
function splitTerms(terms: readonly Term[], homeOf: (key: string) => string): Term[][] {
  const homes = Map.groupBy(terms, ([key]) => homeOf(key));
  const parts: Term[][] = [];
  let size = Infinity;
  for (const [, together] of [...homes].sort(byFirst)) {
    const length = JSON.stringify(together).length;
    if (size + length > TERMS_SIZE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(...together);
    size += length;
  }
  return parts;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
