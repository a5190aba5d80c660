import type { APIRoute } from 'astro';
import { entryCalendars, entryFile } from '../../feeds/calendars.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { viewIn } from '../../layouts/site.ts';
import { collections } from '../../schemas/index.ts';

const view = viewIn(DEFAULT_LOCALE);
const origin = new URL(import.meta.env.SITE);

/** The dates of one entry, to put into one's own calendar. */
export const getStaticPaths = () =>
  entryCalendars(view, origin).map(({ entry }) => ({
    params: { section: collections[entry.collection].segment, id: entry.id },
    props: { text: entryFile(view, entry, origin) },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
