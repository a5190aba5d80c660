import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readCsv } from './csv.ts';
import { readGeoJson } from './geojson.ts';
import { UnreadableList, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** Lists are small; something larger is something else, or was made to fill the memory. */
const MAX_BYTES = 30_000_000;

/**
 * Reads a list: CSV, XLSX or GeoJSON.
 * @throws UnreadableList with a sentence for the editor.
 */
export async function readList(path: string): Promise<Table> {
  const file = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UnreadableList(`Die Datei ${path} gibt es nicht.`);
  if (size > MAX_BYTES) throw new UnreadableList(`${file} ist größer als ${MAX_BYTES / 1_000_000} MB.`);
  const bytes = readFileSync(path);
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsv(file, bytes);
    case '.xlsx':
      return readXlsx(file, bytes);
    case '.geojson':
    case '.json':
      return readGeoJson(file, bytes.toString('utf8'));
    case '.xls':
    case '.ods':
      throw new UnreadableList(`${file}: Bitte in der Tabellenkalkulation als .xlsx oder .csv speichern.`);
    default:
      throw new UnreadableList(`${file}: Gelesen werden .csv, .xlsx, .geojson und (als events) .ics.`);
  }
}
