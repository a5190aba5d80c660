import { describe, expect, test } from 'vitest';
import { report, town } from './town.ts';

const event = (...schedule: string[]) =>
  report(
    town({
      'events/treff.yaml': [
        'title: Treff',
        'summary: Ein Treff für Familien.',
        'schedule:',
        ...schedule.map((line) => `  ${line}`),
      ].join('\n'),
    }),
  );

/** Tuesdays. The day of the check is 22 November 2026. */
const WEEKLY = ['start: 2026-11-24', 'startTime: "09:30"', 'repeats: { every: week, until: 2027-06-29 }'];

describe('exceptions and changes name dates of their series', () => {
  test('they do', () => {
    expect(
      event(
        ...WEEKLY,
        'except: [2026-12-29]',
        'extra: [2026-12-19]',
        'changes:',
        '  - { on: 2026-12-08, cancelled: true }',
        '  - { on: 2026-12-19, startTime: "10:00" }',
      ),
    ).toEqual([]);
    expect(event('start: 2026-11-24', 'changes: [{ on: 2026-11-24, movedTo: 2026-11-25 }]')).toEqual([]);
  });

  test('an exception on another weekday', () => {
    expect(event(...WEEKLY, 'except: [2026-12-29, 2026-12-09]')).toEqual([
      'events/treff.yaml:7:24  Hinweis: Am 2026-12-09 (Mi) ist kein Termin → Meinten Sie 2026-12-08 (Di)? Sonst die Zeile löschen',
    ]);
  });

  test('an exception within a date of several days', () => {
    expect(event('start: 2026-11-27', 'end: 2026-11-29', 'repeats: { every: week }', 'except: [2026-12-05]')).toEqual([
      'events/treff.yaml:7:12  Hinweis: Am 2026-12-05 (Sa) ist kein Termin → Meinten Sie 2026-12-04 (Fr)? Sonst die Zeile löschen',
    ]);
  });

  test('a day after the end', () => {
    expect(event(...WEEKLY, 'except: [2027-07-06]')).toEqual([
      'events/treff.yaml:7:12  Hinweis: Am 2027-07-06 (Di) ist kein Termin → Meinten Sie 2027-06-29 (Di)? Sonst die Zeile löschen',
    ]);
    expect(event(...WEEKLY, 'except: [2031-07-08]')).toEqual([
      'events/treff.yaml:7:12  Hinweis: Am 2031-07-08 (Di) ist kein Termin → die Zeile löschen',
    ]);
  });

  test('a change of a day that is no date', () => {
    expect(
      event(
        ...WEEKLY,
        'changes:',
        '  - { on: 2026-12-09, movedTo: 2026-12-10 }',
        '  - { on: 2026-12-14, cancelled: true }',
      ),
    ).toEqual([
      'events/treff.yaml:8:13  Hinweis: Am 2026-12-09 (Mi) ist kein Termin → Meinten Sie 2026-12-08 (Di)? Sonst einen zusätzlichen Termin in das Feld extra schreiben',
      'events/treff.yaml:9:13  Hinweis: Am 2026-12-14 (Mo) ist kein Termin → Meinten Sie 2026-12-15 (Di)? Sonst die Änderung löschen',
    ]);
  });

  test('a change on a holiday that the series leaves out anyway', () => {
    const onHolidays = ['start: 2026-11-27', 'repeats: { every: week }', 'notOnPublicHolidays: true'];
    expect(event(...onHolidays, 'changes: [{ on: 2026-12-25, cancelled: true }]')).toEqual([]);
    expect(event(...onHolidays, 'changes: [{ on: 2026-12-25, movedTo: 2026-12-27 }]')).toEqual([
      'events/treff.yaml:7:19  Hinweis: Am 2026-12-25 (Fr) fällt der Termin schon aus, die Änderung bewirkt nichts → einen Ersatztermin in das Feld extra schreiben',
    ]);
  });

  test('in the sessions of an offer and on a Kita’s open day', () => {
    const lines = report(
      town({
        'offers/kurs.md':
          '---\ntitle: Kurs\nsummary: Ein Kurs.\nsessions:\n  - schedule: { start: 2026-11-24, except: [2026-11-25] }\n---\n',
        'kitas/hort.yaml':
          'title: Kita\nsummary: Eine Kita.\nopenDay: { start: 2027-01-16, changes: [{ on: 2027-01-17, cancelled: true }] }',
      }),
    );
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['kitas/hort.yaml:3:47', 'offers/kurs.md:5:45']);
  });
});

describe('what was found true does not lie ahead', () => {
  const kita = (...lines: string[]) =>
    report(town({ 'kitas/hort.yaml': ['title: Kita', 'summary: Eine Kita.', ...lines].join('\n') }));

  test('today and before', () => {
    expect(kita('asOf: 2026-11-22', 'checked: { on: 2026-11-22 }', 'places: { free: 2, asOf: 2026-11-01 }')).toEqual(
      [],
    );
  });

  test('tomorrow and later, wherever it stands', () => {
    expect(kita('asOf: 2026-11-23', 'checked: { on: 2027-11-03 }', 'places: { free: 2, asOf: 2027-01-05 }')).toEqual([
      'kitas/hort.yaml:3:7  Hinweis: Das Datum 2026-11-23 liegt in der Zukunft → der Tag, an dem die Angaben stimmten, spätestens heute: 2026-11-22',
      'kitas/hort.yaml:4:16  Hinweis: Das Datum 2027-11-03 liegt in der Zukunft → der Tag, an dem jemand nachgefragt hat, spätestens heute: 2026-11-22',
      'kitas/hort.yaml:5:26  Hinweis: Das Datum 2027-01-05 liegt in der Zukunft → der Tag, an dem die Angaben stimmten, spätestens heute: 2026-11-22',
    ]);
  });

  test('what is to come may lie ahead: a review, a source, a validity', () => {
    const lines = ['reviewBy: 2027-01-15', 'validFrom: 2027-01-01', 'sources: [{ title: Plan, on: 2027-01-01 }]'];
    expect(kita(...lines)).toEqual([]);
  });
});

describe('what runs out', () => {
  const standing = ['start: 2026-09-01', 'repeats: { every: week, until: 2026-12-29 }'];

  test('a standing series that ends within sixty days', () => {
    expect(event(...standing)).toEqual([
      'events/treff.yaml:5:12  Hinweis: Die Reihe endet am 2026-12-29 (Di) → ein späteres until, wenn sie weitergeht; sonst validUntil mit dem letzten Tag',
    ]);
  });

  test.each([
    ['it goes on for longer', ['start: 2026-09-01', 'repeats: { every: week, until: 2027-01-26 }']],
    ['it goes on without end', ['start: 2026-09-01', 'repeats: { every: week }']],
    ['it was short from the beginning', ['start: 2026-11-24', 'repeats: { every: week, count: 5 }']],
    ['it is over already', ['start: 2026-01-06', 'repeats: { every: week, until: 2026-11-03 }']],
  ])('nothing, when %s', (_, schedule) => {
    expect(event(...schedule)).toEqual([]);
  });

  const year = (to: string) =>
    [
      'title: Schulferien',
      'land: nw',
      `periods: [{ title: Sommerferien, from: 2027-07-19, to: ${to} }]`,
      'sources: [{ title: Land, url: https://www.example.org, on: 2026-09-01 }]',
      'asOf: 2026-09-01',
    ].join('\n');

  test('school holidays that are not known for a year ahead', () => {
    expect(report(town({ 'holidays/nw.yaml': year('2027-08-31') }))).toEqual([
      expect.stringMatching(
        /^site\.yaml:\d+:\d+ {2}Hinweis: Die Schulferien für das Land nw sind nur bis zum 2027-08-31 bekannt/,
      ),
    ]);
    expect(report(town({ 'holidays/nw.yaml': year('2027-11-22') }))).toEqual([]);
  });
});
