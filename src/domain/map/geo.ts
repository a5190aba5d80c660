import inPolygon from '@turf/boolean-point-in-polygon';

/** A position in WGS 84 degrees (RFC 7946 stores it as [lon, lat]). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The outline of a place: a GeoJSON geometry (RFC 7946 §3.1.6 and §3.1.7). */
export type Boundary =
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };

/** The rectangle that holds all of Germany, in degrees. */
export const GERMANY = { lat: [47.2, 55.1], lon: [5.8, 15.1] } as const;

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;

/** True when the point lies in the rectangle around Germany. */
export function inGermany({ lat, lon }: Point): boolean {
  return within(lat, GERMANY.lat) && within(lon, GERMANY.lon);
}

/** True when the point lies in the boundary or on its edge. */
export function inBoundary({ lat, lon }: Point, boundary: Boundary): boolean {
  return inPolygon([lon, lat], boundary);
}
