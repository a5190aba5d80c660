import { needTest, WHEN, YES, type Results, type Test, type Visitor } from './tests.ts';
import type { Criteria, Day, Daypart } from './criteria.ts';
import type { Finder } from './file.ts';
import { DAYPARTS, DAYS, groupNames, needNames, type Group, type Need } from './groups.ts';

/** How many entries each choice would give beside everything else that is asked for. */
export interface Counts {
  readonly groups: Readonly<Record<Group, readonly number[]>>;
  readonly days: Readonly<Record<Day, number>>;
  readonly dayparts: Readonly<Record<Daypart, number>>;
  readonly needs: Readonly<Record<Need, number>>;
}

/**
 * Counts, for each choice a column can hold, the entries that pass everything else. Each entry counts once,
 * however many of its ways pass.
 */
function count(
  { entryOf, alone }: Finder,
  { fails, failed, candidates }: Results,
  own: number,
  choices: number,
  of: readonly number[],
  held: readonly (readonly number[])[],
): number[] {
  const counts = new Array<number>(choices).fill(0);
  // Most entries take place in one way only: of these it is enough to know how many hold which value.
  const holders = new Uint32Array(held.length);
  const last = new Int32Array(choices).fill(-1);
  for (const way of candidates) {
    if (fails[way] === 1 && failed[way] !== own) continue;
    if (alone[way]) {
      holders[of[way]!]! += 1;
      continue;
    }
    const entry = entryOf[way]!;
    for (const choice of held[of[way]!]!) {
      if (last[choice] === entry) continue;
      last[choice] = entry;
      counts[choice]! += 1;
    }
  }
  held.forEach((chosen, value) => {
    if (holders[value]) for (const choice of chosen) counts[choice]! += holders[value];
  });
  return counts;
}

/** The counts of all choices, of entries that were put to the tests. */
export function countAll(
  finder: Finder,
  criteria: Criteria,
  visitor: Visitor,
  tests: readonly Test[],
  results: Results,
): Counts {
  const { file } = finder;
  const own = (name: string) => tests.findIndex((one) => one.name === name);
  const groups = groupNames.map((group) => {
    const { of, values } = file.choices[group];
    const held = values.map((value) => value ?? []);
    return [group, count(finder, results, own(group), file.options[group].length, of, held)] as const;
  });
  const slots = (names: number, pick: (day: number, part: number) => number | undefined) =>
    count(
      finder,
      results,
      own(WHEN),
      names,
      file.slots.of,
      file.slots.values.map((value) => [
        ...new Set(
          (value ?? []).flatMap((slot) => pick(Math.floor(slot / DAYPARTS.length), slot % DAYPARTS.length) ?? []),
        ),
      ]),
    );
  const { days, dayparts } = criteria;
  const byDay = slots(DAYS.length, (day, part) =>
    dayparts.length === 0 || dayparts.includes(DAYPARTS[part]!) ? day : undefined,
  );
  const byPart = slots(DAYPARTS.length, (day, part) =>
    days.length === 0 || days.includes(DAYS[day]!) ? part : undefined,
  );
  const needs = needNames.map((need) => {
    const { of, verdicts } = needTest(finder, need, visitor);
    const held = Array.from(verdicts, (verdict) => (verdict === YES ? [0] : []));
    return [need, count(finder, results, own(need), 1, of, held)[0]!] as const;
  });
  return {
    groups: Object.fromEntries(groups) as unknown as Counts['groups'],
    days: Object.fromEntries(DAYS.map((day, index) => [day, byDay[index]!])) as Counts['days'],
    dayparts: Object.fromEntries(DAYPARTS.map((part, index) => [part, byPart[index]!])) as Counts['dayparts'],
    needs: Object.fromEntries(needs) as Counts['needs'],
  };
}
