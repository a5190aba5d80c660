import { periodsFrom } from '../domain/time/periods.ts';
import { DEFAULT_LOCALE } from '../i18n/index.ts';
import { hasDates } from '../portal/facets.ts';
import {
  EMBED_PATH,
  FIND_PATH,
  hasDetail,
  letterPath,
  listPath,
  pathOf,
  periodPath,
  placeBenefitsPath,
  SUBSCRIBE_PATH,
} from '../schemas/routes.ts';
import { hasOpenData } from '../portal/open-data.ts';
import { onOffer } from '../portal/on-offer.ts';
import { ownPart } from '../portal/own.ts';
import { canFindAll } from '../views/frame/header-and-footer.ts';
import { hasCalendar } from '../views/dates/calendar.ts';
import { allLists, isOfOthers } from '../views/lists/list.ts';
import { register } from '../views/lists/a-to-z.ts';
import { urlOf, type View } from '../views/view.ts';

/** Most addresses a sitemap may hold (sitemaps.org protocol). */
const PER_SITEMAP = 50_000;

interface Page {
  readonly path: string;
  /** Languages in which the page exists in its own words. */
  readonly views: readonly View[];
}

/** Every page that search engines should list, with the languages it exists in. */
function pagesOf(views: readonly View[]): Page[] {
  const [main] = views;
  if (!main) return [];
  const everywhere = (path: string): Page => ({ path, views });
  const own = onOffer(ownPart(main.portal));
  const lists = allLists(main)
    .filter((source) => !isOfOthers(source))
    .flatMap((source) =>
      Array.from({ length: source.pages }, (_, index) =>
        everywhere(listPath(source.collection, index + 1, source.facet)),
      ),
    );
  const byLetter = Map.groupBy(
    views.flatMap((view) => register(view).map(({ letter }) => ({ letter, view }))),
    ({ letter }) => letter,
  );
  const letters = [...byLetter].map(([letter, of]) => ({
    path: letterPath(letter),
    views: of.map(({ view }) => view),
  }));
  const entries = [...new Set([...allLists(main).map(({ collection }) => collection), 'pages' as const])]
    .filter((collection) => collection === 'pages' || hasDetail(collection))
    .flatMap((collection) =>
      own.all(collection).map((entry) => ({
        path: pathOf(entry)!,
        views: views.filter(({ locale, portal }) => locale === DEFAULT_LOCALE || portal.translation(entry, locale)),
      })),
    );
  const towns =
    main.portal.all('benefits').length > 0 ? own.all('places').map(({ id }) => everywhere(placeBenefitsPath(id))) : [];
  const participate = main.portal.site.archive ? [] : [everywhere('/mitmachen/'), everywhere(EMBED_PATH)];
  const subscribe = hasDates(main.portal) ? [everywhere(SUBSCRIBE_PATH)] : [];
  // Weeks pass so quickly that no search engine should keep them.
  const periods = hasCalendar(main)
    ? periodsFrom(main.portal.today, main.portal.holidays)
        .filter(({ kind }) => kind !== 'week')
        .map(({ path }) => everywhere(periodPath(path)))
    : [];
  const statement = main.portal.statement ? [everywhere('/barrierefreiheit/')] : [];
  const data = hasOpenData(main.portal.site) ? [everywhere('/daten/')] : [];
  const find = canFindAll(main) ? [everywhere(FIND_PATH)] : [];
  return [
    everywhere('/'),
    ...find,
    ...lists,
    ...periods,
    ...entries,
    ...towns,
    everywhere('/a-z/'),
    ...letters,
    ...statement,
    ...subscribe,
    ...data,
    ...participate,
  ];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The sitemaps of a portal as XML with hreflang alternates, each at most {@link PER_SITEMAP} addresses. */
export function sitemaps(views: readonly View[], origin: URL): string[] {
  const absolute = (view: View, path: string) => escape(new URL(urlOf(view, path), origin).href);
  const urls = pagesOf(views).flatMap(({ path, views: versions }) => {
    const alternates =
      versions.length > 1
        ? versions
            .map((view) => `<xhtml:link rel="alternate" hreflang="${view.locale}" href="${absolute(view, path)}"/>`)
            .join('')
        : '';
    return versions.map((view) => `<url><loc>${absolute(view, path)}</loc>${alternates}</url>`);
  });
  const parts = Array.from({ length: Math.ceil(urls.length / PER_SITEMAP) }, (_, index) =>
    urls.slice(index * PER_SITEMAP, (index + 1) * PER_SITEMAP),
  );
  return parts.map(
    (part) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${part.join('\n')}\n</urlset>\n`,
  );
}

/** The index that names the sitemaps. */
export function sitemapIndex(count: number, view: View, origin: URL): string {
  const maps = Array.from(
    { length: count },
    (_, index) => `<sitemap><loc>${escape(new URL(`${view.base}sitemap-${index}.xml`, origin).href)}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}
