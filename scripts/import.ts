/**
 * Takes over entries from other people's files.
 *
 *   npm run import -- events <file.ics …> [--dry-run] [--retire] [--strip-names]
 *
 * An entry remembers what the source calls it (`imported`), so that the same file changes nothing the second
 * time and a newer one updates it. Nothing is ever deleted. Exit code 1 when something was refused.
 */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/portal/environment.ts';
import { importEvents } from './lib/import/events.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    retire: { type: 'boolean', default: false },
    'strip-names': { type: 'boolean', default: false },
  },
});
const [collection, ...files] = positionals;

if (collection !== 'events' || files.length === 0) {
  console.error('So geht es: npm run import -- events <Datei.ics …> [--dry-run] [--retire] [--strip-names]');
  process.exitCode = 2;
} else {
  const { report, refused } = importEvents(files, readEnvironment(), {
    dryRun: values['dry-run'],
    retire: values.retire,
    stripNames: values['strip-names'],
  });
  console.log(report);
  process.exitCode = refused > 0 ? 1 : 0;
}
