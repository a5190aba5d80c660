import { sep } from 'node:path';
import type { AnyData } from '../../schemas/index.ts';
import type { Checked, Content } from '../content.ts';
import { allEntries } from '../rules/rule.ts';

/** Entries that the town wrote itself, at least in part. */
export function* ownEntries(content: Content): Generator<Checked> {
  const folder = content.options.contentDir + sep;
  for (const entry of allEntries(content)) {
    if (entry.draft.sources.at(-1)!.found.path.startsWith(folder)) yield entry;
  }
}

/** The fields of an entry that has passed its schema. */
export const common = ({ data }: Checked): AnyData & { readonly title: string } => data;
