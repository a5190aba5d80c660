import { addDays, daysBetween, weekdayOf, WEEKDAYS, type IsoDate } from '../../domain/time/date.ts';
import { plannedDates, takesPlace, type Schedule } from '../../domain/time/occurrences.ts';
import type { Data } from '../../schemas/index.ts';
import { holidaysOf } from '../holidays.ts';
import { lifeOfEntry } from '../life.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** Exceptions and changes name dates of their series: else they change nothing, and nobody notices. */
export const schedules: Rule = function* (content) {
  const holidays = holidaysOf(content);
  for (const { data, draft } of allEntries(content)) {
    for (const { path, schedule } of schedulesOf(data)) {
      for (const [index, day] of (schedule.except ?? []).entries()) {
        if (isPlanned(schedule, day)) continue;
        yield at(draft, [...path, 'except', index], ...noDate(schedule, day, 'die Zeile löschen'), 'warning');
      }
      for (const [index, { on, cancelled }] of (schedule.changes ?? []).entries()) {
        const where = [...path, 'changes', index, 'on'];
        if (!isPlanned(schedule, on)) {
          const otherwise = cancelled
            ? 'die Änderung löschen'
            : 'einen zusätzlichen Termin in das Feld extra schreiben';
          yield at(draft, where, ...noDate(schedule, on, otherwise), 'warning');
        } else if (!cancelled && !takesPlace(schedule, on, holidays)) {
          yield at(
            draft,
            where,
            `Am ${inWords(on)} fällt der Termin schon aus, die Änderung bewirkt nichts`,
            'einen Ersatztermin in das Feld extra schreiben',
            'warning',
          );
        }
      }
    }
  }
};

/** A series that ran for so long is expected to go on, in days; shorter ones end as planned. */
const STANDING = 60;
/** So many days before a standing series ends, somebody decides whether it goes on. */
const RUNS_OUT = 60;

/** Standing series that end soon: without a word from the editors they silently leave the calendar. */
export const runningOut: Rule = function* (content) {
  const { today } = content.options;
  if (content.site?.archive) return;
  const times = { today, holidays: holidaysOf(content) };
  for (const { data, draft } of allEntries(content)) {
    const { booking, validUntil } = data as Partial<Data<'offers'>>;
    const life = lifeOfEntry(times, { data });
    // A course ends when it has been held.
    if (booking === 'course' || validUntil !== undefined || (life !== 'running' && life !== 'notYet')) continue;
    for (const { path, schedule } of schedulesOf(data)) {
      if (!schedule.repeats || schedule.repeats.every === 'year') continue;
      const [last] = plannedDates(schedule, today, addDays(today, RUNS_OUT + 1)).slice(-1);
      const goesOn = plannedDates(schedule, addDays(today, RUNS_OUT), addDays(today, REACH)).length > 0;
      if (last === undefined || goesOn || daysBetween(schedule.start, last) < STANDING) continue;
      yield at(
        draft,
        [...path, 'repeats'],
        `Die Reihe endet am ${inWords(last)}`,
        'ein späteres until, wenn sie weitergeht; sonst validUntil mit dem letzten Tag',
        'warning',
      );
    }
  }
};

interface Placed {
  readonly path: readonly (string | number)[];
  readonly schedule: Schedule;
}

/** The schedules of an entry: its own, those of its sessions, and a Kita's open day. */
function schedulesOf(data: object): Placed[] {
  const { schedule, openDay, sessions } = data as Partial<
    Pick<Data<'events'>, 'schedule'> & Pick<Data<'kitas'>, 'openDay'> & Pick<Data<'offers'>, 'sessions'>
  >;
  return [
    ...(schedule ? [{ path: ['schedule'], schedule }] : []),
    ...(openDay ? [{ path: ['openDay'], schedule: openDay }] : []),
    ...(sessions ?? []).flatMap((session, index) =>
      session.schedule ? [{ path: ['sessions', index, 'schedule'], schedule: session.schedule }] : [],
    ),
  ];
}

const isPlanned = (schedule: Schedule, day: IsoDate) => plannedDates(schedule, day, day).length > 0;

/** Search window around a date, in days; just over a year, so that yearly series are found. */
const REACH = 400;

function noDate(schedule: Schedule, day: IsoDate, otherwise: string): [wrong: string, instead: string] {
  const away = (date: IsoDate) => Math.abs(daysBetween(day, date));
  const [nearest] = plannedDates(schedule, addDays(day, -REACH), addDays(day, REACH)).sort((a, b) => away(a) - away(b));
  return [
    `Am ${inWords(day)} ist kein Termin`,
    nearest === undefined ? otherwise : `Meinten Sie ${inWords(nearest)}? Sonst ${otherwise}`,
  ];
}

/** The day as it stands in the file, with its weekday: "2026-12-08 (Di)". */
const inWords = (day: IsoDate) => `${day} (${WEEKDAYS[weekdayOf(day) - 1]})`;
