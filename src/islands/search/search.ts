import type { Kind, WordsFile } from '../../domain/search/files.ts';
import type { Ranked } from '../../domain/search/rank.ts';
import { Index, kindOf, OutdatedError, type Answer, type Hit } from './engine.ts';

/** Hits of one kind. */
export interface Group {
  readonly kind: Kind;
  /** How many there are; `hits` are the first of them. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

/** What is shown for a query. */
export interface Results {
  readonly query: string;
  readonly total: number;
  readonly best: readonly Hit[];
  /** What is not among the best, by kind. */
  readonly groups: readonly Group[];
  /** How many hits of each kind there are, in the order of their best ones. */
  readonly counts: ReadonlyMap<string, { readonly kind: Kind; readonly count: number }>;
  /** The query as it was read, where a word was mistyped. */
  readonly corrected: string | undefined;
  /** Words of the query of which the portal knows nothing. */
  readonly unknown: readonly string[];
}

/** How much is shown. */
export interface Extent {
  readonly best: number;
  readonly groups: number;
  readonly perGroup: number;
  /** Only this kind. */
  readonly only?: string | undefined;
}

interface Found {
  readonly index: Index;
  readonly kind: Kind;
  readonly one: Ranked;
}

/** The language whose entries are all there; others know what is translated. */
const MAIN = 'de';

/** Searches a portal: the reader's language first, then German. */
export class Search {
  readonly #indexes: readonly Index[];

  /** `base` is the portal's folder, with a slash at its end. */
  constructor(base: string, locale: string) {
    const languages = locale === MAIN ? [MAIN] : [locale, MAIN];
    this.#indexes = languages.map((language) => new Index(`${base}suche/`, language));
  }

  /** The vocabulary file of the reader's language, with the words of the search itself. */
  async words(): Promise<WordsFile> {
    return (await this.#indexes[0]!.words()).file;
  }

  /** Queries that complete this one, from the vocabulary alone. */
  completions(query: string): Promise<string[]> {
    return this.#indexes[0]!.completions(query);
  }

  /** Words of the portal most like those of a query that found nothing. */
  async nearest(query: string): Promise<string[]> {
    const lists = await Promise.all(this.#indexes.map((index) => index.nearest(query)));
    return [...new Set(lists.flat())].slice(0, 3);
  }

  /** Finds what answers a query, in one build: when another one is published meanwhile, in that. */
  async find(query: string, extent: Extent): Promise<Results> {
    try {
      return await this.#find(query, extent);
    } catch (cause) {
      if (!(cause instanceof OutdatedError)) throw cause;
      for (const index of this.#indexes) index.refresh();
      return this.#find(query, extent);
    }
  }

  async #find(query: string, { best, groups, perGroup, only }: Extent): Promise<Results> {
    const answers = await Promise.all(this.#indexes.map((index) => index.find(query)));
    const all = await this.#merged(answers);
    const counts = new Map<string, { kind: Kind; count: number }>();
    for (const { kind } of all) {
      const known = counts.get(kind.name);
      if (known) known.count += 1;
      else counts.set(kind.name, { kind, count: 1 });
    }
    const found = only === undefined ? all : all.filter(({ kind }) => kind.name === only);
    const first = found.slice(0, best);
    const shown = [...counts.values()]
      .filter(({ kind }) => only === undefined || kind.name === only)
      .map(({ kind, count }) => ({
        kind,
        count,
        rest: found.filter((one) => one.kind.name === kind.name && !first.includes(one)),
      }))
      .filter(({ rest }) => rest.length > 0)
      .slice(0, groups);
    const [bestHits, ...groupHits] = await Promise.all([
      hitsOf(first),
      ...shown.map(({ rest }) => hitsOf(rest.slice(0, perGroup))),
    ]);
    return {
      query,
      total: found.length,
      best: bestHits,
      groups: shown.map(({ kind, count }, index) => ({ kind, count, hits: groupHits[index]! })),
      counts,
      corrected: correctedOf(query, answers),
      unknown: answers.at(-1)!.unknown.filter((word) => answers.every(({ unknown }) => unknown.includes(word))),
    };
  }

  /** Hits of all languages in order, each entry once, in the first language that has it. */
  async #merged(answers: readonly Answer[]): Promise<Found[]> {
    const files = await Promise.all(this.#indexes.map((index) => index.words()));
    const translated = new Set(files[0]!.file.originals);
    return answers.flatMap(({ ranked }, number) =>
      ranked
        .filter(({ entry }) => number === 0 || !translated.has(entry))
        .map((one) => ({ index: this.#indexes[number]!, kind: kindOf(files[number]!.file.kinds, one.entry), one })),
    );
  }
}

function correctedOf(query: string, answers: readonly Answer[]): string | undefined {
  if (answers.some(({ ranked, corrections }) => ranked.length > 0 && corrections.size === 0)) return undefined;
  const corrections = answers.find(({ corrections: some }) => some.size > 0)?.corrections ?? new Map<string, string>();
  if (corrections.size === 0) return undefined;
  return [...corrections].reduce((text, [typed, instead]) => text.replace(typed, instead), query).trim();
}

async function hitsOf(found: readonly Found[]): Promise<Hit[]> {
  return (await Promise.all(found.map(({ index, one }) => index.hits([one])))).flat();
}
