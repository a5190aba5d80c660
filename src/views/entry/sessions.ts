import type { BlockPicture } from '../../domain/look/block-shapes.ts';
import { blockPicture } from '../../domain/look/block-pictures.ts';
import { openState, writeTimeline } from '../../domain/time/open-state.ts';
import { exceptionsOf, timelineOf, type Hours as OpeningHours } from '../../domain/time/opening-hours.ts';
import { formatDate } from '../../i18n/format.ts';
import { isOver, isPast, lifeOfEntry } from '../../portal/life.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { seatsInWords } from '../answers/availability.ts';
import { contactLinks } from '../answers/contact.ts';
import { compact, fact, joined, lastMoment, until, type Fact } from '../answers/facts.ts';
import { accessOf, whereInWords } from '../answers/place.ts';
import { picturesOf, type Picture } from './media.ts';
import { isOpenToRegister } from '../answers/state.ts';
import {
  closuresInWords,
  exceptionsInWords,
  scheduleInWords,
  weekInWords,
  type HoursRow,
} from '../answers/hours-and-schedules.ts';
import { linkTo, type Link, type View } from '../view.ts';
import { registrationInWords } from '../answers/ages-cost-registration.ts';

/** A table of hours with what must be said about it. */
export interface Hours {
  readonly title: string;
  /** When it is open in the coming weeks, for the moment of reading; nothing for plans and archives. */
  readonly times: string | undefined;
  readonly rows: readonly HoursRow[];
  readonly note: string | undefined;
  /** Closures ahead, and the holidays of the next four weeks that change the hours. */
  readonly exceptions: readonly string[];
}

/** A group, consultation or bundled service: its own name, facts and hours. */
export interface Part {
  readonly title: Link | undefined;
  readonly summary: string | undefined;
  readonly planned: boolean;
  readonly facts: readonly Fact[];
  readonly hours: Hours | undefined;
}

type Timed = Partial<Pick<Data<'offices'>, 'openingHours' | 'closures'>>;

/** Weeks ahead in which a page built once says when it is open, in days. */
const AHEAD = 35;

/** Holidays are named so many days ahead. */
const EXCEPTIONS_AHEAD = 28;

/** When something is open in the coming weeks, as text for the island; nothing when that is not known. */
function timesOf(view: View, hours: OpeningHours, entry: Entry): string | undefined {
  const { portal } = view;
  if (portal.site.archive || lifeOfEntry(portal, entry) !== 'running') return undefined;
  const timeline = timelineOf(hours, portal.holidays, portal.today, AHEAD);
  return openState(timeline, timeline.until * 60_000 - 1) ? writeTimeline(timeline) : undefined;
}

/** Hours as a table; `allDays` says of working days without hours that it is closed. */
export function hoursOf(
  view: View,
  title: string,
  data: Timed,
  entry: Entry,
  { allDays = false, planned = false } = {},
): Hours | undefined {
  const { openingHours, closures = [] } = data;
  if (!openingHours) return undefined;
  const { t, locale, portal } = view;
  const asOf = (entry.data as { asOf?: string }).asOf;
  const archived = portal.site.archive !== undefined;
  return {
    title,
    times: planned ? undefined : timesOf(view, { openingHours, closures }, entry),
    rows: weekInWords(view, openingHours, allDays),
    note: archived && asOf !== undefined ? t.hours.asOf(formatDate(locale, asOf)) : undefined,
    exceptions: [
      ...closuresInWords(
        view,
        closures.filter(({ from, to, yearly }) => yearly || (to ?? from) >= portal.today),
      ),
      ...(archived || planned
        ? []
        : exceptionsInWords(view, exceptionsOf({ openingHours }, portal.holidays, portal.today, EXCEPTIONS_AHEAD))),
    ],
  };
}

/** A session as an offer writes it. */
export type Session = NonNullable<Data<'offers'>['sessions']>[number];
type Service = NonNullable<Data<'offices'>['services']>[number];

/** A session of an offer: its own name, time and place. */
export function sessionOf(view: View, session: Session, entry: Entry): Part {
  const { t } = view;
  const { portal } = view;
  const over = isOver(portal, entry) || (session.schedule !== undefined && isPast(portal, session.schedule));
  return {
    title: session.title === undefined ? undefined : { text: session.title, lang: 'de' },
    summary: session.note,
    planned: session.planned ?? false,
    facts: compact([
      fact(
        'when',
        t.facts.when,
        (session.schedule ? scheduleInWords(view, session.schedule) : []).map((text) => ({ text })),
      ),
      fact('where', t.facts.where, [
        ...(session.delivery ?? []).map((way) => ({ text: t.delivery[way] })),
        ...whereInWords(view, session),
      ]),
      until(fact('join', t.facts.join, over ? [] : joinLines(view, session, entry)), lastMoment(view, entry)),
      fact('access', t.facts.access, joined(accessOf(view, session))),
      fact('ask', t.facts.ask, session.contact ? contactLinks(view, session.contact) : []),
    ]),
    hours: hoursOf(view, t.hours.title, session, entry, { planned: session.planned }),
  };
}

/** How to take part in a session, with its free places. */
function joinLines(view: View, { registration, planned }: Session, entry: Entry): Link[] {
  if (!registration) return [];
  const { link } = registration;
  return [
    ...registrationInWords(view, registration, view.portal.today).map((text) => ({ text })),
    ...seatsInWords(view, registration),
    ...(link === undefined || planned || !isOpenToRegister(view, entry, registration)
      ? []
      : [{ text: view.t.registration.link, href: link }]),
  ];
}

/** A service bundled in a Familienbüro. */
export function serviceOf(view: View, service: Service, entry: Entry): Part {
  const offer = service.offer === undefined ? undefined : view.portal.get('offers', service.offer);
  return {
    title: { ...(offer ? linkTo(view, offer) : {}), text: service.title, lang: 'de' },
    summary: service.summary,
    planned: service.planned ?? false,
    facts: compact([fact('ask', view.t.facts.ask, service.contact ? contactLinks(view, service.contact) : [])]),
    hours: hoursOf(view, view.t.hours.title, service, entry, { planned: service.planned }),
  };
}

/** A person in a public role: what they are there for, then who it is. */
export interface Person {
  readonly role: string;
  readonly name: string;
  readonly contact: readonly Link[];
  readonly photo: Picture | undefined;
  /** Stands where there is no photo. */
  readonly picture: BlockPicture;
}

/** The people who can be met at an entry; the read model knows only those whose consent lasts. */
export function peopleAt(view: View, { collection, id }: Entry): Person[] {
  return view.portal
    .referring(collection, id)
    .filter((one) => isOf(one, 'people'))
    .map((person) => ({
      role: person.data.role,
      name: person.data.title,
      contact: person.data.contact ? contactLinks(view, person.data.contact) : [],
      photo: picturesOf(view, person.data.images)[0],
      picture: blockPicture(person.collection, person.id),
    }));
}
