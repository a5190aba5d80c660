import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  dateInGermany,
  daysBetween,
  isDate,
  weekdayOf,
  WEEKDAYS,
} from '../../../../src/domain/time/date.ts';

test.each([
  // instant (UTC)              date in Germany   clock there
  ['2026-03-28T22:59:59Z', '2026-03-28'], //     23:59 CET
  ['2026-03-28T23:00:00Z', '2026-03-29'], //     00:00 CET, midnight
  ['2026-03-29T00:30:00Z', '2026-03-29'], //     01:30 CET
  ['2026-03-29T02:30:00Z', '2026-03-29'], //     04:30 CEST, an hour was skipped
  ['2026-03-29T21:59:59Z', '2026-03-29'], //     23:59 CEST
  ['2026-03-29T22:00:00Z', '2026-03-30'], //     00:00 CEST, midnight comes an hour earlier in UTC
  ['2026-03-29T23:30:00Z', '2026-03-30'], //     01:30 CEST
  ['2026-10-24T21:59:59Z', '2026-10-24'], //     23:59 CEST
  ['2026-10-24T22:00:00Z', '2026-10-25'], //     00:00 CEST, midnight
  ['2026-10-25T00:30:00Z', '2026-10-25'], //     02:30 CEST, the hour that comes twice
  ['2026-10-25T02:30:00Z', '2026-10-25'], //     03:30 CET
  ['2026-10-25T22:59:59Z', '2026-10-25'], //     23:59 CET
  ['2026-10-25T23:00:00Z', '2026-10-26'], //     00:00 CET, midnight
  ['2026-10-25T23:30:00Z', '2026-10-26'], //     00:30 CET
  ['2026-12-31T23:00:00Z', '2027-01-01'], //     a new year begins here before it does in UTC
])('at %s it is %s in Germany', (instant, date) => {
  expect(dateInGermany(new Date(instant))).toBe(date);
});

test.each([
  ['2026-11-24', true],
  ['2024-02-29', true], //  divisible by 4
  ['2026-02-29', false],
  ['2000-02-29', true], //  divisible by 400
  ['2100-02-29', false], // divisible by 100
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-00', false],
  ['2026-11-4', false],
  ['24.11.2026', false],
  ['2026-11-24T09:00', false],
  [' 2026-11-24', false],
  ['', false],
])('„%s“ is a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['2026-11-23', 'Mo'],
  ['2026-11-24', 'Di'],
  ['2026-11-25', 'Mi'],
  ['2026-11-26', 'Do'],
  ['2026-11-27', 'Fr'],
  ['2026-11-28', 'Sa'],
  ['2026-11-29', 'So'],
  ['2024-02-29', 'Do'],
  ['2026-03-29', 'So'], // clocks go forward
  ['2026-10-25', 'So'], // clocks go back
])('%s is a %s', (date, day) => {
  expect(WEEKDAYS[weekdayOf(date) - 1]).toBe(day);
});

test.each([
  ['2026-11-24', 12, '2027-11-24'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-24', 0, '2026-11-24'],
])('%s and %d months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test('a date some months later is still a date, and never before the first', () => {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.nat({ max: 300 }), (day, months) => {
      const date = dateInGermany(day);
      const later = addMonths(date, months);
      expect(isDate(later)).toBe(true);
      expect(later >= date).toBe(true);
    }),
  );
});

test.each([
  ['2026-11-24', '2026-11-24', 0],
  ['2026-11-24', '2026-11-26', 2],
  ['2026-03-28', '2026-03-30', 2], // one of the days has 23 hours
  ['2024-02-28', '2024-03-01', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-11-24', '2027-11-24', 365],
])('from %s to %s it is %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
