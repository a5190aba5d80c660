import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageInWords, parseAge, PREGNANCY } from '../../../src/domain/age.ts';
import { isValue } from '../../../src/domain/parsed.ts';
import { strings, type Locale } from '../../../src/i18n/index.ts';
import { agesInWords } from '../../../src/views/answers/ages-cost-registration.ts';

const months = (text: string) => {
  const result = parseAge(text);
  return isValue(result) ? result.value : result.wrong;
};

test.each([
  // written              months since birth
  ['Schwangerschaft', PREGNANCY],
  ['schwangerschaft', -9],
  ['Geburt', 0],
  ['0 Monate', 0],
  ['1 Tag', 0.03],
  ['3 Tage', 0.1],
  ['14 Tagen', 0.46],
  ['1 Woche', 0.23],
  ['6 Wochen', 1.38],
  ['1 Monat', 1],
  ['6 Monate', 6],
  ['6 Monaten', 6],
  ['1,5 Monate', 1.5],
  ['1 Jahr', 12],
  ['1,5 Jahre', 18],
  ['1.5 Jahre', 18],
  ['3 Jahren', 36],
  ['18 Jahre', 216],
  ['18 JAHRE', 216],
  ['  3 Jahre  ', 36],
  ['3Jahre', 36],
])('„%s“ is %d months', (text, expected) => {
  expect(months(text)).toBe(expected);
});

test.each([
  '',
  '12',
  'Jahre',
  'ein Jahr',
  '-3 Monate',
  '1/2 Jahr',
  '1,5,5 Jahre',
  '3 Jahre alt',
  'U3',
  '3 years',
  'Infinity Jahre',
])('„%s“ is refused, with a way out', (text) => {
  expect(parseAge(text)).toEqual({
    wrong: `„${text}“ ist keine Altersangabe`,
    instead: expect.stringMatching(/z\. B\. 6 Monate$/) as string,
  });
});

test.each([
  // months     in words
  [0.03, 1, 'day'],
  [0.46, 14, 'day'],
  [0.66, 20, 'day'],
  [0.69, 3, 'week'],
  [1.02, 31, 'day'],
  [1.38, 6, 'week'],
  [1, 1, 'month'],
  [1.5, 1.5, 'month'],
  [11, 11, 'month'],
  [12, 1, 'year'],
  [18, 18, 'month'],
  [36, 3, 'year'],
  [42, 42, 'month'],
  [48, 4, 'year'],
  [54, 4.5, 'year'],
  [63, 63, 'month'],
  [216, 18, 'year'],
] as const)('%d months are said as %d %s', (value, count, unit) => {
  expect(ageInWords(value)).toEqual({ count, unit });
});

/** The German unit for the English one: ages are written in German only. */
const GERMAN: Record<string, string> = { day: 'Tage', week: 'Wochen', month: 'Monate', year: 'Jahre' };
const readAgain = (words: string) =>
  months(words.replace(/(day|week|month|year)s?$/, (_, unit: string) => GERMAN[unit]!));

test.each(['de', 'en'] as const)('an age read, said in words (%s) and read again is the same age', (locale) => {
  const view = { locale, t: strings(locale) };
  const said = (value: number) => agesInWords(view, { to: value }).replace(locale === 'de' ? 'bis ' : 'up to ', '');
  const written = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constant('Tage')),
    fc.tuple(fc.integer({ min: 1, max: 26 }), fc.constant('Wochen')),
    fc.tuple(fc.integer({ min: 1, max: 216 }), fc.constant('Monate')),
    fc.tuple(fc.integer({ min: 1, max: 27 }), fc.constantFrom('Jahre', 'Jahren')),
    fc.tuple(
      fc.integer({ min: 0, max: 17 }).map((count) => `${count},5`),
      fc.constant('Jahre'),
    ),
  );
  fc.assert(
    fc.property(written, ([count, unit]) => {
      const value = months(`${count} ${unit}`) as number;
      expect(readAgain(said(value))).toBe(value);
    }),
  );
});

test.each([
  // from         to          deutsch                          english
  [undefined, undefined, 'jedes Alter', 'any age'],
  ['6 Monate', '3 Jahre', '6 Monate bis 3 Jahre', '6 months to 3 years'],
  ['3 Jahre', undefined, 'ab 3 Jahren', 'from 3 years'],
  ['1 Jahr', undefined, 'ab 1 Jahr', 'from 1 year'],
  ['1 Monat', undefined, 'ab 1 Monat', 'from 1 month'],
  ['10 Tage', undefined, 'ab 10 Tagen', 'from 10 days'],
  ['1 Tag', '1 Woche', '1 Tag bis 7 Tage', '1 day to 7 days'],
  ['3 Wochen', undefined, 'ab 3 Wochen', 'from 3 weeks'],
  [undefined, '6 Jahre', 'bis 6 Jahre', 'up to 6 years'],
  ['Geburt', '3 Jahre', 'bis 3 Jahre', 'up to 3 years'],
  ['Geburt', undefined, 'ab Geburt', 'from birth'],
  ['Schwangerschaft', undefined, 'ab Schwangerschaft', 'from pregnancy'],
  ['Schwangerschaft', '1 Jahr', 'Schwangerschaft bis 1 Jahr', 'pregnancy to 1 year'],
  ['Schwangerschaft', 'Geburt', 'Schwangerschaft bis Geburt', 'pregnancy to birth'],
  ['Schwangerschaft', 'Schwangerschaft', 'Schwangerschaft', 'pregnancy'],
  ['Geburt', 'Geburt', 'Geburt', 'birth'],
  ['5 Jahre', '5 Jahre', '5 Jahre', '5 years'],
  ['4,5 Jahre', '6 Jahre', '4,5 Jahre bis 6 Jahre', '4.5 years to 6 years'],
])('from %s to %s: „%s“, “%s”', (from, to, german, english) => {
  const ages = {
    ...(from === undefined ? {} : { from: months(from) as number }),
    ...(to === undefined ? {} : { to: months(to) as number }),
  };
  const said = (locale: Locale) => agesInWords({ locale, t: strings(locale) }, ages);
  expect([said('de'), said('en')]).toEqual([german, english]);
});
