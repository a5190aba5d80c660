import { PREGNANCY } from '../../domain/age.ts';
import { ageWord, FIELDS, OLDEST } from '../../domain/finder/criteria.ts';
import { HERE } from '../../domain/finder/here.ts';
import type { Point } from '../../domain/map/geo.ts';
import type { Words } from './words.ts';

/** What stays on the device: the month of birth, of which only the age is used, and the position. */

type Options = { readonly signal: AbortSignal };

const selectOf = (root: HTMLElement, name: string) => root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);

/** Whole months from a month ("2026-03") to today; pregnancy before birth, undefined when it cannot be. */
function monthsSince(month: string, today: Date): number | undefined {
  const [year = NaN, number = NaN] = month.split('-').map(Number);
  const months = today.getFullYear() * 12 + today.getMonth() - (year * 12 + number - 1);
  if (months < PREGNANCY - 1 || months > OLDEST || Number.isNaN(months)) return undefined;
  return months < 0 ? PREGNANCY : months;
}

/** Turns the month of birth into the age in months. The field has no name: nothing sends or keeps it. */
export function watchBirth(
  root: HTMLElement,
  words: Words,
  changed: (select: HTMLSelectElement) => void,
  options: Options,
): void {
  const birth = root.querySelector<HTMLInputElement>('[data-birth]');
  const select = selectOf(root, FIELDS.age);
  if (!birth || !select) return;
  birth.addEventListener(
    'change',
    () => {
      const months = monthsSince(birth.value, new Date());
      offer(select, months === undefined ? '' : ageWord(months), words);
      changed(select);
    },
    options,
  );
}

/** Chooses an age, also one that is not among those offered. */
function offer(select: HTMLSelectElement, value: string, words: Pick<Words, 'aged'>): void {
  if (value !== '' && ![...select.options].some((option) => option.value === value))
    select.add(new Option(words.aged.replace('{count}', value), value));
  select.value = value;
}

/** Asks the device for its position when somebody chooses it; nobody does so without choosing. */
export function watchPosition(root: HTMLElement, located: (here: Point | undefined) => void, options: Options): void {
  const select = selectOf(root, FIELDS.near);
  const denied = root.querySelector<HTMLElement>('[data-denied]');
  if (!select || !denied) return;
  const ask = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => located({ lat: coords.latitude, lon: coords.longitude }),
      () => {
        select.value = '';
        denied.hidden = false;
        located(undefined);
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  const chosen = (event: Event) => {
    denied.hidden = true;
    if (select.value !== HERE) return;
    // The list waits for the position; what the form asks for until then stays on it.
    event.stopImmediatePropagation();
    ask();
  };
  select.addEventListener('change', chosen, { ...options, capture: true });
  if (select.value === HERE) ask();
}
