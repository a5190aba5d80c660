import { calendarOfPage, calendarUrl } from './calendars.ts';
import type { View } from '../views/view.ts';

/** What a program finds in the head of a page to subscribe to. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** The feeds that belong to a page: the calendar of what it shows. */
export function feedsOfPage(view: View, path: string, origin: URL): FeedLink[] {
  const calendar = calendarOfPage(view, path, origin);
  return calendar === undefined
    ? []
    : [{ type: 'text/calendar', title: view.t.subscribe.title, href: calendarUrl(view, calendar, origin) }];
}
