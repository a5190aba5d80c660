/** Without JavaScript and without search, everything is at most four clicks from the start page. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { basePath, distDir } from '../../scripts/lib/settings.ts';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadPortal, type Portal } from '../../src/portal/portal.ts';
import { collectionNames, collections } from '../../src/schemas/index.ts';
import { BUILD_TIMEOUT, buildInto, TODAY } from './build.ts';
import { clicksTo, linkGraph } from './reach.ts';

const MOST_CLICKS = 4;
const KAMEN = 'examples/kamen';

/** The page on which each entry of a portal stands: its own, or for short ones their list. */
function pagesOfEntries(portal: Portal): string[] {
  return collectionNames.flatMap((name) => {
    const { segment } = collections[name];
    const root = name === 'pages' ? '/' : segment && `/${segment}/`;
    const onList = name === 'emergency' || name === 'family-card';
    return root === undefined ? [] : portal.all(name).map(({ id }) => (onList ? root : `${root}${id}/`));
  });
}

interface Site {
  graph: ReturnType<typeof linkGraph>;
  portal: Portal;
  folder: string;
}

const sites: Record<string, () => Promise<Site> | Site> = {
  'the built site': () => ({
    graph: linkGraph(distDir, basePath),
    portal: loadPortal(readEnvironment()),
    folder: distDir,
  }),
  'the example of Kamen': async () => {
    const folder = await buildInto('reach-kamen', { CONTENT_DIR: KAMEN });
    const portal = loadPortal({ contentDir: resolve(KAMEN), layersDir: resolve('layers'), today: TODAY });
    return { graph: linkGraph(folder), portal, folder };
  },
};

describe.for(Object.keys(sites))('%s', (name) => {
  let site: Site;
  beforeAll(async () => {
    site = await sites[name]!();
  }, BUILD_TIMEOUT);

  test('every entry is on a page within four clicks, in every language', () => {
    const { graph, portal } = site;
    const [main, ...others] = portal.site.languages;
    const prefixes = ['', ...others.map((language) => `/${language}`)];
    const entries = [...new Set(pagesOfEntries(portal))];
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
    const clicks = clicksTo(site.graph);
    const unreached = [...site.graph.keys()].filter((path) => path.endsWith('/') && !clicks.has(path));
    expect(unreached).toEqual([]);
  });

  test('no page leads to one that does not exist', () => {
    const { graph, folder } = site;
    const exists = (path: string) => existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const broken = [...new Set([...graph.values()].flat())].filter((path) => !exists(path));
    expect(broken).toEqual([]);
  });
});
