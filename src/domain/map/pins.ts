import type { Point } from './geo.ts';

/** An entry as a pin needs it. */
export interface Pinned {
  /** `offers/krabbelgruppe` */
  readonly id: string;
  readonly collection: string;
  readonly title: string;
  readonly url: string;
  readonly houses: readonly (Point & { readonly name: string })[];
}

/** A house on the map with everything in it: entries at one point share a pin. */
export interface PinHouse extends Point {
  /** Name of the house; empty when it has none. */
  readonly name: string;
  readonly entries: readonly Pinned[];
}

/** Points closer than about a metre are one house. */
const keyOf = ({ lat, lon }: Point) => `${lat.toFixed(5)},${lon.toFixed(5)}`;

/** The houses of the given entries, in the order in which the list names them. */
export function housesOf(entries: Iterable<Pinned>): PinHouse[] {
  const houses = new Map<string, { lat: number; lon: number; name: string; entries: Pinned[] }>();
  for (const entry of entries) {
    for (const { lat, lon, name } of entry.houses) {
      const key = keyOf({ lat, lon });
      const house = houses.get(key);
      if (!house) houses.set(key, { lat, lon, name, entries: [entry] });
      else {
        house.entries.push(entry);
        house.name ||= name;
      }
    }
  }
  return [...houses.values()];
}

/** Shapes of pins: one for each kind of entry, one for a house with several kinds. */
export const PIN_KINDS = ['offers', 'events', 'familienzentren', 'kitas', 'institutions', 'offices', 'mixed'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

/** The kind that everything in a house has, else `mixed`. */
export function kindOf({ entries }: Pick<PinHouse, 'entries'>): PinKind {
  const [first, ...rest] = new Set(entries.map(({ collection }) => collection));
  return rest.length === 0 ? (PIN_KINDS.find((kind) => kind === first) ?? 'mixed') : 'mixed';
}
