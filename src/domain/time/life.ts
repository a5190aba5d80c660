import type { IsoDate } from './date.ts';

/**
 * What has become of something on a day: still a plan, not begun, on, taking a break, called off before its day, or
 * over. What is over is offered nowhere; its own page stays, and says so.
 */
export type Life = 'planned' | 'notYet' | 'running' | 'paused' | 'cancelled' | 'over';

/** What an entry says about itself, as far as that decides whether it is on. */
export interface Lifespan {
  readonly status?: 'active' | 'paused' | 'ended' | undefined;
  readonly planned?: boolean | undefined;
  /** All its dates are called off. */
  readonly cancelled?: boolean | undefined;
  readonly validFrom?: IsoDate | undefined;
  /** The last day on which it is there; that day included. */
  readonly validUntil?: IsoDate | undefined;
  /** The last day on which it takes place, cancelled or not; nothing when it has no dates or they go on without an end. */
  readonly lastDate?: IsoDate | undefined;
}

/** The one rule that says whether something is on. A day that has passed is over, whatever else was said about it. */
export function lifeOf(
  { status = 'active', planned, cancelled, validFrom, validUntil, lastDate }: Lifespan,
  today: IsoDate,
): Life {
  const passed = (day: IsoDate | undefined) => day !== undefined && day < today;
  if (status === 'ended' || passed(validUntil) || passed(lastDate)) return 'over';
  if (planned) return 'planned';
  if (cancelled) return 'cancelled';
  if (status === 'paused') return 'paused';
  return validFrom !== undefined && validFrom > today ? 'notYet' : 'running';
}
