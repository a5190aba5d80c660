/**
 * Checks the content and prints every problem of every file in one run.
 *
 *   npm run check [-- files…] [--changed] [--base main] [--tips] [--fix] [--watch] [--format text|json|github]
 *
 * `--changed` shows hints and tips only on files that differ from the base, and errors everywhere; `--tips` shows the
 * tips on style for all files; with `--base` a page that is gone needs a redirect; `--fix` repairs what is safe and prints what it changed.
 * Exit code 1 when there are errors, 0 when there are only warnings.
 */
import { parseArgs } from 'node:util';
import { adviseStyle, advise } from '../src/portal/advice/index.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadContent } from '../src/portal/load.ts';
import { formatReport, isFormat, FORMATS } from '../src/portal/messages/report.ts';
import { lostPages } from '../src/portal/moved.ts';
import { byPlace, type Problem } from '../src/portal/problem.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { fixFiles } from './lib/fix-files.ts';
import { changedFiles, filesBefore, GitError } from './lib/git.ts';
import { onChange } from './lib/on-change.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    changed: { type: 'boolean', default: false },
    base: { type: 'string' },
    tips: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});
const { format } = values;
const base = values.base ?? 'main';

if (!isFormat(format)) {
  console.error(`--format kennt „${format}“ nicht. Möglich sind: ${FORMATS.join(', ')}.`);
  process.exit(2);
}

const environment = readEnvironment();
const named = positionals.map(shownPath);
const isNamed = (file: string) => named.some((path) => file === path || file.startsWith(`${path}/`));

/** Which files the report is about: those named, or those changed; else all, but without tips. */
function selection(): (problem: Problem) => boolean {
  if (named.length > 0) return ({ file }) => isNamed(file);
  if (!values.changed) return () => true;
  const changed = new Set(changedFiles(base).map(shownPath));
  return ({ file, severity }) => severity === 'error' || changed.has(file);
}

async function check(): Promise<void> {
  const wanted = selection();
  const { content, problems } = loadContent(environment);
  const tips = values.tips || values.changed || named.length > 0 ? adviseStyle(content) : [];
  const lost = values.changed || values.base ? lostPages(content, filesBefore(base, environment.contentDir)) : [];
  const shown = [...problems, ...lost, ...(await advise(content)), ...tips].filter(wanted).sort(byPlace);
  console.log(formatReport(shown, format as (typeof FORMATS)[number]));
  process.exitCode = shown.some(({ severity }) => severity === 'error') ? 1 : 0;
}

try {
  if (values.fix) console.log(fixFiles(environment.contentDir, named.length > 0 ? isNamed : () => true));
  await check();
  if (values.watch) onChange(environment.contentDir, check);
} catch (cause) {
  if (!(cause instanceof GitError)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
}
