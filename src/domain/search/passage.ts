import { wordsOf } from './words.ts';

/** A piece of a text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Length of a passage in letters, about two lines on a phone. */
const LONG = 150;

/** Letters shown before the first hit. */
const LEAD = 40;

/** Cuts a text into marked and unmarked pieces. */
export function marked(text: string, isHit: (word: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text: word, start } of wordsOf(text)) {
    if (!isHit(word)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: word, marked: true });
    at = start + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The part of a text with the most hits, cut at words; undefined without any. */
export function passage(text: string, isHit: (word: string) => boolean): string | undefined {
  const hits = wordsOf(text).filter(({ text: word }) => isHit(word));
  if (hits.length === 0) return undefined;
  if (text.length <= LONG) return text;
  const around = (start: number) => hits.filter((hit) => hit.start >= start && hit.start < start + LONG - LEAD).length;
  const best = hits.reduce((a, b) => (around(b.start) > around(a.start) ? b : a)).start;
  const sentence = text.slice(0, best).search(/[^.!?\s][^.!?]*$/);
  const isNear = sentence >= 0 && best - sentence <= 2 * LEAD;
  const from = isNear || sentence < 0 ? Math.max(sentence, 0) : wordFrom(text, best - LEAD);
  const to = from + LONG >= text.length ? text.length : wordFrom(text, from + LONG);
  const piece = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${isNear || from === 0 ? '' : '… '}${piece}${to < text.length ? ' …' : ''}`;
}

/** Where the word at a place begins. */
function wordFrom(text: string, at: number): number {
  return text.lastIndexOf(' ', at) + 1;
}
