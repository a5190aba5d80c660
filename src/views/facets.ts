import type { Entry, Portal } from '../portal/portal.ts';
import { collections, type CollectionName, type Data } from '../schemas/index.ts';
import type { Placed } from './place.ts';

/** What a list can be narrowed by without script: each choice has pages of its own. */
export type FacetKind = 'topics' | 'phases' | 'places' | 'audiences' | 'situations';

/** One narrowed list. */
export interface Facet {
  readonly kind: FacetKind;
  readonly id: string;
}

/** Path segment of a narrowed list. */
export const FACET_SEGMENTS: Record<FacetKind, string> = {
  topics: 'thema',
  phases: 'lebensphase',
  places: 'ort',
  audiences: 'zielgruppe',
  situations: 'situation',
};

/** True for the collections whose entries narrow lists. */
export function isFacet(collection: CollectionName): collection is FacetKind {
  return collection in FACET_SEGMENTS;
}

/** Lists that can be narrowed, and by what. */
const FACETS: Partial<Record<CollectionName, readonly FacetKind[]>> = {
  offers: ['topics', 'phases', 'places', 'audiences', 'situations'],
  events: ['topics', 'phases', 'places', 'audiences', 'situations'],
  institutions: ['topics', 'places', 'audiences', 'situations'],
  kitas: ['places'],
  familienzentren: ['places'],
  benefits: ['topics', 'phases', 'situations'],
};

/** The kinds of facets a collection has. */
export function facetKinds(collection: CollectionName): readonly FacetKind[] {
  return FACETS[collection] ?? [];
}

type Fields = Partial<
  Pick<Data<'offers'>, 'topics' | 'phases' | 'audiences' | 'situations' | 'areaServed' | 'sessions'>
> &
  Placed;

/** The place, and every place it is part of. */
export function withParents(portal: Portal, id: string): string[] {
  const trail: string[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !trail.includes(next);
    next = portal.get('places', next)?.data.parent
  )
    trail.push(next);
  return trail;
}

function placeOf(portal: Portal, { venue, address }: Placed): string[] {
  const own = venue === undefined ? address : portal.get('venues', venue)?.data.address;
  if (own === undefined || own === 'protected') return [];
  const id = own.place ?? portal.all('places').find(({ data }) => data.title === own.city)?.id;
  return id === undefined ? [] : withParents(portal, id);
}

/** Ids of the topics, phases or places an entry belongs to. */
export function facetIds(portal: Portal, entry: Entry, kind: FacetKind): Set<string> {
  const data = entry.data as Fields;
  if (kind !== 'places') return new Set(data[kind] ?? []);
  const spots = [data, ...(data.sessions ?? [])].flatMap((spot) => placeOf(portal, spot));
  const served = data.areaServed ?? [];
  return new Set([...spots, ...(spots.length === 0 ? served : [])]);
}

interface Index {
  readonly byFacet: ReadonlyMap<string, readonly Entry[]>;
}

const indexes = new WeakMap<Portal, Map<CollectionName, Index>>();

function indexOf(portal: Portal, collection: CollectionName): Index {
  const known = indexes.get(portal) ?? new Map<CollectionName, Index>();
  indexes.set(portal, known);
  const index = known.get(collection) ?? buildIndex(portal, collection);
  known.set(collection, index);
  return index;
}

function buildIndex(portal: Portal, collection: CollectionName): Index {
  const byFacet = new Map<string, Entry[]>();
  for (const entry of portal.all(collection)) {
    for (const kind of facetKinds(collection)) {
      for (const id of facetIds(portal, entry, kind)) {
        const key = `${kind}/${id}`;
        const list = byFacet.get(key);
        if (list) list.push(entry);
        else byFacet.set(key, [entry]);
      }
    }
  }
  return { byFacet };
}

/** The entries of a narrowed list, in the order of the whole list. */
export function entriesOf(portal: Portal, collection: CollectionName, facet: Facet): readonly Entry[] {
  return indexOf(portal, collection).byFacet.get(`${facet.kind}/${facet.id}`) ?? [];
}

/** The choices of a facet that lead to at least one entry, with how many. */
export function facetChoices(
  portal: Portal,
  collection: CollectionName,
  kind: FacetKind,
): { readonly id: string; readonly count: number }[] {
  return portal
    .all(kind)
    .map(({ id }) => ({ id, count: entriesOf(portal, collection, { kind, id }).length }))
    .filter(({ count }) => count > 0);
}

/** Path of a narrowed list. */
export function facetPath(collection: CollectionName, { kind, id }: Facet): string {
  return `/${collections[collection].segment}/${FACET_SEGMENTS[kind]}/${id}/`;
}
