import type * as z from 'zod';
import { nearest, nearestFew, toId } from '../../domain/text.ts';
import { keysAt, metaAt } from '../../schemas/walk.ts';
import { emptyHint, fieldAt, say, type Finding } from './finding.ts';
import { wrongChoice, wrongFormat, wrongType } from './values.ts';
import { exampleOf, fieldName, type Schema } from './wording.ts';

type Issue = z.core.$ZodIssue;

/** Turns Zod's issues about an entry into findings for editors. */
export function explainIssues(schema: Schema, issues: readonly Issue[], base: readonly PropertyKey[] = []): Finding[] {
  const findings = issues.flatMap((issue) => explain(schema, issue, [...base, ...issue.path]));
  const meant = new Set(findings.flatMap(({ at, field }) => (at === 'key' && field !== undefined ? [field] : [])));
  return findings.filter(({ at, field }) => at !== 'parent' || field === undefined || !meant.has(field));
}

function explain(schema: Schema, issue: Issue, path: readonly PropertyKey[]): Finding[] {
  const name = fieldName(schema, path);
  const example = () => exampleOf(schema, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(schema, path, key));
    case 'invalid_type':
      return [wrongType(schema, issue, path)];
    case 'invalid_value':
      return [wrongChoice(schema, issue, path, name)];
    case 'invalid_union':
      return explainIssues(schema, fittingBranch(issue), path);
    case 'too_small':
      return [
        issue.origin === 'string' || issue.origin === 'array'
          ? say(path, `${name} ist leer`, emptyHint(example()))
          : say(path, `${name} ist zu klein`, `mindestens ${issue.minimum}`),
      ];
    case 'too_big':
      return [
        issue.origin === 'string'
          ? say(
              path,
              `${name} ist ${(issue.input as string).length} Zeichen lang`,
              `höchstens ${issue.maximum} Zeichen`,
            )
          : issue.origin === 'array'
            ? say(path, `${name} hat ${(issue.input as unknown[]).length} Einträge`, `höchstens ${issue.maximum}`)
            : say(path, `${name} ist zu groß`, `höchstens ${issue.maximum}`),
      ];
    case 'not_multiple_of':
      return [say(path, `${name} hat mehr als zwei Stellen nach dem Punkt`, example())];
    case 'invalid_format':
      return [wrongFormat(issue.message, path, name, example())];
    case 'custom': {
      const instead = issue.params?.['instead'] as string | undefined;
      return [
        say(
          path,
          path.length > 0 && instead === undefined ? `${name} stimmt nicht` : issue.message,
          instead ?? example(),
        ),
      ];
    }
    default:
      return [say(path, `${name} stimmt nicht`, example())];
  }
}

function unknownKey(schema: Schema, path: readonly PropertyKey[], key: string): Finding {
  if (key === '<<')
    return say([...path, key], 'Zusammenführen mit << ist nicht erlaubt', 'die Felder ausschreiben', 'key');
  const keys = keysAt(schema, path);
  const german = keys.find((one) => toId(metaAt(schema, [...path, one])?.title ?? '') === toId(key));
  const close = german ?? nearest(key, keys);
  const some = keys.length > 8 ? `${nearestFew(key, keys, 6).join(', ')} …` : keys.join(', ');
  const finding = say(
    [...path, key],
    `Das Feld „${key}“ gibt es hier nicht`,
    close ? `Meinten Sie „${close}“?` : `die Zeile löschen, oder eines von: ${some}`,
    'key',
  );
  return close ? { ...finding, field: fieldAt([...path, close]) } : finding;
}

/** Picks the union branch the editor meant: the one whose first issue lies deepest in the data. */
function fittingBranch(issue: z.core.$ZodIssueInvalidUnion): Issue[] {
  const [first, ...rest] = issue.errors;
  const atDoor = (branch: Issue[]) =>
    branch.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'));
  return [first!, ...rest].find((branch) => !atDoor(branch)) ?? rest.at(-1) ?? first!;
}
