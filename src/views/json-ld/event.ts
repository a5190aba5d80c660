import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, onTheClock, ZONE, type IsoDate } from '../../domain/time/date.ts';
import { occurrences, type Occurrence } from '../../domain/time/occurrences.ts';
import type { RegularRule } from '../../domain/time/recurrence.ts';
import type { Data } from '../../schemas/index.ts';
import { isTrusted } from '../answers/availability.ts';
import type { Series } from '../dates/published-series.ts';
import type { View } from '../view.ts';

/** A schema.org node. */
type Node = Readonly<Record<string, unknown>>;

const UNIT = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

const DAY_NAMES: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How far ahead single dates are written out, in days: a year and the rest of its last month. */
const AHEAD_DAYS = 400;

/** A day, or a moment with its offset from UTC: "2026-12-05T14:00+01:00". */
export function moment(day: IsoDate, written: string | undefined): string {
  const { date, time } = onTheClock(day, written);
  if (time === undefined) return date;
  const { offset } = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE);
  return `${date}T${time}${offset}`;
}

const status = (name: 'Cancelled' | 'Rescheduled' | 'Scheduled') => `https://schema.org/Event${name}`;

/** A rule as schema.org's Schedule: weekdays by their name, those within a month as RFC 5545 writes them. */
function scheduleNode({ schedule, recurrence }: Series, rule: RegularRule, today: IsoDate): Node {
  const { start, end, startTime, endTime } = schedule;
  const days = end === undefined ? 1 : daysBetween(start, end) + 1;
  const apart = [...recurrence.without, ...recurrence.deviations.map(({ planned }) => planned)];
  const until = addDays(today, AHEAD_DAYS);
  const exceptDate = apart.filter((date) => date >= today && date <= until).sort();
  return {
    '@type': 'Schedule',
    startDate: recurrence.first,
    endDate: rule.until,
    repeatCount: rule.count,
    repeatFrequency: `P${rule.interval}${UNIT[rule.every]}`,
    byDay:
      rule.byDay.length === 0
        ? undefined
        : rule.byDay.map((code) => (DAY_NAMES[code] ? `https://schema.org/${DAY_NAMES[code]}` : code)),
    byMonthDay: rule.byMonthDay,
    byMonth: rule.byMonth,
    startTime,
    endTime: onTheClock(start, endTime).time,
    duration: days > 1 ? `P${days}D` : undefined,
    scheduleTimezone: ZONE,
    exceptDate: exceptDate.length > 0 ? exceptDate : undefined,
  };
}

/** A date of a series that its rule does not say. */
function dateNode(name: string, series: Series, planned: IsoDate, occurrence: Occurrence): Node {
  const { date, lastDate, startTime, endTime, cancelled, reason } = occurrence;
  const moved = date !== planned || startTime !== series.schedule.startTime;
  const state = series.cancelled || cancelled ? 'Cancelled' : moved ? 'Rescheduled' : 'Scheduled';
  return {
    '@type': 'Event',
    name,
    startDate: moment(date, startTime),
    endDate: moment(lastDate, endTime),
    eventStatus: status(state),
    previousStartDate: state === 'Rescheduled' ? moment(planned, series.schedule.startTime) : undefined,
    description: reason,
  };
}

function singleDates(view: View, name: string, series: Series): Node[] {
  const { schedule, recurrence } = series;
  const { today, holidays } = view.portal;
  const until = addDays(today, AHEAD_DAYS);
  const { rule, first, additional, deviations } = recurrence;
  const changed = deviations.map(({ planned, occurrence }) => ({ planned, occurrence }));
  const known = new Set(changed.map(({ planned }) => planned));
  const plain = (rule ? additional : [first, ...additional])
    .filter((date) => !known.has(date))
    .flatMap((date) => {
      const occurrence = occurrences(schedule, date, date, holidays).find((one) => one.date === date);
      return occurrence ? [{ planned: date, occurrence }] : [];
    });
  return [...changed, ...plain]
    .filter(({ occurrence }) => occurrence.lastDay >= today && occurrence.date <= until)
    .sort((a, b) => (a.occurrence.date < b.occurrence.date ? -1 : 1))
    .map(({ planned, occurrence }) => dateNode(name, series, planned, occurrence));
}

/** When a series takes place: its rule with the days on which it is wrong, and those days one by one. */
export function timesNode(view: View, name: string, series: Series): Node {
  const { rule, additional } = series.recurrence;
  const isOne = rule === undefined && additional.length === 0;
  const dates = isOne ? [] : singleDates(view, name, series);
  return {
    eventSchedule: rule && scheduleNode(series, rule, view.portal.today),
    subEvent: dates.length > 0 ? dates : undefined,
  };
}

/** What it costs to take part; nothing when nobody knows. */
export function offersNode(
  { portal }: View,
  { cost, registration }: Pick<Data<'events'>, 'cost' | 'registration'>,
): Node | undefined {
  const price = cost?.free ? 0 : cost?.amount;
  if (price === undefined) return undefined;
  const over = registration?.until !== undefined && registration.until < portal.today;
  const asOf = registration?.asOf;
  const full = over || (registration?.freePlaces === 0 && asOf !== undefined && isTrusted({ portal }, asOf));
  return {
    '@type': 'Offer',
    price,
    priceCurrency: 'EUR',
    url: registration?.link,
    validFrom: registration?.opens,
    availability: registration ? `https://schema.org/${full ? 'SoldOut' : 'InStock'}` : undefined,
  };
}

/** Whose ages it is for, in years; before birth no age can be said. */
export function audienceNode(ages: Data<'events'>['ages']): Node | undefined {
  if (ages === undefined || (ages.from === undefined && ages.to === undefined)) return undefined;
  const years = (months: number | undefined) =>
    months === undefined || months < 0 ? undefined : Math.round((months / 12) * 100) / 100;
  return { '@type': 'PeopleAudience', suggestedMinAge: years(ages.from), suggestedMaxAge: years(ages.to) };
}
