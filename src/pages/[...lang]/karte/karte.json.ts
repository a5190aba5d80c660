import type { APIRoute } from 'astro';
import { basemapOf, mapSettings, type MapSettings } from '../../../feeds/basemap.ts';
import { localePaths } from '../../../layouts/site.ts';
import { portal } from '../../../portal/current.ts';

/** What a map stands on and the words on it, loaded with it; a portal without a map has none. */
export const getStaticPaths = async () => {
  const map = await basemapOf(portal);
  return localePaths.flatMap(({ lang, view }) => {
    const settings = mapSettings(view, map);
    return settings ? [{ params: { lang }, props: { settings } }] : [];
  });
};

export const GET: APIRoute<{ settings: MapSettings }> = ({ props }) => Response.json(props.settings);
