import { de, type Strings } from './de.ts';
import { en } from './en.ts';

/** Languages of the interface. */
export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type { Strings } from './de.ts';

/** The language whose pages have no prefix. */
export const DEFAULT_LOCALE: Locale = 'de';

const ALL: Record<Locale, Strings> = { de, en };

/** The words of a language. */
export function strings(locale: Locale): Strings {
  return ALL[locale];
}
