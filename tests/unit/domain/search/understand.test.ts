import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Posting } from '../../../../src/domain/search/files.ts';
import { nearest, partsOf, readLexicon } from '../../../../src/domain/search/lexicon.ts';
import { rank } from '../../../../src/domain/search/rank.ts';
import { understand } from '../../../../src/domain/search/understand.ts';
import { fold, keysIn } from '../../../../src/domain/search/words.ts';

const WORDS = ['Elterngeld', 'Familienhebamme', 'Geld', 'Kindertagespflege', 'Kita', 'Krabbelgruppe', 'Platz', 'Treff'];
const MEANINGS = [
  'Kita|Kindergarten|kreş',
  'Unterhaltsvorschuss|Alimente|Vater zahlt nicht',
  'Bildung und Teilhabe|BuT',
  'Elterntelefon|ich kann nicht mehr',
];
const lexicon = readLexicon({
  language: 'de',
  words: WORDS.join('\n'),
  weights: WORDS.map(() => 1).join(''),
  cuts: WORDS.map((word) => fold(word).length - keysIn('de')(word).length).join(''),
  meanings: MEANINGS.join('\n'),
});

/** The ways a query is understood: for each thing asked for the keys, the surest first. */
const ways = (query: string) =>
  understand(query, lexicon).map(({ alternatives }) => alternatives.map(({ keys }) => keys.join('+')));
const key = (text: string) => lexicon.keyOf(text);

describe('a query is understood', () => {
  test('as what it says', () => {
    expect(ways('Krabbelgruppe ')[0]![0]).toBe(key('Krabbelgruppe'));
  });

  test('without the words around it', () => {
    const things = understand('Wo kann ich denn eine Krabbelgruppe finden?', lexicon);
    expect(things.map(({ typed }) => typed)).toEqual(['Krabbelgruppe']);
  });

  test('by those words alone, where there are no others', () => {
    expect(understand('wo', lexicon).map(({ typed }) => typed)).toEqual(['wo']);
    expect(understand('wo finde ich', lexicon).map(({ typed }) => typed)).toEqual(['wo', 'finde']);
    expect(understand('?!', lexicon)).toEqual([]);
  });

  test.each([
    ['Kindergarten', 'Kita'],
    ['kres', 'Kita'],
    ['BuT', 'Bildung+Teilhabe'],
    ['Alimente', 'Unterhaltsvorschuss'],
    ['Vater zahlt nicht', 'Unterhaltsvorschuss'],
    ['mein Vater zahlt nicht für uns', 'Unterhaltsvorschuss'],
    ['ich kann nicht mehr', 'Elterntelefon'],
  ])('by words that mean the same: %s → %s', (query, meant) => {
    expect(ways(query).flat()).toContain(meant.split('+').map(key).join('+'));
  });

  test.each([
    ['tagespflege ', 'Kindertagespflege'],
    ['hebamme ', 'Familienhebamme'],
    ['geld ', 'Elterngeld'],
    ['krabbel', 'Krabbelgruppe'],
  ])('by compounds it is a part of: %s→ %s', (query, compound) => {
    expect(ways(query).flat()).toContain(key(compound));
  });

  test.each([
    ['Kitaplatz ', 'Kita+Platz'],
    ['Krabbelgruppentreff ', 'Krabbelgruppe+Treff'],
  ])('by the parts of a compound: %s→ %s', (query, parts) => {
    expect(ways(query).flat()).toContain(parts.split('+').map(key).join('+'));
  });

  test.each([
    ['Famlienhebame ', 'Familienhebamme'],
    ['Eltengeld ', 'Elterngeld'],
    ['Krabelgrupe ', 'Krabbelgruppe'],
  ])('in spite of slips: %s→ %s, and says so', (query, meant) => {
    const [thing] = understand(query, lexicon);
    const way = thing!.alternatives.find(({ keys }) => keys.join() === key(meant));
    expect(way?.instead).toBe(meant);
  });

  test('but a known word was not mistyped', () => {
    expect(understand('Kita ', lexicon)[0]!.alternatives.some(({ instead }) => instead !== undefined)).toBe(false);
  });

  test('whatever is typed: no error, and every way has keys and a quality in (0, 1]', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...WORDS, 'und', 'wo', 'ä')).map((all) => all.join(' ')),
        ),
        (query) => {
          for (const { alternatives } of understand(query, lexicon))
            for (const { keys, quality } of alternatives) {
              expect(keys.length).toBeGreaterThan(0);
              expect(quality).toBeGreaterThan(0);
              expect(quality).toBeLessThanOrEqual(1);
            }
        },
      ),
    );
  });

  test('umlauts in any spelling make no difference', () => {
    expect(partsOf(lexicon, fold('Elterngeld')).map(({ text }) => text)).toEqual([]);
    expect(ways('VAETER')).toEqual(ways('Väter'));
  });
});

describe('nothing found', () => {
  test('offers the words that are most like it, never far-fetched ones', () => {
    expect(nearest(lexicon, 'Krabbelgrotte', 2)).toEqual(['Krabbelgruppe']);
    expect(nearest(lexicon, 'xqzw', 3)).toEqual([]);
  });
});

describe('ranking', () => {
  const postings = new Map<string, Posting[]>([
    [
      key('Kita'),
      [
        { entry: 1, weight: 0.9 },
        { entry: 2, weight: 0.3 },
        { entry: 5, weight: 0.9 },
      ],
    ],
    [
      key('Platz'),
      [
        { entry: 2, weight: 0.5 },
        { entry: 4, weight: 0.5 },
      ],
    ],
    [key('Elterngeld'), [{ entry: 3, weight: 0.8 }]],
    ['eltengeld', []],
  ]);
  const found = (query: string) => rank(understand(query, lexicon), (one) => postings.get(one) ?? [], 20);
  const order = (query: string) => found(query).ranked.map(({ entry }) => entry);

  test('puts first what answers everything', () => {
    expect(order('Kita Platz ')[0]).toBe(2);
  });

  test('keeps equal ones in the order of the portal', () => {
    expect(order('Kita ').slice(0, 2)).toEqual([1, 5]);
  });

  test('tells what was read instead of what was typed, and what is unknown', () => {
    expect([...found('Eltengeld ').corrections]).toEqual([['Eltengeld', 'Elterngeld']]);
    expect(found('Kita Zebra ').unknown).toEqual(['Zebra']);
    expect(found('Kita Zebra ').ranked.length).toBeGreaterThan(0);
  });

  test('a word that stands only in texts was not mistyped', () => {
    postings.set('eltengeld', [{ entry: 7, weight: 0.2 }]);
    expect(found('Eltengeld ').corrections.size).toBe(0);
    postings.set('eltengeld', []);
  });

  test('scores fall, and every entry comes once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS)), (words) => {
        const { ranked } = found(words.join(' '));
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(ranked.map(({ entry }) => entry)).size).toBe(ranked.length);
      }),
    );
  });
});
