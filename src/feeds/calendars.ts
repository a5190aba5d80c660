import { DEFAULT_LOCALE } from '../i18n/index.ts';
import { isOver } from '../portal/life.ts';
import type { Entry, Portal } from '../portal/portal.ts';
import { type AnyData, collections } from '../schemas/index.ts';
import { listPath, pathOf, type FacetKind } from '../schemas/routes.ts';
import { everIn } from '../views/facets.ts';
import { titleOf, urlOf, type View } from '../views/view.ts';
import { calendarFile } from './icalendar/calendar.ts';
import { calendarEvents, isSeries, nextEvent } from './icalendar/entry.ts';

/** What feeds are narrowed by; `organisations` is who offers it. */
export const FEED_KINDS = ['topics', 'phases', 'places', 'organisations'] as const satisfies (
  FacetKind | 'organisations'
)[];

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

/** Path of the calendar of everything. */
const ALL_DATES = feedPath(listPath('events'));

/** Path of the calendar of one topic, phase, place or organisation. */
function calendarPath(kind: FeedKind, id: string): string {
  return kind === 'organisations'
    ? feedPath(`${listPath('events')}${collections.organisations.segment}/${id}/`)
    : feedPath(listPath('events', 1, { kind, id }));
}

function entriesIn({ portal }: View, kind: FeedKind, id: string, all: readonly Entry[]): readonly Entry[] {
  if (kind === 'organisations') return all.filter(({ data }: { readonly data: AnyData }) => data.provider === id);
  return [...everIn(portal, 'events', { kind, id }), ...everIn(portal, 'offers', { kind, id })];
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
  const free = current.filter(({ data }: { readonly data: AnyData }) => data.cost?.free);
  return [
    feed(ALL_DATES, 'all', '', current),
    feed(feedPath(`${listPath('events')}kostenfrei/`), 'free', t.subscribe.free, free),
    ...narrowed,
  ].filter(({ entries }) => entries.length > 0);
}

const entryPath = (entry: Entry) => pathOf(entry)!.replace(/\/$/, '');

/** The calendar files of one entry, as paths: all its dates, and its next date where there are several. */
export interface EntryCalendars {
  readonly entry: Entry;
  readonly all: string;
  readonly next: string | undefined;
}

/** The calendar files of an entry; nothing when it has no dates to come. */
export function calendarsOf(view: View, entry: Entry, origin: URL): EntryCalendars | undefined {
  const events = calendarEvents(view, entry, origin);
  if (events.length === 0) return undefined;
  const several = events.length > 1 || isSeries(events[0]!);
  const next = several && nextEvent(view.portal, events) ? `${entryPath(entry)}/naechster-termin.ics` : undefined;
  return { entry, all: `${entryPath(entry)}.ics`, next };
}

/** The calendar files of every entry that has some. */
export function entryCalendars(view: View, origin: URL): EntryCalendars[] {
  return dated(view).flatMap((entry) => calendarsOf(view, entry, origin) ?? []);
}

/** The file of a calendar. */
export function feedFile(view: View, { path, name, entries }: CalendarFeed, origin: URL): string {
  const hasList = view.portal.all('events').length > 0;
  return calendarFile({
    name,
    description: view.portal.site.description,
    source: absolute(view, path, origin),
    page: absolute(view, hasList ? listPath('events') : '/', origin),
    events: entries.flatMap((entry) => calendarEvents(view, entry, origin)),
  });
}

/** The file with all dates of one entry, or with its next one. */
export function entryFile(view: View, entry: Entry, origin: URL, which: 'all' | 'next' = 'all'): string {
  const { all, next } = calendarsOf(view, entry, origin)!;
  const events = calendarEvents(view, entry, origin);
  return calendarFile({
    name: entry.data.title,
    description: (entry.data as { summary: string }).summary,
    source: absolute(view, which === 'all' ? all : next!, origin),
    page: absolute(view, pathOf(entry)!, origin),
    events: which === 'all' ? events : [nextEvent(view.portal, events)!],
  });
}

/** The calendar that shows what a page shows, and its path: the page's own ending, or below the feeds. */
export function calendarOfPage(view: View, path: string, origin: URL): string | undefined {
  const known = pathsOf(view, origin);
  const stem = path.replace(/\/$/, '');
  return path === '/'
    ? [ALL_DATES].find((one) => known.has(one))
    : [`/feeds${stem}.ics`, `${stem}.ics`].find((one) => known.has(one));
}

const paths = new WeakMap<Portal, ReadonlySet<string>>();

function pathsOf(view: View, origin: URL): ReadonlySet<string> {
  const known =
    paths.get(view.portal) ??
    new Set([
      ...calendarFeeds(view, origin).map(({ path }) => path),
      // The file of what is over stays for those who have it; no page leads there any more.
      ...entryCalendars(view, origin).flatMap(({ entry, all }) => (isOver(view.portal, entry) ? [] : [all])),
    ]);
  paths.set(view.portal, known);
  return known;
}

/** Address of a calendar: there is one set of files, whatever the reader's language. */
export const calendarUrl = ({ base }: Pick<View, 'base'>, path: string, origin: URL): string =>
  new URL(urlOf({ base, locale: DEFAULT_LOCALE }, path), origin).href;

/** `webcal:` form of the address; calendar programs subscribe to it directly. */
export const webcalUrl = (url: string): string => url.replace(/^https?:/, 'webcal:');

const absolute = (view: View, path: string, origin: URL) => new URL(urlOf(view, path), origin).href;
