import type { OpenState } from '../domain/time/open-state.ts';
import { openWords as de } from './de/open.ts';
import { openWords as en } from './en/open.ts';
import { dayOf, wallClock } from './clock.ts';
import type { Locale } from './index.ts';

const WORDS = { de, en };
const TAGS = { de: 'de-DE', en: 'en-GB' };
const DAY = 24 * 60;

const formatDay = (locale: Locale, date: string, weekday: 'long' | undefined) =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', weekday, day: 'numeric', month: 'long' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

/**
 * What holds at `now` (milliseconds since 1970) in one sentence without a full stop: "Jetzt geöffnet bis
 * 16:00 Uhr", "Geschlossen: Betriebsferien bis 14. August, öffnet am Montag, 17. August, um 9:00 Uhr".
 * By appointment is never "closed".
 */
export function openStateInWords(locale: Locale, state: OpenState, now: number): string {
  const words = WORDS[locale];
  const today = wallClock(now / 60_000).date;
  if (state.open) {
    const { kind, to } = state.open;
    // Midnight ends a day rather than beginning one.
    const end = wallClock(to - 1);
    const time = wallClock(to).time === '0:00' ? '24:00' : wallClock(to).time;
    const length = to - now / 60_000;
    if (length > 7 * DAY) return words.roundTheClock;
    const until = length < DAY ? words.until(time) : words.untilDay(formatDay(locale, end.date, 'long'), time);
    return `${words.open[kind]} ${until}`;
  }
  const { next, closing, byAppointment, kind = 'appointment' } = state;
  const reason = closing && reasonInWords(locale, closing, today);
  const head = byAppointment
    ? [words.byAppointment, reason].filter(Boolean).join('. ')
    : reason === undefined
      ? words.closed[kind]
      : `${words.closedFor[kind]}: ${reason}`;
  if (!next) return head;
  const { date, time } = wallClock(next.from);
  const away = dayOf(date) - dayOf(today);
  const name = formatDay(locale, date, 'long');
  const day = away === 0 ? words.today : away === 1 ? words.tomorrow(name) : words.on(name);
  const same = !byAppointment && kind !== 'open' && next.kind === kind;
  return `${head}, ${words.next[same ? 'again' : next.kind](day, time)}`;
}

function reasonInWords(locale: Locale, closing: NonNullable<OpenState['closing']>, today: string): string {
  const { reason, lastDate } = closing;
  return lastDate > today ? WORDS[locale].reason(reason, formatDay(locale, lastDate, undefined)) : reason;
}
