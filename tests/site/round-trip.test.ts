/** Tables of open data come back: what is published can be read in again, and says the same. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { readList } from '../../scripts/lib/import/list/read.ts';
import { planList } from '../../scripts/lib/import/lists.ts';
import { writeEntry } from '../../scripts/lib/import/write.ts';
import { distDir } from '../../scripts/lib/settings.ts';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadContent } from '../../src/portal/load.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { archived, files, read } from './dist.ts';

interface Published {
  readonly entries: readonly { id: string; data: object; text?: string }[];
}

const tables = files.flatMap((file) => /^daten\/([a-z-]+)\.csv$/.exec(file)?.[1] ?? []) as CollectionName[];

const fileOf = (collection: CollectionName) => resolve(distDir, `daten/${collection}.csv`);
const published = (collection: CollectionName) =>
  (JSON.parse(read(`daten/${collection}.json`).toString('utf8')) as Published).entries;

if (tables.length === 0)
  test('an archive publishes no table, and nothing else to read in', () => {
    expect(archived).toBe(true);
    expect(files.filter((file) => file.startsWith('daten/'))).toEqual([]);
  });
else {
  test('a published table changes nothing', async () => {
    const { content } = loadContent(readEnvironment());
    for (const collection of tables) {
      const { plan } = planList(content, collection, await readList(fileOf(collection)), undefined);
      expect(plan, collection).toMatchObject({ created: [], changed: [], gone: [], refused: [] });
      expect(plan.unchanged).toHaveLength(published(collection).length);
    }
  });

  test('a portal without them is filled from its tables alone', async () => {
    const environment = readEnvironment();
    const contentDir = mkdtempSync(join(tmpdir(), 'runde-'));
    onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
    cpSync(environment.contentDir, contentDir, { recursive: true });
    for (const collection of tables) rmSync(join(contentDir, collection), { recursive: true, force: true });
    const { content: empty } = loadContent({ ...environment, contentDir });
    for (const collection of tables) {
      const { plan } = planList(empty, collection, await readList(fileOf(collection)), undefined);
      expect(plan.refused, collection).toEqual([]);
      for (const change of [...plan.created, ...plan.changed]) writeEntry(contentDir, collection, change);
    }

    const { content, problems } = loadContent({ ...environment, contentDir });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const collection of tables) {
      const entries = published(collection);
      const found = entries.map(({ id }) => {
        const { data, draft } = content.entries.get(collection)!.get(id)!;
        const written = z.encode(collections[collection].schema as z.ZodType, data) as object;
        return { id, data: written, text: draft.body.trim() };
      });
      expect(found, collection).toEqual(entries.map(({ id, data, text = '' }) => ({ id, data, text: text.trim() })));
    }
  });
}
