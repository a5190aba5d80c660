import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../proposal.ts';
import { linesOf, type Block } from './lines.ts';
import { durationOf, propertiesOf, type Property } from './properties.ts';
import { readTitle } from './texts.ts';
import { GERMAN, inZone, UTC, wallOf, zonesOf, type FindZone, type Wall, type Zone } from './zones.ts';

/** An extra date of a series, which may end otherwise than the others. Times as in {@link RawEvent}. */
interface Extra {
  readonly from: string;
  readonly to: string | undefined;
}

/** A VEVENT. Its times ("2026-12-01T09:30:00", or days) all stand in one zone, that of its series. */
export interface RawEvent {
  readonly where: string;
  readonly uid: string | undefined;
  /** The planned date that this one replaces. */
  readonly replaces: string | undefined;
  /** True when it replaces all later ones, too. */
  readonly following: boolean;
  readonly component: ICAL.Component;
  readonly zone: Zone;
  readonly from: string;
  readonly to: string | undefined;
  readonly rules: readonly ICAL.Recur[];
  readonly extra: readonly Extra[];
  /** Times, or whole days, on which it does not take place. */
  readonly except: ReadonlySet<string>;
  /** The same in German wall time. */
  readonly start: Wall;
  readonly end: Wall | undefined;
  readonly title: string;
}

/** A calendar file after reading. */
export interface RawCalendar {
  readonly name: string | undefined;
  readonly events: readonly RawEvent[];
  readonly refused: readonly Refusal[];
  /** What the file calls the events that it names and we refuse. */
  readonly refusedIds: readonly string[];
  /** How many events the file holds, readable or not. */
  readonly size: number;
  /** False when the file ends before its calendar does. */
  readonly whole: boolean;
  /** Zones nobody knows: their times were read as German ones. */
  readonly unknownZones: readonly string[];
}

/** An event whose times still stand in the zones in which they were written. */
interface Draft {
  readonly where: string;
  readonly what: string;
  readonly uid: string | undefined;
  readonly properties: readonly Property[];
}

const valueOf = (properties: readonly Property[], name: string): unknown =>
  properties.find(([key]) => key === name)?.[3];

/** The zone of a property's times; floating ones have none. */
type ZoneOfTime = (parameters: Property[1], text: string) => Zone | undefined;

/**
 * Puts the times of an event into one zone: each was written in its own (RFC 5545, 3.3.5), and the reader of rules
 * compares them as they stand. Floating times, which name none, are meant where the series is.
 */
function inOneZone(properties: readonly Property[], zone: Zone, zoneOf: ZoneOfTime): Property[] {
  const isTimed = String(valueOf(properties, 'dtstart')).includes('T');
  return properties.map((property): Property => {
    const [name, written, type, ...values] = property;
    const parameters = Object.fromEntries(Object.entries(written).filter(([key]) => key !== 'tzid'));
    const moved = (text: string) => inZone(text.replace(/Z$/, ''), zoneOf(written, text) ?? zone, zone);
    if (['dtstart', 'dtend', 'rdate', 'exdate', 'recurrence-id'].includes(name))
      return [
        name,
        parameters,
        type,
        ...values.map((value) =>
          Array.isArray(value)
            ? value.map((one) => (/^[+-]?P/i.test(String(one)) ? String(one) : moved(String(one))))
            : moved(String(value)),
        ),
      ];
    const rule = values[0] as { until?: string };
    if (name !== 'rrule' || rule.until === undefined) return property;
    // The end of a series may be a day: that day belongs to it. Of a series of days it is one, whatever it says.
    const until = !isTimed
      ? rule.until.slice(0, 10)
      : rule.until.includes('T')
        ? moved(rule.until)
        : `${rule.until}T23:59:59`;
    return [name, parameters, type, { ...rule, until }];
  });
}

/** When something ends that begins at a time and lasts so long; hours are counted exactly, days by the calendar. */
function after(from: string, duration: string, zone: Zone): string {
  const length = durationOf(duration);
  const { weeks, days } = length;
  if (!from.includes('T')) return Temporal.PlainDate.from(from).add({ weeks, days }).toString();
  const local = Temporal.PlainDateTime.from(from).add({ weeks, days });
  const exact = zone.momentOf(local).add(length.with({ weeks: 0, days: 0 }));
  return zone.localOf(exact).toString({ smallestUnit: 'second' });
}

/** What ends on the day after its last one, ends on its last day; an end at 23:59:59 or at the start says that nobody knows it. */
export function endWall(from: string, to: string | undefined, zone: Zone): Wall | undefined {
  if (to === undefined || to <= from) return undefined;
  if (to.includes('T')) return to.endsWith(':59') ? { ...wallOf(to, zone), time: undefined } : wallOf(to, zone);
  return { date: Temporal.PlainDate.from(to).subtract({ days: 1 }).toString(), time: undefined };
}

/** Where an event stands among the others of its series. */
interface Place {
  readonly zone: Zone;
  /** True when the series is one of whole days. */
  readonly isDays: boolean;
}

function eventOf({ where, uid, properties: written }: Draft, { zone, isDays }: Place, zoneOf: ZoneOfTime): RawEvent {
  const properties = inOneZone(written, zone, zoneOf);
  const component = new ICAL.Component(['vevent', properties, []]);
  const valuesOf = (name: string) => properties.filter(([key]) => key === name).flatMap(([, , , ...values]) => values);
  const from = String(valueOf(properties, 'dtstart'));
  const [duration] = valuesOf('duration') as string[];
  const to =
    (valuesOf('dtend')[0] as string | undefined) ?? (duration === undefined ? undefined : after(from, duration, zone));
  // Of a series of days, changes and exceptions are days, even when they are written with a time.
  const planned = (text: unknown) => (isDays ? String(text).slice(0, 10) : String(text));
  const replaced = valueOf(properties, 'recurrence-id');
  const title: unknown = component.getFirstPropertyValue('summary');
  return {
    where,
    uid,
    replaces: replaced === undefined ? undefined : planned(replaced),
    following: properties.some(
      ([name, { range }]) => name === 'recurrence-id' && range?.toUpperCase() === 'THISANDFUTURE',
    ),
    component,
    zone,
    from,
    to,
    rules: component.getAllProperties('rrule').map((rule) => rule.getFirstValue() as unknown as ICAL.Recur),
    extra: valuesOf('rdate').map((value): Extra => {
      if (!Array.isArray(value)) return { from: String(value), to: undefined };
      const [start, end] = value as [string, string];
      return { from: start, to: /^[+-]?P/i.test(end) ? after(start, end, zone) : end };
    }),
    except: new Set(valuesOf('exdate').map(planned)),
    start: wallOf(from, zone),
    end: endWall(from, to, zone),
    title: typeof title === 'string' ? title.trim() : '',
  };
}

/** How messages call an event. */
const nameOf = ({ lines }: Block) =>
  readTitle(lines.find((line) => /^SUMMARY[;:]/i.test(line))?.replace(/^[^:]*:/, '') ?? '').title.slice(0, 100) ||
  'Termin ohne Titel';

const uidOf = ({ lines }: Block) =>
  lines
    .find((line) => /^UID[;:]/i.test(line))
    ?.replace(/^[^:]*:/, '')
    .trim() || undefined;

/**
 * Reads a calendar file. `file`: its name, for messages.
 * @throws Unreadable when it is none.
 */
export function readCalendar(file: string, bytes: Buffer): RawCalendar {
  const lines = linesOf(file, bytes);
  const find: FindZone = zonesOf(lines.zones.map((zone) => zone.lines));
  const calendarZone = lines.property('X-WR-TIMEZONE');
  const unknownZones = new Set<string>();
  const named = (tzid: string): Zone => {
    const zone = find(tzid);
    if (!zone) unknownZones.add(tzid);
    return zone ?? GERMAN;
  };
  const zoneOf: ZoneOfTime = ({ tzid }, text) => {
    if (!text.includes('T')) return undefined;
    return text.endsWith('Z') ? UTC : tzid === undefined ? undefined : named(tzid);
  };
  const refused: Refusal[] = [];
  const refusedIds: string[] = [];
  const guarded = <T>(block: Block, read: () => T): T | undefined => {
    try {
      return read();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      refused.push({ where: `${file}:${block.line}`, what: nameOf(block), why });
      refusedIds.push(...[uidOf(block) ?? []].flat());
      return undefined;
    }
  };
  const drafts = lines.events.map((block) => ({
    block,
    draft: guarded(block, (): Draft => {
      if (!block.closed) throw new Error('Der Termin ist abgeschnitten (END:VEVENT fehlt)');
      const properties = readable(() => propertiesOf(block.lines));
      if (valueOf(properties, 'dtstart') === undefined) throw new Error('Es gibt keinen Beginn (DTSTART)');
      return { where: `${file}:${block.line}`, what: nameOf(block), uid: uidOf(block), properties };
    }),
  }));
  const placeOf = ({ properties }: Draft): Place => {
    const [, parameters, , value] = properties.find(([name]) => name === 'dtstart')!;
    const isDays = !String(value).includes('T');
    const floating = calendarZone === undefined || isDays ? GERMAN : named(calendarZone);
    return { zone: zoneOf(parameters, String(value)) ?? floating, isDays };
  };
  const series = new Map<string, Place>();
  for (const { draft } of drafts)
    if (draft?.uid !== undefined && valueOf(draft.properties, 'recurrence-id') === undefined)
      series.set(draft.uid, placeOf(draft));
  const events = drafts.flatMap(({ block, draft }) => {
    if (!draft) return [];
    const isPart = valueOf(draft.properties, 'recurrence-id') !== undefined && draft.uid !== undefined;
    const place = (isPart ? series.get(draft.uid) : undefined) ?? placeOf(draft);
    return guarded(block, () => readable(() => eventOf(draft, place, zoneOf))) ?? [];
  });
  return {
    name: lines.property('X-WR-CALNAME'),
    events,
    refused,
    refusedIds,
    size: lines.events.length,
    whole: lines.whole,
    unknownZones: [...unknownZones],
  };
}

/** Does something; when it cannot be done, the event is not readable. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`Der Termin ist nicht lesbar (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}
