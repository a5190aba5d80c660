import { endOfEntry, isOver, lifeOfEntry } from '../../portal/life.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { AnyData, CollectionName } from '../../schemas/index.ts';
import { listPath } from '../../schemas/routes.ts';
import { datesAhead } from '../../portal/dates.ts';
import { card, type Card } from './card.ts';
import { inListOrder } from '../../portal/list-order.ts';
import { overInWords } from '../answers/notices.ts';
import { urlOf, type Link, type View } from '../view.ts';

/** What the page of something that is over offers instead. */
export interface Instead {
  readonly title: string;
  /** None when nothing of its topic, house or provider comes: then the list is the way on. */
  readonly cards: readonly Card[];
  readonly all: Link;
}

/** How many cards stand there. */
const MOST = 3;

/** What two entries may have in common, the closest first: topics, then houses, then the provider. */
function bondsOf({ data }: Entry): string[] {
  const { topics = [], venue, sessions = [], provider }: AnyData = data;
  const houses = [venue, ...sessions.map((session) => session.venue)].filter((id) => id !== undefined);
  return [
    ...topics.map((id) => `topics/${id}`),
    ...houses.map((id) => `venues/${id}`),
    ...(provider === undefined ? [] : [`organisations/${provider}`]),
  ];
}

type Index = ReadonlyMap<string, readonly Entry[]>;

const indexes = new WeakMap<Portal, { readonly dates: Index; readonly offers: Index }>();

/** The first few entries of each bond, found once: a page then need not look at all others. */
function indexOf(portal: Portal) {
  const known = indexes.get(portal);
  if (known) return known;
  const first = (entries: Iterable<Entry>): Index => {
    const index = new Map<string, Entry[]>();
    for (const entry of entries)
      for (const bond of bondsOf(entry)) {
        const same = index.get(bond);
        if (!same) index.set(bond, [entry]);
        else if (same.length < MOST) same.push(entry);
      }
    return index;
  };
  const held = datesAhead(portal).filter(({ occurrence }) => !occurrence.cancelled);
  const made = {
    dates: first(new Set(held.map(({ entry }) => entry))),
    offers: first(
      onOffer(portal)
        .all('offers')
        .filter((entry) => ['running', 'notYet'].includes(lifeOfEntry(portal, entry))),
    ),
  };
  indexes.set(portal, made);
  return made;
}

/** The next dates or offers of the same topic, house or provider; nothing for what is not over. */
export function insteadOf(view: View, entry: Entry): Instead | undefined {
  const { portal, t } = view;
  if (!isOver(portal, entry)) return undefined;
  const isDate = entry.collection === 'events';
  const index = isDate ? indexOf(portal).dates : indexOf(portal).offers;
  const found = new Set(bondsOf(entry).flatMap((bond) => index.get(bond) ?? []));
  const list: CollectionName = entry.collection;
  const inOrder = (some: readonly Entry[]) => (isDate ? inListOrder(portal, 'events', some) : some);
  return {
    title: isDate ? t.over.next : t.over.instead,
    cards: inOrder([...found].slice(0, MOST)).map((one) => card(view, one)),
    all: { text: isDate ? t.allDates : t.collections[list], href: urlOf(view, listPath(list)) },
  };
}

/** What a page says, and from when on, that is read after the entry has ended; nothing when nobody knows that yet. */
export function overLater(view: View, entry: Entry): { readonly text: string; readonly from: string } | undefined {
  const { portal } = view;
  const end = endOfEntry(portal, entry);
  if (!end || portal.site.archive || isOver(portal, entry)) return undefined;
  return { text: overInWords(view, entry), from: end.at };
}
