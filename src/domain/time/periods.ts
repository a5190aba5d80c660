import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './date.ts';
import type { HolidayCalendar, SchoolHoliday } from './holidays.ts';

/** A month of the calendar, as ISO 8601 text ("2026-12"). */
export type IsoMonth = string;

/** A stretch of the calendar that has a page of its own; both days are included. */
export interface Period {
  /** What its address ends in: "2026-12", "woche/2026-49", "ferien". */
  readonly path: string;
  readonly kind: 'month' | 'week' | 'holidays';
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Months, besides the current one, that have pages. */
export const MONTHS_AHEAD = 12;
/** Weeks, with the current one, that have pages. */
const WEEKS_AHEAD = 4;
/** School holidays are looked for so many days ahead. */
const HOLIDAYS_AHEAD = 200;

export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, 7);

/** The last day of a date's month. */
export function endOfMonth(date: IsoDate): IsoDate {
  const day = Temporal.PlainDate.from(date);
  return day.with({ day: day.daysInMonth }).toString();
}

/** The Monday of a date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The ISO week of a date, as ISO 8601 has it but for the W: "2026-53". */
function weekOf(date: IsoDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-${String(weekOfYear).padStart(2, '0')}`;
}

function monthPeriod(month: Temporal.PlainYearMonth): Period {
  const from = month.toPlainDate({ day: 1 });
  return {
    path: month.toString(),
    kind: 'month',
    from: from.toString(),
    to: from.with({ day: month.daysInMonth }).toString(),
  };
}

function weekPeriod(monday: Temporal.PlainDate): Period {
  const from = monday.toString();
  return { path: `woche/${weekOf(from)}`, kind: 'week', from, to: monday.add({ days: 6 }).toString() };
}

/** The school holidays that are running or come next. */
function nextHolidays(today: IsoDate, holidays: HolidayCalendar): SchoolHoliday | undefined {
  const start = Temporal.PlainDate.from(today);
  for (let days = 0; days < HOLIDAYS_AHEAD; days += 1) {
    const found = holidays.schoolHoliday(start.add({ days }).toString());
    // A single day off is none to plan.
    if (found && found.from !== found.to) return found;
  }
  return undefined;
}

/** Every stretch of the calendar that has a page: twelve months ahead, the coming weeks, the next holidays. */
export function periodsFrom(today: IsoDate, holidays: HolidayCalendar): Period[] {
  const month = Temporal.PlainYearMonth.from(monthOf(today));
  const monday = Temporal.PlainDate.from(mondayOf(today));
  const next = nextHolidays(today, holidays);
  return [
    ...Array.from({ length: MONTHS_AHEAD + 1 }, (_, months) => monthPeriod(month.add({ months }))),
    ...Array.from({ length: WEEKS_AHEAD }, (_, weeks) => weekPeriod(monday.add({ weeks }))),
    ...(next ? [{ path: 'ferien', kind: 'holidays' as const, from: next.from, to: next.to }] : []),
  ];
}

/** One row of a month's table: its ISO week, and its days; those of other months are left out. */
export interface MonthRow {
  readonly week: number;
  readonly days: readonly (IsoDate | undefined)[];
}

/** The weeks of a month, Monday first. */
export function weeksOfMonth(month: IsoMonth): MonthRow[] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const rows: MonthRow[] = [];
  for (
    let monday = Temporal.PlainDate.from(mondayOf(first.toString()));
    Temporal.PlainDate.compare(monday, first.add({ months: 1 })) < 0;
    monday = monday.add({ weeks: 1 })
  ) {
    const days = Array.from({ length: 7 }, (_, index) => monday.add({ days: index }).toString());
    rows.push({ week: monday.weekOfYear!, days: days.map((day) => (monthOf(day) === month ? day : undefined)) });
  }
  return rows;
}
