/** Runs the steps of a test command one after the other, adds up what passed and failed, and says so in one last line. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Env = Record<string, string>;

interface Tally {
  passed: number;
  failed: number;
}

type Action = (env?: Env) => Promise<Tally>;

const root = join(import.meta.dirname, '../..');
const total: Tally = { passed: 0, failed: 0 };

/** Runs a file of a package or of ours with this very Node (no shell, no PATH: the same on every system). */
export function run(file: string, args: string[] = [], env: Env = {}): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.once('close', (code) => done(code === 0)).once('error', () => done(false)));
}

/** A command that passes or fails as a whole. */
export const command =
  (file: string, ...args: string[]): Action =>
  async (env) =>
    (await run(file, args, env)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** One of the test projects of vitest.config.ts, counted test by test. */
export const tests =
  (project: string): Action =>
  async (env) => {
    const report = `.build/tests-${project}.json`;
    rmSync(join(root, report), { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = await run('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters], env);
    try {
      const json = JSON.parse(readFileSync(join(root, report), 'utf8')) as Record<string, number>;
      const { numTotalTests = 0, numPassedTests = 0 } = json;
      // What did not run proved nothing, and a file that did not even load has no tests to count.
      const failed = numTotalTests - numPassedTests;
      return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
    } catch {
      return { passed: 0, failed: 1 };
    }
  };

/** Runs one step, prints its time, and tells whether everything in it passed. */
export async function step(title: string, action: Action, env?: Env): Promise<boolean> {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const { passed, failed } = await action(env);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`── ${title}: ${failed ? `${failed} fehlgeschlagen` : 'in Ordnung'} (${seconds} s)`);
  return failed === 0;
}

/** Builds the site; tells whether there is one. */
export const buildSite = (env?: Env) => step('Bau', command('scripts/build.ts'), env);

/** Tests the files that were built. */
export const testFiles = (env?: Env) => step('Gebaute Seiten', tests('site'), env);

/** Tests what was built in a browser. */
export const testInBrowser = (env?: Env) => step('Browser', tests('browser'), env);

/** Builds the site and tests what was built; without a build there is nothing to test. */
export async function testSite(env?: Env): Promise<void> {
  if (!(await buildSite(env))) return;
  await testFiles(env);
  await testInBrowser(env);
}

/** The last line, and the exit code. */
export function finish(): void {
  process.exitCode = total.failed ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
