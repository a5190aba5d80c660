/**
 * What the search costs in a browser: bytes until the first answer, and times, with 300, 3,000 and
 * 10,000 entries, unslowed and with the processor slowed four times; plain Pagefind beside it. The
 * pages and scripts are those of `dist`, the index is made from generated content.
 *
 *   npm run build && node bench/search-cost.ts [300 3000 10000]
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../scripts/browser.ts';
import { distDir } from '../scripts/lib/settings.ts';
import { searchIndexes } from '../src/feeds/search-index.ts';
import { searchRecords, type SearchRecord } from '../src/feeds/search.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { createView } from '../src/views/view.ts';
import { generate } from './generate.ts';

const FIRST_QUERY = 'krabbelgruppe';
/** Asked afterwards: words of few entries, and of many. */
const LATER = { rare: ['lerntreff', 'waldkurs', 'hebamme'], frequent: ['familien', 'kita', 'gruppe'] };

const HEADS =
  'Eltern Kinder Familien Baby Krabbel Spiel Musik Turn Wald Lern Sprach Schul Ferien Garten Groß Mütter Väter Jugend Mädchen Jungen Bücher Bastel Koch Tanz Theater Zirkus Natur Technik Stadtteil Nachbarschafts'.split(
    ' ',
  );
const TAILS =
  'gruppe treff kurs beratung hilfe stunde werkstatt café frühstück nachmittag abend fest tag markt garten haus projekt lotsen paten sprechstunde begleitung betreuung förderung schule club runde kreis reise camp börse'.split(
    ' ',
  );
const SYLLABLES = 'ba den feld gar hol im kel lin mar nau or pel quen ril sten tal ul ver wes zin'.split(' ');

/** Gives generated entries the many words real ones have: compounds that return, names that do not. */
function enrich(folder: string): void {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list: readonly string[]) => list[next(list.length)]!;
  const compound = () => pick(HEADS) + pick(TAILS);
  const name = () => {
    const text = Array.from({ length: 2 + next(3) }, () => pick(SYLLABLES)).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  for (const collection of ['offers', 'events', 'kitas', 'institutions', 'venues', 'organisations', 'guides']) {
    for (const file of readdirSync(join(folder, collection))) {
      const path = join(folder, collection, file);
      const text = readFileSync(path, 'utf8')
        .replace(/^title: (.*)$/m, (_, title: string) => `title: "${title} ${name()}"`)
        .replace(/^summary: /m, `keywords: [${compound()}, ${compound()}, ${name()}]\nsummary: `);
      const more = Array.from({ length: 6 }, () => `${compound()} und ${name()}`).join(', ');
      writeFileSync(path, /\.mdx?$/.test(file) ? `${text}\nAuch ${more}.\n` : text);
    }
  }
}

interface Host {
  readonly url: string;
  /** What was sent since the last call, about what its heads weigh included. */
  readonly sent: () => { bytes: number; requests: number };
  readonly stop: () => void;
}

/** Bytes of a response's head. */
const HEAD = 200;

/** A host as towns have it: everything compressed. */
async function host(folder: string): Promise<Host> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
  };
  const packed = new Map<string, Buffer>();
  let bytes = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    const path = join(folder, request.url!.replace(/\?.*$/, '').replace(/\/$/, '/index.html'));
    try {
      let body = packed.get(path);
      // Fonts, WebAssembly and Pagefind's own files are compressed already.
      const isText = extname(path) in types;
      if (!body) packed.set(path, (body = isText ? gzipSync(readFileSync(path)) : readFileSync(path)));
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        ...(isText && { 'Content-Encoding': 'gzip' }),
      });
      bytes += body.length + HEAD;
      requests += 1;
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => {
      const since = { bytes, requests };
      bytes = 0;
      requests = 0;
      return since;
    },
    stop: () => void server.close().closeAllConnections(),
  };
}

interface Times {
  /** From the vocabulary's last byte to its first suggestion. */
  suggestion: number;
  /** From typing to the first results, with nothing loaded before. */
  first: number;
}

/** Types a query into the field of a page and tells when something showed. */
async function typed(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#kopf-suche')!;
    const started = performance.now();
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const isShown = () => document.querySelector<HTMLElement>('.search-panel')?.dataset['results'] === text;
    while (!isShown()) await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - started;
  }, query);
}

async function measure(
  browser: Browser,
  { url, sent }: Host,
  slowdown: number,
): Promise<Times & { bytes: number; requests: number; rare: number; frequent: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${url}ueber-uns/`, { waitUntil: 'load' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.search-panel [role=option]')) return;
      performance.mark('suggestion');
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
  sent();
  // Unfinished, so that the vocabulary has something to suggest.
  const first = await typed(page, FIRST_QUERY.slice(0, -3));
  const { bytes, requests } = sent();
  const suggestion = await page.evaluate(() => {
    const words = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/words.json')) as PerformanceResourceTiming;
    return performance.getEntriesByName('suggestion')[0]!.startTime - words.responseEnd;
  });
  const slowest = async (queries: readonly string[]) => {
    let most = 0;
    for (const query of queries) most = Math.max(most, await typed(page, query));
    return most;
  };
  const rare = await slowest(LATER.rare);
  const frequent = await slowest(LATER.frequent);
  await context.close();
  return { bytes, requests, first, suggestion, rare, frequent };
}

type Measured = Awaited<ReturnType<typeof measure>>;

/** The best of three visits, each with nothing loaded before: what the machine does besides is no cost of ours. */
async function best(visit: () => Promise<Measured>): Promise<Measured> {
  const visits = [await visit(), await visit(), await visit()];
  const least = (key: keyof Measured) => Math.min(...visits.map((one) => one[key]));
  return {
    bytes: least('bytes'),
    requests: least('requests'),
    suggestion: least('suggestion'),
    first: least('first'),
    rare: least('rare'),
    frequent: least('frequent'),
  };
}

/** What plain Pagefind loads for the same first query, with the texts of eight results. */
async function pagefindBytes(browser: Browser, records: readonly SearchRecord[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex({});
  for (const { path, title, summary, text, names } of records)
    await index!.addCustomRecord({
      url: path,
      language: 'de',
      content: [title, summary, text, names.join(' ')].join('\n'),
      meta: { title, summary },
    });
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="de"><title>Pagefind</title>');
  const { url, sent, stop } = await host(folder);
  const page = await browser.newPage();
  await page.goto(url);
  sent();
  await page.evaluate(async (query) => {
    const path = '/pagefind/pagefind.js';
    const engine = (await import(path)) as {
      search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
    };
    const { results } = await engine.search(query);
    await Promise.all(results.slice(0, 8).map((one) => one.data()));
  }, FIRST_QUERY);
  const { bytes } = sent();
  await page.close();
  stop();
  rmSync(folder, { recursive: true });
  return bytes;
}

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const milli = (time: number) => `${time.toFixed(0)} ms`;

const browser = await launchBrowser();
const sizes = process.argv.slice(2).map(Number);
console.log(
  '| entries | vocabulary | first query | requests | plain Pagefind | suggestion | first results | 4 × | later, rare | later, frequent | index made in |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of sizes.length > 0 ? sizes : [300, 3000, 10_000]) {
  const work = mkdtempSync(join(tmpdir(), 'search-cost-'));
  generate(join(work, 'content'), size);
  enrich(join(work, 'content'));
  const portal = loadPortal({ contentDir: join(work, 'content'), layersDir: resolve('layers'), today: '2026-11-24' });
  const started = performance.now();
  const views = [createView(portal, 'de', '/')];
  const files = searchIndexes(views);
  const made = performance.now() - started;
  const site = join(work, 'site');
  cpSync(distDir, site, { recursive: true });
  rmSync(join(site, 'suche/de'), { recursive: true });
  for (const { name, content } of files) {
    const path = join(site, 'suche', `${name}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  }
  const words = gzipSync(JSON.stringify(files[0]!.content)).length;
  const at = await host(site);
  const fast = await best(() => measure(browser, at, 1));
  const slow = await best(() => measure(browser, at, 4));
  at.stop();
  const pagefind = await pagefindBytes(browser, searchRecords(views[0]!));
  console.log(
    `| ${[size, kilo(words), kilo(fast.bytes), fast.requests, kilo(pagefind), milli(fast.suggestion), milli(fast.first), milli(slow.first), milli(fast.rare), milli(fast.frequent), milli(made)].join(' | ')} |`,
  );
  rmSync(work, { recursive: true });
}
await browser.close();
