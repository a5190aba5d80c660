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
 * the list. An entry stands where the best of its ways would. `near` has the metres of those that have any.
 */
export function inOrder(
  finder: Finder,
  ways: readonly number[],
  { sort, day, unsure, metres }: By,
): { readonly entries: number[]; readonly near: ReadonlyMap<number, number> } {
  const { dates, startsAt } = finder.file;
  const near = new Map<number, number>();
  const keys = new Map<number, number>();
  const next = (way: number): number => {
    const date = dates.values[dates.of[way]!]!.find((offset) => offset >= day);
    return date === undefined ? Infinity : date * MINUTES_PER_DAY + startsAt.values[startsAt.of[way]!]!;
  };
  // No two houses of a town are a million metres apart: the surer way comes first, then the nearer.
  const best = (way: number): number => unsure(way) * 1e7 + (metres(way) ?? 1e6);
  const key = {
    best,
    date: next,
    distance: (way: number) => metres(way) ?? Infinity,
    name: (way: number) => finder.ranks[finder.entryOf[way]!]!,
  }[sort];
  for (const way of ways) {
    const entry = finder.entryOf[way]!;
    const value = key(way);
    const known = keys.get(entry);
    if (known === undefined || value < known) keys.set(entry, value);
    const far = metres(way);
    if (far !== undefined && far < (near.get(entry) ?? Infinity)) near.set(entry, far);
  }
  const entries = [...keys.keys()];
  const rank = (entry: number) => keys.get(entry)!;
  entries.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) < rank(b) ? -1 : 1));
  return { entries, near };
}
