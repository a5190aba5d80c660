import {
  canFilter,
  embedPath,
  entryEmbedPath,
  FILTERS,
  LISTS,
  type Filters,
  type FilterWord,
  type ListWord,
  type What,
} from '../../domain/embed/contract.ts';
import { DEFAULT_LOCALE, type Strings } from '../../i18n/index.ts';
import { ownPart } from '../../portal/own.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { AnyData, CollectionName } from '../../schemas/index.ts';
import { facetKinds, listPath, pathOf } from '../../schemas/routes.ts';
import { hasCalendar } from '../dates/calendar.ts';
import { hasList } from '../facets.ts';
import { spotsOf } from '../answers/public-points.ts';
import { titleOf, type View } from '../view.ts';
import { combinations, embedded, everEmbedded } from './entries.ts';

/** What an embed shows. */
export type Shows =
  | { readonly kind: 'card' | 'hours'; readonly entry: Entry }
  | {
      readonly kind: 'cards' | 'dates' | 'month' | 'map' | 'monitor';
      readonly list: ListWord;
      readonly filters: Filters;
    }
  | { readonly kind: 'search' };

/** A page that partners show on their own sites. */
export interface Embed {
  /** Without language and folder: "/embed/angebote/ort/amselfurt/". */
  readonly path: string;
  /** The page of the portal that says it in full. */
  readonly page: string;
  /** What the generator calls it: "was=angebote&ort=amselfurt". */
  readonly choice: string;
  readonly title: string;
  readonly shows: Shows;
}

/** Entries of these collections can stand alone, as a card. */
const WITH_CARD: readonly CollectionName[] = [
  'offers',
  'events',
  'kitas',
  'familienzentren',
  'institutions',
  'offices',
  'benefits',
  'guides',
  'authorities',
  'venues',
  'organisations',
];

/** Lists that have a place on the map. */
const ON_MAP: readonly ListWord[] = ['angebote', 'veranstaltungen', 'kitas', 'familienzentren'];

const filterWords = Object.keys(FILTERS) as FilterWord[];

const choiceOf = (what: string, more: Readonly<Record<string, string>>) =>
  new URLSearchParams({ was: what, ...more }).toString();

/** An archive shows an old document: nobody should meet it on another site without knowing. */
export const canEmbed = ({ portal }: Pick<View, 'portal'>): boolean => portal.site.archive === undefined;

/** Every embed of the portal in the reader's language. */
export function allEmbeds(view: View): Embed[] {
  if (!canEmbed(view)) return [];
  const { portal, t } = view;
  const lists = (Object.keys(LISTS) as ListWord[]).filter((list) =>
    list === 'veranstaltungen' ? hasCalendar(view) : portal.all(LISTS[list]).length > 0,
  );
  const listsWith = (
    what: (list: ListWord) => What,
    list: ListWord,
    kind: Exclude<Shows['kind'], 'card' | 'hours' | 'search'>,
  ) =>
    combinations(portal, list)
      .filter((filters) => canFilter(what(list), filters))
      .map((filters) => listEmbed(view, what(list), list, filters, kind));
  return [
    ...lists.flatMap((list) => listsWith((one) => one, list, list === 'veranstaltungen' ? 'dates' : 'cards')),
    ...(lists.includes('veranstaltungen')
      ? [
          ...listsWith(() => 'kalender', 'veranstaltungen', 'month'),
          ...listsWith(() => 'monitor', 'veranstaltungen', 'monitor'),
        ]
      : []),
    ...lists
      .filter((list) => ON_MAP.includes(list))
      .flatMap((list) => listsWith((one) => `karte/${one}` as What, list, 'map'))
      .filter(({ shows }) => everIn(portal, shows).some((entry) => spotsOf(portal, entry).length > 0)),
    {
      path: embedPath('suche'),
      page: '/',
      choice: choiceOf('suche', {}),
      title: t.searchPage,
      shows: { kind: 'search' },
    },
    ...WITH_CARD.flatMap((collection) =>
      ownPart(portal)
        .all(collection)
        .flatMap((entry) => entryEmbeds(view, entry)),
    ),
  ];
}

function listEmbed(
  view: View,
  what: What,
  list: ListWord,
  filters: Filters,
  kind: Exclude<Shows['kind'], 'card' | 'hours' | 'search'>,
): Embed {
  const name = titleOfKind(view.t, list, kind);
  return {
    path: embedPath(what, filters),
    page: pageOfList(view, LISTS[list], filters),
    choice: choiceOf(what, filters),
    title: titled(view, name, filters),
    shows: { kind, list, filters },
  };
}

function titleOfKind(t: Strings, list: ListWord, kind: Shows['kind']): string {
  if (kind === 'month') return t.time.calendar;
  if (kind === 'monitor') return t.thisWeek;
  return kind === 'map' ? t.embed.mapOf(t.collections[LISTS[list]]) : t.collections[LISTS[list]];
}

/** "Angebote: Amselfurt, Gesundheit". */
function titled(view: View, name: string, filters: Filters): string {
  const words = filterWords.flatMap((word) => {
    const entry = filters[word] === undefined ? undefined : view.portal.get(FILTERS[word], filters[word]);
    return entry ? [titleOf(view, entry).text] : [];
  });
  return words.length === 0 ? name : view.t.facetTitle(name, words.join(', '));
}

/** True when an entry speaks the reader's language. */
const isSpoken = ({ portal, locale }: View, entry: Pick<Entry, 'collection' | 'id'>): boolean =>
  locale === DEFAULT_LOCALE || portal.translation(entry, locale) !== undefined;

/** The list that says all of it; of two filters that of the place, else the page of the word itself. */
function pageOfList(view: View, collection: CollectionName, filters: Filters): string {
  const word = filterWords.find((one) => filters[one] !== undefined);
  if (word === undefined) return listPath(collection);
  const facet = { kind: FILTERS[word], id: filters[word]! };
  if (facetKinds(collection).includes(facet.kind) && hasList(view.portal, collection, facet))
    return listPath(collection, 1, facet);
  const entry = { collection: facet.kind, id: facet.id };
  return isSpoken(view, entry) ? pathOf(entry)! : listPath(collection);
}

/** Card and opening hours of an entry; in another language only when its words are translated. */
function entryEmbeds(view: View, entry: Entry): Embed[] {
  if (!isSpoken(view, entry)) return [];
  const page = pathOf(entry)!;
  const title = titleOf(view, entry).text;
  const embed = (kind: 'card' | 'hours', name: string): Embed => ({
    path: entryEmbedPath(page, kind === 'hours'),
    page,
    choice: choiceOf(kind === 'card' ? 'eintrag' : 'zeiten', { seite: page }),
    title: name,
    shows: { kind, entry },
  });
  const { openingHours }: AnyData = entry.data;
  return [
    embed('card', title),
    ...(openingHours === undefined ? [] : [embed('hours', view.t.facetTitle(view.t.hours.title, title))]),
  ];
}

const byPage = new WeakMap<View, ReadonlyMap<string, Embed>>();

function indexOf(view: View): ReadonlyMap<string, Embed> {
  const known = byPage.get(view) ?? indexByPage(view);
  byPage.set(view, known);
  return known;
}

/** The embed that shows what a page shows; of a topic, phase, place or provider its offers, or what else it has. */
export const embedOfPage = (view: View, path: string): Embed | undefined => indexOf(view).get(path);

/** Every page that has one, by its path. */
export const pagesWithEmbed = (view: View): readonly (readonly [page: string, embed: Embed])[] => [...indexOf(view)];

function indexByPage(view: View): ReadonlyMap<string, Embed> {
  const index = new Map<string, Embed>();
  const add = (page: string, embed: Embed) => {
    if (!index.has(page)) index.set(page, embed);
  };
  const embeds = allEmbeds(view);
  const single = ({ shows }: Embed) => !('filters' in shows) || Object.keys(shows.filters).length < 2;
  for (const embed of embeds.filter(single)) if (embed.page !== '/') add(embed.page, embed);
  for (const embed of embeds) {
    if (embed.shows.kind !== 'cards' && embed.shows.kind !== 'dates') continue;
    const [word, ...more] = filterWords.filter(
      (one) => (embed.shows as { filters: Filters }).filters[one] !== undefined,
    );
    if (word === undefined || more.length > 0) continue;
    const entry = { collection: FILTERS[word], id: embed.shows.filters[word]! };
    if (isSpoken(view, entry)) add(pathOf(entry)!, embed);
  }
  return index;
}

/** The same with what is over: a page that partners show stays, with what comes next. */
const everIn = (portal: Portal, shows: Shows): readonly Entry[] =>
  'list' in shows ? everEmbedded(portal, shows.list, shows.filters) : [];

/** The entries an embed lists; none where it shows a single one, or a field to search. */
export function entriesIn({ portal }: Pick<View, 'portal'>, { shows }: Embed): readonly Entry[] {
  return 'list' in shows ? embedded(portal, shows.list, shows.filters) : [];
}
