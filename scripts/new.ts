/**
 * Makes a new entry: a commented file that passes the check, named after its title. Nothing is ever overwritten.
 *
 *   npm run new -- <collection> "Titel"
 *
 * Exit code 1 when there can be no such file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadContent } from '../src/portal/load.ts';
import { formatProblem } from '../src/portal/problem.ts';
import { shownPath } from '../src/portal/read/files.ts';
import { newEntry } from './lib/new-entry.ts';

const [collection = '', ...words] = process.argv.slice(2);
const environment = readEnvironment();
const made = newEntry(loadContent(environment).content, collection, words.join(' ').trim());

if ('refusal' in made) {
  console.error(made.refusal.join(' → '));
  process.exitCode = 1;
} else {
  mkdirSync(dirname(made.path), { recursive: true });
  writeFileSync(made.path, made.text, { flag: 'wx' });
  const file = shownPath(made.path);
  const todo = loadContent(environment).problems.filter((problem) => problem.file === file);
  console.log([`Angelegt: ${file}`, ...todo.map(formatProblem)].join('\n'));
}
