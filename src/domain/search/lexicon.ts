import { distance, forgiven, lettersApart, lettersOf } from './distance.ts';
import type { WordsFile } from './files.ts';
import { stopWords, type StopWords } from './stop-words.ts';
import { fold, keysIn, plainText, wordsOf } from './words.ts';

/** A word the portal knows. */
export interface KnownWord {
  /** As it is shown. */
  readonly text: string;
  readonly key: string;
  readonly letters: number;
  /** How often it occurs, as a power of two; 0 for words that only lead to others. */
  readonly weight: number;
}

/** The words of a portal in one language, ready to be asked. */
export interface Lexicon {
  readonly language: string;
  readonly keyOf: (word: string) => string;
  readonly stops: StopWords;
  readonly words: readonly KnownWord[];
  readonly byKey: ReadonlyMap<string, KnownWord>;
  /** For a phrase (the keys of all its words with a space between): the phrases that mean the same. */
  readonly meanings: ReadonlyMap<string, readonly Phrase[]>;
  /** The key under which a key is filed: words that mean the same lie together, since they are asked for together. */
  readonly homeOf: (key: string) => string;
}

/** One or more words that stand for one thing. */
export interface Phrase {
  readonly text: string;
  readonly keys: readonly string[];
  /** The word the portal itself uses, as opposed to those people use. */
  readonly main: boolean;
}

/** The keys of a text without its function words; of a text of nothing else, all of them. */
function keysOf({ keyOf, stops }: Pick<Lexicon, 'keyOf' | 'stops'>, text: string): string[] {
  const words = wordsOf(plainText(text)).map((word) => word.text);
  const telling = words.filter((word) => !stops.isFunction(word));
  return (telling.length > 0 ? telling : words).map(keyOf);
}

type Vocabulary = Pick<WordsFile, 'language' | 'words' | 'weights' | 'cuts' | 'meanings'>;

/** What can be told before all meanings are known: the portal's own words. */
export type OwnWords = Pick<Lexicon, 'keyOf' | 'words' | 'byKey'>;

/** Reads the portal's own words: quick, so that they can answer first. */
export function readOwnWords(file: Vocabulary): OwnWords {
  const words = lines(file.words).map((text, index): KnownWord => {
    const folded = fold(text);
    const key = folded.slice(0, folded.length - Number(file.cuts[index]));
    return { text, key, letters: lettersOf(key), weight: Number(file.weights[index]) + 1 };
  });
  return { keyOf: keysIn(file.language), words, byKey: new Map(words.map((word) => [word.key, word])) };
}

/** Makes the lexicon from its file. */
export function readLexicon(file: Vocabulary, own = readOwnWords(file)): Lexicon {
  const { keyOf } = own;
  const stops = stopWords(file.language);
  const byKey = new Map(own.byKey);
  const add = (text: string, key: string) => {
    if (!byKey.has(key)) byKey.set(key, { text, key, letters: lettersOf(key), weight: 0 });
  };
  const meanings = new Map<string, Phrase[]>();
  const homes = new Map<string, string>();
  for (const line of lines(file.meanings)) {
    const phrases = line
      .split('|')
      .map((text, index): Phrase => ({ text, keys: keysOf({ keyOf, stops }, text), main: index === 0 }));
    for (const { text, keys } of phrases) {
      if (keys.length !== 1 || wordsOf(text).length !== 1) continue;
      add(text, keys[0]!);
      if (!homes.has(keys[0]!)) homes.set(keys[0]!, phrases[0]!.keys[0]!);
    }
    for (const phrase of phrases) {
      const others = phrases.filter((other) => other !== phrase);
      for (const key of keysOfPhrase(phrase, keyOf)) {
        const known = meanings.get(key);
        if (known) known.push(...others);
        else meanings.set(key, [...others]);
      }
    }
  }
  const homeOf = (key: string) => homes.get(key) ?? key;
  return { language: file.language, keyOf, stops, words: [...byKey.values()], byKey, meanings, homeOf };
}

/** How a phrase may be typed: as it is, and without its function words where more than one word is left. */
function keysOfPhrase({ text, keys }: Phrase, keyOf: Lexicon['keyOf']): Set<string> {
  const whole = wordsOf(plainText(text)).map((word) => keyOf(word.text));
  return new Set([whole.join(' '), ...(keys.length > 1 ? [keys.join(' ')] : [])]);
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** Words that begin like this, the shortest and most frequent first. */
export function beginningWith({ words }: Pick<Lexicon, 'words'>, key: string): KnownWord[] {
  return words
    .filter((word) => word.key.length > key.length && word.key.startsWith(key))
    .sort((a, b) => a.key.length - a.weight * 2 - (b.key.length - b.weight * 2) || (a.key < b.key ? -1 : 1));
}

/** Shortest part of a compound that is looked for in others. */
const SHORTEST_PART = 4;

/** Compounds this word is the end of ("Tagespflege" in "Kindertagespflege"): they are a kind of it. */
export function endingWith({ words }: Lexicon, key: string): KnownWord[] {
  if (key.length < SHORTEST_PART) return [];
  return words.filter((word) => word.key.length > key.length + 2 && word.key.endsWith(key));
}

/** Compounds this word stands in the middle of. */
export function containing({ words }: Lexicon, key: string): KnownWord[] {
  if (key.length < SHORTEST_PART + 1) return [];
  return words.filter((word) => {
    const at = word.key.indexOf(key);
    return at > 2 && at + key.length < word.key.length;
  });
}

/** The known words a compound is made of, the longest first choice at its end ("Krabbelgruppentreff" → Krabbelgruppe, Treff). */
export function partsOf(lexicon: Lexicon, folded: string): KnownWord[] {
  for (let cut = 3; cut <= folded.length - 3; cut += 1) {
    const tail = lexicon.byKey.get(lexicon.keyOf(folded.slice(cut)));
    if (!tail || folded.length - cut < SHORTEST_PART) continue;
    const head = headOf(lexicon, folded.slice(0, cut));
    if (head) return [...(Array.isArray(head) ? head : [head]), tail];
  }
  return [];
}

/** What joins the parts of a German compound. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

function headOf(lexicon: Lexicon, head: string): KnownWord | KnownWord[] | undefined {
  for (const link of LINKS) {
    if (!head.endsWith(link) || head.length - link.length < 3) continue;
    const word = lexicon.byKey.get(lexicon.keyOf(head.slice(0, head.length - link.length)));
    if (word) return word;
  }
  const parts = head.length >= 2 * SHORTEST_PART ? partsOf(lexicon, head) : [];
  return parts.length > 0 ? parts : undefined;
}

/** A known word that is nearly this one. */
export interface Near {
  readonly word: KnownWord;
  readonly slips: number;
}

/** The words with the fewest slips between, two at most; of those equally near the most frequent first. */
export function near({ words }: Lexicon, key: string): Near[] {
  const most = forgiven(key.length);
  if (most === 0) return [];
  const letters = lettersOf(key);
  const found = words
    .filter((word) => Math.abs(word.key.length - key.length) <= most && lettersApart(word.letters, letters) <= most)
    .map((word) => ({ word, slips: distance(key, word.key, most) + (word.key[0] === key[0] ? 0 : 0.5) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.word.weight - a.word.weight || (a.word.key < b.word.key ? -1 : 1));
  return found.filter(({ slips }) => slips === found[0]!.slips);
}

/** Share of a word's letters that may differ in a word that is offered instead. */
const STILL_LIKE = 0.45;

/** The known words most like those of a query that found nothing, the nearest first. */
export function nearest({ words, keyOf }: Lexicon, query: string, count: number): string[] {
  const keys = wordsOf(query)
    .map(({ text }) => keyOf(text))
    .filter((key) => key.length > 2);
  return keys
    .flatMap((key) => {
      const most = Math.floor(key.length * STILL_LIKE);
      return words
        .filter(({ weight, letters }) => weight > 0 && lettersApart(letters, lettersOf(key)) <= most)
        .map(({ text, key: known }) => ({ text, slips: distance(key, known, most) }))
        .filter(({ slips }) => slips <= most);
    })
    .sort((a, b) => a.slips - b.slips || (a.text < b.text ? -1 : 1))
    .slice(0, count)
    .map(({ text }) => text);
}
