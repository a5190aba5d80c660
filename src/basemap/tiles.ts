import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { LAYERS, type Bounds, type MapFeature } from './feature.ts';
import { compress, type Tile } from './pmtiles.ts';

/** Coordinates inside a tile (Mapbox Vector Tile's usual extent). */
const EXTENT = 4096;

/** Column of a longitude among the tiles of a zoom, with its fraction (Web Mercator). */
export const columnOf = (lon: number, z: number) => ((lon + 180) / 360) * 2 ** z;

/** Row of a latitude among the tiles of a zoom, with its fraction (Web Mercator). */
export function rowOf(lat: number, z: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z;
}

/** Every tile of a zoom that touches the rectangle. */
export function* tilesIn(
  [west, south, east, north]: Bounds,
  z: number,
): Generator<{ z: number; x: number; y: number }> {
  for (let x = Math.floor(columnOf(west, z)); x <= Math.floor(columnOf(east, z)); x += 1)
    for (let y = Math.floor(rowOf(north, z)); y <= Math.floor(rowOf(south, z)); y += 1) yield { z, x, y };
}

/** The smallest rectangle around all features. */
export function boundsOf(features: readonly Pick<MapFeature, 'geometry'>[]): Bounds {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const visit = (value: Position | Position[] | Position[][] | Position[][][]): void => {
    if (typeof value[0] === 'number') {
      const [lon, lat] = value as [number, number];
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    } else for (const inner of value as Position[]) visit(inner);
  };
  for (const { geometry } of features) if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  return bounds;
}

/** The rectangle as a surface: with it, no tile of the town is missing. */
const earth = ([west, south, east, north]: Bounds): MapFeature => ({
  layer: 'earth',
  kind: 'earth',
  minZoom: 0,
  names: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

function indexOf(features: readonly MapFeature[], maxZoom: number): GeoJSONVT {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: features.map(({ geometry, kind, kind_detail, minZoom, names }) => ({
      type: 'Feature',
      geometry,
      properties: { kind, ...(kind_detail === undefined ? {} : { kind_detail }), min_zoom: minZoom, ...names },
    })),
  };
  return new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 200, extent: EXTENT, buffer: 64 });
}

/** Cuts features into vector tiles of the zooms `minZoom` to `maxZoom`, within the rectangle. */
export function* makeTiles(
  features: readonly MapFeature[],
  bounds: Bounds,
  { minZoom, maxZoom }: { minZoom: number; maxZoom: number },
): Generator<Tile> {
  const all = [earth(bounds), ...features];
  const indexes = LAYERS.map((layer) => {
    const own = all.filter((feature) => feature.layer === layer);
    return own.length > 0 ? { layer, index: indexOf(own, maxZoom) } : undefined;
  }).filter((one) => one !== undefined);
  for (let z = minZoom; z <= maxZoom; z += 1) {
    for (const { x, y } of tilesIn(bounds, z)) {
      const layers: Record<string, { features: unknown[] }> = {};
      for (const { layer, index } of indexes) {
        const drawn = (index.getTile(z, x, y)?.features ?? []).flatMap(({ tags, ...feature }) => {
          const { min_zoom, ...kept } = tags as { min_zoom: number };
          return min_zoom <= z ? [{ ...feature, tags: kept }] : [];
        });
        if (drawn.length > 0) layers[layer] = { features: drawn };
      }
      const bytes = fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT });
      yield { z, x, y, data: compress(bytes) };
    }
  }
}
