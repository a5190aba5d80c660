import type { Sort } from './criteria.ts';
import type { Finder } from './file.ts';

interface By {
  readonly sort: Sort;
  /** Days since the day of the build. */
  readonly day: number;
  /** How many things asked for a way says nothing about. */
  readonly unsure: (way: number) => number;
  readonly metres: (way: number) => number | undefined;
}

const MINUTES_PER_DAY = 24 * 60;

/**
 * The entries of the ways that fit, each once, in the order asked for; what is equal stays in the order of
 * the list. An entry stands where the best of its ways would. `near` says the metres of those that have any.
 */
export function inOrder(
  finder: Finder,
  ways: readonly number[],
  { sort, day, unsure, metres }: By,
): { readonly entries: number[]; readonly near: (entry: number) => number | undefined } {
  const { dates, startsAt } = finder.file;
  const next = dates.values.map((offsets) => offsets.find((offset) => offset >= day) ?? Infinity);
  const key = {
    // No two houses of a town are a million metres apart: the surer way comes first, then the nearer.
    best: (way: number) => unsure(way) * 1e7 + (metres(way) ?? 1e6),
    date: (way: number) => next[dates.of[way]!]! * MINUTES_PER_DAY + startsAt.values[startsAt.of[way]!]!,
    distance: (way: number) => metres(way) ?? Infinity,
    name: (way: number) => finder.ranks[finder.entryOf[way]!]!,
  }[sort];
  const entries: number[] = [];
  const keys = new Float64Array(finder.size);
  const near = new Float64Array(finder.size).fill(Infinity);
  let sorted = true;
  for (const way of ways) {
    const entry = finder.entryOf[way]!;
    const value = key(way);
    const last = entries.at(-1);
    if (last !== entry) {
      entries.push(entry);
      keys[entry] = value;
    } else keys[entry] = Math.min(keys[entry]!, value);
    near[entry] = Math.min(near[entry]!, metres(way) ?? Infinity);
    if (last !== undefined && last !== entry && keys[last]! > value) sorted = false;
  }
  return {
    entries: sorted ? entries : byKey(entries, keys),
    near: (entry) => (near[entry] === Infinity ? undefined : near[entry]),
  };
}

/** Later than any date, farther than any house. */
const LAST = 1e9;

/** Entries by their whole-numbered keys, then by number: as plain numbers, which sort at once. */
function byKey(entries: readonly number[], keys: Float64Array): number[] {
  const size = keys.length;
  const numbers = Float64Array.from(entries, (entry) => Math.min(keys[entry]!, LAST) * size + entry).sort();
  return Array.from(numbers, (number) => number % size);
}
