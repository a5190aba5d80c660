/**
 * What needs attention now, by the organisation that knows the answer, as Markdown.
 *
 *   npm run report [-- --changed] [--base main]
 *
 * `--changed` tells only of files that differ from the base, and then of their style as well.
 */
import { parseArgs } from 'node:util';
import { adviseStyle } from '../src/portal/advice/index.ts';
import { advisePictures } from '../src/portal/advice/pictures.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadContent } from '../src/portal/load.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { attentionAsMarkdown, attentionOf } from '../src/views/editing/report.ts';
import { createView } from '../src/views/view.ts';
import { changedFiles } from './lib/git.ts';

const { values } = parseArgs({
  options: { changed: { type: 'boolean', default: false }, base: { type: 'string', default: 'main' } },
});

try {
  const environment = readEnvironment();
  const portal = loadPortal(environment);
  const style = values.changed ? adviseStyle(loadContent(environment).content) : [];
  const problems = [...portal.findings, ...(await advisePictures(portal.mediaFiles)), ...style];
  const site = new URL(process.env['SITE_URL'] || 'http://localhost:4321');
  const groups = attentionOf(createView(portal, 'de', '/'), problems, (path) => new URL(path, site).href);
  const changed = values.changed ? new Set(changedFiles(values.base).map(shownPath)) : undefined;
  const shown = groups
    .map((group) => ({ ...group, matters: group.matters.filter(({ file }) => changed?.has(file) ?? true) }))
    .filter(({ matters }) => matters.length > 0);
  console.log(attentionAsMarkdown(shown, portal.today));
} catch (cause) {
  console.error((cause as Error).message);
  process.exitCode = 1;
}
