import * as z from 'zod';
import { WEEKDAYS } from '../../domain/time/date.ts';
import { field, refuse } from '../field.ts';
import { beginTime, date, endsAfter, endTime } from './date.ts';
import { line } from './text.ts';

export const weekday = z.enum(WEEKDAYS);

const days = field(
  z.array(weekday).min(1).optional(),
  'Tage',
  'Mo, Di, Mi, Do, Fr, Sa, So. Ohne Tage geht nur „nach Vereinbarung“, oder was nur an Feiertagen gilt.',
  ['Mo', 'Mi'],
);

const onHolidays = z.enum(['open', 'closed', 'only']);

const slot = z
  .strictObject({
    days,
    opens: beginTime('Öffnet', 'Uhrzeit in Anführungszeichen.', '09:00').optional(),
    closes: endTime(
      'Schließt',
      'Uhrzeit in Anführungszeichen. Früher als „öffnet“ heißt: nach Mitternacht.',
      '12:00',
    ).optional(),
    kind: field(
      z.enum(['open', 'appointment', 'phone']).optional(),
      'Art',
      'open: ohne Termin. appointment: nur mit Termin. phone: nur am Telefon. Weglassen heißt open.',
      'appointment',
    ),
    weeks: field(
      z.enum(['every', 'even', 'odd']).optional(),
      'Wochen',
      'every: jede Woche. even, odd: in geraden oder ungeraden Kalenderwochen.',
      'even',
    ),
    interval: field(
      z.int().min(2).max(8).optional(),
      'Abstand',
      '2 heißt: jede zweite Woche, gezählt ab der Woche von validFrom.',
      2,
    ),
    nth: field(
      z
        .int()
        .min(-1)
        .max(5)
        .refine((n) => n !== 0, 'nth')
        .optional(),
      'Nur der wievielte im Monat',
      '1 bis 5 für den ersten bis fünften, -1 für den letzten solchen Wochentag im Monat.',
      1,
    ),
    validFrom: date('Gilt ab', 'Erster Tag, an dem diese Zeile gilt.').optional(),
    validUntil: date('Gilt bis', 'Letzter Tag, an dem diese Zeile gilt.', '2027-07-31').optional(),
    schoolHolidays: field(
      onHolidays.optional(),
      'In den Schulferien',
      'open: wie sonst. closed: nicht in den Schulferien. only: diese Zeile gilt nur in den Schulferien.',
      'closed',
    ),
    publicHolidays: field(
      onHolidays.optional(),
      'An Feiertagen',
      'open: wie sonst. closed: nicht an Feiertagen. only: diese Zeile gilt nur an Feiertagen. Weglassen heißt closed.',
      'closed',
    ),
    note: field(line(120).optional(), 'Hinweis', 'Kurzer Zusatz zu dieser Zeile.', 'Eingang über den Hof'),
  })
  .superRefine((value, ctx) => {
    if (value.interval !== undefined && value.validFrom === undefined)
      refuse(ctx, 'Es steht nicht da, ab welcher Woche gezählt wird', 'validFrom: der erste Tag, an dem es gilt', [
        'interval',
      ]);
    if (value.days === undefined && value.kind !== 'appointment' && value.publicHolidays !== 'only') {
      refuse(
        ctx,
        'Es fehlen die Tage',
        'days: [Mo, Mi]; ohne Tage nur mit kind: appointment oder publicHolidays: only',
      );
    } else if (value.kind === 'appointment') {
      if ((value.opens === undefined) === (value.closes === undefined)) return;
      refuse(ctx, 'Es steht nur eine von beiden Uhrzeiten da', 'opens und closes angeben, oder beide weglassen');
    } else if (value.opens === undefined || value.closes === undefined) {
      refuse(ctx, 'Es fehlt eine Uhrzeit', 'opens und closes angeben, z. B. opens: "09:00" und closes: "12:00"');
    } else if (value.opens === value.closes) {
      refuse(
        ctx,
        'Öffnen und Schließen sind gleich',
        'zwei verschiedene Uhrzeiten; rund um die Uhr ist "00:00" bis "24:00"',
        ['closes'],
      );
    }
  })
  .check(endsAfter('validFrom', 'validUntil'));

/** schema.org OpeningHoursSpecification, with the kinds a Familienbüro needs. */
export const openingHours = field(z.array(slot).min(1), 'Öffnungszeiten', 'Eine Zeile je Zeitspanne.', [
  { days: ['Mo', 'Mi'], opens: '09:00', closes: '12:00' },
]);

const closure = z
  .strictObject({
    from: date('Von', 'Erster geschlossener Tag.', '2026-12-24'),
    to: date('Bis', 'Letzter geschlossener Tag.', '2027-01-01').optional(),
    reason: field(line(120), 'Grund', 'Was Familien lesen.', 'Betriebsferien'),
    yearly: field(z.boolean().optional(), 'Jedes Jahr', 'true, wenn es in jedem Jahr an diesen Tagen gilt.', true),
    opens: beginTime('Öffnet', 'Nur wenn es an diesen Tagen andere Zeiten gibt.', '08:00').optional(),
    closes: endTime('Schließt', 'Nur wenn es an diesen Tagen andere Zeiten gibt.', '12:00').optional(),
  })
  .superRefine(({ opens, closes }, ctx) => {
    if ((opens === undefined) !== (closes === undefined))
      refuse(ctx, 'Es steht nur eine von beiden Uhrzeiten da', 'opens und closes angeben, oder beide weglassen');
  })
  .check(endsAfter('from', 'to'));

export const closures = field(
  z.array(closure).min(1),
  'Geschlossen',
  'Tage, an denen abweichend geschlossen ist, oder andere Zeiten gelten.',
  [{ from: '2026-12-24', to: '2027-01-01', reason: 'Betriebsferien' }],
);
