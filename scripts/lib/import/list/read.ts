import { basename, extname } from 'node:path';
import { readCsv } from './csv.ts';
import { readGeoJson } from './geojson.ts';
import { bytesOf } from '../bytes.ts';
import { Unreadable } from '../unreadable.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/**
 * Reads a list: CSV, XLSX or GeoJSON.
 * @throws Unreadable with a sentence for the editor.
 */
export async function readList(path: string): Promise<Table> {
  const file = basename(path);
  const bytes = bytesOf(path);
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
      throw new Unreadable(`${file}: Bitte in der Tabellenkalkulation als .xlsx oder .csv speichern.`);
    default:
      throw new Unreadable(`${file}: Gelesen werden .csv, .xlsx, .geojson und (als events) .ics.`);
  }
}
