/** The files of a language's search index: the build writes them, the browser reads the few it needs. */

/** A kind of entry: entries of one kind have consecutive numbers. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  /** The word for several of them: "Alle 14 …". */
  readonly counted: string;
  /** Number of its first entry. */
  readonly first: number;
  readonly count: number;
  /** Path of the list of all of them. */
  readonly list: string | undefined;
}

/** Whom to ask when nothing was found. */
export interface Help {
  readonly title: string | undefined;
  readonly phone: { readonly text: string; readonly href: string } | undefined;
  readonly hours: readonly string[];
  /** Mailbox for what was not found. */
  readonly email: string | undefined;
}

/** A number to call. */
export interface Call {
  readonly name: string;
  readonly phone: { readonly text: string; readonly href: string };
  /** When it answers, in words. */
  readonly hours: string;
  /** Language of name and hours where it is not the page's. */
  readonly lang?: string | undefined;
}

/** What somebody may be in, and who helps. */
export interface CrisisSubject {
  readonly title: string;
  readonly advice: string | undefined;
  /** Language of title and advice where it is not the page's. */
  readonly lang?: string | undefined;
  /** Which of the numbers help, first who helps first. */
  readonly calls: readonly number[];
  /** What people type then, parted by vertical bars. */
  readonly words: string;
  /** What only sounds like it. */
  readonly except?: string | undefined;
}

/** The answers that stand above all others. */
export interface Crises {
  readonly calls: readonly Call[];
  readonly subjects: readonly CrisisSubject[];
}

/** `words.json`: what is loaded first and answers first. */
export interface WordsFile {
  /** Digest of the content: files of two builds are never mixed. */
  readonly version: string;
  readonly language: string;
  readonly entries: number;
  readonly kinds: readonly Kind[];
  /** The portal's own words (titles, keywords, names), one a line, each in the form it is shown in. */
  readonly words: string;
  /** For each word one digit: how often it occurs, as a power of two. */
  readonly weights: string;
  /** For each word one digit: how many letters its key lacks at the end. */
  readonly cuts: string;
  /** Words and phrases that mean the same, per line, parted by a vertical bar. */
  readonly meanings: string;
  /** Home of the first key of each file of terms, in order: see `Lexicon.homeOf`. */
  readonly terms: readonly string[];
  readonly perText: number;
  /** In another language: the number of each entry in the index of the main language. */
  readonly originals: readonly number[] | undefined;
  /** The words of the search itself. */
  readonly ui: Readonly<Record<string, string>>;
  readonly help: Help;
  readonly crises: Crises;
}

/** `terms-<n>.json`: for each key the entries that have it. */
export interface TermsFile {
  readonly version: string;
  /** Steps from entry to entry, each with the weight the key has there: see {@link packPostings}. */
  readonly terms: Record<string, readonly number[]>;
}

/** What a result shows. */
export interface EntryText {
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly text: string;
  readonly facts: readonly string[];
  /** The coming dates as local time, `2026-11-24T09:30` or `2026-11-24`. */
  readonly dates: readonly string[];
}

/** `texts-<n>.json`: the entries of this file, in order. */
export interface TextsFile {
  readonly version: string;
  readonly texts: readonly EntryText[];
}

/** An entry and the weight of a key in it, above 0 to 1. */
export interface Posting {
  readonly entry: number;
  readonly weight: number;
}

const LEVELS = 32;

/** Postings as whole numbers: the step from the entry before, and the weight in {@link LEVELS} levels. */
export function packPostings(postings: readonly Posting[]): number[] {
  let before = 0;
  return postings.map(({ entry, weight }) => {
    const level = Math.min(LEVELS - 1, Math.max(1, Math.round(weight * (LEVELS - 1))));
    const packed = (entry - before) * LEVELS + level;
    before = entry;
    return packed;
  });
}

/** The inverse of {@link packPostings}, with the weights in their levels. */
export function unpackPostings(packed: readonly number[]): Posting[] {
  let entry = 0;
  return packed.map((number) => {
    entry += Math.floor(number / LEVELS);
    return { entry, weight: (number % LEVELS) / (LEVELS - 1) };
  });
}

/** The number of the file with all keys of a home, given the first home in each file. */
export function fileOf(firstHomes: readonly string[], home: string): number {
  let low = 0;
  let high = firstHomes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (firstHomes[middle]! <= home) low = middle;
    else high = middle - 1;
  }
  return low;
}
