import { languagesOf, type AnyData, type CollectionName, type Data } from '../schemas/index.ts';
import { facetKinds, type FacetKind } from '../schemas/routes.ts';

/** An entry as far as lists need it. */
interface Listed<Name extends CollectionName = CollectionName> {
  readonly id: string;
  readonly data: Data<Name>;
}

/** What lists are computed from: the read model, or content that is still being checked. */
export interface Entries {
  all<Name extends CollectionName>(collection: Name): readonly Listed<Name>[];
  get<Name extends CollectionName>(collection: Name, id: string): Listed<Name> | undefined;
}

type Spot = Pick<Data<'events'>, 'venue' | 'address'>;
/** The place, and every place it is part of. */
export function withParents(entries: Entries, id: string): string[] {
  const trail: string[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined && !trail.includes(next);
    next = entries.get('places', next)?.data.parent
  )
    trail.push(next);
  return trail;
}

const placesByTitle = new WeakMap<Entries, Map<string, string>>();

/** The id of the place with a title; the first, when there are several. */
function placeNamed(entries: Entries, title: string): string | undefined {
  let known = placesByTitle.get(entries);
  if (!known) {
    known = new Map(
      entries
        .all('places')
        .map(({ id, data }) => [data.title, id] as const)
        .reverse(),
    );
    placesByTitle.set(entries, known);
  }
  return known.get(title);
}

/** The place something is in, and every place that one is part of; none when it has no public address. */
export function placesOf(entries: Entries, { venue, address }: Spot): string[] {
  const own = venue === undefined ? address : entries.get('venues', venue)?.data.address;
  if (own === undefined || own === 'protected') return [];
  const id = own.place ?? placeNamed(entries, own.city);
  return id === undefined ? [] : withParents(entries, id);
}

/** The language everything is in: nobody has to look for it. */
const EVERYWHERE = 'de';

/** Languages (BCP 47) in which a family is understood there; papers alone answer no question. */
function understoodIn(data: AnyData): string[] {
  const { spoken = [], interpreter = [] } = languagesOf(data) ?? {};
  return [...spoken, ...interpreter].filter((code) => code !== EVERYWHERE);
}

/** Ids of the topics, phases, places or languages an entry belongs to. */
export function facetIds(entries: Entries, { data }: Listed, kind: FacetKind): Set<string> {
  const fields: AnyData = data;
  if (kind === 'languages') return new Set(understoodIn(fields));
  if (kind === 'organisations') return new Set(fields.provider === undefined ? [] : [fields.provider]);
  if (kind !== 'places') return new Set(fields[kind] ?? []);
  const spots = [fields, ...(fields.sessions ?? [])].flatMap((spot) => placesOf(entries, spot));
  const served = fields.areaServed ?? [];
  return new Set([...spots, ...(spots.length === 0 ? served : [])]);
}

/** The key of a narrowed list in {@link facetIndex}. */
export const facetKey = (kind: FacetKind, id: string) => `${kind}/${id}`;

/** The languages in an index, in the order in which they were met. */
export function languagesIn(index: ReadonlyMap<string, unknown>): string[] {
  const prefix = facetKey('languages', '');
  return [...index.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** The entries of every narrowed list of a collection, in the order of the whole list. */
export function facetIndex<Name extends CollectionName, Of extends Listed<Name>>(
  entries: Entries,
  collection: Name,
  list: readonly Of[],
): Map<string, Of[]> {
  const index = new Map<string, Of[]>();
  for (const entry of list) {
    for (const kind of facetKinds(collection)) {
      for (const id of facetIds(entries, entry, kind)) {
        const key = facetKey(kind, id);
        const known = index.get(key);
        if (known) known.push(entry);
        else index.set(key, [entry]);
      }
    }
  }
  return index;
}

/** True when there is anything with dates: events, or a session of an offer that has a schedule. */
export function hasDates(entries: Entries): boolean {
  return (
    entries.all('events').length > 0 ||
    entries.all('offers').some(({ data }) => data.sessions?.some(({ schedule }) => schedule))
  );
}
