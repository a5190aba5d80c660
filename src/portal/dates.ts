import { endOfMonth, MONTHS_AHEAD } from '../domain/time/periods.ts';
import { addDays, addMonths, type IsoDate } from '../domain/time/date.ts';
import { occurrences, type Occurrence, type Schedule } from '../domain/time/occurrences.ts';
import { lifeOfEntry } from './life.ts';
import type { Entry, Portal } from './portal.ts';
import type { AnyData } from '../schemas/index.ts';

/** A date of an event or of an offer's session. */
export interface Dated {
  readonly entry: Entry;
  readonly occurrence: Occurrence;
  /** What it is a date of: the entry's own schedule, or that of one of its sessions. */
  readonly schedule: Schedule;
  /** The house of the session, when it has its own. */
  readonly venue: string | undefined;
}

type Series = Pick<Dated, 'schedule' | 'venue'>;

/** How far ahead a next date is looked for, in days: first near, then far. */
const HORIZONS = [45, 400];

/** Everything in an entry that has dates; what of it is only planned has none. */
function seriesOf(entry: Entry): Series[] {
  const data: AnyData = entry.data;
  const own = data.schedule ? [{ schedule: data.schedule, venue: data.venue }] : [];
  const sessions = (data.sessions ?? []).flatMap(({ schedule, venue, planned }) =>
    schedule && !planned ? [{ schedule, venue }] : [],
  );
  return [...own, ...sessions];
}

/** The dates of an entry between two days, both included, in order; cancelled ones too, and those of what is called off. */
export function datesOf(portal: Portal, entry: Entry, from: IsoDate, until: IsoDate): Dated[] {
  const life = lifeOfEntry(portal, entry);
  if (life === 'planned' || life === 'paused' || life === 'over') return [];
  const { validUntil }: AnyData = entry.data;
  const last = validUntil !== undefined && validUntil < until ? validUntil : until;
  return seriesOf(entry)
    .flatMap(({ schedule, venue }) =>
      occurrences(schedule, from, last, portal.holidays).map((occurrence) => ({
        entry,
        occurrence: life === 'cancelled' ? { ...occurrence, cancelled: true } : occurrence,
        schedule,
        venue,
      })),
    )
    .sort(byTime);
}

const upcoming = new WeakMap<Entry, readonly Dated[]>();

/**
 * The dates of an entry from the day of the build on that take place, in order: those of the coming
 * weeks, or of a year when there is none in them.
 */
export function upcomingDates(portal: Portal, entry: Entry): readonly Dated[] {
  // An entry stands on many lists, and belongs to one portal with one day.
  const known = upcoming.get(entry) ?? findUpcoming(portal, entry);
  upcoming.set(entry, known);
  return known;
}

function findUpcoming(portal: Portal, entry: Entry): readonly Dated[] {
  for (const days of HORIZONS) {
    const dates = datesOf(portal, entry, portal.today, addDays(portal.today, days));
    const held = dates.filter(({ occurrence }) => !occurrence.cancelled);
    if (held.length > 0) return held;
  }
  return [];
}

/** The next date on or after the day of the build, or nothing when there is none within a year. */
export function nextDate(portal: Portal, entry: Entry): Dated | undefined {
  return upcomingDates(portal, entry)[0];
}

/** All dates of the given events and offers between two days, in order. */
export function agenda(portal: Portal, entries: readonly Entry[], from: IsoDate, until: IsoDate): Dated[] {
  return entries.flatMap((entry) => datesOf(portal, entry, from, until)).sort(byTime);
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders dates by day, then by their beginning. */
export function byTime(
  { occurrence: a, entry: { id: idA } }: Dated,
  { occurrence: b, entry: { id: idB } }: Dated,
): number {
  return inOrder(a.date, b.date) || inOrder(a.startTime ?? '', b.startTime ?? '') || inOrder(idA, idB);
}

const ahead = new WeakMap<Portal, readonly Dated[]>();

/**
 * Every date of events and offers from the day of the build to the end of the twelfth month after it,
 * in order; cancelled ones too. Expanded once, however many pages show a part of it.
 */
export function datesAhead(portal: Portal): readonly Dated[] {
  const until = endOfMonth(addMonths(portal.today, MONTHS_AHEAD));
  const known =
    ahead.get(portal) ?? agenda(portal, [...portal.all('events'), ...portal.all('offers')], portal.today, until);
  ahead.set(portal, known);
  return known;
}

const aheadOf = new WeakMap<Portal, ReadonlyMap<Entry, readonly Dated[]>>();

/** The same dates by entry, and of each in order: a list of few entries need not look through all dates. */
export function datesAheadOf(portal: Portal, entry: Entry): readonly Dated[] {
  const known = aheadOf.get(portal) ?? Map.groupBy(datesAhead(portal), (dated) => dated.entry);
  aheadOf.set(portal, known);
  return known.get(entry) ?? [];
}
