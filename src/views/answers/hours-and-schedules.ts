import type { Exception } from '../../domain/time/opening-hours.ts';
import { daysBetween, WEEKDAYS, weekdayOf } from '../../domain/time/date.ts';
import { formatDate, formatDayMonth, formatList, formatTime, formatWeekday } from '../../i18n/format.ts';
import type { Data } from '../../schemas/index.ts';
import { byEditor, lineOf, type Link, type View } from '../view.ts';

type Words = Pick<View, 't' | 'locale'>;
type Schedule = Data<'events'>['schedule'];
type Slot = NonNullable<Data<'offices'>['openingHours']>[number];
type Closure = NonNullable<Data<'offices'>['closures']>[number];

const dayName = ({ t }: Words, day: (typeof WEEKDAYS)[number]) => t.hours.days[WEEKDAYS.indexOf(day)]!;
const present = (words: readonly (string | undefined)[]) => words.filter((word) => word !== undefined);

/** One row of the week: a day and everything that holds on it. */
export interface HoursRow {
  readonly day: string;
  /** ISO weekday, by which the page marks today; nothing for rows that name no weekday. */
  readonly weekday?: number;
  readonly slots: readonly Link[];
}

function slotInWords(words: Words, slot: Slot): Link {
  const { t, locale } = words;
  const past = slot.opens !== undefined && slot.closes !== undefined && slot.closes < slot.opens;
  const range =
    slot.opens === undefined || slot.closes === undefined
      ? undefined
      : slot.opens === '00:00' && slot.closes === '24:00'
        ? t.hours.allDay
        : t.hours.range(formatTime(slot.opens), formatTime(slot.closes));
  const said = present([
    range !== undefined && past ? `${range} ${t.hours.nextDay}` : range,
    slot.kind === 'appointment' ? (range === undefined ? t.hours.appointment : t.hours.withAppointment) : undefined,
    slot.kind === 'phone' ? t.hours.phone : undefined,
    slot.weeks === 'even' || slot.weeks === 'odd' ? t.hours[slot.weeks] : undefined,
    slot.interval === undefined ? undefined : t.time.everyWeeks(slot.interval),
    slot.nth === undefined ? undefined : t.hours.nth(slot.nth),
    slot.validFrom === undefined ? undefined : t.hours.from(formatDate(locale, slot.validFrom)),
    slot.validUntil === undefined ? undefined : t.hours.until(formatDate(locale, slot.validUntil)),
    slot.schoolHolidays === 'closed' ? t.hours.notInSchoolHolidays : undefined,
    slot.schoolHolidays === 'only' ? t.time.onlyInSchoolHolidays : undefined,
    slot.publicHolidays === 'open' ? t.hours.openOnPublicHolidays : undefined,
    slot.publicHolidays === 'only' && slot.days ? t.time.onlyOnPublicHolidays : undefined,
  ]);
  return lineOf([...said, slot.note === undefined ? undefined : byEditor(words, slot.note)], ', ');
}

/**
 * The week as a table, Monday first. True for any moment it is read: it never says whether it is
 * open now. With `allDays`, working days without a line say that it is closed; a free weekend is left
 * out. Without, only the days that have hours appear (for a service within a house, or a plan).
 */
export function weekInWords(words: Words, slots: readonly Slot[], allDays = true): HoursRow[] {
  const dayless = slots.filter(({ days }) => days === undefined);
  const onHolidays = dayless.filter((slot) => slot.opens !== undefined && slot.publicHolidays === 'only');
  const anyDay = dayless.filter((slot) => !onHolidays.includes(slot));
  const row = (day: string, lines: readonly Slot[]): HoursRow[] =>
    lines.length === 0 ? [] : [{ day, slots: lines.map((slot) => slotInWords(words, slot)) }];
  const week = WEEKDAYS.flatMap((day, index) => {
    const lines = slots
      .filter(({ days }) => days?.includes(day))
      .sort((a, b) => ((a.opens ?? '') < (b.opens ?? '') ? -1 : 1))
      .map((slot) => slotInWords(words, slot));
    if (lines.length === 0 && (index > 4 || !allDays)) return [];
    return [
      {
        day: dayName(words, day),
        weekday: index + 1,
        slots: lines.length > 0 ? lines : [{ text: words.t.hours.closed }],
      },
    ];
  });
  return [
    ...(slots.length > dayless.length ? week : []),
    ...row(words.t.time.publicHolidays, onHolidays),
    ...row(words.t.hours.appointments, anyDay),
  ];
}

/** Opening hours in one line, for cards: "Montag und Mittwoch 9:00–12:00 Uhr". */
export function hoursInBrief(words: Words, slots: readonly Slot[]): Link[] {
  return slots.map((slot) => {
    const days = formatList(
      words.locale,
      (slot.days ?? []).map((day) => dayName(words, day)),
    );
    const line = slotInWords(words, slot);
    return days === '' ? capitalised(line) : lineOf([`${capitalise(days)} `, line]);
  });
}

/**
 * The days and hours without their small print, for the start page: "Mo, Mi 9:00–12:00 Uhr". Lines
 * that hold only in some weeks or for some time are left to the office's own page.
 */
export function openDaysInBrief(words: Words, slots: readonly Slot[]): string[] {
  return slots
    .filter(
      ({ days, opens, nth, weeks, validFrom }) =>
        days && opens !== undefined && nth === undefined && (weeks ?? 'every') === 'every' && validFrom === undefined,
    )
    .map(({ days, opens, closes, kind }) => {
      const names = shortDays(words, days!);
      const way =
        kind === 'appointment' ? words.t.hours.withAppointment : kind === 'phone' ? words.t.hours.phone : undefined;
      return present([`${names} ${words.t.hours.range(formatTime(opens!), formatTime(closes!))}`, way]).join(', ');
    });
}

/** Weekdays in short, three or more in a row as a span: "Mo–Fr", "Mo, Mi". */
function shortDays({ t }: Words, days: readonly (typeof WEEKDAYS)[number][]): string {
  const numbers = [...new Set(days.map((day) => WEEKDAYS.indexOf(day)))].sort((a, b) => a - b);
  const spans: number[][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else spans.push([number]);
  }
  const name = (number: number) => t.hours.shortDays[number]!;
  return spans
    .map((span) => (span.length > 2 ? `${name(span[0]!)}–${name(span.at(-1)!)}` : span.map(name).join(', ')))
    .join(', ');
}

/** Days on which it is closed, with the reason. */
export function closuresInWords(words: Words, closures: readonly Closure[]): Link[] {
  const { t, locale } = words;
  return closures.map(({ from, to, reason, yearly, opens, closes }) => {
    const day = (date: string) => (yearly ? formatDayMonth(locale, date) : formatDate(locale, date));
    const span = to === undefined || to === from ? day(from) : t.schedule.span(day(from), day(to));
    const hours =
      opens !== undefined && closes !== undefined ? t.hours.range(formatTime(opens), formatTime(closes)) : undefined;
    const why = reason === undefined ? undefined : byEditor(words, reason);
    return lineOf([`${yearly ? t.time.everyYear(span) : span}: `, lineOf([why, hours], ', ')]);
  });
}

/** Days whose hours a holiday changes, with what holds instead. */
export function exceptionsInWords(words: Words, exceptions: readonly Exception[]): Link[] {
  const { t, locale } = words;
  return exceptions.map(({ title, from, to, slots }) => {
    const days =
      from === to ? formatWeekday(locale, from) : t.schedule.span(formatDate(locale, from), formatDate(locale, to));
    const hours =
      slots === undefined
        ? t.time.otherHours
        : slots.length === 0
          ? t.hours.closed
          : formatList(
              locale,
              slots.map(({ opens, closes }) => t.hours.range(formatTime(opens), formatTime(closes))),
            );
    return lineOf([`${days}: `, byEditor(words, title), `, ${hours}`]);
  });
}

function recurrence(words: Words, { start, repeats }: Schedule): string | undefined {
  if (!repeats) return undefined;
  const { t, locale } = words;
  const first = WEEKDAYS[weekdayOf(start) - 1]!;
  const days = formatList(
    locale,
    (repeats.days ?? [first]).map((day) => dayName(words, day)),
  );
  const n = repeats.interval;
  switch (repeats.every) {
    case 'day':
      return n === undefined ? t.schedule.daily : t.schedule.everyDays(n);
    case 'week':
      return n === undefined ? t.schedule.weekly(days) : t.schedule.everyWeeks(n, days);
    case 'month': {
      const date = Number(start.slice(-2));
      if (repeats.nth === undefined)
        return n === undefined ? t.schedule.monthlyDate(date) : t.schedule.everyMonthsDate(n, date);
      return n === undefined
        ? t.schedule.monthlyNth(repeats.nth, days)
        : t.schedule.everyMonthsNth(n, repeats.nth, days);
    }
    case 'year':
      return n === undefined
        ? t.schedule.yearly(formatDayMonth(locale, start))
        : t.schedule.everyYears(n, formatDayMonth(locale, start));
  }
}

function timeInWords({ t }: Words, startTime: string | undefined, endTime: string | undefined): string | undefined {
  if (startTime === undefined) return endTime === undefined ? undefined : t.schedule.to(formatTime(endTime));
  return endTime === undefined
    ? t.schedule.from(formatTime(startTime))
    : t.schedule.fromTo(formatTime(startTime), formatTime(endTime));
}

/** A date or a series in words, the decisive part first, exceptions after it. */
export function scheduleInWords(words: Words, schedule: Schedule): Link[] {
  const { t, locale } = words;
  const { start, end, repeats } = schedule;
  const rule = recurrence(words, schedule);
  const time =
    timeInWords(words, schedule.startTime, schedule.endTime) ?? (end === undefined ? t.schedule.allDay : undefined);
  const dates = (list: readonly string[]) =>
    formatList(
      locale,
      list.map((date) => formatDate(locale, date)),
    );
  const said = present([
    rule === undefined && end !== undefined
      ? spanInWords(words, { ...schedule, end })
      : present([
          capitalise(rule ?? formatWeekday(locale, start)),
          end === undefined ? undefined : t.schedule.lasting(daysBetween(start, end) + 1),
          time,
        ]).join(', '),
    rule === undefined
      ? undefined
      : present([
          t.schedule.starting(formatDate(locale, start)),
          repeats?.until === undefined ? undefined : t.schedule.until(formatDate(locale, repeats.until)),
          repeats?.count === undefined ? undefined : `(${t.schedule.count(repeats.count)})`,
        ]).join(' '),
    schedule.notInSchoolHolidays ? t.schedule.notInSchoolHolidays : undefined,
    schedule.notOnPublicHolidays ? t.schedule.notOnPublicHolidays : undefined,
    schedule.except ? t.schedule.except(dates(schedule.except)) : undefined,
    schedule.extra ? t.schedule.extra(dates(schedule.extra)) : undefined,
  ]);
  return [...said.map((text) => ({ text })), ...(schedule.changes ?? []).map((change) => changeInWords(words, change))];
}

/** From the first moment of the first day to the last of the last: "Freitag, 3. Juli 2026, 16:00 Uhr bis …". */
function spanInWords(
  { t, locale }: Words,
  { start, end, startTime, endTime }: Schedule & { readonly end: string },
): string {
  const moment = (date: string, time: string | undefined) =>
    present([formatWeekday(locale, date), time === undefined ? undefined : t.schedule.clock(formatTime(time))]).join(
      ', ',
    );
  return t.schedule.span(moment(start, startTime), moment(end, endTime));
}

function changeInWords(words: Words, change: NonNullable<Schedule['changes']>[number]): Link {
  const { t, locale } = words;
  const on = formatDate(locale, change.on);
  const time = timeInWords(words, change.startTime, change.endTime);
  const what = change.cancelled
    ? t.schedule.cancelledOn(on)
    : change.movedTo !== undefined
      ? present([t.schedule.movedTo(on, formatDate(locale, change.movedTo)), time]).join(', ')
      : t.schedule.changedOn(on, time ?? '');
  return change.reason === undefined ? { text: what } : lineOf([`${what} (`, byEditor(words, change.reason), ')']);
}

const capitalised = (line: Link): Link =>
  line.pieces
    ? lineOf(line.pieces.map((piece, index) => (index === 0 ? { ...piece, text: capitalise(piece.text) } : piece)))
    : { ...line, text: capitalise(line.text) };

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
