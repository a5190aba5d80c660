import type { Entry } from '../../portal/portal.ts';
import { picturePath } from '../../schemas/routes.ts';
import { nearbyTo, type Neighbour } from './nearby.ts';
import { spotsOf, type Spot } from '../answers/public-points.ts';
import type { Link, View } from '../view.ts';

/** A house with its picture and the ways to plan a route there. */
export interface WayThere {
  readonly name: string;
  /** Address of the picture; none where the portal has no base map. */
  readonly picture: string | undefined;
  readonly alt: string;
  /** Links to services outside: they open on click only. */
  readonly routes: readonly Link[];
}

/** Where an entry is and what is around; nothing when it has no public point. */
export interface Whereabouts {
  readonly ways: readonly WayThere[];
  readonly nearby: readonly Neighbour[];
}

/** Houses shown with a picture; an offer in more of them names those on its sessions. */
const MOST = 3;

/** How to get to an entry's houses, and what else is around the first one. */
export function whereaboutsOf(view: View, entry: Entry, hasMap: boolean): Whereabouts | undefined {
  const spots = spotsOf(view.portal, entry);
  const [first] = spots;
  if (!first) return undefined;
  return {
    ways: spots.slice(0, MOST).map((spot) => ({
      name: spot.name || entry.data.title,
      picture: hasMap ? `${view.base}${picturePath(spot).slice(1)}` : undefined,
      alt: view.t.map.picture(spot.name || entry.data.title),
      routes: routesTo(view, spot, entry.data.title),
    })),
    nearby: nearbyTo(view, entry, first),
  };
}

/** A geo: URI (RFC 5870) with the query Android's map apps read, and the documented links of three services. */
function routesTo({ t }: View, { lat, lon }: Spot, title: string): Link[] {
  const { routeBy } = t.map;
  const label = encodeURIComponent(title.replaceAll(/[()]/g, ' ')).replaceAll("'", '%27');
  return [
    { text: routeBy.app, href: `geo:${lat},${lon}?q=${lat},${lon}(${label})` },
    { text: routeBy.osm, href: `https://www.openstreetmap.org/directions?route=%3B${lat}%2C${lon}` },
    { text: routeBy.google, href: `https://www.google.com/maps/dir/?api=1&destination=${lat}%2C${lon}` },
    { text: routeBy.apple, href: `https://maps.apple.com/?daddr=${lat}%2C${lon}` },
  ];
}
