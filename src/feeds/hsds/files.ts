import { isProtected } from '../../portal/public-place.ts';
import { LICENCES } from '../../domain/licences.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { View } from '../../views/view.ts';
import { attributionOf, fileUrl, pageUrl, publishedCollections, type Site } from '../open-data/entries.ts';
import { locationOf } from './locations.ts';
import { identifier, known, type HsdsObject, type Identify } from './record.ts';
import { serviceOf } from './services.ts';

/** Collections whose entries are services in the sense of HSDS. */
const SERVICES: readonly CollectionName[] = [
  'offers',
  'events',
  'kitas',
  'familienzentren',
  'institutions',
  'offices',
  'authorities',
  'benefits',
];

const PER_FILE = 100;

/** A file of the HSDS folder: its name below `/daten/hsds/`, and what is in it. */
export interface HsdsFile {
  readonly name: string;
  readonly content: object;
}

/**
 * Everything shaped after Open Referral's Human Services Data Specification 3.0, as far as a static host can
 * serve it: lists of whole objects in pages of a hundred, with totals (the specification's `Page`).
 */
export function hsdsFiles(view: View, at: Site): HsdsFile[] {
  const { portal } = view;
  if (publishedCollections(portal).length === 0) return [];
  const id = identifier(at);
  const services = SERVICES.flatMap((collection) => portal.all(collection)).map((entry) =>
    serviceOf(view, at, id, entry),
  );
  const atLocations = services.flatMap(({ service_at_locations: links = [] }) => links as HsdsObject[]);
  return [
    { name: 'index.json', content: about(portal, at) },
    ...pagesOf('services', services),
    ...pagesOf(
      'organizations',
      portal.all('organisations').map((entry) => organizationOf(at, id, entry)),
    ),
    ...pagesOf('service_at_locations', atLocations),
    ...pagesOf('locations', locationsOf(view, id, atLocations)),
  ];
}

function about(portal: Portal, at: Site): object {
  return {
    version: '3.0',
    profile: fileUrl(at, ''),
    description: portal.site.description,
    publisher: known({
      name: portal.site.municipality,
      email: portal.site.contact.email,
      website: new URL(at.base, at.origin).href,
    }),
    licence: LICENCES[portal.site.openData!.licence].url,
    attribution: attributionOf(portal),
    time_zone: 'Europe/Berlin',
    services: fileUrl(at, 'hsds/services.json'),
    organizations: fileUrl(at, 'hsds/organizations.json'),
    locations: fileUrl(at, 'hsds/locations.json'),
    service_at_locations: fileUrl(at, 'hsds/service_at_locations.json'),
  };
}

/** `services.json`, `services-2.json` and so on. */
function pagesOf(name: string, contents: readonly HsdsObject[]): HsdsFile[] {
  const total = Math.max(1, Math.ceil(contents.length / PER_FILE));
  return Array.from({ length: total }, (_, index) => {
    const slice = contents.slice(index * PER_FILE, (index + 1) * PER_FILE);
    return {
      name: index === 0 ? `${name}.json` : `${name}-${index + 1}.json`,
      content: {
        total_items: contents.length,
        total_pages: total,
        page_number: index + 1,
        size: slice.length,
        first_page: index === 0,
        last_page: index === total - 1,
        empty: slice.length === 0,
        contents: slice,
      },
    };
  });
}

function organizationOf(at: Site, id: Identify, entry: Entry<'organisations'>): HsdsObject {
  const { title, summary, contact } = entry.data;
  const key = `organisations/${entry.id}`;
  return known({
    id: id('organization', key),
    name: title,
    description: summary,
    email: contact?.email,
    website: contact?.website,
    uri: pageUrl(at, entry),
    phones: contact?.phone && [{ id: id('phone', key), number: contact.phone.href.replace('tel:', ''), type: 'voice' }],
  });
}

/** Every house and address once: venues, and what services bring of their own. */
function locationsOf(view: View, id: Identify, atLocations: readonly HsdsObject[]): HsdsObject[] {
  const houses = view.portal
    .all('venues')
    .filter(({ data }) => !isProtected(view.portal, data))
    .map((venue) => locationOf(view, id, `venues/${venue.id}`, venue.data.title, venue.data));
  const all = [...houses, ...atLocations.map(({ location }) => location as HsdsObject)];
  return [...new Map(all.map((location) => [location['id'], location])).values()];
}
