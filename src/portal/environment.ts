import { resolve } from 'node:path';
import { dateInGermany, isDate } from '../domain/time/date.ts';
import type { ContentOptions } from './content.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the environment says about content and time. This is the only place that reads the clock:
 * `TODAY` (ISO date) replaces it.
 * @throws when `TODAY` is not a date.
 */
export function readEnvironment(variables: Variables = process.env): ContentOptions {
  const today = variables['TODAY'] || dateInGermany(new Date());
  if (!isDate(today)) throw new Error(`TODAY=${today} ist kein Datum. Richtig ist zum Beispiel TODAY=2026-11-24.`);
  return {
    contentDir: resolve(variables['CONTENT_DIR'] || 'content'),
    layersDir: resolve('layers'),
    today,
  };
}
