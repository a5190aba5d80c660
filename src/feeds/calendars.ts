import type { Entry } from '../portal/portal.ts';
import { collections } from '../schemas/index.ts';
import { listPath, pathOf, type FacetKind } from '../schemas/routes.ts';
import { entriesOf } from '../views/facets.ts';
import { titleOf, urlOf, type View } from '../views/view.ts';
import { calendarFile } from './icalendar/calendar.ts';
import { calendarEvents } from './icalendar/entry.ts';

/** What feeds are narrowed by; `organisations` is who offers it. */
const FEED_KINDS = ['topics', 'phases', 'places', 'organisations'] as const satisfies (FacetKind | 'organisations')[];

type FeedKind = (typeof FEED_KINDS)[number];

/** A calendar one can subscribe to. */
export interface CalendarFeed {
  /** From the portal's root: "/feeds/veranstaltungen/thema/gesundheit.ics". */
  readonly path: string;
  /** What it holds, in a few words: all dates, free ones, or those of this topic, phase, place, organisation. */
  readonly of: 'all' | 'free' | { readonly kind: FeedKind; readonly id: string };
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Everything with dates, in the order of the portal. */
const dated = ({ portal }: View): Entry[] => [...portal.all('events'), ...portal.all('offers')];

const feedPath = (listed: string) => `/feeds${listed.replace(/\/$/, '')}.ics`;

/** Address of the calendar of everything. */
const ALL_DATES = feedPath(listPath('events'));

/** Address of the calendar of one topic, phase, place or organisation. */
function calendarPath(kind: FeedKind, id: string): string {
  return kind === 'organisations'
    ? feedPath(`${listPath('events')}${collections.organisations.segment}/${id}/`)
    : feedPath(listPath('events', 1, { kind, id }));
}

function entriesIn({ portal }: View, kind: FeedKind, id: string, all: readonly Entry[]): readonly Entry[] {
  if (kind === 'organisations') return all.filter(({ data }) => (data as { provider?: string }).provider === id);
  return [...entriesOf(portal, 'events', { kind, id }), ...entriesOf(portal, 'offers', { kind, id })];
}

/** Every calendar that has dates to come, the one of everything first; none in an archive. */
export function calendarFeeds(view: View, origin: URL): CalendarFeed[] {
  const { portal, t } = view;
  if (portal.site.archive) return [];
  const portalName = `${portal.site.name} ${portal.site.municipality}`;
  const current = dated(view).filter((entry) => calendarEvents(view, entry, origin).length > 0);
  const isCurrent = new Set(current);
  const feed = (path: string, of: CalendarFeed['of'], what: string, entries: readonly Entry[]): CalendarFeed => ({
    path,
    of,
    name: what === '' ? portalName : `${portalName}: ${what}`,
    entries: entries.filter((entry) => isCurrent.has(entry)),
  });
  const narrowed = FEED_KINDS.flatMap((kind) =>
    portal
      .all(kind)
      .map((entry) =>
        feed(
          calendarPath(kind, entry.id),
          { kind, id: entry.id },
          titleOf(view, entry).text,
          entriesIn(view, kind, entry.id, current),
        ),
      ),
  );
  const free = current.filter(({ data }) => (data as { cost?: { free?: boolean } }).cost?.free);
  return [
    feed(ALL_DATES, 'all', '', current),
    feed(feedPath(`${listPath('events')}kostenfrei/`), 'free', t.subscribe.free, free),
    ...narrowed,
  ].filter(({ entries }) => entries.length > 0);
}

/** Path of the file with the dates of one entry. */
const entryCalendarPath = (entry: Entry) => `${pathOf(entry)!.replace(/\/$/, '')}.ics`;

/** The entries that have a calendar file of their own. */
export function entriesWithCalendar(view: View, origin: URL): Entry[] {
  return dated(view).filter((entry) => calendarEvents(view, entry, origin).length > 0);
}

/** The file of a calendar. */
export function feedFile(view: View, { path, name, entries }: CalendarFeed, origin: URL): string {
  return calendarFile({
    name,
    description: view.portal.site.description,
    source: absolute(view, path, origin),
    page: absolute(view, view.portal.all('events').length > 0 ? listPath('events') : '/', origin),
    events: entries.flatMap((entry) => calendarEvents(view, entry, origin)),
  });
}

/** The file with the dates of one entry. */
export function entryFile(view: View, entry: Entry, origin: URL): string {
  return calendarFile({
    name: entry.data.title,
    description: (entry.data as { summary: string }).summary,
    source: absolute(view, entryCalendarPath(entry), origin),
    page: absolute(view, pathOf(entry)!, origin),
    events: calendarEvents(view, entry, origin),
  });
}

const absolute = (view: View, path: string, origin: URL) => new URL(urlOf(view, path), origin).href;
