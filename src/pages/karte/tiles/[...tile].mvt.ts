import type { APIRoute } from 'astro';
import { openArchive } from '../../../basemap/archive.ts';
import { tilesIn } from '../../../basemap/tiles.ts';
import { basemapOf } from '../../../feeds/basemap.ts';
import { portal } from '../../../portal/current.ts';

const map = portal.site.map?.singleTiles ? await basemapOf(portal) : undefined;
const archive = map && openArchive(map.bytes);

/** Every tile as a file of its own, for web servers that cannot send parts of one. */
export const getStaticPaths = async () => {
  if (!map || !archive) return [];
  const zooms = Array.from({ length: map.maxZoom - map.minZoom + 1 }, (_, index) => map.minZoom + index);
  const tiles = await Promise.all(
    zooms
      .flatMap((z) => [...tilesIn(map.bounds, z)])
      .map(async ({ z, x, y }) => ({ name: `${z}/${x}/${y}`, tile: await archive.getZxy(z, x, y) })),
  );
  return tiles.flatMap(({ name, tile }) => (tile ? [{ params: { tile: name }, props: { data: tile.data } }] : []));
};

export const GET: APIRoute<{ data: ArrayBuffer }> = ({ props }) => new Response(props.data);
