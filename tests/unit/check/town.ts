import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '../../../src/portal/content.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { formatReport } from '../../../src/portal/messages/report.ts';
import type { Problem } from '../../../src/portal/problem.ts';
import { shownPath } from '../../../src/portal/read/files.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Files by their path below the content folder; null takes one away. */
export type Files = Record<string, string | Uint8Array | null>;

/** Writes files below a folder. */
export function lay(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (text === null) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

/** A temporary folder that is gone when the test has finished. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The town of tests/fixtures/base in a temporary folder, with files laid over it: a fixture's name, or the files. */
export function town(over: string | Files = {}): string {
  const folder = temporary();
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  if (typeof over !== 'string') lay(folder, over);
  else if (existsSync(join(FIXTURES, over))) cpSync(join(FIXTURES, over), folder, { recursive: true });
  else throw new Error(`There is no fixture ${over}.`);
  return folder;
}

/** Reads a town as check and build do; the layers are empty unless a folder is named. */
export function read(
  contentDir: string,
  layersDir = join(contentDir, 'no-layers'),
): { content: Content; problems: Problem[] } {
  return loadContent({ contentDir, layersDir, today: '2026-11-22' });
}

/** The report on a town, one line per problem, with paths as seen from its folder. */
export const report = (contentDir: string, layersDir?: string): string[] =>
  reportOn(contentDir, read(contentDir, layersDir).problems);

/** The same of problems that are known. */
export function reportOn(contentDir: string, problems: readonly Problem[]): string[] {
  const shown = `${shownPath(contentDir)}/`;
  return formatReport(problems, 'text').replaceAll(shown, '').split('\n').slice(0, -2);
}
