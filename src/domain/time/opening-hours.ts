import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, ZONE, type IsoDate } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';
import type { Closing, OpeningKind, Span, Timeline } from './open-state.ts';

type Weekday = (typeof WEEKDAYS)[number];

/** What a line of opening hours says about holidays: as usual, not then, or only then. */
type OnHolidays = 'open' | 'closed' | 'only';

/** A line of opening hours as entries write it (schema.org OpeningHoursSpecification, and more). */
export interface OpeningRule {
  readonly days?: readonly Weekday[] | undefined;
  /** "HH:MM" in German wall time; "24:00" is the end of the day. */
  readonly opens?: string | undefined;
  /** Earlier than `opens`: on the following day. */
  readonly closes?: string | undefined;
  readonly kind?: OpeningKind | undefined;
  /** Even or odd ISO weeks; a year may have 53, then two odd ones follow each other. */
  readonly weeks?: 'every' | 'even' | 'odd' | undefined;
  /** Every so many weeks, counted from the week of `validFrom`. */
  readonly interval?: number | undefined;
  /** First to fifth such weekday of the month; -1 is the last. */
  readonly nth?: number | undefined;
  readonly validFrom?: IsoDate | undefined;
  readonly validUntil?: IsoDate | undefined;
  readonly schoolHolidays?: OnHolidays | undefined;
  /** Closed when nothing is said. */
  readonly publicHolidays?: OnHolidays | undefined;
  readonly note?: string | undefined;
}

/** Days on which it is closed, or has hours of their own. */
export interface Closure {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  readonly reason: string;
  /** Holds on the same days of every later year. */
  readonly yearly?: boolean | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** Everything that says when a place is open. */
export interface Hours {
  readonly openingHours: readonly OpeningRule[];
  readonly closures?: readonly Closure[] | undefined;
}

/** Why a day is unlike others, and the last day for which that holds. */
interface Reason {
  readonly title: string;
  readonly to: IsoDate;
}

/** The hours of one date, in order. */
interface OpeningDay {
  readonly date: IsoDate;
  readonly slots: readonly { readonly opens: string; readonly closes: string; readonly kind: OpeningKind }[];
  /** Set when a holiday or closure changes the day's hours. */
  readonly reason: Reason | undefined;
}

/** How far ahead a next opening is looked for when there is none in the window, in days. */
const FAR = 400;

/** Whole weeks between the Mondays of two dates. */
function weeksBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });
  return monday(from).until(monday(to)).days / 7;
}

/** True when a rule applies on a date, ignoring what it says about holidays. */
function names(rule: OpeningRule, date: IsoDate, day: Temporal.PlainDate): boolean {
  if (rule.days && !rule.days.includes(WEEKDAYS[day.dayOfWeek - 1]!)) return false;
  if (rule.validFrom !== undefined && date < rule.validFrom) return false;
  if (rule.validUntil !== undefined && date > rule.validUntil) return false;
  if (rule.weeks === 'even' || rule.weeks === 'odd') {
    if ((day.weekOfYear! % 2 === 0) !== (rule.weeks === 'even')) return false;
  }
  if (rule.interval !== undefined && rule.validFrom !== undefined) {
    if (weeksBetween(Temporal.PlainDate.from(rule.validFrom), day) % rule.interval !== 0) return false;
  }
  if (rule.nth === undefined) return true;
  return rule.nth === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === rule.nth;
}

/** True when what a line says about holidays lets it hold on such a day, or on a day that is none. */
const allows = (says: OnHolidays, holiday: boolean) => (holiday ? says !== 'closed' : says !== 'only');

/**
 * The closure that applies on a date. If several do, a full closure wins over changed hours, then the one that ends
 * last.
 */
function closureOn(closures: readonly Closure[], date: IsoDate): { closure: Closure; to: IsoDate } | undefined {
  const found = closures.flatMap((closure) => {
    const to = closure.to ?? closure.from;
    if (closure.from <= date && date <= to) return [{ closure, to }];
    if (!closure.yearly || date < closure.from) return [];
    // The same days of another year; a closure may last across New Year.
    const years = Number(date.slice(0, 4)) - Number(closure.from.slice(0, 4));
    return [years, years - 1].flatMap((count) => {
      const later = (day: IsoDate) => Temporal.PlainDate.from(day).add({ years: count }).toString();
      const [first, last] = [later(closure.from), later(to)];
      // In common years 29 February does not become the 28th.
      if (first.slice(5) !== closure.from.slice(5)) return [];
      return first <= date && date <= last ? [{ closure, to: last }] : [];
    });
  });
  const rank = ({ closure, to }: (typeof found)[number]) => `${closure.opens === undefined ? 1 : 0}${to}`;
  return found.sort((a, b) => (rank(a) > rank(b) ? -1 : 1))[0];
}

/** The hours of one date, and why they are not the usual ones. */
function hoursOn({ openingHours, closures = [] }: Hours, holidays: HolidayCalendar, date: IsoDate): OpeningDay {
  const closed = closureOn(closures, date);
  if (closed) {
    const { closure, to } = closed;
    const { opens, closes } = closure;
    const slots = opens !== undefined && closes !== undefined ? [{ opens, closes, kind: 'open' as const }] : [];
    return { date, slots, reason: { title: closure.reason, to } };
  }
  const day = Temporal.PlainDate.from(date);
  const publicHoliday = holidays.publicHoliday(date);
  const schoolHoliday = holidays.schoolHoliday(date);
  const slots: OpeningDay['slots'][number][] = [];
  let reason: Reason | undefined;
  for (const rule of openingHours) {
    const { opens, closes, kind = 'open', publicHolidays = 'closed', schoolHolidays = 'open' } = rule;
    if (opens === undefined || closes === undefined || !names(rule, date, day)) continue;
    const inPublic = allows(publicHolidays, publicHoliday !== undefined);
    const inSchool = allows(schoolHolidays, schoolHoliday !== undefined);
    if (publicHoliday !== undefined && (!inPublic || publicHolidays === 'only')) {
      reason = { title: publicHoliday, to: date };
    } else if (schoolHoliday && (!inSchool || schoolHolidays === 'only')) {
      reason ??= schoolHoliday;
    }
    if (inPublic && inSchool) slots.push({ opens, closes, kind });
  }
  return { date, slots: slots.sort((a, b) => (a.opens < b.opens ? -1 : 1)), reason };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes since 1970 at a wall-clock time in Germany; a time skipped in spring is read an hour later. */
function instantOf(day: Temporal.PlainDate, time: string): number {
  const minutes = minutesOf(time);
  const date = minutes === 24 * 60 ? day.add({ days: 1 }) : day;
  const clock = { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(clock) }).epochMilliseconds / 60_000;
}

function spansOf({ date, slots }: OpeningDay): Span[] {
  const day = Temporal.PlainDate.from(date);
  return slots.map(({ opens, closes, kind }) => ({
    from: instantOf(day, opens),
    to: instantOf(closes <= opens ? day.add({ days: 1 }) : day, closes),
    kind,
  }));
}

/** Joins what follows without a gap: open until 24:00 and again from 00:00 is open through midnight. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const index = result.findLastIndex(({ kind, to }) => kind === span.kind && to >= span.from);
    const before = result[index];
    if (before) result[index] = { ...before, to: Math.max(before.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** Days closed for a reason, from midnight to midnight; the same reason on following days is one. */
function closingsOf(days: readonly OpeningDay[]): Closing[] {
  const result: Closing[] = [];
  for (const { date, slots, reason } of days) {
    if (!reason || slots.length > 0) continue;
    const day = Temporal.PlainDate.from(date);
    const [from, to] = [instantOf(day, '00:00'), instantOf(day, '24:00')];
    const last = result.at(-1);
    if (last && last.to === from && last.reason === reason.title && last.lastDate === reason.to)
      result[result.length - 1] = { ...last, to };
    else result.push({ from, to, reason: reason.title, lastDate: reason.to });
  }
  return result;
}

/**
 * When a place is open, day by day from the day before `today` (whose hours may reach past midnight)
 * for so many days, as instants that need no calendar to be read. The first opening after that is in it
 * too, so that after long holidays the next day is known.
 */
export function timelineOf(hours: Hours, holidays: HolidayCalendar, today: IsoDate, days: number): Timeline {
  const start = Temporal.PlainDate.from(today);
  const on = (offset: number) => hoursOn(hours, holidays, start.add({ days: offset }).toString());
  const window = Array.from({ length: days + 1 }, (_, index) => on(index - 1));
  let spans = window.flatMap(spansOf);
  for (let offset = days; offset < FAR && hours.openingHours.some(({ opens }) => opens !== undefined); offset += 1) {
    const later = spansOf(on(offset));
    spans = [...spans, ...later];
    if (later.length > 0) break;
  }
  return {
    spans: joined(spans),
    closings: closingsOf(window),
    byAppointment: hours.openingHours.some(
      ({ kind, opens, validUntil }) =>
        kind === 'appointment' && opens === undefined && (validUntil === undefined || validUntil >= today),
    ),
    until: instantOf(start.add({ days }), '00:00'),
  };
}

/** Days whose hours are not the usual ones, for one reason. */
export interface Exception {
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The hours of these days; none: closed; undefined: they differ from day to day. */
  readonly slots: OpeningDay['slots'] | undefined;
}

const sameSlots = (a: OpeningDay['slots'], b: OpeningDay['slots']) => JSON.stringify(a) === JSON.stringify(b);

/** The exceptions of the coming days, one for each reason, in order; a closure is named to its last day. */
export function exceptionsOf(hours: Hours, holidays: HolidayCalendar, today: IsoDate, days: number): Exception[] {
  const start = Temporal.PlainDate.from(today);
  const found = new Map<string, Exception>();
  for (let offset = 0; offset < days; offset += 1) {
    const { date, slots, reason } = hoursOn(hours, holidays, start.add({ days: offset }).toString());
    if (!reason) continue;
    const key = `${reason.title} ${reason.to}`;
    const known = found.get(key);
    if (!known) found.set(key, { title: reason.title, from: date, to: reason.to, slots });
    else if (known.slots && !sameSlots(known.slots, slots)) found.set(key, { ...known, slots: undefined });
  }
  return [...found.values()];
}
