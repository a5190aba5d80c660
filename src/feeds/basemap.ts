import { readFileSync } from 'node:fs';
import type { GeoJSON } from 'geojson';
import { openArchive } from '../basemap/archive.ts';
import { makeBasemap } from '../basemap/basemap.ts';
import type { Bounds, MapFeature } from '../basemap/feature.ts';
import { featuresOf } from '../basemap/geojson.ts';
import type { Portal } from '../portal/portal.ts';
import { FINDABLE } from '../schemas/routes.ts';
import { spotsOf } from '../views/answers/public-points.ts';
import { urlOf, type View } from '../views/view.ts';

/** The base map the portal serves itself. */
export interface PortalMap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly attribution: string;
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Where nothing else is known: the whole country. */
const GERMANY: Bounds = [5.8, 47.2, 15.1, 55.1];

const made = new WeakMap<Portal, Promise<PortalMap | undefined>>();

/**
 * The base map of a portal, made once: the ready one of its content folder, or one drawn from its folder `geo`
 * (boundaries of its places, and whatever else carries OpenStreetMap's tags). Nothing when it has neither.
 */
export function basemapOf(portal: Portal): Promise<PortalMap | undefined> {
  const known = made.get(portal) ?? readOrMake(portal);
  made.set(portal, known);
  return known;
}

async function readOrMake(portal: Portal): Promise<PortalMap | undefined> {
  const bytes = portal.basemapFile === undefined ? drawn(portal) : new Uint8Array(readFileSync(portal.basemapFile));
  if (!bytes) return undefined;
  const archive = openArchive(bytes);
  const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom } = await archive.getHeader();
  const { attribution } = (await archive.getMetadata()) as { attribution?: string };
  return {
    bytes,
    // A ready map may say it in HTML; the page shows it as text.
    attribution: portal.site.map?.attribution ?? (attribution ?? '').replaceAll(/<[^>]*>/g, '').trim(),
    bounds: [minLon, minLat, maxLon, maxLat],
    minZoom,
    maxZoom,
  };
}

/** How OpenStreetMap names the portal's kinds of places. */
const PLACE_TAGS = { town: 'town', district: 'suburb' } as const;

function drawn(portal: Portal): Uint8Array<ArrayBuffer> | undefined {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as GeoJSON;
  const features = [...portal.geoFiles.values()].flatMap((path) => featuresOf(read(path)));
  const named = new Set(features.flatMap(({ layer, names }) => (layer === 'places' ? [names['name']] : [])));
  const outlines = portal.all('places').flatMap(({ data }): MapFeature[] => {
    const path = data.boundary === undefined ? undefined : portal.geoFiles.get(data.boundary);
    if (path === undefined || data.kind === 'kreis') return [];
    // A town's outline is a line on the map; a district has none, only its name.
    const outline = data.kind === 'town' ? { boundary: 'administrative' } : {};
    const label = named.has(data.title) ? {} : { place: PLACE_TAGS[data.kind], name: data.title };
    return featuresOf(read(path), () => ({ ...outline, ...label }));
  });
  if (features.length + outlines.length === 0) return undefined;
  const { municipality, sample } = portal.site;
  const attribution = sample ? `${municipality} (erfunden)` : `© ${municipality}`;
  return makeBasemap([...outlines, ...features], { name: municipality, attribution }).bytes;
}

/** What the map on the pages stands on, as the island reads it. */
export interface BaseMap {
  readonly archive?: string;
  readonly tiles?: string;
  readonly attribution: string;
  readonly bounds: Bounds;
  readonly maxZoom: number;
  readonly service?: string;
}

/** Degrees around the outermost pins: about two kilometres. */
const MARGIN = 0.02;

const papers = new WeakMap<Portal, BaseMap | undefined>();

/** Plain paper, as large as its pins need; nothing when nothing has a place. */
function plainPaper(portal: Portal): BaseMap | undefined {
  if (!papers.has(portal)) papers.set(portal, cutPaper(portal));
  return papers.get(portal);
}

function cutPaper(portal: Portal): BaseMap | undefined {
  const spots = FINDABLE.flatMap((name) => portal.all(name)).flatMap((entry) => spotsOf(portal, entry));
  if (spots.length === 0) return undefined;
  const [lat, lon] = [spots.map((spot) => spot.lat), spots.map((spot) => spot.lon)];
  // Thousands of arguments are too many for a call: the outermost are found one by one.
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b)) - MARGIN;
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b)) + MARGIN;
  return { attribution: '', bounds: [least(lon), least(lat), most(lon), most(lat)], maxZoom: 18 };
}

/** The ground of the map on the pages: the service the town chose, or its own map, or none but plain paper. */
export function baseFor(
  { portal, base }: Pick<View, 'portal' | 'base'>,
  map: PortalMap | undefined,
): BaseMap | undefined {
  const { service, singleTiles } = portal.site.map ?? {};
  if (service)
    return { service: service.tiles, attribution: service.attribution, bounds: map?.bounds ?? GERMANY, maxZoom: 19 };
  if (!map) return plainPaper(portal);
  return {
    archive: `${base}karte/basemap.pmtiles`,
    ...(singleTiles ? { tiles: `${base}karte/tiles/{z}/{x}/{y}.mvt` } : {}),
    attribution: map.attribution,
    bounds: map.bounds,
    maxZoom: map.maxZoom,
  };
}

/** True when there is something to see below the pins. */
export const hasGround = ({ archive, service }: BaseMap): boolean => archive !== undefined || service !== undefined;

/** What the island of the map reads: the ground, and the words of the page's language. */
export interface MapSettings {
  readonly base: BaseMap;
  readonly words: View['t']['map']['live'] & { readonly kinds: Readonly<Record<string, string>> };
}

/** The settings of the maps in one language; nothing when there is no map. */
export function mapSettings(view: View, map: PortalMap | undefined): MapSettings | undefined {
  const { live, kinds } = view.t.map;
  const base = baseFor(view, map);
  return base && { base, words: { ...live, kinds: { ...kinds, mixed: live.mixed } } };
}

/** Where the settings lie. */
export const mapSettingsUrl = (view: Pick<View, 'base' | 'locale'>): string => urlOf(view, '/karte/karte.json');
