import { addDays, daysBetween, type IsoDate } from '../../domain/time/date.ts';
import type { Schedule } from '../../domain/time/occurrences.ts';
import type { Deviation, Recurrence, RegularRule } from '../../domain/time/recurrence.ts';
import type { Revision } from './revision.ts';
import { escapeText } from './text.ts';
import { endLine, momentLine, momentsLine, utc, type Moment } from './time.ts';

/** A series with everything a calendar shows about it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly location: string | undefined;
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
  readonly url: string;
  readonly categories: readonly string[];
  readonly contact: string | undefined;
  readonly free: boolean;
  /** All dates are cancelled. */
  readonly cancelled: boolean;
  readonly schedule: Schedule;
  readonly recurrence: Recurrence;
  readonly revision: Revision;
}

/** Said before the title of a cancelled date: not every calendar shows STATUS. */
const CANCELLED = 'Fällt aus: ';

const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/** The RRULE; UNTIL is a day, or the UTC instant of the last possible start (RFC 5545 §3.3.10). */
function ruleLine(rule: RegularRule, time: string | undefined): string {
  const parts = [
    `FREQ=${FREQUENCY[rule.every]}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.count === undefined ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === undefined ? [] : [`UNTIL=${untilOf(rule.until, time)}`]),
    ...(rule.byMonth === undefined ? [] : [`BYMONTH=${rule.byMonth}`]),
    ...(rule.byMonthDay === undefined ? [] : [`BYMONTHDAY=${rule.byMonthDay}`]),
    ...(rule.byDay.length > 0 ? [`BYDAY=${rule.byDay.join(',')}`] : []),
    ...(rule.every === 'week' && rule.interval > 1 ? ['WKST=MO'] : []),
  ];
  return `RRULE:${parts.join(';')}`;
}

const untilOf = (date: IsoDate, time: string | undefined) =>
  time === undefined ? date.replaceAll('-', '') : utc({ date, time });

/** What is the same for the series and for each of its deviating dates. */
function shared(event: CalendarEvent, cancelled: boolean): string[] {
  const { uid, title, description, location, point, url, categories, contact, free, revision } = event;
  const { stamp, sequence } = revision;
  return [
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(cancelled ? `${CANCELLED}${title}` : title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(point === undefined ? [] : [`GEO:${point.lat};${point.lon}`]),
    `URL:${url}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    ...(contact === undefined ? [] : [`CONTACT:${escapeText(contact)}`]),
    ...(free ? ['X-COST-TYPE:free'] : []),
    // Nobody is busy because a feed names a date.
    'TRANSP:TRANSPARENT',
  ];
}

function seriesLines(event: CalendarEvent): string[] {
  const { schedule, recurrence, cancelled } = event;
  const { first, rule, without, additional } = recurrence;
  const { start, end, startTime, endTime } = schedule;
  const lastDate = end === undefined ? first : addDays(first, daysBetween(start, end));
  const begin: Moment = { date: first, time: startTime };
  // Without a rule some programs take the named days alone: then the first is named, too (RFC 5545 §3.8.5.2
  // has one date that is named twice happen once).
  const named = rule || additional.length === 0 ? additional : [first, ...additional];
  return [
    'BEGIN:VEVENT',
    ...shared(event, cancelled),
    momentLine('DTSTART', begin),
    ...endLine(begin, { date: lastDate, time: endTime }, rule !== undefined || named.length > 0),
    ...(rule ? [ruleLine(rule, startTime)] : []),
    ...(without.length > 0 ? [momentsLine('EXDATE', without, startTime)] : []),
    ...(named.length > 0 ? [momentsLine('RDATE', named, startTime)] : []),
    'END:VEVENT',
  ];
}

function deviationLines(event: CalendarEvent, { planned, occurrence }: Deviation, ofSeries: boolean): string[] {
  const { date, lastDate, startTime, endTime, cancelled, reason } = occurrence;
  const begin: Moment = { date, time: startTime };
  const description = [reason, event.description].filter(Boolean).join('\n\n');
  return [
    'BEGIN:VEVENT',
    ...shared({ ...event, description }, event.cancelled || cancelled),
    ...(ofSeries ? [momentLine('RECURRENCE-ID', { date: planned, time: event.schedule.startTime })] : []),
    momentLine('DTSTART', begin),
    ...endLine(begin, { date: lastDate, time: endTime }),
    ...(reason === undefined ? [] : [`COMMENT:${escapeText(reason)}`]),
    'END:VEVENT',
  ];
}

/** The VEVENT of a series and those of its deviating dates; a single date that deviates is one of its own. */
export function eventLines(event: CalendarEvent): string[] {
  const { rule, additional, deviations } = event.recurrence;
  if (rule === undefined && additional.length === 0 && deviations[0])
    return deviationLines(event, deviations[0], false);
  return [...seriesLines(event), ...deviations.flatMap((deviation) => deviationLines(event, deviation, true))];
}
