/** A field of a form, as far as one must know it to bring a file into the form and back. */
export interface FormField {
  readonly name: string;
  readonly widget: string;
  /** Fields of an object, or of each item of a list. */
  readonly fields?: readonly FormField[];
  /** The one field each item of a list consists of. */
  readonly field?: FormField;
  /** An object of several kinds: a word alone (without fields), or fields. */
  readonly types?: readonly { readonly name: string; readonly fields?: readonly FormField[] }[];
  /** What stands before the name of a file in the form. */
  readonly public_folder?: string;
}

/** Where a form keeps which kind an object is of. */
export const KIND = 'type';

export type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal in meaning: the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isData(a) || !isData(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
