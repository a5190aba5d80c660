import ICAL from 'ical.js';
import type { IsoDate } from '../../../../src/domain/date.ts';
import { endOf, type RawEvent } from './read.ts';
import { wallOf, type Wall } from './zones.ts';

/** A date of the source in German wall time. */
export interface SourceDate {
  /** The day on which it was planned. */
  readonly planned: IsoDate;
  readonly start: Wall;
  readonly end: Wall | undefined;
  readonly cancelled: boolean;
  readonly reason: string | undefined;
}

/** More dates than any series has in two years. */
const MOST_DATES = 1500;

const property = (component: ICAL.Component, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const isCancelled = (component: ICAL.Component) => property(component, 'status')?.toUpperCase() === 'CANCELLED';

/** The days on which an event and its replaced dates take place, up to a day. */
export function expandEvent(
  { component, zone }: RawEvent,
  replaced: readonly RawEvent[],
  until: IsoDate,
): SourceDate[] {
  const event = new ICAL.Event(component, { exceptions: replaced.map((one) => one.component) });
  const dates: SourceDate[] = [];
  const add = (planned: ICAL.Time, start: ICAL.Time, end: ICAL.Time, item: ICAL.Component) =>
    dates.push({
      planned: wallOf(planned, zone).date,
      start: wallOf(start, zone),
      end: endOf(start, end, zone),
      cancelled: isCancelled(item),
      reason: property(item, 'comment'),
    });
  if (!event.isRecurring()) {
    add(event.startDate, event.startDate, event.endDate, component);
    return dates;
  }
  const iterator = event.iterator();
  for (let next = iterator.next(); next && dates.length < MOST_DATES; next = iterator.next()) {
    if (wallOf(next, zone).date > until) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    add(next, startDate, endDate, item.component);
  }
  return dates;
}
