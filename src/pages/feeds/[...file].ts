import type { APIRoute } from 'astro';
import { atomFile } from '../../feeds/atom.ts';
import { calendarFeeds, feedFile } from '../../feeds/calendars.ts';
import { newsFeeds } from '../../feeds/news.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { viewIn } from '../../layouts/site.ts';

const view = viewIn(DEFAULT_LOCALE);
const origin = new URL(import.meta.env.SITE);

interface Props {
  readonly text: string;
  readonly type: string;
}

const route = (path: string, type: string, text: string) => ({
  params: { file: path.replace(/^\/feeds\//, '') },
  props: { text, type },
});

/** Feeds to subscribe to. Programs read them, not people in a language: one set of files. */
export const getStaticPaths = () => [
  ...calendarFeeds(view, origin).map((feed) => route(feed.path, 'text/calendar', feedFile(view, feed, origin))),
  ...newsFeeds(view, origin).map(({ path, feed }) => route(path, 'application/atom+xml', atomFile(feed))),
];

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': `${props.type}; charset=utf-8` } });
