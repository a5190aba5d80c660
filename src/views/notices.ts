import { addMonths } from '../domain/date.ts';
import { formatDate } from '../i18n/format.ts';
import type { Entry } from '../portal/portal.ts';
import type { CollectionName } from '../schemas/index.ts';
import { reviewMonthsOf } from '../schemas/site.ts';
import { compact } from './facts.ts';
import { hasEnded } from './state.ts';
import type { View } from './view.ts';

/** A state that stands above everything else on a page. */
export interface Notice {
  readonly kind: 'info' | 'warn';
  readonly text: string;
  readonly lang?: string;
  /** Said on the page only: on a card it would hide what decides. */
  readonly onPageOnly?: boolean;
}

/** Paused, ended, cancelled, planned, not yet begun, and the editor's own notice. */
export function noticesOf(view: View, entry: Entry): Notice[] {
  const { t, locale, portal } = view;
  const data = entry.data as {
    status?: string;
    notice?: string;
    planned?: boolean;
    cancelled?: boolean;
    validFrom?: string;
    checked?: { on: string };
  };
  return compact<Notice>([
    hasEnded(view, entry) ? { kind: 'warn', text: t.ended } : undefined,
    data.status === 'paused' ? { kind: 'warn', text: t.paused } : undefined,
    data.cancelled ? { kind: 'warn', text: t.cancelled } : undefined,
    data.planned ? { kind: 'info', text: t.plannedEntry } : undefined,
    data.validFrom !== undefined && data.validFrom > portal.today
      ? { kind: 'info', text: t.notYet(formatDate(locale, data.validFrom)) }
      : undefined,
    staleNotice(view, entry.collection, data.checked?.on),
    data.notice === undefined ? undefined : { kind: 'info', text: data.notice, lang: 'de', onPageOnly: true },
  ]);
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
