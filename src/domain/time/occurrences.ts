import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, weekdayOf, WEEKDAYS, type IsoDate } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';

type Weekday = (typeof WEEKDAYS)[number];

/** A date or series as entries write it (the event model of RFC 5545, in German wall time). */
export interface Schedule {
  readonly start: IsoDate;
  readonly end?: IsoDate | undefined;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly repeats?: Repeats | undefined;
  readonly except?: readonly IsoDate[] | undefined;
  readonly extra?: readonly IsoDate[] | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly notInSchoolHolidays?: boolean | undefined;
  readonly notOnPublicHolidays?: boolean | undefined;
}

interface Repeats {
  readonly every: 'day' | 'week' | 'month' | 'year';
  readonly interval?: number | undefined;
  readonly days?: readonly Weekday[] | undefined;
  readonly nth?: number | undefined;
  readonly until?: IsoDate | undefined;
  readonly count?: number | undefined;
}

interface Change {
  readonly on: IsoDate;
  readonly cancelled?: boolean | undefined;
  readonly movedTo?: IsoDate | undefined;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly reason?: string | undefined;
}

/** One date of a schedule. Times are "HH:MM"; without a start time it lasts all day. */
export interface Occurrence {
  readonly date: IsoDate;
  /** The day on which it ends, when it lasts several. */
  readonly lastDate: IsoDate;
  /** The last day on which it takes place: what ends at midnight is not on the day that then begins. */
  readonly lastDay: IsoDate;
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  readonly cancelled: boolean;
  /** The day it was moved from. */
  readonly movedFrom: IsoDate | undefined;
  readonly reason: string | undefined;
}

const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const BYDAY: Record<Weekday, string> = { Mo: 'MO', Di: 'TU', Mi: 'WE', Do: 'TH', Fr: 'FR', Sa: 'SA', So: 'SU' };

/**
 * A date as the recurrence library takes it: midnight in UTC, which stands for the whole day.
 *
 * The expansion is exact although the wall clock is German. A rule names calendar days only (every
 * second Tuesday, the 15th, the last Saturday), never an hour or an instant, and the times of an
 * occurrence are added afterwards as wall time. Counting days, weeks, months and years needs no zone:
 * RFC 5545 counts on the local calendar too. UTC has no clock changes, so that a day is 24 hours,
 * and neither is the library's table of German clock changes needed.
 */
const midnight = (date: IsoDate) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');

/** A portal speaks of a few years, and of each of their days a thousand times. */
const days = new Map<number, IsoDate>();

/** The day again; a tenth of the time that two Temporal objects take. */
function dayAt(epochMilliseconds: number): IsoDate {
  const known = days.get(epochMilliseconds) ?? new Date(epochMilliseconds).toISOString().slice(0, 10);
  days.set(epochMilliseconds, known);
  return known;
}

const DAY = 86_400_000;

const MIDNIGHT = '00:00';

/** Days from the first to the last of each date. A changed end before the beginning is one on the next day. */
function lengthOf({ start, end, startTime }: Schedule, change?: Change): number {
  if (end !== undefined) return daysBetween(start, end);
  const begin = change?.startTime ?? startTime;
  return change?.endTime !== undefined && begin !== undefined && change.endTime <= begin ? 1 : 0;
}

/**
 * Weekly dates between two days, both included. Nearly all series are weekly, a large portal has thousands of
 * them, and each is looked at several times: here the library takes twenty times as long. A test holds both equal.
 */
function weeklyDates(
  start: IsoDate,
  { interval = 1, days, until: end }: Repeats,
  from: IsoDate,
  until: IsoDate,
): IsoDate[] {
  const first = Date.parse(start);
  const weekday = weekdayOf(start) - 1;
  const offsets = days?.map((day) => WEEKDAYS.indexOf(day)).sort() ?? [weekday];
  const earliest = Math.max(first, Date.parse(from));
  const last = Math.min(Date.parse(until), end === undefined ? Infinity : Date.parse(end));
  const monday = first - weekday * DAY;
  const step = 7 * DAY * interval;
  const found: IsoDate[] = [];
  for (let week = monday + Math.floor((earliest - monday) / step) * step; week <= last; week += step) {
    for (const offset of offsets) {
      const day = week + offset * DAY;
      if (earliest <= day && day <= last) found.push(dayAt(day));
    }
  }
  return found;
}

/** Finds dates of a rule between two days, both included; jumps there instead of counting from the start. */
function datesOfRule(start: IsoDate, rule: Repeats, from: IsoDate, until: IsoDate): IsoDate[] {
  if (rule.every === 'week' && rule.count === undefined) return weeklyDates(start, rule, from, until);
  const weekday = WEEKDAYS[weekdayOf(start) - 1]!;
  const days = (rule.days ?? [weekday]).map((day) => BYDAY[day]);
  const byDay =
    rule.nth !== undefined ? days.map((day) => `${rule.nth}${day}`) : rule.every === 'week' ? days : undefined;
  const series = new RRuleTemporal({
    freq: FREQUENCY[rule.every],
    interval: rule.interval ?? 1,
    ...(byDay ? { byDay } : {}),
    ...(rule.count === undefined ? {} : { count: rule.count }),
    ...(rule.until === undefined ? {} : { until: midnight(rule.until) }),
    dtstart: midnight(start),
    tzid: 'UTC',
    wkst: 'MO',
  });
  return series.between(midnight(from), midnight(until), true).map(({ epochMilliseconds }) => dayAt(epochMilliseconds));
}

/**
 * The days on which a schedule is meant to begin between two days, both included: its rule, or its one
 * day, and the extra ones; before exceptions, changes and holidays.
 */
export function plannedDates(schedule: Schedule, from: IsoDate, until: IsoDate): IsoDate[] {
  const within = (date: IsoDate) => from <= date && date <= until;
  const regular = schedule.repeats
    ? datesOfRule(schedule.start, schedule.repeats, from, until)
    : [schedule.start].filter(within);
  return [...new Set([...regular, ...(schedule.extra ?? []).filter(within)])].sort();
}

/** True when a planned date is neither excepted nor falls on a holiday; an extra date always takes place. */
export function takesPlace(schedule: Schedule, date: IsoDate, holidays: HolidayCalendar): boolean {
  if (schedule.extra?.includes(date)) return true;
  return !(
    schedule.except?.includes(date) ||
    (schedule.notOnPublicHolidays && holidays.publicHoliday(date) !== undefined) ||
    (schedule.notInSchoolHolidays && holidays.schoolHoliday(date) !== undefined)
  );
}

/**
 * The dates of a schedule that touch the days `from` to `until` (both included), in order.
 * A cancelled date stays in the list and says so; a moved one stands on its new day.
 */
export function occurrences(
  schedule: Schedule,
  from: IsoDate,
  until: IsoDate,
  holidays: HolidayCalendar,
): Occurrence[] {
  const later = (date: IsoDate, days: number): IsoDate => (days === 0 ? date : addDays(date, days));
  const lengths = [undefined, ...(schedule.changes ?? [])].map((change) => lengthOf(schedule, change));
  const earliest = later(from, -Math.max(...lengths));
  const changes = new Map((schedule.changes ?? []).map((change) => [change.on, change]));
  // A date moved into the window may come from outside it; a day that is no date cannot be moved.
  const movedIn = [...changes.values()]
    .filter(
      ({ on, movedTo }) =>
        movedTo !== undefined &&
        (on < earliest || on > until) &&
        movedTo >= earliest &&
        movedTo <= until &&
        plannedDates(schedule, on, on).length > 0,
    )
    .map(({ on }) => on);
  return [...plannedDates(schedule, earliest, until), ...movedIn]
    .filter((date) => takesPlace(schedule, date, holidays))
    .map((planned): Occurrence => {
      const change = changes.get(planned);
      const date = change?.movedTo ?? planned;
      const startTime = change?.startTime ?? schedule.startTime;
      const endTime = change?.endTime ?? schedule.endTime;
      const length = lengthOf(schedule, change);
      return {
        date,
        lastDate: later(date, length),
        lastDay: later(date, length > 0 && endTime === MIDNIGHT ? length - 1 : length),
        startTime,
        endTime,
        cancelled: change?.cancelled ?? false,
        movedFrom: change?.movedTo === undefined ? undefined : planned,
        reason: change?.reason,
      };
    })
    .filter(({ date, lastDay }) => lastDay >= from && date <= until)
    .sort((a, b) =>
      a.date === b.date ? (a.startTime ?? '').localeCompare(b.startTime ?? '') : a.date < b.date ? -1 : 1,
    );
}

/** When a date is over, on the German wall clock: "2026-11-24 11:00". Texts of this form sort as time does. */
export function endOf({ lastDate, endTime = '24:00' }: Pick<Occurrence, 'lastDate' | 'endTime'>): string {
  return `${lastDate} ${endTime}`;
}

/** The last time something takes place. */
export interface End {
  /** The last day on which it does. */
  readonly day: IsoDate;
  /** When it is over then, as {@link endOf} says it. */
  readonly at: string;
}

/** How far before the last possible day the last date is looked for, in days: first near, then far. */
const BACK = [45, 400];
/** As far as a series is followed that only says how often it takes place. */
const FOREVER = '9999-12-31';

/** The last day a rule names, whether it then takes place or not; nothing when it goes on without an end. */
function endOfRule({ start, repeats }: Schedule): IsoDate | undefined {
  if (!repeats) return start;
  if (repeats.count === undefined) return repeats.until;
  return datesOfRule(start, repeats, start, FOREVER).at(-1) ?? start;
}

/**
 * When a schedule takes place for the last time, cancelled or not, up to the last day of the whole entry; nothing
 * when it goes on without an end. What never takes place ends on the last day on which it could have.
 */
export function endOfSchedule(
  schedule: Schedule,
  holidays: HolidayCalendar,
  validUntil: IsoDate | undefined,
): End | undefined {
  const named = [...(schedule.extra ?? []), ...(schedule.changes ?? []).flatMap(({ movedTo }) => movedTo ?? [])];
  const ofRule = endOfRule(schedule);
  const possible = ofRule === undefined ? undefined : [ofRule, ...named].sort().at(-1)!;
  const bound = validUntil === undefined || (possible !== undefined && possible < validUntil) ? possible : validUntil;
  if (bound === undefined) return undefined;
  const first = [schedule.start, ...named].sort()[0]!;
  for (const from of [...BACK.map((days) => addDays(bound, -days)).filter((day) => day > first), first]) {
    const [last] = occurrences(schedule, from, bound, holidays)
      .map((occurrence): End => ({ day: occurrence.lastDay, at: endOf(occurrence) }))
      .sort((a, b) => (a.at > b.at ? -1 : 1));
    if (last) return last;
  }
  return { day: bound, at: `${bound} 24:00` };
}
