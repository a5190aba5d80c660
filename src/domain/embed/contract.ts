/**
 * What partners can show on their own sites, and how: addresses, options and messages of version 1. All of it is a
 * promise (docs/einbetten.md): what stands here may grow, and never changes.
 */

/** Below which path embed pages lie, whatever the language. */
export const EMBED_ROOT = '/embed/';

/** Lists that can be embedded: the word in the address, and the collection. */
export const LISTS = {
  angebote: 'offers',
  veranstaltungen: 'events',
  kitas: 'kitas',
  familienzentren: 'familienzentren',
  einrichtungen: 'institutions',
  leistungen: 'benefits',
  ratgeber: 'guides',
  familienbuero: 'offices',
} as const;

export type ListWord = keyof typeof LISTS;

/** What a partner can fix a list to: the word in the address, and the kind of entry it names. */
export const FILTERS = { ort: 'places', traeger: 'organisations', thema: 'topics', lebensphase: 'phases' } as const;

export type FilterWord = keyof typeof FILTERS;

/** A fixed filter: a place, an organisation, a topic or a phase, by id. */
export type Filters = Readonly<Partial<Record<FilterWord, string>>>;

/** Kinds of embeds, by the word before their filters, with the filters each can have. */
export const WHATS = {
  angebote: ['ort', 'traeger', 'thema', 'lebensphase'],
  veranstaltungen: ['ort', 'traeger', 'thema', 'lebensphase'],
  kitas: ['ort', 'traeger'],
  familienzentren: ['ort', 'traeger'],
  einrichtungen: ['ort', 'thema'],
  leistungen: ['thema', 'lebensphase'],
  ratgeber: [],
  familienbuero: [],
  kalender: ['ort'],
  'karte/angebote': ['ort', 'thema'],
  'karte/veranstaltungen': ['ort', 'thema'],
  'karte/kitas': ['ort'],
  'karte/familienzentren': ['ort'],
  suche: [],
  monitor: ['ort', 'traeger'],
} as const satisfies Readonly<Record<string, readonly FilterWord[]>>;

export type What = keyof typeof WHATS;

/** What stands after an entry's own path when only its opening hours are shown. */
const HOURS_WORD = 'oeffnungszeiten';

/** Filters that go together: partners are somewhere, and look for a subject there. */
const PAIRED: readonly FilterWord[] = ['thema', 'lebensphase'];

/** True for the lists that can be fixed to a place and a subject at once. */
export const isPaired = (what: What): boolean => what === 'angebote' || what === 'veranstaltungen';

/** True when a kind of embed can be fixed to all these filters at once. */
export function canFilter(what: What, filters: Filters): boolean {
  const words = (Object.keys(FILTERS) as FilterWord[]).filter((word) => filters[word] !== undefined);
  const allowed: readonly FilterWord[] = WHATS[what];
  if (!words.every((word) => allowed.includes(word))) return false;
  if (words.length < 2) return true;
  return isPaired(what) && words.length === 2 && words[0] === 'ort' && PAIRED.includes(words[1]!);
}

/** Path of an embed page, without language and folder: "/embed/angebote/ort/amselfurt/thema/gesundheit/". */
export function embedPath(what: What, filters: Filters = {}): string {
  const parts = (Object.keys(FILTERS) as FilterWord[]).flatMap((word) =>
    filters[word] === undefined ? [] : [`${word}/${filters[word]}/`],
  );
  return `${EMBED_ROOT}${what}/${parts.join('')}`;
}

/** Path of the card of an entry, or of its opening hours, from the path of its own page. */
export function entryEmbedPath(page: string, hours = false): string {
  return `${EMBED_ROOT}${page.slice(1)}${hours ? `${HOURS_WORD}/` : ''}`;
}

/** Names of the options in an address, and what each may say; the first is what holds without it. */
export const OPTIONS = {
  farbe: ['auto', 'hell', 'dunkel'],
  akzent: ['portal', 'pflaume', 'blatt', 'koralle', 'himmel', 'sonne'],
  dichte: ['normal', 'eng'],
  anzahl: ['alle', '3', '5', '10'],
  ebene: ['1', '2', '3', '4'],
  bilder: ['ja', 'nein'],
} as const;

export type OptionName = keyof typeof OPTIONS;

/** How an embed looks. */
export type Look = { readonly [Name in OptionName]: (typeof OPTIONS)[Name][number] };

const optionNames = Object.keys(OPTIONS) as OptionName[];

/** Reads the look from the query of an address; what is not on the list is as if it were not there. */
export function readLook(query: URLSearchParams): Look {
  const value = (name: OptionName) => {
    const allowed: readonly string[] = OPTIONS[name];
    const asked = query.get(name) ?? '';
    return allowed.includes(asked) ? asked : allowed[0];
  };
  return Object.fromEntries(optionNames.map((name) => [name, value(name)])) as unknown as Look;
}

/** Writes a look as a query: empty when everything is as usual, always the same for the same look. */
export function writeLook(look: Look): string {
  const query = new URLSearchParams();
  for (const name of optionNames) if (look[name] !== OPTIONS[name][0]) query.set(name, look[name]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** A page asks an embed for its height, and the embed tells it whenever it changes. */
export const MESSAGES = { hello: 'familienportal.v1.hello', height: 'familienportal.v1.height' } as const;
