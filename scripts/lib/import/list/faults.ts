import type * as z from 'zod';
import { explainIssues } from '../../../../src/portal/messages/schema.ts';
import { topFields } from '../../../../src/schemas/walk.ts';

type Fields = Record<string, unknown>;

/** A value that was left out, and why (German). */
export interface Dropped {
  readonly path: string;
  readonly why: string;
}

/** Fields that say something else when a part of them is missing: "open" instead of "by appointment". */
const WHOLE = new Set(['openingHours', 'closures', 'cost', 'registration', 'schedule', 'sessions', 'openDay']);

/** So many faults in one line, and it is refused. */
const MOST = 20;

const pathText = (path: readonly PropertyKey[]) =>
  path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');

/** The entry without the value at a path, or without what holds it when it is not there. */
function without(entry: Fields, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const outer = path
      .slice(0, length - 1)
      .reduce<unknown>((value, step) => (value as Fields | undefined)?.[String(step)], entry);
    const last = String(path[length - 1]);
    if (typeof outer !== 'object' || outer === null || (outer as Fields)[last] === undefined) continue;
    if (Array.isArray(outer)) outer.splice(Number(last), 1);
    else delete (outer as Fields)[last];
    if (Object.keys(outer).length === 0) without(entry, path.slice(0, length - 1));
    return path.slice(0, length);
  }
  return undefined;
}

/**
 * Leaves out what does not pass the schema: a list with a cut-off phone number is still a list. What cannot be
 * left out (a title) stays, and the entry is refused later.
 */
export function withoutFaults(schema: z.ZodType, entry: Fields): { entry: Fields; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const left = structuredClone(entry);
  const needed = new Set(topFields(schema).flatMap(({ key, required }) => (required ? [key] : [])));
  for (let count = 0; count < MOST; count += 1) {
    const result = schema.safeParse(left, { reportInput: true });
    if (result.success) break;
    const [finding] = explainIssues(schema, result.error.issues.slice(0, 1));
    const [issue] = result.error.issues;
    if (!finding || !issue) break;
    const fault = finding.path.length > 0 ? finding.path : issue.path;
    const path = WHOLE.has(String(fault[0])) ? fault.slice(0, 1) : fault;
    const isNeeded = path.length === 1 && needed.has(String(path[0]));
    const gone = isNeeded ? undefined : without(left, path);
    if (!gone) break;
    dropped.push({ path: pathText(gone), why: `${finding.wrong} → ${finding.instead(undefined)}` });
  }
  return { entry: left, dropped };
}
