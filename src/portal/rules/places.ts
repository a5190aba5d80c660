import { inBoundary, type Boundary, type Point } from '../../domain/map/geo.ts';
import type { Content } from '../content.ts';
import { BETRAYING } from '../../schemas/fields/location.ts';
import { placeOfAddress, readBoundary, upwards, type PlaceLike } from '../geography.ts';
import { START, error, type Problem } from '../problem.ts';
import { BASEMAP_FILE, type Found } from '../read/files.ts';
import { checkBasemap, checkGeo } from './geo.ts';
import { allEntries, at, type Rule } from './rule.ts';

type Address = 'protected' | { city: string; place?: string | undefined } | undefined;

interface Spot {
  readonly path: readonly (string | number)[];
  readonly address: Address;
  readonly coordinates: Point | undefined;
}

/** The addresses of an entry: its own, and those of its sessions. */
function spotsOf(data: object): Spot[] {
  const own = data as {
    address?: Address;
    coordinates?: Point;
    sessions?: { address?: Address; coordinates?: Point }[];
  };
  const sessions = (own.sessions ?? []).map((session, index) => ({ path: ['sessions', index], ...session }));
  return [{ path: [], address: own.address, coordinates: own.coordinates }, ...sessions] as Spot[];
}

/** Maps and outlines of places are readable, and points lie in the town of their own address. */
export const places: Rule = function* (content) {
  const refused = new Set<Found>();
  for (const found of content.files.values()) {
    const problem =
      found.folder === 'geo' ? checkGeo(found) : found.name === BASEMAP_FILE ? checkBasemap(found) : undefined;
    if (!problem) continue;
    refused.add(found);
    yield problem;
  }
  const boundaries = new Map<string, Boundary>();
  const byId = (content.entries.get('places') ?? new Map()) as ReadonlyMap<string, PlaceLike>;
  const byTitle = new Map([...byId.values()].map((place) => [place.data.title, place]));
  for (const place of byId.values()) {
    const found = place.data.boundary === undefined ? undefined : content.files.get(`geo/${place.data.boundary}`);
    if (!found || refused.has(found)) continue;
    const boundary = readBoundary(found);
    if (boundary) boundaries.set(place.id, boundary);
    else
      yield error(
        found.file,
        START,
        `Die Datei enthält keine Grenze von ${place.data.title}`,
        'eine einzige Fläche (in GeoJSON ein Polygon oder MultiPolygon)',
      );
  }
  const townAround = (address: Exclude<Address, 'protected' | undefined>): PlaceLike | undefined => {
    const place = placeOfAddress(address, byId, byTitle);
    return place && upwards(place, byId).find(({ id }) => boundaries.has(id));
  };
  yield* betrayed(content);
  yield* outsideTown(content, byId, boundaries, townAround);
};

/** The second net below the schemas: no entry of any kind betrays a protected address. */
function* betrayed(content: Content): Generator<Problem> {
  for (const { data, draft } of allEntries(content)) {
    if ((data as { address?: Address }).address !== 'protected') continue;
    for (const key of BETRAYING) {
      if (Object.hasOwn(data, key))
        yield at(draft, [key], `Bei einer geschützten Adresse darf ${key} nicht dabeistehen`, `${key} löschen`);
    }
  }
}

function* outsideTown(
  content: Content,
  byId: ReadonlyMap<string, PlaceLike>,
  boundaries: ReadonlyMap<string, Boundary>,
  townAround: (address: Exclude<Address, 'protected' | undefined>) => PlaceLike | undefined,
): Generator<Problem> {
  const others = (town: PlaceLike) =>
    [...byId.values()].filter(({ id, data }) => data.kind === town.data.kind && id !== town.id && boundaries.has(id));
  for (const { data, draft } of allEntries(content)) {
    for (const { path, address, coordinates } of spotsOf(data)) {
      if (!coordinates || typeof address !== 'object') continue;
      const town = townAround(address);
      if (!town || inBoundary(coordinates, boundaries.get(town.id)!)) continue;
      const other = others(town).find((place) => inBoundary(coordinates, boundaries.get(place.id)!));
      yield at(
        draft,
        [...path, 'coordinates'],
        `Der Punkt ${coordinates.lat}, ${coordinates.lon} liegt ${other ? `in ${other.data.title} statt in` : 'außerhalb von'} ${town.data.title}`,
        `einen Punkt in ${town.data.title}, oder die Adresse berichtigen`,
      );
    }
  }
}
