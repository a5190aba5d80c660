/**
 * Turns an answered form „Angebot melden“ into a content file that passes the check.
 *
 *   npm run from-form -- <file with the text of the form>
 *
 * Prints the path of the new file. When an answer does not fit, nothing is written, and what to answer instead stands
 * on the error output as a kind comment in Markdown; exit code 1.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEnvironment } from '../src/portal/environment.ts';
import { offerFromForm } from '../src/portal/proposals/issue-form.ts';
import { loadContent } from '../src/portal/load.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { harmless } from '../src/views/editing/changes-comment.ts';

function refuse(problems: readonly string[]): void {
  const lines = problems.map((problem) => `- ${harmless(problem)}`);
  console.error(
    [
      'Danke! Damit daraus ein Eintrag wird, bitte noch ändern:',
      '',
      ...lines,
      '',
      'Bearbeiten Sie dazu einfach Ihre Meldung oben.',
    ].join('\n'),
  );
  process.exitCode = 1;
}

const [form] = process.argv.slice(2);
if (form === undefined) throw new Error('Welche Datei? npm run from-form -- <Datei>');
const environment = readEnvironment();
const { ids } = loadContent(environment).content;
const made = offerFromForm(readFileSync(form, 'utf8'), ids.get('offers') ?? new Set());

if ('problems' in made) refuse(made.problems);
else {
  const path = join(environment.contentDir, 'offers', `${made.id}.md`);
  if (existsSync(path)) throw new Error(`${path} gibt es schon.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, made.text);
  const own = loadContent(environment).problems.filter(
    ({ file, severity }) => severity === 'error' && file === shownPath(path),
  );
  if (own.length > 0) {
    rmSync(path);
    refuse(own.map(({ wrong, instead }) => `${wrong} → ${instead}`));
  } else console.log(shownPath(path));
}
