/**
 * npm test: everything, in the order in which a fault is cheapest to find. What needs one processor runs in two rows
 * side by side; the browser and the builds use both by themselves.
 */
import { buildSite, command, finish, step, testFiles, testInBrowser, tests } from './lib/steps.ts';

await step('Browser suchen', command('scripts/browser.ts'));
await Promise.all([
  // Also writes the types of the pages, which all other programs that know types read.
  step('Typen der Seiten', command('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning')),
  (async () => {
    await step('Formatierung', command('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'));
    await step('Unbenutztes', command('node_modules/knip/bin/knip.js'));
    await step('Inhalte', command('scripts/check.ts'));
  })(),
]);
const [, isBuilt] = await Promise.all([
  step('Regeln', command('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.')),
  (async () => {
    await step('Typen', command('node_modules/typescript/bin/tsc', '--noEmit'));
    return buildSite();
  })(),
]);
await Promise.all([step('Einheiten', tests('unit')), isBuilt && testFiles()]);
if (isBuilt) await testInBrowser();
await step('Eigene Bauten', tests('builds'));
finish();
