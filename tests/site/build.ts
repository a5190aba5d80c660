/** Builds of their own for tests that need other content, another machine or a second try. */
import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

/** Far more than a build takes. */
export const BUILD_TIMEOUT = 120_000;

/** The day on which these builds take place: a Wednesday. */
export const TODAY = '2026-11-25';

/** Builds into a folder of its own, which goes when the tests of the file are done; resolves to its path. */
export async function buildInto(name: string, env: Record<string, string>): Promise<string> {
  const folder = join('.build', name); // beside the site, so that the build can move it there in one step
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await buildAt(folder, env);
  return folder;
}

/** Builds into this folder, on that day and whatever the site itself was built with. */
export async function buildAt(folder: string, env: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    // Vitest names an address of its own, which Astro would take for the site's.
    env: {
      ...process.env,
      BASE_URL: undefined,
      BASE_PATH: '',
      SITE_URL: '',
      CONTENT_DIR: '',
      TODAY,
      ...env,
      DIST_DIR: folder,
    },
  });
}

/** Every file below a folder, with slashes. */
export const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
