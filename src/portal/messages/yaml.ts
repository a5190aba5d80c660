import type { Position } from '../problem.ts';

interface Explanation {
  readonly position: Position;
  readonly wrong: string;
  readonly instead: string;
}

const KEY_LINE = /^(\s*(?:- )?)([\w-]+):\s*(.*)$/;
const OPENING_QUOTE = /^(["'])(?!.*\1\s*(?:#.*)?$)/;

/** The key whose value opens a quotation mark on its line and does not close it there. */
function unclosedQuote(text: string): { line: number; column: number; key: string } | undefined {
  const lines = text.split('\n');
  for (const [index, lineText] of lines.entries()) {
    const [, indent, key, value] = KEY_LINE.exec(lineText) ?? [];
    if (key === undefined || !OPENING_QUOTE.test(value!)) continue;
    const next = lines.slice(index + 1).find((one) => one.trim() !== '');
    if (next === undefined || KEY_LINE.test(next) || next.trim() === '---') {
      return { line: index + 1, column: indent!.length + 1, key };
    }
  }
  return undefined;
}

/** The key whose value opens a bracket on its line and does not close it before the next key. */
function unclosedBracket(text: string): { line: number; column: number; key: string; closing: string } | undefined {
  const lines = text.split('\n');
  for (const [index, lineText] of lines.entries()) {
    const [, indent, key, value = ''] = KEY_LINE.exec(lineText) ?? [];
    const closing = value.startsWith('[') ? ']' : value.startsWith('{') ? '}' : undefined;
    if (key === undefined || closing === undefined || value.includes(closing)) continue;
    const next = lines.slice(index + 1).find((one) => KEY_LINE.test(one) || one.includes(closing));
    if (next === undefined || !next.includes(closing))
      return { line: index + 1, column: indent!.length + 1, key, closing };
  }
  return undefined;
}

/** Explains an error of the `yaml` parser by its code, in the words of somebody who never saw YAML. */
export function explainYamlError(code: string, text: string, at: Position): Explanation {
  const quote = unclosedQuote(text);
  if (quote && code !== 'DUPLICATE_KEY' && code !== 'TAB_AS_INDENT') {
    return {
      position: quote,
      wrong: `Bei „${quote.key}“ beginnt ein Anführungszeichen, das nicht endet`,
      instead: 'am Ende der Zeile dasselbe Anführungszeichen noch einmal setzen',
    };
  }
  const bracket = unclosedBracket(text);
  if (bracket && code !== 'DUPLICATE_KEY' && code !== 'TAB_AS_INDENT') {
    return {
      position: bracket,
      wrong: `Bei „${bracket.key}“ beginnt eine Klammer, die nicht endet`,
      instead: `am Ende der Zeile ${bracket.closing} setzen`,
    };
  }
  const line = text.split('\n')[at.line - 1] ?? '';
  const [, indent, key, value] = KEY_LINE.exec(line) ?? [];
  const here = (wrong: string, instead: string): Explanation => ({ position: at, wrong, instead });
  const glued = /^\s*([a-z][\w-]*):([^\s/].*)$/i.exec(line);
  switch (code) {
    case 'TAB_AS_INDENT':
      return here('Die Zeile ist mit einem Tabulator eingerückt', 'zwei Leerzeichen je Stufe');
    case 'DUPLICATE_KEY':
      return here(
        `Das Feld „${/^["']?([^\s"':,]+)/.exec(line.slice(at.column - 1))?.[1] ?? key ?? ''}“ steht zweimal da`,
        'eines von beiden löschen',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return key !== undefined && value?.includes(': ')
        ? {
            position: { line: at.line, column: indent!.length + 1 },
            wrong: `Im Text von „${key}“ steht ein Doppelpunkt`,
            instead: `den Text in Anführungszeichen setzen: ${key}: "${value.replaceAll('"', '\\"')}"`,
          }
        : glued
          ? here('Nach dem Doppelpunkt fehlt ein Leerzeichen', `${glued[1]}: ${glued[2]}`)
          : here('Die Zeile ist anders eingerückt als die davor', 'so weit einrücken wie die Felder derselben Stufe');
    case 'BAD_SCALAR_START':
      return here(
        `Der Text beginnt mit dem Zeichen „${line.charAt(at.column - 1)}“`,
        key
          ? `den Text in Anführungszeichen setzen: ${key}: "${value!.replaceAll('"', '')}"`
          : 'den Text in Anführungszeichen setzen',
      );
    case 'BAD_INDENT':
      return here(
        'Die Einrückung stimmt nicht, oder eine Klammer ist nicht geschlossen',
        'gleich weit einrücken; jede [ braucht eine ]',
      );
    case 'MISSING_CHAR':
      return here(
        'Hier fehlt ein Doppelpunkt oder ein schließendes Zeichen',
        'je Zeile: Feldname, Doppelpunkt, Leerzeichen, Wert',
      );
    case 'BAD_DQ_ESCAPE':
      return here('Ein Rückstrich \\ in Anführungszeichen ist hier nicht erlaubt', 'den Rückstrich löschen');
    case 'MULTIPLE_DOCS':
      return here('Die Datei enthält eine Zeile ---, die einen zweiten Teil beginnt', 'die Zeile --- löschen');
    default:
      return here('Diese Zeile lässt sich nicht lesen', 'je Zeile: Feldname, Doppelpunkt, Leerzeichen, Wert');
  }
}
