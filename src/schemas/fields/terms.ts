import * as z from 'zod';
import { field, refuse } from '../field.ts';
import { url } from './contact.ts';
import { date, endsAfter } from './date.ts';
import { line } from './text.ts';

const euro = z.number().min(0).max(10_000).multipleOf(0.01);

/** What it costs, in euro. Leave the whole field out when nobody knows. */
export const cost = field(
  z
    .strictObject({
      free: field(z.boolean().optional(), 'Kostenfrei', 'true, wenn es nichts kostet.', true),
      amount: field(euro.optional(), 'Betrag in Euro', 'Mit Punkt statt Komma, ohne €-Zeichen.', 12.5),
      unit: field(
        z.enum(['once', 'date', 'hour', 'day', 'week', 'month', 'year', 'meal']).optional(),
        'Je',
        'once: einmalig (der ganze Kurs). date: je Termin. Sonst je Stunde, Tag, Woche, Monat, Jahr, Mahlzeit.',
        'date',
      ),
      reduced: field(euro.optional(), 'Ermäßigt in Euro', 'Betrag für Familien mit wenig Geld.', 5),
      incomeBased: field(
        z.boolean().optional(),
        'Nach Einkommen',
        'true, wenn der Betrag vom Einkommen abhängt.',
        true,
      ),
      educationPackage: field(
        z.boolean().optional(),
        'Bildung und Teilhabe',
        'true, wenn das Bildungspaket angenommen wird.',
        true,
      ),
      note: field(line(200).optional(), 'Hinweis', 'Was der Betrag nicht sagt.', 'Geschwister zahlen die Hälfte.'),
    })
    .superRefine(({ free, amount, reduced }, ctx) => {
      if (free && amount)
        refuse(ctx, 'Es ist zugleich kostenfrei und hat einen Preis', 'free oder amount löschen', ['amount']);
      if (amount !== undefined && reduced !== undefined && reduced >= amount) {
        refuse(ctx, 'Der ermäßigte Betrag ist nicht kleiner als der volle', 'einen kleineren Betrag bei reduced', [
          'reduced',
        ]);
      }
    }),
  'Kosten',
  'Was Familien bezahlen.',
  { free: true },
);

export const registration = field(
  z
    .strictObject({
      kind: field(
        z.enum(['none', 'needed', 'recommended']),
        'Anmeldung',
        'none: einfach kommen. needed: nur mit Anmeldung. recommended: besser mit.',
        'none',
      ),
      opens: date('Anmeldung ab', 'Erster Tag der Anmeldung.').optional(),
      until: date('Anmeldung bis', 'Letzter Tag der Anmeldung.', '2026-12-01').optional(),
      how: field(line(200).optional(), 'So geht es', 'In einem Satz.', 'Rufen Sie an oder schreiben Sie eine E-Mail.'),
      link: url('Anmeldeseite', 'Seite, auf der man sich anmeldet.', 'https://www.example.org/anmeldung').optional(),
      capacity: field(
        z.int().min(1).max(10_000).optional(),
        'Plätze',
        'Wie viele Familien oder Kinder teilnehmen können.',
        12,
      ),
      freePlaces: field(
        z.int().min(0).max(10_000).optional(),
        'Freie Plätze',
        'Nur mit asOf, weil die Zahl schnell veraltet.',
        2,
      ),
      waitingList: field(z.boolean().optional(), 'Warteliste', 'true, wenn es eine gibt. Nur mit asOf.', true),
      asOf: date('Stand der Plätze', 'Tag, an dem die Angaben zu Plätzen stimmten.', '2026-11-20').optional(),
    })
    .superRefine(({ freePlaces, waitingList, asOf }, ctx) => {
      if (asOf !== undefined || (freePlaces === undefined && waitingList === undefined)) return;
      refuse(
        ctx,
        'Freie Plätze und Warteliste brauchen einen Stand',
        'asOf mit dem Datum der Angabe, z. B. asOf: 2026-11-20',
      );
    })
    .check(endsAfter('opens', 'until')),
  'Mitmachen',
  'Ob und wie man sich anmeldet.',
  { kind: 'none' },
);

export const openTo = field(
  z.enum(['everyone', 'residents', 'kita-families', 'referral']),
  'Wer darf kommen',
  'everyone: alle. residents: wer im Einzugsgebiet wohnt. kita-families: Familien dieser Kita. referral: nur mit Vermittlung.',
  'everyone',
);

export const trust = field(
  z.array(z.enum(['confidential', 'anonymous', 'voluntary', 'no-application'])).min(1),
  'Vertrauen',
  'confidential: vertraulich. anonymous: anonym möglich. voluntary: freiwillig. no-application: ohne Antrag.',
  ['confidential', 'voluntary'],
);

export const delivery = field(
  z.array(z.enum(['on-site', 'home-visit', 'phone', 'video', 'outreach'])).min(1),
  'Wie es stattfindet',
  'on-site: vor Ort. home-visit: Hausbesuch. phone: Telefon. video: Video. outreach: unterwegs, aufsuchend.',
  ['on-site'],
);

const access = z.enum(['yes', 'limited', 'no']);

/** The words of OpenStreetMap's `wheelchair`; a missing key means: nobody knows. */
export const accessibility = field(
  z.strictObject({
    stepFree: field(
      access.optional(),
      'Stufenlos',
      'yes: ohne Stufe. limited: mit Hilfe. no: mit Stufen. Weglassen, wenn unbekannt.',
      'yes',
    ),
    lift: field(access.optional(), 'Aufzug', 'yes, limited oder no.', 'yes'),
    toilet: field(access.optional(), 'Rollstuhlgerechtes WC', 'yes, limited oder no.', 'no'),
    parking: field(access.optional(), 'Behindertenparkplatz', 'yes, limited oder no.', 'yes'),
    changingTable: field(access.optional(), 'Wickeltisch', 'yes, limited oder no.', 'yes'),
    strollerSpace: field(access.optional(), 'Platz für Kinderwagen', 'yes, limited oder no.', 'yes'),
    hearingLoop: field(access.optional(), 'Induktive Höranlage', 'yes, limited oder no.', 'no'),
    signLanguage: field(access.optional(), 'Gebärdensprache', 'yes: immer. limited: auf Wunsch. no: nicht.', 'limited'),
    quietRoom: field(access.optional(), 'Ruhiger Raum', 'Zum Stillen oder Zurückziehen.', 'yes'),
    note: field(line(200).optional(), 'Hinweis', 'Was man sonst wissen muss.', 'Bitte am Seiteneingang klingeln.'),
  }),
  'Zugang',
  'Was Familien mit Kinderwagen und Menschen mit Behinderung wissen müssen. Unbekanntes weglassen.',
  { stepFree: 'yes', changingTable: 'yes' },
);
