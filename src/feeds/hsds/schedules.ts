import { hoursInBrief, scheduleInWords } from '../../views/answers/hours-and-schedules.ts';
import type { View } from '../../views/view.ts';
import type { Data } from '../../schemas/index.ts';
import { joined, known, type HsdsObject, type Identify } from './record.ts';

type Schedule = Data<'events'>['schedule'];
type OpeningHours = NonNullable<Data<'offices'>['openingHours']>;

const BYDAY = { Mo: 'MO', Di: 'TU', Mi: 'WE', Do: 'TH', Fr: 'FR', Sa: 'SA', So: 'SU' } as const;

/** HSDS knows weeks and months only; other rhythms are said in words and in the extension. */
const FREQ = { week: 'WEEKLY', month: 'MONTHLY', day: undefined, year: undefined } as const;

/** HSDS has times from 00:00 to 23:59: the end of a day is the beginning of the next. */
const clock = (time: string | undefined) => (time === '24:00' ? '00:00' : time);

/** Opening hours: one schedule for each line that has days and times. Times are wall time in Europe/Berlin. */
export function hoursSchedules(view: View, id: Identify, key: string, hours: OpeningHours): HsdsObject[] {
  return hours.flatMap((slot, index) => {
    const { days, opens, closes, nth, interval, weeks, validFrom, validUntil } = slot;
    if (days === undefined || opens === undefined) return [];
    const everySecond = weeks !== undefined && weeks !== 'every';
    const schedule = known({
      id: id('schedule', key, 'hours', index),
      freq: nth === undefined ? 'WEEKLY' : 'MONTHLY',
      interval: interval ?? (everySecond ? 2 : 1),
      byday: days.map((day) => `${nth ?? ''}${BYDAY[day]}`).join(','),
      wkst: 'MO',
      opens_at: opens,
      closes_at: clock(closes),
      valid_from: validFrom,
      valid_to: validUntil,
      description: joined(hoursInBrief(view, [slot])),
    });
    return [schedule];
  });
}

/**
 * Dates: one schedule for the rule. What HSDS lacks stands in the extension `x_` (see the profile): exceptions,
 * extra dates, single changes, and that it pauses in school holidays or on public holidays.
 */
export function dateSchedule(view: View, id: Identify, key: string, schedule: Schedule): HsdsObject {
  const { repeats, start, end, startTime, endTime, except, extra, changes } = schedule;
  const days = repeats?.days?.map((day) => `${repeats.nth ?? ''}${BYDAY[day]}`);
  return known({
    id: id('schedule', key, 'dates'),
    dtstart: start,
    freq: repeats && FREQ[repeats.every],
    interval: repeats && (repeats.interval ?? 1),
    byday: days?.join(','),
    count: repeats?.count,
    until: repeats?.until,
    wkst: repeats && 'MO',
    opens_at: startTime,
    closes_at: clock(endTime),
    description: joined(scheduleInWords(view, schedule)),
    x_freq: repeats && !FREQ[repeats.every] ? repeats.every : undefined,
    x_last_day: end,
    x_except: except,
    x_extra: extra,
    x_changes: changes?.map((change) => known({ ...change, endTime: clock(change.endTime) })),
    x_not_in_school_holidays: schedule.notInSchoolHolidays,
    x_not_on_public_holidays: schedule.notOnPublicHolidays,
  });
}
