import { formatLanguage, formatOwnLanguage } from '../../i18n/format.ts';
import { inListOrder } from '../../portal/list-order.ts';
import { onOffer } from '../../portal/on-offer.ts';
import { isOwn } from '../../portal/own.ts';
import type { Entry } from '../../portal/portal.ts';
import { collectionNames, collections, type CollectionName } from '../../schemas/index.ts';
import {
  facetKinds,
  listPath,
  pageCount,
  PER_PAGE,
  startsWithDays,
  type Facet,
  type FacetKind,
} from '../../schemas/routes.ts';
import { card, type Card } from '../entry/card.ts';
import { entriesOf, facetChoices, listedIds } from '../facets.ts';
import { titleOf, urlOf, type Link, type View } from '../view.ts';

/** A list of a collection, whole or narrowed, cut into pages. */
export interface ListSource {
  readonly collection: CollectionName;
  readonly facet: Facet | undefined;
  readonly entries: readonly Entry[];
  /** At least 1, also when the list is empty. */
  readonly pages: number;
  /** The first page shows dates by day; the cards follow. */
  readonly withDays: boolean;
}

/** True for a narrowed list of nothing but what other portals publish, or of nothing at all: no search engine needs it here. */
export const isOfOthers = ({ facet, entries }: ListSource): boolean => facet !== undefined && !entries.some(isOwn);

/** A choice that narrows a list. */
export interface Choice {
  readonly link: Link;
  /** A language in its own words, for those who read no other. */
  readonly own: Link | undefined;
  readonly count: number;
  readonly current: boolean;
}

/** One page of a list, finished. */
export interface ListPage {
  readonly title: string;
  readonly intro: string;
  readonly count: string;
  readonly cards: readonly Card[];
  readonly page: number;
  readonly pages: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly narrow: readonly { readonly title: string; readonly choices: readonly Choice[] }[];
  /** Link to the whole list from a narrowed one. */
  readonly whole: Link | undefined;
}

/** Collections that have a list and something on it, in the order of the vocabulary. */
export function listedCollections({ portal }: Pick<View, 'portal'>): CollectionName[] {
  return collectionNames.filter((name) => collections[name].segment !== undefined && portal.all(name).length > 0);
}

/** Every list of the portal: whole ones, and one for each topic, phase and place that has or had entries. */
export function allLists(view: Pick<View, 'portal'>): ListSource[] {
  const { portal } = view;
  return listedCollections(view).flatMap((collection) => {
    const facets = facetKinds(collection).flatMap((kind) =>
      listedIds(portal, collection, kind).map((id) => ({ kind, id })),
    );
    return [undefined, ...facets].map((facet) => source(view, collection, facet));
  });
}

function source({ portal }: Pick<View, 'portal'>, collection: CollectionName, facet: Facet | undefined): ListSource {
  const all = facet ? entriesOf(portal, collection, facet) : onOffer(portal).all(collection);
  const entries = inListOrder(portal, collection, all);
  const archive = portal.site.archive !== undefined;
  const pages = pageCount(collection, entries.length, { narrowed: facet !== undefined, archive });
  return { collection, facet, entries, pages, withDays: startsWithDays(collection, archive) };
}

/** One page of a list, counted from 1. */
export function listPage(view: View, source: ListSource, page: number): ListPage {
  const { t } = view;
  const { collection, facet, entries, pages } = source;
  const shown = cardsOn(source, page);
  const name = t.collections[collection];
  return {
    title: facet ? narrowedTitle(view, name, facet) : name,
    intro: facet?.kind === 'languages' ? t.spokenHere(facetName(view, facet).text) : t.intros[collection],
    count: t.listCount(entries.length),
    cards: shown.map((entry) => card(view, entry)),
    page,
    pages,
    previous: page > 1 ? urlOf(view, listPath(collection, page - 1, facet)) : undefined,
    next: page < pages ? urlOf(view, listPath(collection, page + 1, facet)) : undefined,
    narrow: facetKinds(collection)
      .map((kind) => ({ title: t.facets[kind], choices: choicesOf(view, collection, kind, facet) }))
      .filter(({ choices }) => choices.length > 0),
    whole: facet ? { text: t.all, href: urlOf(view, listPath(collection)) } : undefined,
  };
}

/** The entries whose cards are on a page. */
function cardsOn({ entries, pages, withDays }: ListSource, page: number): readonly Entry[] {
  if (withDays) return page === 1 ? [] : entries.slice((page - 2) * PER_PAGE, (page - 1) * PER_PAGE);
  return pages === 1 ? entries : entries.slice((page - 1) * PER_PAGE, page * PER_PAGE);
}

/** A provider may be called like its town: its list says whose dates they are. */
function narrowedTitle(view: View, name: string, facet: Facet): string {
  const of = facetName(view, facet).text;
  return facet.kind === 'organisations' ? view.t.time.by(name, of) : view.t.facetTitle(name, of);
}

/** What a narrowed list is named after: an entry's title, or a language. */
function facetName(view: View, { kind, id }: Facet): Link {
  if (kind === 'languages') return { text: formatLanguage(view.locale, id) };
  return titleOf(view, view.portal.get(kind, id)!);
}

/** The languages in which offers are held, most first. */
export function offerLanguages(view: View): Choice[] {
  return choicesOf(view, 'offers', 'languages', undefined).sort((a, b) => b.count - a.count);
}

function choicesOf(view: View, collection: CollectionName, kind: FacetKind, current: Facet | undefined): Choice[] {
  const choices = facetChoices(view.portal, collection, kind).map(({ id, count }) => ({
    link: { ...facetName(view, { kind, id }), href: urlOf(view, listPath(collection, 1, { kind, id })) },
    own: kind === 'languages' ? ownName(id) : undefined,
    count,
    current: current?.kind === kind && current.id === id,
  }));
  // Words have an order of their own; languages stand where the reader looks for them.
  return kind === 'languages' ? choices.sort((a, b) => a.link.text.localeCompare(b.link.text, view.locale)) : choices;
}

/** A language as those who speak it call it; nothing where that is not known. */
function ownName(code: string): Link | undefined {
  const text = formatOwnLanguage(code);
  return text === undefined ? undefined : { text, lang: code };
}
