import { globSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../../../src/domain/time/date.ts';
import type { HolidayCalendar } from '../../../../src/domain/time/holidays.ts';
import { holidayCalendar } from '../../../../src/portal/holidays.ts';
import type { Data, Site } from '../../../../src/schemas/index.ts';

/** The school years of all Länder that the project ships. */
const shippedHolidays = globSync('layers/*/holidays/*.yaml').map(
  (file) => load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }) as Data<'holidays'>,
);

/** The holidays of a Land as the project ships them. */
export const holidaysIn = (land: Site['land']): HolidayCalendar => holidayCalendar(land, shippedHolidays);

/** Milliseconds since 1970 at a wall-clock time in Germany: "2026-11-24 09:30". */
export function germanTime(text: string): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(ZONE).epochMilliseconds;
}
