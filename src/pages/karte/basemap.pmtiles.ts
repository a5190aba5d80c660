import type { APIRoute } from 'astro';
import { basemapOf } from '../../feeds/basemap.ts';
import { portal } from '../../portal/current.ts';

/** The base map, read in parts by the map on the pages. */
export const GET: APIRoute = async () => {
  const map = await basemapOf(portal);
  return new Response(map?.bytes ?? null, {
    status: map ? 200 : 404,
    headers: { 'Content-Type': 'application/vnd.pmtiles' },
  });
};
