import { expect, test } from 'vitest';
import { longStreet, phoneAt, phoneWord, phoneWords } from '../../../../src/domain/search/numbers.ts';
import { readLexicon } from '../../../../src/domain/search/lexicon.ts';
import { understand } from '../../../../src/domain/search/understand.ts';

const lexicon = readLexicon({ language: 'de', words: 'Kita', weights: '1', cuts: '0', meanings: '' });
const ways = (query: string) =>
  understand(query, lexicon).map(({ alternatives }) => alternatives.map(({ keys }) => keys.join('+')));

test.each([
  ['0221 4710429', '02214710429'],
  ['0221/4710-429', '02214710429'],
  ['(0221) 47 10 429', '02214710429'],
  ['+49 221 4710429', '02214710429'],
  ['+49 (0)221 4710429', '02214710429'],
  ['(+49) 221 4710429', '02214710429'],
  ['0049 221 4710429', '02214710429'],
  ['116 117', '116117'],
])('%s is one word', (written, word) => {
  expect(phoneWord(written)).toBe(word);
  expect(ways(written)[0]![0]).toBe(word);
  expect(ways(`Kita ${written} `).map(([first]) => first)).toEqual(['kita', word]);
});

test('a number is found by all of it and without its area code', () => {
  expect(phoneWords('0221 4710429')).toEqual(['02214710429', '4710429']);
  expect(phoneWords('116 117')).toEqual(['116117']);
  expect(phoneWords('+43 1 58858')).toEqual(['43158858']);
});

test('digits that are no telephone number are understood together, or each for itself', () => {
  expect(ways('Lindenweg 12 59994')[1]).toEqual(['1259994', '12+59994', '12', '59994']);
  expect(ways('59994 Kita').map(([first]) => first)).toEqual(['59994', 'kita']);
  expect(ways('12 3')).toHaveLength(2);
});

test('letters end a row of digits', () => {
  expect(phoneAt('0221 4710b', 0)).toBeUndefined();
  expect(phoneAt('12a 59994', 0)).toBeUndefined();
});

test.each([
  ['Hauptstr. 5', 'Hauptstraße 5'],
  ['Berliner Str. 5', 'Berliner Straße 5'],
  ['Hauptstr', 'Hauptstraße'],
  ['Strandweg 3', 'Strandweg 3'],
  ['Am Stroh 1', 'Am Stroh 1'],
])('%s is %s', (short, long) => expect(longStreet(short)).toBe(long));

test('a street may be asked for in short', () => {
  expect(ways('Hauptstr. 5')[0]).toContain(lexicon.keyOf('Hauptstraße'));
});
