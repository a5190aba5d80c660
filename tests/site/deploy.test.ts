/** The same requests to every host: what a visitor, a partner and a search engine get does not depend on the server. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFolder } from '../../scripts/lib/pack/compress.ts';
import { EVERYWHERE, headersFile, headersOf } from '../../scripts/lib/pack/headers.ts';
import { redirectsFile } from '../../scripts/lib/pack/redirects.ts';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadPortal } from '../../src/portal/portal.ts';
import { distDir } from '../../scripts/lib/settings.ts';
import { files } from './dist.ts';
import { hosts, missing } from './hosts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'host-'));
const site = join(scratch, 'dist');

const asset = files.find((file) => /^_astro\/.*\.css$/.test(file))!;

/** Files that stand for all of them: one of each kind. */
const samples = files.filter(
  (file) =>
    file === asset ||
    /^(?:(?:en\/|impressum\/|daten\/)?index\.html|404\.html|robots\.txt|daten\/kitas\..*|daten\/katalog\.jsonld|feeds\/[^/]+|schema\/kitas\.json)$/.test(
      file,
    ),
);

beforeAll(async () => {
  for (const file of samples) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    copyFileSync(join(distDir, file), join(site, file));
  }
  // Stands for pages that other sites frame, and for a map: ranges of it are read.
  mkdirSync(join(site, 'embed/probe'), { recursive: true });
  writeFileSync(join(site, 'embed/probe/index.html'), '<!doctype html><title>Probe</title>');
  mkdirSync(join(site, 'karte'), { recursive: true });
  writeFileSync(join(site, 'karte/probe.pmtiles'), Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 251)));
  writeFileSync(join(site, '_headers'), headersFile('/'));
  await compressFolder(site);
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

if (missing.length > 0) console.log(`Nicht geprüft, weil hier nicht installiert: ${missing.join(', ')}`);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe.each(hosts)('$name', ({ name, encodings, start }) => {
  let port = 0;
  let stop = () => Promise.resolve();
  beforeAll(async () => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    ({ port, stop } = await start(site, folder));
  }, 60_000);
  afterAll(() => stop());

  /** Sends the path as it is: fetch would tidy it up first. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((done, fail) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        buffer(response).then((body) => done({ status: response.statusCode, headers: response.headers, body }), fail);
      })
        .on('error', fail)
        .end();
    });

  test('pages, in their language whatever the browser prefers', async () => {
    for (const wanted of ['de', 'en', 'tr']) {
      const home = await get('/', { 'accept-language': wanted });
      expect(home.status).toBe(200);
      expect(home.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
      expect(home.body.toString()).toBe(readFileSync(join(site, 'index.html'), 'utf8'));
    }
    expect((await get('/en/')).status).toBe(existsSync(join(site, 'en/index.html')) ? 200 : 404);
  });

  test('a folder without its slash leads to it, and to no other host', async () => {
    const answer = await get('/impressum?a=1');
    expect([301, 308]).toContain(answer.status);
    // Apache always names itself.
    const here = name === 'apache' ? `http://127.0.0.1:${port}` : '';
    expect(answer.headers.location).toBe(`${here}/impressum/?a=1`);
    const sly = await get('//example.org');
    expect(sly.headers.location ?? '').not.toMatch(/^\/\//);
  });

  test('what is missing is our own page, with status 404', async () => {
    const page = readFileSync(join(site, '404.html'), 'utf8');
    for (const path of [
      '/gibt-es-nicht/',
      '/gibt-es-nicht',
      '/_astro/gibt-es-nicht.js',
      '/daten/../../etc/passwd',
      '/embed/',
    ]) {
      const answer = await get(path);
      expect([400, 404], path).toContain(answer.status);
      if (answer.status === 404) expect(answer.body.toString()).toBe(page);
      expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
    }
  });

  test('nothing but reading', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const head = await get('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
  });

  test('headers that protect, and that let others use what is open', async () => {
    const paths = [
      '',
      'impressum/',
      asset,
      'robots.txt',
      'karte/probe.pmtiles',
      'embed/probe/',
      ...files.filter((file) =>
        /^(?:daten\/katalog\.jsonld|daten\/kitas\.(?:csv|geojson|json)|feeds\/neu\.atom|feeds\/veranstaltungen\.ics|schema\/kitas\.json)$/.test(
          file,
        ),
      ),
    ];
    for (const path of paths) {
      const { status, headers } = await get(`/${path}`);
      expect(status, path).toBe(200);
      const said = Object.fromEntries(
        [...Object.keys(EVERYWHERE), 'Access-Control-Allow-Origin'].map((one) => [one, headers[one.toLowerCase()]]),
      );
      const expected = headersOf(path);
      expect({ path, ...said, 'Cache-Control': '' }).toEqual({
        path,
        'Access-Control-Allow-Origin': undefined,
        'Content-Security-Policy': undefined,
        ...expected,
        'Cache-Control': '',
      });
      // Whoever previews wants to see what was just built.
      const cache = name === 'preview' && path !== asset ? 'no-cache' : expected['Cache-Control'];
      expect({ path, cache: headers['cache-control'] }).toEqual({ path, cache });
      expect(headers['etag'] ?? headers['last-modified']).toBeDefined();
    }
  });

  test.each(
    [
      ['daten/kitas.csv', 'text/csv'],
      ['daten/kitas.geojson', 'application/geo+json'],
      ['daten/kitas.json', 'application/json'],
      ['daten/katalog.jsonld', 'application/ld+json'],
      ['feeds/veranstaltungen.ics', 'text/calendar'],
      ['feeds/neu.atom', 'application/atom+xml'],
    ].filter(([file]) => files.includes(file!)),
  )('%s is called %s', async (file, type) => {
    expect((await get(`/${file}`)).headers['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
  });

  test('parts of a map', async () => {
    const whole = readFileSync(join(site, 'karte/probe.pmtiles'));
    const part = await get('/karte/probe.pmtiles', { range: 'bytes=1000-1999', 'accept-encoding': 'gzip, br' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe('bytes 1000-1999/5000');
    expect(part.body).toEqual(whole.subarray(1000, 2000));
    expect((await get('/karte/probe.pmtiles', { range: 'bytes=9000-' })).status).toBe(416);
  });

  test('what has not changed is not sent again', async () => {
    const { etag } = (await get('/')).headers;
    expect((await get('/', { 'if-none-match': etag! })).status).toBe(304);
  });

  test('compressed as it lies there, and the same when unpacked', async () => {
    const plain = readFileSync(join(site, 'index.html'));
    for (const encoding of ['br', 'gzip']) {
      const { headers, body } = await get('/', { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBe(encodings.includes(encoding) ? encoding : undefined);
      expect(headers['content-type']).toMatch(/^text\/html/);
      const unpack =
        { br: brotliDecompressSync, gzip: gunzipSync }[headers['content-encoding'] ?? ''] ?? ((same: Buffer) => same);
      expect(unpack(body)).toEqual(plain);
      if (encodings.includes(encoding)) expect(headers.vary).toMatch(/accept-encoding/i);
    }
    expect((await get('/', { 'accept-encoding': 'identity' })).body).toEqual(plain);
  });
});

test('packing twice gives the same bytes', async () => {
  const before = readFileSync(join(site, 'index.html.br'));
  await compressFolder(site);
  expect(readFileSync(join(site, 'index.html.br'))).toEqual(before);
  expect(existsSync(join(site, 'karte/probe.pmtiles.gz'))).toBe(false);
});

/** Files of every kind, as addresses below the subfolder. */
const kinds = [
  '',
  'impressum/',
  'en/kitas/',
  '_astro/page.css',
  'embed.v1.js',
  'embed/kitas/',
  'en/embed/kitas/',
  'einbetten/',
  'karte/basemap.pmtiles',
  'media/bild.webp',
  'bilder/portal.png',
  'daten/',
  'daten/kitas.csv',
  'feeds/neu.atom',
  'oembed/kitas.json',
  'schema/kitas.json',
];

/** What `_headers` cannot take away it allows. */
const saidInFile = (path: string) => ({ 'Content-Security-Policy': 'frame-ancestors *', ...headersOf(path) });

/** As Cloudflare Pages reads it: what several rules say is joined, `! Name` takes away what was said before. */
function byCloudflare(rules: string, path: string): Record<string, string> {
  const said: Record<string, string> = {};
  let applies = false;
  for (const line of rules.split('\n')) {
    const [, detached, name = '', value = ''] = /^ {2}(?:! (\S+)|(\S+): (.+))$/.exec(line) ?? [];
    if (/^\S/.test(line)) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies && detached !== undefined) delete said[detached];
    else if (applies && name) said[name] = name in said ? `${said[name]}, ${value}` : value;
  }
  return said;
}

describe('_headers', () => {
  const rules = headersFile('/familie/');

  test('says to Netlify what the hosts say, by its own parser; a later rule replaces an earlier one', async () => {
    const file = join(scratch, '_headers');
    writeFileSync(file, rules);
    const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false });
    expect(errors).toEqual([]);
    // Its pattern for a folder also takes a file whose name begins like it.
    for (const path of kinds.filter((one) => one !== 'embed.v1.js')) {
      const matching = headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(`/familie/${path}`));
      expect(Object.assign({}, ...matching.map(({ values }) => values)), path).toEqual(saidInFile(path));
    }
  });

  test('says the same to Cloudflare Pages, within its limits', () => {
    expect(rules.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    for (const path of kinds) expect(byCloudflare(rules, `/familie/${path}`), path).toEqual(saidInFile(path));
  });
});

test('_redirects names every old address for Netlify’s own parser, and once', async () => {
  const portal = loadPortal(readEnvironment());
  const file = join(scratch, '_redirects');
  writeFileSync(file, redirectsFile(portal, '/familie/'));
  const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [file], configRedirects: [], minimal: true });
  expect(errors).toEqual([]);
  const read = redirects as readonly { from: string; to: string; status: number }[];
  expect(new Set(read.map(({ from }) => from)).size).toBe(portal.redirects.length * portal.site.languages.length);
  for (const { from, to, status } of read) {
    for (const path of [from, to]) expect(path).toMatch(/^\/familie\/.*\/$/);
    expect(status).toBe(301);
  }
});
