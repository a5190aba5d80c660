/**
 * Takes over entries from other people's files.
 *
 *   npm run import -- events <file.ics …> [--dry-run] [--retire | --retire-all] [--strip-names]
 *   npm run import -- <collection> <file.csv|.xlsx|.geojson> [--mapping m.yaml] [--dry-run] [--retire]
 *
 * An entry remembers what the source calls it (`imported`), so that the same file changes nothing the second
 * time and a newer one updates it. Nothing is ever deleted; `--retire` ends what the source no longer names, unless the
 * source is empty, cut off, or lacks more than a third of its entries (then `--retire-all`). Exit code 1 when something was
 * refused.
 */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/portal/environment.ts';
import { isCollection } from '../src/portal/read/source.ts';
import { importEvents } from './lib/import/events.ts';
import { importList } from './lib/import/lists.ts';
import { Unreadable } from './lib/import/unreadable.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    retire: { type: 'boolean', default: false },
    'retire-all': { type: 'boolean', default: false },
    'strip-names': { type: 'boolean', default: false },
  },
});
const [collection = '', ...files] = positionals;
const isCalendar = files.length > 0 && files.every((file) => /\.ics$/i.test(file));
const wishes = { dryRun: values['dry-run'], retire: values.retire, retireAll: values['retire-all'] };

if (collection === 'events' && isCalendar) {
  const { report, refused } = importEvents(files, readEnvironment(), { ...wishes, stripNames: values['strip-names'] });
  console.log(report);
  process.exitCode = refused > 0 ? 1 : 0;
} else if (isCollection(collection) && files.length === 1 && !isCalendar) {
  try {
    const { report, refused } = await importList(collection, files[0]!, readEnvironment(), {
      ...wishes,
      mapping: values.mapping,
    });
    console.log(report);
    process.exitCode = refused > 0 ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
} else {
  console.error(
    [
      'So geht es:',
      '  npm run import -- events <Datei.ics …> [--dry-run] [--retire | --retire-all] [--strip-names]',
      '  npm run import -- <Ordner> <Datei.csv|.xlsx|.geojson> [--mapping Zuordnung.yaml] [--dry-run] [--retire | --retire-all]',
    ].join('\n'),
  );
  process.exitCode = 2;
}
