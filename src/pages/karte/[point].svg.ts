import type { APIRoute } from 'astro';
import { openArchive } from '../../basemap/archive.ts';
import { drawPicture } from '../../basemap/picture.ts';
import type { Point } from '../../domain/map/geo.ts';
import { basemapOf } from '../../feeds/basemap.ts';
import { portal } from '../../portal/current.ts';
import { collectionNames } from '../../schemas/index.ts';
import { hasDetail, picturePath } from '../../schemas/routes.ts';
import { spotsOf } from '../../views/answers/public-points.ts';

const map = await basemapOf(portal);
const archive = map && openArchive(map.bytes);

/** One picture for every house that a page shows. */
export const getStaticPaths = () => {
  if (!map) return [];
  const spots = collectionNames
    .filter(hasDetail)
    .flatMap((collection) => portal.all(collection))
    .flatMap((entry) => spotsOf(portal, entry));
  const byPath = new Map(spots.map((spot) => [picturePath(spot), spot]));
  return [...byPath].map(([path, { lat, lon }]) => ({
    params: { point: path.slice('/karte/'.length, -'.svg'.length) },
    props: { point: { lat, lon } },
  }));
};

/** The surroundings of a point, drawn from the base map. */
export const GET: APIRoute<{ point: Point }> = async ({ props }) =>
  new Response(await drawPicture(archive!, props.point), { headers: { 'Content-Type': 'image/svg+xml' } });
