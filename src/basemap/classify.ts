import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { MapClass, MapFeature } from './feature.ts';
import { areaOf, labelPoint } from './label-point.ts';

/** Tags of OpenStreetMap, or properties of a GeoJSON file that uses them. */
export type Tags = Readonly<Record<string, unknown>>;

type Shape = 'point' | 'line' | 'area';

const SHAPES: Partial<Record<Geometry['type'], Shape>> = {
  Point: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
};

/** Roads by `highway`: kind, and from which zoom on. What is missing here is not drawn. */
const ROADS: Readonly<Record<string, readonly [kind: string, minZoom: number]>> = {
  motorway: ['highway', 6],
  trunk: ['highway', 7],
  primary: ['major_road', 8],
  secondary: ['major_road', 9],
  tertiary: ['major_road', 10],
  unclassified: ['minor_road', 12],
  residential: ['minor_road', 12],
  living_street: ['minor_road', 12],
  road: ['minor_road', 12],
  pedestrian: ['minor_road', 12],
  service: ['minor_road', 14],
  track: ['path', 14],
  cycleway: ['path', 14],
  footway: ['path', 14],
  path: ['path', 14],
  bridleway: ['path', 14],
  steps: ['path', 14],
};

const RAILS: Readonly<Record<string, number>> = { rail: 10, light_rail: 12, subway: 13, tram: 13, narrow_gauge: 12 };

/** Surfaces by tag: kind, and from which zoom on. */
const SURFACES: readonly (readonly [key: string, kinds: Readonly<Record<string, string>>, minZoom: number])[] = [
  [
    'landuse',
    {
      residential: 'residential',
      commercial: 'industrial',
      industrial: 'industrial',
      retail: 'industrial',
      railway: 'railway',
      forest: 'forest',
      farmland: 'farmland',
      meadow: 'grassland',
      grass: 'grassland',
      village_green: 'park',
      recreation_ground: 'park',
      allotments: 'allotments',
      orchard: 'allotments',
      cemetery: 'cemetery',
    },
    9,
  ],
  ['natural', { wood: 'forest', scrub: 'forest', heath: 'grassland', grassland: 'grassland', wetland: 'wetland' }, 9],
  [
    'leisure',
    { park: 'park', garden: 'park', nature_reserve: 'park', golf_course: 'park', playground: 'playground' },
    10,
  ],
  ['leisure', { pitch: 'pitch', stadium: 'pitch', sports_centre: 'pitch' }, 13],
  [
    'amenity',
    {
      school: 'school',
      kindergarten: 'school',
      university: 'school',
      college: 'school',
      hospital: 'hospital',
      grave_yard: 'cemetery',
    },
    12,
  ],
  ['highway', { pedestrian: 'pedestrian' }, 13],
];

/** By OSM `place`: our kind, and the lowest zoom that shows the name. */
const PLACES: Readonly<Record<string, readonly [kind: string, minZoom: number]>> = {
  city: ['locality', 6],
  town: ['locality', 8],
  village: ['locality', 11],
  hamlet: ['locality', 13],
  suburb: ['neighbourhood', 12],
  quarter: ['neighbourhood', 13],
  neighbourhood: ['neighbourhood', 14],
};

const CANALS: Readonly<Record<string, number>> = { river: 8, canal: 10, stream: 12, ditch: 14 };

/** What the map makes of these tags, or nothing: a town map leaves out what no family looks for. */
function classify(tags: Tags, shape: Shape): MapClass | undefined {
  const tag = (key: string) => (typeof tags[key] === 'string' ? tags[key] : '');
  if (tag('tunnel') === 'yes' && (tag('railway') || tag('waterway'))) return undefined;
  if (shape === 'point') return classifyPoint(tag);
  return shape === 'line' ? classifyLine(tag) : classifyArea(tag);
}

type Read = (key: string) => string;

function classifyPoint(tag: Read): MapClass | undefined {
  const place = PLACES[tag('place')];
  if (place && tag('name')) return { layer: 'places', kind: place[0], kind_detail: tag('place'), minZoom: place[1] };
  if (tag('railway') === 'station') return { layer: 'pois', kind: 'station', minZoom: 14 };
  return undefined;
}

function classifyLine(tag: Read): MapClass | undefined {
  const road = ROADS[tag('highway').replace(/_link$/, '')];
  if (road) return { layer: 'roads', kind: road[0], kind_detail: tag('highway'), minZoom: road[1] };
  const rail = tag('service') ? undefined : RAILS[tag('railway')];
  if (rail !== undefined) return { layer: 'roads', kind: 'rail', kind_detail: tag('railway'), minZoom: rail };
  const water = CANALS[tag('waterway')];
  if (water !== undefined) return { layer: 'water', kind: tag('waterway'), minZoom: water };
  if (tag('boundary') === 'administrative') return boundary(tag);
  return undefined;
}

function classifyArea(tag: Read): MapClass | undefined {
  if (tag('natural') === 'water' || tag('waterway') === 'riverbank' || tag('landuse') === 'reservoir')
    return { layer: 'water', kind: 'water', minZoom: 8 };
  if (tag('building') && tag('building') !== 'no') return { layer: 'buildings', kind: 'building', minZoom: 14 };
  for (const [key, kinds, minZoom] of SURFACES) {
    const kind = kinds[tag(key)];
    if (kind !== undefined) return { layer: 'landuse', kind, minZoom };
  }
  if (tag('boundary') === 'administrative') return boundary(tag);
  return undefined;
}

/** Levels of `admin_level` in Germany: 6 Kreis, 8 town; districts below are left to their names. */
function boundary(tag: Read): MapClass | undefined {
  const level = Number(tag('admin_level') || 8);
  return level > 8 ? undefined : { layer: 'boundaries', kind: level > 6 ? 'locality' : 'county', minZoom: 8 };
}

/** The languages whose names are kept beside `name`. */
const NAME_KEYS = ['name', 'name:de', 'name:en'];

function namesOf(tags: Tags): Record<string, string> {
  const names: Record<string, string> = {};
  for (const key of NAME_KEYS) {
    const value = tags[key];
    if (typeof value === 'string' && value !== '' && (key === 'name' || value !== names['name'])) names[key] = value;
  }
  return names;
}

/** The zoom from which a surface is wide enough (80 pixels of 256 per tile) to carry its name. */
function zoomForName(polygon: Polygon): number {
  const WORLD_PIXELS = 156_543; // metres per pixel at zoom 0 on the equator
  const shrink = Math.cos((polygon.coordinates[0]![0]![1]! * Math.PI) / 180);
  const zoom = Math.ceil(Math.log2((80 * WORLD_PIXELS * shrink) / Math.sqrt(areaOf(polygon) || 1)));
  return Math.min(15, Math.max(11, zoom));
}

/** The largest part of a surface carries the name. */
function largest(geometry: Polygon | MultiPolygon): Polygon {
  const parts: Polygon[] =
    geometry.type === 'Polygon'
      ? [geometry]
      : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  return parts.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best));
}

/**
 * Turns a thing with tags into what the map draws: nothing when the map leaves it out. A surface with a name
 * becomes the surface and a point for the name, which is then written once and not in every tile.
 */
export function mapFeatures(geometry: Geometry, tags: Tags): MapFeature[] {
  const shape = SHAPES[geometry.type];
  const found = shape && classify(tags, shape);
  const names = namesOf(tags);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return found ? [{ ...found, names, geometry }] : [];
  const surface = found ? [{ ...found, names: {}, geometry }] : [];
  if (!names['name']) return surface;
  const part = largest(geometry);
  const place = classify(tags, 'point');
  const label =
    place ??
    (found?.layer === 'water' || found?.layer === 'landuse'
      ? { layer: 'pois' as const, kind: found.kind, minZoom: zoomForName(part) }
      : undefined);
  return label
    ? [...surface, { ...label, names, geometry: { type: 'Point', coordinates: labelPoint(part) } }]
    : surface;
}
