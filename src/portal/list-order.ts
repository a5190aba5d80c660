import { addDays } from '../domain/time/date.ts';
import { occurrences } from '../domain/time/occurrences.ts';
import type { CollectionName, Data } from '../schemas/index.ts';
import { datesAheadOf, nextDate } from './dates.ts';
import { lifeOfEntry } from './life.ts';
import type { Entry, Portal } from './portal.ts';

/** Entries of a collection in the order of its list: events by date, the others as in the read model. */
export function inListOrder(portal: Portal, collection: CollectionName, all: readonly Entry[]): readonly Entry[] {
  return collection === 'events' && !portal.site.archive ? upcomingFirst(portal, all) : all;
}

/** Events by their next date; then what one cannot go to, called off or planned, by its day; what pauses comes last. */
function upcomingFirst(portal: Portal, entries: readonly Entry[]): Entry[] {
  const key = (entry: Entry) => {
    const next = nextDate(portal, entry)?.occurrence;
    if (next) return `${next.date} ${next.startTime ?? ''}`;
    const life = lifeOfEntry(portal, entry);
    if (life === 'paused') return 'c';
    const day = life === 'planned' ? plannedDay(portal, entry) : datesAheadOf(portal, entry)[0]?.occurrence.date;
    return day === undefined ? 'b' : `a ${day}`;
  };
  return entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}

/** How far ahead the date of a plan is looked for, in days. */
const PLANS_AHEAD = 400;

/** The day a plan names next: no date that one can go to, but its place in the order. */
function plannedDay({ today, holidays }: Portal, { data }: Entry): string | undefined {
  const { schedule } = data as Partial<Data<'events'>>;
  return schedule && occurrences(schedule, today, addDays(today, PLANS_AHEAD), holidays)[0]?.date;
}
