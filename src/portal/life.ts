import type { IsoDate } from '../domain/time/date.ts';
import type { HolidayCalendar } from '../domain/time/holidays.ts';
import { lifeOf, type Life, type Lifespan } from '../domain/time/life.ts';
import { endOfSchedule, type End, type Schedule } from '../domain/time/occurrences.ts';
import type { Site } from '../schemas/index.ts';

/** The day on which entries are looked at, the holidays their dates avoid, and whether all this is an old document. */
interface Times {
  readonly today: IsoDate;
  readonly holidays: HolidayCalendar;
  readonly site?: Pick<Site, 'archive'> | undefined;
}

/** An entry as far as its life is concerned: of the read model, or of content that is still being checked. */
interface Living {
  readonly data: object;
}

interface Session {
  readonly schedule?: Schedule | undefined;
  readonly planned?: boolean | undefined;
  readonly openingHours?: unknown;
}

type Fields = Lifespan & {
  readonly schedule?: Schedule | undefined;
  readonly sessions?: readonly Session[] | undefined;
  readonly openingHours?: unknown;
};

/** The schedules an entry consists of; nothing when it is also there without a date. */
function schedulesOf({ schedule, sessions, openingHours }: Fields): readonly Schedule[] | undefined {
  if (schedule) return [schedule];
  if (!sessions || openingHours !== undefined) return undefined;
  const own = sessions.flatMap((session) =>
    session.schedule && !session.planned && session.openingHours === undefined ? [session.schedule] : [],
  );
  return own.length === sessions.length ? own : undefined;
}

function findEnd(fields: Fields, holidays: HolidayCalendar): End | undefined {
  const ends = schedulesOf(fields)?.map((schedule) => endOfSchedule(schedule, holidays, fields.validUntil));
  // One that goes on without an end is enough.
  if (!ends?.every((end) => end !== undefined)) return undefined;
  return ends.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
}

const known = new WeakMap<object, { readonly times: Times; readonly end: End | undefined; readonly life: Life }>();

function look(times: Times, { data }: Living) {
  const before = known.get(data);
  if (before && isSame(before.times, times)) return before;
  const fields = data as Fields;
  const { archive } = times.site ?? {};
  // An old document shows its own time: what it announced is not over on its pages.
  const end = archive ? undefined : findEnd(fields, times.holidays);
  const now = { times, end, life: lifeOf({ ...fields, lastDate: end?.day }, archive?.date ?? times.today) };
  known.set(data, now);
  return now;
}

const isSame = (a: Times, b: Times) => a.today === b.today && a.holidays === b.holidays && a.site === b.site;

/** What has become of an entry on the day of the build, its dates included. Found once, however many lists ask. */
export const lifeOfEntry = (times: Times, entry: Living): Life => look(times, entry).life;

/** True when an entry is no more, or all its dates have passed. */
export const isOver = (times: Times, entry: Living): boolean => lifeOfEntry(times, entry) === 'over';

/** When an entry will be over, or has been since; nothing when nobody knows. */
export function endOfEntry(times: Times, entry: Living): End | undefined {
  const { end } = look(times, entry);
  const { validUntil } = entry.data as Fields;
  if (validUntil === undefined || times.site?.archive) return end;
  const last = { day: validUntil, at: `${validUntil} 24:00` };
  return end && end.at < last.at ? end : last;
}

const ends = new WeakMap<Schedule, { readonly times: Times; readonly end: End | undefined }>();

/** True when all dates of a schedule have passed: of a group of an offer that goes on, of a Kita's open day. */
export function isPast(times: Times, schedule: Schedule): boolean {
  if (times.site?.archive) return false;
  const before = ends.get(schedule);
  const found =
    before && isSame(before.times, times) ? before : { times, end: endOfSchedule(schedule, times.holidays, undefined) };
  ends.set(schedule, found);
  return found.end !== undefined && found.end.day < times.today;
}
