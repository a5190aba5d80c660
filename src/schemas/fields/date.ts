import * as z from 'zod';
import { isDate } from '../../domain/date.ts';
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

function parseTime(text: string): Parsed<string> {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) return { value: text };
  const loose = /^(\d{1,2})(?:[.:](\d{2}))?(?: ?Uhr)?$/.exec(text.trim());
  const fixed = loose && `${loose[1]!.padStart(2, '0')}:${loose[2] ?? '00'}`;
  return {
    wrong: `„${text}“ ist keine Uhrzeit in der Form Stunde:Minute`,
    instead: fixed && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(fixed) ? `"${fixed}"` : 'z. B. "09:30"',
  };
}

/** A calendar date, ISO 8601. */
export const isoDate = readAs(parseDate, asWritten, /^\d{4}-\d{2}-\d{2}$/);

/** A wall-clock time "HH:MM"; "24:00" is the end of the day (ISO 8601-1). */
export const time = readAs(parseTime, asWritten, /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

export const date = (name: string, description: string, example = '2026-11-24') =>
  field(isoDate, name, description, example);

export const clockTime = (name: string, description: string, example: string) =>
  field(time, name, description, example);

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
