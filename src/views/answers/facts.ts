import { endOfEntry, isOver, isPast } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import { languagesOf, type AnyData } from '../../schemas/index.ts';
import { nextDate } from '../../portal/dates.ts';
import { seatsInWords } from './availability.ts';
import { contactLinks } from './contact.ts';
import { accessOf, townInBrief, whereInWords, type Placed } from './place.ts';
import { isOpenToRegister } from './state.ts';
import { originInBrief } from './origin.ts';
import { hoursInBrief, openDaysInBrief, scheduleInWords } from './hours-and-schedules.ts';
import { byEditor, lineOf, linksTo, type Link, type View } from '../view.ts';
import { agesInWords, costInWords, languagesInWords, registrationInWords } from './ages-cost-registration.ts';

/** One answer: what is asked, and the lines that answer it. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly Link[];
  /** When there is nothing left to answer: "2026-11-24 11:00". */
  readonly ends?: string | undefined;
}

const fieldsOf = ({ data }: Entry): AnyData => data;
const words = (texts: readonly string[]): Link[] => texts.map((text) => ({ text }));

/** What families ask, in the order they ask it: for me? when? where? cost? how? whom? */
export function sharedFacts(view: View, entry: Entry): Fact[] {
  const { t } = view;
  const data = fieldsOf(entry);
  const languages = languagesOf(data);
  return compact([
    fact('forWhom', t.facts.forWhom, forWhom(view, data)),
    fact('when', t.facts.when, data.schedule ? scheduleInWords(view, data.schedule) : []),
    fact('where', t.facts.where, [
      ...words((data.delivery ?? []).map((way) => t.delivery[way])),
      ...whereInWords(view, data),
    ]),
    fact('cost', t.facts.cost, data.cost ? costInWords(view, data.cost) : []),
    until(fact('join', t.facts.join, joinLines(view, entry)), lastMoment(view, entry)),
    fact('ask', t.facts.ask, contactOf(view, entry)),
    fact('languages', t.facts.languages, languages ? words(languagesInWords(view, languages)) : []),
    fact('access', t.facts.access, joined(accessOf(view, data))),
    fact('trust', t.facts.trust, joined((data.trust ?? []).map((kind) => ({ text: t.trust[kind] })))),
    fact('area', t.facts.area, linksTo(view, 'places', data.areaServed)),
    fact(
      'provider',
      t.facts.provider,
      linksTo(view, 'organisations', data.provider === undefined ? [] : [data.provider]),
    ),
    fact('origin', t.neighbours.label, originInBrief(view, entry)),
  ]);
}

function forWhom(view: View, data: AnyData): Link[] {
  const ages = data.ages;
  return [
    ...(ages ? words([agesInWords(view, ages)]) : []),
    ...(ages?.note === undefined ? [] : [byEditor(view, ages.note)]),
    ...linksTo(view, 'audiences', data.audiences),
    ...(data.openTo === undefined ? [] : words([view.t.openTo[data.openTo]])),
  ];
}

/** Ways to ask; of what is over no appointment can be booked. */
function contactOf(view: View, entry: Entry): Link[] {
  const { contact } = fieldsOf(entry);
  if (!contact) return [];
  return contactLinks(view, isOver(view.portal, entry) ? { ...contact, booking: undefined } : contact);
}

/** How to take part, with free places; nothing about it when it is over. */
function joinLines(view: View, entry: Entry): Link[] {
  const { registration, booking } = fieldsOf(entry);
  if (isOver(view.portal, entry)) return [];
  const way = booking === undefined ? [] : words([view.t.bookingKind[booking]]);
  if (!registration) return way;
  const link =
    registration.link === undefined || !isOpenToRegister(view, entry, registration)
      ? []
      : [{ text: view.t.registration.link, href: registration.link }];
  return [
    ...registrationInWords(view, registration, view.portal.today),
    ...seatsInWords(view, registration),
    ...way,
    ...link,
  ];
}

/** Questions in the order families ask them, whatever the collection. */
const ASKED = [
  'eligibility',
  'forWhom',
  'kind',
  'amount',
  'when',
  'hoursBooked',
  'deadline',
  'where',
  'cost',
  'meals',
  'papers',
  'apply',
  'places',
  'join',
  'register',
  'openDay',
  'admission',
  'duties',
  'ask',
  'focus',
  'kitas',
  'concept',
  'languages',
  'access',
  'trust',
  'staffing',
  'stop',
  'partOf',
  'postcodes',
  'area',
  'provider',
  'origin',
];

/** Sorts facts in that order; what is not in it comes last. */
export function inAskedOrder(a: Fact, b: Fact): number {
  const place = ({ key }: Fact) => ASKED.indexOf(key) + 1 || ASKED.length + 1;
  return place(a) - place(b);
}

/** A fact, or nothing when it has no line: what is unknown is not shown as a no. */
export function fact(key: string, label: string, lines: readonly Link[]): Fact | undefined {
  return lines.length === 0 ? undefined : { key, label, lines };
}

/** Many short words on one line. */
export function joined(texts: readonly Link[]): Link[] {
  return texts.length === 0 ? [] : [lineOf(texts, ' · ')];
}

/** A fact that goes at a moment: afterwards nobody can take part any more. */
export const until = (one: Fact | undefined, ends: string | undefined): Fact | undefined => one && { ...one, ends };

/** When an entry is over, for what the page takes back then; nothing when nobody knows, or in an archive. */
export const lastMoment = ({ portal }: Pick<View, 'portal'>, entry: Entry): string | undefined =>
  portal.site.archive ? undefined : endOfEntry(portal, entry)?.at;

/** Drops what is missing. */
export function compact<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

/** The group of an offer that a card tells of: whose date is next, else the first that has not passed. */
function sessionInBrief({ portal }: View, entry: Entry) {
  const { sessions = [] } = fieldsOf(entry);
  const [first] = sessions;
  // Hours hold every week: what stands first goes first.
  if (!first?.schedule) return first;
  const next = nextDate(portal, entry)?.schedule;
  return (
    sessions.find(({ schedule }) => schedule !== undefined && schedule === next) ??
    sessions.find(({ schedule }) => !schedule || !isPast(portal, schedule)) ??
    first
  );
}

/** The dates a card tells of: its own, or those of that group. */
export const scheduleInBrief = (view: View, entry: Entry) =>
  fieldsOf(entry).schedule ?? sessionInBrief(view, entry)?.schedule;

/** What decides on a card, in one or two words each. */
export function briefFacts(view: View, entry: Entry): Fact[] {
  const { t } = view;
  const data = fieldsOf(entry);
  const languages = languagesOf(data);
  const session = sessionInBrief(view, entry);
  const schedule = scheduleInBrief(view, entry);
  const hours = data.openingHours ?? session?.openingHours;
  const placed: Placed = {
    ...data,
    ...(session?.venue === undefined ? {} : { venue: session.venue }),
    ...(session?.address === undefined ? {} : { address: session.address }),
  };
  const town = townInBrief(view, placed);
  const brief = (key: string, label: string, line: Link | string | undefined) =>
    fact(key, label, line === undefined ? [] : [typeof line === 'string' ? { text: line } : line]);
  return compact([
    brief(
      'when',
      t.facts.when,
      schedule
        ? scheduleInWords(view, schedule)[0]
        : hours && (openDaysInBrief(view, hours)[0] ?? hoursInBrief(view, hours)[0]),
    ),
    brief('where', t.facts.where, town),
    brief('cost', t.facts.cost, data.cost && costInWords(view, data.cost)[0]),
    brief('forWhom', t.facts.forWhom, data.ages && agesInWords(view, data.ages)),
    brief('access', t.facts.access, accessOf(view, placed)[0]),
    brief('languages', t.facts.languages, languages && languagesInWords(view, languages)[0]),
    fact('origin', t.neighbours.label, originInBrief(view, entry)),
  ]);
}
