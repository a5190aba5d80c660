import type { APIRoute } from 'astro';
import { openSearch } from '../../feeds/opensearch.ts';
import { localePaths } from '../../layouts/site.ts';
import type { View } from '../../views/view.ts';

/** How a browser searches the portal from its address bar. */
export const getStaticPaths = () => localePaths.map(({ lang, view }) => ({ params: { lang }, props: { view } }));

export const GET: APIRoute<{ view: View }> = ({ props }) =>
  new Response(openSearch(props.view, new URL(import.meta.env.SITE)), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
