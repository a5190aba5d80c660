import { DAYPART_WORDS, FIELDS } from '../../domain/finder/criteria.ts';
import type { FinderFile } from '../../domain/finder/file.ts';
import type { Counts } from '../../domain/finder/count.ts';
import { DAYPARTS, DAYS, groupNames, GROUPS, needNames, NEEDS } from '../../domain/finder/groups.ts';
import { fieldsOf } from './fields.ts';

/** How many entries each choice gives, by `name=value`. */
function countsByField({ options }: FinderFile, counts: Counts): Map<string, number> {
  return new Map([
    ...groupNames.flatMap((group) =>
      options[group].map((value, index) => [`${GROUPS[group]}=${value}`, counts.groups[group][index]!] as const),
    ),
    ...DAYS.map((day) => [`${FIELDS.days}=${day}`, counts.days[day]] as const),
    ...DAYPARTS.map((part) => [`${FIELDS.dayparts}=${DAYPART_WORDS[part]}`, counts.dayparts[part]] as const),
    ...needNames.map((need) => [`${FIELDS.needs}=${NEEDS[need]}`, counts.needs[need]] as const),
  ]);
}

/** Writes the counts beside the choices. What would give nothing is marked, never moved or taken away. */
export function showCounts(form: HTMLFormElement, file: FinderFile, counts: Counts): void {
  const byField = countsByField(file, counts);
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLSelectElement) {
      if (field.dataset['counts'] === undefined) continue;
      for (const option of field.options) {
        const count = byField.get(`${field.name}=${option.value}`);
        const text = `${option.dataset['text']} (${count})`;
        if (count !== undefined && option.text !== text) option.text = text;
      }
      continue;
    }
    const count = byField.get(`${field.name}=${field.value}`);
    const label = field.closest('label');
    const number = label?.querySelector('.n');
    if (count === undefined || !label || !number) continue;
    if (number.textContent !== String(count)) number.textContent = String(count);
    label.classList.toggle('gives-nothing', count === 0);
  }
}
