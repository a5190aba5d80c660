import { Temporal } from 'temporal-polyfill';

/** A calendar date of the municipality, as ISO 8601 text ("2026-11-24"). */
export type IsoDate = string;

/** The wall-clock zone of every time in the portal. */
export const ZONE = 'Europe/Berlin';

/** Weekdays as editors write them, in ISO order: Monday is the first. */
export const WEEKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** The date in Germany at the given instant. */
export function dateInGermany(now: Date): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** True when `text` is a date that exists (so not 30 February). */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** ISO weekday of a date: Monday 1 to Sunday 7. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The date `months` later (or earlier, when negative), clamped to the end of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The date `days` later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A moment as machines write it: the end of a day, 24:00, is the first minute of the next. */
export function onTheClock<Time extends string | undefined>(
  date: IsoDate,
  time: Time,
): { date: IsoDate; time: Time | '00:00' } {
  return time === '24:00' ? { date: addDays(date, 1), time: '00:00' } : { date, time };
}

/** When a day begins in Germany, in minutes since 1970. */
export function minuteAt(date: IsoDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds / 60_000;
}
