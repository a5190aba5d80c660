import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError, loadPortal } from '../../../src/portal/portal.ts';
import { ATTACKS } from './hostile.ts';
import { read, report, reportOn, town } from './town.ts';

/** The report on all attacks together, as `npm run check` prints it. */
const REPORT = readFileSync(join(import.meta.dirname, '../../fixtures/hostile-report.txt'), 'utf8')
  .trimEnd()
  .split('\n');

describe('each attack is refused in less than five seconds, with a place and a reason', () => {
  const seen: string[] = [];

  test.for(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', { timeout: 5000 }, ([, { make }]) => {
    const folder = town();
    make(folder);
    const lines = report(folder);
    expect(lines).not.toEqual([]);
    expect(REPORT).toEqual(expect.arrayContaining(lines));
    seen.push(...lines);
  });

  test('nothing else is in the report', () => expect(seen.sort()).toEqual([...REPORT].sort()));
});

test('all attacks at once are reported at once, in order', () => {
  const folder = town();
  for (const { make } of ATTACKS) make(folder);
  const options = { contentDir: folder, layersDir: join(folder, 'no-layers'), today: '2026-11-22' };
  expect(() => loadPortal(options)).toThrow(
    expect.toSatisfy(
      (error) => error instanceof ContentError && reportOn(folder, error.problems).join('\n') === REPORT.join('\n'),
    ),
  );
});

test('entries named like the parts of a JavaScript object are entries like any other', () => {
  const names = ['constructor', 'prototype', 'tostring', 'valueof', 'hasownproperty', 'length', 'then'];
  const files = names.map((name) => [`topics/${name}.yaml`, `title: ${name}\nsummary: S.\norder: 2\n`] as const);
  const kita = `title: T\nsummary: S.\nprovider: constructor\n`;
  const organisation = 'title: C\nsummary: S.\nkind: church\n';
  const folder = town({
    ...Object.fromEntries(files),
    'kitas/then.yaml': kita,
    'organisations/constructor.yaml': organisation,
  });
  const { content, problems } = read(folder);
  expect(problems).toEqual([]);
  expect([...content.entries.get('topics')!.keys()]).toEqual(expect.arrayContaining(names));
  expect(content.entries.get('topics')!.get('constructor')!.data.title).toBe('constructor');
});
