import { openState, writeTimeline } from '../../domain/time/open-state.ts';
import { exceptionsOf, timelineOf, type Hours as OpeningHours } from '../../domain/time/opening-hours.ts';
import { formatDate } from '../../i18n/format.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { AnyData, Data } from '../../schemas/index.ts';
import type { Link, View } from '../view.ts';
import { closuresInWords, exceptionsInWords, weekInWords, type HoursRow } from './hours-and-schedules.ts';

/** A table of hours with what must be said about it. */
export interface Hours {
  readonly title: string;
  /** When it is open in the coming weeks, for the moment of reading; nothing for plans and archives. */
  readonly times: string | undefined;
  readonly rows: readonly HoursRow[];
  readonly note: string | undefined;
  /** Closures ahead, and the holidays of the next four weeks that change the hours. */
  readonly exceptions: readonly Link[];
}

type Timed = Partial<Pick<Data<'offices'>, 'openingHours' | 'closures'>>;

/** Weeks ahead in which a page built once says when it is open, in days. */
const AHEAD = 35;

/** Holidays are named so many days ahead. */
const EXCEPTIONS_AHEAD = 28;

/** When something is open in the coming weeks, as text for the island; nothing when that is not known. */
function timesOf(view: View, hours: OpeningHours, entry: Entry): string | undefined {
  const { portal } = view;
  if (portal.site.archive || lifeOfEntry(portal, entry) !== 'running') return undefined;
  const timeline = timelineOf(hours, portal.holidays, portal.today, AHEAD);
  return openState(timeline, timeline.until * 60_000 - 1) ? writeTimeline(timeline) : undefined;
}

/** Hours as a table; `allDays` says of working days without hours that it is closed. */
export function hoursOf(
  view: View,
  title: string,
  data: Timed,
  entry: Entry,
  { allDays = false, planned = false } = {},
): Hours | undefined {
  const { openingHours, closures = [] } = data;
  if (!openingHours) return undefined;
  const { t, locale, portal } = view;
  const { asOf }: AnyData = entry.data;
  const archived = portal.site.archive !== undefined;
  return {
    title,
    times: planned ? undefined : timesOf(view, { openingHours, closures }, entry),
    rows: weekInWords(view, openingHours, allDays),
    note: archived && asOf !== undefined ? t.hours.asOf(formatDate(locale, asOf)) : undefined,
    exceptions: [
      ...closuresInWords(
        view,
        closures.filter(({ from, to, yearly }) => yearly || (to ?? from) >= portal.today),
      ),
      ...(archived || planned
        ? []
        : exceptionsInWords(view, exceptionsOf({ openingHours }, portal.holidays, portal.today, EXCEPTIONS_AHEAD))),
    ],
  };
}
