import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { onTestFinished } from 'vitest';
import { importList, mappingBeside, type ListOptions } from '../../../scripts/lib/import/lists.ts';
import type { Plan } from '../../../scripts/lib/import/plan.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';
import { read, town } from '../check/town.ts';

/** What an import came to, with the plan that came true. */
export interface Done {
  readonly report: string;
  readonly refused: number;
  readonly plan: Plan;
}

/** The test town, to import lists into. */
export function listTarget(collection: CollectionName = 'kitas') {
  const folder = town();
  const inbox = mkdtempSync(join(tmpdir(), 'liste-'));
  onTestFinished(() => rmSync(inbox, { recursive: true, force: true }));
  const options = { contentDir: folder, layersDir: join(folder, 'no-layers'), today: '2026-11-24' };
  const at = (name: string) => join(inbox, name);
  const once = (name: string, wishes: Partial<ListOptions> = {}) =>
    importList(collection, at(name), options, { dryRun: false, retire: false, ...wishes });
  return {
    folder,
    /** Puts a file beside the content. */
    put: (name: string, text: string | Uint8Array) => writeFileSync(at(name), text),
    /** The mapping that was guessed for a file. */
    mapping: (name: string) => readFileSync(mappingBeside(at(name)), 'utf8'),
    /** Imports without a mapping: it is guessed. */
    guess: (name: string) => once(name),
    /** Imports; the first time with the guesses as they are. */
    run: async (name: string, { mapping, ...wishes }: Partial<ListOptions> = {}): Promise<Done> => {
      const file = mapping === undefined ? undefined : at(mapping);
      const first = await once(name, { ...wishes, mapping: file });
      const { plan, ...done } = first.plan ? first : await once(name, { ...wishes, mapping: file });
      return { ...done, plan: plan! };
    },
    /** Ids of the collection's files. */
    ids: () =>
      existsSync(join(folder, collection))
        ? readdirSync(join(folder, collection))
            .map((file) => file.replace(/\.[^.]+$/, ''))
            .sort()
        : [],
    text: (id: string) => readFileSync(join(folder, collection, `${id}.yaml`), 'utf8'),
    fields: (id: string) =>
      load(readFileSync(join(folder, collection, `${id}.yaml`), 'utf8')) as Record<string, unknown>,
    /** Replaces the file of an entry. */
    edit: (id: string, change: (text: string) => string) => {
      const path = join(folder, collection, `${id}.yaml`);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    errors: () => read(folder).problems.filter(({ severity }) => severity === 'error'),
  };
}
