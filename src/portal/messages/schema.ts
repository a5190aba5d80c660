import type * as z from 'zod';
import { nearest } from '../../domain/text.ts';
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
  const title = metaAt(schema, path)?.title;
  return title ? `„${String(key)}“ (${title})` : `„${String(key)}“`;
}

/** An example as one would type it after the key. */
function exampleOf(schema: Schema, path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string');
  const example = (metaAt(schema, path)?.examples as unknown[] | undefined)?.[0];
  return `${String(key)}: ${asYaml(example)}`;
}

function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${asYaml(inner)}`).join(', ')} }`;
  }
  return typeof value === 'string' && /^[\d#]|: |^\S*[:@]/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value) && !/^https?:/.test(value)
    ? `"${value}"`
    : String(value);
}

/** Turns Zod's issues about an entry into findings for editors. */
export function explainIssues(schema: Schema, issues: readonly Issue[], base: readonly PropertyKey[] = []): Finding[] {
  return issues.flatMap((issue) => explain(schema, issue, [...base, ...issue.path]));
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
      return [wrongChoice(issue, path, name)];
    case 'invalid_union':
      return explainIssues(schema, fittingBranch(issue), path);
    case 'too_small':
      return [issue.origin === 'string' || issue.origin === 'array'
        ? say(path, `${name} ist leer`, `${example()}, oder das Feld löschen`)
        : say(path, `${name} ist zu klein`, `mindestens ${issue.minimum}`)];
    case 'too_big':
      return [issue.origin === 'string'
        ? say(path, `${name} ist zu lang`, `höchstens ${issue.maximum} Zeichen`)
        : say(path, `${name} ist zu groß`, `höchstens ${issue.maximum}`)];
    case 'not_multiple_of':
      return [say(path, `${name} hat mehr als zwei Stellen nach dem Punkt`, example())];
    case 'invalid_format':
      return [wrongFormat(issue.message, path, name, example())];
    case 'custom': {
      const instead = issue.params?.['instead'] as string | undefined;
      return [say(path, path.length > 0 && instead === undefined ? `${name} stimmt nicht` : issue.message, instead ?? example())];
    }
    default:
      return [say(path, `${name} stimmt nicht`, example())];
  }
}

function unknownKey(schema: Schema, path: readonly PropertyKey[], key: string): Finding {
  if (key === '<<') return say([...path, key], 'Zusammenführen mit << ist nicht erlaubt', 'die Felder ausschreiben', 'key');
  const keys = keysAt(schema, path);
  const close = nearest(key, keys);
  return say(
    [...path, key],
    `Das Feld „${key}“ gibt es hier nicht`,
    close ? `Meinten Sie „${close}“?` : `eines von: ${keys.join(', ')}`,
    'key',
  );
}

function wrongType(schema: Schema, issue: z.core.$ZodIssueInvalidType, path: readonly PropertyKey[]): Finding {
  const name = fieldName(schema, path);
  const example = exampleOf(schema, path);
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const found = issue.input;
  if (path.length === 0) return say(path, 'Die Datei besteht nicht aus Feldern', 'je Zeile ein Feld, z. B. title: Offene Krabbelgruppe');
  if (found === undefined) return say(path, `Das Feld ${name} fehlt`, example, 'parent');
  if (found === null) return say(path, `${name} ist leer`, `${example}, oder das Feld löschen`);
  switch (issue.expected) {
    case 'string':
      return typeof found === 'number' || typeof found === 'boolean'
        ? { path, at: 'value', wrong: `${name} steht ohne Anführungszeichen da und wird als Zahl oder Ja/Nein gelesen`, instead: (written) => `${key}: "${written ?? String(found)}"` }
        : say(path, `${name} muss ein Text sein`, example);
    case 'boolean':
      return say(path, `${name} ist weder true noch false`, `${key}: ${/^(nein|no|false)$/i.test(String(found)) ? 'false' : 'true'} (ohne Anführungszeichen)`);
    case 'number':
    case 'int': {
      const numeric = typeof found === 'string' ? /^(\d+)(?:[.,](\d+))?\s*(?:€|euro|eur)?$/i.exec(found.trim()) : undefined;
      return say(path, `${name} ist keine Zahl: „${String(found)}“`, numeric ? `${key}: ${numeric[1]}${numeric[2] ? '.' + numeric[2] : ''}` : example);
    }
    case 'array':
      return say(path, `${name} muss eine Liste sein`, `${key}: [${typeof found === 'object' ? '…' : String(found)}]`);
    case 'object':
      return say(path, `${name} muss eigene Felder haben`, example);
    default:
      return say(path, `${name} stimmt nicht`, example);
  }
}

function wrongChoice(issue: z.core.$ZodIssueInvalidValue, path: readonly PropertyKey[], name: string): Finding {
  const choices = issue.values.map(String);
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const found = String(issue.input);
  const close = nearest(found, choices) ?? choices.find((choice) => found.toLowerCase().startsWith(choice.toLowerCase()));
  if (issue.input === undefined) return say(path, `Das Feld ${name} fehlt`, `${key}: eines von ${choices.join(', ')}`, 'parent');
  return say(path, `${name} kennt „${found}“ nicht`, close ? `Meinten Sie ${close}?` : `eines von: ${choices.join(', ')}`);
}

function wrongFormat(kind: string, path: readonly PropertyKey[], name: string, example: string): Finding {
  switch (kind) {
    case 'one-line':
      return say(path, `${name} geht über mehrere Zeilen`, 'alles in eine Zeile schreiben');
    case 'postcode':
      return say(path, `${name} besteht nicht aus fünf Ziffern`, example);
    case 'language':
      return say(path, `${name} ist kein Sprachkürzel`, 'z. B. de, en, tr, uk, ar oder de-simple');
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
  const atDoor = (branch: Issue[]) => branch.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'));
  return [first!, ...rest].find((branch) => !atDoor(branch)) ?? rest.at(-1) ?? first!;
}
