import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCriteria, serialiseCriteria, type Known } from '../../../../src/domain/finder/criteria.ts';
import { HERE } from '../../../../src/domain/finder/here.ts';
import { criteriaOf, nothingAsked } from './arbitrary.ts';

const known: Known = {
  options: {
    kinds: ['angebote', 'kitas'],
    topics: ['gesundheit', 'erziehung'],
    phases: ['0-3'],
    situations: [],
    audiences: ['eltern', 'vaeter'],
    places: ['amselfurt', 'dornwiek'],
    languages: ['de', 'de-simple', 'tr'],
    hoursBooked: ['25', '35', '45'],
    providers: ['public', 'parents'],
    concepts: ['offene-gruppen'],
  },
  centres: [
    ['amselfurt', 'Amselfurt', 5150000, 770000],
    ['59991', '59991', 5150000, 770000],
  ],
};

const read = (query: string) => parseCriteria(new URLSearchParams(query), known);
const write = (query: string) => serialiseCriteria(read(query)).toString();

test('what is written is read again, whatever is asked for', () => {
  fc.assert(
    fc.property(criteriaOf(known), (criteria) => {
      expect(parseCriteria(serialiseCriteria(criteria), known)).toEqual(criteria);
    }),
  );
});

test('whatever stands in an address, what is kept of it is canonical and known', () => {
  const names = ['thema', 'ort', 'tag', 'mit', 'alter', 'nahe', 'umkreis', 'sortierung', '__proto__', 'x'];
  const values = ['gesundheit', 'amselfurt', 'di', 'stufenlos', '8', '59991', '5', 'name', '<script>', '', '1e9', HERE];
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'grapheme' })),
  );
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const once = serialiseCriteria(parseCriteria(new URLSearchParams(pairs), known));
      expect(serialiseCriteria(parseCriteria(once, known)).toString()).toBe(once.toString());
      expect(once.toString()).not.toMatch(/script|%40|1e9|__proto__/);
    }),
  );
});

describe('addresses', () => {
  test('nothing asked for is an empty query', () => {
    expect(read('')).toEqual(nothingAsked);
    expect(write('sortierung=passend&ohne-angabe=&x=1')).toBe('');
  });

  test('they are words people can read, always in the same order', () => {
    expect(write('mit=stufenlos&tag=di&sprache=tr&mit=kostenfrei&nahe=amselfurt&alter=8&umkreis=5')).toBe(
      'alter=8&sprache=tr&tag=di&mit=kostenfrei&mit=stufenlos&nahe=amselfurt&umkreis=5',
    );
    expect(write('alter=schwangerschaft&zeit=vormittag&ohne-angabe=auch&sortierung=termin')).toBe(
      'alter=schwangerschaft&zeit=vormittag&ohne-angabe=auch&sortierung=termin',
    );
  });

  test('a choice counts once and in its own order', () => {
    expect(write('thema=erziehung&thema=gesundheit&thema=erziehung')).toBe('thema=gesundheit&thema=erziehung');
  });

  test.each(['alter=-3', 'alter=8.5', 'alter=999', 'alter=1e1', 'thema=Gesundheit', 'nahe=berlin', 'umkreis=5'])(
    '%s says nothing',
    (query) => {
      expect(write(query)).toBe('');
    },
  );

  test('the device’s position and the distance to it are never written', () => {
    const here = read(`nahe=${HERE}&umkreis=2`);
    expect(here).toMatchObject({ near: HERE, within: 2 });
    expect(serialiseCriteria(here).toString()).toBe('');
  });
});
