import { describe, expect, test } from 'vitest';
import { lifeOf, type Life, type Lifespan } from '../../../../src/domain/time/life.ts';
import { endOfSchedule, occurrences, type Schedule } from '../../../../src/domain/time/occurrences.ts';
import type { HolidayCalendar } from '../../../../src/domain/time/holidays.ts';

const holidays: HolidayCalendar = {
  publicHoliday: (date) => (date === '2026-12-25' ? '1. Weihnachtstag' : undefined),
  schoolHoliday: (date) =>
    '2026-12-23' <= date && date <= '2027-01-06'
      ? { title: 'Weihnachtsferien', from: '2026-12-23', to: '2027-01-06' }
      : undefined,
};

describe('what has become of an entry', () => {
  test.each<[string, Lifespan, string, Life]>([
    ['nothing said', {}, '2026-11-30', 'running'],
    ['the day before it begins', { validFrom: '2026-12-01' }, '2026-11-30', 'notYet'],
    ['the day it begins', { validFrom: '2026-12-01' }, '2026-12-01', 'running'],
    ['its last day', { validUntil: '2026-11-30' }, '2026-11-30', 'running'],
    ['the day after its last', { validUntil: '2026-11-30' }, '2026-12-01', 'over'],
    ['the day before its date', { lastDate: '2026-11-30' }, '2026-11-29', 'running'],
    ['the day of its date', { lastDate: '2026-11-30' }, '2026-11-30', 'running'],
    ['the day after its date', { lastDate: '2026-11-30' }, '2026-12-01', 'over'],
    ['New Year: the last day of the year', { lastDate: '2026-12-31' }, '2026-12-31', 'running'],
    ['New Year: the first of the next', { lastDate: '2026-12-31' }, '2027-01-01', 'over'],
    ['29 February itself', { validUntil: '2028-02-29' }, '2028-02-29', 'running'],
    ['the day after 29 February', { validUntil: '2028-02-29' }, '2028-03-01', 'over'],
    ['called off, before its day', { cancelled: true, lastDate: '2026-12-05' }, '2026-12-04', 'cancelled'],
    ['called off, on its day', { cancelled: true, lastDate: '2026-12-05' }, '2026-12-05', 'cancelled'],
    ['called off, after its day', { cancelled: true, lastDate: '2026-12-05' }, '2026-12-06', 'over'],
    ['a plan', { planned: true }, '2026-11-30', 'planned'],
    ['a plan that begins later', { planned: true, validFrom: '2027-01-01' }, '2026-11-30', 'planned'],
    ['a plan whose day has passed', { planned: true, lastDate: '2026-11-29' }, '2026-11-30', 'over'],
    ['a break', { status: 'paused' }, '2026-11-30', 'paused'],
    ['a break from which it did not come back', { status: 'paused', validUntil: '2026-11-29' }, '2026-11-30', 'over'],
    ['ended by hand', { status: 'ended', validUntil: '2027-12-31' }, '2026-11-30', 'over'],
    ['ended by hand before it began', { status: 'ended', validFrom: '2027-01-01' }, '2026-11-30', 'over'],
  ])('%s', (_, entry, today, life) => {
    expect(lifeOf(entry, today)).toBe(life);
  });
});

describe('the end of a schedule', () => {
  const weekly: Schedule = { start: '2026-09-01', startTime: '09:30', endTime: '11:00', repeats: { every: 'week' } };
  test.each<[string, Schedule, string | undefined, string | undefined]>([
    ['one day', { start: '2026-11-28', startTime: '10:00', endTime: '12:00' }, undefined, '2026-11-28 12:00'],
    ['one day without a time', { start: '2026-11-28' }, undefined, '2026-11-28 24:00'],
    [
      'several days',
      { start: '2026-11-27', end: '2026-11-29', startTime: '18:00', endTime: '14:00' },
      undefined,
      '2026-11-29 14:00',
    ],
    ['an extra date', { start: '2026-11-26', extra: ['2027-01-14'] }, undefined, '2027-01-14 24:00'],
    [
      'moved',
      { start: '2026-11-26', changes: [{ on: '2026-11-26', movedTo: '2027-02-01' }] },
      undefined,
      '2027-02-01 24:00',
    ],
    [
      'called off: until its day',
      { start: '2026-11-26', changes: [{ on: '2026-11-26', cancelled: true }] },
      undefined,
      '2026-11-26 24:00',
    ],
    ['no end', weekly, undefined, undefined],
    ['no end, but the entry has one', weekly, '2026-12-10', '2026-12-08 11:00'],
    [
      'the last days are holidays',
      { ...weekly, repeats: { every: 'week', until: '2027-01-05' }, notInSchoolHolidays: true },
      undefined,
      '2026-12-22 11:00',
    ],
    ['so many times', { ...weekly, repeats: { every: 'week', count: 3 } }, undefined, '2026-09-15 11:00'],
    [
      'once a year',
      { start: '2020-02-29', repeats: { every: 'year', until: '2028-12-31' } },
      undefined,
      '2028-02-29 24:00',
    ],
    ['never', { start: '2026-11-26', except: ['2026-11-26'] }, undefined, '2026-11-26 24:00'],
  ])('%s', (_, schedule, validUntil, at) => {
    expect(endOfSchedule(schedule, holidays, validUntil)?.at).toBe(at);
  });
});

describe('midnight', () => {
  const night: Schedule = { start: '2026-12-27', end: '2026-12-28', startTime: '18:00', endTime: '00:00' };

  test('ends the day before, not the day that begins', () => {
    expect(occurrences(night, '2026-12-27', '2026-12-27', holidays).map(({ lastDay }) => lastDay)).toEqual([
      '2026-12-27',
    ]);
    expect(occurrences(night, '2026-12-28', '2026-12-28', holidays)).toEqual([]);
    expect(endOfSchedule(night, holidays, undefined)).toEqual({ day: '2026-12-27', at: '2026-12-28 00:00' });
  });

  test('a minute later the day counts', () => {
    const later = { ...night, endTime: '00:01' };
    expect(occurrences(later, '2026-12-28', '2026-12-28', holidays).map(({ lastDay }) => lastDay)).toEqual([
      '2026-12-28',
    ]);
  });

  test('of a series each night ends so, at New Year too', () => {
    const weekly: Schedule = { ...night, start: '2026-12-31', end: '2027-01-01', repeats: { every: 'week' } };
    expect(occurrences(weekly, '2027-01-01', '2027-01-07', holidays).map(({ date }) => date)).toEqual(['2027-01-07']);
  });

  test('a changed end may be midnight', () => {
    const change = { on: '2026-12-27', endTime: '00:00' };
    const changed: Schedule = { start: '2026-12-27', startTime: '18:00', endTime: '22:00', changes: [change] };
    expect(endOfSchedule(changed, holidays, undefined)).toEqual({ day: '2026-12-27', at: '2026-12-28 00:00' });
  });
});
