import { readFileSync } from 'node:fs';
import type { Boundary } from '../domain/map/geo.ts';
import type { Data } from '../schemas/index.ts';
import type { Found } from './read/files.ts';

/** A place as far as geography needs it. */
export interface PlaceLike {
  readonly id: string;
  readonly data: Data<'places'>;
}

/** Reads a GeoJSON Feature or bare geometry (RFC 7946) that is a Polygon or MultiPolygon. */
export function readBoundary(found: Found): Boundary | undefined {
  try {
    const json = JSON.parse(readFileSync(found.path, 'utf8')) as { type?: string; geometry?: unknown };
    const geometry = (json.type === 'Feature' ? json.geometry : json) as { type?: string; coordinates?: unknown };
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return undefined;
    return Array.isArray(geometry.coordinates) ? (geometry as Boundary) : undefined;
  } catch {
    return undefined;
  }
}

/** The place an address lies in: the one it names, else the town with the address's city name. */
export function placeOfAddress(
  address: { city: string; place?: string | undefined },
  byId: ReadonlyMap<string, PlaceLike>,
  byTitle: ReadonlyMap<string, PlaceLike>,
): PlaceLike | undefined {
  return address.place === undefined ? byTitle.get(address.city) : byId.get(address.place);
}

/** The place itself, then its parents. Ends at a circle. */
export function* upwards(start: PlaceLike, byId: ReadonlyMap<string, PlaceLike>): Generator<PlaceLike> {
  const seen = new Set<string>();
  for (let place: PlaceLike | undefined = start; place && !seen.has(place.id);) {
    seen.add(place.id);
    yield place;
    place = place.data.parent === undefined ? undefined : byId.get(place.data.parent);
  }
}
