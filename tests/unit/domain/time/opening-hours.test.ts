import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { openState, readTimeline, writeTimeline } from '../../../../src/domain/time/open-state.ts';
import { timelineOf, type Closure, type Hours, type OpeningRule } from '../../../../src/domain/time/opening-hours.ts';
import { openStateInWords } from '../../../../src/i18n/open-state.ts';
import type { Site } from '../../../../src/schemas/index.ts';
import { germanTime, holidaysIn } from './cases.ts';

/** What a reader is told at a moment, on a page built that morning. */
function answer(hours: Hours, when: string, land: Site['land']): string {
  const now = germanTime(when);
  const state = openState(timelineOf(hours, holidaysIn(land), when.slice(0, 10), 35), now);
  return state ? openStateInWords('de', state, now) : 'nichts';
}

const hours = (openingHours: OpeningRule[], closures?: Closure[]): Hours => ({ openingHours, closures });
const WORKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr'] as const;
const EVERY_DAY = [...WORKDAYS, 'Sa', 'So'] as const;

type Case = readonly [when: string, answer: string];

/** A table of moments and what is said then, in Nordrhein-Westfalen unless another Land is named. */
const table = (name: string, of: Hours, cases: readonly Case[], land: Site['land'] = 'nw') =>
  describe(name, () => {
    test.each(cases)('%s: %s', (when, expected) => {
      expect(answer(of, when, land)).toBe(expected);
    });
  });

/** Every morning, and Thursday afternoon. */
const office = hours([
  { days: WORKDAYS, opens: '09:00', closes: '12:00' },
  { days: ['Do'], opens: '14:00', closes: '18:00' },
]);

table('an office with two slots on Thursday', office, [
  ['2026-11-24 00:00', 'Jetzt geschlossen, öffnet heute um 9:00 Uhr'],
  ['2026-11-24 08:59', 'Jetzt geschlossen, öffnet heute um 9:00 Uhr'],
  ['2026-11-24 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-11-24 11:59', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-11-24 12:00', 'Jetzt geschlossen, öffnet morgen, Mittwoch, 25. November, um 9:00 Uhr'],
  ['2026-11-24 23:59', 'Jetzt geschlossen, öffnet morgen, Mittwoch, 25. November, um 9:00 Uhr'],
  ['2026-11-26 12:30', 'Jetzt geschlossen, öffnet heute um 14:00 Uhr'],
  ['2026-11-26 17:59', 'Jetzt geöffnet bis 18:00 Uhr'],
  ['2026-11-26 18:00', 'Jetzt geschlossen, öffnet morgen, Freitag, 27. November, um 9:00 Uhr'],
  ['2026-11-27 12:00', 'Jetzt geschlossen, öffnet am Montag, 30. November, um 9:00 Uhr'],
  ['2026-11-29 15:00', 'Jetzt geschlossen, öffnet morgen, Montag, 30. November, um 9:00 Uhr'],
]);

table('public holidays in Nordrhein-Westfalen', office, [
  ['2027-05-27 10:00', 'Geschlossen: Fronleichnam, öffnet morgen, Freitag, 28. Mai, um 9:00 Uhr'],
  ['2027-05-26 13:00', 'Jetzt geschlossen, öffnet am Freitag, 28. Mai, um 9:00 Uhr'],
  ['2026-06-04 15:00', 'Geschlossen: Fronleichnam, öffnet morgen, Freitag, 5. Juni, um 9:00 Uhr'],
  ['2028-06-15 09:00', 'Geschlossen: Fronleichnam, öffnet morgen, Freitag, 16. Juni, um 9:00 Uhr'],
  ['2027-03-26 10:00', 'Geschlossen: Karfreitag, öffnet am Dienstag, 30. März, um 9:00 Uhr'],
  ['2027-03-28 10:00', 'Jetzt geschlossen, öffnet am Dienstag, 30. März, um 9:00 Uhr'],
  ['2027-03-29 10:00', 'Geschlossen: Ostermontag, öffnet morgen, Dienstag, 30. März, um 9:00 Uhr'],
  ['2027-11-01 10:00', 'Geschlossen: Allerheiligen, öffnet morgen, Dienstag, 2. November, um 9:00 Uhr'],
  ['2028-10-31 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2027-01-06 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-12-24 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-12-24 18:00', 'Jetzt geschlossen, öffnet am Montag, 28. Dezember, um 9:00 Uhr'],
  ['2026-12-25 10:00', 'Geschlossen: 1. Weihnachtstag, öffnet am Montag, 28. Dezember, um 9:00 Uhr'],
  ['2026-12-31 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2027-01-01 10:00', 'Geschlossen: Neujahrstag, öffnet am Montag, 4. Januar, um 9:00 Uhr'],
]);

table(
  'the same office in Brandenburg',
  office,
  [
    ['2027-05-27 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2026-06-04 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2028-10-31 10:00', 'Geschlossen: Reformationstag, öffnet morgen, Mittwoch, 1. November, um 9:00 Uhr'],
    ['2027-11-01 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ],
  'bb',
);

table(
  'other Länder: Heilige Drei Könige',
  office,
  [['2027-01-06 10:00', 'Geschlossen: Heilige Drei Könige, öffnet morgen, Donnerstag, 7. Januar, um 9:00 Uhr']],
  'by',
);
table(
  'other Länder: Buß- und Bettag',
  office,
  [['2027-11-17 10:00', 'Geschlossen: Buß- und Bettag, öffnet morgen, Donnerstag, 18. November, um 9:00 Uhr']],
  'sn',
);
table(
  'other Länder: a holiday of one year only',
  hours([{ days: EVERY_DAY, opens: '09:00', closes: '12:00' }]),
  [
    [
      '2028-06-17 10:00',
      'Geschlossen: 75. Jahrestag des Volksaufstands, öffnet morgen, Sonntag, 18. Juni, um 9:00 Uhr',
    ],
    ['2027-06-17 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ],
  'be',
);

/** Heiligabend and Silvester are no public holidays: who closes then says so once for all years. */
const withEves = hours(
  [{ days: WORKDAYS, opens: '08:00', closes: '16:00' }],
  [
    { from: '2026-12-24', reason: 'Heiligabend', yearly: true },
    { from: '2026-12-31', reason: 'Silvester', yearly: true, opens: '08:00', closes: '12:00' },
  ],
);

table('Heiligabend closed and Silvester shorter, every year', withEves, [
  ['2026-12-23 16:00', 'Jetzt geschlossen, öffnet am Montag, 28. Dezember, um 8:00 Uhr'],
  ['2026-12-24 10:00', 'Geschlossen: Heiligabend, öffnet am Montag, 28. Dezember, um 8:00 Uhr'],
  ['2027-12-24 10:00', 'Geschlossen: Heiligabend, öffnet am Montag, 27. Dezember, um 8:00 Uhr'],
  ['2025-12-24 10:00', 'Jetzt geöffnet bis 16:00 Uhr'],
  ['2026-12-31 11:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-12-31 12:00', 'Jetzt geschlossen, öffnet am Montag, 4. Januar, um 8:00 Uhr'],
  ['2029-12-31 13:00', 'Jetzt geschlossen, öffnet am Mittwoch, 2. Januar, um 8:00 Uhr'],
]);

const summer = hours(
  [{ days: WORKDAYS, opens: '09:00', closes: '12:00' }],
  [
    { from: '2027-07-26', to: '2027-08-14', reason: 'Betriebsferien' },
    { from: '2027-08-02', to: '2027-08-03', reason: 'Umzug' },
    { from: '2027-12-27', to: '2028-01-02', reason: 'Zwischen den Jahren', yearly: true },
  ],
);

table('closures with their reason', summer, [
  ['2027-07-25 10:00', 'Jetzt geschlossen, öffnet am Montag, 16. August, um 9:00 Uhr'],
  ['2027-07-26 10:00', 'Geschlossen: Betriebsferien bis 14. August, öffnet am Montag, 16. August, um 9:00 Uhr'],
  ['2027-08-01 10:00', 'Geschlossen: Betriebsferien bis 14. August, öffnet am Montag, 16. August, um 9:00 Uhr'],
  ['2027-08-02 10:00', 'Geschlossen: Betriebsferien bis 14. August, öffnet am Montag, 16. August, um 9:00 Uhr'],
  ['2027-08-14 10:00', 'Geschlossen: Betriebsferien, öffnet am Montag, 16. August, um 9:00 Uhr'],
  ['2027-08-15 10:00', 'Jetzt geschlossen, öffnet morgen, Montag, 16. August, um 9:00 Uhr'],
  ['2027-08-16 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2028-01-01 10:00', 'Geschlossen: Zwischen den Jahren bis 2. Januar, öffnet am Montag, 3. Januar, um 9:00 Uhr'],
  ['2028-12-28 10:00', 'Geschlossen: Zwischen den Jahren bis 2. Januar, öffnet am Mittwoch, 3. Januar, um 9:00 Uhr'],
  ['2029-01-02 10:00', 'Geschlossen: Zwischen den Jahren, öffnet morgen, Mittwoch, 3. Januar, um 9:00 Uhr'],
]);

/** A school's secretary: not in the holidays. */
const school = hours([{ days: WORKDAYS, opens: '07:30', closes: '13:00', schoolHolidays: 'closed' }]);

table('closed in the school holidays', school, [
  ['2027-07-16 12:00', 'Jetzt geöffnet bis 13:00 Uhr'],
  ['2027-07-16 14:00', 'Jetzt geschlossen, öffnet am Mittwoch, 1. September, um 7:30 Uhr'],
  ['2027-07-19 10:00', 'Geschlossen: Sommerferien bis 31. August, öffnet am Mittwoch, 1. September, um 7:30 Uhr'],
  ['2027-08-31 10:00', 'Geschlossen: Sommerferien, öffnet morgen, Mittwoch, 1. September, um 7:30 Uhr'],
  ['2027-10-25 08:00', 'Geschlossen: Herbstferien bis 6. November, öffnet am Montag, 8. November, um 7:30 Uhr'],
  ['2027-05-18 08:00', 'Geschlossen: Pfingstferien, öffnet morgen, Mittwoch, 19. Mai, um 7:30 Uhr'],
  ['2027-05-17 08:00', 'Geschlossen: Pfingstmontag, öffnet am Mittwoch, 19. Mai, um 7:30 Uhr'],
  ['2026-12-25 08:00', 'Geschlossen: 1. Weihnachtstag, öffnet am Donnerstag, 7. Januar, um 7:30 Uhr'],
]);
table(
  'the same school in Brandenburg',
  school,
  [
    ['2027-02-03 08:00', 'Geschlossen: Winterferien bis 6. Februar, öffnet am Montag, 8. Februar, um 7:30 Uhr'],
    ['2027-08-16 08:00', 'Jetzt geöffnet bis 13:00 Uhr'],
  ],
  'bb',
);

/** A youth club: afternoons in term, earlier in the holidays. */
const club = hours([
  { days: ['Mo', 'Mi', 'Fr'], opens: '15:00', closes: '20:00', schoolHolidays: 'closed' },
  { days: WORKDAYS, opens: '12:00', closes: '18:00', schoolHolidays: 'only' },
]);

table('other hours in the school holidays', club, [
  ['2027-03-19 16:00', 'Jetzt geöffnet bis 20:00 Uhr'],
  ['2027-03-19 20:00', 'Jetzt geschlossen, öffnet am Montag, 22. März, um 12:00 Uhr'],
  ['2027-03-23 13:00', 'Jetzt geöffnet bis 18:00 Uhr'],
  ['2027-03-23 19:00', 'Jetzt geschlossen, öffnet morgen, Mittwoch, 24. März, um 12:00 Uhr'],
  ['2027-03-26 13:00', 'Geschlossen: Karfreitag, öffnet am Dienstag, 30. März, um 12:00 Uhr'],
  ['2027-04-06 13:00', 'Jetzt geschlossen, öffnet morgen, Mittwoch, 7. April, um 15:00 Uhr'],
]);

const pool = hours([
  { days: WORKDAYS, opens: '08:00', closes: '20:00' },
  { days: ['Sa', 'So'], opens: '10:00', closes: '18:00', publicHolidays: 'open' },
  { opens: '10:00', closes: '16:00', publicHolidays: 'only' },
]);

table('other hours on public holidays', pool, [
  ['2027-05-27 09:00', 'Jetzt geschlossen, öffnet heute um 10:00 Uhr'],
  ['2027-05-27 15:00', 'Jetzt geöffnet bis 16:00 Uhr'],
  ['2027-05-27 16:00', 'Jetzt geschlossen, öffnet morgen, Freitag, 28. Mai, um 8:00 Uhr'],
  ['2026-12-26 17:00', 'Jetzt geöffnet bis 18:00 Uhr'],
  ['2026-12-25 17:00', 'Jetzt geschlossen, öffnet morgen, Samstag, 26. Dezember, um 10:00 Uhr'],
]);

/** A midwife's emergency phone, and a bar that is open past midnight. */
const night = hours([{ days: ['Fr', 'Sa'], opens: '22:00', closes: '02:00' }]);

table('past midnight', night, [
  ['2026-11-27 21:59', 'Jetzt geschlossen, öffnet heute um 22:00 Uhr'],
  ['2026-11-27 23:59', 'Jetzt geöffnet bis 2:00 Uhr'],
  ['2026-11-28 00:00', 'Jetzt geöffnet bis 2:00 Uhr'],
  ['2026-11-28 01:59', 'Jetzt geöffnet bis 2:00 Uhr'],
  ['2026-11-28 02:00', 'Jetzt geschlossen, öffnet heute um 22:00 Uhr'],
  ['2026-11-29 01:00', 'Jetzt geöffnet bis 2:00 Uhr'],
  ['2026-11-29 02:00', 'Jetzt geschlossen, öffnet am Freitag, 4. Dezember, um 22:00 Uhr'],
  ['2026-12-26 01:00', 'Geschlossen: 2. Weihnachtstag, öffnet am Samstag, 2. Januar, um 22:00 Uhr'],
]);

table(
  'until midnight, and through it',
  hours([
    { days: ['Mo'], opens: '18:00', closes: '24:00' },
    { days: ['Di'], opens: '00:00', closes: '06:00' },
  ]),
  [
    ['2026-11-23 20:00', 'Jetzt geöffnet bis 6:00 Uhr'],
    ['2026-11-24 00:00', 'Jetzt geöffnet bis 6:00 Uhr'],
    ['2026-11-24 06:00', 'Jetzt geschlossen, öffnet am Montag, 30. November, um 18:00 Uhr'],
  ],
);
table('until midnight', hours([{ days: ['Mo'], opens: '18:00', closes: '24:00' }]), [
  ['2026-11-23 23:59', 'Jetzt geöffnet bis 24:00 Uhr'],
  ['2026-11-24 00:00', 'Jetzt geschlossen, öffnet am Montag, 30. November, um 18:00 Uhr'],
]);
table('day and night', hours([{ days: EVERY_DAY, opens: '00:00', closes: '24:00', publicHolidays: 'open' }]), [
  ['2026-12-25 03:00', 'Rund um die Uhr'],
  ['2027-03-28 02:30', 'Rund um die Uhr'],
]);
table(
  'from Friday to Sunday without a break',
  hours([
    { days: ['Fr'], opens: '18:00', closes: '24:00' },
    { days: ['Sa'], opens: '00:00', closes: '24:00' },
    { days: ['So'], opens: '00:00', closes: '18:00' },
  ]),
  [
    ['2026-11-27 20:00', 'Jetzt geöffnet bis Sonntag, 29. November, 18:00 Uhr'],
    ['2026-11-29 12:00', 'Jetzt geöffnet bis 18:00 Uhr'],
  ],
);

/** The clocks change on the last Sundays of March and October: 2 to 3 o'clock is left out, or comes twice. */
const watch = hours([
  { days: ['Sa'], opens: '20:00', closes: '04:00' },
  { days: ['So'], opens: '10:00', closes: '12:00' },
]);

table('through both changes of the clocks', watch, [
  ['2026-03-29 01:59', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2026-03-29 03:00', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2026-03-29 04:00', 'Jetzt geschlossen, öffnet heute um 10:00 Uhr'],
  ['2026-10-25 02:30', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2026-10-25 03:59', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2026-10-25 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2027-03-28 03:30', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2027-03-28 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2027-10-31 03:30', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2027-10-31 09:59', 'Jetzt geschlossen, öffnet heute um 10:00 Uhr'],
  ['2028-03-26 03:00', 'Jetzt geöffnet bis 4:00 Uhr'],
  ['2028-03-26 11:59', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2028-10-29 04:00', 'Jetzt geschlossen, öffnet heute um 10:00 Uhr'],
]);
table(
  'a time that the spring leaves out is an hour later',
  hours([{ days: ['So'], opens: '01:00', closes: '02:30' }]),
  [
    ['2028-03-26 03:15', 'Jetzt geöffnet bis 3:30 Uhr'],
    ['2028-03-26 03:30', 'Jetzt geschlossen, öffnet am Sonntag, 2. April, um 1:00 Uhr'],
  ],
);

table(
  '29 February',
  hours([
    { days: ['Di'], opens: '09:00', closes: '12:00' },
    { days: ['Mi'], opens: '14:00', closes: '16:00', validUntil: '2028-02-29' },
  ]),
  [
    ['2028-02-29 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2028-02-29 12:00', 'Jetzt geschlossen, öffnet am Dienstag, 7. März, um 9:00 Uhr'],
    ['2027-02-28 12:00', 'Jetzt geschlossen, öffnet am Dienstag, 2. März, um 9:00 Uhr'],
  ],
);
table(
  'closed on 29 February every year',
  hours(
    [{ days: EVERY_DAY, opens: '09:00', closes: '12:00' }],
    [{ from: '2028-02-29', reason: 'Inventur', yearly: true }],
  ),
  [
    ['2028-02-29 10:00', 'Geschlossen: Inventur, öffnet morgen, Mittwoch, 1. März, um 9:00 Uhr'],
    ['2029-02-28 10:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2032-02-29 10:00', 'Geschlossen: Inventur, öffnet morgen, Montag, 1. März, um 9:00 Uhr'],
  ],
);

const even = hours([{ days: ['Mi'], opens: '15:00', closes: '17:00', weeks: 'even' }]);
const odd = hours([{ days: ['Mi'], opens: '15:00', closes: '17:00', weeks: 'odd' }]);

table('even weeks', even, [
  ['2026-11-25 15:00', 'Jetzt geöffnet bis 17:00 Uhr'],
  ['2026-12-02 15:00', 'Jetzt geschlossen, öffnet am Mittwoch, 9. Dezember, um 15:00 Uhr'],
  ['2026-12-23 18:00', 'Jetzt geschlossen, öffnet am Mittwoch, 13. Januar, um 15:00 Uhr'],
]);
table('odd weeks: 2026 has 53, and 53 and 1 are both odd', odd, [
  ['2026-12-30 15:00', 'Jetzt geöffnet bis 17:00 Uhr'],
  ['2026-12-30 17:00', 'Jetzt geschlossen, öffnet am Mittwoch, 6. Januar, um 15:00 Uhr'],
  ['2027-01-06 17:00', 'Jetzt geschlossen, öffnet am Mittwoch, 20. Januar, um 15:00 Uhr'],
]);

/** Week A, counted from a start: the 53rd week does not disturb it. */
const weekA = hours([{ days: ['Mi'], opens: '15:00', closes: '17:00', interval: 2, validFrom: '2026-11-27' }]);
const weekB = hours([{ days: ['Mi'], opens: '15:00', closes: '17:00', interval: 2, validFrom: '2026-12-01' }]);

table('week A from the week of 23 November', weekA, [
  ['2026-11-25 15:30', 'Jetzt geschlossen, öffnet am Mittwoch, 9. Dezember, um 15:00 Uhr'],
  ['2026-12-09 15:30', 'Jetzt geöffnet bis 17:00 Uhr'],
  ['2026-12-23 17:00', 'Jetzt geschlossen, öffnet am Mittwoch, 6. Januar, um 15:00 Uhr'],
  ['2027-01-06 17:00', 'Jetzt geschlossen, öffnet am Mittwoch, 20. Januar, um 15:00 Uhr'],
]);
table('week B from the week of 30 November', weekB, [
  ['2026-12-02 15:30', 'Jetzt geöffnet bis 17:00 Uhr'],
  ['2026-12-30 15:30', 'Jetzt geöffnet bis 17:00 Uhr'],
  ['2026-12-30 17:00', 'Jetzt geschlossen, öffnet am Mittwoch, 13. Januar, um 15:00 Uhr'],
]);

table(
  'the first Monday of the month, not in the holidays',
  hours([{ days: ['Mo'], opens: '16:00', closes: '18:00', nth: 1, schoolHolidays: 'closed' }]),
  [
    ['2026-12-07 16:00', 'Jetzt geöffnet bis 18:00 Uhr'],
    ['2026-12-07 18:00', 'Jetzt geschlossen, öffnet am Montag, 1. Februar, um 16:00 Uhr'],
    ['2027-01-04 16:00', 'Geschlossen: Weihnachtsferien bis 6. Januar, öffnet am Montag, 1. Februar, um 16:00 Uhr'],
    ['2027-08-02 16:00', 'Geschlossen: Sommerferien bis 31. August, öffnet am Montag, 6. September, um 16:00 Uhr'],
    ['2027-11-01 16:00', 'Geschlossen: Allerheiligen, öffnet am Montag, 6. Dezember, um 16:00 Uhr'],
  ],
);
table('the fifth Friday', hours([{ days: ['Fr'], opens: '19:00', closes: '21:00', nth: 5 }]), [
  ['2027-01-29 19:00', 'Jetzt geöffnet bis 21:00 Uhr'],
  ['2027-01-29 21:00', 'Jetzt geschlossen, öffnet am Freitag, 30. April, um 19:00 Uhr'],
  ['2027-02-26 19:00', 'Jetzt geschlossen, öffnet am Freitag, 30. April, um 19:00 Uhr'],
]);
table('the last Thursday', hours([{ days: ['Do'], opens: '10:00', closes: '11:00', nth: -1 }]), [
  ['2026-11-26 10:00', 'Jetzt geöffnet bis 11:00 Uhr'],
  ['2026-12-31 10:00', 'Jetzt geöffnet bis 11:00 Uhr'],
  ['2027-01-21 10:00', 'Jetzt geschlossen, öffnet am Donnerstag, 28. Januar, um 10:00 Uhr'],
]);

table(
  'lines that begin and end',
  hours([
    { days: ['Mo'], opens: '09:00', closes: '12:00', validUntil: '2026-12-31' },
    { days: ['Mo'], opens: '10:00', closes: '13:00', validFrom: '2027-01-01' },
  ]),
  [
    ['2026-12-28 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2026-12-28 12:00', 'Jetzt geschlossen, öffnet am Montag, 4. Januar, um 10:00 Uhr'],
    ['2027-01-04 12:30', 'Jetzt geöffnet bis 13:00 Uhr'],
  ],
);
table('hours that have ended', hours([{ days: ['Mo'], opens: '09:00', closes: '12:00', validUntil: '2026-06-30' }]), [
  ['2026-11-23 10:00', 'nichts'],
]);

table(
  'only by arrangement is never closed',
  hours([{ kind: 'appointment' }], [{ from: '2027-08-02', to: '2027-08-14', reason: 'Urlaub' }]),
  [
    ['2026-11-24 10:00', 'Termin nach Vereinbarung'],
    ['2026-11-29 03:00', 'Termin nach Vereinbarung'],
    ['2026-12-25 10:00', 'Termin nach Vereinbarung'],
    ['2027-08-02 10:00', 'Termin nach Vereinbarung. Urlaub bis 14. August'],
  ],
);
table(
  'open hours, and otherwise by arrangement',
  hours([{ days: ['Mo'], opens: '09:00', closes: '12:00' }, { kind: 'appointment' }]),
  [
    ['2026-11-23 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2026-11-24 09:00', 'Termin nach Vereinbarung, öffnet am Montag, 30. November, um 9:00 Uhr'],
  ],
);
table(
  'with appointment, at fixed times',
  hours([{ days: ['Di'], opens: '09:00', closes: '12:00', kind: 'appointment' }]),
  [
    ['2026-11-24 09:00', 'Jetzt mit Termin geöffnet bis 12:00 Uhr'],
    ['2026-11-24 12:00', 'Nur mit Termin, wieder am Dienstag, 1. Dezember, ab 9:00 Uhr'],
  ],
);
table('by phone only', hours([{ days: ['Mi'], opens: '08:00', closes: '10:00', kind: 'phone' }]), [
  ['2026-11-25 08:00', 'Jetzt am Telefon erreichbar bis 10:00 Uhr'],
  ['2026-11-25 10:00', 'Jetzt nicht erreichbar, wieder am Mittwoch, 2. Dezember, ab 8:00 Uhr'],
]);
table(
  'the phone before and after the open hours',
  hours([
    { days: ['Mi'], opens: '08:00', closes: '16:00', kind: 'phone' },
    { days: ['Mi'], opens: '09:00', closes: '12:00' },
  ]),
  [
    ['2026-11-25 08:30', 'Jetzt am Telefon erreichbar bis 16:00 Uhr'],
    ['2026-11-25 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
    ['2026-11-25 12:00', 'Jetzt am Telefon erreichbar bis 16:00 Uhr'],
    ['2026-11-25 16:00', 'Jetzt geschlossen, am Telefon wieder am Mittwoch, 2. Dezember, ab 8:00 Uhr'],
  ],
);
table('no hours at all', hours([]), [['2026-11-24 10:00', 'nichts']]);

test('a page that was not built for weeks says nothing rather than something old', () => {
  const timeline = timelineOf(office, holidaysIn('nw'), '2026-11-24', 35);
  expect(openState(timeline, germanTime('2026-12-28 10:00'))?.open).toBeDefined();
  expect(openState(timeline, germanTime('2026-12-29 10:00'))).toBeUndefined();
});

test('and in English', () => {
  const say = (when: string) => {
    const now = germanTime(when);
    return openStateInWords('en', openState(timelineOf(office, holidaysIn('nw'), '2027-05-26', 35), now)!, now);
  };
  expect(say('2027-05-26 10:00')).toBe('Open now until 12:00');
  expect(say('2027-05-27 10:00')).toBe('Closed: Fronleichnam, opens tomorrow, Friday 28 May, at 9:00');
});

test('a timeline written into a page is read as it was', () => {
  const minute = fc.integer({ min: 29_000_000, max: 31_000_000 });
  const spans = fc
    .uniqueArray(minute, { minLength: 2, maxLength: 40 })
    .map((minutes) => minutes.sort((a, b) => a - b))
    .map((minutes) =>
      minutes.slice(1).map((to, index) => ({
        from: minutes[index]!,
        to,
        kind: (['open', 'phone', 'appointment'] as const)[index % 3]!,
      })),
    );
  const closing = fc.record({
    from: minute,
    to: minute,
    lastDate: fc.constantFrom('2026-12-24', '2027-01-06'),
    reason: fc.constantFrom('Betriebsferien', 'Umzug in die Alte Villa', '1. Weihnachtstag'),
  });
  const timeline = fc.record({
    spans,
    closings: fc.array(closing, { maxLength: 3 }),
    byAppointment: fc.boolean(),
    until: minute,
  });
  fc.assert(
    fc.property(timeline, (one) => void expect(readTimeline(writeTimeline(one))).toEqual(one)),
    { numRuns: 100 },
  );
});
