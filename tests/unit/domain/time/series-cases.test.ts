import { describe, expect, test } from 'vitest';
import { WEEKDAYS, weekdayOf, type IsoDate } from '../../../../src/domain/time/date.ts';
import { occurrences, type Occurrence, type Schedule } from '../../../../src/domain/time/occurrences.ts';
import type { Site } from '../../../../src/schemas/index.ts';
import { holidaysIn } from './cases.ts';

const short = (date: IsoDate) =>
  `${WEEKDAYS[weekdayOf(date) - 1]} ${Number(date.slice(8))}.${Number(date.slice(5, 7))}.`;

/** A date as one would note it: "Di 24.11.", "Di 24.11. 9:30–11:00", "Di 24.11. fällt aus (Krankheit)". */
function inWords({ date, lastDate, startTime, endTime, cancelled, movedFrom, reason }: Occurrence): string {
  return [
    lastDate === date ? short(date) : `${short(date)} bis ${short(lastDate)}`,
    startTime === undefined ? '' : endTime === undefined ? startTime : `${startTime}–${endTime}`,
    cancelled ? 'fällt aus' : '',
    movedFrom === undefined ? '' : `statt ${short(movedFrom)}`,
    reason === undefined ? '' : `(${reason})`,
  ]
    .filter(Boolean)
    .join(' ');
}

type Case = readonly [name: string, schedule: Schedule, from: IsoDate, until: IsoDate, dates: string];

const table = (title: string, land: Site['land'], cases: readonly Case[]) =>
  describe(title, () => {
    test.each(cases)('%s', (_, schedule, from, until, dates) => {
      expect(occurrences(schedule, from, until, holidaysIn(land)).map(inWords).join(', ')).toBe(dates);
    });
  });

const start = '2026-11-24';
const daily: Schedule = { start, repeats: { every: 'day' } };
const tuesdays: Schedule = { start, startTime: '09:30', endTime: '11:00', repeats: { every: 'week' } };

table('days', 'nw', [
  ['one date', { start, startTime: '15:00' }, '2026-11-01', '2026-12-31', 'Di 24.11. 15:00'],
  ['one date outside the window', { start }, '2026-12-01', '2026-12-31', ''],
  ['three days in a row', { start, end: '2026-11-26' }, '2026-11-01', '2026-12-31', 'Di 24.11. bis Do 26.11.'],
  ['seen on its last day', { start, end: '2026-11-26' }, '2026-11-26', '2026-12-31', 'Di 24.11. bis Do 26.11.'],
  ['gone the day after', { start, end: '2026-11-26' }, '2026-11-27', '2026-12-31', ''],
  ['every day', daily, start, '2026-11-27', 'Di 24.11., Mi 25.11., Do 26.11., Fr 27.11.'],
  [
    'every third day',
    { start, repeats: { every: 'day', interval: 3 } },
    start,
    '2026-12-03',
    'Di 24.11., Fr 27.11., Mo 30.11., Do 3.12.',
  ],
  [
    'every day for three days',
    { start, repeats: { every: 'day', count: 3 } },
    start,
    '2026-12-31',
    'Di 24.11., Mi 25.11., Do 26.11.',
  ],
  [
    'every day until Thursday',
    { start, repeats: { every: 'day', until: '2026-11-26' } },
    start,
    '2026-12-31',
    'Di 24.11., Mi 25.11., Do 26.11.',
  ],
]);

table('weeks', 'nw', [
  ['every Tuesday', tuesdays, '2026-12-01', '2026-12-08', 'Di 1.12. 09:30–11:00, Di 8.12. 09:30–11:00'],
  [
    'Tuesday and Thursday',
    { start, repeats: { every: 'week', days: ['Di', 'Do'] } },
    start,
    '2026-12-03',
    'Di 24.11., Do 26.11., Di 1.12., Do 3.12.',
  ],
  [
    'days before the first one begin a week later',
    { start, repeats: { every: 'week', days: ['Mo', 'Di'] } },
    '2026-11-23',
    '2026-12-01',
    'Di 24.11., Mo 30.11., Di 1.12.',
  ],
  [
    'every second Tuesday across New Year',
    { start, repeats: { every: 'week', interval: 2 } },
    '2026-12-20',
    '2027-01-31',
    'Di 22.12., Di 5.1., Di 19.1.',
  ],
  [
    'week A with two days across New Year',
    { start, repeats: { every: 'week', interval: 2, days: ['Di', 'Do'] } },
    '2026-12-20',
    '2027-01-10',
    'Di 22.12., Do 24.12., Di 5.1., Do 7.1.',
  ],
  [
    'week B across New Year',
    { start: '2026-12-01', repeats: { every: 'week', interval: 2 } },
    '2026-12-20',
    '2027-01-31',
    'Di 29.12., Di 12.1., Di 26.1.',
  ],
  [
    'every fourth week',
    { start, repeats: { every: 'week', interval: 4 } },
    start,
    '2027-02-01',
    'Di 24.11., Di 22.12., Di 19.1.',
  ],
  [
    'ten times, cut by the window',
    { start, repeats: { every: 'week', count: 10 } },
    '2027-01-20',
    '2027-03-01',
    'Di 26.1.',
  ],
  [
    'until a day that is none of its dates',
    { start, repeats: { every: 'week', until: '2026-12-10' } },
    '2026-12-01',
    '2027-01-31',
    'Di 1.12., Di 8.12.',
  ],
  [
    'until its last date, included',
    { start, repeats: { every: 'week', until: '2026-12-08' } },
    '2026-12-01',
    '2027-01-31',
    'Di 1.12., Di 8.12.',
  ],
]);

table('months and years', 'nw', [
  [
    'on the 24th',
    { start, repeats: { every: 'month' } },
    start,
    '2027-02-28',
    'Di 24.11., Do 24.12., So 24.1., Mi 24.2.',
  ],
  [
    'on the 31st: months without one are left out',
    { start: '2026-12-31', repeats: { every: 'month' } },
    '2026-12-01',
    '2027-06-30',
    'Do 31.12., So 31.1., Mi 31.3., Mo 31.5.',
  ],
  [
    'every second month',
    { start, repeats: { every: 'month', interval: 2 } },
    start,
    '2027-03-31',
    'Di 24.11., So 24.1., Mi 24.3.',
  ],
  [
    'the first Monday',
    { start: '2026-12-07', repeats: { every: 'month', nth: 1 } },
    '2026-12-01',
    '2027-03-31',
    'Mo 7.12., Mo 4.1., Mo 1.2., Mo 1.3.',
  ],
  [
    'the fifth Friday',
    { start: '2027-01-29', repeats: { every: 'month', nth: 5 } },
    '2027-01-01',
    '2027-12-31',
    'Fr 29.1., Fr 30.4., Fr 30.7., Fr 29.10., Fr 31.12.',
  ],
  [
    'the last Saturday',
    { start: '2026-11-28', repeats: { every: 'month', nth: -1 } },
    '2026-11-01',
    '2027-02-28',
    'Sa 28.11., Sa 26.12., Sa 30.1., Sa 27.2.',
  ],
  [
    'the second Tuesday and Thursday',
    { start: '2026-12-08', repeats: { every: 'month', nth: 2, days: ['Di', 'Do'] } },
    '2026-12-01',
    '2027-01-31',
    'Di 8.12., Do 10.12., Di 12.1., Do 14.1.',
  ],
  [
    'every year',
    { start: '2024-09-20', repeats: { every: 'year' } },
    '2026-01-01',
    '2028-12-31',
    'So 20.9., Mo 20.9., Mi 20.9.',
  ],
  [
    'every second year',
    { start: '2024-09-20', repeats: { every: 'year', interval: 2 } },
    '2026-01-01',
    '2028-12-31',
    'So 20.9., Mi 20.9.',
  ],
  [
    '29 February: only in leap years',
    { start: '2024-02-29', repeats: { every: 'year' } },
    '2024-01-01',
    '2032-12-31',
    'Do 29.2., Di 29.2., So 29.2.',
  ],
  [
    'monthly on the 29th, with and without a leap day',
    { start: '2027-12-29', repeats: { every: 'month' } },
    '2028-02-01',
    '2028-03-31',
    'Di 29.2., Mi 29.3.',
  ],
  [
    'monthly on the 29th in a common year',
    { start: '2026-12-29', repeats: { every: 'month' } },
    '2027-02-01',
    '2027-03-31',
    'Mo 29.3.',
  ],
]);

table('the clocks change, the time on the wall does not', 'nw', [
  [
    'March 2026',
    { ...tuesdays, start: '2026-03-24' },
    '2026-03-24',
    '2026-03-31',
    'Di 24.3. 09:30–11:00, Di 31.3. 09:30–11:00',
  ],
  [
    'October 2026',
    { ...tuesdays, start: '2026-10-20' },
    '2026-10-20',
    '2026-10-27',
    'Di 20.10. 09:30–11:00, Di 27.10. 09:30–11:00',
  ],
  [
    'daily through March 2027',
    { start: '2027-03-27', startTime: '02:30', repeats: { every: 'day' } },
    '2027-03-27',
    '2027-03-29',
    'Sa 27.3. 02:30, So 28.3. 02:30, Mo 29.3. 02:30',
  ],
  [
    'daily through October 2027',
    { start: '2027-10-30', startTime: '02:30', repeats: { every: 'day' } },
    '2027-10-30',
    '2027-11-01',
    'Sa 30.10. 02:30, So 31.10. 02:30, Mo 1.11. 02:30',
  ],
  [
    'weekly through March 2028',
    { start: '2028-03-19', startTime: '00:00', repeats: { every: 'week' } },
    '2028-03-19',
    '2028-04-02',
    'So 19.3. 00:00, So 26.3. 00:00, So 2.4. 00:00',
  ],
  [
    'weekly through October 2028',
    { start: '2028-10-22', startTime: '23:30', repeats: { every: 'week' } },
    '2028-10-22',
    '2028-11-05',
    'So 22.10. 23:30, So 29.10. 23:30, So 5.11. 23:30',
  ],
]);

table('exceptions, extra dates, changes', 'nw', [
  [
    'not on 1 December',
    { ...tuesdays, except: ['2026-12-01'] },
    start,
    '2026-12-08',
    'Di 24.11. 09:30–11:00, Di 8.12. 09:30–11:00',
  ],
  [
    'also on Saturday',
    { start, repeats: { every: 'week' }, extra: ['2026-11-28'] },
    start,
    '2026-12-01',
    'Di 24.11., Sa 28.11., Di 1.12.',
  ],
  [
    'an extra date that is one anyway',
    { start, repeats: { every: 'week' }, extra: ['2026-12-01'] },
    start,
    '2026-12-01',
    'Di 24.11., Di 1.12.',
  ],
  [
    'excepted, and yet extra: it takes place',
    { start, repeats: { every: 'week' }, except: ['2026-12-01'], extra: ['2026-12-01'] },
    start,
    '2026-12-01',
    'Di 24.11., Di 1.12.',
  ],
  [
    'cancelled, and still shown',
    { ...tuesdays, changes: [{ on: '2026-12-01', cancelled: true, reason: 'Krankheit' }] },
    '2026-12-01',
    '2026-12-08',
    'Di 1.12. 09:30–11:00 fällt aus (Krankheit), Di 8.12. 09:30–11:00',
  ],
  [
    'moved to Wednesday',
    { ...tuesdays, changes: [{ on: '2026-12-01', movedTo: '2026-12-02', reason: 'Wahl' }] },
    '2026-12-01',
    '2026-12-08',
    'Mi 2.12. 09:30–11:00 statt Di 1.12. (Wahl), Di 8.12. 09:30–11:00',
  ],
  [
    'moved to another time',
    { ...tuesdays, changes: [{ on: '2026-12-01', startTime: '14:00', endTime: '15:30' }] },
    '2026-12-01',
    '2026-12-01',
    'Di 1.12. 14:00–15:30',
  ],
  [
    'moved past the next date',
    { ...tuesdays, changes: [{ on: '2026-12-01', movedTo: '2026-12-09' }] },
    '2026-12-01',
    '2026-12-15',
    'Di 8.12. 09:30–11:00, Mi 9.12. 09:30–11:00 statt Di 1.12., Di 15.12. 09:30–11:00',
  ],
  [
    'moved into the window from before',
    { ...tuesdays, changes: [{ on: '2026-11-24', movedTo: '2026-12-09' }] },
    '2026-12-09',
    '2026-12-10',
    'Mi 9.12. 09:30–11:00 statt Di 24.11.',
  ],
  [
    'moved out of the window',
    { ...tuesdays, changes: [{ on: '2026-12-01', movedTo: '2027-01-09' }] },
    '2026-12-01',
    '2026-12-01',
    '',
  ],
  [
    'a change to a day without a date changes nothing',
    { ...tuesdays, changes: [{ on: '2026-12-02', cancelled: true }] },
    '2026-12-01',
    '2026-12-02',
    'Di 1.12. 09:30–11:00',
  ],
  [
    'several days each, one moved',
    {
      start: '2026-12-04',
      end: '2026-12-06',
      repeats: { every: 'month' },
      changes: [{ on: '2027-01-04', movedTo: '2027-01-08' }],
    },
    '2026-12-01',
    '2027-02-10',
    'Fr 4.12. bis So 6.12., Fr 8.1. bis So 10.1. statt Mo 4.1., Do 4.2. bis Sa 6.2.',
  ],
]);

const monday: Schedule = { start: '2027-01-04', repeats: { every: 'month', nth: 1 } };
const thursday: Schedule = { start: '2027-05-20', repeats: { every: 'week' }, notOnPublicHolidays: true };

table('holidays in Nordrhein-Westfalen', 'nw', [
  [
    'not in the school holidays',
    { ...tuesdays, notInSchoolHolidays: true },
    '2026-12-15',
    '2027-01-12',
    'Di 15.12. 09:30–11:00, Di 22.12. 09:30–11:00, Di 12.1. 09:30–11:00',
  ],
  [
    'the first Monday lies in the holidays',
    { ...monday, notInSchoolHolidays: true },
    '2027-01-01',
    '2027-03-01',
    'Mo 1.2., Mo 1.3.',
  ],
  [
    'the first Monday is Allerheiligen',
    { ...monday, notOnPublicHolidays: true },
    '2027-10-01',
    '2027-12-31',
    'Mo 4.10., Mo 6.12.',
  ],
  ['not on Fronleichnam', thursday, '2027-05-20', '2027-06-03', 'Do 20.5., Do 3.6.'],
  [
    'extra on a holiday takes place',
    { ...thursday, extra: ['2027-05-27'] },
    '2027-05-20',
    '2027-06-03',
    'Do 20.5., Do 27.5., Do 3.6.',
  ],
  [
    'Heiligabend is no public holiday',
    { start: '2026-12-17', repeats: { every: 'week' }, notOnPublicHolidays: true },
    '2026-12-17',
    '2027-01-01',
    'Do 17.12., Do 24.12., Do 31.12.',
  ],
  [
    'but it lies in the holidays',
    { start: '2026-12-17', repeats: { every: 'week' }, notInSchoolHolidays: true },
    '2026-12-17',
    '2027-01-07',
    'Do 17.12., Do 7.1.',
  ],
  [
    'a cancelled date in the holidays is no date',
    { ...tuesdays, notInSchoolHolidays: true, changes: [{ on: '2026-12-29', cancelled: true }] },
    '2026-12-29',
    '2026-12-29',
    '',
  ],
]);
table('holidays in Brandenburg', 'bb', [
  ['Fronleichnam is a Thursday like others', thursday, '2027-05-20', '2027-06-03', 'Do 20.5., Do 27.5., Do 3.6.'],
  [
    'Pfingstsonntag is a public holiday',
    { start: '2027-05-09', repeats: { every: 'week' }, notOnPublicHolidays: true },
    '2027-05-09',
    '2027-05-23',
    'So 9.5., So 23.5.',
  ],
  ['Allerheiligen is not', { ...monday, notOnPublicHolidays: true }, '2027-11-01', '2027-11-30', 'Mo 1.11.'],
]);
