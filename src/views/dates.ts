import type { IsoDate } from '../domain/date.ts';
import { formatDayOfMonth, formatMonthShort, formatTime, formatWeekday, formatWeekdayShort } from '../i18n/format.ts';
import type { Entry } from '../portal/portal.ts';
import { agenda, nextDate, type Dated } from './agenda.ts';
import { briefFacts } from './facts.ts';
import { townInBrief, type Placed } from './place.ts';
import { linkTo, type Link, type View } from './view.ts';

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
  readonly title: Link;
  readonly when: string;
  readonly facts: readonly string[];
}

/** The leaf of a date: weekday, day, month. */
export function leafOf({ locale }: Pick<View, 'locale'>, date: IsoDate): Leaf {
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

/** A date as an item of an agenda: when and where first, then what decides. */
export function agendaItem(view: View, { entry, occurrence, venue }: Dated): AgendaItem {
  const placed: Placed = { ...(entry.data as Placed), ...(venue === undefined ? {} : { venue }) };
  const house = placed.venue === undefined ? undefined : view.portal.get('venues', placed.venue)?.data.title;
  const where = [house, townInBrief(view, placed)].filter((part) => part !== undefined).join(', ');
  const state = occurrence.cancelled ? [view.t.cancelled] : [];
  const decisive = briefFacts(view, entry).filter(
    ({ key }) => key === 'cost' || key === 'forWhom' || key === 'languages',
  );
  return {
    leaf: leafOf(view, occurrence.date),
    title: linkTo(view, entry),
    when: [timeOfDay(view, occurrence), where].filter((part) => part !== '').join(' · '),
    facts: [...state, ...decisive.map(({ lines }) => lines[0]!.text)],
  };
}

/** Dates of the coming days, at most `most`, each entry once on its first date. */
export function comingDates(view: View, until: IsoDate, most: number): AgendaItem[] {
  const { portal } = view;
  const seen = new Set<string>();
  const items: AgendaItem[] = [];
  for (const dated of agenda(portal, portal.today, until)) {
    const key = `${dated.entry.collection}/${dated.entry.id}`;
    if (seen.has(key) || dated.occurrence.cancelled) continue;
    seen.add(key);
    items.push(agendaItem(view, dated));
    if (items.length === most) break;
  }
  return items;
}

/** The next date of an entry in words with its leaf. */
export function nextDateOf(view: View, entry: Entry): { readonly leaf: Leaf; readonly text: string } | undefined {
  if (view.portal.site.archive) return undefined;
  const next = nextDate(view.portal, entry);
  if (!next) return undefined;
  const { date } = next.occurrence;
  return {
    leaf: leafOf(view, date),
    text: view.t.nextDate(formatWeekday(view.locale, date), timeOfDay(view, next.occurrence)),
  };
}
