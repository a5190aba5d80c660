import { addDays } from '../../domain/time/date.ts';
import { daysOfEntries, type Day } from '../dates/calendar.ts';
import type { View } from '../view.ts';
import { entriesIn, type Embed } from './embeds.ts';

/** A screen that loses its connection still has so many days. */
const DAYS = 14;
const MOST = 60;

/** The dates a screen turns: those of this week are shown, those after it wait. */
export function monitorDays(view: View, embed: Embed): Day[] {
  const last = addDays(view.portal.today, DAYS);
  return daysOfEntries(view, entriesIn(view, embed), MOST).filter(({ date }) => date <= last);
}
