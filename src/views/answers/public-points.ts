import type { Point } from '../../domain/map/geo.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { publicPlace, type Located } from '../../portal/public-place.ts';
import type { AnyData } from '../../schemas/index.ts';

/** A public point where something is. */
export interface Spot extends Point {
  /** The house or street, as the address says it. */
  readonly name: string;
}

function spotOf(portal: Portal, located: Located): Spot | undefined {
  const { house, address, coordinates } = publicPlace(portal, located) ?? {};
  if (!coordinates) return undefined;
  const street = [address?.street, address?.city].filter((part) => part !== undefined).join(', ');
  return { ...coordinates, name: [house?.data.title ?? address?.name, street].filter(Boolean).join(', ') };
}

const known = new WeakMap<Entry, readonly Spot[]>();

/** Every house an entry is in or takes place in, each once. A protected address has none. */
export function spotsOf(portal: Portal, entry: Entry): readonly Spot[] {
  let spots = known.get(entry);
  if (!spots) {
    const data: AnyData = entry.data;
    const all = [data, ...(data.sessions ?? [])].flatMap((placed) => spotOf(portal, placed) ?? []);
    spots = [...new Map(all.map((spot) => [`${spot.lat},${spot.lon}`, spot])).values()];
    known.set(entry, spots);
  }
  return spots;
}
