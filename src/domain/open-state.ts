/** Without appointment, only with one, or only by phone. */
export type OpeningKind = 'open' | 'appointment' | 'phone';

/** A time in which a place can be reached, in minutes since 1970 (UTC); `to` is the first closed minute. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: OpeningKind;
}

/** Days closed for a reason, in minutes since 1970; the dates say how long the reason holds. */
export interface Closing {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly firstDate: string;
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
 * What holds at `now` (milliseconds since 1970, as `Date.now()` says it); nothing when the timeline has
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
