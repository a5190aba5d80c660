import { join } from 'node:path';
import * as z from 'zod';
import { importList } from '../../../scripts/lib/import/lists.ts';
import type { ListImport } from '../../../scripts/lib/import/lists.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { toRow } from '../../../src/schemas/table.ts';
import { lay, temporary, town } from '../check/town.ts';
import { csvOf } from '../import/kita-list.ts';
import type { Mistake, Typed } from './mistakes.ts';

/** A path of a form as a column: lists count from 1, and words of a list share a cell. */
const columnOf = (path: string) =>
  path === 'body'
    ? 'text'
    : path.replace(/\.(\d+)$/, '').replace(/\.(\d+)\b/g, (_, at: string) => `.${Number(at) + 1}`);

/** The line of a table: the town's own entry with what was typed. */
function lineOf(folder: string, collection: CollectionName, typed: Typed): Record<string, string> {
  const { content } = loadContent({ contentDir: folder, layersDir: join(folder, 'no-layers'), today: '2026-11-22' });
  const [known] = [...content.entries.get(collection)!.values()];
  const before = toRow(z.encode(collections[collection].schema as z.ZodType, known!.data));
  const cells = Object.entries(typed).map(([path, value]) => [columnOf(path), [value].flat().join(' | ')] as const);
  return { id: 'neu', ...before, title: 'Neuer Eintrag', ...Object.fromEntries(cells) };
}

/** What an import answers: what was refused, left out, or taken over in spite of it. */
function answer({ report, plan }: ListImport): string[] {
  const [said = ''] = report.split(/^(?:Abgelehnt|Hinweise):$/m).slice(1);
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0
    ? lines.map((line) => line.trim())
    : plan?.created.length === 1
      ? ['wird richtig übernommen']
      : [];
}

/** What the import answers to a mistake in a list. */
export async function inList({ form, list }: Mistake): Promise<string[]> {
  const folder = town();
  const inbox = temporary();
  const [[collection, typed]] = Object.entries(form ?? { kitas: {} }) as [[CollectionName, Typed]];
  const line = list ? undefined : lineOf(folder, collection, typed);
  const file = list?.file ?? `${collection}.csv`;
  lay(inbox, { [file]: list?.text ?? csvOf([line!]) });
  const isOwn = line !== undefined && 'text' in line;
  const fields = list
    ? list.fields
    : Object.fromEntries(Object.keys(line!).flatMap((column) => (column === 'id' ? [] : [[column, `{${column}}`]])));
  const mapping = join(inbox, 'm.yaml');
  if (!isOwn && fields)
    lay(inbox, { 'm.yaml': JSON.stringify({ source: 'Liste', key: list ? '{Nr}' : '{id}', fields }) });
  const options = { contentDir: folder, layersDir: join(folder, 'no-layers'), today: '2026-11-22' };
  try {
    const done = await importList(collection, join(inbox, file), options, {
      dryRun: false,
      retire: false,
      mapping: isOwn || !fields ? undefined : mapping,
    });
    return answer(done);
  } catch (cause) {
    return (cause as Error).message.split('\n');
  }
}
