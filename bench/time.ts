/** How long it takes to expand 1,000 series over 24 months, one and several days a week, by month and year. */
import { addDays, addMonths, WEEKDAYS, weekdayOf } from '../src/domain/time/date.ts';
import { occurrences, type Schedule } from '../src/domain/time/occurrences.ts';

const SERIES = 1000;
const FROM = '2026-11-24';

const nobody = { publicHoliday: () => undefined, schoolHoliday: () => undefined };

/** Of ten series six are weekly, one of them on two days; the others are fortnightly, monthly and yearly. */
const schedules = Array.from({ length: SERIES }, (_, index): Schedule => {
  const start = addDays('2026-01-05', index % 280);
  const later = WEEKDAYS[weekdayOf(addDays(start, 2)) - 1]!;
  const days = [WEEKDAYS[weekdayOf(start) - 1]!, later];
  const kinds: Schedule['repeats'][] = [
    ...Array.from({ length: 5 }, () => ({ every: 'week' as const })),
    { every: 'week', days },
    { every: 'week', interval: 2 },
    { every: 'month', nth: 1 },
    { every: 'month' },
    { every: 'year' },
  ];
  return { start, startTime: '09:30', endTime: '11:00', repeats: kinds[index % kinds.length] };
});

const until = addMonths(FROM, 24);

function run(): { dates: number; took: number } {
  const begin = performance.now();
  const dates = schedules.reduce((sum, schedule) => sum + occurrences(schedule, FROM, until, nobody).length, 0);
  return { dates, took: performance.now() - begin };
}

// The first run also pays for what the machine learns; a build pays for it once.
const runs = [run(), run(), run()];
const [first] = runs;
console.log(
  `${SERIES} series, ${first!.dates} dates over 24 months: ${runs.map(({ took }) => Math.round(took)).join(', ')} ms (bar: 1000 ms)`,
);
