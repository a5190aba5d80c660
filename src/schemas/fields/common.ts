import { ref, refs } from '../field.ts';
import { ages } from './ages.ts';
import { contact } from './contact.ts';
import { closures, openingHours } from './hours.ts';
import { address, areaServed, coordinates } from './location.ts';
import { documents, images, stateFields } from './provenance.ts';
import { accessibility, cost, delivery, openTo, registration, trust } from './terms.ts';
import { keywords, languages, summary, title } from './text.ts';

/** What every public entry says about itself. */
export const entryFields = {
  title,
  summary,
  keywords: keywords.optional(),
  images: images.optional(),
  documents: documents.optional(),
  ...stateFields,
};

/** Where an entry belongs in the vocabularies. */
export const subjectFields = {
  topics: refs('topics', 'Themen', 'ids aus dem Ordner topics.', ['gesundheit']).optional(),
  phases: refs('phases', 'Lebensphasen', 'ids aus dem Ordner phases.', ['0-3']).optional(),
  situations: refs('situations', 'Situationen', 'ids aus dem Ordner situations.', ['schreibaby']).optional(),
  audiences: refs('audiences', 'Für wen', 'ids aus dem Ordner audiences.', ['eltern']).optional(),
};

/** What a family asks before it goes somewhere. */
export const serviceFields = {
  provider: ref('organisations', 'Träger', 'Die id der Organisation, die es anbietet.', 'familienverein').optional(),
  ...subjectFields,
  ages: ages.optional(),
  areaServed: areaServed.optional(),
  delivery: delivery.optional(),
  cost: cost.optional(),
  registration: registration.optional(),
  openTo: openTo.optional(),
  trust: trust.optional(),
  languages: languages.optional(),
  accessibility: accessibility.optional(),
  contact: contact.optional(),
};

/** A house of its own: address, point on the map, access, hours. */
export const houseFields = {
  address: address.optional(),
  coordinates: coordinates.optional(),
  accessibility: accessibility.optional(),
  languages: languages.optional(),
  contact: contact.optional(),
  openingHours: openingHours.optional(),
  closures: closures.optional(),
};
