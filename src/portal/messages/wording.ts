import type * as z from 'zod';
import { metaAt } from '../../schemas/walk.ts';

export type Schema = z.core.$ZodType;

/** The last named step of a path, with its German title: „opens“ (Öffnet). */
export function fieldName(schema: Schema, path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string');
  const title =
    metaAt(schema, path)?.title ??
    (typeof path.at(-1) === 'number' ? metaAt(schema, path.slice(0, -1))?.title : undefined);
  return title ? `„${String(key)}“ (${title})` : `„${String(key)}“`;
}

/** A value as one would type it: after its key, or alone when it is an item of a list. */
export function typed(path: readonly PropertyKey[], value: string): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${value}` : value;
}

/** An example as one would type it. */
export function exampleOf(schema: Schema, path: readonly PropertyKey[]): string {
  return typed(path, asYaml(exampleAt(schema, path)));
}

export function exampleAt(schema: Schema, path: readonly PropertyKey[]): unknown {
  const own = (metaAt(schema, path)?.examples as unknown[] | undefined)?.[0];
  if (own !== undefined || path.length === 0) return own;
  const above = exampleAt(schema, path.slice(0, -1));
  return Array.isArray(above) ? above[0] : undefined;
}

/** Any value of a file as text; its own keys may be called toString. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'eine Liste';
  return typeof value === 'object' && value !== null ? 'eigene Felder' : String(value);
}

function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${asYaml(inner)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' &&
    /^[\d#]|: |^\S*[:@]/.test(value) &&
    !/^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !/^https?:/.test(value)
    ? `"${value}"`
    : String(value);
}
