import { onOffer } from '../../portal/on-offer.ts';
import type { Entry } from '../../portal/portal.ts';
import { FACET_ATTRIBUTES, listNamed } from '../../schemas/components.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { listPath, type Facet } from '../../schemas/routes.ts';
import { nextDate } from '../../portal/dates.ts';
import { entriesOf } from '../facets.ts';
import { inListOrder } from '../../portal/list-order.ts';
import { titleOf, urlOf, type Link, type View } from '../view.ts';
import type { Given } from './given.ts';

/** Most cards in a guide: it is read, and the list is for choosing. */
const MOST_CARDS = 6;

/** Entries in the middle of a guide. */
export interface Offers {
  readonly collection: CollectionName;
  readonly entries: readonly Entry[];
  /** The list that holds them all; nothing where there is none, because it would be empty. */
  readonly all: Link | undefined;
}

/** What `<Angebote>` shows today: what is over is left out, and the list of the nearest choice shows the rest. */
export function offersIn(view: View, given: Given): Offers {
  const { portal, t } = view;
  const offered = onOffer(portal);
  const collection = listNamed(given['sammlung'] ?? '') ?? 'offers';
  const lists = facetsOf(given).map((facet) => ({ facet, entries: entriesOf(portal, collection, facet) }));
  const narrowest = lists.toSorted((a, b) => a.entries.length - b.entries.length)[0];
  const others = lists.filter((list) => list !== narrowest).map(({ entries }) => new Set(entries));
  const chosen = (narrowest?.entries ?? offered.all(collection)).filter(
    (entry) => others.every((list) => list.has(entry)) && isAhead(view, entry),
  );
  const entries = inListOrder(portal, collection, chosen).slice(0, MOST_CARDS);
  const name = t.collections[collection];
  // A narrowed list without entries has no page.
  const list = entries.length > 0 ? narrowest : undefined;
  const count = list?.entries.length ?? offered.all(collection).length;
  return {
    collection,
    entries,
    all:
      count === 0
        ? undefined
        : {
            text: t.allOf(count, list && lists.length > 1 ? t.facetTitle(name, facetName(view, list.facet)) : name),
            href: urlOf(view, listPath(collection, 1, list?.facet)),
          },
  };
}

const facetsOf = (given: Given): Facet[] =>
  Object.entries(FACET_ATTRIBUTES).flatMap(([name, kind]) => {
    const id = given[name];
    return id === undefined ? [] : [{ kind, id }];
  });

const facetName = (view: View, { kind, id }: Facet): string =>
  kind === 'languages' ? id : titleOf(view, view.portal.get(kind, id)!).text;

/** True for what one can go to: of events only those with a date ahead, which plans and cancelled ones lack. */
function isAhead({ portal }: View, entry: Entry): boolean {
  return entry.collection !== 'events' || portal.site.archive !== undefined || nextDate(portal, entry) !== undefined;
}
