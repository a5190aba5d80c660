/**
 * Checks the content and prints every problem of every file in one run.
 *
 *   npm run check [-- files…] [--format text|json|github]
 *
 * Exit code 1 when there are errors, 0 when there are only warnings.
 */
import { parseArgs } from 'node:util';
import { loadContent } from '../src/portal/load.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { formatReport, isFormat, FORMATS } from '../src/portal/messages/report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' } },
});

if (!isFormat(values.format)) {
  console.error(`--format kennt „${values.format}“ nicht. Möglich sind: ${FORMATS.join(', ')}.`);
  process.exit(2);
}

const wanted = positionals.map(shownPath);
const { problems } = loadContent(readEnvironment());
const shown =
  wanted.length > 0
    ? problems.filter(({ file }) => wanted.some((path) => file === path || file.startsWith(`${path}/`)))
    : problems;

console.log(formatReport(shown, values.format));
process.exitCode = shown.some(({ severity }) => severity === 'error') ? 1 : 0;
