/**
 * How well the search finds what parents mean, beside plain Pagefind and MiniSearch with their
 * defaults, on the same records of the sample and with the same queries.
 *
 *   node bench/search.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { launchBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/preview.ts';
import { searchIndexes } from '../src/feeds/search-index.ts';
import { searchRecords, type SearchRecord } from '../src/feeds/search.ts';
import { Search } from '../src/islands/search/search.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { createView, type View } from '../src/views/view.ts';
import { asked, unseen, type Asked } from '../tests/browser/search-queries.ts';

/** Asks a query and tells the paths of the first ten. */
type Ask = (query: string) => Promise<readonly string[]>;

/** The portal's own search over its files, without a server between. */
function ours(view: View): Ask {
  const files = new Map(searchIndexes([view]).map(({ name, content }) => [`/suche/${name}.json`, content]));
  globalThis.fetch = (url) =>
    Promise.resolve(
      files.has(url as string) ? Response.json(files.get(url as string)) : new Response('', { status: 404 }),
    );
  const search = new Search('/', 'de');
  return async (query) => (await search.find(query, { best: 10, groups: 0, perGroup: 0 })).best.map(({ path }) => path);
}

/** MiniSearch as its documentation shows it. */
function miniSearch(records: readonly SearchRecord[]): Ask {
  const index = new MiniSearch({ fields: ['title', 'summary', 'text', 'words'], idField: 'path' });
  index.addAll(
    records.map(({ path, title, summary, text, names }) => ({ path, title, summary, text, words: names.join(' ') })),
  );
  return (query) =>
    Promise.resolve(
      index
        .search(query)
        .slice(0, 10)
        .map(({ id }) => id as string),
    );
}

/** Pagefind over the same text, in a browser as it is meant to be used. */
async function pagefind(records: readonly SearchRecord[]): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex({});
  for (const { path, title, summary, text, names } of records)
    await index!.addCustomRecord({
      url: path,
      language: 'de',
      content: [title, summary, text, names.join(' ')].join('\n'),
      meta: { title },
    });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const { url, close: stopServer } = await serve(folder);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${url}pagefind/pagefind-entry.json`);
  const ask: Ask = (query) =>
    page.evaluate(async (asked) => {
      const path = '/pagefind/pagefind.js';
      const engine = (await import(path)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      document.documentElement.lang = 'de';
      const { results } = await engine.search(asked);
      return Promise.all(results.slice(0, 10).map(async (one) => (await one.data()).url));
    }, query);
  const stop = async () => {
    await browser.close();
    await stopServer();
    rmSync(folder, { recursive: true });
  };
  return { ask, stop };
}

/** Share of the queries whose answer is among the first `most`. */
async function shares(ask: Ask, queries: readonly Asked[]): Promise<{ three: number; ten: number; missed: string[] }> {
  let three = 0;
  let ten = 0;
  const missed: string[] = [];
  for (const { query, means } of queries) {
    const paths = await ask(query);
    const place = paths.findIndex((path) => means.includes(path));
    if (place >= 0) ten += 1;
    if (place >= 0 && place < 3) three += 1;
    else missed.push(`${query} (${place < 0 ? '–' : place + 1}): ${paths.slice(0, 3).join(' ')}`);
  }
  return { three: three / queries.length, ten: ten / queries.length, missed };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const view = createView(portal, 'de', '/');
const records = searchRecords(view);
const { ask: askPagefind, stop } = await pagefind(records);
const engines: [string, Ask][] = [
  ['Portal', ours(view)],
  ['Pagefind', askPagefind],
  ['MiniSearch', miniSearch(records)],
];
const kinds = Map.groupBy([...asked, ...unseen], ({ kind }) => kind);
const rows: [string, readonly Asked[]][] = [...kinds, ['all but the unseen', asked]];
console.log(
  `${records.length} Einträge, ${asked.length} + ${unseen.length} Anfragen: Antwort unter den ersten 3 / 10\n`,
);
console.log(`| ${'Anfragen'.padEnd(28)} | Zahl | ${engines.map(([name]) => name.padEnd(19)).join(' | ')} |`);
console.log(`| ${'-'.repeat(28)} | ---- | ${engines.map(() => '-'.repeat(19)).join(' | ')} |`);
const missed: string[] = [];
for (const [kind, queries] of rows) {
  const cells: string[] = [];
  for (const [name, ask] of engines) {
    const found = await shares(ask, queries);
    cells.push(`${percent(found.three)} / ${percent(found.ten)}`);
    if (name === 'Portal' && kind !== 'all but the unseen') missed.push(...found.missed);
  }
  console.log(`| ${kind.padEnd(28)} | ${String(queries.length).padStart(4)} | ${cells.join(' | ')} |`);
}
console.log(`\nNicht unter den ersten drei (Platz): \n${missed.map((line) => `  ${line}`).join('\n')}`);
await stop();
