import { addMonths } from '../../domain/time/date.ts';
import { formatDate } from '../../i18n/format.ts';
import { endOfEntry, lifeOfEntry } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { AnyData, CollectionName } from '../../schemas/index.ts';
import { reviewMonthsOf } from '../../schemas/site.ts';
import { nextDate } from '../../portal/dates.ts';
import { compact } from './facts.ts';
import { byEditor, type Piece, type View } from '../view.ts';

/** A state that stands above everything else on a page. */
export interface Notice extends Piece {
  readonly kind: 'info' | 'warn';
  /** Said on the page only: on a card it would hide what decides. */
  readonly onPageOnly?: boolean;
  /** Said on the card only: the page says so by its dates. */
  readonly onCardOnly?: boolean;
}

/** Paused, ended, cancelled, planned, not yet begun, and the editor's own notice. */
export function noticesOf(view: View, entry: Entry): Notice[] {
  const { t, locale, portal } = view;
  const data: AnyData = entry.data;
  const life = lifeOfEntry(portal, entry);
  const isAhead = data.validFrom !== undefined && data.validFrom > portal.today;
  return compact<Notice>([
    life === 'over' ? { kind: 'warn', text: overInWords(view, entry) } : undefined,
    life === 'paused' ? { kind: 'warn', text: t.paused } : undefined,
    data.cancelled ? { kind: 'warn', text: t.cancelled } : undefined,
    life === 'planned' ? { kind: 'info', text: t.plannedEntry } : undefined,
    isAhead && life !== 'over'
      ? { kind: 'info', text: t.notYet(formatDate(locale, data.validFrom)), onCardOnly: isDated(view, entry) }
      : undefined,
    life === 'over' ? undefined : staleNotice(view, entry.collection, data.checked?.on),
    data.notice === undefined ? undefined : { kind: 'info', ...byEditor(view, data.notice), onPageOnly: true },
  ]);
}

/** True when its next date is shown big on its page: then that says when it begins. */
const isDated = ({ portal }: View, entry: Entry): boolean =>
  !portal.site.archive && nextDate(portal, entry) !== undefined;

/** "Vorbei seit dem 28. November 2026": what an entry that is over says first, or will say when it is. */
export function overInWords({ t, locale, portal }: View, entry: Entry): string {
  const day = endOfEntry(portal, entry)?.day;
  // What was ended by hand before its last day ended on a day nobody wrote down.
  if (day === undefined || (lifeOfEntry(portal, entry) === 'over' && day >= portal.today)) return t.ended;
  if (entry.collection === 'events') return t.over.event(formatDate(locale, day));
  return entry.collection === 'offers' ? t.over.offer(formatDate(locale, day)) : t.ended;
}

/** Collections whose entries change so often that somebody must confirm them. */
const CONFIRMED: readonly CollectionName[] = ['offers', 'kitas', 'familienzentren', 'institutions'];

/** Says when an entry was last checked, if that is longer ago than the portal promises, or never. */
function staleNotice(
  { t, locale, portal }: View,
  collection: CollectionName,
  checked: string | undefined,
): Notice | undefined {
  const reviewMonths = reviewMonthsOf(portal.site, collection);
  if (reviewMonths === undefined || portal.site.archive) return undefined;
  if (checked === undefined)
    return CONFIRMED.includes(collection) ? { kind: 'info', text: t.neverChecked, onPageOnly: true } : undefined;
  return checked < addMonths(portal.today, -reviewMonths)
    ? { kind: 'info', text: t.stale(formatDate(locale, checked)), onPageOnly: true }
    : undefined;
}
