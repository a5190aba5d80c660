import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmsField } from '../../../src/describe/forms/field.ts';
import { isDate } from '../../../src/domain/time/date.ts';
import { KIND, type Data } from '../../../src/domain/forms/field.ts';
import { fileFormat } from '../../../src/domain/forms/file.ts';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { report, town } from '../check/town.ts';
import { formOf } from '../forms/town.ts';
import type { Mistake, Typed } from './mistakes.ts';

/** What Sveltia CMS itself says in German. */
const { validation } = JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/de.json', 'utf8')) as {
  validation: { value_missing: string; range_underflow: { number: string }; range_overflow: { number: string } };
};

/** What an editor reads who makes a mistake in a form: of the form, or of the check about the file it wrote. */
export function inForm({ form }: Mistake): readonly string[] {
  if (!form) return ['Kommt nicht vor: Das Formular schreibt die Datei selbst.'];
  const [name, typed] = Object.entries(form)[0] as [CollectionName, Typed];
  const { fields } = formOf(name);
  const refusals = Object.entries(typed).flatMap(([path, value]) => refusal(fieldAt(fields, path), value) ?? []);
  if (refusals.length > 0) return refusals;
  const lines = report(town({ [ENTRIES[name]!]: fileOf(name, typed) }));
  return lines.length > 0 ? lines : ['Richtig so: Das Formular schreibt es, wie die Prüfung es will.'];
}

/** The entries of the base town that mistakes are made in. */
const ENTRIES: Partial<Record<CollectionName, string>> = {
  venues: 'venues/haus-am-markt.yaml',
  offers: 'offers/krabbelgruppe.md',
  kitas: 'kitas/regenbogen.yaml',
};

/** The file as the form writes it. */
function fileOf(name: CollectionName, typed: Typed): string {
  const { fromFile, toFile } = fileFormat(formOf(name).fields, collections[name].file !== 'yaml');
  const data = fromFile(readFileSync(join('tests/fixtures/base', ENTRIES[name]!), 'utf8'));
  for (const [path, value] of Object.entries(typed)) place(data, path.split('.'), value);
  return toFile(data);
}

function place(outer: Data, [step, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) outer[step!] = step === 'address' ? { [KIND]: value } : value;
  else place((outer[step!] ??= /^\d+$/.test(rest[0]!) ? [] : {}) as Data, rest, value);
}

function fieldAt(fields: readonly CmsField[], path: string): CmsField {
  const [name, ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no field ${path}.`);
  const inside = field.fields ?? field.types?.flatMap((kind) => kind.fields ?? []) ?? [];
  return rest.length === 0 ? field : fieldAt(inside as CmsField[], rest.join('.'));
}

/** Why a field does not take a value; nothing when it does. */
function refusal(field: CmsField, value: unknown): string | undefined {
  if (value === '') return field['required'] ? `${label(field)}: ${validation.value_missing}` : undefined;
  const check = REFUSALS[field.widget];
  const answer = check?.(field, value);
  return answer === undefined ? undefined : `${label(field)}: ${answer}`;
}

const label = (field: CmsField) => `„${String(field['label'])}“`;

const text = (field: CmsField, value: unknown): string | undefined => {
  const { pattern, maxlength } = field as { pattern?: readonly [string, string]; maxlength?: number };
  if (maxlength !== undefined && String(value).length > maxlength)
    return `Es dürfen höchstens ${maxlength} Zeichen eingegeben werden.`;
  if (pattern && !new RegExp(pattern[0]).test(String(value))) return pattern[1];
  return field.widget === 'string' && /\n/.test(String(value)) ? 'Das Feld hat nur eine Zeile.' : undefined;
};

const CHOSEN = 'Man wählt aus, statt zu tippen.';

const REFUSALS: Readonly<Record<string, (field: CmsField, value: unknown) => string | undefined>> = {
  string: text,
  text,
  select: ({ options, multiple }, value) => {
    if (multiple && !Array.isArray(value)) return CHOSEN;
    const known = (options as readonly unknown[]).map((one) => (one as { value?: unknown }).value ?? one);
    return (Array.isArray(value) ? value : [value]).every((one) => known.includes(one)) ? undefined : CHOSEN;
  },
  relation: () => CHOSEN,
  image: () => 'Man wählt aus den Dateien im Ordner media oder lädt eine hoch.',
  datetime: (_, value) => (isDate(String(value)) ? undefined : 'Man wählt den Tag im Kalender.'),
  number: ({ min, max }, value) => {
    if (typeof value !== 'number') return 'Das Feld nimmt nur Zahlen an.';
    if (typeof min === 'number' && value < min) return validation.range_underflow.number.replace('{$min}', String(min));
    if (typeof max === 'number' && value > max) return validation.range_overflow.number.replace('{$max}', String(max));
    return undefined;
  },
  object: ({ types }, value) =>
    types?.some(({ name }) => name === value) ? undefined : 'Jede Angabe hat ein eigenes Feld.',
};
