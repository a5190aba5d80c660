import type { APIRoute } from 'astro';
import { openDataFiles } from '../../feeds/open-data/files.ts';
import { viewIn } from '../../layouts/site.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';

const at = { origin: new URL(import.meta.env.SITE), base: import.meta.env.BASE_URL.replace(/\/?$/, '/') };

export const getStaticPaths = () =>
  openDataFiles(viewIn(DEFAULT_LOCALE), at).map(({ name, mediaType, write }) => ({
    params: { file: name },
    props: { mediaType, write },
  }));

/** The portal's entries as open data. */
export const GET: APIRoute<{ mediaType: string; write: () => string }> = ({ props }) =>
  new Response(props.write(), { headers: { 'Content-Type': `${props.mediaType}; charset=utf-8` } });
