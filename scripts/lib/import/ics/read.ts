import ICAL from 'ical.js';
import type { Refusal } from '../proposal.ts';
import { registerZones, wallOf, zoneOf, type Wall } from './zones.ts';

/** A VEVENT in German wall time. */
export interface RawEvent {
  readonly where: string;
  readonly uid: string | undefined;
  /** The planned date that this one replaces. */
  readonly replaces: Wall | undefined;
  readonly component: ICAL.Component;
  /** Zone of its times; nothing when they are floating or whole days. */
  readonly zone: string | undefined;
  readonly start: Wall;
  readonly end: Wall | undefined;
  readonly title: string;
}

/** A calendar file after reading. */
export interface RawCalendar {
  readonly name: string | undefined;
  readonly events: readonly RawEvent[];
  readonly refused: readonly Refusal[];
  /** Zones nobody knows: their times were read as German ones. */
  readonly unknownZones: readonly string[];
}

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/** The events of a file as blocks of unfolded lines: one that is broken does not break the others. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let current: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) current = { line: index + 1, lines: [] };
    if (!current) continue;
    if (/^[ \t]/.test(line) && current.lines.length > 0) current.lines.push(current.lines.pop()! + line.slice(1));
    else current.lines.push(line);
    if (/^END:VEVENT\s*$/i.test(line)) {
      blocks.push(current);
      current = undefined;
    }
  }
  return blocks;
}

/** Empty properties ("RRULE:") say nothing, and break the reader. */
const isEmpty = (line: string) => /^[A-Z-]+(?:;[^:]*)?:\s*$/i.test(line) || line.trim() === '';

/** A day that does not say it is one: "DTSTART:20190101". */
const UNMARKED_DAY = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)\s*$/i;

/** The end of a timed series written as a day: that day belongs to it. */
const UNTIL_DAY = /^(RRULE[:;].*UNTIL=\d{8})(?=;|\s*$)/i;

function componentOf(lines: readonly string[]): ICAL.Component {
  const isTimed = lines.some((line) => /^DTSTART[^:]*:\d{8}T/i.test(line));
  const kept = lines
    .filter((line) => !isEmpty(line))
    .map((line) => line.replace(UNMARKED_DAY, '$1;VALUE=DATE:$3'))
    .map((line) => (isTimed ? line.replace(UNTIL_DAY, '$1T235959') : line));
  const calendar = ['BEGIN:VCALENDAR', ...kept, 'END:VCALENDAR'].join('\r\n');
  const parsed = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  const event = parsed.getFirstSubcomponent('vevent');
  if (!event) throw new Error('kein VEVENT');
  return event;
}

const textOf = (component: ICAL.Component, name: string): string | undefined => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : undefined;
};

/** Reads a calendar file. `file`: its name, for messages. */
export function readCalendar(file: string, text: string): RawCalendar {
  const unfolded = text.replace(/^\uFEFF/, '');
  registerZones(unfolded);
  const refused: Refusal[] = [];
  const events: RawEvent[] = [];
  const unknownZones = new Set<string>();
  const calendarZone = /^X-WR-TIMEZONE:(.*)$/im.exec(unfolded)?.[1]?.trim();
  for (const { line, lines } of blocksOf(unfolded)) {
    const where = `${file}:${line}`;
    const what = lines.find((one) => /^SUMMARY[;:]/i.test(one))?.replace(/^[^:]*:/, '') ?? 'Termin ohne Titel';
    try {
      const component = componentOf(lines);
      const start = component.getFirstProperty('dtstart');
      const time: unknown = start?.getFirstValue();
      if (!start || !(time instanceof ICAL.Time) || !time.year) {
        refused.push({ where, what, why: 'Es gibt keinen Beginn (DTSTART)' });
        continue;
      }
      const tzid = start.getFirstParameter('tzid') as string | undefined;
      const named = time.isDate ? undefined : time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : (tzid ?? calendarZone);
      const zone = named === undefined ? undefined : zoneOf(named);
      if (named !== undefined && zone === undefined) unknownZones.add(named);
      const replaced: unknown = component.getFirstPropertyValue('recurrence-id');
      const event = new ICAL.Event(component);
      const end = component.hasProperty('dtend') || component.hasProperty('duration') ? event.endDate : undefined;
      events.push({
        where,
        uid: textOf(component, 'uid'),
        replaces: replaced instanceof ICAL.Time ? wallOf(replaced, zone) : undefined,
        component,
        zone,
        start: wallOf(time, zone),
        end: end && endOf(time, end, zone),
        title: textOf(component, 'summary') ?? '',
      });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      refused.push({ where, what, why: `Der Termin ist nicht lesbar (${why})` });
    }
  }
  const name = /^X-WR-CALNAME:(.*)$/im.exec(unfolded)?.[1]?.trim();
  return { name: name === '' ? undefined : name, events, refused, unknownZones: [...unknownZones] };
}

/** The last moment: days end the day before; an end at 23:59:59 or at the start says that nobody knows it. */
export function endOf(start: ICAL.Time, end: ICAL.Time, zone: string | undefined): Wall | undefined {
  if (end.compare(start) <= 0) return undefined;
  if (!end.isDate) return end.second === 59 ? { ...wallOf(end, zone), time: undefined } : wallOf(end, zone);
  const last = end.clone();
  last.day -= 1;
  return wallOf(last, zone);
}
