import type * as z from 'zod';
import { WEEKDAYS } from '../../domain/date.ts';
import { nearest, nearestFew, toId } from '../../domain/text.ts';
import { keysAt, metaAt } from '../../schemas/walk.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** One thing wrong with a value, in German, at a path below the entry. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** Point at the key (a misspelt one), at the value, or at the parent (something is missing). */
  readonly at: 'key' | 'value' | 'parent';
  readonly wrong: string;
  /** Given the value as written in the file, what to write instead. */
  readonly instead: (written: string | undefined) => string;
  /** The field that is missing, or that a misspelt key probably means: one report on it is enough. */
  readonly field?: string;
}

const say = (path: readonly PropertyKey[], wrong: string, instead: string, at: Finding['at'] = 'value'): Finding => ({
  path,
  at,
  wrong,
  instead: () => instead,
});

/** The last named step of a path, with its German title: „opens“ (Öffnet). */
function fieldName(schema: Schema, path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string');
  const title =
    metaAt(schema, path)?.title ??
    (typeof path.at(-1) === 'number' ? metaAt(schema, path.slice(0, -1))?.title : undefined);
  return title ? `„${String(key)}“ (${title})` : `„${String(key)}“`;
}

/** A value as one would type it: after its key, or alone when it is an item of a list. */
function typed(path: readonly PropertyKey[], value: string): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${value}` : value;
}

/** An example as one would type it. */
function exampleOf(schema: Schema, path: readonly PropertyKey[]): string {
  return typed(path, asYaml(exampleAt(schema, path)));
}

function exampleAt(schema: Schema, path: readonly PropertyKey[]): unknown {
  const own = (metaAt(schema, path)?.examples as unknown[] | undefined)?.[0];
  if (own !== undefined || path.length === 0) return own;
  const above = exampleAt(schema, path.slice(0, -1));
  return Array.isArray(above) ? above[0] : undefined;
}

/** Any value of a file as text; its own keys may be called toString. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste';
  return typeof value === 'object' && value !== null ? 'eigene Felder' : String(value);
}

function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${asYaml(inner)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' &&
    /^[\d#]|: |^\S*[:@]/.test(value) &&
    !/^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !/^https?:/.test(value)
    ? `"${value}"`
    : String(value);
}

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

const fieldAt = (path: readonly PropertyKey[]) => path.map(String).join('/');

const missing = (path: readonly PropertyKey[], name: string, instead: string): Finding => ({
  ...say(path, `Das Feld ${name} fehlt`, `eine Zeile ergänzen, z. B. ${instead}`, 'parent'),
  field: fieldAt(path),
});

const emptyHint = (example: string) => `${example} (oder die Zeile löschen, wenn das Feld freiwillig ist)`;

/** „Mo-Fr“ and „Montag bis Freitag“ as a list of days. */
function asDays(text: string): string | undefined {
  const [first, last, ...more] = text
    .split(/\s*(?:-|–|bis)\s*/)
    .map((word) => WEEKDAYS.findIndex((day) => word.startsWith(day)));
  if (first === undefined || last === undefined || more.length > 0 || first < 0 || last <= first) return undefined;
  return `[${WEEKDAYS.slice(first, last + 1).join(', ')}]`;
}

function wrongType(schema: Schema, issue: z.core.$ZodIssueInvalidType, path: readonly PropertyKey[]): Finding {
  const name = fieldName(schema, path);
  const example = exampleOf(schema, path);
  const found = issue.input;
  if (path.length === 0)
    return say(path, 'Die Datei besteht nicht aus Feldern', 'je Zeile ein Feld, z. B. title: Offene Krabbelgruppe');
  if (found === undefined) return missing(path, name, example);
  if (found === null) return say(path, `${name} ist leer`, emptyHint(example));
  switch (issue.expected) {
    case 'string':
      return typeof found === 'number' || typeof found === 'boolean'
        ? {
            path,
            at: 'value',
            wrong: `${name} steht ohne Anführungszeichen da und wird als ${typeof found === 'number' ? 'Zahl' : 'Ja oder Nein'} gelesen`,
            instead: (written) => typed(path, asText(written ?? String(found), exampleAt(schema, path))),
          }
        : say(
            path,
            `${name} muss ein Text sein, hier ${Array.isArray(found) ? 'steht eine Liste' : 'stehen eigene Felder'}`,
            example,
          );
    case 'boolean':
      return say(
        path,
        `${name} muss true (ja) oder false (nein) sein`,
        /^(?:nein|no|false|0)$/i.test(shown(found))
          ? `${typed(path, 'false')} (ohne Anführungszeichen)`
          : `${typed(path, 'true')} oder ${typed(path, 'false')} (ohne Anführungszeichen)`,
      );
    case 'number':
    case 'int': {
      const numeric =
        typeof found === 'string' ? /^(\d+)(?:[.,](\d+))?\s*(?:€|euro|eur)?$/i.exec(found.trim()) : undefined;
      return say(
        path,
        `${name} ist keine Zahl: „${shown(found)}“`,
        numeric ? typed(path, `${numeric[1]}${numeric[2] ? '.' + numeric[2] : ''}`) : example,
      );
    }
    case 'array':
      return say(
        path,
        `${name} muss eine Liste sein`,
        typeof found === 'object' ? example : typed(path, asDays(shown(found)) ?? `[${shown(found)}]`),
      );
    case 'object':
      return say(path, `${name} muss eigene Felder haben`, example);
    default:
      return say(path, `${name} stimmt nicht`, example);
  }
}

/** A value in quotation marks; a time that was read as a number gets its colon back, an age its unit. */
function asText(written: string, example: unknown): string {
  if (typeof example === 'string' && /^\d+ (?:Monate|Jahre)$/.test(example))
    return `${written} Jahre, oder ${written} Monate`;
  const time = typeof example === 'string' && /^\d\d:\d\d$/.test(example) && /^(\d{1,2})(?:\.(\d{2}))?$/.exec(written);
  return time ? `"${time[1]!.padStart(2, '0')}:${time[2] ?? '00'}"` : `"${written}"`;
}

/** The choices, with their meanings where the description gives them: "open: ohne Termin. …". */
function choicesOf(schema: Schema, path: readonly PropertyKey[], choices: readonly string[]): string {
  const { description = '' } = metaAt(schema, path) ?? {};
  return choices.every((choice) => description.includes(`${choice}: `))
    ? `eines von diesen – ${description}`
    : `eines von: ${choices.join(', ')}`;
}

function wrongChoice(
  schema: Schema,
  issue: z.core.$ZodIssueInvalidValue,
  path: readonly PropertyKey[],
  name: string,
): Finding {
  const choices = issue.values.map(String);
  const found = shown(issue.input);
  const close =
    nearest(found, choices) ?? choices.find((choice) => found.toLowerCase().startsWith(choice.toLowerCase()));
  if (issue.input === undefined)
    return missing(path, name, `${exampleOf(schema, path)} (${choicesOf(schema, path, choices)})`);
  return say(
    path,
    `${name} kennt „${found}“ nicht`,
    asDays(found)?.slice(1, -1) ?? (close ? `Meinten Sie ${close}?` : choicesOf(schema, path, choices)),
  );
}

function wrongFormat(kind: string, path: readonly PropertyKey[], name: string, example: string): Finding {
  switch (kind) {
    case 'one-line':
      return say(path, `${name} geht über mehrere Zeilen`, 'alles in eine Zeile schreiben');
    case 'path':
      return say(path, `${name} ist kein Pfad dieses Portals`, example);
    case 'postcode':
      return say(path, `${name} besteht nicht aus fünf Ziffern`, example);
    case 'language':
      return say(path, `${name} ist kein Sprachkürzel`, 'z. B. de, en, tr, uk, ar oder de-simple');
    case 'tiles':
      return say(path, `${name} ist keine Adresse von Kacheln`, `mit https und {z}, {x}, {y}: ${example}`);
    case 'colour':
      return say(path, `${name} ist keine Farbe`, `${example} (sechs Zeichen nach #, in Anführungszeichen)`);
    case 'digest':
      return say(path, `${name} besteht nicht aus zwölf Zeichen`, 'den Wert eintragen, den npm run check nennt');
    default:
      return say(path, `${name} hat nicht die richtige Form`, example);
  }
}

/** Of a union's branches, the one meant: the one that fails deepest rather than at its door. */
function fittingBranch(issue: z.core.$ZodIssueInvalidUnion): Issue[] {
  const [first, ...rest] = issue.errors;
  const atDoor = (branch: Issue[]) =>
    branch.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'));
  return [first!, ...rest].find((branch) => !atDoor(branch)) ?? rest.at(-1) ?? first!;
}
