import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/portal/load.ts';
import type { Draft } from '../../../src/portal/read/entry.ts';
import {
  collectionNames,
  collections,
  singles,
  translations,
  type CollectionName,
} from '../../../src/schemas/index.ts';
import { described, fields, markUsed } from './every-field.ts';
import type * as z from 'zod';

/** What the project ships in layers; a town rarely writes its own. */
const SHIPPED: readonly CollectionName[] = [
  'benefits',
  'topics',
  'phases',
  'situations',
  'audiences',
  'milestones',
  'duties',
  'emergency',
  'crises',
  'holidays',
];

/** Fields waiting for their first entry; the test fails as soon as one has it. */
const WAITING = [
  'milestones.benefit',
  'emergency.chat',
  // Used by Berlin, which the sample does not extend.
  'holidays.publicHolidays',
  'holidays.publicHolidays[].title',
  'holidays.publicHolidays[].on',
];

const { content } = loadContent({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });

/** What the files of an entry say, in their own words: the town's alone, or also the layers'. */
const written = ({ sources }: Draft, alsoLayers: boolean) =>
  sources.filter(({ found }) => alsoLayers || found.file.startsWith('content/')).map(({ data }) => data);

function usedIn(names: readonly CollectionName[], alsoLayers: boolean): Set<z.ZodType> {
  const used = new Set<z.ZodType>();
  for (const name of names) {
    for (const { draft } of content.entries.get(name)?.values() ?? []) {
      for (const data of written(draft, alsoLayers)) markUsed(collections[name].schema, data, used);
    }
  }
  return used;
}

const unused = (name: string, schema: z.ZodType, used: ReadonlySet<z.ZodType>) =>
  [...fields(schema, name)].filter(({ schema: field }) => !used.has(described(field))).map(({ path }) => path);

const town = collectionNames.filter((name) => !SHIPPED.includes(name));
const usedInTown = usedIn(town, false);
const usedAnywhere = usedIn(collectionNames, true);

test.each(town)('%s: the sample shows every field at least once', (name) => {
  expect(unused(name, collections[name].schema, usedInTown)).toEqual([]);
});

test.each(SHIPPED)('%s: the layers or the sample show every field at least once', (name) => {
  const waiting = WAITING.filter((path) => path.startsWith(`${name}.`));
  expect(unused(name, collections[name].schema, usedAnywhere)).toEqual(waiting);
});

test('translations: the layers or the sample show every field at least once', () => {
  const used = new Set(usedInTown);
  for (const { draft } of content.translations)
    for (const data of written(draft, true)) markUsed(translations.schema, data, used);
  expect(unused('translations', translations.schema, used)).toEqual([]);
});

test('accessibility-statement: the sample shows every field', () => {
  const { schema } = singles['accessibility-statement'];
  const used = new Set(usedInTown);
  markUsed(schema, content.statement, used);
  expect(unused('accessibility-statement', schema, used)).toEqual([]);
});
