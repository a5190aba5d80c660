import { addDays, type IsoDate } from '../../domain/time/date.ts';
import { endOf } from '../../domain/time/occurrences.ts';
import {
  formatDayOfMonth,
  formatMonthShort,
  formatTime,
  formatWeekday,
  formatWeekdayShort,
} from '../../i18n/format.ts';
import type { Entry } from '../../portal/portal.ts';
import { isFacet } from '../../schemas/routes.ts';
import { agenda, datesAheadOf, nextDate, upcomingDates, type Dated } from '../../portal/dates.ts';
import { entriesOf } from '../facets.ts';
import { briefFacts } from '../answers/facts.ts';
import { townInBrief, type Placed } from '../answers/place.ts';
import { linkTo, type Link, type View } from '../view.ts';

/** A date as a leaf of a tear-off calendar. */
export interface Leaf {
  readonly datetime: string;
  readonly head: string;
  readonly day: string;
  readonly month: string;
}

/** One date in a list of dates. */
export interface AgendaItem {
  readonly leaf: Leaf;
  /** When it is over: "2026-11-24 11:00" on the German wall clock. */
  readonly ends: string;
  readonly title: Link;
  readonly when: string;
  readonly facts: readonly string[];
}

/** The leaf of a date: weekday, day, month. */
function leafOf({ locale }: Pick<View, 'locale'>, date: IsoDate): Leaf {
  return {
    datetime: date,
    head: formatWeekdayShort(locale, date),
    day: formatDayOfMonth(date),
    month: formatMonthShort(locale, date),
  };
}

/** The time of day of a date: "9:30–11:00 Uhr", "ab 15 Uhr", "ganztägig". */
export function timeOfDay({ t }: Pick<View, 't'>, { startTime, endTime }: Dated['occurrence']): string {
  if (startTime === undefined) return t.schedule.allDay;
  return endTime === undefined
    ? t.schedule.from(formatTime(startTime))
    : t.schedule.fromTo(formatTime(startTime), formatTime(endTime));
}

/** The house and town of a date: "Haus am Markt, Amselfurt". */
export function houseAndTown(view: View, { entry, venue }: Pick<Dated, 'entry' | 'venue'>): string | undefined {
  const placed: Placed = { ...entry.data, ...(venue === undefined ? {} : { venue }) };
  const house = placed.venue === undefined ? undefined : view.portal.get('venues', placed.venue)?.data.title;
  return [house, townInBrief(view, placed)].filter((part) => part !== undefined).join(', ') || undefined;
}

const DECISIVE = ['cost', 'forWhom', 'languages', 'origin'];

/** What decides whether to go, in one or two words each: cost, age, languages; and whose date it is. */
export function decisiveWords(view: View, entry: Entry): string[] {
  return briefFacts(view, entry)
    .filter(({ key }) => DECISIVE.includes(key))
    .map(({ lines }) => lines[0]!.text);
}

/** A date as an item of an agenda: when and where first, then what decides. */
function agendaItem(view: View, dated: Dated): AgendaItem {
  const { entry, occurrence } = dated;
  return {
    leaf: leafOf(view, occurrence.date),
    ends: endOf(occurrence),
    title: linkTo(view, entry),
    when: [timeOfDay(view, occurrence), houseAndTown(view, dated)].filter((part) => part).join(' · '),
    facts: [...(occurrence.cancelled ? [view.t.cancelled] : []), ...decisiveWords(view, entry)],
  };
}

/** Days shown under "today and this week", today included. */
const WEEK = 7;

/** Dates shown there: so many, or as many as there are today. */
const ENOUGH = 8;
const MOST = 12;

/** The first dates of the coming days, each of the given entries once; none in an archive. */
function comingDates(view: View, entries: readonly Entry[]): AgendaItem[] {
  const { portal } = view;
  if (portal.site.archive) return [];
  const seen = new Set<Entry>();
  const items: AgendaItem[] = [];
  for (const dated of agenda(portal, entries, portal.today, addDays(portal.today, WEEK - 1))) {
    if (items.length >= (dated.occurrence.date > portal.today ? ENOUGH : MOST)) break;
    if (seen.has(dated.entry) || dated.occurrence.cancelled) continue;
    seen.add(dated.entry);
    items.push(agendaItem(view, dated));
  }
  return items;
}

/** What takes place today and in the coming days. */
export function datesOfWeek(view: View): AgendaItem[] {
  return comingDates(view, [...view.portal.all('events'), ...view.portal.all('offers')]);
}

/** The same for one topic, phase, situation, audience or place. */
export function datesOfWeekFor(view: View, { collection, id }: Entry): AgendaItem[] {
  if (!isFacet(collection)) return [];
  const facet = { kind: collection, id };
  return comingDates(view, [...entriesOf(view.portal, 'events', facet), ...entriesOf(view.portal, 'offers', facet)]);
}

/** A leaf that gives way to the next when its date is over. */
export interface TurningLeaf extends Leaf {
  readonly ends: string;
}

/** So many dates stand ready on a card, so that it names the next one also some days after the build. */
export const IN_TURN = 3;

/** The leaves of the next days on which an entry takes place, the nearest first; none in an archive. */
export function nextLeaves(view: View, entry: Entry): TurningLeaf[] {
  if (view.portal.site.archive) return [];
  const held = datesAheadOf(view.portal, entry).filter(({ occurrence }) => !occurrence.cancelled);
  // What is farther off than the calendar reaches is looked for on its own.
  return (held.length > 0 ? held : upcomingDates(view.portal, entry))
    .slice(0, IN_TURN)
    .map(({ occurrence }) => ({ ...leafOf(view, occurrence.date), ends: endOf(occurrence) }));
}

/** The next date of an entry in words with its leaf, and when it is over. */
export function nextDateOf(
  view: View,
  entry: Entry,
): { readonly leaf: Leaf; readonly text: string; readonly ends: string } | undefined {
  if (view.portal.site.archive) return undefined;
  const next = nextDate(view.portal, entry);
  if (!next) return undefined;
  const { date } = next.occurrence;
  return {
    leaf: leafOf(view, date),
    text: view.t.nextDate(formatWeekday(view.locale, date), timeOfDay(view, next.occurrence)),
    ends: endOf(next.occurrence),
  };
}
