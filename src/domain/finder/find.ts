import { dayOf, metresFrom, run, testsOf, type Visitor } from './tests.ts';
import { countAll, type Counts } from './count.ts';
import type { Criteria } from './criteria.ts';
import type { Finder } from './file.ts';
import { inOrder } from './order.ts';

export interface Found {
  /** Numbers of entries in the order asked for. */
  readonly entries: readonly number[];
  /** Counted when asked for: it takes longer than finding, and the list need not wait for it. */
  readonly counts: () => Counts;
  /** Metres from where the visitor asked, rounded; undefined when that or the entry's house is unknown. */
  readonly metres: (entry: number) => number | undefined;
}

/**
 * The entries that fit: within a group one choice is enough, between groups all must hold, and of the same
 * way an entry takes place. What an entry does not say fits only when `unknownToo`.
 */
export function find(finder: Finder, criteria: Criteria, visitor: Visitor): Found {
  const metres = metresFrom(finder, criteria, visitor);
  const tests = testsOf(finder, criteria, visitor, metres);
  const results = run(finder, tests, criteria.unknownToo);
  const fitting = results.candidates.filter((way) => results.fails[way] === 0);
  const { entries, near } = inOrder(finder, fitting, {
    sort: criteria.sort,
    day: dayOf(finder, visitor),
    unsure: (way) => results.unsure[way]!,
    metres: (way) => metres?.[finder.file.houses.of[way]!],
  });
  return {
    entries,
    counts: () => countAll(finder, criteria, visitor, tests, results),
    metres: near,
  };
}
