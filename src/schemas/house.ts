import * as z from 'zod';
import { field, ref, refs } from './field.ts';
import { entryFields, houseFields, serviceFields } from './fields/common.ts';
import { contact, url } from './fields/contact.ts';
import { openingHours } from './fields/hours.ts';
import { areaServed, protectsAddress } from './fields/location.ts';
import { ages } from './fields/ages.ts';
import { delivery } from './fields/terms.ts';
import { line, note } from './fields/text.ts';

/** A house: everything that happens there refers to it. */
export const venue = z
  .strictObject({
    ...entryFields,
    ...houseFields,
    stop: field(line(120).optional(), 'Haltestelle', 'Die nächste Haltestelle mit Linien.', 'Marktplatz (Bus 2, 7)'),
  })
  .check(protectsAddress);

/** Provider or partner, referred to everywhere so that a phone number changes once. */
export const organisation = z
  .strictObject({
    ...entryFields,
    kind: field(
      z.enum(['public', 'church', 'welfare', 'association', 'parents', 'company']),
      'Art des Trägers',
      'public: Stadt, Kreis, Land. church: Kirche. welfare: Wohlfahrtsverband. association: Verein. parents: Elterninitiative. company: Unternehmen.',
      'association',
    ),
    ...houseFields,
  })
  .check(protectsAddress);

/** School, youth centre, advice centre, library … */
export const institution = z
  .strictObject({
    ...entryFields,
    ...serviceFields,
    ...houseFields,
    venue: ref('venues', 'Treffpunkt', 'Die id des Hauses, statt einer Adresse.', 'haus-am-markt').optional(),
    kind: field(
      z.enum([
        'school',
        'youth-centre',
        'advice-centre',
        'library',
        'grosstagespflege',
        'clinic',
        'playground',
        'family-education',
        'other',
      ]),
      'Art der Einrichtung',
      'school, youth-centre, advice-centre, library, grosstagespflege, clinic, playground, family-education oder other.',
      'library',
    ),
    afterSchoolCare: field(
      z.boolean().optional(),
      'Offener Ganztag',
      'true, wenn die Schule eine Ganztagsbetreuung (OGS) hat.',
      true,
    ),
  })
  .check(protectsAddress);

const bundledService = z.strictObject({
  title: field(line(120), 'Dienst', 'Was im Familienbüro gebündelt ist.', 'Familienhebamme'),
  summary: field(
    line(300).optional(),
    'Kurz gesagt',
    'Was Familien dort bekommen.',
    'Begleitet Familien im ersten Lebensjahr.',
  ),
  offer: ref('offers', 'Angebot', 'Wenn es dazu ein Angebot gibt.', 'familienhebamme').optional(),
  openingHours: openingHours.optional(),
  planned: field(z.boolean().optional(), 'Geplant', 'true, wenn der Dienst erst kommen soll.', true),
  contact: contact.optional(),
});

/** A Familienbüro location with the services bundled there. */
export const office = z
  .strictObject({
    ...entryFields,
    ...houseFields,
    provider: ref('organisations', 'Träger', 'Wer das Familienbüro betreibt.', 'kreis-finkenlohe').optional(),
    venue: ref('venues', 'Haus', 'Die id des Hauses, statt einer Adresse.', 'haus-am-markt').optional(),
    areaServed: areaServed.optional(),
    ages: ages.optional(),
    delivery: delivery.optional(),
    services: field(
      z.array(bundledService).min(1).optional(),
      'Dienste unter diesem Dach',
      'Mit eigenen Zeiten, wenn sie welche haben.',
      [{ title: 'Familienhebamme' }],
    ),
    staffing: field(
      line(300).optional(),
      'Wer da ist',
      'Welche Fachleute wann da sind, ohne Namen.',
      'Immer zwei Fachkräfte, im Wechsel.',
    ),
    plannedHours: field(openingHours.optional(), 'Geplante Öffnungszeiten', 'Werden als Plan gezeigt.', [
      { days: ['Do'], opens: '15:00', closes: '17:00' },
    ]),
    plans: field(z.array(line(300)).min(1).optional(), 'Was geplant ist', 'Ein Satz je Vorhaben.', [
      'Ein Raum im Erdgeschoss',
    ]),
  })
  .check(protectsAddress);

/** Who decides: Jugendamt, Elterngeldstelle, Familienkasse … */
export const authority = z
  .strictObject({
    ...entryFields,
    ...houseFields,
    venue: ref('venues', 'Haus', 'Die id des Hauses, statt einer Adresse.', 'haus-am-markt').optional(),
    duties: field(
      z
        .array(
          z.strictObject({
            duty: ref('duties', 'Aufgabe', 'id aus dem Ordner duties.', 'elterngeld'),
            places: refs('places', 'Für diese Orte', 'Weglassen heißt: für alle.', ['amselfurt']).optional(),
            note: note.optional(),
          }),
        )
        .min(1),
      'Zuständigkeiten',
      'Worüber diese Stelle entscheidet, und für welche Orte.',
      [{ duty: 'elterngeld', places: ['amselfurt'] }],
    ),
    online: url('Online-Dienst', 'Wo man den Antrag online stellt.', 'https://www.example.org/antrag').optional(),
  })
  .check(protectsAddress);

/** Town or district. */
export const place = z.strictObject({
  ...entryFields,
  kind: field(
    z.enum(['kreis', 'town', 'district']),
    'Art',
    'kreis: Kreis. town: Stadt oder Gemeinde. district: Ortsteil.',
    'town',
  ),
  parent: ref('places', 'Gehört zu', 'Die Stadt eines Ortsteils, oder der Kreis einer Stadt.', 'finkenlohe').optional(),
  boundary: field(line(80).optional(), 'Grenze', 'Name der GeoJSON-Datei im Ordner geo.', 'amselfurt.geojson', {
    file: 'geo',
  }),
  postcodes: field(
    z
      .array(z.string().regex(/^\d{5}$/, 'postcode'))
      .min(1)
      .optional(),
    'Postleitzahlen',
    'Fünf Ziffern in Anführungszeichen.',
    ['59991'],
  ),
});
