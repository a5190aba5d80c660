import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValue } from '../../../../src/domain/parsed.ts';
import { parsePhone } from '../../../../src/domain/phone/number.ts';

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
    ['0221 4710-100'],
    ['(0221) 4710-100'],
    ['0221/4710-100'],
    ['0221-4710-100'],
    ['0221 - 47 10 100'],
    ['0221 / 47 10 - 100'],
    ['0221.47.10.100'],
    ['+49(0)221/4710-100'],
    ['+49-221-4710100'],
    ['0049/221/4710100'],
    ['0 221 4710100'],
    ['(0221 4710100)'],
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
    ['02304/12345-0', 'tel:+492304123450', '02304 123450'],
    ['0211 8618-1234', 'tel:+4921186181234', '0211 86181234'],
    ['01511/1234567', 'tel:+4915111234567', '01511 1234567'],
    ['01805/123456', 'tel:+491805123456', '0180 5 123456'],
    ['0800/111 0 111', 'tel:+498001110111', '0800 1110111'],
    ['030 18 681-10999', 'tel:+49301868110999', '030 1868110999'],
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
    ['the extension got lost', '0221 4710-'],
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
    ['0221 471O100', 'O'],
    ['0221 4710\u2011100', '\u2011'],
  ])('the strange character in „%s“ is named', (text, strange) => {
    expect(phone(text)).toBe(`Die Telefonnummer „${text}“ enthält „${strange}“`);
  });
});

describe('two numbers, or two extensions, never become another number', () => {
  test.each([
    ['0221 4710121/22', '0221 4710121'],
    ['0221/4710121-122', '0221 4710121'],
    ['0221 4710121 / 4710122', '0221 4710121'],
    ['0221 4710121-22 o. 23', '0221 4710121'],
    ['0221 4710121, 4710122', '0221 4710121'],
    ['0221 4710121; 22', '0221 4710121'],
    ['0221 4710121 oder 4710122', '0221 4710121'],
    ['0221 4710121 + 22', '0221 4710121'],
    ['0221 4710121 bis 23', '0221 4710121'],
    ['0221 4710121\\22', '0221 4710121'],
    ['02214710121-22', '0221 4710121'],
    ['+49 221 4710121/22', '0221 4710121'],
    ['0221 4710-121/122', '0221 4710121'],
    ['0221 4710-121 122', '0221 4710121'],
    ['0221 4710-121-122', '0221 4710121'],
    ['02381/17-6200, -6201', '02381 176200'],
    ['0800 1110111 / 1110222', '0800 1110111'],
    ['+43 1 58858 / 58859', '+43 1 58858'],
    ['0172 1234567, 0173 1234567', '0172 1234567'],
    ['110 oder 112', '110'],
  ])('%s', (text, first) => {
    expect(parsePhone(text)).toMatchObject({
      wrong: `„${text}“ kann mehr als eine Telefonnummer meinen`,
      instead: expect.stringMatching(
        `^hier nur eine, z\\. B\\. ${first.replace('+', '\\+')}; die andere in einen Text daneben, etwa den Hinweis \\(note\\)`,
      ) as string,
    });
    expect(phone(first)).toEqual([expect.any(String), first]);
  });

  test.each(['0221 4710121 22', '0221 4710121 (22)', '0221 4710121 0221 4710122', '02381 17 6200 6201'])(
    '%s has more digits than one number',
    (text) => expect(phone(text)).toBe(`„${text}“ kann mehr als eine Telefonnummer meinen`),
  );

  test.each([
    ['02381 17620/21', '02381 1762021'],
    ['02381 17620-21', '02381 1762021'],
    ['02381 17620, 21', '02381 1762021'],
    ['0221-47-10-121', '0221 4710121'],
  ])('%s may also be a single number, and the way to write it is told', (text, single) => {
    const result = parsePhone(text);
    expect('instead' in result && result.instead).toMatch(new RegExp(`; ist es eine einzige Nummer: ${single}$`));
    expect(phone(single)).toEqual([expect.any(String), single]);
  });

  test('an extension in words is told the hyphen', () => {
    expect(parsePhone('0221 4710 Durchwahl 121')).toEqual({
      wrong: 'Die Durchwahl in „0221 4710 Durchwahl 121“ steht in Worten da',
      instead: 'mit Bindestrich anhängen, z. B. 0221 4710-121; oder in einen Text daneben, etwa den Hinweis (note)',
    });
  });
});

describe('whatever is written', () => {
  const area = fc.constantFrom('0221', '030', '02304', '033638', '0172', '0800', '+49 221', '+49 (0)30', '0049 2381');
  const joint = fc.constantFrom('', ' ', '/', '-', ' - ', ' / ', '.', ') ', ', ', ' oder ', '–', ' (');
  const group = fc.stringMatching(/^\d{1,7}$/);
  const text = fc
    .tuple(area, fc.array(fc.tuple(joint, group), { minLength: 1, maxLength: 4 }))
    .map(([first, rest]) => first + rest.flat().join(''));

  test('a number that is taken keeps the digits that were written, and is no longer than one number', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, (written) => {
        const result = parsePhone(written);
        if (!isValue(result)) return;
        taken += 1;
        const digits = written.replace(/\D/g, '').replace(/^(?:0049|49(?=\d{6}))?0?/, '');
        expect(result.value.href).toBe(`tel:+49${digits}`);
        expect(digits.length).toBeLessThanOrEqual(/^3018/.test(digits) ? 13 : 11);
        expect(phone(result.value.text)).toEqual([result.value.href, result.value.text]);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  test('two whole numbers in one text are never taken', () => {
    const number = fc.tuple(fc.constantFrom('0221', '02304', '0172'), fc.stringMatching(/^[1-9]\d{4,7}$/));
    const between = fc.constantFrom(' / ', '/', ', ', '; ', ' oder ', ' o. ', ' und ', ' - ', ' ', ' u. ', ' bzw. ');
    fc.assert(
      fc.property(
        number,
        between,
        fc.stringMatching(/^[1-9]\d{4,7}$/),
        fc.boolean(),
        ([code, one], by, other, again) => {
          const result = parsePhone(`${code} ${one}${by}${again ? `${code} ` : ''}${other}`);
          if (isValue(result))
            expect([by, one.length + other.length]).toEqual([expect.stringMatching(/^ (?:- )?$/), 10]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
