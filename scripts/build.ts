/**
 * Builds the site with its search index into dist/. Content with errors is refused before anything
 * is touched, and the new site replaces the old one only when it is complete.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';
import { searchRecords } from '../src/feeds/search.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { handOver } from '../src/portal/handover.ts';
import { ContentError, loadPortal, type Portal } from '../src/portal/portal.ts';
import { createView } from '../src/views/view.ts';
import { distDir } from './lib/settings.ts';

/** Beside the site it will replace: a rename then never crosses a disk. */
const next = `${distDir}.next`;

async function writeSearchIndex(portal: Portal, folder: string): Promise<void> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind konnte keinen Suchindex anlegen.');
  for (const locale of portal.site.languages) {
    for (const record of searchRecords(createView(portal, locale, '/'))) {
      const { errors } = await index.addCustomRecord(record);
      if (errors.length > 0) throw new Error(`Suchindex: ${errors.join(', ')}`);
    }
  }
  const outputPath = join(folder, 'pagefind');
  await index.writeFiles({ outputPath });
  await close();
  for (const name of readdirSync(outputPath).filter(isUnusedInterface)) rmSync(join(outputPath, name));
}

/** Pagefind ships ready-made interfaces; the portal has its own. */
const isUnusedInterface = (name: string) => /^pagefind-(?:component-|modular-)?ui\.|^pagefind-highlight\./.test(name);

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
  const portal = loadPortal(environment);
  handOver(portal);
  rmSync(next, { recursive: true, force: true });
  await build({ outDir: next, logLevel: 'warn' });
  await writeSearchIndex(portal, next);
  replace(distDir, next);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`Gebaut in ${seconds} s: ${distDir}/ (Stand ${environment.today})`);
} catch (cause) {
  console.error(cause instanceof ContentError ? cause.message : cause);
  process.exitCode = 1;
}
