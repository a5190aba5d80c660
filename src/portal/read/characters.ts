import { error, type Problem } from '../problem.ts';

/**
 * Characters that make a text look different from what it is: bidirectional embeddings, overrides
 * and isolates (Unicode UAX #9, "Trojan Source"), invisible spaces, tags, and control characters.
 * The joiners U+200C and U+200D stay: Persian and Arabic need them. Half of a surrogate pair and code points that
 * never are characters cannot be written to a file or an address.
 */
const DECEPTIVE =
  /[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF]|\p{Noncharacter_Code_Point}/u;

function nameOf(character: string): string {
  if (/[\u0000-\u001F\u007F-\u009F]/.test(character)) return 'Steuerzeichen';
  if (/[\u202A-\u202E\u2066-\u2069]/.test(character)) return 'Zeichen, das die Schreibrichtung umkehrt';
  if (/[\uD800-\uDFFF]/u.test(character)) return 'halbes Zeichen';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'Zeichen, das es nicht gibt';
  return 'Zeichen ohne Breite';
}

/** Where the first deceptive character of a text stands, and its name; nothing when there is none. */
export function findDeceptive(text: string): { index: number; name: string } | undefined {
  const match = DECEPTIVE.exec(text);
  if (!match) return undefined;
  const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { index: match.index, name: `${nameOf(match[0])}, U+${code}` };
}

/** The refusal of a deceptive character. */
export function deceptiveText(name: string): { wrong: string; instead: string } {
  return {
    wrong: `Hier steht ein unsichtbares Zeichen (${name})`,
    instead: 'das Wort neu eintippen, ohne es zu kopieren',
  };
}

/** Refuses invisible and direction-changing characters, one problem per line of text. */
export function checkCharacters(file: string, text: string): Problem[] {
  if (!DECEPTIVE.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = findDeceptive(line);
    if (!found) return [];
    const { wrong, instead } = deceptiveText(found.name);
    return [error(file, { line: index + 1, column: found.index + 1 }, wrong, instead)];
  });
}
