import { isValidPhoneNumber } from 'libphonenumber-js/max';
import * as z from 'zod';
import { keysAt } from './walk.ts';

/** An entry as one line of a spreadsheet: a column is the path of a field ("address.street", "openingHours.2.days"). */
export type Row = Readonly<Record<string, string>>;

/** Between the values of a list that stands in one cell. */
const BETWEEN = ' | ';

/** Spreadsheets run cells that begin like this as formulas (OWASP: CSV injection). */
const FORMULA = /^'*[=+\-@\t\r]/;

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;
const escaped = (value: unknown) => String(value).replaceAll('|', '\\|');
const unescaped = (text: string) => text.replaceAll('\\|', '|');

/** A text as a cell that no spreadsheet runs. */
export const toCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell made by {@link toCell}. */
export const fromCell = (cell: string): string => (FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell);

/** Spreads an entry, in the form in which editors write it, over the cells of a line. Nothing is lost. */
export function toRow(written: unknown, path = ''): Row {
  if (isScalar(written)) return { [path]: typeof written === 'string' ? toCell(written) : String(written) };
  if (Array.isArray(written) && written.every(isScalar))
    return { [path]: toCell((written as unknown[]).map(escaped).join(BETWEEN)) };
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const parts = Array.isArray(written)
    ? written.map((item: unknown, index) => toRow(item, at(String(index + 1))))
    : Object.entries(written as object).map(([key, value]) => toRow(value, at(key)));
  return Object.assign({}, ...parts) as Row;
}

/** Columns of a table in the order of the schema's fields. */
export function inSchemaOrder(schema: z.ZodType, columns: Iterable<string>): string[] {
  const places = new Map(
    [...columns].map((column) => {
      const steps = column.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
      const rank = steps.map((step, depth) =>
        typeof step === 'number' ? step : keysAt(schema, steps.slice(0, depth)).indexOf(step),
      );
      return [column, rank] as const;
    }),
  );
  return [...places.keys()].sort((a, b) => byRank(places.get(a)!, places.get(b)!));
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((rank, depth) => rank !== b[depth]);
  return differs === -1 ? a.length - b.length : a[differs]! - (b[differs] ?? -1);
}

/**
 * Puts the cells of a line together again, in the form in which editors write an entry; empty cells are
 * left out. What spreadsheets do to values (7.12.2026 for 2026-12-07, 1067 for 01067, 12,5 for 12.5,
 * WAHR for true) is undone where the field then accepts it; what still does not fit is for the check to say.
 */
export function fromRow(schema: z.ZodType, row: Row): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    if (cell.trim() === '') continue;
    const steps = column.split('.');
    const field = steps.reduce<z.ZodType | undefined>((outer, step) => outer && inside(outer, step), schema);
    place(entry, steps, field ? valueOf(field, fromCell(cell)) : cell);
  }
  return compacted(entry) as Record<string, unknown>;
}

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  options?: z.ZodType[];
};
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

/** The schema of what stands in a cell, without "optional". */
function plain(schema: z.ZodType): z.ZodType {
  const { innerType } = defOf(schema);
  return innerType ? plain(innerType) : schema;
}

function inside(schema: z.ZodType, step: string): z.ZodType | undefined {
  const { shape, element, options = [] } = defOf(plain(schema));
  if (/^\d+$/.test(step)) return element;
  return shape?.[step] ?? options.map((option) => inside(option, step)).find((found) => found !== undefined);
}

function valueOf(schema: z.ZodType, text: string): unknown {
  const field = plain(schema);
  const { type, element } = defOf(field);
  if (type === 'array') return text.split(BETWEEN).map((part) => valueOf(element!, unescaped(part)));
  if (type === 'boolean') return BOOLEANS[text.trim().toLowerCase()] ?? text;
  if (type === 'number') return /^-?\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : text;
  if (field.safeParse(text).success) return text;
  return REPAIRS.map((repair) => repair(text)).find((repaired) => field.safeParse(repaired).success) ?? text;
}

const BOOLEANS: Record<string, boolean> = {
  true: true,
  false: false,
  wahr: true,
  falsch: false,
  ja: true,
  nein: false,
};

const REPAIRS: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d: string, m: string, y: string) => `${y}-${two(m)}-${two(d)}`),
  (text) => text.replace(/^(\d{1,2}):(\d{2})(?::00)?$/, (_, hour: string, minute: string) => `${two(hour)}:${minute}`),
  (text) => (/^\d{3,4}$/.test(text) ? text.padStart(5, '0') : text),
  zeroOfPhone,
];

/** With fewer digits a number may be a local one, whose area code is nobody's guess; 49 may as well be the country's. */
const WITHOUT_ZERO = /^(?!49)[1-9]\d{9,10}$/;

/** The zero that spreadsheets take from a phone number, where nothing else can have stood there. */
function zeroOfPhone(text: string): string {
  const whole = `0${text}`;
  return WITHOUT_ZERO.test(text) && isValidPhoneNumber(whole, 'DE') ? whole : text;
}

const two = (digits: string) => digits.padStart(2, '0');

/** A value for the whole field ("protected" for an address) wins over cells for its parts. */
function place(outer: Record<string, unknown>, [step, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) outer[step!] = value;
  else {
    const inner = (outer[step!] ??= {});
    if (typeof inner === 'object') place(inner as Record<string, unknown>, rest, value);
  }
}

/** Objects whose keys are all numbers are lists; gaps close. */
function compacted(value: unknown): unknown {
  if (isScalar(value) || Array.isArray(value)) return value;
  const entries = Object.entries(value as object).map(([key, inner]) => [key, compacted(inner)] as const);
  if (!entries.every(([key]) => /^\d+$/.test(key))) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
}
