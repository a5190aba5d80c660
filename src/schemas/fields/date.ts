import * as z from 'zod';
import { isDate } from '../../domain/time/date.ts';
import type { Parsed } from '../../domain/parsed.ts';
import { asWritten, field, readAs } from '../field.ts';

function parseDate(text: string): Parsed<string> {
  if (isDate(text)) return { value: text };
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text;
  if (german && isDate(iso)) return { wrong: `Das Datum „${text}“ ist nicht in der Form Jahr-Monat-Tag`, instead: iso };
  return /^\d{4}-\d{2}-\d{2}$/.test(iso)
    ? { wrong: `Den ${text} gibt es nicht im Kalender`, instead: 'ein Datum, das es gibt, z. B. 2026-11-24' }
    : { wrong: `„${text}“ ist kein Datum`, instead: 'Jahr-Monat-Tag, z. B. 2026-11-24' };
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MIDNIGHT = '24:00';

/** Reads a wall-clock time; the end of the day only where something ends. */
const parseTime =
  (mayBeMidnight: boolean) =>
  (text: string): Parsed<string> => {
    if (CLOCK.test(text) || (mayBeMidnight && text === MIDNIGHT)) return { value: text };
    const loose = /^(\d{1,2})(?:[.:](\d{2}))?(?: ?Uhr)?$/.exec(text.trim());
    const fixed = loose && `${loose[1]!.padStart(2, '0')}:${loose[2] ?? '00'}`;
    if (fixed === MIDNIGHT && !mayBeMidnight)
      return {
        wrong: `„${text}“ ist das Ende eines Tages, hier beginnt etwas`,
        instead: '"00:00", und zwar am Tag danach',
      };
    return {
      wrong: `„${text}“ ist keine Uhrzeit in der Form Stunde:Minute`,
      instead: fixed && (CLOCK.test(fixed) || fixed === MIDNIGHT) ? `"${fixed}"` : 'z. B. "09:30"',
    };
  };

/** A calendar date, ISO 8601. */
export const isoDate = readAs(parseDate, asWritten, /^\d{4}-\d{2}-\d{2}$/);

/** A wall-clock time "HH:MM" at which something begins. */
const beginning = readAs(parseTime(false), asWritten, CLOCK);

/** A wall-clock time "HH:MM" at which something ends; "24:00" is the end of the day (ISO 8601-1). */
const ending = readAs(parseTime(true), asWritten, /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

export const date = (name: string, description: string, example = '2026-11-24') =>
  field(isoDate, name, description, example);

/** A time of day at which something begins. */
export const beginTime = (name: string, description: string, example: string) =>
  field(beginning, name, description, example);

/** A time of day at which something ends: up to "24:00". */
export const endTime = (name: string, description: string, example: string) =>
  field(ending, name, description, example);

/** Refuses a period whose end lies before its start. Works for ISO dates and "HH:MM" alike. */
export const endsAfter =
  (start: string, end: string) =>
  (ctx: z.core.ParsePayload<Record<string, unknown>>): void => {
    const [from, to] = [ctx.value[start], ctx.value[end]];
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return;
    ctx.issues.push({
      code: 'custom',
      input: to,
      path: [end],
      message: `Das Ende ${to} liegt vor dem Beginn ${from}`,
      params: { instead: `ein Ende nach dem ${from}, oder ${start} und ${end} tauschen` },
    });
  };
