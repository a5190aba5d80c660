import { skylineOf, type BlockPicture } from '../../domain/look/block-shapes.ts';
import { blockPicture } from '../../domain/look/block-pictures.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import { onOffer } from '../../portal/on-offer.ts';
import { ownPart } from '../../portal/own.ts';
import type { Entry } from '../../portal/portal.ts';
import { listPath } from '../../schemas/routes.ts';
import { firstCalls, type Calls } from '../answers/calls.ts';
import { card, type Card } from '../entry/card.ts';
import { datesOfWeek, type AgendaItem } from '../dates/agenda-items.ts';
import { entriesOf } from '../facets.ts';
import { offerLanguages, type Choice } from '../lists/list.ts';
import { contactLinks } from '../answers/contact.ts';
import { hoursOf } from '../answers/hours-table.ts';
import { accessOf, whereInWords } from '../answers/place.ts';
import { openDaysInBrief } from '../answers/hours-and-schedules.ts';
import { lineOf, linkTo, urlOf, type Link, type View } from '../view.ts';

/** A way in with a picture. */
export interface Tile {
  readonly link: Link;
  readonly note: string | undefined;
  readonly picture: BlockPicture;
}

/** The Familienbüro on the start page. */
export interface OfficeCard {
  readonly title: Link;
  readonly lines: readonly Link[];
  readonly hours: readonly string[];
  /** When it is open in the coming weeks, for the moment of reading. */
  readonly times: string | undefined;
  readonly phone: Link | undefined;
  readonly actions: readonly Link[];
}

/** The start page, finished. Sections without content are empty and left out. */
export interface Start {
  readonly description: string;
  readonly quickLinks: readonly Link[];
  readonly skyline: BlockPicture;
  readonly phases: readonly Tile[];
  readonly topics: readonly Tile[];
  readonly situations: readonly Link[];
  /** Languages in which somebody can be asked, in their own words. */
  readonly languages: readonly Choice[];
  readonly dates: readonly AgendaItem[];
  /** Link to all dates, when the portal has any. */
  readonly allDates: Link | undefined;
  readonly offices: readonly OfficeCard[];
  readonly doors: readonly Tile[];
  readonly guides: readonly Card[];
  /** Offers, where there are no dates to show. */
  readonly offers: readonly Card[];
  readonly emergency: Calls;
}

/** Builds the start page. */
export function startOf(view: View): Start {
  const { t, portal } = view;
  const { site } = portal;
  const hasDates = portal.all('events').length > 0 && !site.archive;
  const tiles = (collection: 'phases' | 'topics') => portal.all(collection).map((entry) => tileOf(view, entry));
  return {
    description: site.description,
    quickLinks: (site.quickLinks ?? []).map(({ title, path }) => ({
      text: title,
      href: urlOf(view, path),
      lang: view.locale === 'de' ? undefined : 'de',
    })),
    skyline: skylineOf(site.municipality),
    phases: tiles('phases'),
    topics: tiles('topics'),
    languages: offerLanguages(view),
    situations: portal.all('situations').map((entry) => linkTo(view, entry)),
    dates: hasDates ? datesOfWeek(view) : [],
    allDates: hasDates ? { text: t.allDates, href: urlOf(view, listPath('events')) } : undefined,
    offices: onOffer(portal)
      .all('offices')
      .filter((office) => lifeOfEntry(portal, office) !== 'planned')
      .slice(0, 3)
      .map((office) => officeCard(view, office)),
    doors: doorsOf(view),
    guides: onOffer(portal)
      .all('guides')
      .slice(0, 3)
      .map((guide) => card(view, guide)),
    offers: hasDates
      ? []
      : onOffer(ownPart(portal))
          .all('offers')
          .slice(0, 4)
          .map((offer) => card(view, offer)),
    emergency: firstCalls(view),
  };
}

function tileOf(view: View, entry: Entry): Tile {
  const { portal, t } = view;
  const kind = entry.collection === 'phases' ? 'phases' : 'topics';
  const count = entriesOf(portal, 'offers', { kind, id: entry.id }).length;
  return {
    link: linkTo(view, entry),
    note: count > 0 ? t.entryCount(count) : undefined,
    picture: blockPicture(entry.collection, entry.id),
  };
}

function officeCard(view: View, office: Entry<'offices'>): OfficeCard {
  const { data } = office;
  const contact = data.contact ? contactLinks(view, data.contact) : [];
  const where = whereInWords(view, data).slice(0, 2);
  const access = accessOf(view, data).slice(0, 3);
  return {
    title: linkTo(view, office),
    lines: [lineOf(where, ', '), lineOf(access, ' · ')].filter(({ text }) => text !== ''),
    hours: view.portal.site.archive ? [] : openDaysInBrief(view, data.openingHours ?? []),
    times: hoursOf(view, '', data, office)?.times,
    phone: contact.find(({ href }) => href?.startsWith('tel:')),
    actions: contact.filter(({ text }) => text === view.t.contact.booking || text === view.t.contact.video),
  };
}

function doorsOf(view: View): Tile[] {
  const { t, portal } = view;
  const kitas = onOffer(portal).all('kitas').length;
  const door = (collection: 'benefits' | 'kitas', note: string, picture: BlockPicture): Tile => ({
    link: { text: t.collections[collection], href: urlOf(view, listPath(collection)) },
    note,
    picture,
  });
  return [
    ...(portal.all('benefits').length > 0
      ? [door('benefits', t.doorMoney, blockPicture('topics', 'vereinbarkeit'))]
      : []),
    ...(kitas > 0 ? [door('kitas', t.doorKita(kitas), blockPicture('phases', '3-6'))] : []),
  ];
}
