import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../../../src/domain/time/date.ts';
import { endWall, type RawEvent } from './read.ts';
import { readTitle } from './texts.ts';
import { wallOf, type Wall } from './zones.ts';

/** A date of the source in German wall time. */
export interface SourceDate {
  /** The day on which it was planned. */
  readonly planned: IsoDate;
  readonly start: Wall;
  readonly end: Wall | undefined;
  readonly cancelled: boolean;
  readonly reason: string | undefined;
  /** What says so: the series, or the event that replaces this date of it. */
  readonly by: RawEvent;
  /** True when no rule of the series brought it. */
  readonly extra: boolean;
}

/** The dates of an event. */
export interface Expanded {
  readonly dates: readonly SourceDate[];
  /** True when more follow after the last day that was asked for. */
  readonly goesOn: boolean;
}

/** More dates than any series has in two years. */
const MOST_DATES = 1500;

/** So many steps of a rule are taken: a daily one for fifty years. */
const MOST_STEPS = 20_000;

const property = ({ component }: RawEvent, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const isCancelled = (event: RawEvent) =>
  property(event, 'status')?.toUpperCase() === 'CANCELLED' || readTitle(event.title).off;

const timeOf = (text: string) =>
  text.includes('T') ? ICAL.Time.fromDateTimeString(text) : ICAL.Time.fromDateString(text);

/** Times of the rules of an event, up to a day in the zone of the event, and whether there are more. */
function regular({ rules, from }: RawEvent, until: IsoDate): { times: string[]; goesOn: boolean } {
  const times: string[] = [];
  let goesOn = false;
  for (const rule of rules) {
    const iterator = rule.iterator(timeOf(from));
    let steps = 0;
    for (let next = iterator.next(); next; next = iterator.next()) {
      const text = next.toString();
      steps += 1;
      if (text.slice(0, 10) > until || steps > MOST_STEPS) {
        goesOn = true;
        break;
      }
      times.push(text);
    }
  }
  return { times, goesOn };
}

/** The last day of a rule that ends after so many dates; nothing when that is too far away to count. */
export function lastDayOf(event: RawEvent): IsoDate | undefined {
  const { times, goesOn } = regular(event, '2200-01-01');
  const last = times.at(-1);
  return goesOn || last === undefined ? undefined : wallOf(last, event.zone).date;
}

/** A time moved by the distance between two others, on the clock of the wall. */
function shifted(time: string, from: string, to: string): string {
  if (from === to) return time;
  const [a, b] = [from, to].map((text) => Temporal.PlainDateTime.from(text));
  const moved = Temporal.PlainDateTime.from(time).add(a!.until(b!, { largestUnit: 'day' }));
  return moved.toString({ smallestUnit: 'second' }).slice(0, to.length);
}

/** The days between which dates are looked at; past ones only as far as there is room. */
export interface Span {
  readonly today: IsoDate;
  readonly until: IsoDate;
}

/** As many times as are looked at: the coming ones first, then the latest of those before. */
function bounded(times: readonly string[], today: IsoDate): readonly string[] {
  const first = times.findIndex((time) => time >= today);
  const start = first < 0 ? times.length - MOST_DATES : Math.min(first, times.length - MOST_DATES);
  return times.slice(Math.max(0, start), Math.max(0, start) + MOST_DATES);
}

/** The days on which an event and its replaced dates take place, up to a day. */
export function expandEvent(event: RawEvent, replacing: readonly RawEvent[], { today, until }: Span): Expanded {
  const { zone, from, to, extra, except, rules } = event;
  const { times, goesOn } = regular(event, until);
  const added = new Map(extra.map((one) => [one.from, one] as const));
  const wanted = [...new Set([...(rules.length === 0 ? [from] : times), ...added.keys()])]
    .filter((time) => !except.has(time) && !except.has(time.slice(0, 10)))
    .sort();
  const all = bounded(wanted, today);
  const isRegular = new Set(times);
  const open = new Set(replacing);
  const dateOf = (planned: string, start: string, end: string | undefined, by: RawEvent): SourceDate => ({
    planned: wallOf(planned, zone).date,
    start: wallOf(start, zone),
    end: endWall(start, end, zone),
    cancelled: isCancelled(by),
    reason: property(by, 'comment'),
    by,
    extra: rules.length > 0 && !isRegular.has(planned),
  });
  const ongoing = replacing.filter(({ following }) => following).sort((a, b) => (a.replaces! < b.replaces! ? -1 : 1));
  const dates = all.map((planned) => {
    const own =
      replacing.find(({ replaces }) => replaces === planned) ??
      replacing.find(({ replaces }) => replaces === planned.slice(0, 10));
    if (own) {
      open.delete(own);
      return dateOf(planned, own.from, own.to, own);
    }
    const since = ongoing.findLast(({ replaces }) => replaces! < planned);
    if (since) {
      const start = shifted(planned, since.replaces!, since.from);
      return dateOf(planned, start, since.to && shifted(start, since.from, since.to), since);
    }
    return dateOf(planned, planned, added.get(planned)?.to ?? (to && shifted(planned, from, to)), event);
  });
  // A changed date that the series does not have (its end was moved before it) takes place all the same.
  const left = [...open].filter(
    (one) => !isCancelled(one) && !except.has(one.replaces ?? '') && (one.replaces ?? '').slice(0, 10) <= until,
  );
  const more = left.map((one) => ({ ...dateOf(one.from, one.from, one.to, one), extra: true }));
  return { dates: [...dates, ...more], goesOn: goesOn || wanted.at(-1) !== all.at(-1) };
}
