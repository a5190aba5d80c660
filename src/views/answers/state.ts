import type { IsoDate } from '../../domain/time/date.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { View } from '../view.ts';

/** True when one can register: it is on or will be; it is no plan, takes no break, is not called off and not over. */
export function takesRegistrations({ portal }: Pick<View, 'portal'>, entry: Pick<Entry, 'data'>): boolean {
  return ['running', 'notYet'].includes(lifeOfEntry(portal, entry));
}

/** True when one can register today: the entry takes registrations, and its last day has not passed. */
export function isOpenToRegister(
  view: Pick<View, 'portal'>,
  entry: Pick<Entry, 'data'>,
  { until }: { readonly until?: IsoDate | undefined },
): boolean {
  return takesRegistrations(view, entry) && (until === undefined || until >= view.portal.today);
}
