import { decoded, refusePage } from '../bytes.ts';
import { Unreadable } from '../unreadable.ts';

/** An event or the definition of a zone, as unfolded lines. */
export interface Block {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
  /** False when the file ends before it does. */
  readonly closed: boolean;
}

/** A calendar file, taken apart: what is broken in one event does not break the others. */
export interface Lines {
  readonly events: readonly Block[];
  readonly zones: readonly Block[];
  /** The value of a property of the calendar itself. */
  readonly property: (name: string) => string | undefined;
  /** True when every calendar in the file ends as it should. */
  readonly whole: boolean;
}

interface Open {
  readonly kind: string;
  readonly line: number;
  readonly lines: string[];
}

/** Bytes as letters of their own, so that a letter cut in two by the end of a line comes together again. */
function lettersOf(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (isUtf16 ? Buffer.from(decoded(bytes)) : bytes).toString('latin1').replace(/^\xEF\xBB\xBF/, '');
}

const read = (line: string) => (/[\x80-\xFF]/.test(line) ? decoded(Buffer.from(line, 'latin1')) : line);

/** Content lines (RFC 5545, 3.1): those that begin with a blank go on with the one before. */
function* unfolded(letters: string): Generator<readonly [line: number, text: string]> {
  let start = 1;
  let parts: string[] = [];
  for (const [index, line] of letters.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]/.test(line) && parts.length > 0) parts.push(line.slice(1));
    else {
      if (parts.length > 0) yield [start, read(parts.join(''))];
      [start, parts] = [index + 1, [line]];
    }
  }
  yield [start, read(parts.join(''))];
}

const KINDS = ['VEVENT', 'VTIMEZONE'];

/**
 * Takes a calendar file apart. `file`: its name.
 * @throws Unreadable when it is no calendar.
 */
export function linesOf(file: string, bytes: Buffer): Lines {
  const letters = lettersOf(bytes);
  refusePage(file, letters);
  if (!/^BEGIN:VCALENDAR\s*$/im.test(letters))
    throw new Unreadable(`${file}: Das ist kein Kalender (BEGIN:VCALENDAR fehlt).`);
  const blocks: (Block & { kind: string })[] = [];
  const properties = new Map<string, string>();
  let depth = 0;
  let open: Open | undefined;
  const close = (closed: boolean) => {
    if (open) blocks.push({ ...open, closed });
    open = undefined;
  };
  for (const [line, text] of unfolded(letters)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(text) ?? [];
    const kind = name.toUpperCase();
    if (kind === 'VCALENDAR') {
      close(false);
      depth += edge!.toUpperCase() === 'BEGIN' ? 1 : -1;
    } else if (edge?.toUpperCase() === 'BEGIN' && KINDS.includes(kind)) {
      close(false);
      open = { kind, line, lines: [text] };
    } else if (open) {
      open.lines.push(text);
      if (edge && kind === open.kind) close(true);
    } else {
      const [, key, value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(text) ?? [];
      if (key && !properties.has(key.toUpperCase())) properties.set(key.toUpperCase(), value.trim());
    }
  }
  close(false);
  const of = (kind: string) => blocks.filter((block) => block.kind === kind);
  return {
    events: of('VEVENT'),
    zones: of('VTIMEZONE').filter(({ closed }) => closed),
    property: (name) => properties.get(name) || undefined,
    whole: depth === 0 && blocks.every(({ closed }) => closed),
  };
}
