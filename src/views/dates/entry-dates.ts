import { addMonths } from '../../domain/time/date.ts';
import { endOf } from '../../domain/time/occurrences.ts';
import { formatWeekday } from '../../i18n/format.ts';
import type { Entry } from '../../portal/portal.ts';
import { datesOf } from '../../portal/dates.ts';
import { changesOf } from './calendar.ts';
import { houseAndTown, timeOfDay } from './agenda-items.ts';
import type { Link, View } from '../view.ts';

/** One date of an entry, for its own page. */
export interface EntryDate {
  readonly datetime: string;
  readonly text: string;
  /** When it is over: "2026-11-24 11:00" on the German wall clock. */
  readonly ends: string;
  readonly changes: readonly Link[];
  readonly cancelled: boolean;
}

/** Months for which an entry names its dates. */
const MONTHS = 12;

/** The dates of an entry in the coming twelve months, cancelled ones too; none in an archive. */
export function datesOfEntry(view: View, entry: Entry): EntryDate[] {
  const { portal, locale, t } = view;
  if (portal.site.archive) return [];
  const dates = datesOf(portal, entry, portal.today, addMonths(portal.today, MONTHS));
  // Where every date is in the same house, the page says so once.
  const severalHouses = new Set(dates.map(({ venue }) => venue)).size > 1;
  return dates.map((dated) => {
    const { date, lastDay, cancelled } = dated.occurrence;
    const words = [
      formatWeekday(locale, date),
      lastDay > date ? t.time.runsUntil(formatWeekday(locale, lastDay)) : undefined,
      timeOfDay(view, dated.occurrence),
      severalHouses ? houseAndTown(view, dated) : undefined,
    ];
    return {
      datetime: date,
      text: words.filter((word) => word !== undefined).join(', '),
      ends: endOf(dated.occurrence),
      changes: changesOf(view, dated.occurrence),
      cancelled,
    };
  });
}
