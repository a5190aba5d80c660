import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { weekdayOf, WEEKDAYS, ZONE, type IsoDate } from './date.ts';

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
  /** Last day, when it lasts several. */
  readonly lastDate: IsoDate;
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  readonly cancelled: boolean;
  /** The day it was moved from. */
  readonly movedFrom: IsoDate | undefined;
  readonly reason: string | undefined;
}

/** Which days are holidays; both answer by ISO date. */
export interface HolidayCalendar {
  isPublicHoliday(date: IsoDate): boolean;
  isSchoolHoliday(date: IsoDate): boolean;
}

const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const BYDAY: Record<Weekday, string> = { Mo: 'MO', Di: 'TU', Mi: 'WE', Do: 'TH', Fr: 'FR', Sa: 'SA', So: 'SU' };

/** Noon exists once on every day, also when the clocks change. */
const noon = (date: IsoDate) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' });

function datesOfRule(start: IsoDate, rule: Repeats, from: IsoDate, until: IsoDate): IsoDate[] {
  const weekday = WEEKDAYS[weekdayOf(start) - 1]!;
  const days = (rule.days ?? [weekday]).map((day) => BYDAY[day]);
  const byDay =
    rule.nth !== undefined ? days.map((day) => `${rule.nth}${day}`) : rule.every === 'week' ? days : undefined;
  const series = new RRuleTemporal({
    temporal: Temporal,
    freq: FREQUENCY[rule.every],
    interval: rule.interval ?? 1,
    ...(byDay ? { byDay } : {}),
    ...(rule.count === undefined ? {} : { count: rule.count }),
    ...(rule.until === undefined ? {} : { until: noon(rule.until) }),
    dtstart: noon(start),
    tzid: ZONE,
    wkst: 'MO',
  });
  return series.between(noon(from), noon(until), true).map((date) => date.toPlainDate().toString());
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
  const length = schedule.end === undefined ? 0 : Temporal.PlainDate.from(schedule.start).until(schedule.end).days;
  const later = (date: IsoDate, days: number): IsoDate =>
    days === 0 ? date : Temporal.PlainDate.from(date).add({ days }).toString();
  const earliest = later(from, -length);
  const changes = new Map((schedule.changes ?? []).map((change) => [change.on, change]));
  const regular = schedule.repeats
    ? // A date moved into the window may come from outside it.
      [
        ...datesOfRule(schedule.start, schedule.repeats, earliest, until),
        ...[...changes.keys()].filter((on) => on < earliest || on > until),
      ]
    : [schedule.start];
  const held = regular.filter(
    (date) =>
      !schedule.except?.includes(date) &&
      !(schedule.notOnPublicHolidays && holidays.isPublicHoliday(date)) &&
      !(schedule.notInSchoolHolidays && holidays.isSchoolHoliday(date)),
  );
  return [...new Set([...held, ...(schedule.extra ?? [])])]
    .map((planned): Occurrence => {
      const change = changes.get(planned);
      const date = change?.movedTo ?? planned;
      return {
        date,
        lastDate: later(date, length),
        startTime: change?.startTime ?? schedule.startTime,
        endTime: change?.endTime ?? schedule.endTime,
        cancelled: change?.cancelled ?? false,
        movedFrom: change?.movedTo === undefined ? undefined : planned,
        reason: change?.reason,
      };
    })
    .filter(({ date, lastDate }) => lastDate >= from && date <= until)
    .sort((a, b) =>
      a.date === b.date ? (a.startTime ?? '').localeCompare(b.startTime ?? '') : a.date < b.date ? -1 : 1,
    );
}
