import {
  fileOf,
  unpackPostings,
  type EntryText,
  type Kind,
  type Posting,
  type TermsFile,
  type TextsFile,
  type WordsFile,
} from '../../domain/search/files.ts';
import {
  beginningWith,
  nearest,
  readLexicon,
  readOwnWords,
  type Lexicon,
  type OwnWords,
} from '../../domain/search/lexicon.ts';
import { rank, type Ranked } from '../../domain/search/rank.ts';
import { understand, type Concept } from '../../domain/search/understand.ts';

/** An entry found, and how to read it. */
export interface Hit extends EntryText {
  readonly entry: number;
  readonly kind: Kind;
  /** Language of its text. */
  readonly language: string;
  /** True for words of its text that were looked for. */
  readonly isHit: (word: string) => boolean;
}

/** What one language's index answers. */
export interface Answer {
  readonly ranked: readonly Ranked[];
  readonly corrections: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

/** Vocabulary of one language; synonyms are parsed lazily, on the first query. */
interface Words {
  readonly file: WordsFile;
  readonly own: OwnWords;
  readonly lexicon: () => Lexicon;
}

/** Another build has been published since the files were loaded: forget them, and ask once more. */
export class OutdatedError extends Error {}

/** The search index of one language: loads what a query needs, once. */
export class Index {
  readonly language: string;
  readonly #base: string;
  #cache: RequestCache = 'default';
  #words: Promise<Words> | undefined;
  readonly #files = new Map<string, Promise<TermsFile | TextsFile>>();
  readonly #postings = new Map<string, readonly Posting[]>();

  /** `base` is the folder of all indexes, with a slash at its end. */
  constructor(base: string, language: string) {
    this.language = language;
    this.#base = base;
  }

  /** Loads the vocabulary, which everything else needs. */
  words(): Promise<Words> {
    this.#words ??= this.#fetch<WordsFile>('words').then((file) => {
      const own = readOwnWords(file);
      let lexicon: Lexicon | undefined;
      return { file, own, lexicon: () => (lexicon ??= readLexicon(file, own)) };
    });
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /** Up to `count` words that complete the last one of the query, from the vocabulary alone. */
  async completions(query: string, count = 3): Promise<string[]> {
    const { own } = await this.words();
    const typed = /[\p{Letter}\p{Number}]{2,}$/u.exec(query)?.[0];
    if (typed === undefined) return [];
    const known = own.byKey.get(own.keyOf(typed));
    return beginningWith(own, own.keyOf(typed))
      .filter(({ weight, text }) => weight > 0 && text.length > typed.length && text !== known?.text)
      .slice(0, count)
      .map(({ text }) => query.slice(0, -typed.length) + text);
  }

  /** The portal's words most like the query's, for when nothing was found. */
  async nearest(query: string, count = 3): Promise<string[]> {
    const { lexicon } = await this.words();
    return nearest(lexicon(), query, count);
  }

  /** Forgets everything, and passes by what the browser keeps from now on. */
  refresh(): void {
    this.#cache = 'reload';
    this.#words = undefined;
    this.#files.clear();
    this.#postings.clear();
  }

  /**
   * Finds the entries that answer a query.
   * @throws {OutdatedError} as `hits` does
   */
  async find(query: string): Promise<Answer> {
    const words = await this.words();
    const concepts = understand(query, words.lexicon());
    const keys = new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.keys)));
    await Promise.all([...keys].map((key) => this.#load(words, key)));
    const completed = await Promise.all(concepts.map((concept) => this.#complete(words, concept)));
    return rank(completed, (key) => this.#postings.get(key) ?? [], words.file.entries);
  }

  /** The texts of entries, with what is needed to show why they were found. */
  async hits(ranked: readonly Ranked[]): Promise<Hit[]> {
    const { file, own } = await this.words();
    return Promise.all(
      ranked.map(async ({ entry, keys }) => {
        const number = Math.floor(entry / file.perText);
        const { texts } = await this.#file<TextsFile>(file, `texts-${number}`);
        return {
          ...texts[entry - number * file.perText]!,
          entry,
          kind: kindOf(file.kinds, entry),
          language: this.language,
          isHit: (word: string) => keys.has(own.keyOf(word)),
        };
      }),
    );
  }

  /** A word nobody lists as the portal's own may stand in its texts: what begins like it is found, too. */
  async #complete(words: Words, concept: Concept): Promise<Concept> {
    const { key, unfinished, alternatives } = concept;
    if (key === undefined || key.length < 3 || !unfinished) return concept;
    if (alternatives.some(({ keys }) => keys.every((one) => this.#postings.has(one)))) return concept;
    const terms = await this.#termsWith(words, key);
    const beginnings = Object.keys(terms)
      .filter((one) => one.startsWith(key))
      .slice(0, 8);
    for (const one of beginnings) this.#postings.set(one, unpackPostings(terms[one]!));
    return { ...concept, alternatives: [...alternatives, ...beginnings.map((one) => ({ keys: [one], quality: 0.5 }))] };
  }

  async #load(words: Words, key: string): Promise<void> {
    if (this.#postings.has(key) || words.file.terms.length === 0) return;
    const terms = await this.#termsWith(words, key);
    if (Object.hasOwn(terms, key)) this.#postings.set(key, unpackPostings(terms[key]!));
  }

  async #termsWith({ file, lexicon }: Words, key: string): Promise<TermsFile['terms']> {
    const number = fileOf(file.terms, lexicon().homeOf(key));
    return (await this.#file<TermsFile>(file, `terms-${number}`)).terms;
  }

  #file<File extends TermsFile | TextsFile>({ version }: WordsFile, name: string): Promise<File> {
    let loading = this.#files.get(name);
    if (!loading) {
      loading = this.#fetch<File>(name, version);
      loading.catch(() => this.#files.delete(name));
      this.#files.set(name, loading);
    }
    return loading as Promise<File>;
  }

  async #fetch<File extends { version: string }>(name: string, version?: string): Promise<File> {
    const url = `${this.#base}${this.language}/${name}.json`;
    const file = await getJson<File>(url, this.#cache);
    if (version === undefined || file.version === version) return file;
    // The browser kept a file of another build: ask once more, past its cache.
    const fresh = await getJson<File>(url, 'reload');
    if (fresh.version !== version) throw new OutdatedError(name);
    return fresh;
  }
}

async function getJson<File>(url: string, cache: RequestCache): Promise<File> {
  const response = await fetch(url, { cache });
  // Another build has cut its files in another way.
  if (response.status === 404) throw new OutdatedError(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as File;
}

/** The kind of an entry. */
export function kindOf(kinds: readonly Kind[], entry: number): Kind {
  return kinds.find(({ first, count }) => entry < first + count)!;
}
