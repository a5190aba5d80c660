/** What the sample publishes, as another portal meets it: whole, and after anything may have happened to it. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesJson, writtenData } from '../../../src/feeds/open-data/entries.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { SHARED } from '../../../src/schemas/published.ts';
import { lay, read, temporary, type Files } from './town.ts';

const layersDir = resolve('layers');
const sample = loadPortal({ contentDir: resolve('content'), layersDir, today: '2026-11-22' });
const at = { origin: new URL('https://www.example.org'), base: '/familie/' };

interface File {
  readonly entries: { id: string; url: string; data: Record<string, unknown>; text?: string }[];
}

const fileOf = (name: (typeof SHARED)[number]) => JSON.parse(JSON.stringify(entriesJson(sample, at, name))) as File;

const SITE = `name: Familienportal
municipality: Stadt Nebenan
description: Ein Portal daneben.
land: nw
extends: [bund, nw]
languages: [de]
contact: { email: familienportal@example.org }
`;

/** A town with nothing of its own beside these files. */
function beside(files: Files) {
  const folder = temporary();
  lay(folder, { 'site.yaml': SITE, ...files });
  return read(folder, layersDir);
}

/** Ids as they are there, in whatever they stand. */
const without = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('"sample-', '"')) as object;

test('everything arrives, and says what it said', () => {
  const files = SHARED.map((name) => [`portals/sample/${name}.json`, JSON.stringify(fileOf(name))] as const);
  const { content, problems } = beside(Object.fromEntries(files));
  expect(problems).toEqual([]);
  expect(content.taken).toHaveLength(SHARED.reduce((sum, name) => sum + sample.all(name).length, 0));
  for (const taken of content.taken) {
    const original = sample.get(taken.collection, taken.id.replace(/^sample-/, ''))!;
    const { boundary, checked, benefits, ...data } = writtenData(original);
    const here = without(writtenData({ ...original, data: taken.data }));
    const { by, ...seen } = (checked ?? {}) as { by?: string; on?: string };
    expect(here).toMatchObject(checked === undefined ? data : { ...data, checked: seen });
    expect(here).not.toHaveProperty('boundary');
    expect(JSON.stringify(here)).not.toContain(`"by":"${by}"`);
    expect(boundary === undefined || original.collection === 'places').toBe(true);
    expect(benefits === undefined || original.collection === 'offers').toBe(true);
    expect(taken.draft.body.trim()).toBe(original.body.trim());
  }
});

/** Every value of an entry, by its path. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, one]) => pathsOf(one, [...path, key]))].filter(({ length }) => length > 0);
}

test('160 entries with another value somewhere are taken or left out, and stop nothing', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      'javascript:alert(1)',
      '<b>',
      '../..',
      '__proto__',
      'a'.repeat(20_000),
      '&a',
      '*a',
      '!!js/function',
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...SHARED),
      fc.array(fc.tuple(fc.nat(), fc.nat(), anything), { minLength: 20, maxLength: 20 }),
      (name, changes) => {
        const file = fileOf(name);
        for (const [which, where, value] of changes) {
          const entry = file.entries[which % file.entries.length]!;
          const paths = pathsOf(entry);
          const path = paths[where % paths.length]!;
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], entry);
          (parent as Record<string, unknown>)[path.at(-1)!] = value;
        }
        const { content, problems } = beside({ [`portals/sample/${name}.json`]: JSON.stringify(file) });
        expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
        expect(problems.filter(({ wrong }) => /undefined|\[object|NaN/.test(wrong) || wrong.length > 500)).toEqual([]);
        expect(content.taken.every(({ id }) => id.startsWith('sample-'))).toBe(true);
      },
    ),
    { seed: 20261124, numRuns: 8 },
  );
});
