/**
 * Builds the site into dist/. Content with errors is refused before anything
 * is touched, and the new site replaces the old one only when it is complete.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';
import { readEnvironment } from '../src/portal/environment.ts';
import { handOver } from '../src/portal/handover.ts';
import { ContentError, loadPortal } from '../src/portal/portal.ts';
import { distDir } from './lib/settings.ts';

/** Beside the site it will replace: a rename then never crosses a disk. */
const next = `${distDir}.next`;

function replace(folder: string, complete: string): void {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(complete, folder);
  rmSync(old, { recursive: true, force: true });
}

const started = performance.now();
try {
  const environment = readEnvironment();
  process.env['TODAY'] = environment.today;
  handOver(loadPortal(environment));
  rmSync(next, { recursive: true, force: true });
  await build({ outDir: next, logLevel: 'warn' });
  replace(distDir, next);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`Gebaut in ${seconds} s: ${distDir}/ (Stand ${environment.today})`);
} catch (cause) {
  console.error(cause instanceof ContentError ? cause.message : cause);
  process.exitCode = 1;
}
