import { describe, expect, test } from 'vitest';
import { report, town } from './town.ts';

const withBrand = (brand: string) =>
  report(
    town({
      'site.yaml': [
        'name: Familienportal',
        'municipality: Amselfurt',
        'description: Ein Portal zum Testen.',
        'land: nw',
        'languages: [de]',
        'contact: { email: familienbuero@example.org }',
        'colours:',
        '  accent: "#ffee00"',
        ...(brand ? [`  brand: "${brand}"`] : []),
      ].join('\n'),
    }),
  );

describe('the town’s colours', () => {
  test.each([
    ['without a main colour', ''],
    ['readable', '#0a5260'],
    ['black', '#000000'],
  ])('%s: nothing to say', (_, brand) => {
    expect(withBrand(brand)).toEqual([]);
  });

  test('a colour too light for text is a hint with a way out', () => {
    expect(withBrand('#ffcc00')).toEqual([
      'site.yaml:9:10  Hinweis: Die Hauptfarbe #ffcc00 ist auf weißem Grund kaum lesbar (1,5 : 1, nötig 4,5 : 1) → brand: "#836200"; das Portal dunkelt sie sonst selbst ab',
    ]);
  });

  test('a colour that reads on white, but not on the tinted surfaces', () => {
    expect(withBrand('#757575')).toEqual([
      'site.yaml:9:10  Hinweis: Die Hauptfarbe #757575 ist auf getönten Flächen kaum lesbar (3,8 : 1, nötig 4,5 : 1) → brand: "#696969"; das Portal dunkelt sie sonst selbst ab',
    ]);
  });

  test('the proposal needs no further hint', () => {
    expect(withBrand('#836200')).toEqual([]);
  });
});
