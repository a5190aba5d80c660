import { stringify } from 'csv-stringify/sync';
import type * as z from 'zod';
import type { Portal } from '../../portal/portal.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { inSchemaOrder, toCell, toRow } from '../../schemas/table.ts';
import { pageUrl, writtenData, type Site } from './entries.ts';

/**
 * Cells that stand in quotation marks (RFC 4180). The writer itself would quote only those that hold its own end of a
 * line: a text of several paragraphs holds other ones, and fell apart into lines of its own. Blanks at the edges are
 * quoted because many readers drop them otherwise.
 */
const QUOTED = /[\r\n"]|^\s|\s$/;

/**
 * A collection as a spreadsheet: one line per entry, one column per field that any entry has, then the
 * text and the page. Semicolons, a byte order mark and CRLF (RFC 4180), as German Excel expects.
 */
export function entriesCsv(portal: Portal, at: Site, collection: CollectionName): string {
  const rows = portal.all(collection).map((entry) => ({
    id: entry.id,
    fields: toRow(writtenData(entry)),
    text: toCell(entry.body.trim()),
    url: pageUrl(at, entry),
  }));
  const fields = inSchemaOrder(
    collections[collection].schema as z.ZodType,
    new Set(rows.flatMap((row) => Object.keys(row.fields))),
  );
  const lines = rows.map((row) => [row.id, ...fields.map((field) => row.fields[field] ?? ''), row.text, row.url]);
  return stringify([['id', ...fields, 'text', 'url'], ...lines], {
    bom: true,
    delimiter: ';',
    quoted_match: QUOTED,
    record_delimiter: 'windows',
  });
}
