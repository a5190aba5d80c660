import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { ZONE, type IsoDate } from '../../../../src/domain/time/date.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** German wall time: a day, with a time or all day long. */
export interface Wall {
  readonly date: IsoDate;
  readonly time: string | undefined;
}

/** Clocks of one region: "2026-12-01T09:30:00" there, and the moment it is. */
export interface Zone {
  readonly momentOf: (local: Temporal.PlainDateTime) => Temporal.Instant;
  readonly localOf: (moment: Temporal.Instant) => Temporal.PlainDateTime;
}

/** A zone of the world's list; undefined when it has none of this name. */
function worldZone(name: string): Zone | undefined {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch {
    return undefined;
  }
  return {
    momentOf: (local) => local.toZonedDateTime(name).toInstant(),
    localOf: (moment) => moment.toZonedDateTimeISO(name).toPlainDateTime(),
  };
}

export const GERMAN = worldZone(ZONE)!;
export const UTC = worldZone('UTC')!;

/** The zone that a file defines itself (VTIMEZONE). */
function ownZone(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone({ component, tzid: 'own' });
  const offsetAt = (local: Temporal.PlainDateTime) =>
    zone.utcOffset(ICAL.Time.fromDateTimeString(local.toString({ smallestUnit: 'second' })));
  const seen = (moment: Temporal.Instant, seconds: number) =>
    moment.add({ seconds }).toZonedDateTimeISO('UTC').toPlainDateTime();
  return {
    momentOf: (local) =>
      local
        .toZonedDateTime('UTC')
        .toInstant()
        .subtract({ seconds: offsetAt(local) }),
    localOf: (moment) => {
      const near = offsetAt(seen(moment, 0));
      return seen(moment, offsetAt(seen(moment, near)));
    },
  };
}

/** Definitions of zones are short, and repeat by the year: anything else was made to keep the reader busy. */
const isHarmless = (lines: readonly string[]) =>
  lines.length < 2000 && lines.every((line) => !/^RRULE/i.test(line) || /FREQ=YEARLY/i.test(line));

/** Finds the zone that a TZID of a file means: by its name, as Windows calls it, or as the file defines it. */
export type FindZone = (tzid: string) => Zone | undefined;

/** Zones as one file names them. `definitions`: its VTIMEZONE blocks. */
export function zonesOf(definitions: readonly (readonly string[])[]): FindZone {
  const own = new Map<string, Zone>();
  for (const lines of definitions.filter(isHarmless)) {
    const tzid = lines.find((line) => /^TZID[;:]/i.test(line))?.replace(/^[^:]*:/, '');
    if (tzid === undefined) continue;
    try {
      const zone = ownZone(new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]));
      zone.momentOf(Temporal.PlainDateTime.from('2026-01-01T00:00'));
      own.set(tzid.trim(), zone);
    } catch {
      // A broken definition says nothing: the zone is unknown.
    }
  }
  const known = new Map<string, Zone | undefined>();
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, namedZone(tzid) ?? own.get(tzid));
    return known.get(tzid);
  };
}

function namedZone(tzid: string): Zone | undefined {
  // Some programs put a path before the name: /citadel.org/20250101_1/Europe/Berlin
  const name = /([A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(tzid)?.[1] ?? tzid;
  return worldZone(WINDOWS_ZONES[tzid] ?? name);
}

/** A time as it stands in another zone; days have none. Both as "2026-12-01T09:30:00". */
export function inZone(local: string, from: Zone, to: Zone): string {
  if (from === to || !local.includes('T')) return local;
  return to.localOf(from.momentOf(Temporal.PlainDateTime.from(local))).toString({ smallestUnit: 'second' });
}

/** A time of a zone in German wall time; seconds are left out. */
export function wallOf(local: string, zone: Zone): Wall {
  const [date, time] = inZone(local, zone, GERMAN).split('T') as [IsoDate, string?];
  return { date, time: time?.slice(0, 5) };
}
