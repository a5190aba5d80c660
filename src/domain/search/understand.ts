import {
  beginningWith,
  containing,
  endingWith,
  near,
  partsOf,
  type KnownWord,
  type Lexicon,
  type Phrase,
} from './lexicon.ts';
import { longStreet, phoneAt, phoneWord, type DigitRun } from './numbers.ts';
import { fold, plainText, wordsOf, type Word } from './words.ts';

/** One way to find what was typed. */
export interface Alternative {
  /** An entry must have all of them. */
  readonly keys: readonly string[];
  /** How surely this is meant, above 0 to 1. */
  readonly quality: number;
  /** The word taken instead of one that was mistyped. */
  readonly instead?: string;
}

/** One thing a query asks for: what was typed, and the ways to find it. */
export interface Concept {
  readonly typed: string;
  /** Its key, where it is a single word. */
  readonly key: string | undefined;
  /** It may still be growing: the last word while typing. */
  readonly unfinished: boolean;
  readonly alternatives: readonly Alternative[];
}

/** How surely each way leads to what is meant. */
const QUALITY = {
  main: 0.9,
  same: 0.6,
  beginning: 0.8,
  ending: 0.75,
  inside: 0.35,
  parts: 0.65,
  tail: 0.55,
  head: 0.4,
  slip: 0.85,
};

/** What the portal calls by the very word is meant rather than what only means the same. */
const BESIDE_OWN_WORD = 0.8;

/** What a single slip costs. */
const PER_SLIP = 0.12;

/** Most ways of one kind; each may cost a request. */
const MOST = { beginnings: 6, endings: 6, insides: 3, slips: 2 };

/** Longest phrase with a meaning of its own, in words. */
const LONGEST_PHRASE = 5;

/** What a query asks for; nothing when it has no letters. */
export function understand(query: string, lexicon: Lexicon): Concept[] {
  const { stops, keyOf } = lexicon;
  const text = plainText(query);
  const words = wordsOf(text);
  const all = words.map((word) => word.text);
  const unfinished = !/\s$/.test(query);
  const concepts: Concept[] = [];
  const asides: Concept[] = [];
  const last: Concept[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const phrase = phraseAt(all, at, lexicon);
    if (phrase) {
      concepts.push(phrase.concept);
      at += phrase.length - 1;
      continue;
    }
    const phone = phoneAt(text, words[at]!.start);
    if (phone && phone.groups > 1) {
      concepts.push(phoneOf(phone, words.slice(at, at + phone.groups), unfinished && at + phone.groups === all.length));
      at += phone.groups - 1;
      continue;
    }
    const typed = all[at]!;
    const concept = conceptOf(typed, keyOf(typed), unfinished && at === all.length - 1, lexicon);
    if (stops.isFunction(typed)) last.push(concept);
    else (stops.isAsking(typed) ? asides : concepts).push(concept);
  }
  return [concepts, asides, last].find(({ length }) => length > 0) ?? [];
}

/** The longest phrase with a meaning of its own that begins here; function words in it may be missing. */
function phraseAt(
  all: readonly string[],
  at: number,
  { keyOf, stops, meanings }: Lexicon,
): { concept: Concept; length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, all.length - at); length > 1; length -= 1) {
    const words = all.slice(at, at + length);
    const telling = words.filter((word) => !stops.isFunction(word));
    const isCut = telling.length < length && (stops.isFunction(words[0]!) || stops.isFunction(words.at(-1)!));
    const others =
      meanings.get(words.map(keyOf).join(' ')) ??
      (telling.length > 1 && !isCut ? meanings.get(telling.map(keyOf).join(' ')) : undefined);
    if (!others) continue;
    const own = telling.filter((word) => !stops.isAsking(word)).map(keyOf);
    const alternatives = best([{ keys: own, quality: 1 }, ...meaning(others, 1)]);
    return { concept: { typed: words.join(' '), key: undefined, unfinished: false, alternatives }, length };
  }
  return undefined;
}

/** Groups of digits: a telephone number, or else all of them together, or any (a house number before a postcode). */
function phoneOf({ text }: DigitRun, groups: readonly Word[], unfinished: boolean): Concept {
  const keys = groups.map((group) => group.text);
  const key = phoneWord(text);
  return {
    typed: text,
    key,
    unfinished,
    alternatives: best([
      { keys: [key], quality: 1 },
      { keys, quality: QUALITY.main },
      ...keys.map((one) => ({ keys: [one], quality: QUALITY.inside })),
    ]),
  };
}

function conceptOf(typed: string, key: string, unfinished: boolean, lexicon: Lexicon): Concept {
  const { byKey, keyOf, meanings } = lexicon;
  const known = byKey.has(key);
  const own = (byKey.get(key)?.weight ?? 0) > 0;
  const through = (word: KnownWord, quality: number, instead?: string): Alternative[] => [
    ...(word.weight > 0 ? [{ keys: [word.key], quality, ...(instead !== undefined && { instead }) }] : []),
    ...meaning(
      (meanings.get(word.key) ?? []).filter(({ main }) => main),
      quality,
      instead,
    ),
  ];
  const beginnings =
    key.length >= (unfinished ? 2 : 4)
      ? beginningWith(lexicon, key)
          .slice(0, MOST.beginnings)
          .flatMap((word) => through(word, QUALITY.beginning * (0.6 + (0.4 * key.length) / word.key.length)))
      : [];
  const compounds = [
    ...endingWith(lexicon, key)
      .slice(0, MOST.endings)
      .flatMap((word) => through(word, QUALITY.ending)),
    ...containing(lexicon, key)
      .slice(0, MOST.insides)
      .flatMap((word) => through(word, QUALITY.inside)),
  ];
  const ofParts = compoundOf(lexicon, fold(typed), known);
  const long = keyOf(longStreet(typed));
  const street = long === key ? [] : [{ keys: [long], quality: 1 }];
  const slips =
    known || beginnings.length + compounds.length > 0
      ? []
      : near(lexicon, key)
          .slice(0, MOST.slips)
          .flatMap(({ word, slips: count }) => {
            const quality = QUALITY.slip - PER_SLIP * count;
            const parts = compoundOf(lexicon, fold(word.text), true);
            return [
              ...through(word, quality, word.text),
              ...parts.map((one) => ({ ...one, quality: one.quality * quality, instead: word.text })),
            ];
          });
  return {
    typed,
    key,
    unfinished,
    alternatives: best([
      { keys: [key], quality: 1 },
      ...meaning(meanings.get(key) ?? [], own ? BESIDE_OWN_WORD : 1),
      ...beginnings,
      ...compounds,
      ...ofParts,
      ...street,
      ...slips,
    ]),
  };
}

/** What has all parts of a compound; of an unknown one also what has its last part, which names the thing, or its first. */
function compoundOf(lexicon: Lexicon, folded: string, known: boolean): Alternative[] {
  const parts = partsOf(lexicon, folded);
  if (parts.length === 0) return [];
  const all = { keys: parts.map(({ key }) => key), quality: QUALITY.parts };
  if (known) return [{ ...all, quality: QUALITY.head }];
  const single = (index: number, quality: number) => ({ keys: [parts.at(index)!.key], quality });
  return [all, single(-1, QUALITY.tail), single(0, QUALITY.head)];
}

function meaning(phrases: readonly Phrase[], quality: number, instead?: string): Alternative[] {
  return phrases.map(({ keys, main }) => ({
    keys,
    quality: quality * (main ? QUALITY.main : QUALITY.same),
    ...(instead !== undefined && { instead }),
  }));
}

/** Each way once, in its best quality, the surest first. */
function best(alternatives: readonly Alternative[]): Alternative[] {
  const byKeys = new Map<string, Alternative>();
  for (const one of alternatives) {
    const keys = one.keys.join(' ');
    if (keys !== '' && one.quality > (byKeys.get(keys)?.quality ?? 0)) byKeys.set(keys, one);
  }
  return [...byKeys.values()].sort((a, b) => b.quality - a.quality);
}
