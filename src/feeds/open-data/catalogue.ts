import { LICENCES } from '../../domain/licences.ts';
import { strings } from '../../i18n/index.ts';
import type { Portal } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { attributionOf, fileUrl, publishedCollections, type Site } from './entries.ts';
import { hasPoints } from './geojson.ts';

/** One file in which a collection can be had. */
export interface Distribution {
  readonly name: string;
  readonly format: 'JSON' | 'CSV' | 'GeoJSON';
  readonly mediaType: string;
}

/** The files of a collection. */
export function distributionsOf(portal: Portal, collection: CollectionName): Distribution[] {
  const file = (extension: string, format: Distribution['format'], mediaType: string): Distribution => ({
    name: `${collection}.${extension}`,
    format,
    mediaType,
  });
  return [
    file('json', 'JSON', 'application/json'),
    file('csv', 'CSV', 'text/csv'),
    ...(hasPoints(portal, collection) ? [file('geojson', 'GeoJSON', 'application/geo+json')] : []),
  ];
}

const EU = 'http://publications.europa.eu/resource/authority';
const LANGUAGE = `${EU}/language/DEU`;
/** Population and society: the theme of everything for families (EU vocabulary of data themes). */
const THEME = `${EU}/data-theme/SOCI`;

const german = (text: string) => ({ '@value': text, '@language': 'de' });
const node = (id: string) => ({ '@id': id });

/** What there is, for open-data portals: a catalogue after DCAT-AP.de 3.0, as JSON-LD. */
export function catalogue(portal: Portal, at: Site): object {
  const { site, today } = portal;
  const home = new URL(at.base, at.origin).href;
  const licence = node(LICENCES[site.openData!.licence].dcat);
  const publisher = {
    '@id': `${home}#herausgeber`,
    '@type': 'foaf:Organization',
    'foaf:name': german(site.municipality),
    'foaf:homepage': node(home),
  };
  const { collections: names, intros } = strings('de');
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      dcatde: 'http://dcat-ap.de/def/dcatde/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': fileUrl(at, 'katalog.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': german(`${site.name} ${site.municipality}`),
    'dct:description': german(site.description),
    'dct:publisher': publisher,
    'dct:language': node(LANGUAGE),
    'dct:license': licence,
    'dct:modified': { '@value': today, '@type': 'xsd:date' },
    'dcat:themeTaxonomy': node(`${EU}/data-theme`),
    'foaf:homepage': node(home),
    'dcat:dataset': publishedCollections(portal).map((collection) => ({
      '@id': fileUrl(at, `#${collection}`),
      '@type': 'dcat:Dataset',
      'dct:identifier': fileUrl(at, `#${collection}`),
      'dct:title': german(`${names[collection]}: ${site.municipality}`),
      'dct:description': german(intros[collection]),
      'dct:publisher': node(publisher['@id']),
      'dct:language': node(LANGUAGE),
      'dct:modified': { '@value': today, '@type': 'xsd:date' },
      'dct:accrualPeriodicity': node(`${EU}/frequency/DAILY`),
      'dcat:theme': node(THEME),
      'dcat:keyword': [german('Familie'), german(names[collection])],
      'dcat:landingPage': node(fileUrl(at, '')),
      ...(site.contact.email === undefined
        ? {}
        : {
            'dcat:contactPoint': {
              '@type': 'vcard:Organization',
              'vcard:fn': german(site.contact.name ?? site.municipality),
              'vcard:hasEmail': node(`mailto:${site.contact.email}`),
            },
          }),
      'dcat:distribution': distributionsOf(portal, collection).map(({ name, format, mediaType }) => ({
        '@id': fileUrl(at, name),
        '@type': 'dcat:Distribution',
        'dct:title': german(format),
        'dcat:accessURL': node(fileUrl(at, name)),
        'dcat:downloadURL': node(fileUrl(at, name)),
        'dcat:mediaType': node(`https://www.iana.org/assignments/media-types/${mediaType}`),
        'dct:format': node(`${EU}/file-type/${format.toUpperCase()}`),
        'dct:license': licence,
        'dcatde:licenseAttributionByText': german(attributionOf(portal)),
      })),
    })),
  };
}
