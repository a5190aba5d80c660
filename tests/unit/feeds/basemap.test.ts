import { expect, test } from 'vitest';
import { baseFor, hasGround } from '../../../src/feeds/basemap.ts';
import { entry, portalOf } from '../portal/content-folder.ts';

const at = (lat: number, lon: number) =>
  `address: { street: Markt 1, postcode: "59067", city: Musterstadt }\ncoordinates: { lat: ${lat}, lon: ${lon} }\n`;

test('a town without a map of its own gets plain paper, as large as its pins need', () => {
  const portal = portalOf({
    'content/kitas/a.yaml': entry('A', at(51.6, 7.8)),
    'content/kitas/b.yaml': entry('B', at(51.7, 7.7)),
    'content/kitas/c.yaml': entry('C'),
  });
  const base = baseFor({ portal, base: '/' }, undefined)!;
  expect(hasGround(base)).toBe(false);
  const [west, south, east, north] = base.bounds;
  expect([west < 7.7, east > 7.8, south < 51.6, north > 51.7]).toEqual([true, true, true, true]);
  expect([east - west, north - south].every((size) => size < 0.2)).toBe(true);
});

test('where nothing has a place there is no map', () => {
  expect(baseFor({ portal: portalOf({ 'content/kitas/c.yaml': entry('C') }), base: '/' }, undefined)).toBeUndefined();
});
