import { error, type Problem } from '../problem.ts';
import type { Draft } from '../read/entry.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** What a new entry says where only an editor knows the words. */
export const PLACEHOLDER = 'Bitte ausfüllen';

const SAY = [
  'Hier fehlt noch Ihr Text',
  `„${PLACEHOLDER}“ durch eigene Worte ersetzen, oder die Zeile löschen`,
] as const;

/** New entries and the starter folder are valid before anybody has filled them in: what is left to do is said here. */
export const placeholders: Rule = function* (content): Generator<Problem> {
  const drafts = [content.siteDraft, content.statementDraft, ...[...allEntries(content)].map(({ draft }) => draft)];
  for (const draft of drafts) {
    if (!draft?.sources.some(({ yaml, body }) => yaml.text.includes(PLACEHOLDER) || body.includes(PLACEHOLDER)))
      continue;
    for (const path of placesOf(draft.data, [])) yield at(draft, path, ...SAY, 'warning');
    yield* inBody(draft);
  }
};

/** Where the placeholder stands in the fields of an entry. */
function* placesOf(value: unknown, path: readonly (string | number)[]): Generator<readonly (string | number)[]> {
  if (typeof value === 'string') {
    if (value.includes(PLACEHOLDER)) yield path;
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* placesOf(inner, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* placesOf(inner, [...path, key]);
  }
}

/** Where it stands in the text below the fields. */
function* inBody({ body, sources }: Draft): Generator<Problem> {
  const { yaml } = sources.findLast((source) => source.body === body) ?? sources[0]!;
  // The text starts below the fields and the line --- that ends them.
  const before = yaml.linesBefore + yaml.text.split('\n').length + 1;
  for (const [index, line] of body.split('\n').entries()) {
    const column = line.indexOf(PLACEHOLDER);
    if (column < 0) continue;
    yield { ...error(yaml.file, { line: before + index + 1, column: column + 1 }, ...SAY), severity: 'warning' };
  }
}
