import { collections, singles } from '../../schemas/index.ts';
import { namingValues, type Naming } from '../../schemas/walk.ts';
import type { Checked, Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { place, type Draft } from '../read/entry.ts';

/** A rule between entries: looks at everything that passed its schema and reports what does not fit. */
export type Rule = (content: Content) => Iterable<Problem>;

/** Every entry of every collection. */
export function* allEntries(content: Content): Generator<Checked> {
  for (const entries of content.entries.values()) yield* entries.values();
}

/** Everything that names another entry or a file, in all entries and in the site. */
export function* allNamings(content: Content): Generator<{ readonly draft: Draft; readonly naming: Naming }> {
  for (const { collection, data, draft } of allEntries(content)) {
    for (const naming of namingValues(collections[collection].schema, data)) yield { draft, naming };
  }
  if (!content.site || !content.siteDraft) return;
  for (const naming of namingValues(singles.site.schema, content.site)) yield { draft: content.siteDraft, naming };
}

/** A problem with one value of an entry, placed where the value is written. */
export function at(
  draft: Draft,
  path: readonly PropertyKey[],
  wrong: string,
  instead: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { ...place(draft.sources, { path, at: 'value', wrong, instead: () => instead }), severity };
}
