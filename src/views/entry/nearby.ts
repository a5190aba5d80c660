import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { formatNumber } from '../../i18n/format.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { spotsOf, type Spot } from '../answers/public-points.ts';
import { linkTo, type Link, type View } from '../view.ts';

/** What a family may want to know of in the neighbourhood; dates pass, and houses are shown by what is in them. */
const NEIGHBOURS: readonly CollectionName[] = ['offers', 'familienzentren', 'kitas', 'institutions', 'offices'];

/** How many neighbours a page names. */
const MOST = 5;

interface Neighbourhood {
  readonly index: KDBush;
  readonly entries: readonly Entry[];
  readonly spots: readonly Spot[];
}

const known = new WeakMap<Portal, Neighbourhood>();

/** All neighbours in one index, made once: a page then asks in logarithmic time. */
function neighbourhood(portal: Portal): Neighbourhood {
  let made = known.get(portal);
  if (!made) {
    const all = NEIGHBOURS.flatMap((collection) => onOffer(portal).all(collection))
      .filter((entry) => lifeOfEntry(portal, entry) !== 'planned')
      .flatMap((entry) => spotsOf(portal, entry).map((spot) => ({ entry, spot })));
    const index = new KDBush(all.length);
    for (const { spot } of all) index.add(spot.lon, spot.lat);
    if (all.length > 0) index.finish();
    made = { index, entries: all.map(({ entry }) => entry), spots: all.map(({ spot }) => spot) };
    known.set(portal, made);
  }
  return made;
}

/** A neighbour, and how far it is. */
export interface Neighbour {
  readonly link: Link;
  readonly kind: string;
  readonly distance: string;
}

/** The nearest entries around a spot, without the entry itself and what its page lists anyway. */
export function nearbyTo(view: View, entry: Entry, from: Spot): Neighbour[] {
  const { portal, t } = view;
  const { index, entries, spots } = neighbourhood(portal);
  const own = new Set([entry, ...portal.referring(entry.collection, entry.id)]);
  const found = new Map<Entry, number>();
  // An entry with several houses is met several times: ask for more until there are enough.
  for (let ask = MOST * 4; spots.length > 0; ask *= 2) {
    const ids = around(index, from.lon, from.lat, ask);
    for (const id of ids) {
      const other = entries[id]!;
      if (own.has(other) || found.has(other) || found.size === MOST) continue;
      found.set(other, distance(from.lon, from.lat, spots[id]!.lon, spots[id]!.lat));
    }
    if (found.size === MOST || ids.length < ask) break;
  }
  return [...found].map(([other, kilometres]) => ({
    link: linkTo(view, other),
    kind: t.collections[other.collection],
    distance: distanceInWords(view, kilometres),
  }));
}

/** "im selben Haus", "350 m entfernt" in steps of 50 m, "1,2 km entfernt". */
function distanceInWords({ locale, t: { map } }: View, kilometres: number): string {
  const metres = Math.round(kilometres * 20) * 50;
  if (kilometres < 0.01) return map.sameHouse;
  if (metres < 1000) return map.away(map.metres(String(Math.max(50, metres))));
  return map.away(map.kilometres(formatNumber(locale, kilometres)));
}
