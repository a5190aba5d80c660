import { onOffer } from '../../portal/on-offer.ts';
import type { Entry } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { facetKinds, isFacet, listPath } from '../../schemas/routes.ts';
import { card, type Card } from './card.ts';
import { entriesOf } from '../facets.ts';
import { inListOrder } from '../../portal/list-order.ts';
import { linkTo, urlOf, type Link, type View } from '../view.ts';

/** Collections in the order in which pages list what belongs together. */
const RELATED_ORDER: readonly CollectionName[] = [
  'offers',
  'events',
  'benefits',
  'guides',
  'offices',
  'familienzentren',
  'kitas',
  'institutions',
  'authorities',
  'venues',
  'organisations',
  'places',
];

/** Entries of one kind that belong to this one, and the way to all of them. */
export interface Related {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly all: Link | undefined;
  /** The rest as plain links, where no list holds them all. */
  readonly more: readonly Link[];
}

/** Most entries shown as cards where a list of its own holds them all, and where none does. */
const MOST_WITH_LIST = 6;
const MOST_CARDS = 12;

/** Everything that names an entry, or that belongs to its word, by kind; dates as they come. */
export function relatedTo(view: View, entry: Entry): Related[] {
  const { t, portal } = view;
  const referring = onOffer(portal).referring(entry.collection, entry.id);
  return RELATED_ORDER.flatMap((collection) => {
    const facet =
      isFacet(entry.collection) && facetKinds(collection).includes(entry.collection)
        ? { kind: entry.collection, id: entry.id }
        : undefined;
    const all = facet ? entriesOf(portal, collection, facet) : referring.filter((one) => one.collection === collection);
    const entries = inListOrder(portal, collection, all);
    if (entries.length === 0) return [];
    const cards = entries.slice(0, facet ? MOST_WITH_LIST : MOST_CARDS);
    const rest = entries.slice(cards.length);
    return [
      {
        title: t.collections[collection],
        cards: cards.map((one) => card(view, one)),
        all:
          facet && rest.length > 0
            ? {
                text: t.allOf(entries.length, t.collections[collection]),
                href: urlOf(view, listPath(collection, 1, facet)),
              }
            : undefined,
        more: facet ? [] : rest.map((one) => linkTo(view, one)),
      },
    ];
  });
}
