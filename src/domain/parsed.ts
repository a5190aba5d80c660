/**
 * The result of reading a human-written value: the value, or what is wrong with it.
 * `wrong` and `instead` are German sentences for editors; `instead` says what to write.
 */
export type Parsed<T> = { readonly value: T } | { readonly wrong: string; readonly instead: string };

/** True when `result` carries a value. */
export function isValue<T>(result: Parsed<T>): result is { readonly value: T } {
  return 'value' in result;
}
