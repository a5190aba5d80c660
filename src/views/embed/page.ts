import type { AnyData } from '../../schemas/index.ts';
import { hoursOf, type Hours } from '../answers/hours-table.ts';
import { card, type Card } from '../entry/card.ts';
import { daysOfEntries, monthOfEntries, type Day } from '../dates/calendar.ts';
import { facetIds } from '../../portal/facets.ts';
import type { Entry } from '../../portal/portal.ts';
import { houseAndTown } from '../dates/agenda-items.ts';
import { linkTo, linksTo, titleOf, urlOf, type Link, type View } from '../view.ts';
import { LISTS } from '../../domain/embed/contract.ts';
import { entriesIn, type Embed } from './embeds.ts';

/** So many cards and dates an embed holds; the rest is in the portal. */
const CARDS = 20;
const DATES = 30;
/** Fewer than this nobody needs to narrow. */
const WORTH_A_FILTER = 5;

/** Visitors narrow an embedded list by one thing, among what it shows. */
export interface VisitorFilter {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly { readonly label: Link; readonly keys: readonly string[] }[];
}

/** A page to be embedded, finished. */
export interface EmbedPage {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly days: readonly Day[] | undefined;
  readonly month: ReturnType<typeof monthOfEntries> | undefined;
  readonly hours: Hours | undefined;
  /** Names of what is on the map, with house and town. */
  readonly places: readonly { readonly link: Link; readonly where: string | undefined }[];
  readonly filter: VisitorFilter | undefined;
  /** The way to everything, in the portal. */
  readonly more: Link;
  readonly legal: readonly Link[];
  readonly empty: boolean;
}

const keyOf = ({ collection, id }: Entry) => `${collection}/${id}`;

/** Builds an embedded page. */
export function embedPage(view: View, embed: Embed): EmbedPage {
  const { t, portal } = view;
  const { shows } = embed;
  const entries = entriesIn(view, embed);
  const shown = shows.kind === 'cards' ? entries.slice(0, CARDS) : [];
  const days = shows.kind === 'dates' ? daysOfEntries(view, entries, DATES) : undefined;
  const dated = new Set(days?.flatMap(({ items }) => items.map(({ key }) => key)));
  const filtered = days ? entries.filter((entry) => dated.has(keyOf(entry))) : entries;
  return {
    title: embed.title,
    cards: shows.kind === 'card' ? [card(view, shows.entry)] : shown.map((entry) => card(view, entry)),
    days,
    month: shows.kind === 'month' ? monthOfEntries(view, entries) : undefined,
    hours: shows.kind === 'hours' ? hoursIn(view, shows.entry) : undefined,
    places: shows.kind === 'map' ? placesIn(view, entries) : [],
    // Of a list that is cut short a filter would hide what it does not hold.
    filter: days || entries.length === shown.length ? filterOf(view, embed, filtered) : undefined,
    more: moreOf(view, embed, entries.length),
    legal: [
      ...linksTo(view, 'pages', ['impressum', 'datenschutz']),
      ...(portal.statement ? [{ text: t.accessibility, href: urlOf(view, '/barrierefreiheit/') }] : []),
    ],
    empty: (shows.kind === 'cards' && entries.length === 0) || days?.length === 0,
  };
}

function hoursIn(view: View, entry: Entry): Hours | undefined {
  const data: AnyData = entry.data;
  return hoursOf(view, titleOf(view, entry).text, data, entry, { allDays: true });
}

function placesIn(view: View, entries: readonly Entry[]): EmbedPage['places'] {
  return entries
    .slice(0, CARDS)
    .map((entry) => ({ link: linkTo(view, entry), where: houseAndTown(view, { entry, venue: undefined }) }));
}

function moreOf({ t, base, locale }: View, { page, shows }: Embed, count: number): Link {
  const text =
    shows.kind === 'cards' && count > 1 ? t.embed.allOf(count, t.collections[LISTS[shows.list]]) : t.embed.more;
  return { text, href: urlOf({ base, locale }, page) };
}

/** By what visitors narrow: the phase, else the topic; what children go to, by place. Never what is fixed. */
function filterOf(view: View, { shows }: Embed, entries: readonly Entry[]): VisitorFilter | undefined {
  if (shows.kind !== 'cards' && shows.kind !== 'dates') return undefined;
  if (entries.length < WORTH_A_FILTER) return undefined;
  const { portal, t } = view;
  const { filters, list } = shows;
  const isHouse = list === 'kitas' || list === 'familienzentren';
  const kind = isHouse ? 'places' : filters.lebensphase === undefined ? 'phases' : 'topics';
  if (isHouse ? filters.ort !== undefined : kind === 'topics' && filters.thema !== undefined) return undefined;
  const byId = new Map<string, string[]>();
  for (const entry of entries)
    for (const id of facetIds(portal, entry, kind)) {
      const keys = byId.get(id);
      if (keys) keys.push(keyOf(entry));
      else byId.set(id, [keyOf(entry)]);
    }
  const choices = portal.all(kind).flatMap((word) => {
    const keys = byId.get(word.id) ?? [];
    return keys.length === 0 || keys.length === entries.length ? [] : [{ label: titleOf(view, word), keys }];
  });
  return choices.length < 2 ? undefined : { label: t.embed.filter[kind], any: t.embed.filter.any, choices };
}
