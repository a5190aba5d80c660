/** Two towns publish what they have, and the portal of the Kreis takes it in: made of three examples, built once. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesJson } from '../../../src/feeds/open-data/entries.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { loadPortal, type Entry, type Portal } from '../../../src/portal/portal.ts';
import { SHARED } from '../../../src/schemas/published.ts';
import { pathOf } from '../../../src/schemas/routes.ts';
import { detailOf } from '../../../src/views/entry/detail.ts';
import { createView } from '../../../src/views/view.ts';
import { BUILD_TIMEOUT, buildInto, filesBelow, TODAY } from '../build.ts';

const SITE_URL = 'https://kreis.example.org';
const TOWNS = ['hamm', 'kamen'] as const;

const folder = mkdtempSync(join(tmpdir(), 'neighbours-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the examples are not allowed to say: that they are true today, may be used, edited and answered. */
const ALIVE = `openData: { licence: cc-by-4.0 }
repository: { forge: github, url: https://github.example.org/kreis/portal, branch: main }
`;

/** Copies an example that is no archive any more. */
function alive(name: string): string {
  const content = join(folder, name);
  cpSync(join('examples', name), content, { recursive: true });
  const site = readFileSync(join(content, 'site.yaml'), 'utf8')
    .replace(/^archive:\n(?: .*\n)+/m, ALIVE)
    .replace('languages: [de]', 'languages: [de, en]')
    .replace(/^contact:\n/m, 'contact:\n  email: familie@example.org\n');
  writeFileSync(join(content, 'site.yaml'), site);
  return content;
}

const load = (contentDir: string) => loadPortal({ contentDir, layersDir: 'layers', today: TODAY });
const homeOf = (town: string) => `https://${town}.example.org/familie/`;

/** Writes what the portal of a town publishes where that of the Kreis finds it. */
function publish(town: string, into: string): void {
  const portal = load(alive(town));
  const at = { origin: new URL(homeOf(town)), base: '/familie/' };
  mkdirSync(join(into, 'portals', town), { recursive: true });
  for (const collection of SHARED)
    if (portal.all(collection).length > 0)
      writeFileSync(
        join(into, 'portals', town, `${collection}.json`),
        JSON.stringify(entriesJson(portal, at, collection)),
      );
}

const content = alive('kreis-unna');
/** The Kreis without its neighbours. */
const alone = load(content);
for (const town of TOWNS) publish(town, content);
const portal = load(content);

const all = (of: Portal): readonly Entry[] => SHARED.flatMap((name): readonly Entry[] => of.all(name));
const foreign = all(portal).filter(({ origin }) => origin);
const pathsOf = (entries: readonly Entry[]) => entries.map((entry) => pathOf(entry)!);

let dist: string;
beforeAll(async () => {
  dist = await buildInto('neighbours', { CONTENT_DIR: content, SITE_URL });
}, BUILD_TIMEOUT);

const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const page = (path: string) => parse(read(join(path, 'index.html')));
const json = (file: string) => JSON.parse(read(file)) as unknown;
const hrefs = (path: string, selector: string) =>
  page(path)
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href'));

test('everything of both towns is there, but for the town that both know', () => {
  const ofTown = (town: string) => foreign.filter(({ id }) => id.startsWith(`${town}-`));
  expect(TOWNS.map((town) => ofTown(town).length)).toEqual([8, 10]);
  expect(all(portal).map(({ id }) => id)).not.toContain('kamen-kamen');
  expect(portal.get('venues', 'kamen-alte-villa')!.data.address).toMatchObject({ city: 'Kamen' });
  expect(all(portal).filter(({ origin }) => !origin)).toHaveLength(all(alone).length);
});

test('lists, pages of places, search and finder have them, and say whose they are', () => {
  const cards = ['/angebote/', '/angebote/seite/2/', '/angebote/seite/3/'].flatMap((path) =>
    page(path).querySelectorAll('.card'),
  );
  const offers = foreign.filter(({ collection }) => collection === 'offers');
  expect(offers).toHaveLength(11);
  for (const { id, origin } of offers) {
    const card = cards.find((one) => one.getAttribute('data-id') === `offers/${id}`)!;
    expect(card.querySelector('.fact-origin')?.structuredText).toContain(`aus ${origin!.portal}`);
  }
  expect(page('/orte/kamen/').toString()).toContain('/angebote/kamen-familienhebamme/');
  expect((json('finden/offers.json') as { ids: string[] }).ids).toEqual(
    expect.arrayContaining(offers.map(({ id }) => id)),
  );
  const texts = readdirSync(join(dist, 'suche/de'))
    .filter((name) => name.startsWith('texts-'))
    .flatMap((name) => (json(`suche/de/${name}`) as { texts: { path: string; facts: string[] }[] }).texts);
  for (const entry of foreign)
    expect(texts.find(({ path }) => path === pathOf(entry))?.facts).toContain(`aus ${entry.origin!.portal}`);
});

test('each page leads to the one it comes from, and offers no correction here', () => {
  for (const entry of foreign) {
    const path = pathOf(entry)!;
    const original = entry.origin!.page;
    expect(original).toMatch(/^https:\/\/(?:hamm|kamen)\.example\.org\/familie\//);
    for (const one of [path, `/en${path}`]) {
      expect(hrefs(one, 'link[rel=canonical]')).toEqual([original]);
      expect(hrefs(one, 'link[rel=alternate][hreflang]')).toEqual([]);
      expect(hrefs(one, '.origin a')).toEqual([original, 'https://creativecommons.org/licenses/by/4.0/']);
      expect(hrefs(one, '.site-foot section a')).toContain(original);
      const html = page(one).toString();
      expect(html).not.toContain('github.example.org');
      expect(html).not.toContain('application/ld+json');
    }
    expect(page(path).querySelector('meta[name=robots]')).toBeNull();
    expect(page(path).querySelector('.origin')!.structuredText).toContain(`Stand ${formatDate('de', TODAY)}`);
  }
  expect(page('/angebote/famos/').toString()).toContain(
    'https://github.example.org/kreis/portal/edit/main/offers/famos.md',
  );
  expect(page('/angebote/famos/').querySelector('.origin')).toBeNull();
});

test('no link on their pages leads nowhere', () => {
  const files = new Set(filesBelow(dist));
  const lost = pathsOf(foreign).flatMap((path) =>
    hrefs(path, 'a[href^="/"]').filter((href) => {
      const { pathname } = new URL(href!, SITE_URL);
      return !files.has(pathname.slice(1)) && !files.has(join(pathname, 'index.html').slice(1));
    }),
  );
  expect(lost).toEqual([]);
});

test('nothing of theirs is published from here: sitemap, open data, embeds, duties', () => {
  const sitemap = read('sitemap-0.xml');
  for (const path of pathsOf(foreign)) {
    expect(sitemap).not.toContain(path);
    expect(() => read(join('embed', path, 'index.html'))).toThrow();
  }
  expect(sitemap).not.toContain('/angebote/ort/hamm-hamm/');
  expect(page('/angebote/ort/hamm-hamm/').querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(sitemap).toContain(`${SITE_URL}/angebote/ort/boenen/`);
  expect(page('/angebote/ort/boenen/').querySelector('meta[name=robots]')).toBeNull();
  expect(sitemap).toContain(`${SITE_URL}/angebote/famos/`);
  expect(() => read('orte/hamm-hamm/leistungen/index.html')).toThrow();
  const open = filesBelow(join(dist, 'daten')).filter((name) => name !== 'index.html');
  for (const name of open) expect(read(join('daten', name))).not.toMatch(/(?:hamm|kamen)\.example\.org|kamen-alte/);
  const at = { origin: new URL(SITE_URL), base: '/' };
  for (const name of ['offers', 'organisations', 'places'] as const)
    expect(read(`daten/${name}.json`)).toBe(`${JSON.stringify(entriesJson(alone, at, name))}\n`);
});

test('own pages say what they said before', () => {
  const told = (of: Portal, entry: Entry) => ({ ...detailOf(createView(of, 'de', '/'), entry), related: [] });
  for (const entry of all(alone))
    expect(told(portal, portal.get(entry.collection, entry.id)!)).toEqual(told(alone, entry));
});
