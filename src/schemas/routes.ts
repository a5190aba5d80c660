import { collections, type CollectionName } from './index.ts';

/** An entry as far as its address needs it. */
interface Named {
  readonly collection: CollectionName;
  readonly id: string;
}

/** Collections whose entries have no page of their own: they stand on their list. */
const WITHOUT_DETAIL: readonly CollectionName[] = ['emergency', 'family-card'];

/** True when entries of the collection have a page each. */
export function hasDetail(collection: CollectionName): boolean {
  return collections[collection].segment !== undefined && !WITHOUT_DETAIL.includes(collection);
}

/** Anchor of an entry that stands on its list only. */
export function anchorOf({ collection, id }: Named): string | undefined {
  return hasDetail(collection) || collections[collection].segment === undefined ? undefined : `eintrag-${id}`;
}

/** Path of an entry's page; on its list where it has none; undefined when it appears nowhere. */
export function pathOf({ collection, id }: Named): string | undefined {
  if (collection === 'pages') return `/${id}/`;
  const { segment } = collections[collection];
  if (segment === undefined) return undefined;
  return hasDetail(collection) ? `/${segment}/${id}/` : `/${segment}/#${anchorOf({ collection, id })}`;
}

/** What a list can be narrowed by without script: each choice has pages of its own. */
export type FacetKind = WordKind | 'languages';

/** The facets whose choices are entries with a page of their own. */
type WordKind = 'topics' | 'phases' | 'places' | 'audiences' | 'situations' | 'organisations';

/** One narrowed list. */
export interface Facet {
  readonly kind: FacetKind;
  readonly id: string;
}

/** Path segment of a narrowed list. */
const FACET_SEGMENTS: Record<FacetKind, string> = {
  topics: 'thema',
  phases: 'lebensphase',
  places: 'ort',
  audiences: 'zielgruppe',
  situations: 'situation',
  languages: 'sprache',
  organisations: 'traeger',
};

/** True for the collections whose entries narrow lists. */
export function isFacet(collection: CollectionName): collection is WordKind {
  return collection in FACET_SEGMENTS;
}

/** Lists that can be narrowed, and by what. */
const FACETS: Partial<Record<CollectionName, readonly FacetKind[]>> = {
  offers: ['topics', 'phases', 'places', 'languages', 'audiences', 'situations'],
  events: ['topics', 'phases', 'places', 'languages', 'audiences', 'situations', 'organisations'],
  institutions: ['topics', 'places', 'languages', 'audiences', 'situations'],
  kitas: ['places', 'languages'],
  familienzentren: ['places', 'languages'],
  benefits: ['topics', 'phases', 'situations'],
};

/** The kinds of facets a collection has. */
export function facetKinds(collection: CollectionName): readonly FacetKind[] {
  return FACETS[collection] ?? [];
}

/** Lists that can be filtered, each on its own and all together. */
export const FINDABLE = [
  'offers',
  'events',
  'kitas',
  'familienzentren',
  'institutions',
] as const satisfies readonly CollectionName[];

/** True for the collections whose list can be filtered. */
export const isFindable = (collection: CollectionName): collection is (typeof FINDABLE)[number] =>
  (FINDABLE as readonly CollectionName[]).includes(collection);

/** Where they are all together. */
export const FIND_PATH = '/finden/';

/** Entries per page of a list. */
export const PER_PAGE = 10;

/** What stands before the number of a further page in its address. */
export const PAGE_SEGMENT = 'seite';

/** True when the first page of a list shows dates by day; an archive's dates are long past. */
export const startsWithDays = (collection: CollectionName, archive: boolean): boolean =>
  collection === 'events' && !archive;

/**
 * How many pages a list of `count` entries has; at least 1, also when it is empty. A list that starts
 * with days has its cards from the second page on, and narrowed none: its days hold all that is ahead.
 */
export function pageCount(
  collection: CollectionName,
  count: number,
  { narrowed, archive }: { narrowed: boolean; archive: boolean },
): number {
  if (!hasDetail(collection)) return 1;
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  if (!startsWithDays(collection, archive)) return pages;
  return narrowed ? 1 : pages + 1;
}

/** Path of a page of a list, whole or narrowed, counted from 1. */
export function listPath(collection: CollectionName, page = 1, facet?: Facet): string {
  const whole = `/${collections[collection].segment}/`;
  const root = facet ? `${whole}${FACET_SEGMENTS[facet.kind]}/${facet.id.toLowerCase()}/` : whole;
  return page === 1 ? root : `${root}${PAGE_SEGMENT}/${page}/`;
}

/** Path of the page that shows which office decides about each benefit in a place. */
export function placeBenefitsPath(id: string): string {
  return `${listPath('places')}${id}/${collections.benefits.segment}/`;
}

/** Path of the picture of a point's surroundings; the same house has the same one. */
export const picturePath = ({ lat, lon }: { lat: number; lon: number }) =>
  `/karte/${lat.toFixed(5)}-${lon.toFixed(5)}.svg`;

/** The letter of the register a title stands under: "A" to "Z" (umlauts under their base letter), or "#". */
export function letterOf(title: string): string {
  const first = title
    .replace(/^[^\p{Letter}\p{Number}]+/u, '')
    .charAt(0)
    .normalize('NFD')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** Path of a letter's page in the register. */
export function letterPath(letter: string): string {
  return `/a-z/${letter === '#' ? '0-9' : letter.toLowerCase()}/`;
}

/** Path of the page that explains how to subscribe to calendars. */
export const SUBSCRIBE_PATH = '/kalender-abonnieren/';

/** Path of the page where partners learn to show the portal on their own sites. */
export const EMBED_PATH = '/einbetten/';

/** Path of a part of the calendar: a month, a week, the next holidays. */
export function periodPath(period: string): string {
  return `${listPath('events')}${period}/`;
}
