import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, TEXT_CONTRAST } from '../../../../src/domain/look/colour.ts';
import {
  hardest,
  pairsOf,
  paletteOf,
  usableBrand,
  type Palette,
  type Scheme,
} from '../../../../src/domain/look/palette.ts';

const SCHEMES: Scheme[] = ['light', 'dark'];
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** The colours of the style sheet by token: [light, dark]. */
const tokens = new Map(
  [
    ...readFileSync('src/styles/colours.css', 'utf8').matchAll(
      /--([\w-]+):\s*(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g,
    ),
  ].map(([, name, light, dark, both]) => [name!, { light: light ?? both!, dark: dark ?? both! }]),
);
const token = (name: string, scheme: Scheme) => tokens.get(name)![scheme];

test('the style sheet holds the colours of the identity', () => {
  expect(tokens.get('paper')).toEqual({ light: '#fbf7f0', dark: '#14181f' });
  expect(tokens.get('ink-soft')).toEqual({ light: '#4b5468', dark: '#b4bccb' });
  expect(tokens.get('on-bar')).toEqual({ light: '#ffffff', dark: '#ffffff' });
  expect(tokens.get('block-coral')).toEqual({ light: '#ef8354', dark: '#d9744a' });
});

describe.each(SCHEMES)('the style sheet in the %s scheme', (scheme) => {
  test('is readable without any colour of the town', () => {
    const own: Palette = {
      brand: token('brand', scheme),
      brandSoft: token('brand-soft', scheme),
      onBrand: token('on-brand', scheme),
      bar: token('bar', scheme),
      onBar: token('on-bar', scheme),
    };
    expect(hardest(pairsOf(own, scheme)).ratio).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

test.each(SCHEMES)('whatever colour a town chooses, every pair of the %s scheme is readable', (scheme) => {
  fc.assert(
    fc.property(anyColour, (brand) => {
      expect(hardest(pairsOf(paletteOf(brand, scheme), scheme)).ratio).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }),
    { numRuns: 60, examples: [['#000000'], ['#ffffff'], ['#ffcc00'], ['#808080'], ['#00ff00'], ['#f8f8ff']] },
  );
});

test('a readable colour stays as it is, capital letters included', () => {
  for (const brand of ['#0a5260', '#0A5260', '#000000', '#9b1c31']) {
    expect(usableBrand(brand)).toBe(brand);
    expect(paletteOf(brand, 'light').brand).toBe(brand);
  }
});

test('the proposal for an unreadable colour is taken as it is', () => {
  fc.assert(
    fc.property(anyColour, (brand) => {
      const usable = usableBrand(brand);
      expect(paletteOf(usable, 'light').brand).toBe(usable);
      expect(contrast(usable, '#ffffff')).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }),
    { numRuns: 60 },
  );
});
