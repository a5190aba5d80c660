import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type * as z from 'zod';
import { isValue } from '../../domain/parsed.ts';
import { parsePhone } from '../../domain/phone/number.ts';
import { blocksOf, type YamlBlock } from '../../domain/forms/yaml-blocks.ts';

/** One repair of a YAML text; gives back the text as it is when there is nothing to do. */
export type Step = (text: string, schema: z.ZodObject) => string;

/** No spaces at the ends of lines, no more than one empty line in a row. */
export const whitespace: Step = (text) => text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');

interface Place {
  readonly path: readonly PropertyKey[];
  readonly node: Scalar;
}

/** Every single value of a YAML text, with the keys that lead to it. */
function* scalars(node: unknown, path: readonly PropertyKey[]): Generator<Place> {
  if (isScalar(node)) yield { path, node };
  else if (isMap(node)) {
    for (const { key, value } of node.items) yield* scalars(value, [...path, String((key as Scalar).value)]);
  } else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* scalars(item, [...path, index]);
}

/** Replaces values of a text by what `instead` says; everything around them stays as it is written. */
function replaceScalars(text: string, instead: (place: Place) => string | undefined): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  let result = text;
  const places = [...scalars(document.contents, [])].reverse();
  for (const place of places) {
    const value = instead(place);
    const [start, end] = place.node.range ?? [0, 0];
    if (value !== undefined) result = `${result.slice(0, start)}"${value}"${result.slice(end)}`;
  }
  return result;
}

/** Digits that the schema wants as text: postcodes and phone numbers without quotation marks lose their zero. */
export const quotes: Step = (text, schema) => {
  const problems = (yaml: string) => {
    const data: unknown = parseDocument(yaml, { version: '1.2', schema: 'core' }).toJS();
    return schema.safeParse(data).error?.issues.length ?? 0;
  };
  const isDigits = ({ node }: Place) => typeof node.value === 'number' && /^\d{5,}$/.test(node.source ?? '');
  if (problems(text) === 0) return text;
  const quoted = (only: string, yaml: string) =>
    replaceScalars(yaml, (place) => (isDigits(place) && nameOf(place) === only ? place.node.source : undefined));
  const names = [...scalars(parseDocument(text, { version: '1.2', schema: 'core' }).contents, [])]
    .filter(isDigits)
    .map(nameOf);
  return names.reduce((current, name) => {
    const next = quoted(name, current);
    return problems(next) < problems(current) ? next : current;
  }, text);
};

const nameOf = ({ path }: Place) => path.join('/');

/** Phone numbers as the portal shows them; the number itself stays the same. */
export const phones: Step = (text) =>
  replaceScalars(text, ({ path, node }) => {
    if (path.at(-1) !== 'phone' || typeof node.value !== 'string') return undefined;
    const phone = parsePhone(node.value);
    if (!isValue(phone) || phone.value.text === node.value) return undefined;
    const again = parsePhone(phone.value.text);
    return isValue(again) && again.value.href === phone.value.href ? phone.value.text : undefined;
  });

/** The fields in the order of the schema, each with the comment above it. */
export const order: Step = (text, schema) => {
  const keys = Object.keys(schema.shape);
  const { head, blocks } = blocksOf(text.trimEnd());
  const rank = ({ key }: YamlBlock) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  const sorted = blocks.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.every((block, index) => block === blocks[index])) return text;
  const ending = text.endsWith('\n') ? '\n' : '';
  return [...head, ...sorted.flatMap(({ lines }) => lines)].join('\n') + ending;
};
