import type { IsoDate } from '../domain/date.ts';
import type { Entry } from '../portal/portal.ts';
import type { View } from './view.ts';

interface State {
  readonly status?: string;
  readonly planned?: boolean;
  readonly cancelled?: boolean;
  readonly validUntil?: IsoDate;
}

/** True when it no longer exists on the day of the build. */
export function hasEnded({ portal }: Pick<View, 'portal'>, { data }: Pick<Entry, 'data'>): boolean {
  const { status, validUntil } = data as State;
  return status === 'ended' || (validUntil !== undefined && validUntil < portal.today);
}

/** True when it takes a break. */
export const isPaused = ({ data }: Pick<Entry, 'data'>): boolean => (data as State).status === 'paused';

/** True when one can register: it neither pauses nor has ended, is not called off and more than a plan. */
export function takesRegistrations(view: Pick<View, 'portal'>, entry: Pick<Entry, 'data'>): boolean {
  const { planned, cancelled } = entry.data as State;
  return !hasEnded(view, entry) && !isPaused(entry) && !planned && !cancelled;
}

/** True when one can register today: the entry takes registrations, and its last day has not passed. */
export function isOpenToRegister(
  view: Pick<View, 'portal'>,
  entry: Pick<Entry, 'data'>,
  { until }: { readonly until?: IsoDate | undefined },
): boolean {
  return takesRegistrations(view, entry) && (until === undefined || until >= view.portal.today);
}
