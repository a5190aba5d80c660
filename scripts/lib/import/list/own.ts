import * as z from 'zod';
import { ID_PATTERN } from '../../../../src/domain/text.ts';
import type { Checked, Content } from '../../../../src/portal/content.ts';
import { isReserved } from '../../../../src/portal/read/reserved.ts';
import { collections, type CollectionName } from '../../../../src/schemas/index.ts';
import { fromCell, fromRow, toRow } from '../../../../src/schemas/table.ts';
import type { Parsed, Proposal, Refusal } from '../proposal.ts';
import { hasField } from './mapping.ts';
import type { Table, TableRow } from './table.ts';

/** Columns of our tables beside the fields. */
const BESIDE = ['id', 'text', 'url'];

/** True for a table that this portal published (`/daten/<collection>.csv`), also with columns taken away. */
export function isOwnTable(collection: CollectionName, { columns }: Table): boolean {
  return (
    columns.includes('id') &&
    columns.length > 1 &&
    columns.every((column) => BESIDE.includes(column) || hasField(collection, column))
  );
}

const topOf = (column: string) => column.split('.')[0]!;

/** An entry with the cells of a line laid over it. Columns that the table lacks leave their fields as they are. */
function laidOver(schema: z.ZodType, known: Checked | undefined, { cells }: TableRow, columns: readonly string[]) {
  const before = known ? toRow(z.encode(schema, known.data)) : {};
  const fields = columns.filter((column) => !BESIDE.includes(column));
  const touched = new Set(fields.map(topOf));
  const row = Object.fromEntries([
    ...Object.entries(before).filter(([column]) => touched.has(topOf(column))),
    ...fields.map((column) => [column, cells[column] ?? ''] as const),
  ]);
  const data = fromRow(schema, row);
  // An emptied cell takes its field away, where the town itself wrote it.
  const own = known?.draft.sources.at(-1)?.data ?? {};
  const emptied = [...touched].filter((field) => !Object.hasOwn(data, field) && Object.hasOwn(own, field));
  return { ...data, ...Object.fromEntries(emptied.map((field) => [field, undefined])) };
}

/** Reads a table of our own: its ids are those of our entries, and nothing has to be guessed. */
export function ownProposals(content: Content, collection: CollectionName, table: Table): Parsed {
  const schema = collections[collection].schema as z.ZodType;
  const proposals: Proposal[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const { id = '', text } = row.cells;
    const known = content.entries.get(collection)?.get(id);
    const data = laidOver(schema, known, row, table.columns);
    const title = String((data as { title?: string }).title ?? known?.data.title ?? id);
    const why =
      !ID_PATTERN.test(id) || isReserved(collection, id)
        ? `„${id}“ ist keine id → Kleinbuchstaben, Ziffern und Bindestriche, z. B. kita-am-markt`
        : seen.has(id)
          ? `Die id „${id}“ steht zweimal in der Tabelle`
          : !known && content.ids.get(collection)?.has(id)
            ? 'Die Datei des Eintrags ist fehlerhaft → zuerst npm run check'
            : undefined;
    seen.add(id);
    if (why !== undefined) refused.push({ where: row.where, what: title, why });
    else
      proposals.push({
        ids: [],
        entry: id,
        wished: id,
        where: row.where,
        data: { ...data, title },
        ...(table.columns.includes('text') ? { body: fromCell(text ?? '') } : {}),
      });
  }
  const named = refused.length === 0 ? [] : table.rows.map(({ cells }) => cells['id'] ?? '');
  return { source: undefined, proposals, refused, named, doubt: table.doubt, notes: table.notes };
}
