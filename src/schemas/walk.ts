import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Meta = z.core.GlobalMeta;

/** A described value inside an entry: its field's meta, the value, and where it stands. */
export interface Described {
  readonly meta: Meta;
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

interface Shape {
  readonly meta: Meta | undefined;
  readonly fields: readonly (readonly [string, Shape])[];
  readonly element: Shape | undefined;
  readonly options: readonly Shape[];
}

const shapes = new WeakMap<Schema, Shape>();

function unwrap(schema: Schema): Schema {
  const def = schema._zod.def as { type: string; innerType?: Schema; in?: Schema };
  if (def.type === 'pipe') return unwrap(def.in!);
  return def.innerType ? unwrap(def.innerType) : schema;
}

function metaOf(schema: Schema): Meta | undefined {
  const own = (schema as z.ZodType).meta();
  if (own) return own;
  const def = schema._zod.def as { type: string; innerType?: Schema; in?: Schema };
  const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
  return inner && metaOf(inner);
}

function shapeOf(schema: Schema): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const def = unwrap(schema)._zod.def as {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    options?: Schema[];
  };
  const shape: Shape = {
    meta: metaOf(schema),
    fields: Object.entries(def.shape ?? {}).map(([key, inner]) => [key, shapeOf(inner)] as const),
    element: def.element && shapeOf(def.element),
    options: (def.options ?? []).map(shapeOf),
  };
  shapes.set(schema, shape);
  return shape;
}

/** The field at a path of keys and list positions, or undefined where the schema has none. */
export function metaAt(schema: Schema, path: readonly PropertyKey[]): Meta | undefined {
  return find(shapeOf(schema), path)?.meta;
}

/** The keys an object at this path may have. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const shape = find(shapeOf(schema), path);
  return [shape, ...(shape?.options ?? [])].flatMap((one) => one?.fields.map(([key]) => key) ?? []);
}

function find(shape: Shape, path: readonly PropertyKey[]): Shape | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  for (const one of [shape, ...shape.options]) {
    const next = typeof step === 'number' ? one.element : one.fields.find(([key]) => key === step)?.[1];
    if (next) return find(next, rest);
  }
  return undefined;
}

/** Every described value of an entry, depth first. */
export function* describedValues(
  schema: Schema,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<Described> {
  yield* visit(shapeOf(schema), value, path);
}

function* visit(shape: Shape, value: unknown, path: readonly (string | number)[]): Generator<Described> {
  if (value === undefined) return;
  if (shape.meta) yield { meta: shape.meta, value, path };
  if (Array.isArray(value)) {
    if (shape.element) for (const [index, item] of value.entries()) yield* visit(shape.element, item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of shape.fields) yield* visit(inner, (value as Record<string, unknown>)[key], [...path, key]);
    for (const option of shape.options) if (option.fields.length > 0) yield* visit(option, value, path);
  }
}

/** Every described field of a schema with its path; list elements are written as "[]". */
export function* describedFields(schema: Schema, path = ''): Generator<{ readonly path: string; readonly meta: Meta | undefined }> {
  yield* listFields(shapeOf(schema), path);
}

function* listFields(shape: Shape, path: string): Generator<{ readonly path: string; readonly meta: Meta | undefined }> {
  if (path) yield { path, meta: shape.meta };
  for (const [key, inner] of shape.fields) yield* listFields(inner, path ? `${path}.${key}` : key);
  if (shape.element) yield* listFields(shape.element, `${path}[]`);
  for (const option of shape.options) for (const [key, inner] of option.fields) yield* listFields(inner, `${path}.${key}`);
}
