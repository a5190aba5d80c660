import { inBoundary, type Boundary, type Point } from '../../domain/geo.ts';
import type { Content } from '../content.ts';
import { placeOfAddress, readBoundary, upwards, type PlaceLike } from '../geography.ts';
import { START, error, type Problem } from '../problem.ts';
import { allEntries, at, type Rule } from './rule.ts';

type Address = 'protected' | { city: string; place?: string | undefined } | undefined;

interface Spot {
  readonly path: readonly (string | number)[];
  readonly address: Address;
  readonly coordinates: Point | undefined;
}

/** The addresses of an entry: its own, and those of its sessions. */
function spotsOf(data: object): Spot[] {
  const own = data as { address?: Address; coordinates?: Point; sessions?: { address?: Address; coordinates?: Point }[] };
  const sessions = (own.sessions ?? []).map((session, index) => ({ path: ['sessions', index], ...session }));
  return [{ path: [], address: own.address, coordinates: own.coordinates }, ...sessions] as Spot[];
}

/** Outlines of places are readable, and points lie in the town of their own address. */
export const places: Rule = function* (content) {
  const boundaries = new Map<string, Boundary>();
  const byId = (content.entries.get('places') ?? new Map()) as ReadonlyMap<string, PlaceLike>;
  const byTitle = new Map([...byId.values()].map((place) => [place.data.title, place]));
  for (const place of byId.values()) {
    const found = place.data.boundary === undefined ? undefined : content.files.get(`geo/${place.data.boundary}`);
    const boundary = found && readBoundary(found);
    if (boundary) boundaries.set(place.id, boundary);
    else if (found) yield error(found.file, START, 'Die Datei enthält keine Grenze', 'ein GeoJSON-Feature mit einem Polygon oder MultiPolygon');
  }
  const townAround = (address: Exclude<Address, 'protected' | undefined>): PlaceLike | undefined => {
    const place = placeOfAddress(address, byId, byTitle);
    return place && upwards(place, byId).find(({ id }) => boundaries.has(id));
  };
  yield* outsideTown(content, boundaries, townAround);
};

function* outsideTown(
  content: Content,
  boundaries: ReadonlyMap<string, Boundary>,
  townAround: (address: Exclude<Address, 'protected' | undefined>) => PlaceLike | undefined,
): Generator<Problem> {
  for (const { data, draft } of allEntries(content)) {
    for (const { path, address, coordinates } of spotsOf(data)) {
      if (!coordinates || typeof address !== 'object') continue;
      const town = townAround(address);
      if (!town || inBoundary(coordinates, boundaries.get(town.id)!)) continue;
      yield at(
        draft,
        [...path, 'coordinates'],
        `Der Punkt ${coordinates.lat}, ${coordinates.lon} liegt außerhalb von ${town.data.title}`,
        `einen Punkt in ${town.data.title}, oder die Adresse berichtigen`,
      );
    }
  }
}
