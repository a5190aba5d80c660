import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { inGermany, type Point } from '../../domain/map/geo.ts';
import { error, START, type Problem } from '../problem.ts';
import type { Found } from '../read/files.ts';

const MAX_BYTES = 2_000_000;
/** A base map is one file in the repository; forges refuse or warn from here on. */
const MAX_BASEMAP_BYTES = 50_000_000;

/** How deep the positions of each geometry lie in lists (RFC 7946 §3.1); collections of geometries are not used. */
const DEPTH = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

type Refusal = readonly [wrong: string, instead: string];

const NO_GEOJSON: Refusal = ['Die Datei ist kein GeoJSON', 'die Karte als GeoJSON neu speichern'];

/** Refuses a file of the folder `geo` that is no GeoJSON, too large, or not a map of Germany. */
export function checkGeo(found: Found): Problem | undefined {
  const refusal = refusalOf(found);
  return refusal && error(found.file, START, ...refusal);
}

/** Refuses a base map that the pages could not draw: no PMTiles 3 with vector tiles, too large, or of another country. */
export function checkBasemap(found: Found): Problem | undefined {
  const refuse = (wrong: string, instead: string) => error(found.file, START, wrong, instead);
  const again = 'neu erzeugen mit npm run basemap';
  if (found.bytes > MAX_BASEMAP_BYTES)
    return refuse(
      `Die Grundkarte ist ${Math.round(found.bytes / 1e6)} MB groß, erlaubt sind 50 MB`,
      'einen kleineren Ausschnitt wählen: npm run basemap -- … --bbox West,Süd,Ost,Nord',
    );
  const header = readHeader(found.path);
  if (!header) return refuse('Die Grundkarte ist keine PMTiles-Datei (Version 3)', again);
  if (!header.isVector) return refuse('Die Grundkarte enthält Bilder statt Vektorkacheln', again);
  if (!inGermany(header.centre)) return refuse('Die Grundkarte zeigt einen Ort außerhalb von Deutschland', again);
  return undefined;
}

/** What the header says (PMTiles specification 3, §3); nothing when it is none. */
function readHeader(path: string): { isVector: boolean; centre: Point } | undefined {
  const LENGTH = 127;
  const bytes = Buffer.alloc(LENGTH);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, LENGTH, 0) < LENGTH) return undefined;
  } finally {
    closeSync(file);
  }
  if (bytes.toString('latin1', 0, 7) !== 'PMTiles' || bytes[7] !== 3) return undefined;
  const [west, south, east, north] = [102, 106, 110, 114].map((at) => bytes.readInt32LE(at) / 1e7);
  return { isVector: bytes[99] === 1, centre: { lat: (south! + north!) / 2, lon: (west! + east!) / 2 } };
}

function refusalOf(found: Found): Refusal | undefined {
  if (!found.name.endsWith('.geojson'))
    return ['Im Ordner geo stehen nur Karten', 'eine Datei mit der Endung .geojson'];
  if (found.bytes > MAX_BYTES)
    return [
      `Die Datei ist ${(found.bytes / 1e6).toFixed(1).replace('.', ',')} MB groß, erlaubt sind 2 MB`,
      'die Linien vereinfachen, z. B. mit mapshaper.org',
    ];
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(found.path, 'utf8'));
  } catch {
    return NO_GEOJSON;
  }
  const geometries = geometriesOf(json);
  if (!geometries || geometries.length === 0) return NO_GEOJSON;
  for (const { type, coordinates } of geometries) {
    const refusal = checkPositions(coordinates, DEPTH.get(type)!, type.endsWith('Polygon'));
    if (refusal) return refusal;
  }
  return undefined;
}

interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The geometries of a FeatureCollection, a Feature or a bare geometry; undefined when one is none. */
function geometriesOf(json: unknown): Geometry[] | undefined {
  if (!isObject(json)) return undefined;
  const features = json['type'] === 'FeatureCollection' ? json['features'] : [json];
  if (!Array.isArray(features)) return undefined;
  const geometries = features.map((feature: unknown) =>
    isObject(feature) && feature['type'] === 'Feature' ? feature['geometry'] : feature,
  );
  const known = geometries.filter(
    (one): one is Record<string, unknown> & Geometry => isObject(one) && DEPTH.has(one['type'] as string),
  );
  return known.length === geometries.length ? known : undefined;
}

function checkPositions(value: unknown, depth: number, closed: boolean): Refusal | undefined {
  if (depth === 0) return checkPosition(value);
  if (!Array.isArray(value) || value.length === 0) return NO_GEOJSON;
  for (const inner of value) {
    const refusal = checkPositions(inner, depth - 1, closed);
    if (refusal) return refusal;
  }
  if (!closed || depth !== 1) return undefined;
  const [first, last] = [value[0], value.at(-1)] as number[][];
  return value.length < 4 || first![0] !== last![0] || first![1] !== last![1]
    ? ['Eine Fläche ist nicht geschlossen', 'die Fläche neu zeichnen; der letzte Punkt ist wieder der erste']
    : undefined;
}

function checkPosition(value: unknown): Refusal | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3 || !value.every(Number.isFinite))
    return ['Ein Punkt der Karte besteht nicht aus zwei Zahlen', 'je Punkt [Länge, Breite], z. B. [7.69, 51.53]'];
  const [lon, lat] = value as [number, number];
  if (inGermany({ lat, lon })) return undefined;
  return inGermany({ lat: lon, lon: lat })
    ? [
        `Beim Punkt ${lon}, ${lat} sind Länge und Breite vertauscht`,
        'zuerst die Länge (6 bis 15), dann die Breite (47 bis 55)',
      ]
    : [`Der Punkt ${lon}, ${lat} liegt nicht in Deutschland`, 'die Karte in Grad speichern (WGS 84, EPSG:4326)'];
}
