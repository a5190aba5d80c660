import * as z from 'zod';
import { field, ref } from './field.ts';
import { contact } from './fields/contact.ts';
import { date, endsAfter } from './fields/date.ts';
import { images } from './fields/provenance.ts';
import { line } from './fields/text.ts';

const consent = z
  .strictObject({
    on: date('Erteilt am', 'Tag der schriftlichen Einwilligung.', '2026-09-01'),
    until: date('Gilt bis', 'Danach erscheint die Person nicht mehr.', '2027-08-31'),
  })
  .check(endsAfter('on', 'until'));

/** Person in a public role; published only while a dated consent lasts (GDPR Art. 6 (1) a, 7). */
export const person = z.strictObject({
  title: field(line(80), 'Name', 'Vor- und Nachname.', 'Alex Beispiel'),
  role: field(line(120), 'Aufgabe', 'Was die Person macht.', 'Lotsin im Familienbüro'),
  office: ref('offices', 'Familienbüro', 'Wo man die Person trifft.', 'amselfurt').optional(),
  contact: contact.optional(),
  images: images.optional(),
  consent: field(consent, 'Einwilligung', 'Ohne gültige Einwilligung erscheint die Person nicht.', {
    on: '2026-09-01',
    until: '2027-08-31',
  }),
});
