import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Meta = z.core.GlobalMeta;

/** A value inside an entry that names another entry (`ref`: its collection) or a file (`file`: its folder). */
export interface Naming {
  readonly ref: string | undefined;
  readonly file: string | undefined;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

interface Shape {
  readonly meta: Meta | undefined;
  readonly fields: readonly (readonly [string, Shape])[];
  readonly element: Shape | undefined;
  readonly options: readonly Shape[];
  /** True when the value, or anything in it, names an entry or a file. */
  readonly names: boolean;
}

const shapes = new WeakMap<Schema, Shape>();

/** What the schemas here are made of. */
interface Def {
  readonly type: string;
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
}

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
  const def = unwrap(schema)._zod.def as Def;
  const meta = metaOf(schema);
  const fields = Object.entries(def.shape ?? {}).map(([key, inner]) => [key, shapeOf(inner)] as const);
  const element = def.element && shapeOf(def.element);
  const options = (def.options ?? []).map(shapeOf);
  const inner = [...fields.map(([, field]) => field), ...options, ...(element ? [element] : [])];
  const names = meta?.ref !== undefined || meta?.file !== undefined || inner.some((one) => one.names);
  const shape: Shape = { meta, fields, element, options, names };
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

/** A field at the top of an entry, as an editor writes it. */
export interface TopField {
  readonly key: string;
  readonly schema: z.ZodType;
  readonly meta: Meta;
  readonly required: boolean;
}

/** The fields an entry of this schema may have, in the order of the schema. */
export function topFields(schema: Schema): TopField[] {
  const { shape } = unwrap(schema)._zod.def as { shape?: Record<string, z.ZodType> };
  return Object.entries(shape ?? {}).map(([key, inner]) => ({
    key,
    schema: inner,
    meta: metaOf(inner) ?? {},
    required: inner._zod.optin !== 'optional',
  }));
}

/** What any free text may say, and no date, number, address or word of a choice. */
const PHRASE = 'Ein Satz, Nr. 2';

/** The keys whose values are free text somewhere in these schemas; keys of a list of texts as well. */
export function textKeys(schemas: readonly Schema[]): Set<string> {
  const found = new Set<string>();
  const collect = (schema: Schema, key: string) => {
    const { type, shape, element, options } = unwrap(schema)._zod.def as Def;
    if (type === 'string') {
      const meta = metaOf(schema);
      const isFree = meta?.ref === undefined && meta?.file === undefined;
      if (isFree && (schema as z.ZodType).safeParse(PHRASE).success) found.add(key);
    }
    for (const [name, one] of Object.entries(shape ?? {})) collect(one, name);
    for (const one of [...(options ?? []), ...(element ? [element] : [])]) collect(one, key);
  };
  for (const schema of schemas) collect(schema, '');
  return found;
}

/** Every value of an entry that names another entry or a file, depth first. */
export function namingValues(schema: Schema, value: unknown): Naming[] {
  const found: Naming[] = [];
  visit(shapeOf(schema), value, [], found);
  return found;
}

function visit(shape: Shape, value: unknown, path: readonly (string | number)[], found: Naming[]): void {
  if (!shape.names || value === undefined) return;
  const { meta } = shape;
  if (typeof value === 'string') {
    if (meta?.ref !== undefined || meta?.file !== undefined)
      found.push({ ref: meta.ref, file: meta.file, name: value, path });
  } else if (Array.isArray(value)) {
    if (shape.element) for (const [index, item] of value.entries()) visit(shape.element, item, [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of shape.fields)
      if (inner.names) visit(inner, (value as Record<string, unknown>)[key], [...path, key], found);
    for (const option of shape.options) visit(option, value, path, found);
  }
}
