import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Preview } from '../../../scripts/preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const dist = join(folder, 'dist');

beforeAll(() => {
  mkdirSync(join(dist, 'orte/mitte'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), 'home');
  writeFileSync(join(dist, '404.html'), 'missing');
  writeFileSync(join(dist, 'orte/mitte/index.html'), 'mitte');
  for (const name of ['map.pmtiles', 'dates.ics', 'site.webmanifest', 'places.geojson', 'font.woff2', 'new.atom'])
    writeFileSync(join(dist, name), '0123456789');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.for(['/', '/familie/'])('served below %s', (base) => {
  let preview: Preview;
  beforeAll(async () => void (preview = await serve(dist, { base })));
  afterAll(() => preview.close());

  /** Sends the path as it is: fetch would tidy it up first. */
  const get = (path: string, { method = 'GET', range }: { method?: string; range?: string } = {}) =>
    new Promise<{ status: number | undefined; body: string; headers: object }>((done, fail) => {
      const { port } = new URL(preview.url);
      const headers = range === undefined ? {} : { range };
      request({ host: '127.0.0.1', port, path: `${base.slice(0, -1)}${path}`, method, headers }, (response) => {
        text(response).then((body) => done({ status: response.statusCode, body, headers: response.headers }), fail);
      })
        .on('error', fail)
        .end();
    });

  test('folders show their index.html, with a slash at the end', async () => {
    expect(await get('/')).toMatchObject({
      status: 200,
      body: 'home',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(await get('/orte/mitte/?a=1')).toMatchObject({ status: 200, body: 'mitte' });
    expect(await get('/orte/mitte?a=1')).toMatchObject({
      status: 301,
      body: '',
      headers: { location: `${base}orte/mitte/?a=1` },
    });
  });

  test.for([
    '/nothing',
    '/orte/',
    '/%',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
  ])('%s is missing', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'missing' });
  });

  test.for([
    ['/map.pmtiles', 'application/octet-stream'],
    ['/dates.ics', 'text/calendar; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/places.geojson', 'application/geo+json'],
    ['/font.woff2', 'font/woff2'],
    ['/new.atom', 'application/atom+xml'],
  ])('%s is %s', async ([path, type]) => {
    expect(await get(path!)).toMatchObject({ status: 200, body: '0123456789', headers: { 'content-type': type } });
  });

  test.for([
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 416, '', 'bytes */10'],
  ] as const)('range %s', async ([range, status, body, contentRange]) => {
    expect(await get('/map.pmtiles', { range })).toMatchObject({
      status,
      body,
      headers: { 'content-range': contentRange },
    });
  });

  test('HEAD sends no body, and nothing else is understood', async () => {
    expect(await get('/map.pmtiles', { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '10' },
    });
    expect(await get('/nothing', { method: 'HEAD' })).toMatchObject({ status: 404, body: '' });
    expect(await get('/', { method: 'POST' })).toMatchObject({
      status: 405,
      body: '',
      headers: { allow: 'GET, HEAD' },
    });
  });
});

test('a redirect never leads to another host', async () => {
  const preview = await serve(dist);
  const response = await fetch(`${preview.url}/orte/mitte`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/orte/mitte/');
  await preview.close();
});
