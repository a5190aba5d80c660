import { COLLECTIONS } from './page.js';

const byTitle = new Intl.Collator('de');
const PER_PAGE = 24;

/** Cuts a list into the pages of the benchmark. */
function pagesOf(collection, entries) {
  const pages = Math.ceil(entries.length / PER_PAGE);
  const path = (page) => (page < 1 || page > pages ? undefined : `/${collection}/${page === 1 ? '' : `page/${page}/`}`);
  return Array.from({ length: pages }, (_, index) => ({
    collection,
    entries: entries.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    page: index + 1,
    pages,
    path: path(index + 1),
    previous: path(index),
    next: path(index + 2),
  }));
}

/** Eleventy over the wrapped content; pages in plain JavaScript, its fastest kind of template. */
export default function (config) {
  const inOrder = (api, name) =>
    api
      .getFilteredByGlob(`${name}/*.md`)
      .sort((a, b) => byTitle.compare(a.data.title, b.data.title) || (a.fileSlug < b.fileSlug ? -1 : 1));
  config.addCollection(
    'titles',
    (api) =>
      new Map(
        COLLECTIONS.flatMap((name) => inOrder(api, name).map((item) => [`${name}/${item.fileSlug}`, item.data.title])),
      ),
  );
  config.addCollection('pages', (api) => COLLECTIONS.flatMap((name) => pagesOf(name, inOrder(api, name))));
  return { markdownTemplateEngine: false, templateFormats: ['md', '11ty.js'] };
}
