import type * as z from 'zod';
import { benefit } from './benefit.ts';
import { accessibilityStatement, emergency, familyCard, guide, holidays, page, translation } from './editorial.ts';
import { event } from './event.ts';
import { familienzentrum } from './familienzentrum.ts';
import { authority, institution, office, organisation, place, venue } from './house.ts';
import { kita } from './kita.ts';
import { offer } from './offer.ts';
import { person } from './person.ts';
import { redirects } from './redirects.ts';
import { site } from './site.ts';
import { audience, crisis, duty, milestone, phase, searchWord, situation, topic } from './vocabulary.ts';

/**
 * Every collection: its schema, the kind of file its entries are, and the path segment of its public
 * pages (none: it has no pages of its own). The folder in `content/` has the collection's name.
 */
export const collections = {
  offers: { schema: offer, file: 'md', segment: 'angebote' },
  events: { schema: event, file: 'yaml', segment: 'veranstaltungen' },
  familienzentren: { schema: familienzentrum, file: 'yaml', segment: 'familienzentren' },
  kitas: { schema: kita, file: 'yaml', segment: 'kitas' },
  institutions: { schema: institution, file: 'yaml', segment: 'einrichtungen' },
  offices: { schema: office, file: 'yaml', segment: 'familienbuero' },
  authorities: { schema: authority, file: 'yaml', segment: 'stellen' },
  venues: { schema: venue, file: 'yaml', segment: 'treffpunkte' },
  organisations: { schema: organisation, file: 'yaml', segment: 'traeger' },
  places: { schema: place, file: 'yaml', segment: 'orte' },
  benefits: { schema: benefit, file: 'md', segment: 'leistungen' },
  guides: { schema: guide, file: 'mdx', segment: 'ratgeber' },
  topics: { schema: topic, file: 'yaml', segment: 'themen' },
  phases: { schema: phase, file: 'yaml', segment: 'lebensphasen' },
  situations: { schema: situation, file: 'yaml', segment: 'situationen' },
  audiences: { schema: audience, file: 'yaml', segment: 'zielgruppen' },
  emergency: { schema: emergency, file: 'yaml', segment: 'notfall' },
  'family-card': { schema: familyCard, file: 'yaml', segment: 'familienkarte' },
  milestones: { schema: milestone, file: 'yaml', segment: undefined },
  duties: { schema: duty, file: 'yaml', segment: undefined },
  people: { schema: person, file: 'yaml', segment: undefined },
  holidays: { schema: holidays, file: 'yaml', segment: undefined },
  pages: { schema: page, file: 'md', segment: undefined },
  'search-words': { schema: searchWord, file: 'yaml', segment: undefined },
  crises: { schema: crisis, file: 'yaml', segment: undefined },
} as const;

/** Files that stand alone at the top of the content folder. */
export const singles = {
  site: { schema: site, required: true },
  'accessibility-statement': { schema: accessibilityStatement, required: false },
  redirects: { schema: redirects, required: false },
} as const;

/** Folder `translations/<language>/<collection>/`. */
export const translations = { schema: translation, file: 'md' } as const;

export type CollectionName = keyof typeof collections;
export type SingleName = keyof typeof singles;
export type Data<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

type Keys<Kinds> = Kinds extends unknown ? keyof Kinds : never;
type Value<Kinds, Key> = Kinds extends unknown ? (Key extends keyof Kinds ? Kinds[Key] : never) : never;

/** What an entry of any collection may say: every field there is, `undefined` where its collection lacks it. */
export type AnyData = {
  readonly [Key in Keys<Data<CollectionName>>]?: Value<Data<CollectionName>, Key> | undefined;
};

/** The languages of an entry by how they are used; who answers an emergency number speaks those it lists. */
export const languagesOf = ({ languages }: AnyData): Data<'offers'>['languages'] =>
  Array.isArray(languages) ? { spoken: languages } : languages;

export type AccessibilityStatement = z.output<typeof accessibilityStatement>;
export type Redirects = z.output<typeof redirects>;
export type Translation = z.output<typeof translation>;
export type { Site } from './site.ts';

export const collectionNames = Object.keys(collections) as CollectionName[];
