/** How far a reader has to click: the pages of a built site as a graph of its links. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Portal } from '../../src/portal/portal.ts';
import { collectionNames, collections } from '../../src/schemas/index.ts';
import { BUILD_TIMEOUT, filesBelow } from './build.ts';

const MOST_CLICKS = 4;

const ORIGIN = 'https://site.example';

/** Addresses a page leads to, by links and forms, as paths of the site; what is mailed, called or elsewhere is left out. */
function targets(html: string, path: string, base: string): string[] {
  const hrefs = html.matchAll(/<(?:a\b[^>]*? href|form\b[^>]*? action)=(?:"([^"]*)"|([^\s>]+))/g);
  return [...hrefs].flatMap(([, quoted, bare]) => {
    const url = URL.parse((quoted ?? bare!).replaceAll('&amp;', '&'), `${ORIGIN}${base}${path.slice(1)}`);
    return url?.origin === ORIGIN ? [`/${decodeURI(url.pathname).slice(base.length)}`] : [];
  });
}

/** Every page of a built folder with the pages it links to. */
function linkGraph(folder: string, base = '/'): ReadonlyMap<string, readonly string[]> {
  const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
  return new Map(
    pages.map((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return [path, targets(readFileSync(join(folder, file), 'utf8'), path, base)];
    }),
  );
}

/** Clicks from the start page to every page that can be reached. */
function clicksTo(graph: ReadonlyMap<string, readonly string[]>, start = '/'): ReadonlyMap<string, number> {
  const clicks = new Map([[start, 0]]);
  for (const [page, distance] of clicks) {
    // A map visits what is added while it is walked: nearest first.
    for (const next of graph.get(page) ?? []) if (graph.has(next) && !clicks.has(next)) clicks.set(next, distance + 1);
  }
  return clicks;
}

/** The page on which each entry of a portal stands: its own, or for short ones their list. */
function pagesOfEntries(portal: Portal): string[] {
  return collectionNames.flatMap((name) => {
    const { segment } = collections[name];
    const root = name === 'pages' ? '/' : segment && `/${segment}/`;
    const onList = name === 'emergency' || name === 'family-card';
    return root === undefined ? [] : portal.all(name).map(({ id }) => (onList ? root : `${root}${id}/`));
  });
}

/** A built site with what it was built from. */
interface Site {
  readonly portal: Portal;
  readonly folder: string;
  /** The subfolder it was built for. */
  readonly base?: string;
}

/** Tests that without JavaScript and without search everything of a site is near its start page. */
export function everythingIsNear(name: string, siteOf: () => Promise<Site> | Site): void {
  describe(name, () => {
    let site: Site;
    let graph: ReturnType<typeof linkGraph>;
    beforeAll(async () => {
      site = await siteOf();
      graph = linkGraph(site.folder, site.base);
    }, BUILD_TIMEOUT);

    /** An old address leads on, and nothing leads to it any more. */
    const isRedirect = (path: string) =>
      readFileSync(join(site.folder, path, 'index.html'), 'utf8').includes('http-equiv="refresh"');

    /** What is over keeps its page for those who have the address; the portal offers it nowhere. */
    const isOver = (path: string) =>
      /<article\b[^>]* data-over\b/.test(readFileSync(join(site.folder, path, 'index.html'), 'utf8'));

    /** Pages for other sites stand there. */
    const isEmbed = (path: string) => /^\/(?:\w+\/)?embed\//.test(path);

    test('every entry is on a page within four clicks, in every language', () => {
      const { portal } = site;
      const [main, ...others] = portal.site.languages;
      const prefixes = ['', ...others.map((language) => `/${language}`)];
      const entries = [...new Set(pagesOfEntries(portal))].filter((path) => !isOver(path));
      expect(entries.length).toBeGreaterThan(50);
      for (const prefix of prefixes) {
        const clicks = clicksTo(graph, `${prefix}/`);
        const far = entries.filter((path) => !((clicks.get(prefix + path) ?? Infinity) <= MOST_CLICKS));
        expect(far, `from ${prefix || main}`).toEqual([]);
        const counts = Map.groupBy(entries, (path) => clicks.get(prefix + path));
        console.log(
          `${name}${prefix}: ${[...counts]
            .map(([n, of]) => `${of.length} in ${n}`)
            .sort()
            .join(', ')}`,
        );
      }
    });

    test('every other page a reader may want is reachable as well', () => {
      const clicks = clicksTo(graph);
      const unreached = [...graph.keys()].filter(
        (path) => path.endsWith('/') && !clicks.has(path) && !isRedirect(path) && !isEmbed(path) && !isOver(path),
      );
      expect(unreached).toEqual([]);
    });

    test('no page leads to one that does not exist', () => {
      const { folder } = site;
      const exists = (path: string) => existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      const broken = [...new Set([...graph.values()].flat())].filter((path) => !exists(path));
      expect(broken).toEqual([]);
    });
  });
}
