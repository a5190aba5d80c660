import { addDays } from '../domain/time/date.ts';
import { formatTime, formatWeekday } from '../i18n/format.ts';
import { onOffer } from '../portal/on-offer.ts';
import type { Entry, Portal } from '../portal/portal.ts';
import { type AnyData, collectionNames } from '../schemas/index.ts';
import { hasDetail, isFacet, listPath, pathOf } from '../schemas/routes.ts';
import { agenda, type Dated } from '../portal/dates.ts';
import { townInBrief, type Placed } from '../views/answers/place.ts';
import { latestRevision } from '../views/answers/last-changed.ts';
import { ownView, summaryOf, titleOf, urlOf, type View } from '../views/view.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';

/** Entries of a feed. */
const MOST = 50;

/** Days within which the next dates are looked for. */
const AHEAD_DAYS = 400;
const NEAR_DAYS = 30;

/** An Atom feed and where it is. */
export interface NewsFeed {
  readonly path: string;
  readonly name: string;
  readonly feed: AtomFeed;
}

const absolute = (view: View, path: string, origin: URL) => new URL(urlOf(view, path), origin).href;

function atomEntry(view: View, entry: Entry, origin: URL, updated: string): AtomEntry {
  const link = absolute(view, pathOf(entry)!, origin);
  return {
    id: link,
    title: titleOf(view, entry).text,
    summary: summaryOf(view, entry).text,
    link,
    updated,
    categories: [view.t.collections[entry.collection]],
  };
}

/** New and changed entries, the latest first: what the content says about its own age decides. */
function changedEntries(view: View, origin: URL): AtomEntry[] {
  const { portal } = view;
  return collectionNames
    .filter((name) => hasDetail(name) && !isFacet(name))
    .flatMap((name): readonly Entry[] => onOffer(portal).all(name))
    .flatMap((entry) => {
      const day = latestRevision([revisedOf(entry)], portal.today);
      return day === undefined ? [] : [atomEntry(view, entry, origin, day)];
    })
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated > b.updated ? -1 : 1))
    .slice(0, MOST);
}

/** What is known about a date: when, where, and whether it takes place. */
function dateInWords(view: View, { entry, occurrence, venue }: Dated): string {
  const { date, startTime, cancelled } = occurrence;
  const placed: Placed = { ...entry.data, ...(venue === undefined ? {} : { venue }) };
  const when = startTime === undefined ? view.t.schedule.allDay : view.t.schedule.from(formatTime(startTime));
  return [cancelled ? view.t.cancelled : undefined, formatWeekday(view.locale, date), when, townInBrief(view, placed)]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The next dates of events and offers, the nearest first. */
/** All dates of the coming weeks, or of a year where those are fewer than a feed holds. */
function soonest(portal: Portal, entries: readonly Entry[]): Dated[] {
  const near = agenda(portal, entries, portal.today, addDays(portal.today, NEAR_DAYS));
  return near.length >= MOST ? near : agenda(portal, entries, portal.today, addDays(portal.today, AHEAD_DAYS));
}

function nextDates(view: View, origin: URL): AtomEntry[] {
  const { portal } = view;
  const entries = [...portal.all('events'), ...portal.all('offers')];
  return soonest(portal, entries)
    .slice(0, MOST)
    .map((dated) => {
      const { entry, occurrence } = dated;
      const day = latestRevision([revisedOf(entry)], portal.today) ?? portal.today;
      const plain = atomEntry(view, entry, origin, day);
      const { date, startTime = '' } = occurrence;
      return {
        ...plain,
        id: `${plain.link}#${date}${startTime === '' ? '' : `T${startTime.replace(':', '')}`}`,
        title: `${dateInWords(view, dated)}: ${plain.title}`,
      };
    });
}

/** The Atom feeds of a portal; none in an archive. What is new elsewhere is told there. */
export function newsFeeds(given: View, origin: URL): NewsFeed[] {
  const view = ownView(given);
  const { portal, t, locale } = view;
  const { site } = portal;
  if (site.archive) return [];
  const who = `${site.name} ${site.municipality}`;
  const feed = (path: string, name: string, page: string, entries: AtomEntry[]): NewsFeed => ({
    path,
    name,
    feed: {
      title: `${who}: ${name}`,
      subtitle: site.description,
      author: who,
      language: locale,
      self: absolute(view, path, origin),
      page: absolute(view, page, origin),
      entries,
    },
  });
  return [
    feed('/feeds/neu.atom', t.subscribe.newEntries, '/', changedEntries(view, origin)),
    feed(
      '/feeds/termine.atom',
      t.subscribe.nextDates,
      portal.all('events').length > 0 ? listPath('events') : '/',
      nextDates(view, origin),
    ),
  ].filter(({ feed: { entries } }) => entries.length > 0);
}

/** When an entry says it was last changed; a person or a vocabulary says nothing of it. */
const revisedOf = ({ data }: Entry): AnyData => data;
