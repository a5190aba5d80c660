import { shownPath } from '../../../src/portal/read/files.ts';
import type { ContentOptions } from '../../../src/portal/content.ts';
import { loadContent } from '../../../src/portal/load.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Plan } from './plan.ts';
import type { Refusal } from './proposal.ts';
import { writeEntry, type Written } from './write.ts';

/** What to do besides reading. */
export interface ImportOptions {
  readonly dryRun: boolean;
  /** Entries that the source no longer names are ended. */
  readonly retire: boolean;
}

/**
 * Writes a plan, then checks the content as `npm run check` does: what does not pass is taken back and refused.
 * The plan as it came true.
 */
export function carryOut(
  plan: Plan,
  collection: CollectionName,
  content: ContentOptions,
  { dryRun, retire }: ImportOptions,
): Plan {
  if (dryRun) return plan;
  const ended = retire
    ? plan.gone.filter(({ over }) => !over).map(({ id, title }) => ({ id, title, where: id, set: { status: 'ended' } }))
    : [];
  const written = [...plan.created, ...plan.changed, ...ended].map((change) =>
    writeEntry(content.contentDir, collection, change),
  );
  if (written.length === 0) return plan;
  const faults = Map.groupBy(
    loadContent(content).problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
  const refused: Refusal[] = written.flatMap(({ path, change, undo }: Written) => {
    const [fault] = faults.get(shownPath(path)) ?? [];
    if (!fault) return [];
    undo();
    return [{ where: change.where, what: change.title, why: `${fault.wrong} → ${fault.instead}` }];
  });
  const failed = new Set(refused.map(({ where }) => where));
  const held = <T extends { readonly where: string }>(changes: readonly T[]) =>
    changes.filter(({ where }) => !failed.has(where));
  return { ...plan, created: held(plan.created), changed: held(plan.changed), refused: [...plan.refused, ...refused] };
}
