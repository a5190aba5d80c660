import type * as z from 'zod';
import { collections, singles, translations } from '../../../src/schemas/index.ts';

/** A key of an object somewhere in a schema. */
export interface Field {
  /** For people: "offers.sessions[].venue". */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly meta: z.core.GlobalMeta | undefined;
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Record<string, z.ZodType>;
  readonly catchall?: z.ZodType;
}

const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def;

/** The schema inside an optional, default or transforming one; undefined inside the innermost. */
function inside(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = defOf(schema);
  return innerType ?? input;
}

/** The schema that carries the description: the field itself, or what it makes optional. */
export function described(schema: z.ZodType): z.ZodType {
  for (let one: z.ZodType | undefined = schema; one; one = inside(one)) if (one.meta()) return one;
  return schema;
}

const core = (schema: z.ZodType): z.ZodType => {
  const inner = inside(schema);
  return inner ? core(inner) : schema;
};

/** Every schema object below a schema, itself included, with its path. */
export function* objects(
  schema: z.ZodType,
  path: string,
): Generator<{ path: string; schema: z.ZodType; strict: boolean }> {
  const plain = core(schema);
  const { type, shape = {}, element, options = [], catchall } = defOf(plain);
  if (type === 'object')
    yield { path, schema: plain, strict: catchall !== undefined && defOf(catchall).type === 'never' };
  for (const [key, inner] of Object.entries(shape)) yield* objects(inner, `${path}.${key}`);
  if (element) yield* objects(element, `${path}[]`);
  for (const option of options) yield* objects(option, path);
}

/** Every field below a schema. */
export function* fields(schema: z.ZodType, path: string): Generator<Field> {
  for (const object of objects(schema, path)) {
    for (const [key, inner] of Object.entries(defOf(object.schema).shape!)) {
      yield { path: `${object.path}.${key}`, schema: inner, meta: described(inner).meta() };
    }
  }
}

/**
 * Marks what a value written by an editor uses. Shared parts (an address, a schedule, sources) are one schema object
 * wherever they stand, so using them anywhere marks them everywhere.
 */
export function markUsed(schema: z.ZodType, value: unknown, used: Set<z.ZodType>): void {
  const { type, shape = {}, element, options = [] } = defOf(core(schema));
  if (type === 'object' && typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(shape)) {
      const written = (value as Record<string, unknown>)[key];
      if (written === undefined) continue;
      used.add(described(inner));
      markUsed(inner, written, used);
    }
  }
  if (element && Array.isArray(value)) for (const item of value) markUsed(element, item, used);
  for (const option of options) markUsed(option, value, used);
}

/** What a value says about other entries, as "collection/id" with the field that says it. */
export function* references(
  schema: z.ZodType,
  value: unknown,
  field = '',
): Generator<{ field: string; names: string }> {
  const { shape = {}, element, options = [] } = defOf(core(schema));
  const ref = described(schema).meta()?.ref;
  if (ref !== undefined && typeof value === 'string') yield { field, names: `${ref}/${value}` };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(shape))
    yield* references(inner, (value as Record<string, unknown>)[key], field || key);
  if (element && Array.isArray(value)) for (const item of value) yield* references(element, item, field);
  for (const option of options) yield* references(option, value, field);
}

/** Every schema an editor writes by, by the name of its folder or file. */
export const schemas: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ...Object.entries(collections).map(([name, { schema }]) => [name, schema] as const),
  ...Object.entries(singles).map(([name, { schema }]) => [name, schema] as const),
  ['translations', translations.schema],
];
