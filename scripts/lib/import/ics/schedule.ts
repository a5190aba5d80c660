import { addDays, daysBetween, weekdayOf, WEEKDAYS, type IsoDate } from '../../../../src/domain/time/date.ts';
import type { HolidayCalendar } from '../../../../src/domain/time/holidays.ts';
import { occurrences, plannedDates, type Schedule } from '../../../../src/domain/time/occurrences.ts';
import { lastDayOf, type SourceDate } from './expand.ts';
import type { RawEvent } from './read.ts';
import { wallOf, type Wall } from './zones.ts';

type Repeats = NonNullable<Schedule['repeats']>;
type Change = NonNullable<Schedule['changes']>[number];

const NO_HOLIDAYS: HolidayCalendar = { publicHoliday: () => undefined, schoolHoliday: () => undefined };

const EVERY = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const weekday = (date: IsoDate) => WEEKDAYS[weekdayOf(date) - 1]!;

/** Drops what says nothing. */
const tidy = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0)),
  ) as T;

/** Numbers that a schedule can say; what a calendar says beyond them is said otherwise. */
const MOST = { interval: 52, count: 500 } as const;

/** How often the rule of an event comes, in our words; a weekday of one month a year is one of every twelve months. */
function paceOf({ rules, start }: RawEvent): Repeats | undefined {
  const [rule, ...others] = rules;
  if (!rule || others.length > 0) return undefined;
  const freq = EVERY[rule.freq as keyof typeof EVERY];
  if (!freq) return undefined;
  const parts = rule.parts as Record<string, (string | number)[] | undefined>;
  const isYearlyDay = freq === 'year' && parts['BYDAY'] !== undefined && parts['BYMONTH'] !== undefined;
  const every = isYearlyDay ? 'month' : freq;
  const interval = isYearlyDay ? rule.interval * 12 : rule.interval;
  const [, month, day] = start.date.split('-').map(Number);
  const isOurs = Object.entries(parts).every(([name, values = []]) => {
    if (name === 'BYDAY') return every === 'week' || every === 'month';
    if (name === 'BYSETPOS') return every === 'month' && values.length === 1;
    if (name === 'BYMONTHDAY')
      return values.length === 1 && values[0] === day && (every === 'month' || every === 'year');
    return name === 'BYMONTH' && freq === 'year' && values.length === 1 && values[0] === month;
  });
  if (!isOurs || interval > MOST.interval) return undefined;
  const codes = (parts['BYDAY'] ?? []).map(String);
  const nths = new Set(codes.map((code) => code.slice(0, -2)));
  const days = codes.map((code) => WEEKDAYS[DAY_CODES.indexOf(code.slice(-2))]!);
  const position = parts['BYSETPOS']?.[0] ?? ([...nths][0] || undefined);
  const nth = every === 'month' && position !== undefined && nths.size === 1 ? Number(position) : undefined;
  const plain = days.length === 1 && days[0] === weekday(start.date);
  return tidy({
    every,
    interval: interval > 1 ? interval : undefined,
    days: days.length === 0 || plain ? undefined : WEEKDAYS.filter((one) => days.includes(one)),
    nth,
  });
}

/** The rule of an event in our words, from its first date on; nothing when we have none for it. */
function repeatsOf(event: RawEvent, first: IsoDate): Repeats | undefined {
  const pace = paceOf(event);
  if (!pace) return undefined;
  const [rule] = event.rules;
  if (rule!.until) return { ...pace, until: lastDay(wallOf(rule!.until.toString(), event.zone), event.start) };
  const count = rule!.count ?? undefined;
  if (count === undefined) return pace;
  if (count > MOST.count) return tidy({ ...pace, until: lastDayOf(event) });
  // Dates before the first one that takes place are counted by the calendar, not by us.
  const { date } = event.start;
  const before =
    date < first ? plannedDates({ start: date, repeats: { ...pace, count } }, date, addDays(first, -1)) : [];
  const left = count - before.length;
  return left > 1 ? { ...pace, count: left } : undefined;
}

/** UNTIL is the last possible start: a time before the usual one means the day before. */
const lastDay = (until: Wall, start: Wall): IsoDate =>
  until.time !== undefined && start.time !== undefined && until.time < start.time
    ? addDays(until.date, -1)
    : until.date;

/** The usual times, and how the days of a series relate to them. */
interface Usual {
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  readonly length: number;
}

const lengthOf = ({ start, end }: Pick<SourceDate, 'start' | 'end'>) => (end ? daysBetween(start.date, end.date) : 0);

/** What is usual for dates like one of them. */
export function usualOf({ start, end }: Pick<SourceDate, 'start' | 'end'>): Usual {
  return { startTime: start.time, endTime: end?.time, length: lengthOf({ start, end }) };
}

/** True when a changed date can be told beside a series: at another time or on another day, but no longer than the others. */
export function isLike(date: SourceDate, usual: Usual): boolean {
  const { startTime, endTime, length } = usualOf(date);
  return (
    (startTime === undefined) === (usual.startTime === undefined) &&
    (endTime !== undefined || usual.endTime === undefined) &&
    length === usual.length
  );
}

function changesOf(dates: readonly SourceDate[], usual: Usual): Change[] {
  return dates.flatMap(({ planned, start, end, cancelled, reason }) => {
    const change = tidy({
      on: planned,
      cancelled: cancelled || undefined,
      movedTo: start.date === planned ? undefined : start.date,
      startTime: start.time === usual.startTime ? undefined : start.time,
      endTime: end?.time === usual.endTime ? undefined : end?.time,
      reason,
    });
    const isChange = Object.keys(change).some((key) => key !== 'on' && key !== 'reason');
    return isChange ? [change] : [];
  });
}

const shown = (schedule: Schedule, holidays: HolidayCalendar, from: IsoDate, until: IsoDate) =>
  occurrences(schedule, from, until, holidays)
    .map(({ date, lastDate, startTime, endTime, cancelled }) => [date, lastDate, startTime, endTime, cancelled].join())
    .sort()
    .join('\n');

/** True when two schedules mean the same days and times between two days. */
export function sameDates(a: Schedule, b: Schedule, holidays: HolidayCalendar, from: IsoDate, until: IsoDate): boolean {
  return shown(a, holidays, from, until) === shown(b, holidays, from, until);
}

/** Every date written out: the truth that a rule must meet. */
function listed(dates: readonly SourceDate[], usual: Usual): Schedule {
  const planned = [...new Set(dates.map((one) => one.planned))].sort();
  const [start, ...extra] = planned as [IsoDate, ...IsoDate[]];
  return tidy({
    start,
    end: usual.length > 0 ? addDays(start, usual.length) : undefined,
    startTime: usual.startTime,
    endTime: usual.endTime,
    extra,
    changes: changesOf(dates, usual),
  });
}

/** The schedule with a rule, its other days as exceptions; nothing when most of its days are exceptions. */
function withRule(all: Schedule, repeats: Repeats, until: IsoDate): Schedule | undefined {
  const days = [all.start, ...(all.extra ?? [])];
  const bare: Schedule = { start: all.start, repeats };
  const regular = plannedDates(bare, all.start, until);
  const except = regular.filter((day) => !days.includes(day));
  const extra = days.filter((day) => !regular.includes(day));
  if (except.length + extra.length > days.length) return undefined;
  const { start, end, startTime, endTime, changes } = all;
  return tidy({ start, end, startTime, endTime, repeats, except, extra, changes });
}

/** Rules that days seem to follow: every n weeks, or a weekday of the month. */
function guessesOf(days: readonly IsoDate[]): Repeats[] {
  const [first] = days as [IsoDate];
  const until = days.at(-1)!;
  if (days.length < 3 || new Set(days.map(weekdayOf)).size > 1) return [];
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const weeks = days.slice(1).map((day) => daysBetween(first, day) / 7);
  const interval = weeks.reduce(gcd);
  const nth = Math.ceil(Number(first.slice(8)) / 7);
  return [
    tidy({ every: 'week' as const, interval: interval > 1 && interval <= 52 ? interval : undefined, until }),
    { every: 'month', nth, until },
    { every: 'month', nth: -1, until },
  ];
}

const exceptions = ({ except = [], extra = [] }: Schedule) => except.length + extra.length;

/** Exceptions that are exactly the holidays become the rule they were made from. */
function withHolidays(schedule: Schedule, holidays: HolidayCalendar, until: IsoDate): Schedule {
  const candidates: Partial<Schedule>[] = [
    { notInSchoolHolidays: true, notOnPublicHolidays: true },
    { notInSchoolHolidays: true },
    { notOnPublicHolidays: true },
  ];
  for (const flags of candidates) {
    const off = (day: IsoDate) =>
      (flags.notInSchoolHolidays && holidays.schoolHoliday(day) !== undefined) ||
      (flags.notOnPublicHolidays && holidays.publicHoliday(day) !== undefined);
    const except = schedule.except ?? [];
    const covered = except.filter(off);
    // One day off may be chance; and every flag must have a day of its own.
    const each = [
      !flags.notInSchoolHolidays || except.some((day) => holidays.schoolHoliday(day) !== undefined),
      !flags.notOnPublicHolidays || except.some((day) => holidays.publicHoliday(day) !== undefined),
    ];
    if (covered.length < 2 || each.includes(false)) continue;
    const shorter = tidy({ ...schedule, except: except.filter((day) => !off(day)), ...flags });
    const first = [schedule.start, ...(schedule.extra ?? [])].sort()[0]!;
    if (shown(shorter, holidays, first, until) === shown(schedule, NO_HOLIDAYS, first, until)) return shorter;
  }
  return schedule;
}

/**
 * The schedule that says the dates of a source: with the source's own rule, with a rule that its days follow,
 * or day by day. Whatever is chosen says the same dates up to `until`.
 */
export function scheduleOf(
  dates: readonly SourceDate[],
  main: RawEvent,
  holidays: HolidayCalendar,
  until: IsoDate,
): Schedule {
  const all = listed(dates, usualOf(main));
  const days = [all.start, ...(all.extra ?? [])];
  const own = repeatsOf(main, all.start);
  const rules = own ? [own] : guessesOf(days);
  const first = [all.start, ...(all.changes ?? []).flatMap(({ movedTo }) => movedTo ?? [])].sort()[0]!;
  const candidates = rules
    .map((repeats) => withRule(all, repeats, until))
    .filter((schedule) => schedule !== undefined)
    .filter((schedule) => sameDates(schedule, all, NO_HOLIDAYS, first, until))
    .sort((a, b) => exceptions(a) - exceptions(b));
  const [best] = candidates;
  return best ? withHolidays(best, holidays, until) : all;
}
