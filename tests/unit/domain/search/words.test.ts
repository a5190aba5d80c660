import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinedWords, keysIn, plainText, wordsOf } from '../../../../src/domain/search/words.ts';

const german = keysIn('de');

describe('one key for all spellings', () => {
  test.each([
    ['Väter', 'Vaeter', 'vater', 'VÄTER'],
    ['Großeltern', 'Grosseltern', 'GROSSELTERN'],
    ['Öffnung', 'Oeffnung', 'offnung'],
    ['Bücherei', 'Buecherei', 'bucherei', 'Bu\u0308cherei'],
    ['kreş', 'kres', 'KREŞ'],
    ['Straße', 'Strasse'],
    ['садок', 'САДОК'],
  ])('%s', (first, ...others) => {
    expect(new Set(others.map(german))).toEqual(new Set([german(first)]));
  });

  test.each([
    ['Hebamme', 'Hebammen'],
    ['Kindergarten', 'Kindergartens'],
    ['Frau', 'Frauen'],
    ['Anmeldung', 'Anmeldungen'],
    ['Kita', 'Kitas'],
  ])('forms of a word: %s, %s', (one, other) => {
    expect(german(other)).toBe(german(one));
  });

  test.each([
    ['Steuer', 'Stur'],
    ['Kita', 'Kiste'],
    ['U3', 'U4'],
  ])('not for different words: %s, %s', (one, other) => {
    expect(german(other)).not.toBe(german(one));
  });

  test('English words have English forms, other languages only spellings', () => {
    expect(keysIn('en')('families')).toBe(keysIn('en')('family'));
    expect(keysIn('tr')('Çocuklar')).toBe('cocuklar');
  });

  test('umlauts, their two letters and their base letter are one, wherever they stand', () => {
    const syllable = fc.tuple(
      fc.constantFrom(...Array.from('bdgklmnprt')),
      fc.constantFrom(...Array.from('äöüaoei')),
      fc.constantFrom(...Array.from('lmnrß')),
    );
    const word = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((all) => all.flat().join(''));
    const spelled = (text: string, letters: Record<string, string>) => text.replace(/[äöüß]/g, (one) => letters[one]!);
    fc.assert(
      fc.property(word, (text) => {
        const two = spelled(text, { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' });
        const base = spelled(text, { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' });
        expect([two, base, text.toUpperCase()].map(german)).toEqual([german(text), german(text), german(text)]);
      }),
    );
  });
});

describe('words of a text', () => {
  const texts = (text: string) => wordsOf(text).map((word) => word.text);

  test('are parted by everything that is no letter and no number', () => {
    expect(texts('U1 bis J1: „Eltern-Kind-Gruppe“, 9:30 Uhr!')).toEqual([
      'U1',
      'bis',
      'J1',
      'Eltern',
      'Kind',
      'Gruppe',
      '9',
      '30',
      'Uhr',
    ]);
  });

  test('stand where they are found', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start).startsWith(word.text)).toBe(true);
      }),
    );
  });

  test('gender marks part no word', () => {
    expect(texts(plainText('Familienpat:innen, Erzieher*in und Berater_innen'))).toEqual([
      'Familienpatinnen',
      'Erzieherin',
      'und',
      'Beraterinnen',
    ]);
    expect(plainText('Zeit: innen')).toBe('Zeit: innen');
  });

  test('hyphenated words are also one', () => {
    expect(joinedWords('Eltern-Kind-Turnen und U-Untersuchung')).toEqual(['Elternkindturnen']);
  });
});
