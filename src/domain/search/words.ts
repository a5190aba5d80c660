import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';

/** German letters, and those of others that are no base letter with a mark. */
const FOLDS: Record<string, string> = {
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const isPlain = (word: string) => /^[a-z0-9]*$/.test(word);

const WORD = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}]*/gu;

/** "Pat:innen", "Pat*innen" and "PatInnen" are one word each. */
const GENDER = /(\p{Letter})[:*_·](?=in(?:nen)?(?!\p{Letter}))/gu;

/**
 * One form for all spellings of a word: case, umlauts (ä, ae, a), ß and ss, and the marks of other
 * languages make no difference ("Väter", "Vaeter", "vater" → "vater"; "kreş" → "kres").
 */
export function fold(word: string): string {
  // Nearly all words are plain after this; the full way through Unicode is for the others.
  const german = word.toLowerCase().replace(/[äöüßæœøłđı]/g, (letter) => FOLDS[letter]!);
  const plain = isPlain(german) ? german : unmarked(word);
  return plain
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[aoeq]?ue/g, (found) => (found === 'ue' ? 'u' : found));
}

function unmarked(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => FOLDS[letter]!)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}

/** A word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** The words of a text in their order; hyphens part them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({ text: found, start: index }));
}

/** The text as it is split into words: gender marks inside a word are dropped. */
export const plainText = (text: string): string => text.replace(GENDER, '$1');

/** Hyphenated words in one piece, as many write them: "Eltern-Kind-Gruppe" → "Elternkindgruppe". */
export function joinedWords(text: string): string[] {
  const hyphenated = /[\p{Letter}\p{Number}\p{Mark}]{2,}(?:-[\p{Letter}\p{Number}\p{Mark}]{2,})+/gu;
  return [...text.matchAll(hyphenated)].map(({ 0: found }) =>
    found.replace(/-(.)/gu, (_, letter: string) => letter.toLowerCase()),
  );
}

const STEMMERS: Record<string, (word: string) => string> = { de: german, en: english };

/** The plural of German words that end in a vowel ("Kitas", "Babys"), which the stemmer of the language leaves. */
const PLURAL_S = /^(.{3,}[aioy])s$/;

/** Shorter words keep their endings: they are names and abbreviations. */
const SHORTEST_STEMMED = 4;

/** Makes the function that turns a word of a language into its key: what all its forms and spellings share. */
export function keysIn(language: string): (word: string) => string {
  const stemmer = STEMMERS[language] ?? ((word: string) => word);
  const stem = language === 'de' ? (word: string) => stemmer(word.replace(PLURAL_S, '$1')) : stemmer;
  const known = new Map<string, string>();
  return (word) => {
    let key = known.get(word);
    if (key === undefined) {
      const folded = fold(word);
      key = folded.length < SHORTEST_STEMMED || /\d/.test(folded) ? folded : stem(folded);
      known.set(word, key);
    }
    return key;
  };
}
