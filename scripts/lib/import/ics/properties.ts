import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { plainText } from './plain-text.ts';

/** A property as the parser gives it (jCal, RFC 7265): name, parameters, type, values. */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];

/** What an event says that we take over; the rest (alarms, attachments, attendees) is not even parsed. */
const USED =
  /^(?:UID|SUMMARY|DESCRIPTION|LOCATION|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|STATUS|CATEGORIES|CONTACT|URL|LAST-MODIFIED|GEO|COMMENT|X-COST-TYPE)[;:]/i;

const TEXTS = ['summary', 'description', 'location', 'comment', 'categories', 'contact'];
const TIMES = ['dtstart', 'dtend', 'rdate', 'exdate', 'recurrence-id'];

/** Empty properties ("RRULE:") say nothing, and break the reader. */
const isEmpty = (line: string) => /^[A-Z-]+(?:;[^:]*)?:\s*$/i.test(line);

/** A day that does not say it is one: "DTSTART:20190101". */
const UNMARKED_DAY = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)\s*$/i;

/** A point as most write it, and as SOGo does. */
const POINT = /^GEO:(-?\d+(?:\.\d+)?)\\?;(-?\d+(?:\.\d+)?)\s*$/i;

/** So much of a description is enough: its first paragraph becomes the summary. */
const LONGEST_TEXT = 20_000;

/** No property but a description is longer; a list of dates may be. */
const LONGEST_LINE = 100_000;

/** Numbers beyond these are slips or attacks: they keep the reader busy for hours. */
const MOST_INTERVAL = 1000;
const MOST_DAYS = 370;

/** The lines of an event without what it contains (alarms). */
function ownLines(lines: readonly string[]): string[] {
  let depth = 0;
  return lines.filter((line) => {
    if (/^BEGIN:/i.test(line)) depth += 1;
    const isOwn = depth === 1;
    if (/^END:/i.test(line)) depth -= 1;
    return isOwn && USED.test(line) && !isEmpty(line);
  });
}

function tidyLine(line: string): string[] {
  const name = /^[A-Z-]+/i.exec(line)![0].toUpperCase();
  if (name === 'DESCRIPTION') return [line.slice(0, LONGEST_TEXT).replace(/\\$/, '')];
  if (line.length > LONGEST_LINE) throw new Error(`${name} ist ${line.length} Zeichen lang`);
  if (name !== 'GEO') return [line.replace(UNMARKED_DAY, '$1;VALUE=DATE:$3')];
  const [, lat, lon] = POINT.exec(line) ?? [];
  return lat === undefined ? [] : [`GEO:${lat};${lon}`];
}

/** A time of the parser, exactly: "2026-12-01", "2026-12-01T09:30:00", with Z in UTC. */
function checkedTime(name: string, value: unknown): string {
  const text = String(value);
  const [, date, clock, hour, rest, utc = ''] =
    /^(\d{4}-\d{2}-\d{2})(T(\d{2})(:\d{2}:\d{2})(Z?))?$/.exec(text.replace(/:60(Z?)$/, ':59$1')) ?? [];
  try {
    const day = Temporal.PlainDate.from(date ?? '', { overflow: 'reject' });
    if (clock === undefined) return text;
    // Midnight at the end of a day.
    if (hour === '24' && rest === ':00:00') return `${day.add({ days: 1 }).toString()}T00:00:00${utc}`;
    return `${Temporal.PlainDateTime.from(`${date}T${hour}${rest}`, { overflow: 'reject' }).toString({ smallestUnit: 'second' })}${utc}`;
  } catch {
    throw new Error(`${name.toUpperCase()}: „${text.slice(0, 40)}“ ist kein Tag und keine Uhrzeit`);
  }
}

/** A length of time that a reader can count with. */
export function durationOf(text: string): Temporal.Duration {
  const isShort = /^\+?P(?:\d{1,4}W|\d{1,5}D)?(?:T(?:\d{1,6}H)?(?:\d{1,7}M)?(?:\d{1,8}S)?)?$/i.test(text);
  const length = isShort ? Temporal.Duration.from(text.replace(/T$/i, '')) : undefined;
  if (!length || length.total({ unit: 'day', relativeTo: Temporal.PlainDate.from('2026-01-01') }) > MOST_DAYS)
    throw new Error(`die Dauer „${text.slice(0, 40)}“ ist keine oder länger als ein Jahr`);
  return length;
}

/** A rule that comes to an end in bearable time. */
function checkedRule(rule: Record<string, unknown>): Record<string, unknown> {
  const { interval = 1, count = 1, freq, until } = rule;
  const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
  if (!isWhole(interval) || (interval as number) > MOST_INTERVAL)
    throw new Error(
      `der Abstand der Wiederholung (INTERVAL=${String(interval)}) liegt nicht zwischen 1 und ${MOST_INTERVAL}`,
    );
  if (!isWhole(count)) throw new Error(`die Anzahl der Wiederholungen (COUNT=${String(count)}) ist keine`);
  const limits = ['bymonth', 'bymonthday', 'byyearday', 'byweekno', 'byday'].filter((part) => part in rule);
  if ((freq === 'SECONDLY' || freq === 'MINUTELY') && limits.length > 0)
    throw new Error(`eine Wiederholung nach Minuten oder Sekunden (${String(freq)}) hat kein Treffen`);
  const months = [rule['bymonth'] ?? []].flat().map(Number);
  const days = [rule['bymonthday'] ?? []].flat().map((day) => Math.abs(Number(day)));
  const longest = (month: number) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
  if (months.length > 0 && days.length > 0 && Math.min(...days) > Math.max(...months.map(longest)))
    throw new Error('die Wiederholung (RRULE) nennt einen Tag, den es in keinem ihrer Monate gibt');
  return until === undefined ? rule : { ...rule, until: checkedTime('UNTIL', until) };
}

function checked(property: Property): Property[] {
  const [name, parameters, type, ...values] = property;
  if (name === 'last-modified')
    return /^\d{4}-\d{2}-\d{2}T/.test(String(values[0])) && !String(values[0]).includes('-T') ? [property] : [];
  if (TEXTS.includes(name))
    return [[name, parameters, type, ...values.map((value) => (typeof value === 'string' ? plainText(value) : value))]];
  if (name === 'rrule') return [[name, parameters, type, checkedRule(values[0] as Record<string, unknown>)]];
  if (name === 'duration') durationOf(String(values[0]));
  if (!TIMES.includes(name)) return [property];
  const times = values.map((value) => {
    if (!Array.isArray(value)) return checkedTime(name, value);
    const [start, end] = value as [unknown, unknown];
    const isLength = /^[+-]?P/i.test(String(end));
    if (isLength) durationOf(String(end));
    return [checkedTime(name, start), isLength ? String(end) : checkedTime(name, end)];
  });
  return [[name, parameters, type, ...times]];
}

/**
 * The properties of an event that we use, each within bounds.
 * @throws Error with a German reason.
 */
export function propertiesOf(lines: readonly string[]): Property[] {
  const text = ['BEGIN:VEVENT', ...ownLines(lines).flatMap(tidyLine), 'END:VEVENT'].join('\r\n');
  const [, properties] = ICAL.parse(text) as unknown as [string, Property[]];
  return properties.flatMap(checked);
}
