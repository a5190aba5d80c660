import { facetIndex, facetKey, languagesIn } from '../portal/facets.ts';
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

/** The entries of a narrowed list, in the order of the whole list. */
export function entriesOf(portal: Portal, collection: CollectionName, { kind, id }: Facet): readonly Entry[] {
  return indexOf(portal, collection).get(facetKey(kind, id)) ?? [];
}

/** The choices of a facet that lead to at least one entry, with how many. */
export function facetChoices(
  portal: Portal,
  collection: CollectionName,
  kind: FacetKind,
): { readonly id: string; readonly count: number }[] {
  const ids = kind === 'languages' ? languagesIn(indexOf(portal, collection)) : portal.all(kind).map(({ id }) => id);
  return ids
    .map((id) => ({ id, count: entriesOf(portal, collection, { kind, id }).length }))
    .filter(({ count }) => count > 0);
}
