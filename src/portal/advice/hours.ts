import { joinGerman } from '../../domain/text.ts';
import type { Data } from '../../schemas/index.ts';
import { at, type Rule } from '../rules/rule.ts';
import { ownEntries } from './own.ts';

type Slot = NonNullable<Data<'venues'>['openingHours']>[number];

interface Placed {
  readonly path: readonly (string | number)[];
  readonly slots: readonly Slot[];
}

/** Two lines of opening hours that say different things about the same hour. */
export const hours: Rule = function* (content) {
  for (const { data, draft } of ownEntries(content)) {
    for (const { path, slots } of listsOf(data, [])) {
      for (const [index, slot] of slots.entries()) {
        const other = slots.findIndex((earlier, before) => before < index && overlap(earlier, slot));
        if (other < 0) continue;
        const days = (slot.days ?? []).filter((day) => slots[other]!.days?.includes(day));
        yield at(
          draft,
          [...path, index, 'opens'],
          `Diese Zeit überschneidet sich mit Zeile ${other + 1} der Liste (${joinGerman(days)})`,
          'die Uhrzeiten berichtigen, oder eine Zeile löschen',
          'warning',
        );
      }
    }
  }
};

/** Every list of opening hours in an entry, however deep. */
function* listsOf(value: unknown, path: readonly (string | number)[]): Generator<Placed> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'openingHours' || key === 'plannedHours') yield { path: here, slots: inner as readonly Slot[] };
    else yield* listsOf(inner, here);
  }
}

function overlap(a: Slot, b: Slot): boolean {
  const weeks = [a.weeks ?? 'every', b.weeks ?? 'every'];
  return (
    (a.kind ?? 'open') === (b.kind ?? 'open') &&
    // „Kreißsaal“ and „Elternschule“ under one roof are two things.
    a.note === b.note &&
    (a.days ?? []).some((day) => b.days?.includes(day)) &&
    (weeks[0] === weeks[1] || weeks.includes('every')) &&
    (a.nth === b.nth || a.nth === undefined || b.nth === undefined) &&
    (a.validFrom ?? '') <= (b.validUntil ?? '9999') &&
    (b.validFrom ?? '') <= (a.validUntil ?? '9999') &&
    meet(a, b)
  );
}

/** True when the times of two lines have a minute in common; a line that ends before it opens ends after midnight. */
function meet(a: Slot, b: Slot): boolean {
  if (a.opens === undefined || a.closes === undefined || b.opens === undefined || b.closes === undefined) return false;
  const [endOfA, endOfB] = [a, b].map(({ opens, closes }) => (closes! > opens! ? closes! : '24:00'));
  return a.opens < endOfB! && b.opens < endOfA!;
}
