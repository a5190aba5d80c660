import type { CollectionName } from '../schemas/index.ts';
import { card, type Card } from './card.ts';
import { listPath } from './list.ts';
import { linkTo, urlOf, type Link, type View } from './view.ts';

/** The start page: ways in, and what is most asked for. */
export interface Start {
  readonly description: string;
  readonly choices: readonly { readonly title: string; readonly links: readonly Link[] }[];
  readonly cards: readonly { readonly title: string; readonly all: Link | undefined; readonly cards: readonly Card[] }[];
}

/** Collections shown as cards, and how many of each. */
const SHOWN: readonly (readonly [CollectionName, number])[] = [
  ['offices', 3],
  ['offers', 6],
  ['events', 3],
  ['kitas', 3],
  ['benefits', 6],
  ['guides', 3],
];

/** Builds the start page; sections without entries are left out. */
export function startOf(view: View): Start {
  const { t, portal } = view;
  const choices = ([['phases', t.phases], ['topics', t.topics], ['situations', t.situations]] as const).map(([collection, title]) => ({
    title,
    links: portal.all(collection).map((entry) => linkTo(view, entry)),
  }));
  return {
    description: portal.site.description,
    choices: choices.filter(({ links }) => links.length > 0),
    cards: SHOWN.flatMap(([collection, count]) => {
      const entries = portal.all(collection);
      if (entries.length === 0) return [];
      const all = entries.length > count ? { text: t.all, href: urlOf(view, listPath(collection)) } : undefined;
      return [{ title: collection === 'offices' ? t.offices : t.collections[collection], all, cards: entries.slice(0, count).map((entry) => card(view, entry)) }];
    }),
  };
}
