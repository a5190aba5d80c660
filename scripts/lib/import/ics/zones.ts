import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { ZONE, type IsoDate } from '../../../../src/domain/date.ts';

/** German wall time: a day, with a time or all day long. */
export interface Wall {
  readonly date: IsoDate;
  readonly time: string | undefined;
}

/** Names that Windows gives to Central European time. */
const WINDOWS = [
  'W. Europe Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time',
  'Romance Standard Time',
];

/** The zone a TZID means; undefined when nobody knows it, and German time is assumed. */
export function zoneOf(tzid: string): string | undefined {
  // Some programs put a path before the name: /citadel.org/20250101_1/Europe/Berlin
  const name = WINDOWS.includes(tzid) ? ZONE : (/([A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(tzid)?.[1] ?? tzid);
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return name;
  } catch {
    return undefined;
  }
}

const pad = (value: number) => String(value).padStart(2, '0');

/** A time of the source in German wall time; seconds are left out. `zone`: where it is written, floating without. */
export function wallOf(time: ICAL.Time, zone: string | undefined): Wall {
  const date = `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`;
  if (time.isDate) return { date, time: undefined };
  const clock = `${pad(time.hour)}:${pad(time.minute)}`;
  if (zone === undefined || zone === ZONE) return { date, time: clock };
  const there = Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).withTimeZone(ZONE);
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) };
}

/** Makes the zones that a file names known to its reader: an end in UTC is compared with starts in them. */
export function registerZones(text: string): void {
  for (const [, quoted, bare] of text.matchAll(/;TZID=(?:"([^"]+)"|([^:;]+))/gi)) {
    const tzid = quoted ?? bare!;
    const zone = zoneOf(tzid) ?? ZONE;
    if (ICAL.TimezoneService.has(tzid)) continue;
    const [block] = tzlib_get_ical_block(zone) as [string?];
    const component = block && new ICAL.Component(ICAL.parse(block) as unknown[]);
    if (component) ICAL.TimezoneService.register(new ICAL.Timezone({ component, tzid }), tzid);
  }
}
