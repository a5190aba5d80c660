import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { shownPath } from '../../../src/portal/read/files.ts';
import type { ContentOptions } from '../../../src/portal/content.ts';
import { loadContent } from '../../../src/portal/load.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';
import type { Change, Gone, Plan } from './plan.ts';
import type { Refusal } from './proposal.ts';
import { writeEntry, type Written } from './write.ts';

/** What to do besides reading. */
export interface ImportOptions {
  readonly dryRun: boolean;
  /** Entries that the source no longer names are ended. */
  readonly retire: boolean;
  /** Also when they are most of what the source had. */
  readonly retireAll?: boolean;
}

/** A plan as it came true. */
export interface Done extends Plan {
  /** Why nothing was done at all, in German: the source is not to be trusted with ending entries. */
  readonly stopped: readonly string[];
}

/** Entries that --retire ends. */
export const missedOf = ({ gone }: Plan): readonly Gone[] => gone.filter(({ over }) => !over);

/** Sources that would lose more than a third of their entries at once: mostly a part of the file is missing. */
function losses(plan: Plan): string[] {
  return [...Map.groupBy(missedOf(plan), ({ source }) => source)].flatMap(([source, missed]) => {
    const all = plan.shown.get(source) ?? 0;
    return missed.length > 1 && missed.length * 3 > all
      ? [
          `${source ?? 'Die Tabelle'}: --retire würde ${missed.length} von ${all} Einträgen beenden. Fehlt ein Teil der Quelle? Sollen sie wirklich enden, schreiben Sie --retire-all statt --retire.`,
        ]
      : [];
  });
}

/** The content in another folder, to try something out; without what no check reads. */
function trialOf(contentDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'probelauf-'));
  const isContent = (path: string) => path === contentDir || !/^\.|^node_modules$/.test(basename(path));
  cpSync(contentDir, folder, { recursive: true, filter: isContent });
  return folder;
}

/**
 * Writes a plan, then checks the content as `npm run check` does: what does not pass is taken back and refused. A dry
 * run does the same with a copy, so that it promises nothing else. `doubts`: why sources may not be all there.
 */
export function carryOut(
  plan: Plan,
  doubts: readonly string[],
  collection: CollectionName,
  content: ContentOptions,
  { dryRun, retire, retireAll = false }: ImportOptions,
): Done {
  const isRetiring = retire || retireAll;
  const stopped = isRetiring ? [...doubts, ...(retireAll ? [] : losses(plan))] : [];
  if (stopped.length > 0) return { ...plan, stopped };
  const ended = (isRetiring ? missedOf(plan) : []).map(({ id, title }): Change => ({
    id,
    title,
    where: id,
    set: { status: 'ended' },
  }));
  const changes = [...plan.created, ...plan.changed, ...ended];
  if (changes.length === 0) return { ...plan, stopped };
  if (!dryRun) return { ...written(plan, changes, collection, content), stopped };
  const contentDir = trialOf(content.contentDir);
  try {
    return { ...written(plan, changes, collection, { ...content, contentDir }), stopped };
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

function written(plan: Plan, changes: readonly Change[], collection: CollectionName, content: ContentOptions): Plan {
  const files = changes.map((change) => writeEntry(content.contentDir, collection, change));
  const faults = Map.groupBy(
    loadContent(content).problems.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
  const refused: Refusal[] = files.flatMap(({ path, change, undo }: Written) => {
    const [fault] = faults.get(shownPath(path)) ?? [];
    if (!fault) return [];
    undo();
    return [{ where: change.where, what: change.title, why: `${fault.wrong} → ${fault.instead}` }];
  });
  const failed = new Set(refused.map(({ where }) => where));
  const held = <T extends { readonly where: string }>(made: readonly T[]) =>
    made.filter(({ where }) => !failed.has(where));
  return {
    ...plan,
    created: held(plan.created),
    changed: held(plan.changed),
    gone: plan.gone.filter(({ id }) => !failed.has(id)),
    refused: [...plan.refused, ...refused],
  };
}
