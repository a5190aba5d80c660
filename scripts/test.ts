/** npm test: everything, in the order in which a fault is cheapest to find. */
import { command, finish, step, tests, testSite } from './lib/steps.ts';

step('Browser suchen', command('scripts/browser.ts'));
step('Formatierung', command('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'));
step('Typen der Seiten', command('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'));
step('Typen', command('node_modules/typescript/bin/tsc', '--noEmit'));
step('Regeln', command('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'));
step('Unbenutztes', command('node_modules/knip/bin/knip.js'));
step('Inhalte', command('scripts/check.ts'));
step('Einheiten', tests('unit'));
testSite();
step('Eigene Bauten', tests('builds'));
finish();
