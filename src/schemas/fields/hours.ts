import * as z from 'zod';
import { WEEKDAYS } from '../../domain/date.ts';
import { field, refuse } from '../field.ts';
import { clockTime, date, endsAfter } from './date.ts';
import { line } from './text.ts';

export const weekday = z.enum(WEEKDAYS);

const days = field(
  z.array(weekday).min(1).optional(),
  'Tage',
  'Mo, Di, Mi, Do, Fr, Sa, So. Nur „nach Vereinbarung“ kommt ohne Tage aus.',
  ['Mo', 'Mi'],
);

const onHolidays = z.enum(['open', 'closed']);

const slot = z
  .strictObject({
    days,
    opens: clockTime('Öffnet', 'Uhrzeit in Anführungszeichen.', '09:00').optional(),
    closes: clockTime(
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
      'open: wie sonst. closed: nicht in den Schulferien.',
      'closed',
    ),
    publicHolidays: field(
      onHolidays.optional(),
      'An Feiertagen',
      'open: wie sonst. closed: nicht an Feiertagen. Weglassen heißt closed.',
      'closed',
    ),
    note: field(line(120).optional(), 'Hinweis', 'Kurzer Zusatz zu dieser Zeile.', 'Eingang über den Hof'),
  })
  .superRefine((value, ctx) => {
    if (value.days === undefined && value.kind !== 'appointment') {
      refuse(ctx, 'Es fehlen die Tage', 'days: [Mo, Mi]; ohne Tage nur mit kind: appointment');
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

export const closures = field(
  z
    .array(
      z
        .strictObject({
          from: date('Von', 'Erster geschlossener Tag.', '2026-12-24'),
          to: date('Bis', 'Letzter geschlossener Tag.', '2027-01-01').optional(),
          reason: field(line(120), 'Grund', 'Was Familien lesen.', 'Betriebsferien'),
        })
        .check(endsAfter('from', 'to')),
    )
    .min(1),
  'Geschlossen',
  'Tage, an denen abweichend geschlossen ist.',
  [{ from: '2026-12-24', to: '2027-01-01', reason: 'Betriebsferien' }],
);
