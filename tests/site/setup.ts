import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildAt } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample, built once for all tests that need it on a day they know. */
    sample: string;
  }
}

/** Far away, where it is another day for most of the day: what is built must not depend on it. */
const HERE = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: '' };

/** One build of the sample for all. */
export default async function setup(project: TestProject) {
  const folder = '.build/sample';
  await buildAt(folder, HERE);
  project.provide('sample', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
