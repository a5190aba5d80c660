import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}

interface Job {
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly on: Record<string, unknown>;
  /** Forgejo has no such key: its token of a proposal from a fork may only read. */
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const FOLDERS = ['.github/workflows', '.forgejo/workflows'];
const workflows = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return { name: `${folder}/${file}`, text, workflow: parse(text) as Workflow };
  }),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('every action is pinned to a commit and says its version', () => {
    const uses = [...text.matchAll(/uses: (\S+)(.*)/g)];
    for (const [, action, version] of uses) {
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
  });

  test('what others write reaches a command only as a variable, never as part of it', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('no proposal runs with rights to write', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    if ('pull_request' in workflow.on) {
      for (const rights of [workflow.permissions ?? {}, ...jobs.map(({ permissions = {} }) => permissions)])
        expect(Object.values(rights).filter((right) => right !== 'read')).toEqual([]);
      expect(text).not.toContain('secrets.');
      for (const { uses, with: options } of steps)
        if (uses?.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('packages bring no programs of their own, and nothing runs for ever', () => {
    for (const { run = '' } of steps) if (run.includes('npm ci')) expect(run).toContain('--ignore-scripts');
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('every command exists', () => {
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) expect(scripts).toHaveProperty([name!]);
  });
});

test('the workflow that comments runs no code of a proposal', () => {
  const { workflow } = workflows.find(({ name }) => name.endsWith('/comment.yml'))!;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(steps.filter(({ uses, run }) => uses !== undefined || /npm|node|git checkout/.test(run ?? ''))).toEqual([]);
});

test.each([...FOLDERS.map((folder) => `${folder}/test.yml`), '.gitlab-ci.yml'])('%s runs every test', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('npm ci --ignore-scripts && npm test');
  expect(text).toMatch(/paths-ignore: \['content\/\*\*'\]|:!content/);
});
