import * as z from 'zod';
import type { Naming } from '../schemas/names.ts';

/**
 * A JSON Schema as we write it: draft 7, because editors' YAML language server knows no later one. `x-ref` names the
 * collection whose ids a value must be, `x-file` the folder of the file it names.
 */
export interface JsonSchema {
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  const?: string;
  enum?: string[];
  pattern?: string;
  patternErrorMessage?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  multipleOf?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false;
  anyOf?: JsonSchema[];
  'x-ref'?: string;
  'x-file'?: string;
}

type Draft = JsonSchema & { ref?: string; file?: string };

/** The schema of a file as an editor writes it: ages in words, dates and times as text. */
export function jsonSchemaOf(schema: z.ZodType, { title, description }: Naming): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => finish(jsonSchema as Draft, z.globalRegistry.get(zodSchema)),
  });
  return { $schema, title, description, ...rest } as JsonSchema;
}

/** Adds what Zod leaves out of the written form, and says in German what a pattern refuses. */
function finish(json: Draft, meta: z.core.GlobalMeta | undefined): void {
  if (meta?.['examples']) json.examples = meta['examples'] as unknown[];
  if (json.ref !== undefined) json['x-ref'] = json.ref;
  if (json.file !== undefined) json['x-file'] = json.file;
  delete json.ref;
  delete json.file;
  // Validators divide binary fractions: to them 4.35 is no multiple of 0.01.
  if (json.multipleOf !== undefined && json.multipleOf < 1) delete json.multipleOf;
  if (json.pattern !== undefined) {
    const [example] = json.examples ?? [];
    json.patternErrorMessage =
      json.pattern === ONE_LINE
        ? 'Bitte alles in eine Zeile schreiben.'
        : typeof example === 'string'
          ? `So ist es richtig: ${example}`
          : 'Das hat nicht die richtige Form.';
  }
}

const ONE_LINE = '^[^\\n]*$';
