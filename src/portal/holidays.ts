import { isHoliday, type Region } from 'feiertagejs';
import type { HolidayCalendar } from '../domain/occurrences.ts';
import type { Data, Site } from '../schemas/index.ts';

/** The holidays of a Land: public ones by law (from a library), school holidays from the content. */
export function holidayCalendar(land: Site['land'], years: readonly Data<'holidays'>[]): HolidayCalendar {
  const region = land.toUpperCase() as Region;
  const periods = years.filter((year) => year.land === land).flatMap((year) => year.periods);
  return {
    isPublicHoliday: (date) => isHoliday(new Date(`${date}T12:00:00`), region),
    isSchoolHoliday: (date) => periods.some(({ from, to }) => from <= date && date <= to),
  };
}
