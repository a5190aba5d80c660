import type { IsoDate } from './date.ts';

/** School holidays from the first to the last day, with their name. */
export interface SchoolHoliday {
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Which days are holidays in the portal's Land. */
export interface HolidayCalendar {
  /** The German name of the public holiday on a date: "Fronleichnam". */
  publicHoliday(date: IsoDate): string | undefined;
  schoolHoliday(date: IsoDate): SchoolHoliday | undefined;
}
