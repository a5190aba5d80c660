import { Temporal } from 'temporal-polyfill';
import { addDays, ZONE, type IsoDate } from '../../domain/date.ts';

/** A wall-clock moment: a day, with a time "HH:MM" or all day long. */
export interface Moment {
  readonly date: IsoDate;
  readonly time: string | undefined;
}

const basicDate = (date: IsoDate) => date.replaceAll('-', '');
const basicTime = (time: string) => `${time.replace(':', '')}00`;

/** DATE or local DATE-TIME without its parameters. */
const value = ({ date, time }: Moment) =>
  time === undefined ? basicDate(date) : `${basicDate(date)}T${basicTime(time)}`;

const parameters = (allDay: boolean) => (allDay ? 'VALUE=DATE' : `TZID=${ZONE}`);

/** A property with a moment: "DTSTART;TZID=Europe/Berlin:20261124T093000". */
export function momentLine(name: string, moment: Moment): string {
  return `${name};${parameters(moment.time === undefined)}:${value(moment)}`;
}

/** A property with several days at one time. */
export function momentsLine(name: string, dates: readonly IsoDate[], time: string | undefined): string {
  return `${name};${parameters(time === undefined)}:${dates.map((date) => value({ date, time })).join(',')}`;
}

/**
 * The end of something that began: exclusive for days (RFC 5545 §3.6.1). Without a known end an event ends
 * on its day; one over several days at 23:59:59 of the last, a second no entry can write.
 */
export function endLine(begin: Moment, last: Moment): string[] {
  if (begin.time === undefined) return [momentLine('DTEND', { date: addDays(last.date, 1), time: undefined })];
  if (last.time !== undefined)
    return last.date > begin.date || last.time > begin.time ? [momentLine('DTEND', last)] : [];
  return last.date > begin.date ? [`DTEND;TZID=${ZONE}:${basicDate(last.date)}T235959`] : [];
}

/** The UTC instant of a wall-clock moment: "20270629T073000Z". */
export function utc({ date, time = '00:00' }: Moment): string {
  const instant = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).toInstant();
  return `${instant.toString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
