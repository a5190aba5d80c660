import { addDays, daysBetween } from '../../domain/time/date.ts';
import { occurrences } from '../../domain/time/occurrences.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { pathOf } from '../../schemas/routes.ts';
import { sharedFacts } from '../../views/answers/facts.ts';
import { whereInWords } from '../../views/answers/place.ts';
import { seriesOf, type Series } from '../../views/dates/published-series.ts';
import { urlOf, type View } from '../../views/view.ts';
import type { CalendarEvent } from './event.ts';
import { revisionOf } from './revision.ts';

/** Facts that help to decide on the way: the rest is on the page. */
const FACTS = ['forWhom', 'cost', 'join', 'languages', 'access'];

/** Days for which a past date stays in a feed, so that a calendar does not lose yesterday at once. */
const KEPT_DAYS = 30;

/** What a calendar says about an entry, in plain text. */
function descriptionOf(view: View, { entry, spot, name }: Series): string {
  const { summary, notice } = entry.data;
  const facts = sharedFacts(view, entry)
    .filter(({ key }) => FACTS.includes(key))
    .map(({ label, lines }) => `${label}: ${lines.map(({ text }) => text).join(' · ')}`);
  return [summary, notice, [name, spot.note].filter(Boolean).join(': '), facts.join('\n')].filter(Boolean).join('\n\n');
}

/** The place in one line; where somebody takes part from home, that it is online or by phone. */
function locationOf(view: View, { spot }: Series): string | undefined {
  const [house, address] = whereInWords(view, spot);
  const place = spot.venue === undefined ? house?.text : [house?.text, address?.text].filter(Boolean).join(', ');
  if (place !== undefined) return place;
  const away = (spot.delivery ?? []).filter((way) => way === 'video' || way === 'phone');
  return away.length > 0 ? away.map((way) => view.t.delivery[way]).join(', ') : undefined;
}

function eventOf(view: View, series: Series, origin: URL): CalendarEvent {
  const { portal } = view;
  const { entry, key, spot, schedule, recurrence, cancelled } = series;
  const { data } = entry;
  const house = spot.venue === undefined ? undefined : portal.get('venues', spot.venue)?.data;
  const titles = (collection: 'topics' | 'phases') =>
    (data[collection] ?? []).flatMap((id) => portal.get(collection, id)?.data.title ?? []);
  return {
    uid: `${key}@${origin.hostname}`,
    title: data.title,
    description: descriptionOf(view, series),
    location: locationOf(view, series),
    point: house?.coordinates ?? spot.coordinates,
    url: new URL(urlOf(view, pathOf(entry)!), origin).href,
    categories: [...titles('topics'), ...titles('phases')],
    contact: data.provider === undefined ? undefined : portal.get('organisations', data.provider)?.data.title,
    free: data.cost?.free ?? false,
    cancelled,
    schedule,
    recurrence,
    revision: revisionOf([data, ...(house ? [house] : [])], schedule, portal.today),
  };
}

/** True while a series has a date that is ahead, or was a few weeks ago. */
function isCurrent(portal: Portal, { schedule, recurrence }: Series): boolean {
  const { rule, first, additional, deviations } = recurrence;
  const kept = addDays(portal.today, -KEPT_DAYS);
  const length = schedule.end === undefined ? 0 : daysBetween(schedule.start, schedule.end);
  const named = [first, ...additional, ...deviations.map(({ occurrence }) => occurrence.date)];
  if (named.some((date) => addDays(date, length) >= kept)) return true;
  if (rule === undefined) return false;
  const far = addDays(portal.today, 2 * 366);
  return (
    occurrences(schedule, kept, rule.until !== undefined && rule.until < far ? rule.until : far, portal.holidays)
      .length > 0
  );
}

const made = new WeakMap<Portal, Map<string, CalendarEvent[]>>();

/** The events of an entry as a calendar shows them; nothing when it has no dates to come. */
export function calendarEvents(view: View, entry: Entry, origin: URL): CalendarEvent[] {
  // An entry stands in many feeds.
  const known = made.get(view.portal) ?? new Map<string, CalendarEvent[]>();
  made.set(view.portal, known);
  const key = [urlOf(view, pathOf(entry) ?? ''), origin.href].join(' ');
  const events = known.get(key) ?? findEvents(view, entry, origin);
  known.set(key, events);
  return events;
}

function findEvents(view: View, entry: Entry, origin: URL): CalendarEvent[] {
  return seriesOf(view.portal, entry)
    .filter((series) => isCurrent(view.portal, series))
    .map((series) => eventOf(view, series, origin));
}

/** True when it takes place more than once. */
export function isSeries({ recurrence: { rule, additional } }: CalendarEvent): boolean {
  return rule !== undefined || additional.length > 0;
}

/** How far ahead a next date is looked for, in days. */
const AHEAD_DAYS = 400;

const nextOf = new WeakMap<readonly CalendarEvent[], CalendarEvent | null>();

/** The next date of the given series as an event of its own; nothing when none takes place within a year. */
export function nextEvent(portal: Portal, events: readonly CalendarEvent[]): CalendarEvent | undefined {
  // Asked for the list of files, for the page, and for the file; null says that there is none.
  const known = nextOf.get(events) ?? findNext(portal, events) ?? null;
  nextOf.set(events, known);
  return known ?? undefined;
}

function findNext({ today, holidays }: Portal, events: readonly CalendarEvent[]): CalendarEvent | undefined {
  const [next] = events
    .filter(({ cancelled }) => !cancelled)
    .flatMap((event) => {
      const { rule, first, additional } = event.recurrence;
      const until = rule?.until ?? (rule ? undefined : (additional.at(-1) ?? first));
      const ahead = addDays(today, AHEAD_DAYS);
      const found = occurrences(event.schedule, today, until !== undefined && until < ahead ? until : ahead, holidays);
      return found
        .filter(({ cancelled }) => !cancelled)
        .slice(0, 1)
        .map((occurrence) => ({ event, occurrence }));
    })
    .sort((a, b) => (key(a.occurrence) < key(b.occurrence) ? -1 : 1));
  if (!next) return undefined;
  const { event, occurrence } = next;
  const { date, lastDate, startTime, endTime } = occurrence;
  return {
    ...event,
    uid: event.uid.replace('@', `/${occurrence.movedFrom ?? date}@`),
    schedule: { start: date, end: lastDate, startTime, endTime },
    recurrence: { first: date, rule: undefined, without: [], additional: [], deviations: [] },
  };
}

const key = ({ date, startTime = '' }: { date: string; startTime?: string | undefined }) => `${date} ${startTime}`;
