import * as z from 'zod';
import { isValue, type Parsed } from '../domain/parsed.ts';

/** What an editor reads about a field; `example` is a value that passes the check. */
declare module 'zod' {
  interface GlobalMeta {
    /** Collection whose ids this value must name. */
    ref?: string;
    /** Folder below `media/` or `geo/` in which the named file must lie. */
    file?: 'media' | 'geo';
    /** How the value looks as written, where the schema itself only knows a function (for JSON Schema). */
    pattern?: string;
    minimum?: number;
    maximum?: number;
  }
}

/** What a field says beyond its title. */
type Extra = Pick<z.core.GlobalMeta, 'ref' | 'file' | 'minimum' | 'maximum'>;

/** Describes a field in German for messages, forms, editors and the field reference. */
export function field<T extends z.ZodType>(
  schema: T,
  title: string,
  description: string,
  example: unknown,
  extra: Extra = {},
): T {
  return schema.meta({ title, description, examples: [example], ...extra });
}

/**
 * A string that `read` turns into a value; its refusal becomes a message with a way out. `write` is the
 * way back, so that entries can be given away in the form in which editors write them. `pattern` tells
 * other programs what such a string usually looks like.
 */
export function readAs<T>(read: (text: string) => Parsed<T>, write: (value: T) => string, pattern: RegExp) {
  const codec = z.codec(z.string(), z.custom<T>(), {
    decode(text, ctx) {
      const result = read(text);
      if (isValue(result)) return result.value;
      const { wrong, instead } = result;
      ctx.issues.push({ code: 'custom', input: text, message: wrong, params: { instead } });
      return z.NEVER;
    },
    encode: write,
  });
  return codec.meta({ pattern: pattern.source });
}

/** The way back for values that stay as they are written. */
export const asWritten = (text: string): string => text;

interface Context {
  addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[]; params: { instead: string } }): void;
}

/** Adds a refusal: what is wrong and what to write instead (German), at `path` below the value. */
export function refuse(ctx: Context, wrong: string, instead: string, path: PropertyKey[] = []): void {
  ctx.addIssue({ code: 'custom', message: wrong, path, params: { instead } });
}

/** An id of another entry, checked after everything is read. */
export function ref(collection: string, title: string, description: string, example: string) {
  return field(z.string(), title, description, example, { ref: collection });
}

/** A list of ids of other entries. */
export function refs(collection: string, title: string, description: string, example: string[]) {
  return field(z.array(ref(collection, title, description, example[0]!)).min(1), title, description, example);
}
