import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** Git does not know what was asked for; the message says so in German. */
export class GitError extends Error {}

/** Runs git without a shell. @throws {GitError} */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
  } catch {
    throw new GitError(
      `Git kann „git ${args.join(' ')}“ nicht beantworten. Gibt es den Zweig, und ist das ein Repository?`,
    );
  }
}

const lines = (text: string) => text.split('\0').filter((line) => line !== '');

/** The commit where this branch left its base. */
export const forkOf = (base: string) => git('merge-base', base, 'HEAD').trim();

/** Files below the working folder that differ from the base, also those not yet committed; deleted ones left out. */
export function changedFiles(base: string): string[] {
  const changed = git('diff', '--name-only', '-z', '--relative', '--diff-filter=d', '--no-renames', forkOf(base));
  return [...lines(changed), ...lines(git('ls-files', '--others', '--exclude-standard', '-z'))];
}

/** The files of a folder as they were where this branch left its base, relative to the folder. */
export function filesBefore(base: string, folder: string): string[] {
  return lines(git('ls-tree', '-r', '-z', '--name-only', '--full-tree', `${forkOf(base)}:${prefixOf(folder)}`));
}

/** A folder as git names it, from the root of the repository; the root itself is nothing. */
const prefixOf = (folder: string) =>
  relative(git('rev-parse', '--show-toplevel').trim(), realpathSync(folder)).split(sep).join('/');
