import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sitemaps } from '../../../src/feeds/sitemap.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { pagePaths } from '../../../src/portal/pages.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { createView } from '../../../src/views/view.ts';

const options = { contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' };

test('check knows exactly the pages that are built', () => {
  const [xml] = sitemaps([createView(loadPortal(options), 'de', '/')], new URL('https://www.example.org'));
  const built = [...xml!.matchAll(/<loc>https:\/\/www\.example\.org([^<]*)/g)].map(([, path]) => path!);
  // Weeks pass too quickly for a search engine; the search page is no result of a search.
  const lasting = [...pagePaths(loadContent(options).content)].filter((path) => !path.includes('/woche/'));
  // What is over keeps its page for those who have its address, and is listed nowhere.
  const over = [
    '/angebote/jungen-werkstatt/',
    '/veranstaltungen/herbstmarkt-immenquell/',
    '/veranstaltungen/medien-infoabend-online/',
    '/veranstaltungen/wasserspass-am-mittwoch/',
  ];
  expect(lasting.sort()).toEqual([...built, ...over, '/suche/'].sort());
}, 20_000);
