import readExcelFile from 'read-excel-file/node';
import { Unreadable } from '../unreadable.ts';
import { tableOf, type Table } from './table.ts';

type Cell = string | number | boolean | Date | null;

/** A cell as an editor would type it. Excel keeps days as moments in UTC, and times as moments of its first day. */
function cellText(value: Cell): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return value.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10);
}

/**
 * Reads the sheet with the most lines of an Excel workbook.
 * @throws Unreadable when it is none.
 */
export async function readXlsx(file: string, bytes: Buffer): Promise<Table> {
  const sheets = await readExcelFile(bytes).catch((cause: unknown) => {
    throw new Unreadable(`${file}: Das ist keine Excel-Datei (.xlsx), oder sie ist mit einem Kennwort geschützt.`, {
      cause,
    });
  });
  const [largest, ...others] = [...sheets].sort((a, b) => b.data.length - a.data.length);
  if (!largest) throw new Unreadable(`${file}: Die Mappe ist leer.`);
  const table = tableOf(
    file,
    largest.data.map((row) => row.map((cell) => cellText(cell as Cell))),
    (index) => index + 1,
  );
  const skipped = others.filter(({ data }) => data.length > 0).map(({ sheet }) => `„${sheet}“`);
  return {
    ...table,
    notes: [
      ...table.notes,
      ...(skipped.length > 0 ? [`${file}: Gelesen wurde „${largest.sheet}“, nicht ${skipped.join(', ')}.`] : []),
    ],
  };
}
