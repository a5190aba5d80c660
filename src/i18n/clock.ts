/** Swedish writes dates as ISO 8601: "2026-11-24 09:00". */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });

/** The German wall clock at an instant, given in minutes since 1970. */
export function wallClock(minute: number): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = clock.format(minute * 60_000).split(' ');
  return { date, time: time.replace(/^0(?=\d)/, '') };
}

/** A date as a count of days since 1970, to tell how far two are apart. */
export const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** ISO weekday of a date: Monday 1 to Sunday 7. */
export const weekdayAt = (date: string): number => ((dayOf(date) + 3) % 7) + 1;
