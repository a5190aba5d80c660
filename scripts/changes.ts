/**
 * What a proposal changes for families, as a comment in Markdown.
 *
 *   npm run changes -- [--base main] [--live https://…] [--preview https://…]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { advise } from '../src/portal/advice/index.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadContent } from '../src/portal/load.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { changesBetween } from '../src/views/editing/changes.ts';
import { commentOn } from '../src/views/editing/changes-comment.ts';
import { createView } from '../src/views/view.ts';
import { changedFiles, forkOf, GitError } from './lib/git.ts';

const { values } = parseArgs({
  options: { base: { type: 'string', default: 'main' }, live: { type: 'string' }, preview: { type: 'string' } },
});
const environment = readEnvironment();
const withoutSlash = (url: string | undefined) => url?.replace(/\/$/, '');

/** The content as it was where the proposal began, unpacked beside it. */
function checkOut(folder: string): void {
  const paths = [environment.contentDir, environment.layersDir].map((path) => relative(process.cwd(), path));
  const archive = execFileSync('git', ['archive', forkOf(values.base), '--', ...paths], { maxBuffer: 1e9 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
}

const folder = mkdtempSync(join(tmpdir(), 'familienportal-'));
try {
  const changed = new Set(changedFiles(values.base).map(shownPath));
  const { content, problems } = loadContent(environment);
  const told = [...problems, ...(await advise(content))].filter(
    ({ file, severity }) => severity === 'error' || changed.has(file),
  );
  const broken = told.some(({ severity }) => severity === 'error');
  checkOut(folder);
  const inFolder = (path: string) => join(folder, relative(process.cwd(), path));
  const was = {
    ...environment,
    contentDir: inFolder(environment.contentDir),
    layersDir: inFolder(environment.layersDir),
  };
  const [before, after] = broken ? [] : [was, environment].map((options) => createView(loadPortal(options), 'de', '/'));
  console.log(
    commentOn({
      changes: before && after ? changesBetween(before, after) : [],
      problems: told,
      live: withoutSlash(values.live),
      preview: withoutSlash(values.preview),
    }),
  );
} catch (cause) {
  if (!(cause instanceof GitError)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
