/** The text format of iCalendar (RFC 5545 §3.1 and §3.3.11). */

const OCTETS_PER_LINE = 75;

const octets = (text: string) => Buffer.byteLength(text, 'utf8');

/** Control characters have no place in any value (RFC 5545 §3.1, CONTROL); a tab stays. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A TEXT value: backslash, semicolon, comma and line breaks escaped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(CONTROL, '');
}

/** A content line, cut so that no line is longer than 75 octets and no UTF-8 character is divided. */
function fold(line: string): string {
  if (octets(line) <= OCTETS_PER_LINE) return line;
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > OCTETS_PER_LINE) {
      lines.push(current);
      current = ' '; // The space that marks a continuation counts.
      length = 1;
    }
    current += character;
    length += size;
  }
  return [...lines, current].join('\r\n');
}

/** Content lines as a file: folded, each ended by CRLF. */
export function serialise(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
