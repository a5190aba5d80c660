import { joinLines } from './join-lines.ts';
import { LAYERS, type Bounds, type MapFeature } from './feature.ts';
import { writePmtiles, type Tile } from './pmtiles.ts';
import { boundsOf, makeTiles } from './tiles.ts';

/** Zooms of a base map's tiles; beyond the last one the browser enlarges. */
const MIN_ZOOM = 8;
const MAX_ZOOM = 15;

export interface BasemapOptions {
  /** Whose data it is; always visible on the map. */
  readonly attribution: string;
  readonly name: string;
  /** What to keep; without it, everything. */
  readonly bounds?: Bounds | undefined;
}

export interface Basemap {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tiles: readonly Tile[];
  readonly bounds: Bounds;
}

/** The rectangle with a margin of a tenth, so that the town does not end at the edge of the map. */
function withMargin([west, south, east, north]: Bounds): Bounds {
  const [lon, lat] = [(east - west) / 10, (north - south) / 10];
  return [west - lon, south - lat, east + lon, north + lat];
}

/** Makes a base map of features: tiles, and the archive that holds them. */
export function makeBasemap(
  features: readonly MapFeature[],
  { attribution, name, ...options }: BasemapOptions,
): Basemap {
  const bounds = options.bounds ?? withMargin(boundsOf(features));
  const zooms = { minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM };
  const tiles = [...makeTiles(joinLines(features), bounds, zooms)];
  const metadata = {
    name,
    attribution,
    type: 'baselayer',
    vector_layers: LAYERS.map((id) => ({ id, fields: { kind: 'String', name: 'String' } })),
  };
  return { bytes: writePmtiles(tiles, { bounds, ...zooms, metadata }), tiles, bounds };
}
