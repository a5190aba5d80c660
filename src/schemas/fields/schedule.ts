import * as z from 'zod';
import { field, refuse } from '../field.ts';
import { beginTime, date, endsAfter, endTime as ending } from './date.ts';
import { weekday } from './hours.ts';
import { line } from './text.ts';

const repeats = field(
  z
    .strictObject({
      every: field(
        z.enum(['day', 'week', 'month', 'year']),
        'Wie oft',
        'day: täglich, week: wöchentlich, month: monatlich, year: jährlich.',
        'week',
      ),
      interval: field(
        z.int().min(2).max(52).optional(),
        'Abstand',
        '2 heißt: jede zweite Woche (oder jeder zweite Monat).',
        2,
      ),
      days: field(
        z.array(weekday).min(1).optional(),
        'Wochentage',
        'Nur, wenn es mehrere oder andere sind als der erste Termin.',
        ['Di', 'Do'],
      ),
      nth: field(
        z
          .int()
          .min(-1)
          .max(5)
          .refine((n) => n !== 0, 'nth')
          .optional(),
        'Der wievielte im Monat',
        '1 bis 5, oder -1 für den letzten. Nur bei month.',
        1,
      ),
      until: date('Letzter Tag', 'Danach gibt es keine Termine mehr.', '2027-06-30').optional(),
      count: field(z.int().min(2).max(500).optional(), 'Anzahl der Termine', 'Statt until.', 10),
    })
    .superRefine(({ every, nth, until, count }, ctx) => {
      if (nth !== undefined && every !== 'month')
        refuse(ctx, '„nth“ passt nur zu „every: month“', 'every: month, oder nth löschen', ['nth']);
      if (until !== undefined && count !== undefined)
        refuse(ctx, 'until und count stehen beide da', 'nur eines von beiden', ['count']);
    }),
  'Wiederholung',
  'Wie sich der Termin wiederholt (RFC 5545). Ohne Wiederholung weglassen.',
  { every: 'week', until: '2027-06-30' },
);

const change = z
  .strictObject({
    on: date('Termin', 'Der Tag, an dem es eigentlich gewesen wäre.'),
    cancelled: field(z.boolean().optional(), 'Fällt aus', 'true, wenn dieser Termin ausfällt.', true),
    movedTo: date('Neuer Tag', 'Wohin der Termin verlegt ist.', '2026-12-01').optional(),
    startTime: beginTime('Neuer Beginn', 'Nur wenn er sich ändert.', '10:00').optional(),
    endTime: ending('Neues Ende', 'Nur wenn es sich ändert.', '11:30').optional(),
    reason: field(line(120).optional(), 'Grund', 'Was Familien lesen.', 'Krankheit'),
  })
  .superRefine(({ cancelled, movedTo, startTime, endTime }, ctx) => {
    if (cancelled || movedTo || startTime || endTime) return;
    refuse(ctx, 'Es steht nicht da, was sich ändert', 'cancelled: true, oder movedTo, startTime, endTime');
  });

/** One date or a series, in German wall time (the event model of RFC 5545). */
export const schedule = field(
  z
    .strictObject({
      start: date('Erster Tag', 'Der einzige oder der erste Tag.'),
      end: date('Letzter Tag', 'Nur wenn ein Termin mehrere Tage dauert.', '2026-11-26').optional(),
      startTime: beginTime('Beginn', 'Uhrzeit in Anführungszeichen. Weglassen heißt: ganztägig.', '09:30').optional(),
      endTime: ending('Ende', 'Uhrzeit in Anführungszeichen.', '11:00').optional(),
      repeats: repeats.optional(),
      except: field(
        z.array(date('Tag', 'Ein Tag, an dem es ausfällt.')).min(1).optional(),
        'Nicht am',
        'Einzelne Tage, an denen es nicht stattfindet.',
        ['2026-12-29'],
      ),
      extra: field(
        z.array(date('Tag', 'Ein zusätzlicher Tag.')).min(1).optional(),
        'Zusätzlich am',
        'Einzelne Tage, an denen es auch stattfindet.',
        ['2026-12-19'],
      ),
      changes: field(
        z.array(change).min(1).optional(),
        'Änderungen',
        'Einzelne Termine, die ausfallen oder verlegt sind.',
        [{ on: '2026-12-08', cancelled: true, reason: 'Krankheit' }],
      ),
      notInSchoolHolidays: field(
        z.boolean().optional(),
        'Nicht in den Schulferien',
        'true, wenn es in den Ferien ausfällt.',
        true,
      ),
      notOnPublicHolidays: field(
        z.boolean().optional(),
        'Nicht an Feiertagen',
        'true, wenn es an Feiertagen ausfällt.',
        true,
      ),
    })
    .superRefine(({ start, end, startTime, endTime, repeats: series }, ctx) => {
      if (endTime !== undefined && startTime === undefined)
        refuse(ctx, 'Es gibt ein Ende, aber keinen Beginn', 'startTime dazuschreiben', ['endTime']);
      if (startTime !== undefined && endTime !== undefined && (end ?? start) === start && endTime <= startTime) {
        refuse(
          ctx,
          `Das Ende ${endTime} Uhr liegt nicht nach dem Beginn ${startTime} Uhr`,
          'eine spätere Uhrzeit; geht es über Mitternacht, den nächsten Tag als end angeben',
          ['endTime'],
        );
      }
      if (series?.until !== undefined && series.until < start) {
        refuse(ctx, `Die Reihe endet am ${series.until}, vor ihrem ersten Tag ${start}`, 'ein späteres until', [
          'repeats',
          'until',
        ]);
      }
    })
    .check(endsAfter('start', 'end')),
  'Termin',
  'Wann es stattfindet: ein Tag oder eine Reihe.',
  { start: '2026-11-24', startTime: '09:30', endTime: '11:00', repeats: { every: 'week', until: '2027-06-30' } },
);
