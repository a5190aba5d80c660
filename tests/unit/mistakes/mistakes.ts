import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CollectionName } from '../../../src/schemas/index.ts';

/** What is typed or chosen in a form, by path ("openingHours.0.days"; "body" is the text). */
export type Typed = Readonly<Record<string, unknown>>;

/** A mistake editors make, wherever it can be made. */
export interface Mistake {
  /** Its file: a folder in tests/fixtures/broken. */
  readonly id: string;
  readonly mistake: string;
  /** The same in a form; nothing where a form leaves no room for it. */
  readonly form?: Partial<Record<CollectionName, Typed>>;
  /** The same in a list that is imported, where it is not what is typed in a form. */
  readonly list?: { readonly file: string; readonly text: string; readonly fields?: Readonly<Record<string, string>> };
}

/** The 40 mistakes of tests/fixtures/mistakes. */
export const MISTAKES = parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/mistakes/mistakes.yaml'), 'utf8'),
) as readonly Mistake[];
