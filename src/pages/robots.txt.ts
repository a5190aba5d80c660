import type { APIRoute } from 'astro';
import { portal } from '../portal/current.ts';

/** What search engines may read, and where the sitemap is. */
export const GET: APIRoute = ({ site }) => {
  const rule = portal.site.archive
    ? 'Disallow: /'
    : `Allow: /\n\nSitemap: ${new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sitemap-index.xml`, site).href}`;
  return new Response(`User-agent: *\n${rule}\n`);
};
