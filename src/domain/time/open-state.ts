/** Without appointment, only with one, or only by phone. */
export type OpeningKind = 'open' | 'appointment' | 'phone';

/** A time in which a place can be reached, in minutes since 1970 (UTC); `to` is the first closed minute. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: OpeningKind;
}

/** Days closed for a reason, in minutes since 1970; the date says how long the reason holds. */
export interface Closing {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly lastDate: string;
}

/** When a place is open in the coming weeks: all that is needed to answer at the moment of reading. */
export interface Timeline {
  readonly spans: readonly Span[];
  readonly closings: readonly Closing[];
  /** Appointments by arrangement, at no fixed time. */
  readonly byAppointment: boolean;
  /** What lies later is not known, in minutes since 1970. */
  readonly until: number;
}

/** What holds at a moment. */
export interface OpenState {
  /** The time that is running: without appointment before others. */
  readonly open: Span | undefined;
  /** The next time, when none is running. */
  readonly next: Span | undefined;
  /** Why it is closed today. */
  readonly closing: Closing | undefined;
  readonly byAppointment: boolean;
  /** The best that is offered at all: a place without open hours is not "closed". */
  readonly kind: OpeningKind | undefined;
}

const RANK: readonly OpeningKind[] = ['open', 'phone', 'appointment'];

const best = (spans: readonly Span[]): Span | undefined =>
  spans.reduce<Span | undefined>(
    (found, span) => (found && RANK.indexOf(found.kind) <= RANK.indexOf(span.kind) ? found : span),
    undefined,
  );

/**
 * What holds at `now` (milliseconds since 1970, UTC); nothing when the timeline has
 * run out or names no time at all.
 */
export function openState({ spans, closings, byAppointment, until }: Timeline, now: number): OpenState | undefined {
  const minute = Math.floor(now / 60_000);
  if (minute >= until || (spans.length === 0 && closings.length === 0 && !byAppointment)) return undefined;
  const within = ({ from, to }: { from: number; to: number }) => from <= minute && minute < to;
  const open = best(spans.filter(within));
  return {
    open,
    next: open ? undefined : spans.find(({ from }) => from > minute),
    closing: open ? undefined : closings.find(within),
    byAppointment,
    kind: best(spans)?.kind,
  };
}

const KINDS: readonly OpeningKind[] = ['open', 'appointment', 'phone'];
const SCALE = 36;

/**
 * A timeline as text for an attribute: what is known until when, then the spans (minutes since the end of
 * the one before, length, kind), then a line per closing. Weeks repeat, and repetition compresses well.
 */
export function writeTimeline({ spans, closings, byAppointment, until }: Timeline): string {
  let last = 0;
  const written = spans.map(({ from, to, kind }) => {
    const numbers = [from - last, to - from, KINDS.indexOf(kind)];
    last = to;
    return numbers.map((number) => number.toString(SCALE)).join('.');
  });
  return [
    `${until.toString(SCALE)} ${byAppointment ? 1 : 0}`,
    written.join(' '),
    ...closings.map(({ from, to, lastDate, reason }) =>
      [from.toString(SCALE), to.toString(SCALE), lastDate, reason].join(' '),
    ),
  ].join('\n');
}

/** Reads what {@link writeTimeline} wrote. */
export function readTimeline(text: string): Timeline {
  const [head = '', written = '', ...closings] = text.split('\n');
  const number = (digits: string | undefined) => parseInt(digits ?? '', SCALE);
  const [until, byAppointment] = head.split(' ');
  let last = 0;
  return {
    until: number(until),
    byAppointment: byAppointment === '1',
    spans: written
      .split(' ')
      .filter(Boolean)
      .map((span) => {
        const [gap, length, kind] = span.split('.').map(number) as [number, number, number];
        const from = last + gap;
        last = from + length;
        return { from, to: last, kind: KINDS[kind]! };
      }),
    closings: closings.map((line) => {
      const [from, to, lastDate = '', ...reason] = line.split(' ');
      return { from: number(from), to: number(to), lastDate, reason: reason.join(' ') };
    }),
  };
}
