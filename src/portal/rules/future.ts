import type { Problem } from '../problem.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** What has been found true or been checked cannot lie ahead: mostly a slip in the year. */
export const future: Rule = function* (content): Generator<Problem> {
  const { today } = content.options;
  for (const { data, draft } of allEntries(content)) {
    for (const { path, date } of claimedDates(data, [])) {
      if (date <= today) continue;
      yield at(
        draft,
        path,
        `Das Datum ${date} liegt in der Zukunft`,
        `der Tag, an dem ${path.at(-1) === 'asOf' ? 'die Angaben stimmten' : 'jemand nachgefragt hat'}, spätestens heute: ${today}`,
        'warning',
      );
    }
  }
};

interface Claim {
  readonly path: readonly (string | number)[];
  readonly date: string;
}

/** Every `asOf` and `checked.on` of an entry, however deep. */
function* claimedDates(value: unknown, path: readonly (string | number)[]): Generator<Claim> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const claims = key === 'asOf' || (key === 'on' && path.at(-1) === 'checked');
    if (claims && typeof inner === 'string') yield { path: here, date: inner };
    else yield* claimedDates(inner, here);
  }
}
