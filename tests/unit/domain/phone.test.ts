import { describe, expect, test } from 'vitest';
import { isValue } from '../../../src/domain/parsed.ts';
import { parsePhone } from '../../../src/domain/phone.ts';

const phone = (text: string) => {
  const result = parsePhone(text);
  return isValue(result) ? [result.value.href, result.value.text] : result.wrong;
};

describe('a number as Germans write it becomes E.164 for the link and national grouping for the eye', () => {
  test.each([
    ['0221 4710100'],
    ['(0221) 4710100'],
    ['0221/4710100'],
    ['0221-47 10 100'],
    ['0221 47101–00'],
    ['02214710100'],
    ['+49 221 4710100'],
    ['+49 (0)221 4710100'],
    ['+49 (0) 221 4710100'],
    ['(+49) 221 4710100'],
    ['0049 221 4710100'],
    ['00 49 221 4710100'],
    ['0049 (0)221 4710100'],
    ['  0221 4710100  '],
  ])('%s', (text) => {
    expect(phone(text)).toEqual(['tel:+492214710100', '0221 4710100']);
  });

  test.each([
    ['0800 1110111', 'tel:+498001110111', '0800 1110111'],
    ['0172 1234567', 'tel:+491721234567', '0172 1234567'],
    ['030 19240', 'tel:+493019240', '030 19240'],
    ['02304 12345', 'tel:+49230412345', '02304 12345'],
  ])('%s', (text, href, shown) => {
    expect(phone(text)).toEqual([href, shown]);
  });
});

test.each([
  ['110', 'tel:110'],
  ['112', 'tel:112'],
  ['115', 'tel:115'],
  ['116117', 'tel:116117'],
  ['116 111', 'tel:116111'],
  ['116 123', 'tel:116123'],
  ['19222', 'tel:19222'],
])('the short number %s stays short, as it is written', (text, href) => {
  expect(phone(text)).toEqual([href, text]);
});

test.each([
  ['+43 1 58858', 'tel:+43158858', '+43 1 58858'],
  ['00 43 1 58858', 'tel:+43158858', '+43 1 58858'],
  ['+44 20 7946 0958', 'tel:+442079460958', '+44 20 7946 0958'],
])('the foreign number %s keeps its country', (text, href, shown) => {
  expect(phone(text)).toEqual([href, shown]);
});

describe('what would reach nobody, or somebody else, is refused', () => {
  test.each([
    ['too short', '0221'],
    ['too short', '0221 12'],
    ['two numbers at once', '0221 4710100 / 4710101'],
    ['no area code', '4710100'],
    ['the zero got lost', '2214710100'],
    ['no area code, looks like a short number', '145678'],
    ['no area code, looks like a short number', '12345'],
    ['nothing', ''],
    ['nothing but a plus', '+'],
  ])('%s: „%s“', (_, text) => {
    expect(parsePhone(text)).toEqual({
      wrong: `„${text}“ ist keine vollständige Telefonnummer`,
      instead: 'Vorwahl und Rufnummer, z. B. 0221 4710100',
    });
  });

  test.each([
    ['0221 471010A', 'A'],
    ['Tel. 0221 4710100', 'T'],
    ['0221 4710100 (Büro)', 'B'],
    ['++49 221 4710100', '+'],
    ['0221 4710100, 0221 4710101', ','],
  ])('the strange character in „%s“ is named', (text, strange) => {
    expect(phone(text)).toBe(`Die Telefonnummer „${text}“ enthält „${strange}“`);
  });
});
