import type { Feature, Geometry, Position } from 'geojson';
import { refusePage } from '../bytes.ts';
import { Unreadable } from '../unreadable.ts';
import type { Table } from './table.ts';

/** Columns that a geometry and an id become. */
export const POINT_COLUMNS = { id: '@id', lat: '@lat', lon: '@lon' } as const;

const isList = (value: Property): value is readonly Property[] => Array.isArray(value);

const isPosition = (value: unknown): value is Position => Array.isArray(value) && typeof value[0] === 'number';

function positionsOf(value: unknown): Position[] {
  if (isPosition(value)) return [value];
  return Array.isArray(value) ? value.flatMap(positionsOf) : [];
}

/** A point for a geometry: itself, or the middle of the box around it. */
function pointOf(geometry: Geometry | null): { lat: number; lon: number } | undefined {
  if (!geometry || geometry.type === 'GeometryCollection') return undefined;
  const positions = positionsOf(geometry.coordinates);
  if (positions.length === 0) return undefined;
  const middle = (axis: 0 | 1) => {
    const values = positions.map((position) => position[axis]!);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { lon: middle(0), lat: middle(1) };
}

type Property =
  string | number | boolean | null | undefined | readonly Property[] | { readonly [key: string]: Property };
type Properties = Readonly<Record<string, Property>>;

/** Properties as cells; what programs put in front of OpenStreetMap's keys goes. */
function cellsOf(properties: Properties, before = ''): [string, string][] {
  return Object.entries(properties).flatMap(([key, value]): [string, string][] => {
    const name = `${before}${key}`.replace(/^(?:tags|properties)[/.]/, '');
    if (value === null || value === undefined || isList(value)) return [];
    if (typeof value === 'object') return cellsOf(value, `${name}.`);
    const text = String(value).trim();
    return text === '' ? [] : [[name, text]];
  });
}

/**
 * Reads a GeoJSON file (RFC 7946), such as an extract of OpenStreetMap, as a list: a feature is a line.
 * @throws Unreadable when it is none.
 */
export function readGeoJson(file: string, text: string): Table {
  refusePage(file, text);
  let parsed: { type?: string; features?: Feature[] };
  try {
    parsed = JSON.parse(text) as typeof parsed;
  } catch (cause) {
    throw new Unreadable(`${file}: Das ist kein gültiges JSON (${(cause as Error).message}).`, { cause });
  }
  if (parsed.type !== 'FeatureCollection' || !Array.isArray(parsed.features))
    throw new Unreadable(`${file}: Das ist kein GeoJSON mit einer Liste von Objekten (FeatureCollection).`);
  if (parsed.features.length === 0) throw new Unreadable(`${file}: Darin steht kein einziges Objekt.`);
  const rows = parsed.features.map((feature, index) => {
    const point = pointOf(feature.geometry);
    const properties = cellsOf(feature.properties ?? {});
    return {
      where: `${file}, Objekt ${index + 1}`,
      cells: Object.fromEntries([
        ...(feature.id === undefined ? [] : [[POINT_COLUMNS.id, String(feature.id)]]),
        ...properties,
        ...(point
          ? [
              [POINT_COLUMNS.lat, String(point.lat)],
              [POINT_COLUMNS.lon, String(point.lon)],
            ]
          : []),
      ]) as Record<string, string>,
    };
  });
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows, notes: [] };
}
