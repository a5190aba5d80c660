import type { Feature, FeatureCollection, MultiPoint, Point } from 'geojson';
import { LICENCES } from '../../domain/licences.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { AnyData, CollectionName } from '../../schemas/index.ts';
import { spotsOf } from '../../views/answers/public-points.ts';
import { attributionOf, pageUrl, type Site } from './entries.ts';

/** About ten centimetres: RFC 7946 § 11.2 asks not to claim more than is known. */
const DECIMALS = 6;

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** Entries with a public point that are not over, for maps (RFC 7946). Who sits in several houses has several points. */
export function entriesGeoJson(portal: Portal, at: Site, collection: CollectionName): FeatureCollection {
  return {
    type: 'FeatureCollection',
    // Foreign members (RFC 7946 § 6.1).
    ...{ licence: LICENCES[portal.site.openData!.licence].url, attribution: attributionOf(portal) },
    features: onOffer(portal)
      .all(collection)
      .flatMap((entry) => featureOf(portal, at, entry) ?? []),
  };
}

/** True when any entry of the collection has a public point. */
export function hasPoints(portal: Portal, collection: CollectionName): boolean {
  return portal.all(collection).some((entry) => spotsOf(portal, entry).length > 0);
}

function featureOf(portal: Portal, at: Site, entry: Entry): Feature<Point | MultiPoint> | undefined {
  const spots = spotsOf(portal, entry);
  const [first, ...others] = spots.map(({ lat, lon }) => [rounded(lon), rounded(lat)]);
  if (!first) return undefined;
  const { title, summary, topics, status }: AnyData = entry.data;
  return {
    type: 'Feature',
    id: `${entry.collection}/${entry.id}`,
    geometry:
      others.length === 0
        ? { type: 'Point', coordinates: first }
        : { type: 'MultiPoint', coordinates: [first, ...others] },
    properties: { title, summary, url: pageUrl(at, entry), address: spots.map(({ name }) => name), topics, status },
  };
}
