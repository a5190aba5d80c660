import { v5 } from 'uuid';
import type { Site } from '../open-data/entries.ts';

/** An object of HSDS as JSON. */
export type HsdsObject = Readonly<Record<string, unknown>>;

/** Makes the ids of one portal. */
export type Identify = (type: string, ...key: readonly (string | number)[]) => string;

/** Ids that stay the same from build to build: a UUID made from the portal's address and the entry (RFC 9562 § 5.5). */
export function identifier({ origin, base }: Site): Identify {
  const home = new URL(base, origin).href;
  return (type, ...key) => v5(`${home}#${type}/${key.join('/')}`, v5.URL);
}

/** Drops what is unknown. */
export function known(fields: Readonly<Record<string, unknown>>): HsdsObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Several sentences as one text, or nothing. */
export const joined = (texts: readonly (string | { readonly text: string })[]): string | undefined =>
  texts.length === 0 ? undefined : texts.map((line) => (typeof line === 'string' ? line : line.text)).join(' · ');
