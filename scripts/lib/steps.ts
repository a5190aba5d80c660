/** Runs the steps of a test command one after the other, adds up what passed and failed, and says so in one last line. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Env = Record<string, string>;

interface Tally {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '../..');
const total: Tally = { passed: 0, failed: 0 };

/** Runs a file of a package or of ours with this very Node (no shell, no PATH: the same on every system). */
function run(file: string, args: string[], env: Env = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A command that passes or fails as a whole. */
export const command =
  (file: string, ...args: string[]) =>
  (env?: Env): Tally =>
    run(file, args, env) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** One of the test projects of vitest.config.ts, counted test by test. */
export const tests =
  (project: string) =>
  (env?: Env): Tally => {
    const report = `.build/tests-${project}.json`;
    rmSync(join(root, report), { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = run('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters], env);
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
export function step(title: string, action: (env?: Env) => Tally, env?: Env): boolean {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const { passed, failed } = action(env);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`── ${title}: ${failed ? `${failed} fehlgeschlagen` : 'in Ordnung'} (${seconds} s)`);
  return failed === 0;
}

/** Builds the site and tests what was built; without a build there is nothing to test. */
export function testSite(env?: Env): void {
  if (!step('Bau', command('scripts/build.ts'), env)) return;
  step('Gebaute Seiten', tests('site'), env);
  step('Browser', tests('browser'), env);
}

/** The last line, and the exit code. */
export function finish(): void {
  process.exitCode = total.failed ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
