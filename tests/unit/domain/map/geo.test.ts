import { describe, expect, test } from 'vitest';
import { inBoundary, inGermany, type Boundary, type Point } from '../../../../src/domain/map/geo.ts';

/** A closed ring around a square, counter-clockwise, from its south-west corner. */
const square = (lon: number, lat: number, side: number) => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

const town: Boundary = { type: 'Polygon', coordinates: [square(7, 51, 1)] };
const ring: Boundary = { type: 'Polygon', coordinates: [square(7, 51, 1), square(7.4, 51.4, 0.2).reverse()] };
const twoParts: Boundary = { type: 'MultiPolygon', coordinates: [[square(7, 51, 1)], [square(9, 51, 1)]] };

const at = (lat: number, lon: number): Point => ({ lat, lon });

describe('a point lies in a place', () => {
  test.each([
    // place                point                inside
    ['inside', town, at(51.5, 7.5), true],
    ['outside to the north', town, at(52.5, 7.5), false],
    ['outside to the east', town, at(51.5, 8.5), false],
    ['latitude and longitude swapped', town, at(7.5, 51.5), false],
    ['on an edge', town, at(51, 7.5), true],
    ['on a corner', town, at(51, 7), true],
    ['in a hole (another town inside)', ring, at(51.5, 7.5), false],
    ['around the hole', ring, at(51.2, 7.2), true],
    ['on the edge of the hole', ring, at(51.4, 7.5), true],
    ['in the first of two parts', twoParts, at(51.5, 7.5), true],
    ['in the second of two parts', twoParts, at(51.5, 9.5), true],
    ['between two parts', twoParts, at(51.5, 8.5), false],
  ])('%s', (_, place, point, inside) => {
    expect(inBoundary(point, place)).toBe(inside);
  });
});

test.each([
  ['Kamen', at(51.59, 7.66), true],
  ['Flensburg', at(54.78, 9.44), true],
  ['Oberstdorf', at(47.41, 10.28), true],
  ['Görlitz', at(51.15, 14.97), true],
  ['Selfkant', at(51.05, 5.87), true],
  ['Wien', at(48.21, 16.37), false],
  ['Paris', at(48.86, 2.35), false],
  ['Kamen with latitude and longitude swapped', at(7.66, 51.59), false],
  ['the point 0, 0', at(0, 0), false],
])('%s lies in the rectangle around Germany: %s', (_, point, inside) => {
  expect(inGermany(point)).toBe(inside);
});
