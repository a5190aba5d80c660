import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../../scripts/lib/free-port.ts';
import { publish } from '../../../scripts/lib/publish.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  mkdirSync(join(folder, 'complete/orte'), { recursive: true });
  writeFileSync(join(folder, 'complete/index.html'), 'new');
  writeFileSync(join(folder, 'complete/orte/index.html'), 'orte');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a site takes the place of the old one, and nothing of that is left', () => {
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'gone.html'), 'old');
  publish(join(folder, 'complete'), site);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('new');
  expect(readFileSync(join(site, 'orte/index.html'), 'utf8')).toBe('orte');
  expect(existsSync(join(site, 'gone.html'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['site']);
});

test('folders on the way are made, and what an interrupted build left is swept away', () => {
  const site = join(folder, 'a/b/site');
  mkdirSync(`${site}.next`, { recursive: true });
  mkdirSync(`${site}.old`);
  writeFileSync(join(`${site}.next`, 'half.html'), 'half');
  publish(join(folder, 'complete'), site);
  expect(readdirSync(site).sort()).toEqual(['index.html', 'orte']);
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['site']);
});

test('a taken port is answered with another one, a free one with itself', async () => {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const other = await freePort(port);
  expect(other).not.toBe(port);
  expect(other).toBeGreaterThan(0);
  await new Promise((done) => server.close(done));
  expect(await freePort(port)).toBe(port);
});
