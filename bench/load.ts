/**
 * A run on the built site behind nginx with `deploy/nginx.conf`: 64 connections for 30 seconds over loopback.
 * Needs nginx and wrk (Debian), and `npm run build && npm run pack` before.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { distDir } from '../scripts/lib/settings.ts';
import { hosts } from '../tests/site/hosts.ts';

const nginx = hosts.find(({ name }) => name === 'nginx');
if (!nginx || !existsSync(join(distDir, 'index.html.gz')))
  throw new Error('nginx is missing, or npm run build && npm run pack has not been run.');

const scratch = mkdtempSync(join(tmpdir(), 'bench-load-'));
/** What a family asks for: pages of all kinds, and the files that every page needs. */
const paths = [
  ...[
    '',
    'angebote/',
    'veranstaltungen/',
    'kitas/',
    'notfall/',
    'en/',
    'feeds/veranstaltungen.ics',
    'daten/kitas.json',
  ],
  ...readdirSync(join(distDir, 'kitas'))
    .filter((name) => existsSync(join(distDir, 'kitas', name, 'index.html')))
    .slice(0, 8)
    .map((name) => `kitas/${name}/`),
  ...readdirSync(join(distDir, '_astro'))
    .filter((name) => /\.(?:css|js)$/.test(name))
    .slice(0, 8)
    .map((name) => `_astro/${name}`),
].filter((path) => existsSync(join(distDir, path)));

const script = `
local paths = {${paths.map((path) => JSON.stringify(`/${path}`)).join(', ')}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format("%d requests, %.0f a second, %.1f MB a second, p50 %.1f ms, p99 %.1f ms, errors %d",
    summary.requests, summary.requests / summary.duration * 1e6, summary.bytes / summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
`;

const { port, stop } = await nginx.start(resolve(distDir), scratch);
try {
  writeFileSync(join(scratch, 'load.lua'), script);
  const said = execFileSync(
    'wrk',
    ['-t2', '-c64', '-d30s', '-s', join(scratch, 'load.lua'), `http://127.0.0.1:${port}`],
    { encoding: 'utf8' },
  );
  console.log(said.trim().split('\n').at(-1), `(load of the machine ${loadavg()[0]!.toFixed(1)})`);
} finally {
  await stop();
  rmSync(scratch, { recursive: true, force: true });
}
