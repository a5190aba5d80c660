import fc from 'fast-check';
import { expect, test } from 'vitest';
import { housesOf, kindOf, type Pinned } from '../../../../src/domain/map/pins.ts';

const house = (lat: number, lon: number, name = '') => ({ lat, lon, name });

const entry = (id: string, ...houses: ReturnType<typeof house>[]): Pinned => {
  const [collection = '', title = ''] = id.split('/');
  return { id, collection, title, url: `/${id}/`, houses };
};

test('entries in one house share a pin, an entry with two houses has two', () => {
  const houses = housesOf([
    entry('offers/a', house(51.5, 8)),
    entry('kitas/b', house(51.500001, 8, 'Haus am Markt'), house(51.6, 8)),
    entry('offers/c'),
  ]);
  expect(houses.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['Haus am Markt', ['offers/a', 'kitas/b']],
    ['', ['kitas/b']],
  ]);
});

test('a pin shows what all in the house are, or that it is several', () => {
  expect(kindOf({ entries: [entry('kitas/a'), entry('kitas/b')] })).toBe('kitas');
  expect(kindOf({ entries: [entry('kitas/a'), entry('offers/b')] })).toBe('mixed');
  expect(kindOf({ entries: [entry('venues/a')] })).toBe('mixed');
});

test('no entry is lost or invented', () => {
  const point = fc.record({
    lat: fc.constantFrom(51.5, 51.6, 51.7),
    lon: fc.constantFrom(8, 8.1),
    name: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 3 }), { maxLength: 20 }), (lists) => {
      const entries = lists.map((houses, number) => entry(`offers/${number}`, ...houses));
      const shown = new Set(housesOf(entries).flatMap((one) => one.entries.map(({ id }) => id)));
      expect(shown).toEqual(new Set(entries.flatMap(({ id, houses }) => (houses.length > 0 ? [id] : []))));
    }),
  );
});
