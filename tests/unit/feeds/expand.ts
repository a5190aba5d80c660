/** What other programs make of our calendars. */
import ICAL from 'ical.js';

/** A date as an independent program shows it: "2026-12-08 10:00–2026-12-08 11:30 x" (x: cancelled). */
export type Shown = string;

interface Named {
  readonly date: string;
  readonly lastDate: string;
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly cancelled: boolean;
}

/** One form for dates from everywhere, so that lists can be compared. */
export const shown = ({ date, lastDate, startTime, endTime, cancelled }: Named): Shown =>
  `${date} ${startTime ?? 'all day'} to ${lastDate} ${endTime ?? ''}${cancelled ? ' cancelled' : ''}`;

const pad = (value: number) => String(value).padStart(2, '0');
const dayOf = (time: ICAL.Time) => `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;
const clockOf = (time: ICAL.Time) => (time.isDate ? undefined : `${pad(time.hour)}:${pad(time.minute)}`);

/** The calendar component of a file, its time zones registered. */
export function calendarOf(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}

function named(component: ICAL.Component, begin: ICAL.Time, end: ICAL.Time): Named {
  const startTime = clockOf(begin);
  // DTEND of days is exclusive; an event without DTEND ends as it begins; 23:59:59 says that nobody knows.
  const last = end.clone();
  if (last.isDate) last.day -= 1;
  const isOpen = end.compare(begin) === 0 || end.second === 59;
  return {
    date: dayOf(begin),
    lastDate: dayOf(last),
    startTime,
    endTime: isOpen ? undefined : clockOf(end),
    cancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
  };
}

/** Every date between two days, both included, as ical.js expands it. */
export function expanded(text: string, from: string, until: string): Shown[] {
  const events = calendarOf(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const masters = events.filter((event) => !event.isRecurrenceException());
  const after = ICAL.Time.fromDateString(until);
  after.day += 120; // A date may be moved into the window from beyond it.
  return masters
    .flatMap((master) => {
      if (!master.isRecurring()) return [named(master.component, master.startDate, master.endDate)];
      for (const event of events)
        if (event.isRecurrenceException() && event.uid === master.uid) master.relateException(event);
      const found: Named[] = [];
      const iterator = master.iterator();
      for (let next = iterator.next(); next && next.compare(after) <= 0; next = iterator.next()) {
        const { item, startDate, endDate } = master.getOccurrenceDetails(next);
        found.push(named(item.component, startDate, endDate));
      }
      return found;
    })
    .filter(({ date, lastDate }) => lastDate >= from && date <= until)
    .map(shown)
    .sort();
}

interface EventNode {
  readonly startDate: string;
  readonly endDate?: string;
  readonly eventStatus?: string;
  readonly eventSchedule?: Readonly<Record<string, unknown>>;
  readonly subEvent?: readonly EventNode[];
}

const DAYS = {
  Sunday: 'SU',
  Monday: 'MO',
  Tuesday: 'TU',
  Wednesday: 'WE',
  Thursday: 'TH',
  Friday: 'FR',
  Saturday: 'SA',
};
const FREQUENCIES = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' } as const;

const split = (moment: string) => ({ date: moment.slice(0, 10), time: moment.slice(11, 16) || undefined });

function namedNode({ startDate, endDate = startDate, eventStatus = '' }: EventNode): Named {
  const [begin, end] = [split(startDate), split(endDate)];
  return {
    date: begin.date,
    lastDate: end.date,
    startTime: begin.time,
    endTime: end.time,
    cancelled: eventStatus.endsWith('EventCancelled'),
  };
}

/** Days of a schema.org Schedule, counted by ical.js. */
function daysOf(schedule: Readonly<Record<string, unknown>>, until: string): string[] {
  const text = (name: string) => schedule[name] as string | undefined;
  const [, interval, unit] = /^P(\d+)([DWMY])$/.exec(text('repeatFrequency')!)!;
  const byDay = (schedule['byDay'] as string[] | undefined)?.map(
    (day) => DAYS[day.replace('https://schema.org/', '') as keyof typeof DAYS] ?? day,
  );
  const recur = ICAL.Recur.fromData({
    freq: FREQUENCIES[unit as keyof typeof FREQUENCIES],
    interval: Number(interval),
    ...(byDay ? { byday: byDay } : {}),
    ...(schedule['byMonthDay'] === undefined ? {} : { bymonthday: [schedule['byMonthDay'] as number] }),
    ...(schedule['byMonth'] === undefined ? {} : { bymonth: [schedule['byMonth'] as number] }),
    ...(schedule['repeatCount'] === undefined ? {} : { count: schedule['repeatCount'] as number }),
    ...(text('endDate') === undefined ? {} : { until: ICAL.Time.fromDateString(text('endDate')!) }),
  });
  const without = new Set(schedule['exceptDate'] as string[] | undefined);
  const iterator = recur.iterator(ICAL.Time.fromDateString(text('startDate')!));
  const days: string[] = [];
  for (let next = iterator.next(); next && dayOf(next) <= until; next = iterator.next()) days.push(dayOf(next));
  return days.filter((day) => !without.has(day));
}

/** Every date between two days, both included, as the JSON-LD of an event says it. */
export function datesOfNode(event: EventNode, from: string, until: string): Shown[] {
  const { eventSchedule: schedule, subEvent } = event;
  const single = subEvent ?? (schedule ? [] : [event]);
  const length = Number(/^P(\d+)D$/.exec(String(schedule?.['duration']))?.[1] ?? 1) - 1;
  const lastOf = (date: string) => {
    const last = ICAL.Time.fromDateString(date);
    last.day += length;
    return dayOf(last);
  };
  const regular = (schedule ? daysOf(schedule, until) : []).map((date) => ({
    date,
    lastDate: lastOf(date),
    startTime: schedule!['startTime'] as string | undefined,
    endTime: schedule!['endTime'] as string | undefined,
    cancelled: false,
  }));
  return [...regular, ...single.map(namedNode)]
    .filter(({ date, lastDate }) => lastDate >= from && date <= until)
    .map(shown)
    .sort();
}
