import type { Geometry } from 'geojson';

/** Layers of a base map, named as Protomaps names them, so that either kind of file can be drawn with one style. */
export const LAYERS = ['earth', 'landuse', 'water', 'boundaries', 'roads', 'buildings', 'places', 'pois'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the map draws of a thing; `kind` and `kind_detail` are Protomaps' words (basemap schema 4). */
export interface MapClass {
  readonly layer: Layer;
  readonly kind: string;
  readonly kind_detail?: string | undefined;
  /** Smallest zoom at which it is drawn. */
  readonly minZoom: number;
}

/** One thing of the base map. */
export interface MapFeature extends MapClass {
  /** `name`, and `name:en` and the like. */
  readonly names: Readonly<Record<string, string>>;
  readonly geometry: Geometry;
}

/** The rectangle of a map in WGS 84 degrees: west, south, east, north (RFC 7946 §5). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
