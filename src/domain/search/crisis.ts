import { BESIDE, FILLERS, LEARNING, likeOf, NO_SLIPS, PREPOSITIONS, SPEAKERS, SPOKEN } from './crisis-words.ts';
import { distance, lettersApart, lettersOf } from './distance.ts';
import type { Crises, CrisisSubject } from './files.ts';
import { stopWords } from './stop-words.ts';
import { fold, keysIn, plainText, wordsOf } from './words.ts';

/** How far behind a preposition its word may stand: "vor meinem gewalttätigen Mann". */
const WITHIN = 3;

/** Marks a phrase that fits only where nothing else is said. */
const ALONE = '.';

const keyOf = keysIn('de');
const stops = stopWords('de');

/** One word of a phrase. */
interface Needed {
  readonly folded: string;
  /** What its forms share. */
  readonly root: string;
  readonly letters: number;
  readonly slips: number;
}

/** A place of a phrase: one of several words. */
interface Place {
  readonly words: readonly Needed[];
  /** It only says something together with the next one. */
  readonly isPreposition: boolean;
}

interface Phrase {
  readonly places: readonly Place[];
  /** It fits only where nothing else is said. */
  readonly alone: boolean;
  /** Undefined: it only sounds like one. */
  readonly subject: CrisisSubject | undefined;
}

/** What people type when it has come to that, ready to be compared. */
export type CrisisWords = readonly Phrase[];

/** Reads the phrases of all crises; what comes first in the file wins where two fit equally well. */
export function readCrises({ subjects }: Pick<Crises, 'subjects'>): CrisisWords {
  const words = new Map<string, Needed>();
  const places = new Map<string, Place>();
  const wordOf = (folded: string): Needed => {
    const slips = stops.isFunction(folded) ? 0 : forgiven(folded.length);
    return remembered(words, folded, () => ({ folded, root: rootOf(folded), letters: lettersOf(folded), slips }));
  };
  const placeOf = (text: string): Place =>
    remembered(places, text, () => ({
      words: text.split('/').flatMap(likeOf).map(wordOf),
      isPreposition: PREPOSITIONS.has(text.split('/')[0]!),
    }));
  const phrasesOf = (text: string, subject: CrisisSubject | undefined): Phrase[] =>
    packPhrases(text.split('|'))
      .split('|')
      .filter(Boolean)
      .map((phrase) => ({
        places: phrase.replace(/\.$/, '').split(' ').map(placeOf),
        alone: phrase.endsWith(ALONE),
        subject,
      }));
  return subjects.flatMap((subject) => [
    ...phrasesOf(subject.words, subject),
    ...phrasesOf(subject.except ?? '', undefined),
  ]);
}

/** What is kept under a key, made the first time it is asked for. */
function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** The phrases in as few letters as possible: folded, and without the words that need not be typed. */
export function packPhrases(phrases: readonly string[]): string {
  const packed = phrases.map((phrase) => {
    const alone = phrase.endsWith(ALONE) ? ALONE : '';
    const places = phrase
      .replace(/\.$/, '')
      .split(' ')
      .map((place) => place.split('/').map(fold).join('/'));
    const telling = places.filter((place) => !FILLERS.has(place));
    return (telling.length > 0 ? telling : places).join(' ') + alone;
  });
  return [...new Set(packed)].join('|');
}

/**
 * The crisis somebody writes about, if any. A phrase fits when all its words are there, in any order
 * and form, with few slips; the one that says most wins. The last word may still be growing.
 */
export function crisisIn(query: string, phrases: CrisisWords): CrisisSubject | undefined {
  const typed = typedWords(query);
  const has = (list: ReadonlySet<string>) => typed.some(({ folded }) => list.has(folded));
  if (typed.length === 0 || (has(LEARNING) && !has(SPEAKERS))) return undefined;
  const ofWords = new Map<Needed, Found[]>();
  const ofPlaces = new Map<Place, Found[]>();
  const foundAt = (place: Place): readonly Found[] =>
    remembered(ofPlaces, place, () =>
      place.words.flatMap((word) => remembered(ofWords, word, () => placesOf(word, typed))),
    );
  let best: { phrase: Phrase; words: number; slips: number } | undefined;
  for (const phrase of phrases) {
    const slips = fits(phrase, foundAt, typed);
    if (slips === undefined) continue;
    const words = phrase.places.length;
    const isBetter =
      !best ||
      words > best.words ||
      (words === best.words &&
        (slips < best.slips || (slips === best.slips && !best.phrase.subject && phrase.subject)));
    if (isBetter) best = { phrase, words, slips };
  }
  return best?.phrase.subject;
}

/** Where a word of a phrase was typed: the first and last word of it, and how many slips it has. */
interface Found {
  readonly at: number;
  readonly to: number;
  readonly slips: number;
}

/** A word of the query. */
interface Typed {
  readonly folded: string;
  readonly root: string;
  readonly letters: number;
  /** Slips that may be in it. */
  readonly slips: number;
  /** It may go on. */
  readonly isGrowing: boolean;
}

/** Slips forgiven in a word of this length: fewer than where a list of results can be wrong. */
const forgiven = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2);

function typedWords(query: string): Typed[] {
  const words = wordsOf(plainText(query));
  return words.map(({ text, start }) => {
    const spoken = fold(text);
    const folded = SPOKEN.get(spoken) ?? spoken;
    const isReal = stops.isFunction(folded) || stops.isAsking(folded) || NO_SLIPS.has(folded);
    return {
      folded,
      root: rootOf(folded),
      letters: lettersOf(folded),
      slips: isReal ? 0 : forgiven(folded.length),
      isGrowing: start + text.length === query.length,
    };
  });
}

function placesOf(word: Needed, typed: readonly Typed[]): Found[] {
  const found: Found[] = [];
  typed.forEach((one, at) => {
    const slips = slipsBetween(word, one);
    if (slips !== undefined) found.push({ at, to: at, slips });
    // Many write a word in two: "Selbst Mord".
    else if (at + 1 < typed.length && word.folded === one.folded + typed[at + 1]!.folded)
      found.push({ at, to: at + 1, slips: 0 });
  });
  return found;
}

/** Letters from which on a growing word counts, and letters it may still lack. */
const GROWN = 5;
const LACKING = 3;

/** Shortest last part of a compound that is looked for, and what it counts. */
const TAIL = 5;
const COMPOUND = 0.5;

function slipsBetween(word: Needed, typed: Typed): number | undefined {
  if (typed.folded === word.folded) return 0;
  if (word.slips === 0) return undefined;
  if (typed.root === word.root && typed.folded.length > 3) return 0;
  if (typed.isGrowing) {
    const lacks = word.folded.length - typed.folded.length;
    if (typed.folded.length >= GROWN && lacks > 0 && lacks <= LACKING && word.folded.startsWith(typed.folded)) return 0;
    // What has more letters than the word is on its way to another one: "Gewaltp…".
    if (lacks < 0 && typed.folded.startsWith(word.folded)) return undefined;
  }
  // A compound is a kind of its last part: "Pilzvergiftung".
  if (word.folded.length >= TAIL && typed.folded.length > word.folded.length + 2 && typed.folded.endsWith(word.folded))
    return COMPOUND;
  const slips = Math.min(word.slips, typed.slips);
  if (slips === 0 || lettersApart(word.letters, typed.letters) > slips) return undefined;
  const count = distance(typed.folded, word.folded, slips) + (typed.folded[0] === word.folded[0] ? 0 : 0.5);
  return count <= slips ? count : undefined;
}

const isBeside = (word: string) =>
  stops.isFunction(word) || stops.isAsking(word) || FILLERS.has(word) || BESIDE.has(word);

/** Words that begin like a participle and are none. */
const NO_PARTICIPLE = /^ge(?:walt|burt|sicht|wicht|bet|schlecht|stalt|dicht|richt)/;

/** What a verb's forms share: "schlägt", "schlage"; "geritzt", "ritzt". */
function rootOf(folded: string): string {
  const key = keyOf(folded);
  const bare = /^ge.{4,}(?:t|en)$/.test(folded) && !NO_PARTICIPLE.test(folded) ? key.slice(2) : key;
  return bare.length > 4 ? bare.replace(/t$/, '') : bare;
}

/** The slips of a phrase that was typed as a whole, each of its words at a place of its own. */
function fits(
  { places, alone }: Phrase,
  foundAt: (place: Place) => readonly Found[],
  typed: readonly Typed[],
): number | undefined {
  if (places.some((place) => foundAt(place).length === 0)) return undefined;
  const used: Found[] = [];
  let slips = 0;
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]?.isPreposition ? used.at(-1) : undefined;
    const [first] = foundAt(place)
      .filter(
        ({ at, to }) =>
          !used.some((one) => at <= one.to && one.at <= to) &&
          (!before || (at > before.to && at <= before.to + WITHIN)),
      )
      .sort((a, b) => a.slips - b.slips);
    if (!first) return undefined;
    used.push(first);
    slips += first.slips;
  }
  const isUsed = (at: number) => used.some((one) => one.at <= at && at <= one.to);
  return alone && typed.some(({ folded }, at) => !isBeside(folded) && !isUsed(at)) ? undefined : slips;
}
