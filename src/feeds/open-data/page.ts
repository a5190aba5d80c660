import { LICENCES } from '../../domain/licences.ts';
import { formatDate } from '../../i18n/format.ts';
import { ownView, type View } from '../../views/view.ts';
import { distributionsOf, type Distribution } from './catalogue.ts';
import { attributionOf, publishedCollections } from './entries.ts';

/** What the page on open data shows. */
export interface DataPage {
  readonly licence: { readonly name: string; readonly url: string };
  /** How to name the source; nothing where the licence does not ask for it. */
  readonly attribution: string | undefined;
  readonly date: string;
  readonly formats: readonly { readonly format: Distribution['format']; readonly about: string }[];
  readonly rows: readonly {
    readonly title: string;
    readonly count: number;
    readonly files: readonly { readonly format: Distribution; readonly href: string; readonly label: string }[];
  }[];
  readonly hsds: readonly { readonly text: string; readonly href: string }[];
  readonly catalogue: string;
  /** The file of the example: the first in the list. */
  readonly example: string;
}

const HSDS = ['services', 'organizations', 'locations', 'service_at_locations'];

/** The page on open data; nothing without a licence, or in an archive. */
export function dataPage(view: View): DataPage | undefined {
  const { portal, t, locale, base } = ownView(view);
  const { openData } = portal.site;
  const published = publishedCollections(portal);
  if (!openData || published.length === 0) return undefined;
  const href = (name: string) => `${base}daten/${name}`;
  return {
    licence: LICENCES[openData.licence],
    attribution: openData.licence.includes('-by-') ? attributionOf(portal) : undefined,
    date: formatDate(locale, portal.today),
    formats: (['CSV', 'JSON', 'GeoJSON'] as const).map((format) => ({ format, about: t.data.about[format] })),
    rows: published.map((collection) => ({
      title: t.collections[collection],
      count: portal.all(collection).length,
      files: distributionsOf(portal, collection).map((format) => ({
        format,
        href: href(format.name),
        label: `${t.collections[collection]}: ${format.format}`,
      })),
    })),
    hsds: ['index', ...HSDS].map((name) => ({ text: `${name}.json`, href: href(`hsds/${name}.json`) })),
    catalogue: href('katalog.jsonld'),
    example: href(`${published[0]}.json`),
  };
}
