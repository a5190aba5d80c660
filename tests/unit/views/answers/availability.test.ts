import { describe, expect, test } from 'vitest';
import { kitaPlacesInWords, seatsInWords } from '../../../../src/views/answers/availability.ts';
import { createView } from '../../../../src/views/view.ts';
import { portalOf } from '../../portal/content-folder.ts';

const viewOn = (today: string, locale: 'de' | 'en' = 'de') => createView(portalOf({}, today), locale, '/');
const register = { text: 'Vormerken', href: 'https://www.example.org/' };

describe('free places of a Kita', () => {
  const places = { free: 2, asOf: '2026-11-20' };

  test('are said with their day, for a fortnight', () => {
    const line = { text: '2 frei (Stand 20. November 2026)', until: '2026-12-04', instead: register };
    expect(kitaPlacesInWords(viewOn('2026-11-20'), places, register)).toEqual([line]);
    expect(kitaPlacesInWords(viewOn('2026-12-04'), places, register)).toEqual([line]);
  });

  test('after that the town’s register is named instead; without one nothing is said', () => {
    expect(kitaPlacesInWords(viewOn('2026-12-05'), places, register)).toEqual([register]);
    expect(kitaPlacesInWords(viewOn('2026-12-05'), places, undefined)).toEqual([]);
  });

  test('what nobody has said is not said', () => {
    expect(kitaPlacesInWords(viewOn('2026-11-20'), { under3: 10 }, register)).toEqual([]);
    expect(kitaPlacesInWords(viewOn('2026-11-20'), undefined, register)).toEqual([]);
  });
});

describe('free places of a group', () => {
  const seats = (today: string, said: object, locale: 'de' | 'en' = 'de') =>
    seatsInWords(viewOn(today, locale), { kind: 'needed', ...said }).map(({ text }) => text);

  test.each([
    [{ freePlaces: 2 }, ['2 frei (Stand 20. November 2026)'], ['2 free (as of 20 November 2026)']],
    [
      { freePlaces: 0, waitingList: true },
      ['kein Platz frei (Stand 20. November 2026)', 'mit Warteliste (Stand 20. November 2026)'],
      ['no place free (as of 20 November 2026)', 'with a waiting list (as of 20 November 2026)'],
    ],
    [{ waitingList: false }, [], []],
  ])('%j', (said, german, english) => {
    expect(seats('2026-11-24', { ...said, asOf: '2026-11-20' })).toEqual(german);
    expect(seats('2026-11-24', { ...said, asOf: '2026-11-20' }, 'en')).toEqual(english);
    expect(seats('2026-12-05', { ...said, asOf: '2026-11-20' })).toEqual([]);
  });

  test('without registration there are none to count', () => {
    expect(seatsInWords(viewOn('2026-11-24'), undefined)).toEqual([]);
  });
});
