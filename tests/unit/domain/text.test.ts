import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSentence, ID_PATTERN, joinGerman, nearest, nearestFew, toId } from '../../../src/domain/text.ts';

describe('any German text becomes an id', () => {
  test.each([
    ['Café Müller', 'cafe-mueller'],
    ['Große Straße', 'grosse-strasse'],
    ['GROẞE STRASSE', 'grosse-strasse'],
    ['Übermorgen in Ötisheim', 'uebermorgen-in-oetisheim'],
    ['Mu\u0308tter', 'muetter'], // u and a combining dieresis
    ['Crêpes à la française', 'crepes-a-la-francaise'],
    ['Señora Núñez', 'senora-nunez'],
    ['Çiğdem Kızılay', 'cigdem-kizilay'],
    ['İstanbul', 'istanbul'],
    ['Łódź, Øresund & Đakovo', 'lodz-oeresund-dakovo'],
    ['ﬁnden', 'finden'], // a ligature, as copied from a PDF
    ['Kita „Regenbogen“ – Haus 2', 'kita-regenbogen-haus-2'],
    ['  viel   Platz  ', 'viel-platz'],
    ['0–3 Jahre', '0-3-jahre'],
    ['U7a', 'u7a'],
    ['🙂', ''],
    ['', ''],
  ])('„%s“ → %s', (text, id) => {
    expect(toId(text)).toBe(id);
  });

  test('an id is empty or has the form of an id, and is its own id', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('aZ09-_ äÖüßéÇ.!–„')) }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const id = toId(any);
        expect(id === '' || ID_PATTERN.test(id)).toBe(true);
        expect(toId(id)).toBe(id);
      }),
    );
  });
});

test.each([
  ['krabbelgruppe', true],
  ['0-3', true],
  ['u7a', true],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['Krabbelgruppe', false],
  ['müller', false],
  ['a b', false],
  ['a\n', false],
  ['../a', false],
  ['', false],
])('%j has the form of an id: %s', (text, expected) => {
  expect(ID_PATTERN.test(text)).toBe(expected);
});

const KEYS = ['title', 'summary', 'openingHours', 'ages', 'cost'];

test.each([
  ['titel', 'title'],
  ['openinghours', 'openingHours'],
  ['opening_hours', 'openingHours'],
  ['sumary', 'summary'],
  ['kosten', undefined],
  ['alter', undefined],
  ['', undefined],
])('„%s“ was probably meant as %s', (written, meant) => {
  expect(nearest(written, KEYS)).toBe(meant);
});

test('nothing is near when there is nothing', () => {
  expect(nearest('titel', [])).toBeUndefined();
});

test('the nearest few come in order, the alphabet decides between equals', () => {
  expect(nearestFew('krabelgruppe', ['lastenrad', 'krabbelgruppe', 'krabbelfest', 'sprachcafe'], 2)).toEqual([
    'krabbelgruppe',
    'krabbelfest',
  ]);
  expect(nearestFew('a', ['d', 'c', 'b'])).toEqual(['b', 'c', 'd']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a und b'],
  [['a', 'b', 'c'], 'a, b und c'],
])('%j is said as „%s“', (words, sentence) => {
  expect(joinGerman(words)).toBe(sentence);
});

test('the last word may be joined differently', () => {
  expect(joinGerman(['a', 'b', 'c'], 'oder')).toBe('a, b oder c');
});

test.for([
  ['Bei Feuer. Der Anruf kostet nichts.', 'Bei Feuer.'],
  ['Ihr Kind hat Gift geschluckt? Rufen Sie an.', 'Ihr Kind hat Gift geschluckt?'],
  ['Für Eltern, z. B. bei Streit. Kostenlos.', 'Für Eltern, z. B. bei Streit.'],
  ['Dr. Meise hilft. Montags.', 'Dr. Meise hilft.'],
  ['Ein Satz ohne Ende', 'Ein Satz ohne Ende'],
  ['Wählen Sie die 112. Die Leitstelle fragt.', 'Wählen Sie die 112.'],
  ['Ab dem 1. Januar 2027. Danach nicht.', 'Ab dem 1. Januar 2027.'],
  ['Sie fragen: „Was nun?“ Wir antworten.', 'Sie fragen: „Was nun?“'],
])('the first sentence of: %s', ([text, first]) => {
  expect(firstSentence(text!)).toBe(first);
});
