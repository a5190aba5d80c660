import { addMonths } from '../../domain/time/date.ts';
import type { Data } from '../../schemas/index.ts';
import type { Problem } from '../problem.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** School holidays are known this many months ahead, or somebody hears about it. */
const MONTHS = 12;

/** What depends on school holidays needs them: a year ahead, for the Land of the portal. */
export const holidays: Rule = function* (content): Generator<Problem> {
  const { site, siteDraft } = content;
  if (!site || !siteDraft || site.archive) return;
  const years = [...(content.entries.get('holidays')?.values() ?? [])].map(({ data }) => data as Data<'holidays'>);
  const known = years.filter(({ land }) => land === site.land).flatMap(({ periods }) => periods.map(({ to }) => to));
  if (known.length === 0 && ![...allEntries(content)].some(({ data }) => asksForHolidays(data))) return;
  const last = known.sort().at(-1);
  if (last !== undefined && last >= addMonths(content.options.today, MONTHS)) return;
  yield at(
    siteDraft,
    ['land'],
    last === undefined
      ? `Für das Land ${site.land} sind keine Schulferien bekannt`
      : `Die Schulferien für das Land ${site.land} sind nur bis zum ${last} bekannt`,
    `extends: [bund, ${site.land}], oder das nächste Schuljahr in content/holidays eintragen`,
    'warning',
  );
};

/** True when any hours or dates of an entry differ in the school holidays. */
function asksForHolidays(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      (key === 'notInSchoolHolidays' && inner === true) ||
      (key === 'schoolHolidays' && inner !== 'open') ||
      asksForHolidays(inner),
  );
}
