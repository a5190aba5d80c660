import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, forgiven, lettersApart, lettersOf } from '../../../../src/domain/search/distance.ts';

/** The textbook table, without any bound. */
function slow(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) table[i]![j] = i + j;
      else {
        table[i]![j] = Math.min(
          table[i - 1]![j]! + 1,
          table[i]![j - 1]! + 1,
          table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1);
      }
    }
  return table[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), maxLength: 12 });
const bound = fc.integer({ min: 0, max: 4 });

test('is the distance of the textbook up to its bound, and one more beyond', () => {
  fc.assert(
    fc.property(word, word, bound, (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(slow(a, b), most + 1));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['famlienhebamm', 'familienhebamm', 1],
  ['eltengeld', 'elterngeld', 1],
  ['farrhad', 'fahrrad', 2],
  ['kindergraten', 'kindergarten', 1],
])('%s is %s with %i slips', (typed, meant, slips) => {
  expect(distance(typed, meant, 2)).toBe(slips);
});

test('the letters alone never promise more slips than there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(lettersApart(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(slow(a, b));
    }),
  );
});

test('short words forgive nothing', () => {
  expect([1, 3, 4, 6, 7, 20].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2]);
});
