import { calendarOfPage, calendarUrl } from './calendars.ts';
import { newsFeeds } from './news.ts';
import { oembedPath } from './oembed.ts';
import { urlOf, type View } from '../views/view.ts';

/** What a program finds in the head of a page to subscribe to. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** What belongs to a page: the calendar of what it shows, how to embed it, and on the start page what is new. */
export function feedsOfPage(view: View, path: string, origin: URL): FeedLink[] {
  const calendar = calendarOfPage(view, path, origin);
  const oembed = oembedPath(view, path);
  const absolute = (file: string) => new URL(urlOf(view, file), origin).href;
  const link = (type: string, title: string, file: string) => ({ type, title, href: calendarUrl(view, file, origin) });
  return [
    ...(calendar === undefined ? [] : [link('text/calendar', view.t.subscribe.title, calendar)]),
    ...(oembed === undefined
      ? []
      : [{ type: 'application/json+oembed', title: view.t.embed.title, href: absolute(oembed) }]),
    ...(path === '/' ? newsFeeds(view, origin) : []).map((news) => link('application/atom+xml', news.name, news.path)),
  ];
}
