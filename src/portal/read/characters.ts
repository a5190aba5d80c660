import { error, positionOf, type Problem } from '../problem.ts';

/**
 * Characters that make a text look different from what it is: bidirectional embeddings, overrides
 * and isolates (Unicode UAX #9, "Trojan Source"), invisible spaces, and control characters.
 * The joiners U+200C and U+200D stay: Persian and Arabic need them.
 */
const DECEPTIVE = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const NAMES: Record<string, string> = {
  '\u200B': 'Leerzeichen der Breite null',
  '\u2060': 'Wortverbinder',
  '\uFEFF': 'Leerzeichen der Breite null',
};

function nameOf(character: string): string {
  if (NAMES[character]) return NAMES[character];
  return character < ' ' || character === '\u007F' ? 'Steuerzeichen' : 'Zeichen, das die Schreibrichtung umkehrt';
}

/** Refuses invisible and direction-changing characters, one problem per line of text. */
export function checkCharacters(file: string, text: string): Problem[] {
  const problems = new Map<number, Problem>();
  for (const match of text.matchAll(DECEPTIVE)) {
    const at = positionOf(text, match.index);
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (problems.has(at.line)) continue;
    problems.set(at.line, error(file, at, `Hier steht ein unsichtbares Zeichen (${nameOf(match[0])}, ${code})`, 'das Wort neu eintippen, ohne es zu kopieren'));
  }
  return [...problems.values()];
}
