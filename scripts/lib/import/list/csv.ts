import { parse } from 'csv-parse/sync';
import { decoded, refusePage } from '../bytes.ts';
import { Unreadable } from '../unreadable.ts';
import { tableOf, type Table } from './table.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** Lines that are enough to see what separates the cells. */
const SAMPLE = 40;

const OPTIONS = { bom: true, relax_quotes: true, relax_column_count: true, max_record_size: 200_000 } as const;

/** How well a separator divides the lines: many cells, and the same number in many lines. */
function fit(text: string, delimiter: string): number {
  try {
    const lines: string[][] = parse(text, { ...OPTIONS, delimiter, to: SAMPLE });
    const sizes = Map.groupBy(lines, (cells) => cells.length);
    return Math.max(0, ...[...sizes].map(([size, same]) => (size - 1) * same.length));
  } catch {
    return 0;
  }
}

/**
 * Reads a CSV file of any program: the separator, the encoding and the line with the names of the columns are
 * found out.
 * @throws Unreadable when it is none.
 */
export function readCsv(file: string, bytes: Uint8Array): Table {
  const text = decoded(bytes);
  refusePage(file, text);
  if (text.includes('\0')) throw new Unreadable(`${file}: Das ist keine CSV-Datei.`);
  // Excel's own way of saying it.
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const [best] = SEPARATORS.map((one) => ({ one, fit: fit(body, one) })).sort((a, b) => b.fit - a.fit);
  const delimiter = told?.[1] ?? best!.one;
  try {
    const records = parse(body, { ...OPTIONS, delimiter, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const above = told ? 1 : 0;
    const cut = /[\r\n]$/.test(body) ? undefined : records.at(-1)?.record.length;
    const usual = records.slice(0, -1).reduce((most, { record }) => Math.max(most, record.length), 0);
    const table = tableOf(
      file,
      records.map(({ record }) => record),
      (index) => records[index]!.info.lines + above,
    );
    return cut === undefined || cut >= usual
      ? table
      : { ...table, doubt: `${file}: Die Datei ist abgeschnitten (die letzte Zeile hört mittendrin auf).` };
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    const { lines } = cause as { lines?: number };
    throw new Unreadable(
      `${file}: Die CSV-Datei ist${lines === undefined ? '' : ` in Zeile ${lines}`} beschädigt. Meist ist es ein Anführungszeichen, das nicht wieder geschlossen wird.`,
      { cause },
    );
  }
}
