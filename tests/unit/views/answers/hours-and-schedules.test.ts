import { describe, expect, test } from 'vitest';
import { strings, type Locale } from '../../../../src/i18n/index.ts';
import {
  closuresInWords,
  hoursInBrief,
  scheduleInWords,
  weekInWords,
} from '../../../../src/views/answers/hours-and-schedules.ts';

type Slots = Parameters<typeof weekInWords>[1];
type Slot = Slots[number];
type Schedule = Parameters<typeof scheduleInWords>[1];
type Closures = Parameters<typeof closuresInWords>[1];

const words = (locale: Locale) => ({ locale, t: strings(locale) });
const de = words('de');
const en = words('en');

/** Tuesday, 24 November 2026. */
const start = '2026-11-24';

const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

describe('a date or series: when it takes place, the decisive part first', () => {
  test.each<[string, Omit<Schedule, 'start'> & { start?: string }, string, string]>([
    ['one whole day', {}, 'Dienstag, 24. November 2026, ganztägig', 'Tuesday, 24 November 2026, all day'],
    [
      'with a beginning',
      { startTime: '09:30' },
      'Dienstag, 24. November 2026, ab 9:30 Uhr',
      'Tuesday, 24 November 2026, from 9:30',
    ],
    [
      'with beginning and end',
      { startTime: '09:30', endTime: '11:00' },
      'Dienstag, 24. November 2026, 9:30–11:00 Uhr',
      'Tuesday, 24 November 2026, 9:30–11:00',
    ],
    [
      'until the end of the day',
      { startTime: '20:00', endTime: '24:00' },
      'Dienstag, 24. November 2026, 20:00–24:00 Uhr',
      'Tuesday, 24 November 2026, 20:00–24:00',
    ],
    [
      'several whole days',
      { end: '2026-11-26' },
      'Dienstag, 24. November 2026 bis Donnerstag, 26. November 2026',
      'Tuesday, 24 November 2026 to Thursday, 26 November 2026',
    ],
    [
      'several days, from the first moment to the last',
      { end: '2026-11-26', startTime: '16:00', endTime: '12:00' },
      'Dienstag, 24. November 2026, 16:00 Uhr bis Donnerstag, 26. November 2026, 12:00 Uhr',
      'Tuesday, 24 November 2026, 16:00 to Thursday, 26 November 2026, 12:00',
    ],
    [
      'past midnight',
      { end: '2026-11-25', startTime: '22:00', endTime: '00:30' },
      'Dienstag, 24. November 2026, 22:00 Uhr bis Mittwoch, 25. November 2026, 0:30 Uhr',
      'Tuesday, 24 November 2026, 22:00 to Wednesday, 25 November 2026, 0:30',
    ],
    ['every day', { repeats: { every: 'day' } }, 'Jeden Tag, ganztägig', 'Every day, all day'],
    ['every third day', { repeats: { every: 'day', interval: 3 } }, 'Alle 3 Tage, ganztägig', 'Every 3 days, all day'],
    [
      'every week',
      { repeats: { every: 'week' }, startTime: '15:00' },
      'Jeden Dienstag, ab 15:00 Uhr',
      'Every Tuesday, from 15:00',
    ],
    [
      'every week on several days',
      { repeats: { every: 'week', days: ['Di', 'Do'] } },
      'Jeden Dienstag und Donnerstag, ganztägig',
      'Every Tuesday and Thursday, all day',
    ],
    [
      'every week on three days',
      { repeats: { every: 'week', days: ['Mo', 'Di', 'Do'] } },
      'Jeden Montag, Dienstag und Donnerstag, ganztägig',
      'Every Monday, Tuesday and Thursday, all day',
    ],
    [
      'every second week',
      { repeats: { every: 'week', interval: 2 } },
      'Alle 2 Wochen am Dienstag, ganztägig',
      'Every 2 weeks on Tuesday, all day',
    ],
    [
      'every month on a weekday',
      { repeats: { every: 'month', nth: 4 } },
      'Jeden 4. Dienstag im Monat, ganztägig',
      'Every fourth Tuesday of the month, all day',
    ],
    [
      'every month on the last weekday',
      { repeats: { every: 'month', nth: -1, days: ['Sa'] } },
      'Jeden letzten Samstag im Monat, ganztägig',
      'Every last Saturday of the month, all day',
    ],
    [
      'every second month on a weekday',
      { repeats: { every: 'month', interval: 2, nth: 1, days: ['So'] } },
      'Alle 2 Monate am 1. Sonntag, ganztägig',
      'Every 2 months on the first Sunday, all day',
    ],
    [
      'every second month on the last weekday',
      { repeats: { every: 'month', interval: 2, nth: -1 } },
      'Alle 2 Monate am letzten Dienstag, ganztägig',
      'Every 2 months on the last Tuesday, all day',
    ],
    [
      'every month on a date',
      { repeats: { every: 'month' } },
      'Jeden Monat am 24., ganztägig',
      'Every month on day 24, all day',
    ],
    [
      'every third month on a date',
      { repeats: { every: 'month', interval: 3 }, start: '2026-11-05' },
      'Alle 3 Monate am 5., ganztägig',
      'Every 3 months on day 5, all day',
    ],
    [
      'every year',
      { repeats: { every: 'year' } },
      'Jedes Jahr am 24. November, ganztägig',
      'Every year on 24 November, all day',
    ],
    [
      'every second year',
      { repeats: { every: 'year', interval: 2 } },
      'Alle 2 Jahre am 24. November, ganztägig',
      'Every 2 years on 24 November, all day',
    ],
    [
      'every year for several days',
      { repeats: { every: 'year' }, end: '2026-11-26' },
      'Jedes Jahr am 24. November, jeweils 3 Tage',
      'Every year on 24 November, 3 days each',
    ],
  ])('%s', (_, schedule, german, english) => {
    expect(scheduleInWords(de, { start, ...schedule })[0]!.text).toBe(german);
    expect(scheduleInWords(en, { start, ...schedule })[0]!.text).toBe(english);
  });
});

describe('a series: from when to when, and its exceptions', () => {
  const weekly = { every: 'week' } as const;

  test.each<[string, Omit<Schedule, 'start'>, string[], string[]]>([
    ['one date has nothing more to say', {}, [], []],
    ['without an end', { repeats: weekly }, ['ab 24. November 2026'], ['from 24 November 2026']],
    [
      'until a day',
      { repeats: { ...weekly, until: '2027-06-30' } },
      ['ab 24. November 2026 bis 30. Juni 2027'],
      ['from 24 November 2026 until 30 June 2027'],
    ],
    [
      'a number of dates',
      { repeats: { ...weekly, count: 10 } },
      ['ab 24. November 2026 (10 Termine)'],
      ['from 24 November 2026 (10 sessions)'],
    ],
    [
      'not in holidays',
      { repeats: weekly, notInSchoolHolidays: true, notOnPublicHolidays: true },
      ['ab 24. November 2026', 'nicht in den Schulferien', 'nicht an Feiertagen'],
      ['from 24 November 2026', 'not in school holidays', 'not on public holidays'],
    ],
    [
      'not on some days, but on others',
      { repeats: weekly, except: ['2026-12-22', '2026-12-29'], extra: ['2026-12-19'] },
      ['ab 24. November 2026', 'nicht am 22. Dezember 2026 und 29. Dezember 2026', 'auch am 19. Dezember 2026'],
      ['from 24 November 2026', 'not on 22 December 2026 and 29 December 2026', 'also on 19 December 2026'],
    ],
    [
      'cancelled once',
      { changes: [{ on: '2026-12-08', cancelled: true, reason: 'Krankheit' }] },
      ['Fällt aus am 8. Dezember 2026 (Krankheit)'],
      ['Cancelled on 8 December 2026 (Krankheit)'],
    ],
    [
      'moved once',
      { changes: [{ on: '2026-12-08', movedTo: '2026-12-09' }] },
      ['Statt am 8. Dezember 2026 am 9. Dezember 2026'],
      ['Moved from 8 December 2026 to 9 December 2026'],
    ],
    [
      'moved once, to another time',
      { changes: [{ on: '2026-12-08', movedTo: '2026-12-09', startTime: '10:00', endTime: '11:30' }] },
      ['Statt am 8. Dezember 2026 am 9. Dezember 2026, 10:00–11:30 Uhr'],
      ['Moved from 8 December 2026 to 9 December 2026, 10:00–11:30'],
    ],
    [
      'later once',
      { changes: [{ on: '2026-12-08', startTime: '10:00' }] },
      ['Am 8. Dezember 2026 ab 10:00 Uhr'],
      ['On 8 December 2026 from 10:00'],
    ],
    [
      'shorter once',
      { changes: [{ on: '2026-12-08', endTime: '10:30', reason: 'Teamsitzung' }] },
      ['Am 8. Dezember 2026 bis 10:30 Uhr (Teamsitzung)'],
      ['On 8 December 2026 until 10:30 (Teamsitzung)'],
    ],
  ])('%s', (_, schedule, german, english) => {
    expect(textsOf(scheduleInWords(de, { start, ...schedule })).slice(1)).toEqual(german);
    expect(textsOf(scheduleInWords(en, { start, ...schedule })).slice(1)).toEqual(english);
  });
});

describe('one line of opening hours', () => {
  test.each<[string, Slot, string, string]>([
    ['open', { days: ['Mo'], opens: '09:00', closes: '12:00' }, 'Montag 9:00–12:00 Uhr', 'Monday 9:00–12:00'],
    [
      'several days',
      { days: ['Mo', 'Mi', 'Fr'], opens: '09:00', closes: '12:00', kind: 'open' },
      'Montag, Mittwoch und Freitag 9:00–12:00 Uhr',
      'Monday, Wednesday and Friday 9:00–12:00',
    ],
    [
      'only with appointment',
      { days: ['Di'], opens: '14:00', closes: '16:00', kind: 'appointment' },
      'Dienstag 14:00–16:00 Uhr, mit Termin',
      'Tuesday 14:00–16:00, with an appointment',
    ],
    ['whenever agreed', { kind: 'appointment' }, 'Nach Vereinbarung', 'By appointment'],
    [
      'on a day, whenever agreed',
      { days: ['Do'], kind: 'appointment' },
      'Donnerstag nach Vereinbarung',
      'Thursday by appointment',
    ],
    [
      'by phone',
      { days: ['Mi'], opens: '08:00', closes: '10:00', kind: 'phone' },
      'Mittwoch 8:00–10:00 Uhr, am Telefon',
      'Wednesday 8:00–10:00, by phone',
    ],
    [
      'past midnight',
      { days: ['Fr'], opens: '22:00', closes: '02:00' },
      'Freitag 22:00–2:00 Uhr am nächsten Tag',
      'Friday 22:00–2:00 on the next day',
    ],
    [
      'until midnight',
      { days: ['Fr'], opens: '18:00', closes: '24:00' },
      'Freitag 18:00–24:00 Uhr',
      'Friday 18:00–24:00',
    ],
    [
      'around the clock',
      { days: ['Sa', 'So'], opens: '00:00', closes: '24:00', kind: 'phone' },
      'Samstag und Sonntag rund um die Uhr, am Telefon',
      'Saturday and Sunday around the clock, by phone',
    ],
    [
      'in even weeks',
      { days: ['Mo'], opens: '09:00', closes: '12:00', weeks: 'even' },
      'Montag 9:00–12:00 Uhr, in geraden Kalenderwochen',
      'Monday 9:00–12:00, in even calendar weeks',
    ],
    [
      'in odd weeks',
      { days: ['Mo'], opens: '09:00', closes: '12:00', weeks: 'odd' },
      'Montag 9:00–12:00 Uhr, in ungeraden Kalenderwochen',
      'Monday 9:00–12:00, in odd calendar weeks',
    ],
    [
      'every week is nothing special',
      { days: ['Mo'], opens: '09:00', closes: '12:00', weeks: 'every' },
      'Montag 9:00–12:00 Uhr',
      'Monday 9:00–12:00',
    ],
    [
      'once a month',
      { days: ['Mo'], opens: '09:00', closes: '12:00', nth: 1 },
      'Montag 9:00–12:00 Uhr, nur der erste im Monat',
      'Monday 9:00–12:00, only the first one in the month',
    ],
    [
      'at the end of the month',
      { days: ['Mo'], opens: '09:00', closes: '12:00', nth: -1 },
      'Montag 9:00–12:00 Uhr, nur der letzte im Monat',
      'Monday 9:00–12:00, only the last one in the month',
    ],
    [
      'for a season',
      { days: ['Mo'], opens: '09:00', closes: '12:00', validFrom: '2027-04-01', validUntil: '2027-09-30' },
      'Montag 9:00–12:00 Uhr, ab 1. April 2027, bis 30. September 2027',
      'Monday 9:00–12:00, from 1 April 2027, until 30 September 2027',
    ],
    [
      'holidays',
      { days: ['Mo'], opens: '09:00', closes: '12:00', schoolHolidays: 'closed', publicHolidays: 'open' },
      'Montag 9:00–12:00 Uhr, nicht in den Schulferien, auch an Feiertagen',
      'Monday 9:00–12:00, not in school holidays, also on public holidays',
    ],
    [
      'a note',
      { days: ['Mo'], opens: '09:00', closes: '12:00', note: 'Eingang über den Hof' },
      'Montag 9:00–12:00 Uhr, Eingang über den Hof',
      'Monday 9:00–12:00, Eingang über den Hof',
    ],
  ])('%s', (_, slot, german, english) => {
    expect(textsOf(hoursInBrief(de, [slot]))).toEqual([german]);
    expect(textsOf(hoursInBrief(en, [slot]))).toEqual([english]);
  });
});

describe('the week as a table', () => {
  const table = (slots: Slots, locale: Locale = 'de') =>
    weekInWords(words(locale), slots).map(({ day, slots: lines }) => `${day}: ${textsOf(lines).join(' | ')}`);

  test('working days without a line are closed, a free weekend is left out', () => {
    expect(table([{ days: ['Mo', 'Do'], opens: '09:00', closes: '12:00' }])).toEqual([
      'Montag: 9:00–12:00 Uhr',
      'Dienstag: geschlossen',
      'Mittwoch: geschlossen',
      'Donnerstag: 9:00–12:00 Uhr',
      'Freitag: geschlossen',
    ]);
  });

  test('an open Sunday does not make Saturday a day', () => {
    expect(table([{ days: ['So'], opens: '10:00', closes: '12:00' }], 'en')).toEqual([
      'Monday: closed',
      'Tuesday: closed',
      'Wednesday: closed',
      'Thursday: closed',
      'Friday: closed',
      'Sunday: 10:00–12:00',
    ]);
  });

  test('the lines of a day stand in the order of the clock, whatever order they are written in', () => {
    const rows = table([
      { days: ['Mo'], opens: '15:00', closes: '18:00' },
      { days: ['Mo'], opens: '08:00', closes: '10:00', kind: 'phone' },
      { days: ['Mo'], kind: 'appointment' },
    ]);
    expect(rows[0]).toBe('Montag: nach Vereinbarung | 8:00–10:00 Uhr, am Telefon | 15:00–18:00 Uhr');
  });

  test('what is agreed on any day has a row of its own', () => {
    const rows = table([{ days: ['Fr'], opens: '09:00', closes: '12:00' }, { kind: 'appointment' }]);
    expect(rows.at(-1)).toBe('Termine: nach Vereinbarung');
    expect(rows).toHaveLength(6);
  });

  test('only by appointment: no day is called closed', () => {
    expect(table([{ kind: 'appointment' }])).toEqual(['Termine: nach Vereinbarung']);
  });
});

test.each<[string, Closures[number], string, string]>([
  [
    'one day',
    { from: '2026-12-24', reason: 'Heiligabend' },
    '24. Dezember 2026: Heiligabend',
    '24 December 2026: Heiligabend',
  ],
  [
    'one day, written twice',
    { from: '2026-12-24', to: '2026-12-24', reason: 'Heiligabend' },
    '24. Dezember 2026: Heiligabend',
    '24 December 2026: Heiligabend',
  ],
  [
    'over the new year',
    { from: '2026-12-24', to: '2027-01-01', reason: 'Ferien' },
    '24. Dezember 2026 bis 1. Januar 2027: Ferien',
    '24 December 2026 to 1 January 2027: Ferien',
  ],
])('closed %s', (_, closure, german, english) => {
  expect(textsOf(closuresInWords(de, [closure]))).toEqual([german]);
  expect(textsOf(closuresInWords(en, [closure]))).toEqual([english]);
});
