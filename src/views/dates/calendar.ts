import { mondayOf, monthOf, periodsFrom, weeksOfMonth, type Period } from '../../domain/time/periods.ts';
import { addDays, type IsoDate } from '../../domain/time/date.ts';
import { endOf } from '../../domain/time/occurrences.ts';
import { formatDate, formatDay, formatDayMonth, formatDayOfMonth, formatMonth } from '../../i18n/format.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { listPath, periodPath, type Facet } from '../../schemas/routes.ts';
import { byTime, datesAhead, datesAheadOf, type Dated } from '../../portal/dates.ts';
import { decisiveWords, houseAndTown, timeOfDay } from './agenda-items.ts';
import { entriesOf } from '../facets.ts';
import { linkTo, urlOf, type Link, type View } from '../view.ts';

/** One entry on one day, however often it takes place on it. */
export interface DayItem {
  /** Collection and id, by which scripts know the entry. */
  readonly key: string;
  readonly title: Link;
  /** When the last of its dates on this day is over: "2026-11-24 11:00". */
  readonly ends: string;
  readonly times: readonly string[];
  readonly where: string | undefined;
  readonly facts: readonly string[];
  /** Cancelled, moved, changed: what is unlike the rule, with the reason. */
  readonly changes: readonly Link[];
  readonly cancelled: boolean;
}

/** A day with everything on it. */
export interface Day {
  readonly date: IsoDate;
  readonly anchor: string;
  readonly name: string;
  readonly items: readonly DayItem[];
  /** How many more there are than a page can show, and where to choose from them. */
  readonly more: Link | undefined;
}

/** True when the portal has a calendar: an archive's dates are long past. */
export const hasCalendar = ({ portal }: Pick<View, 'portal'>): boolean =>
  portal.all('events').length > 0 && !portal.site.archive;

/** The anchor of a day on a page of dates. */
const anchorOfDay = (date: IsoDate) => `tag-${date}`;

/** On how many days after this one an entry takes place. */
function furtherDays(portal: Portal, entry: Entry, after: IsoDate): number {
  const later = datesAheadOf(portal, entry).filter(
    ({ occurrence }) => !occurrence.cancelled && occurrence.date > after,
  );
  return new Set(later.map(({ occurrence }) => occurrence.date)).size;
}

/** What is unlike the rule: "fällt aus (Krankheit)". The reason is the editor's own, in German. */
export function changesOf(view: View, { cancelled, movedFrom, reason }: Dated['occurrence']): Link[] {
  const { t, locale } = view;
  const words = cancelled
    ? t.time.cancelled
    : movedFrom === undefined
      ? undefined
      : t.time.movedFrom(formatDay(locale, movedFrom));
  return [
    ...(words === undefined ? [] : [{ text: words }]),
    ...(reason === undefined ? [] : [{ text: reason, lang: locale === 'de' ? undefined : 'de' }]),
  ];
}

function dayItem(view: View, same: readonly Dated[], further: number, full: boolean): DayItem {
  const { t, locale } = view;
  const { entry, occurrence } = same[0]!;
  const times = same.map((dated) => timeOfDay(view, dated.occurrence));
  const places = new Set(same.map((dated) => houseAndTown(view, dated)).filter((where) => where !== undefined));
  return {
    key: `${entry.collection}/${entry.id}`,
    title: linkTo(view, entry),
    ends: same
      .map((dated) => endOf(dated.occurrence))
      .sort()
      .at(-1)!,
    times: [
      ...new Set(times),
      ...(occurrence.lastDay > occurrence.date ? [t.time.runsUntil(formatDay(locale, occurrence.lastDay))] : []),
    ],
    where: [...places].join(' · ') || undefined,
    facts: [...(full ? decisiveWords(view, entry) : []), ...(further > 0 && full ? [t.time.further(further)] : [])],
    changes: same.flatMap((dated) => changesOf(view, dated.occurrence)),
    cancelled: same.every((dated) => dated.occurrence.cancelled),
  };
}

/** Maximum dates per page; above it each day shows only its rarest entries (at least `DAY_LEAST`). */
const PAGE_MOST = 240;
const DAY_LEAST = 6;

/**
 * Dates by day, each entry once a day. What began before the first day stands on the first day. `full`
 * adds what decides, and how many dates of the series follow. Where not all fit, what takes place most
 * rarely stays: a weekly group is found in many places, a feast only on its day.
 */
function daysOf(view: View, dates: readonly Dated[], from: IsoDate, full: boolean): Day[] {
  const byDay = Map.groupBy(dates, ({ occurrence }) => (occurrence.date < from ? from : occurrence.date));
  const days = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, onDay]) => ({ date, entries: [...Map.groupBy(onDay, ({ entry }) => entry)] }));
  const count = days.reduce((sum, { entries }) => sum + entries.length, 0);
  const most = count > PAGE_MOST ? Math.max(DAY_LEAST, Math.floor(PAGE_MOST / days.length)) : Infinity;
  return days.map(({ date, entries }) => {
    const shown = entries.length > most ? rarest(view, entries, date, most) : entries;
    const left = entries.length - shown.length;
    return {
      date,
      anchor: anchorOfDay(date),
      name: formatDay(view.locale, date),
      items: shown.map(([entry, same]) => dayItem(view, same, full ? furtherDays(view.portal, entry, date) : 0, full)),
      more: left > 0 ? { text: view.t.time.moreOnDay(left), href: urlOf(view, listPath('events')) } : undefined,
    };
  });
}

type OnDay = readonly [entry: Entry, dates: readonly Dated[]];

/** The entries of a day with the fewest days to come, in the order of the day. */
function rarest({ portal }: View, entries: readonly OnDay[], date: IsoDate, most: number): OnDay[] {
  const days = new Map(entries.map(([entry]) => [entry, furtherDays(portal, entry, date)]));
  const chosen = new Set(
    [...days]
      .sort(([, a], [, b]) => a - b)
      .slice(0, most)
      .map(([entry]) => entry),
  );
  return entries.filter(([entry]) => chosen.has(entry));
}

/** Dates that touch the days from one to another, both included. */
function datesBetween(view: View, from: IsoDate, to: IsoDate): Dated[] {
  return datesAhead(view.portal).filter(({ occurrence }) => occurrence.lastDay >= from && occurrence.date <= to);
}

/** A way to a part of the calendar. Its words are true at any time; scripts say "today" and "this week". */
export interface Preset {
  readonly link: Link;
  readonly kind: 'day' | 'week' | 'weekend' | 'holidays';
  /** The day it leads to; of weeks the Monday. */
  readonly date: IsoDate;
}

const span = ({ t, locale }: View, from: IsoDate, to: IsoDate) =>
  t.time.weekSpan(
    monthOf(from) === monthOf(to) && locale === 'de' ? `${formatDayOfMonth(from)}.` : formatDayMonth(locale, from),
    formatDayMonth(locale, to),
  );

/** Today, tomorrow, the weekend, this week and the next, the next holidays. */
export function presetsOf(view: View): Preset[] {
  const { t, locale, portal } = view;
  const { today } = portal;
  const periods = periodsFrom(today, portal.holidays);
  const [week, nextWeek] = periods.filter(({ kind }) => kind === 'week');
  const urlTo = ({ path }: Period, date?: IsoDate) =>
    `${urlOf(view, periodPath(path))}${date === undefined ? '' : `#${anchorOfDay(date)}`}`;
  const hasDates = (from: IsoDate, to: IsoDate) => datesBetween(view, from, to).length > 0;
  const day = (date: IsoDate): Preset[] =>
    hasDates(date, date)
      ? [{ kind: 'day', date, link: { text: formatDay(locale, date), href: `#${anchorOfDay(date)}` } }]
      : [];
  const weekOf = (period: Period): Preset => ({
    kind: 'week',
    date: period.from,
    link: { text: span(view, period.from, period.to), href: urlTo(period) },
  });
  const saturday = addDays(mondayOf(today), 5);
  const sunday = addDays(saturday, 1);
  const first = datesBetween(view, saturday, sunday)[0]?.occurrence.date;
  const holidays = periods.find(({ kind }) => kind === 'holidays');
  const name = holidays && portal.holidays.schoolHoliday(holidays.from)?.title;
  return [
    ...day(today),
    ...day(addDays(today, 1)),
    ...(first === undefined
      ? []
      : [
          {
            kind: 'weekend' as const,
            date: mondayOf(today),
            link: {
              text: t.time.weekend(formatDayMonth(locale, saturday), formatDayMonth(locale, sunday)),
              href: week && urlTo(week, first > saturday ? first : saturday),
            },
          },
        ]),
    ...(week ? [weekOf(week)] : []),
    ...(nextWeek ? [weekOf(nextWeek)] : []),
    ...(holidays && name !== undefined
      ? [
          {
            kind: 'holidays' as const,
            date: holidays.from,
            link: { text: t.time.holidays(name, formatDayMonth(locale, holidays.from)), href: urlTo(holidays) },
          },
        ]
      : []),
  ];
}

/** So many dates stand on the first page; the day that reaches the number is shown whole. */
const FIRST_PAGE = 40;

/** The next dates, day by day: those of this week and the next, as far as they fit on a page. */
export function daysAhead(view: View): Day[] {
  const { today } = view.portal;
  let shown = 0;
  return daysOf(view, datesBetween(view, today, addDays(mondayOf(today), 13)), today, true).filter(
    ({ date, items }) => {
      const fits = shown < FIRST_PAGE || date <= addDays(today, 1);
      shown += items.length;
      return fits;
    },
  );
}

/** How far a narrowed list looks ahead, in days, and how many dates it shows at most. */
const NARROWED_AHEAD = 56;
const NARROWED_MOST = 80;

/** The dates of a topic, phase, place or provider in the coming weeks, from events and offers. */
export function daysOfFacet(view: View, facet: Facet): Day[] {
  return daysOfEntries(view, [...entriesOf(view.portal, 'events', facet), ...offersOf(view, facet)]);
}

/** The dates of some entries in the coming weeks, at most so many. */
export function daysOfEntries(view: View, entries: readonly Entry[], most = NARROWED_MOST): Day[] {
  const { portal } = view;
  const dates = datesUntil(portal, entries, addDays(portal.today, NARROWED_AHEAD));
  return daysOf(view, dates.sort(byTime).slice(0, most), portal.today, true);
}

const datesUntil = (portal: Portal, entries: readonly Entry[], until: IsoDate): Dated[] =>
  entries.flatMap((entry) => datesAheadOf(portal, entry).filter(({ occurrence }) => occurrence.date <= until));

/** Lists of offers are not narrowed to providers: their own page names them. */
const offersOf = ({ portal }: View, facet: Facet): readonly Entry[] =>
  facet.kind === 'organisations'
    ? onOffer(portal)
        .all('offers')
        .filter(({ data }) => data.provider === facet.id)
    : entriesOf(portal, 'offers', facet);

/** Links to all months, from the current one on. */
export function monthsOf(view: View): Link[] {
  return periodsFrom(view.portal.today, view.portal.holidays)
    .filter(({ kind }) => kind === 'month')
    .map(({ path, from }) => ({ text: formatMonth(view.locale, from), href: urlOf(view, periodPath(path)) }));
}

/** A day in the table of a month. */
export interface MonthCell {
  readonly day: string;
  readonly date: IsoDate;
  /** Where its dates begin; nothing when it has none. */
  readonly link: Link | undefined;
  readonly count: number;
  readonly holiday: string | undefined;
  readonly schoolHoliday: boolean;
}

/** A part of the calendar with a page of its own, finished. */
export interface PeriodPage {
  readonly path: string;
  readonly title: string;
  readonly intro: string;
  readonly days: readonly Day[];
  /** The month as a table; nothing for weeks and holidays. */
  readonly table: readonly { readonly week: number; readonly cells: readonly (MonthCell | undefined)[] }[] | undefined;
  readonly caption: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

function titleOfPeriod(view: View, { kind, from, to }: Period): string {
  const { t, locale, portal } = view;
  if (kind === 'month') return t.time.periods.month(formatMonth(locale, from));
  if (kind === 'week') return t.time.periods.week(`${span(view, from, to)} ${to.slice(0, 4)}`);
  return t.time.periods.holidays(portal.holidays.schoolHoliday(from)?.title ?? '');
}

/** Builds the page of a part of the calendar. */
export function periodPage(view: View, period: Period): PeriodPage {
  const { t, locale, portal } = view;
  const from = period.from < portal.today ? portal.today : period.from;
  const dates = datesBetween(view, from, period.to);
  const days = daysOf(view, dates, from, period.kind !== 'month');
  const title = titleOfPeriod(view, period);
  const alike = periodsFrom(portal.today, portal.holidays).filter(({ kind }) => kind === period.kind);
  const index = alike.findIndex(({ path }) => path === period.path);
  const neighbour = (one: Period | undefined): Link | undefined =>
    one && {
      text: one.kind === 'month' ? formatMonth(locale, one.from) : span(view, one.from, one.to),
      href: urlOf(view, periodPath(one.path)),
    };
  return {
    path: periodPath(period.path),
    title,
    intro: t.time.periodIntro(
      period.kind === 'month'
        ? formatMonth(locale, period.from)
        : t.time.weekSpan(formatDate(locale, period.from), formatDate(locale, period.to)),
    ),
    days,
    table: period.kind === 'month' ? tableOf(view, from, dates) : undefined,
    caption: t.time.monthTable(formatMonth(locale, period.from)),
    previous: neighbour(alike[index - 1]),
    next: neighbour(alike[index + 1]),
  };
}

/** The current month of some entries; each day leads to where it stands on the month's own page. */
export function monthOfEntries(
  view: View,
  entries: readonly Entry[],
): { readonly caption: string; readonly rows: NonNullable<PeriodPage['table']> } {
  const { t, locale, portal } = view;
  const month = periodsFrom(portal.today, portal.holidays).find(({ kind }) => kind === 'month')!;
  const page = urlOf(view, periodPath(month.path));
  const rows = tableOf(view, portal.today, datesUntil(portal, entries, month.to)).map(({ week, cells }) => ({
    week,
    cells: cells.map((cell) => cell && { ...cell, link: cell.link && { ...cell.link, href: page + cell.link.href } }),
  }));
  return { caption: t.time.monthTable(formatMonth(locale, month.from)), rows };
}

/** A month as a table. What lasts several days counts on each of them, and leads to the day it stands on. */
function tableOf(view: View, from: IsoDate, dates: readonly Dated[]): NonNullable<PeriodPage['table']> {
  const { t, portal } = view;
  return weeksOfMonth(monthOf(from)).map(({ week, days }) => ({
    week,
    cells: days.map((date) => {
      if (date === undefined) return undefined;
      const on = dates.filter(
        ({ occurrence }) => date >= from && occurrence.date <= date && date <= occurrence.lastDay,
      );
      const count = new Set(on.map(({ entry }) => entry)).size;
      const last = on.at(-1)?.occurrence.date;
      return {
        day: formatDayOfMonth(date),
        date,
        count,
        link:
          last === undefined
            ? undefined
            : { text: t.time.dateCount(count), href: `#${anchorOfDay(last < from ? from : last)}` },
        holiday: portal.holidays.publicHoliday(date),
        schoolHoliday: portal.holidays.schoolHoliday(date) !== undefined,
      };
    }),
  }));
}
