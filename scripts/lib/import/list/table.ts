import { basename } from 'node:path';
import { Unreadable } from '../unreadable.ts';

/** A line of a list. */
export interface TableRow {
  /** Where it stands: "kitas.csv:12". */
  readonly where: string;
  /** Its cells by the names of the columns; empty ones are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A list of others, whatever file it came in. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Remarks for the editor, in German. */
  readonly notes: readonly string[];
  /** Why the list may not be all there, in German. */
  readonly doubt?: string;
}

/** Lines above the names of the columns: a title, a date, an empty line. */
const MOST_LINES_ABOVE = 15;

const isDatum = (cell: string) => /^[\d\s.,:/()+-]+$|@|^https?:/.test(cell);

/** True for a line that names columns: several different words, and nothing that is itself a value. */
function isHeader(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= Math.max(2, width * 0.6) && new Set(filled).size === filled.length && !filled.some(isDatum);
}

const numbered = (names: readonly string[]): string[] => {
  const used = new Map<string, number>();
  return names.map((name, index) => {
    const plain = name === '' ? `Spalte ${index + 1}` : name.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim();
    const count = (used.get(plain) ?? 0) + 1;
    used.set(plain, count);
    return count === 1 ? plain : `${plain} ${count}`;
  });
};

/**
 * Finds the line that names the columns, and the lines below it. Without such a line the columns are
 * "Spalte 1", "Spalte 2" … `lineOf`: the number an editor sees beside a line.
 * @throws Unreadable when there are no lines.
 */
export function tableOf(file: string, lines: readonly (readonly string[])[], lineOf: (index: number) => number): Table {
  const name = basename(file);
  const clean = lines.map((cells) => cells.map((cell) => cell.replace(/\r\n?/g, '\n').trim()));
  const width = Math.max(0, ...clean.map((cells) => cells.filter((cell) => cell !== '').length));
  if (width < 2) throw new Unreadable(`${name}: Darin steht keine Tabelle mit mindestens zwei Spalten.`);
  const header = clean.slice(0, MOST_LINES_ABOVE).findIndex((cells) => isHeader(cells, width));
  const columns = numbered(clean[header] ?? clean.reduce((a, b) => (b.length > a.length ? b : a)).map(() => ''));
  const below = clean.map((cells, index) => ({ cells, line: lineOf(index) })).slice(header + 1);
  const filled = below.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled
    // "Stand: 1.9.2026" or a sum below the list
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
    .map(({ cells, line }) => ({
      where: `${name}:${line}`,
      cells: Object.fromEntries(columns.flatMap((column, at) => (cells[at] ? [[column, cells[at]]] : []))),
    }));
  if (rows.length === 0) throw new Unreadable(`${name}: Darin steht keine einzige Zeile mit Angaben.`);
  return {
    columns,
    rows,
    notes: [
      ...(header < 0 ? [`${name}: Es gibt keine Zeile mit den Namen der Spalten; sie heißen hier „Spalte 1“ …`] : []),
      ...(filled.length > rows.length
        ? [`${name}: ${filled.length - rows.length} Zeilen mit nur einer Zelle wurden übergangen.`]
        : []),
    ],
  };
}
