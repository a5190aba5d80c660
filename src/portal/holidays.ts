import { getHolidays, type Region } from 'feiertagejs';
import type { HolidayCalendar } from '../domain/time/holidays.ts';
import type { Data, Site } from '../schemas/index.ts';
import type { Content } from './content.ts';

/** Public holidays of a Land and a year by law: name by ISO date. */
function publicHolidays(region: Region, year: string): Map<string, string> {
  // The library's days are noon in UTC; its dateString is by the machine's clock, the next day in the far east.
  return new Map(
    getHolidays(year, region).map((one) => [one.date.toISOString().slice(0, 10), one.translate('de') ?? one.name]),
  );
}

/** The holidays of a Land: public ones by law (from a library), school holidays from the content. */
export function holidayCalendar(land: Site['land'], years: readonly Data<'holidays'>[]): HolidayCalendar {
  const region = land.toUpperCase() as Region;
  const own = years.filter((year) => year.land === land);
  const periods = own.flatMap((year) => year.periods);
  const more = new Map(own.flatMap(({ publicHolidays: days = [] }) => days.map(({ title, on }) => [on, title])));
  const known = new Map<string, Map<string, string>>();
  return {
    publicHoliday: (date) => {
      const year = date.slice(0, 4);
      const holidays = known.get(year) ?? publicHolidays(region, year);
      known.set(year, holidays);
      return holidays.get(date) ?? more.get(date);
    },
    schoolHoliday: (date) => periods.find(({ from, to }) => from <= date && date <= to),
  };
}

/** The holidays of content that is still being checked. */
export function holidaysOf({ site, entries }: Pick<Content, 'site' | 'entries'>): HolidayCalendar {
  const years = [...(entries.get('holidays')?.values() ?? [])].map(({ data }) => data as Data<'holidays'>);
  return holidayCalendar(site?.land ?? 'nw', years);
}
