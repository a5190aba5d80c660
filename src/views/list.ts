import type { Entry } from '../portal/portal.ts';
import { collectionNames, collections, type CollectionName } from '../schemas/index.ts';
import { card, type Card } from './card.ts';
import { hasDetail, linkTo, urlOf, type Link, type View } from './view.ts';

/** Entries per page of a list. */
export const PER_PAGE = 24;

/** One page of a collection's list. */
export interface ListPage {
  readonly title: string;
  readonly intro: string;
  readonly count: string;
  readonly cards: readonly Card[];
  readonly page: number;
  readonly pages: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Collections that have a list and something on it, in the order of the vocabulary. */
export function listedCollections({ portal }: Pick<View, 'portal'>): CollectionName[] {
  return collectionNames.filter((name) => collections[name].segment !== undefined && portal.all(name).length > 0);
}

/** How many pages the list of a collection has. */
export function pageCount({ portal }: Pick<View, 'portal'>, collection: CollectionName): number {
  return hasDetail(collection) ? Math.max(1, Math.ceil(portal.all(collection).length / PER_PAGE)) : 1;
}

/** Path of a page of a list, counted from 1. */
export function listPath(collection: CollectionName, page = 1): string {
  const root = `/${collections[collection].segment}/`;
  return page === 1 ? root : `${root}seite/${page}/`;
}

/** One page of a collection's list, counted from 1. */
export function listPage(view: View, collection: CollectionName, page: number): ListPage {
  const { t, portal } = view;
  const entries = portal.all(collection);
  const pages = pageCount(view, collection);
  const shown = pages === 1 ? entries : entries.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return {
    title: t.collections[collection],
    intro: t.intros[collection],
    count: t.listCount(entries.length),
    cards: shown.map((entry) => card(view, entry)),
    page,
    pages,
    previous: page > 1 ? urlOf(view, listPath(collection, page - 1)) : undefined,
    next: page < pages ? urlOf(view, listPath(collection, page + 1)) : undefined,
  };
}

/** A letter of the register and everything that begins with it. */
export interface Letter {
  readonly letter: string;
  readonly links: readonly { readonly link: Link; readonly kind: string }[];
}

const dictionary = new Intl.Collator('de', { numeric: true });

/** Every entry that has a page, and its synonyms, by first letter (umlauts under their base letter). */
export function register(view: View): Letter[] {
  const rows = listedCollections(view)
    .filter(hasDetail)
    .flatMap((collection) => view.portal.all(collection).flatMap((entry) => rowsOf(view, entry)))
    .sort((a, b) => dictionary.compare(a.link.text, b.link.text) || (a.kind < b.kind ? -1 : 1));
  const letters = new Map<string, Letter['links'][number][]>();
  for (const row of rows) {
    const first = row.link.text.replace(/^[^\p{Letter}\p{Number}]+/u, '').charAt(0).normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return [...letters].map(([letter, links]) => ({ letter, links }));
}

function rowsOf(view: View, entry: Entry): Letter['links'][number][] {
  const kind = view.t.collections[entry.collection];
  const link = linkTo(view, entry);
  const { synonyms = [] } = entry.data as { synonyms?: readonly string[] };
  return [{ link, kind }, ...synonyms.map((word) => ({ link: { ...link, text: word, lang: 'de' }, kind }))];
}
