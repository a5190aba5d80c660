import { calendarOfPage, calendarUrl } from './calendars.ts';
import { newsFeeds } from './news.ts';
import type { View } from '../views/view.ts';

/** What a program finds in the head of a page to subscribe to. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The feeds that belong to a page: the calendar of what it shows, and on the start page what is new. */
export function feedsOfPage(view: View, path: string, origin: URL): FeedLink[] {
  const calendar = calendarOfPage(view, path, origin);
  const link = (type: string, title: string, file: string) => ({ type, title, href: calendarUrl(view, file, origin) });
  return [
    ...(calendar === undefined ? [] : [link('text/calendar', view.t.subscribe.title, calendar)]),
    ...(path === '/' ? newsFeeds(view, origin) : []).map((news) => link('application/atom+xml', news.name, news.path)),
  ];
}
