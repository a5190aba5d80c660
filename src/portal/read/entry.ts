import type { Root } from 'mdast';
import type * as z from 'zod';
import type { Finding } from '../messages/finding.ts';
import { explainIssues } from '../messages/schema.ts';
import { atMost } from '../messages/limit.ts';
import { byPlace, error, type Problem } from '../problem.ts';
import { NO_TEXT } from './markdown.ts';
import type { Source } from './source.ts';
import { locator } from './yaml.ts';

/** One entry as merged from its layers, and the files it came from (town last). */
export interface Draft {
  readonly sources: readonly Source[];
  readonly data: Record<string, unknown>;
  readonly body: string;
  /** The body's syntax tree. */
  readonly tree: Root;
}

/** Merges layers field by field: what a later layer writes replaces the field of an earlier one. */
export function mergeLayers(sources: readonly Source[]): Draft {
  const written = sources.findLast((source) => source.body.trim() !== '');
  return {
    sources,
    data: Object.assign({}, ...sources.map((source) => source.data)) as Record<string, unknown>,
    body: written?.body ?? '',
    tree: written?.tree ?? NO_TEXT,
  };
}

/** Places a finding in the layer file that wrote the field, or in the last layer when it is missing. */
export function place(sources: readonly Source[], finding: Finding): Problem {
  const [first] = finding.path;
  const source = sources.findLast((one) => first !== undefined && Object.hasOwn(one.data, first)) ?? sources.at(-1)!;
  const locate = locator(source.yaml);
  const found = locate(finding.path);
  const at =
    finding.at === 'key' ? found.key : finding.at === 'parent' ? locate(finding.path.slice(0, -1)).key : found.value;
  return error(source.yaml.file, at, finding.wrong, finding.instead(found.written));
}

/** Checks a draft against its schema; the finished data, or every problem in its place. */
export function validate(schema: z.ZodType, draft: Draft): { data: unknown } | { problems: Problem[] } {
  const result = schema.safeParse(draft.data, { reportInput: true });
  if (result.success) return { data: result.data };
  return {
    problems: atMost(
      explainIssues(schema, result.error.issues)
        .map((finding) => place(draft.sources, finding))
        .sort(byPlace),
    ),
  };
}
