import { daysBetween, type IsoDate } from '../../domain/time/date.ts';
import type { Schedule } from '../../domain/time/occurrences.ts';
import { latestRevision, type Revised } from '../../views/answers/last-changed.ts';

/** How new the content of an event is. */
export interface Revision {
  /** UTC, "20261103T000200Z"; for DTSTAMP and LAST-MODIFIED. */
  readonly stamp: string;
  readonly sequence: number;
}

/** What is known about an entry's revisions. */
interface Dated extends Revised {
  readonly notice?: string | undefined;
  readonly cancelled?: boolean | undefined;
}

/** For entries without any date. */
const UNDATED = '2026-01-01';
const COUNTED_FROM = '2020-01-01';
const MOST_EDITS = 999;

/**
 * The revision of an event. A static site has no store that counts edits, and neither the clock of the build
 * nor the history of the repository may decide (a copy without history must give the same bytes). So the
 * content decides: the latest day it names as checked, as its state or as its source (the house's counts, too),
 * and on that day how many exceptions, changes and notices have been written down. Both rise when an editor
 * cancels a date or confirms the entry; the minutes of the stamp are that number, no time of day.
 */
export function revisionOf(entries: readonly Dated[], schedule: Schedule, today: IsoDate): Revision {
  const latest = latestRevision(entries, today) ?? UNDATED;
  const { except = [], extra = [], changes = [] } = schedule;
  const marks = entries.flatMap(({ notice, cancelled }) => [notice, cancelled]).filter(Boolean).length;
  const edits = Math.min(MOST_EDITS, except.length + extra.length + changes.length + marks);
  const clock = [Math.floor(edits / 60), edits % 60].map((part) => String(part).padStart(2, '0')).join('');
  return {
    stamp: `${latest.replaceAll('-', '')}T${clock}00Z`,
    sequence: Math.max(0, daysBetween(COUNTED_FROM, latest)) * (MOST_EDITS + 1) + edits,
  };
}
