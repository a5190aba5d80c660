import type { APIRoute } from 'astro';
import { sitemapIndex, sitemaps } from '../feeds/sitemap.ts';
import { localePaths } from '../layouts/site.ts';
import { portal } from '../portal/current.ts';

const views = localePaths.map(({ view }) => view);
const origin = new URL(import.meta.env.SITE);

/** An archived portal has no sitemap: no search engine should list it. */
export const getStaticPaths = () => {
  if (portal.site.archive) return [];
  const maps = sitemaps(views, origin);
  return [
    { params: { sitemap: 'sitemap-index' }, props: { xml: sitemapIndex(maps.length, views[0]!, origin) } },
    ...maps.map((xml, index) => ({ params: { sitemap: `sitemap-${index}` }, props: { xml } })),
  ];
};

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
