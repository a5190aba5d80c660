import { readFileSync, writeFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import type * as z from 'zod';
import { repair } from '../../src/portal/fix/index.ts';
import { listFiles, readText, type Found } from '../../src/portal/read/files.ts';
import { isCollection } from '../../src/portal/read/source.ts';
import { collections, singles, translations } from '../../src/schemas/index.ts';

/** Repairs the chosen files of a folder; what changed, as a patch with a last line that counts. */
export function fixFiles(folder: string, isChosen: (file: string) => boolean): string {
  const patches: string[] = [];
  for (const found of listFiles(folder).files) {
    const schema = schemaOf(found);
    if (!schema || !isChosen(found.file) || 'problem' in readText(found)) continue;
    const before = readFileSync(found.path, 'utf8');
    const after = repair(before, schema);
    if (after === before) continue;
    writeFileSync(found.path, after);
    patches.push(createTwoFilesPatch(found.file, found.file, before, after, 'vorher', 'nachher', { context: 1 }));
  }
  const count = patches.length;
  const summary =
    count === 0 ? 'Nichts zu reparieren.' : `${count === 1 ? 'Eine Datei' : `${count} Dateien`} repariert.`;
  return [...patches, summary, ''].join('\n');
}

function schemaOf({ folder, name }: Found): z.ZodObject | undefined {
  if (isCollection(folder)) return collections[folder].schema;
  if (folder === 'translations') return translations.schema;
  const single = singles[name.replace(/\.yaml$/, '') as keyof typeof singles] as { schema: z.ZodObject } | undefined;
  return folder === '' ? single?.schema : undefined;
}
