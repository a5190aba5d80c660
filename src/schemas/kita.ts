import * as z from 'zod';
import { field, ref, refuse } from './field.ts';
import { ages } from './fields/ages.ts';
import { entryFields, houseFields } from './fields/common.ts';
import { url } from './fields/contact.ts';
import { beginTime, date, endTime } from './fields/date.ts';
import { areaServed, protectsAddress } from './fields/location.ts';
import { schedule } from './fields/schedule.ts';
import { line } from './fields/text.ts';

const count = (name: string, description: string, example: number) =>
  field(z.int().min(0).max(1000), name, description, example);

const meals = z.strictObject({
  lunch: field(z.boolean(), 'Mittagessen', 'true, wenn es Mittagessen gibt.', true),
  monthly: field(
    z.number().min(0).max(1000).multipleOf(0.01).optional(),
    'Kosten im Monat',
    'In Euro, mit Punkt statt Komma.',
    65,
  ),
  note: field(
    line(200).optional(),
    'Hinweis',
    'Zum Beispiel vegetarisch oder selbst gekocht.',
    'Frisch gekocht, auf Wunsch vegetarisch',
  ),
});

const places = z
  .strictObject({
    under3: count('Unter 3 Jahren', 'Plätze für Kinder unter drei.', 12).optional(),
    over3: count('Ab 3 Jahren', 'Plätze für Kinder ab drei.', 45).optional(),
    free: count('Freie Plätze', 'Nur mit asOf, weil die Zahl schnell veraltet.', 2).optional(),
    asOf: date('Stand', 'Tag, an dem die freien Plätze stimmten.', '2026-11-20').optional(),
  })
  .superRefine(({ free, asOf }, ctx) => {
    if (free !== undefined && asOf === undefined) {
      refuse(ctx, 'Freie Plätze brauchen einen Stand', 'asOf mit dem Datum der Angabe, z. B. asOf: 2026-11-20', [
        'free',
      ]);
    }
  });

/** Day-care centre (Kita). */
export const kita = z
  .strictObject({
    ...entryFields,
    ...houseFields,
    provider: ref('organisations', 'Träger', 'Wer die Kita betreibt.', 'familienverein').optional(),
    areaServed: areaServed.optional(),
    denomination: field(
      z.enum(['none', 'catholic', 'protestant', 'other']).optional(),
      'Bekenntnis',
      'none, catholic, protestant oder other.',
      'none',
    ),
    ages: ages.optional(),
    places: field(places, 'Plätze', 'Wie viele Kinder die Kita aufnimmt.', { under3: 12, over3: 45 }).optional(),
    groups: field(
      z
        .array(z.enum(['I', 'II', 'III']))
        .min(1)
        .optional(),
      'Gruppenformen',
      'Nach KiBiz: I (2 Jahre bis Schule), II (unter 3), III (3 bis Schule).',
      ['I', 'III'],
    ),
    hoursBooked: field(
      z.array(z.int().min(10).max(60)).min(1).optional(),
      'Betreuungsstunden je Woche',
      'Welche Umfänge man buchen kann.',
      [25, 35, 45],
    ),
    opensFrom: beginTime('Betreuung ab', 'Früheste Bringzeit.', '07:00').optional(),
    opensUntil: endTime('Betreuung bis', 'Späteste Abholzeit.', '16:30').optional(),
    closingDays: field(
      z.int().min(0).max(60).optional(),
      'Schließtage im Jahr',
      'Wie viele Tage die Kita im Jahr geschlossen ist.',
      25,
    ),
    meals: field(meals, 'Essen', 'Ob es Mittagessen gibt und was es kostet.', { lunch: true, monthly: 65 }).optional(),
    concept: field(z.array(line(60)).min(1).optional(), 'Konzept', 'Schwerpunkte in wenigen Worten.', [
      'Waldtage',
      'offene Gruppen',
    ]),
    inclusion: field(z.boolean().optional(), 'Inklusion', 'true, wenn Kinder mit Behinderung mitbetreut werden.', true),
    admission: field(
      line(300).optional(),
      'Wer bekommt einen Platz',
      'Die Aufnahmekriterien in einem Satz.',
      'Zuerst Geschwister und Kinder aus dem Ortsteil.',
    ),
    openDay: field(schedule, 'Offener Tag', 'Wann Eltern die Kita ansehen können.', {
      start: '2027-01-16',
      startTime: '10:00',
      endTime: '13:00',
    }).optional(),
    register: field(
      z.strictObject({
        how: field(line(300), 'So geht es', 'In einem Satz.', 'Merken Sie Ihr Kind in der Kita-Vormerkung vor.'),
        until: date('Bis wann', 'Letzter Tag für das nächste Kita-Jahr.', '2027-01-31').optional(),
        link: url(
          'Vormerkung',
          'Die Seite dieser Kita im Vormerksystem.',
          'https://www.example.org/vormerkung/regenbogen',
        ).optional(),
      }),
      'Anmelden',
      'Wie und bis wann man sein Kind anmeldet.',
      { how: 'Merken Sie Ihr Kind in der Kita-Vormerkung vor.' },
    ).optional(),
  })
  .check(protectsAddress);
