import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { readYaml } from '../read/yaml.ts';
import { order, phones, quotes, whitespace, type Step } from './steps.ts';

/** Repair steps; each names the fields whose parsed value it may change. */
const STEPS: readonly (readonly [step: Step, same: (before: unknown, after: unknown) => boolean])[] = [
  [whitespace, isDeepStrictEqual],
  [quotes, (before, after) => isDeepStrictEqual(asText(before), asText(after))],
  [phones, (before, after) => isDeepStrictEqual(withoutPhones(before), withoutPhones(after))],
  [order, isDeepStrictEqual],
];

/**
 * Repairs what is safe in the text of a file: spaces, quotation marks around digits, the form of phone numbers, the
 * order of fields. What a file says stays the same: a step whose result reads otherwise is not taken, and a valid
 * file means to the portal exactly what it meant before.
 */
export function repair(text: string, schema: z.ZodObject): string {
  const { before, yaml, after } = parts(unmarked(text));
  if (dataOf(yaml) === undefined) return text;
  let current = yaml;
  for (const [step, same] of STEPS) {
    const next = step(current, schema);
    if (next !== current && same(dataOf(current), dataOf(next))) current = next;
  }
  const was = schema.safeParse(dataOf(yaml));
  if (was.success && !isDeepStrictEqual(was.data, schema.safeParse(dataOf(current)).data)) return text;
  return `${before}${current}${after}`.trimEnd() + '\n';
}

/** The text as the reader takes it: without byte order mark, with plain line ends. */
const unmarked = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** A Markdown file has its fields between two lines of three hyphens. */
function parts(text: string): { before: string; yaml: string; after: string } {
  const fields = /^---[ \t]*\n([\s\S]*?)(\n---[ \t]*(?:\n|$)[\s\S]*)$/.exec(text);
  return fields ? { before: '---\n', yaml: fields[1]!, after: fields[2]! } : { before: '', yaml: text, after: '' };
}

function dataOf(text: string): unknown {
  const read = readYaml({ file: '', text, linesBefore: 0 });
  return 'data' in read ? read.data : undefined;
}

/** Every number as text without the zeros that YAML drops. */
function asText(value: unknown): unknown {
  return mapValues(value, (_, inner) =>
    typeof inner === 'number' || (typeof inner === 'string' && /^\d{5,}$/.test(inner)) ? String(Number(inner)) : inner,
  );
}

const withoutPhones = (value: unknown) =>
  mapValues(value, (key, inner) => (key === 'phone' && typeof inner === 'string' ? '' : inner));

function mapValues(value: unknown, change: (key: string, inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(change('', item), change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapValues(change(key, inner), change)]));
}
