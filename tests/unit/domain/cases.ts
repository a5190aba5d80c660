import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../../src/domain/date.ts';
import type { HolidayCalendar } from '../../../src/domain/holidays.ts';
import { holidayCalendar } from '../../../src/portal/holidays.ts';
import { loadContent } from '../../../src/portal/load.ts';
import type { Data } from '../../../src/schemas/index.ts';
import type { Site } from '../../../src/schemas/index.ts';

const { content } = loadContent({ contentDir: 'content', layersDir: 'layers', today: '2026-11-24' });
const shipped = [...(content.entries.get('holidays')?.values() ?? [])].map(({ data }) => data as Data<'holidays'>);

/** The holidays of a Land as the project ships them. */
export const holidaysIn = (land: Site['land']): HolidayCalendar => holidayCalendar(land, shipped);

/** Milliseconds since 1970 at a wall-clock time in Germany: "2026-11-24 09:30". */
export function germanTime(text: string): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(ZONE).epochMilliseconds;
}
