import * as z from 'zod';
import { field, ref } from './field.ts';
import { entryFields, serviceFields } from './fields/common.ts';
import { contact } from './fields/contact.ts';
import { closures, openingHours } from './fields/hours.ts';
import { address, coordinates, protectsAddress } from './fields/location.ts';
import { schedule } from './fields/schedule.ts';
import { accessibility, delivery, registration } from './fields/terms.ts';
import { line } from './fields/text.ts';

/** One way an offer takes place: where and when. */
const session = z
  .strictObject({
    title: field(line(120).optional(), 'Name', 'Nur wenn es mehrere Gruppen gibt.', 'Gruppe am Dienstag'),
    venue: ref('venues', 'Treffpunkt', 'Die id des Hauses. Dann ist keine Adresse nötig.', 'haus-am-markt').optional(),
    address: address.optional(),
    coordinates: coordinates.optional(),
    schedule: schedule.optional(),
    openingHours: openingHours.optional(),
    closures: closures.optional(),
    planned: field(z.boolean().optional(), 'Geplant', 'true, wenn diese Zeiten ein Plan sind.', true),
    delivery: delivery.optional(),
    registration: registration.optional(),
    accessibility: accessibility.optional(),
    contact: contact.optional(),
    note: field(line(200).optional(), 'Hinweis', 'Was für diese Gruppe gilt.', 'Nur für Väter'),
  })
  .check(protectsAddress);

/** Angebot: course, open group, advice, visit service, help. */
export const offer = z
  .strictObject({
    ...entryFields,
    ...serviceFields,
    booking: field(
      z.enum(['course', 'open']).optional(),
      'Buchung',
      'course: Man bucht alle Termine zusammen. open: Man kommt zu einzelnen Terminen.',
      'open',
    ),
    address: address.optional(),
    coordinates: coordinates.optional(),
    sessions: field(z.array(session).min(1).optional(), 'Zeiten und Orte', 'Ein Eintrag je Gruppe oder Sprechstunde.', [
      { venue: 'haus-am-markt' },
    ]),
    familienzentrum: ref(
      'familienzentren',
      'Familienzentrum',
      'Wenn es ein Angebot eines Familienzentrums ist.',
      'regenbogen',
    ).optional(),
    leistungsbereich: field(
      z.enum(['beratung', 'familienbildung', 'kindertagespflege', 'vereinbarkeit']).optional(),
      'Leistungsbereich',
      'Einer der vier Bereiche eines Familienzentrums.',
      'familienbildung',
    ),
    benefits: field(
      z
        .array(ref('benefits', 'Leistung', 'id aus benefits.', 'fruehe-hilfen'))
        .min(1)
        .optional(),
      'Leistungen',
      'Leistungen, zu denen das Angebot gehört.',
      ['fruehe-hilfen'],
    ),
  })
  .check(protectsAddress);
