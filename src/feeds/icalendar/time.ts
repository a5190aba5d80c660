import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, onTheClock, ZONE, type IsoDate } from '../../domain/time/date.ts';

/** A wall-clock moment: a day, with a time "HH:MM" or all day long. */
export interface Moment {
  readonly date: IsoDate;
  readonly time: string | undefined;
}

const basicDate = (date: IsoDate) => date.replaceAll('-', '');
const basicTime = (time: string) => `${time.replace(':', '')}00`;

/** DATE or local DATE-TIME without its parameters. */
function value({ date: day, time: written }: Moment): string {
  const { date, time } = onTheClock(day, written);
  return time === undefined ? basicDate(date) : `${basicDate(date)}T${basicTime(time)}`;
}

const parameters = (allDay: boolean) => (allDay ? 'VALUE=DATE' : `TZID=${ZONE}`);

/** A property with a moment: "DTSTART;TZID=Europe/Berlin:20261124T093000". */
export function momentLine(name: string, moment: Moment): string {
  return `${name};${parameters(moment.time === undefined)}:${value(moment)}`;
}

/** A property with several days at one time. */
export function momentsLine(name: string, dates: readonly IsoDate[], time: string | undefined): string {
  return `${name};${parameters(time === undefined)}:${dates.map((date) => value({ date, time })).join(',')}`;
}

/** Seconds since midnight; of an unknown end, the last second of the day, which no entry can write. */
const clock = (time: string | undefined) =>
  time === undefined ? 86_399 : Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;

/** From one moment to another as days and a time, so that a change of the clocks between them does not count. */
function durationOf(begin: Moment, last: Moment): string {
  const [from, to] = [clock(begin.time), clock(last.time)];
  const days = daysBetween(begin.date, last.date) - (to < from ? 1 : 0);
  const seconds = (to - from + 86_400) % 86_400;
  const time = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ]
    .filter(([count]) => count !== 0)
    .flat()
    .join('');
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}

/**
 * The end of something that began: exclusive for days (RFC 5545 §3.6.1). Without a known end an event ends
 * on its day; one over several days at 23:59:59 of the last. A series over several days has a DURATION:
 * DTEND would give each of its dates the same exact length (§3.8.5.3), an hour too much when the clocks change.
 */
export function endLine(begin: Moment, lastMoment: Moment, ofSeries = false): string[] {
  const last = onTheClock(lastMoment.date, lastMoment.time);
  if (begin.time === undefined) return [momentLine('DTEND', { date: addDays(last.date, 1), time: undefined })];
  if (last.date > begin.date) {
    if (ofSeries) return [`DURATION:${durationOf(begin, last)}`];
    return last.time === undefined
      ? [`DTEND;TZID=${ZONE}:${basicDate(last.date)}T235959`]
      : [momentLine('DTEND', last)];
  }
  return last.time !== undefined && last.time > begin.time ? [momentLine('DTEND', last)] : [];
}

/** The UTC instant of a wall-clock moment: "20270629T073000Z". */
export function utc(moment: Moment): string {
  const { date, time = '00:00' } = onTheClock(moment.date, moment.time);
  const instant = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).toInstant();
  return `${instant.toString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
