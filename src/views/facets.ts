import { facetIndex, facetKey, languagesIn } from '../portal/facets.ts';
import { onOffer } from '../portal/on-offer.ts';
import type { Entry, Portal } from '../portal/portal.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Facet, FacetKind } from '../schemas/routes.ts';

type Index = ReadonlyMap<string, readonly Entry[]>;

const indexes = new WeakMap<Portal, Map<CollectionName, Index>>();

function indexOf(portal: Portal, collection: CollectionName): Index {
  const known = indexes.get(portal) ?? new Map<CollectionName, Index>();
  indexes.set(portal, known);
  const index = known.get(collection) ?? facetIndex(portal, collection, portal.all(collection));
  known.set(collection, index);
  return index;
}

/** The entries of a narrowed list, in the order of the whole list, without what is over. */
export function entriesOf(portal: Portal, collection: CollectionName, facet: Facet): readonly Entry[] {
  return everIn(onOffer(portal), collection, facet);
}

/** The same with what is over: addresses of lists stay, and calendars keep the past for a while. */
export function everIn(portal: Portal, collection: CollectionName, { kind, id }: Facet): readonly Entry[] {
  return indexOf(portal, collection).get(facetKey(kind, id)) ?? [];
}

/** True when a narrowed list has a page: it keeps that when all that stood on it is over. */
export const hasList = (portal: Portal, collection: CollectionName, facet: Facet): boolean =>
  everIn(portal, collection, facet).length > 0;

/** The choices of a facet that lead to at least one entry, with how many. */
export function facetChoices(
  portal: Portal,
  collection: CollectionName,
  kind: FacetKind,
): { readonly id: string; readonly count: number }[] {
  return idsOf(portal, collection, kind)
    .map((id) => ({ id, count: entriesOf(portal, collection, { kind, id }).length }))
    .filter(({ count }) => count > 0);
}

/** The ids under which a collection has a narrowed list, also one on which nothing is left. */
export function listedIds(portal: Portal, collection: CollectionName, kind: FacetKind): readonly string[] {
  return idsOf(portal, collection, kind).filter((id) => hasList(portal, collection, { kind, id }));
}

function idsOf(portal: Portal, collection: CollectionName, kind: FacetKind): readonly string[] {
  return kind === 'languages' ? languagesIn(indexOf(portal, collection)) : portal.all(kind).map(({ id }) => id);
}
