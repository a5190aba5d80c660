import {
  FILTERS,
  isPaired,
  LISTS,
  WHATS,
  type Filters,
  type FilterWord,
  type ListWord,
} from '../../domain/embed/contract.ts';
import { facetIds } from '../../portal/facets.ts';
import { onOffer } from '../../portal/on-offer.ts';
import { ownPart } from '../../portal/own.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { inListOrder } from '../../portal/list-order.ts';

type Index = ReadonlyMap<string, readonly Entry[]>;

const indexes = new WeakMap<Portal, Map<ListWord, Index>>();

const keyOf = (filters: Filters) =>
  (Object.keys(FILTERS) as FilterWord[]).flatMap((word) => (filters[word] ? `${word}/${filters[word]}` : [])).join(' ');

/** Everything that may stand on a list: among events also offers that have dates. */
function listed(portal: Portal, list: ListWord): readonly Entry[] {
  const collection = LISTS[list];
  if (collection !== 'events') return inListOrder(portal, collection, portal.all(collection));
  const dated = portal.all('offers').filter(({ data }) => data.sessions?.some(({ schedule }) => schedule));
  return [...inListOrder(portal, 'events', portal.all('events')), ...dated];
}

/** The one place every other is part of: it narrows no subject. */
function wholeOf(portal: Portal): string | undefined {
  const roots = ownPart(portal)
    .all('places')
    .filter(({ data }) => data.parent === undefined);
  return roots.length === 1 ? roots[0]!.id : undefined;
}

/**
 * The filters under which an entry stands: each alone, and a place with a topic or a phase. A place or provider of
 * another portal is embedded from there.
 */
function keysOf(portal: Portal, entry: Entry, list: ListWord): string[] {
  const isOwnWord = (word: FilterWord) => (id: string) => portal.get(FILTERS[word], id)?.origin === undefined;
  const ids = (word: FilterWord) => [...facetIds(portal, entry, FILTERS[word])].filter(isOwnWord(word));
  const allowed: readonly FilterWord[] = WHATS[list];
  const singles = allowed.flatMap((word) => ids(word).map((id): Filters => ({ [word]: id })));
  const subjects = (['thema', 'lebensphase'] as const).flatMap((word) => ids(word).map((id) => ({ [word]: id })));
  const pairs = isPaired(list)
    ? ids('ort')
        .filter((ort) => ort !== wholeOf(portal))
        .flatMap((ort) => subjects.map((subject): Filters => ({ ort, ...subject })))
    : [];
  return ['', ...[...singles, ...pairs].map(keyOf)];
}

/**
 * The entries of a list under fixed filters. Indexed once: an entry adds one line for each of its words and
 * for each pair of a place and a subject, so that many entries cost no more than their sum.
 */
function indexOf(portal: Portal, list: ListWord): Index {
  const known = indexes.get(portal) ?? new Map<ListWord, Index>();
  indexes.set(portal, known);
  const made = known.get(list);
  if (made) return made;
  const index = new Map<string, Entry[]>();
  known.set(list, index);
  for (const entry of listed(portal, list))
    for (const key of keysOf(portal, entry, list)) {
      const same = index.get(key);
      if (same) same.push(entry);
      else index.set(key, [entry]);
    }
  return index;
}

/** The entries an embedded list shows, in the order of the list, without what is over. */
export function embedded(portal: Portal, list: ListWord, filters: Filters): readonly Entry[] {
  return everEmbedded(onOffer(portal), list, filters);
}

/** The same with what is over. */
export function everEmbedded(portal: Portal, list: ListWord, filters: Filters): readonly Entry[] {
  return indexOf(portal, list).get(keyOf(filters)) ?? [];
}

/** Every combination of filters under which something stands on a list; none fixed is the first. */
export function combinations(portal: Portal, list: ListWord): Filters[] {
  const parts = (key: string) => key.split(' ').map((part) => part.split('/') as [FilterWord, string]);
  return [...indexOf(portal, list).keys()].map((key) => (key === '' ? {} : Object.fromEntries(parts(key))));
}
