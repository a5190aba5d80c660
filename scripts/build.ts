/**
 * Builds the site into dist/. Content with errors is refused before anything
 * is touched, and the new site replaces the old one only when it is complete.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { readEnvironment } from '../src/portal/environment.ts';
import { handOver } from '../src/portal/handover.ts';
import { ContentError, loadPortal } from '../src/portal/portal.ts';
import { publish } from './lib/publish.ts';
import { distDir } from './lib/settings.ts';

/** Inside the project wherever the site goes: the bundled pages look for their packages from here. */
const complete = join(import.meta.dirname, `../.build/site-${process.pid}`);

const started = performance.now();
try {
  const environment = readEnvironment();
  process.env['TODAY'] = environment.today;
  handOver(loadPortal(environment));
  await build({ outDir: complete, logLevel: 'warn' });
  publish(complete, distDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`Gebaut in ${seconds} s: ${distDir}/ (Stand ${environment.today})`);
} catch (cause) {
  console.error(cause instanceof ContentError ? cause.message : cause);
  process.exitCode = 1;
} finally {
  rmSync(complete, { recursive: true, force: true });
}
