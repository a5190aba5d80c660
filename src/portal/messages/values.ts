import type * as z from 'zod';
import { WEEKDAYS } from '../../domain/time/date.ts';
import { nearest } from '../../domain/text.ts';
import { metaAt } from '../../schemas/walk.ts';
import { emptyHint, missing, say, type Finding } from './finding.ts';
import { exampleAt, exampleOf, fieldName, shown, typed, type Schema } from './wording.ts';

/** „Mo-Fr“ and „Montag bis Freitag“ as a list of days. */
function asDays(text: string): string | undefined {
  const [first, last, ...more] = text
    .split(/\s*(?:-|–|bis)\s*/)
    .map((word) => WEEKDAYS.findIndex((day) => word.startsWith(day)));
  if (first === undefined || last === undefined || more.length > 0 || first < 0 || last <= first) return undefined;
  return `[${WEEKDAYS.slice(first, last + 1).join(', ')}]`;
}

/** A value of another kind than the field's: text for a number, nothing for something. */
export function wrongType(schema: Schema, issue: z.core.$ZodIssueInvalidType, path: readonly PropertyKey[]): Finding {
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

/** A word that is none of the choices. */
export function wrongChoice(
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

/** Text in another form than the field's. */
export function wrongFormat(kind: string, path: readonly PropertyKey[], name: string, example: string): Finding {
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
