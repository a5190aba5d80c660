import { distance } from './search/distance.ts';

/** Letters that are not a base letter with a mark: German ones, and those of names from elsewhere. */
const FOLDS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** The form of an id: lower-case ASCII words joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Turns any German text into an id of {@link ID_PATTERN} form ("Café Müller" → "cafe-mueller"). */
export function toId(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüßæœøłđı]/g, (letter) => FOLDS[letter]!)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The candidate closest to what was written; `undefined` when even that one differs in more than about a third of its
 * letters (a far-fetched guess confuses more than none).
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const typed = toId(written);
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of candidates) {
    const plain = toId(candidate);
    const most = Math.min(Math.max(1, Math.round(plain.length / 3)), (best?.slips ?? Infinity) - 1);
    const slips = distance(typed, plain, most);
    if (slips <= most) best = { candidate, slips };
  }
  return best?.candidate;
}

/** Up to `count` candidates, the most similar first. */
export function nearestFew(written: string, candidates: readonly string[], count = 3): string[] {
  const typed = toId(written);
  return candidates
    .map((candidate) => {
      const plain = toId(candidate);
      return { candidate, slips: distance(typed, plain, Math.max(typed.length, plain.length)) };
    })
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** What is given, as a list of one or none. Spreading a text that may be missing would take it apart. */
export const given = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** Joins words as a German sentence does: "a, b und c". */
export function joinGerman(words: readonly string[], last = 'und'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first sentence of a text; the dot of a short form ("z. B.", "Dr.", "1. Januar") ends none. */
export function firstSentence(text: string): string {
  const end = /(?:[!?…]|(?<=\p{L}{4}|\d{3}|[“”»)])\.)[“”»)]?(?=\s+["„“»(]?[\p{Lu}\d])/u.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
}
