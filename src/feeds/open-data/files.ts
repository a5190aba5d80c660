import { ownView, type View } from '../../views/view.ts';
import { hsdsFiles } from '../hsds/files.ts';
import { catalogue, distributionsOf, type Distribution } from './catalogue.ts';
import { entriesCsv } from './csv.ts';
import { entriesJson, publishedCollections, type Site } from './entries.ts';
import { entriesGeoJson } from './geojson.ts';

/** A file below `/daten/`. */
export interface OpenDataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly write: () => string;
}

/** Every file of open data; none without a licence, or from an archive. What others publish stays theirs. */
export function openDataFiles(view: View, at: Site): OpenDataFile[] {
  const own = ownView(view);
  const { portal } = own;
  const published = publishedCollections(portal);
  if (published.length === 0) return [];
  const json = (value: object) => `${JSON.stringify(value)}\n`;
  const writers: Record<Distribution['format'], (collection: (typeof published)[number]) => string> = {
    JSON: (collection) => json(entriesJson(portal, at, collection)),
    CSV: (collection) => entriesCsv(portal, at, collection),
    GeoJSON: (collection) => json(entriesGeoJson(portal, at, collection)),
  };
  return [
    ...published.flatMap((collection) =>
      distributionsOf(portal, collection).map(({ name, format, mediaType }) => ({
        name,
        mediaType,
        write: () => writers[format](collection),
      })),
    ),
    { name: 'katalog.jsonld', mediaType: 'application/ld+json', write: () => json(catalogue(portal, at)) },
    ...hsdsFiles(own, at).map(({ name, content }) => ({
      name: `hsds/${name}`,
      mediaType: 'application/json',
      write: () => json(content),
    })),
  ];
}
