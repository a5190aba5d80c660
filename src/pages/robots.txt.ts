import type { APIRoute } from 'astro';
import { portal } from '../portal/current.ts';

/**
 * Search engines may read every page, also of an archive: only who reads a page sees that it must not be listed (RFC
 * 9309 keeps away, it does not unlist). An archive names no sitemap.
 */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const sitemap = portal.site.archive ? '' : `\nSitemap: ${new URL(`${base}sitemap-index.xml`, site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
