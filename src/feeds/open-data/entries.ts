import * as z from 'zod';
import { LICENCES } from '../../domain/licences.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { hasOpenData } from '../../portal/open-data.ts';
import { collectionNames, collections, type CollectionName } from '../../schemas/index.ts';
import { pathOf } from '../../schemas/routes.ts';
import { urlOf } from '../../views/view.ts';

/** Where the portal is: its host and its folder there. */
export interface Site {
  readonly origin: URL;
  /** Ends with a slash. */
  readonly base: string;
}

/** Collections whose entries others may use, in the order of the vocabulary; none without a licence, or from an archive. */
export function publishedCollections(portal: Portal): CollectionName[] {
  if (!hasOpenData(portal.site)) return [];
  return collectionNames.filter((name) => collections[name].segment !== undefined && portal.all(name).length > 0);
}

/** Address of an entry's page in the main language. */
export function pageUrl({ origin, base }: Site, entry: Pick<Entry, 'collection' | 'id'>): string {
  return new URL(urlOf({ base, locale: DEFAULT_LOCALE }, pathOf(entry)!), origin).href;
}

/** Address of a file of open data. */
export function fileUrl({ origin, base }: Site, name: string): string {
  return new URL(`${base}daten/${name}`, origin).href;
}

/** How to name the source. */
export function attributionOf({ site }: Portal): string {
  return site.openData?.attribution ?? `${site.name} ${site.municipality}`;
}

/** Fields whose files have licences of their own. */
const OWN_LICENCE = ['images', 'documents'];

/**
 * An entry in the form in which editors write it, so that it can be written down elsewhere and read again.
 * Pictures and documents stay behind: their licences are their own.
 */
export function writtenData({ collection, data }: Entry): Record<string, unknown> {
  const written = z.encode<z.ZodType>(collections[collection].schema, data) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(written).filter(([key]) => !OWN_LICENCE.includes(key)));
}

/** A collection as one JSON document: `/daten/<collection>.json`. */
export function entriesJson(portal: Portal, at: Site, collection: CollectionName): object {
  return {
    portal: { name: portal.site.name, municipality: portal.site.municipality, url: new URL(at.base, at.origin).href },
    licence: LICENCES[portal.site.openData!.licence].url,
    attribution: attributionOf(portal),
    date: portal.today,
    collection,
    total: portal.all(collection).length,
    entries: portal.all(collection).map((entry) => ({
      id: entry.id,
      url: pageUrl(at, entry),
      data: writtenData(entry),
      ...(entry.body.trim() === '' ? {} : { text: entry.body }),
    })),
  };
}
