import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, WEEKDAYS, weekdayOf, ZONE, type IsoDate } from '../../../../src/domain/time/date.ts';
import type { HolidayCalendar } from '../../../../src/domain/time/holidays.ts';
import { occurrences, plannedDates, type Schedule } from '../../../../src/domain/time/occurrences.ts';

const holidays: HolidayCalendar = {
  publicHoliday: (date) => (date === '2026-12-25' ? '1. Weihnachtstag' : undefined),
  schoolHoliday: (date) =>
    '2026-12-23' <= date && date <= '2027-01-06'
      ? { title: 'Weihnachtsferien', from: '2026-12-23', to: '2027-01-06' }
      : undefined,
};

/** Tuesday, 24 November 2026, and every week from then on. */
const weekly: Schedule = { start: '2026-11-24', startTime: '09:30', endTime: '11:00', repeats: { every: 'week' } };

const days = (schedule: Schedule, from: IsoDate, until: IsoDate) =>
  occurrences(schedule, from, until, holidays).map(({ date }) => date);

describe('the dates of a rule', () => {
  test.each<[string, Schedule, IsoDate, IsoDate, IsoDate[]]>([
    ['one date', { start: '2026-11-24' }, '2026-11-01', '2026-12-31', ['2026-11-24']],
    ['every week', weekly, '2026-12-01', '2026-12-15', ['2026-12-01', '2026-12-08', '2026-12-15']],
    ['both ends of the window count', weekly, '2026-12-08', '2026-12-08', ['2026-12-08']],
    ['nothing before the first day', weekly, '2026-11-01', '2026-11-24', ['2026-11-24']],
    ['a window that ends before it begins', weekly, '2026-12-15', '2026-12-01', []],
    [
      'the first day is none of its weekdays',
      { start: '2026-11-24', repeats: { every: 'week', days: ['Do', 'Mo'] } },
      '2026-11-24',
      '2026-12-01',
      ['2026-11-26', '2026-11-30'],
    ],
    [
      'every second week',
      { start: '2026-11-24', repeats: { every: 'week', interval: 2 } },
      '2026-12-01',
      '2026-12-31',
      ['2026-12-08', '2026-12-22'],
    ],
    [
      'the last day itself',
      { start: '2026-11-24', repeats: { every: 'week', until: '2026-12-01' } },
      '2026-11-01',
      '2026-12-31',
      ['2026-11-24', '2026-12-01'],
    ],
    [
      'a number of dates, also when the window begins after some of them',
      { start: '2026-11-24', repeats: { every: 'week', count: 3 } },
      '2026-12-01',
      '2027-12-31',
      ['2026-12-01', '2026-12-08'],
    ],
    [
      'the last Friday of the month',
      { start: '2026-11-27', repeats: { every: 'month', nth: -1, days: ['Fr'] } },
      '2027-01-01',
      '2027-02-28',
      ['2027-01-29', '2027-02-26'],
    ],
    [
      'a month without the 31st has no date',
      { start: '2026-10-31', repeats: { every: 'month' } },
      '2026-11-01',
      '2027-01-31',
      ['2026-12-31', '2027-01-31'],
    ],
    [
      '29 February comes in leap years',
      { start: '2024-02-29', repeats: { every: 'year' } },
      '2025-01-01',
      '2029-01-01',
      ['2028-02-29'],
    ],
    [
      'years later',
      { start: '2016-11-22', repeats: { every: 'week' } },
      '2026-12-01',
      '2026-12-09',
      ['2026-12-01', '2026-12-08'],
    ],
  ])('%s', (_, schedule, from, until, expected) => {
    expect(days(schedule, from, until)).toEqual(expected);
  });

  test('several days: a date that began before the window and lasts into it', () => {
    expect(occurrences({ start: '2026-11-27', end: '2026-11-29' }, '2026-11-29', '2026-12-05', holidays)).toMatchObject(
      [{ date: '2026-11-27', lastDate: '2026-11-29' }],
    );
  });
});

describe('exceptions, extra dates and holidays', () => {
  test.each<[string, Partial<Schedule>, IsoDate[]]>([
    ['an exception', { except: ['2026-12-22'] }, ['2026-12-15', '2026-12-29']],
    ['an extra date', { extra: ['2026-12-19'] }, ['2026-12-15', '2026-12-19', '2026-12-22', '2026-12-29']],
    ['an extra date that is one already', { extra: ['2026-12-22'] }, ['2026-12-15', '2026-12-22', '2026-12-29']],
    ['not in school holidays', { notInSchoolHolidays: true }, ['2026-12-15', '2026-12-22']],
    [
      'an extra date in the holidays takes place',
      { notInSchoolHolidays: true, extra: ['2026-12-29'] },
      ['2026-12-15', '2026-12-22', '2026-12-29'],
    ],
    [
      'not on public holidays',
      { start: '2026-11-27', notOnPublicHolidays: true },
      ['2026-12-11', '2026-12-18', '2027-01-01'],
    ],
  ])('%s', (_, more, expected) => {
    expect(days({ ...weekly, ...more }, '2026-12-10', '2027-01-03')).toEqual(expected);
  });
});

describe('changes of single dates', () => {
  const changed = (...changes: NonNullable<Schedule['changes']>) => ({ ...weekly, changes });

  test('a cancelled date stays and says so', () => {
    const schedule = changed({ on: '2026-12-08', cancelled: true, reason: 'Krankheit' });
    expect(occurrences(schedule, '2026-12-08', '2026-12-08', holidays)).toMatchObject([
      { date: '2026-12-08', cancelled: true, reason: 'Krankheit' },
    ]);
  });

  test('a moved date stands on its new day with its new time', () => {
    const schedule = changed({ on: '2026-12-08', movedTo: '2026-12-10', startTime: '10:00' });
    expect(occurrences(schedule, '2026-12-07', '2026-12-13', holidays)).toMatchObject([
      { date: '2026-12-10', movedFrom: '2026-12-08', startTime: '10:00', endTime: '11:00' },
    ]);
  });

  test('a date is moved into the window, and out of it', () => {
    const schedule = changed({ on: '2026-12-08', movedTo: '2027-02-03' });
    expect(days(schedule, '2027-02-03', '2027-02-05')).toEqual(['2027-02-03']);
    expect(days(schedule, '2026-12-07', '2026-12-13')).toEqual([]);
  });

  test('an extra date can be moved too', () => {
    const schedule = { ...changed({ on: '2026-12-05', movedTo: '2027-02-03' }), extra: ['2026-12-05'] };
    expect(days(schedule, '2027-02-03', '2027-02-05')).toEqual(['2027-02-03']);
  });

  test.each([
    ['a day that is no date of the series', '2026-12-09'],
    ['a day before the series', '2026-11-17'],
    ['a day after the series', '2027-03-09'],
  ])('%s cannot be moved: no date is invented', (_, on) => {
    const repeats = { every: 'week', until: '2027-03-02' } as const;
    const schedule = { ...changed({ on, movedTo: '2027-02-03' }), repeats };
    expect(days(schedule, '2027-02-03', '2027-02-05')).toEqual([]);
    expect(days(schedule, '2026-12-09', '2026-12-10')).toEqual([]);
  });

  test('an excepted date cannot be moved either', () => {
    const schedule = { ...changed({ on: '2026-12-08', movedTo: '2027-02-03' }), except: ['2026-12-08'] };
    expect(days(schedule, '2027-02-03', '2027-02-05')).toEqual([]);
  });
});

/** The same rule in German time, at noon, as the wall clock has it. */
function datesInGermany({ start, repeats: rule }: Schedule, from: IsoDate, until: IsoDate): IsoDate[] {
  const noon = (date: IsoDate) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' });
  const { every, interval, nth, until: last, count } = rule!;
  const names = { Mo: 'MO', Di: 'TU', Mi: 'WE', Do: 'TH', Fr: 'FR', Sa: 'SA', So: 'SU' };
  const codes = (rule!.days ?? [WEEKDAYS[weekdayOf(start) - 1]!]).map((day) => `${nth ?? ''}${names[day]}`);
  const series = new RRuleTemporal({
    temporal: Temporal,
    freq: ({ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const)[every],
    interval: interval ?? 1,
    ...(nth !== undefined || every === 'week' ? { byDay: codes } : {}),
    ...(count === undefined ? {} : { count }),
    ...(last === undefined ? {} : { until: noon(last) }),
    dtstart: noon(start),
    tzid: ZONE,
    wkst: 'MO',
  });
  return series.between(noon(from), noon(until), true).map((date) => date.toPlainDate().toString());
}

const dayAfter = (first: IsoDate, most: number) => fc.nat({ max: most }).map((after) => addDays(first, after));

const series: fc.Arbitrary<Schedule> = fc
  .record({
    start: dayAfter('2025-01-01', 900),
    every: fc.constantFrom('day', 'week', 'month', 'year'),
    interval: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
    days: fc.option(fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }), { nil: undefined }),
    nth: fc.option(fc.constantFrom(1, 2, 3, 4, 5, -1), { nil: undefined }),
    end: fc.oneof(
      fc.constant({}),
      fc.record({ count: fc.integer({ min: 2, max: 60 }) }),
      fc.record({ until: dayAfter('2027-07-01', 700) }),
    ),
  })
  .map(({ start, every, interval, days, nth, end }) => ({
    start,
    repeats: {
      every,
      ...end,
      ...(interval === undefined ? {} : { interval }),
      ...(days === undefined ? {} : { days }),
      ...(nth === undefined || every !== 'month' ? {} : { nth }),
    },
  }));

test('dates without a zone are the dates of the German wall clock, across both changes of the clocks', () => {
  // 24 months from November 2026 hold two changes in spring and two in autumn.
  fc.assert(
    fc.property(series, dayAfter('2026-11-01', 60), (schedule, from) => {
      const until = addDays(from, 730);
      expect(plannedDates(schedule, from, until)).toEqual(datesInGermany(schedule, from, until));
    }),
    { numRuns: 200 },
  );
});

test('a window never shows other dates than a wider one', () => {
  fc.assert(
    fc.property(series, dayAfter('2026-11-01', 300), fc.nat({ max: 40 }), (schedule, from, length) => {
      const until = addDays(from, length);
      const wide = plannedDates(schedule, '2025-01-01', '2028-12-31');
      expect(plannedDates(schedule, from, until)).toEqual(wide.filter((date) => from <= date && date <= until));
    }),
    { numRuns: 200 },
  );
});
