import type { APIRoute } from 'astro';
import { calendarFeeds, feedFile } from '../../feeds/calendars.ts';
import { viewIn } from '../../layouts/site.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';

const view = viewIn(DEFAULT_LOCALE);
const origin = new URL(import.meta.env.SITE);

/** Calendars to subscribe to. Programs read them, not people in a language: one set of files. */
export const getStaticPaths = () =>
  calendarFeeds(view, origin).map((feed) => ({
    params: { file: feed.path.replace(/^\/feeds\//, '') },
    props: { text: feedFile(view, feed, origin) },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
