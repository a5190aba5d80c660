import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/portal/load.ts';
import { mergeLayers, validate } from '../../../src/portal/read/entry.ts';
import { readSource } from '../../../src/portal/read/source.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { FOR_PROGRAMMERS, withinLimit } from './limit.ts';
import { lay, temporary, town } from './town.ts';

const { content } = loadContent({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });

/** Values of other types, as an editor or a program might leave them. */
const VALUES = [
  '',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '[]',
  '{}',
  '[1, a]',
  '{ a: 1 }',
  '"text"',
  '2026-02-30',
  '25:61',
];

const damage = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), with: fc.nat() }),
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(), value: fc.constantFrom(...VALUES) }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), byte: fc.nat(255) }),
);

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** The file after one thing has happened to it: lines lost or swapped, a value of another type, a broken byte. */
function damaged(bytes: Buffer, one: Damage): Buffer {
  const lines = bytes.toString('utf8').split('\n');
  const line = one.at % lines.length;
  switch (one.kind) {
    case 'delete': {
      const start = one.at % bytes.length;
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + one.length)]);
    }
    case 'swap': {
      const other = one.with % lines.length;
      return Buffer.from(lines.with(line, lines[other]!).with(other, lines[line]!).join('\n'));
    }
    case 'type':
      return Buffer.from(lines.with(line, lines[line]!.replace(/(:\s|-\s).*$/, `$1${one.value}`)).join('\n'));
    case 'byte': {
      const copy = Buffer.from(bytes);
      copy[one.at % copy.length] = one.byte;
      return copy;
    }
  }
}

/** One refused file of each collection, as it was found. */
const refused = new Map<string, Uint8Array>();

test.each(collectionNames)('%s: 200 damaged files are read or refused, with a place and a way out', (name) => {
  const files = [...content.entries.get(name)!.values()].map(({ draft }) => draft.sources.at(-1)!.found);
  const originals = files.map(({ path }) => readFileSync(path));
  const folder = join(temporary(), name);
  mkdirSync(folder);
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.array(damage, { minLength: 1, maxLength: 3 }), (index, all) => {
      const found = files[index]!;
      const bytes = all.reduce<Buffer>(
        (current, one) => (current.length === 0 ? current : damaged(current, one)),
        originals[index]!,
      );
      const path = join(folder, found.name);
      writeFileSync(path, bytes);
      const result = withinLimit(() => {
        const read = readSource({ ...found, path, bytes: bytes.length }, 'kaputt');
        // Whatever the file says, it stands for its own page and no other.
        if ('source' in read) expect(read.source.id).toBe('kaputt');
        return 'source' in read ? validate(collections[name].schema, mergeLayers([read.source])) : read;
      });
      if ('problems' in result) refused.set(found.name.replace(/^.*\./, `${name}/kaputt.`), bytes);
      for (const { line, column, wrong, instead } of 'problems' in result ? result.problems : []) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect([wrong, instead].every((text) => text.length > 0 && text.length < 2000)).toBe(true);
        expect(`${wrong}\n${instead}`).not.toMatch(FOR_PROGRAMMERS);
        expect(wrong).not.toContain('NaN');
      }
    }),
    { seed: 20261124, numRuns: 200 },
  );
});

test('the command answers all of them at once, in lines an editor can read', () => {
  expect(refused.size).toBeGreaterThanOrEqual(collectionNames.length);
  const folder = town();
  lay(folder, Object.fromEntries(refused));
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/check.ts')], {
    encoding: 'utf8',
    env: { ...process.env, TODAY: '2026-11-24', CONTENT_DIR: folder },
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).not.toMatch(FOR_PROGRAMMERS);
  for (const name of collectionNames) expect(stdout).toContain(`/${name}/kaputt.`);
});
