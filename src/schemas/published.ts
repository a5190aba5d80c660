import * as z from 'zod';
import { LICENCES } from '../domain/licences.ts';
import { ID_PATTERN } from '../domain/text.ts';
import { field } from './field.ts';
import { url } from './fields/contact.ts';
import { date } from './fields/date.ts';
import { line } from './fields/text.ts';
import type { CollectionName } from './index.ts';

/**
 * Collections a portal takes over from another one. What is a portal's own face stays there: its offices and
 * authorities, its pages, guides and vocabularies, its people, and what the layers say anyway.
 */
export const SHARED = [
  'offers',
  'events',
  'kitas',
  'familienzentren',
  'institutions',
  'venues',
  'organisations',
  'places',
] as const satisfies readonly CollectionName[];

export type SharedName = (typeof SHARED)[number];

/** True for the collections a portal takes over from another one. */
export const isShared = (name: string): name is SharedName => (SHARED as readonly string[]).includes(name);

/** More entries than any town has; each costs time at every build. */
const MOST_ENTRIES = 5000;

const licences = Object.values(LICENCES).map((licence) => licence.url);

/**
 * `/daten/<collection>.json` of a portal, as another portal reads it. Keys that later versions add are no mistake; the
 * entries are looked at one by one, so that a bad one takes no other with it.
 */
export const published = z.object({
  portal: field(
    z.object({
      name: field(line(60), 'Name', 'Wie das Portal heißt.', 'Familienportal'),
      municipality: field(line(80), 'Stadt oder Kreis', 'Für wen es da ist.', 'Stadt Amselfurt'),
      url: url('Adresse', 'Die Startseite des Portals.', 'https://www.example.org/'),
    }),
    'Portal',
    'Woher die Angaben stammen.',
    { name: 'Familienportal', municipality: 'Stadt Amselfurt', url: 'https://www.example.org/' },
  ),
  licence: field(z.enum(licences), 'Lizenz', 'Die Adresse einer offenen Lizenz.', licences[0]),
  attribution: field(line(160), 'Namensnennung', 'Wie die Quelle zu nennen ist.', 'Familienportal Stadt Amselfurt'),
  date: date('Stand', 'Der Tag, an dem die Datei geschrieben wurde.', '2026-11-24'),
  collection: field(z.enum(SHARED), 'Ordner', 'Was für Einträge es sind.', 'offers'),
  entries: field(z.array(z.unknown()).max(MOST_ENTRIES), 'Einträge', 'Jeder mit id, url, data und text.', []),
});

export type PublishedFile = z.output<typeof published>;

/** One entry of such a file: its fields as its editors wrote them, and its text. */
export const publishedEntry = z.object({
  id: field(z.string().max(80).regex(ID_PATTERN, 'id'), 'Kennung', 'Der Name seiner Datei.', 'krabbelgruppe'),
  url: url('Seite', 'Seine Seite im anderen Portal.', 'https://www.example.org/angebote/krabbelgruppe/'),
  // Looked at by the reader of files, which knows what no field may hold.
  data: field(
    z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    'Angaben',
    'Die Felder des Eintrags.',
    {},
  ),
  text: field(z.string().max(200_000).optional(), 'Text', 'Markdown.', 'Kommen Sie einfach vorbei.'),
});

export type PublishedEntry = z.output<typeof publishedEntry>;
