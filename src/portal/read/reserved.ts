import { collections, type CollectionName } from '../../schemas/index.ts';

/** Pages every portal must have; only the collection `pages` may provide them. */
const LEGAL = ['impressum', 'datenschutz', 'barrierefreiheit'];

/** Path segments the portal itself uses below a list, in any collection. */
const WITHIN_LIST = ['seite', 'index', '404', 'thema', 'lebensphase', 'ort', 'zielgruppe', 'situation', 'traeger'];

const SEGMENTS = Object.values(collections).flatMap(({ segment }) => segment ?? []);

/** Path segments at the top of the site that are not a collection. */
const AT_TOP = [
  'a-z',
  'suche',
  'finden',
  'fahrplan',
  'daten',
  'feeds',
  'kalender-abonnieren',
  'embed',
  'oembed',
  'einbetten',
  'admin',
  'schema',
  'media',
  'mitmachen',
  'barrierefreiheit',
  'de',
  'en',
];

/** Parts of the calendar stand below the list of events: "2026-12", "woche/2026-49", "ferien". */
const PERIOD = /^(?:\d{4}-\d{2}|woche|ferien)$/;

/** True when an entry of that id would replace a page of the portal, or look like one. */
export function isReserved(collection: CollectionName, id: string): boolean {
  if (WITHIN_LIST.includes(id) || (collection === 'events' && PERIOD.test(id))) return true;
  return collection === 'pages' ? [...SEGMENTS, ...AT_TOP].includes(id) : LEGAL.includes(id);
}
