import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf, packPostings, unpackPostings } from '../../../../src/domain/search/files.ts';

test('postings survive being packed: the same entries, weights within a level', () => {
  const postings = fc
    .uniqueArray(fc.nat(20_000))
    .map((entries) => entries.sort((a, b) => a - b))
    .chain((entries) =>
      fc.tuple(
        ...entries.map((entry) =>
          fc.record({ entry: fc.constant(entry), weight: fc.double({ min: 0.001, max: 1, noNaN: true }) }),
        ),
      ),
    );
  fc.assert(
    fc.property(postings, (list) => {
      const back = unpackPostings(packPostings(list));
      expect(back.map(({ entry }) => entry)).toEqual(list.map(({ entry }) => entry));
      back.forEach(({ weight }, index) => expect(Math.abs(weight - list[index]!.weight)).toBeLessThanOrEqual(1 / 31));
    }),
  );
});

test('every key is looked for in the file that holds it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 5 }),
      (keys, size) => {
        const sorted = keys.sort((a, b) => (a < b ? -1 : 1));
        const files = Array.from({ length: Math.ceil(sorted.length / size) }, (_, file) =>
          sorted.slice(file * size, (file + 1) * size),
        );
        const first = files.map(([key]) => key!);
        for (const key of sorted) expect(files[fileOf(first, key)]).toContain(key);
      },
    ),
  );
});
