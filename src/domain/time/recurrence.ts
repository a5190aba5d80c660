import { addMonths, weekdayOf, WEEKDAYS, type IsoDate } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';
import { occurrences, plannedDates, type Occurrence, type Schedule } from './occurrences.ts';

type Repeats = NonNullable<Schedule['repeats']>;

/** A rule as RFC 5545 §3.3.10 and schema.org's Schedule say it. */
export interface RegularRule {
  readonly every: Repeats['every'];
  readonly interval: number;
  /** Days as RFC 5545 writes them: "TU", or "1MO", "-1FR" within a month. */
  readonly byDay: readonly string[];
  readonly byMonthDay: number | undefined;
  readonly byMonth: number | undefined;
  /** Dates from the first one on, before exceptions; nothing when `until` ends it, or nothing does. */
  readonly count: number | undefined;
  /** Last possible day. */
  readonly until: IsoDate | undefined;
}

/** A date that differs from what the rule and the usual times say. */
export interface Deviation {
  /** The day on which it was planned. */
  readonly planned: IsoDate;
  readonly occurrence: Occurrence;
}

/** A schedule as other calendars understand it: a rule, and each day on which the rule is wrong. */
export interface Recurrence {
  /** The first day on which it takes place. */
  readonly first: IsoDate;
  readonly rule: RegularRule | undefined;
  /** Days of the rule on which it does not take place. */
  readonly without: readonly IsoDate[];
  /** Days outside the rule on which it does, besides the first. */
  readonly additional: readonly IsoDate[];
  /** Moved, changed and cancelled dates. */
  readonly deviations: readonly Deviation[];
}

/** What bounds a schedule besides itself. */
interface Bounds {
  readonly today: IsoDate;
  /** Last day of the whole entry. */
  readonly validUntil?: IsoDate | undefined;
}

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** How many months ahead exceptions by rule (holidays) are written out at least. */
const HORIZON_MONTHS = 24;

/**
 * Says a schedule in the words of RFC 5545. The dates on which it takes place are the truth; the rule is
 * compared with them, and whatever it says too much, too little or otherwise becomes an exception. So
 * "not in school holidays", which RFC 5545 cannot say, becomes the list of those days: until the series
 * ends, or until the end of the year after next, where such a series is cut (its list would be wrong beyond).
 * Nothing when it never takes place.
 */
export function recurrenceOf(
  schedule: Schedule,
  holidays: HolidayCalendar,
  { today, validUntil }: Bounds,
): Recurrence | undefined {
  const horizon = horizonOf(schedule, today);
  const last = validUntil !== undefined && validUntil < horizon ? validUntil : horizon;
  const taking = occurrences(schedule, earliestOf(schedule), last, holidays).filter(({ date }) => date <= last);
  const planned = new Map(taking.map((occurrence) => [occurrence.movedFrom ?? occurrence.date, occurrence]));
  const ofRule = schedule.repeats ? plannedDates({ ...schedule, extra: undefined }, schedule.start, last) : [];
  const skipped = ofRule.findIndex((date) => planned.has(date));
  const regular = skipped < 0 ? [] : ofRule.slice(skipped);
  const isRegular = new Set(regular);
  const others = [...planned.keys()].filter((date) => !isRegular.has(date)).sort();
  const deviations = [...planned]
    .filter(([, occurrence]) => deviates(schedule, occurrence))
    .map(([date, occurrence]) => ({ planned: date, occurrence }))
    .sort((a, b) => (a.planned < b.planned ? -1 : 1));
  // A recurrence set begins with its first date; one before the rule's own would become part of the rule.
  if (regular.length === 0 || (others[0] !== undefined && others[0] < regular[0]!)) {
    const [first, ...additional] = [...planned.keys()].sort();
    return first === undefined ? undefined : { first, rule: undefined, without: [], additional, deviations };
  }
  const cut = validUntil !== undefined || schedule.notInSchoolHolidays || schedule.notOnPublicHolidays;
  return {
    first: regular[0]!,
    rule: ruleOf(schedule.start, schedule.repeats!, { skipped, found: ofRule.length, last: cut ? last : undefined }),
    without: regular.filter((date) => !planned.has(date)),
    additional: others,
    deviations,
  };
}

/** The end of the year in which the horizon lies, so that it moves once a year; never before what is named. */
function horizonOf({ except = [], extra = [], changes = [], start }: Schedule, today: IsoDate): IsoDate {
  const named = changes.flatMap(({ on, movedTo }) => (movedTo === undefined ? [on] : [on, movedTo]));
  const ahead = `${addMonths(today, HORIZON_MONTHS).slice(0, 4)}-12-31`;
  return [ahead, addMonths(start, HORIZON_MONTHS), ...except, ...extra, ...named].sort().at(-1)!;
}

function earliestOf({ start, extra = [], changes = [] }: Schedule): IsoDate {
  return [start, ...extra, ...changes.map(({ movedTo }) => movedTo ?? start)].sort()[0]!;
}

function deviates(schedule: Schedule, { cancelled, movedFrom, reason, startTime, endTime }: Occurrence): boolean {
  return (
    cancelled ||
    movedFrom !== undefined ||
    reason !== undefined ||
    startTime !== schedule.startTime ||
    endTime !== schedule.endTime
  );
}

interface Extent {
  /** Dates of the rule before the first on which it takes place. */
  readonly skipped: number;
  /** Dates of the rule up to the last day looked at. */
  readonly found: number;
  /** The day after which nothing may be said. */
  readonly last: IsoDate | undefined;
}

function ruleOf(start: IsoDate, repeats: Repeats, { skipped, found, last }: Extent): RegularRule {
  const { every, interval = 1, days, nth, count, until } = repeats;
  const codes = (days ?? [WEEKDAYS[weekdayOf(start) - 1]!]).map((day) => DAY_CODES[WEEKDAYS.indexOf(day)]!);
  const [, month, day] = start.split('-').map(Number);
  const byDate = nth === undefined && (every === 'month' || every === 'year');
  const isComplete = count !== undefined && found >= count;
  const cutOff = last !== undefined && !isComplete && (until === undefined || until > last);
  return {
    every,
    interval,
    byDay: nth !== undefined ? codes.map((code) => `${nth}${code}`) : every === 'week' ? codes : [],
    byMonthDay: byDate ? day : undefined,
    byMonth: byDate && every === 'year' ? month : undefined,
    count: count === undefined || cutOff ? undefined : count - skipped,
    until: cutOff ? last : until,
  };
}
