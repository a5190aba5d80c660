import { metresBetween } from '../distance.ts';
import type { Point } from '../geo.ts';
import type { Criteria, Day, Daypart } from './criteria.ts';
import { HERE } from './here.ts';
import { OPEN_DAYS, type Column, type Finder } from './file.ts';
import { VACANCY_DAYS } from '../vacancy.ts';
import { DAYPARTS, DAYS, groupNames, needNames, slotOf, type Group, type Need } from './groups.ts';
import { inOrder } from './order.ts';

/** What the visitor's device knows and no address says. */
export interface Visitor {
  /** Minutes since 1970. */
  readonly now: number;
  /** Where the device is, when it may be known. */
  readonly here?: Point | undefined;
}

/** How many entries each choice would give beside everything else that is asked for. */
export interface Counts {
  readonly groups: Readonly<Record<Group, readonly number[]>>;
  readonly days: Readonly<Record<Day, number>>;
  readonly dayparts: Readonly<Record<Daypart, number>>;
  readonly needs: Readonly<Record<Need, number>>;
}

export interface Found {
  /** Numbers of entries in the order asked for. */
  readonly entries: readonly number[];
  readonly counts: Counts;
  /** Metres from where the visitor asked, rounded; undefined when that or the entry's house is unknown. */
  readonly metres: (entry: number) => number | undefined;
}

const MINUTES_PER_DAY = 24 * 60;

const NO = 0;
const YES = 1;
const UNKNOWN = 2;

/** One thing asked for: what each distinct value of its column says to it. */
interface Test {
  readonly name: string;
  readonly of: readonly number[];
  readonly verdicts: Uint8Array;
}

const test = <T>(name: string, { values, of }: Column<T>, verdict: (value: T, index: number) => number): Test => ({
  name,
  of,
  verdicts: Uint8Array.from(values, verdict),
});

const WHEN = 'when';

function groupTest({ file }: Finder, group: Group, chosen: readonly string[]): Test {
  const wanted = new Set(chosen.map((option) => file.options[group].indexOf(option)));
  return test(group, file.choices[group], (value) =>
    value === null ? UNKNOWN : value.some((option) => wanted.has(option)) ? YES : NO,
  );
}

function whenTest({ file }: Finder, { days, dayparts }: Criteria): Test {
  const wanted = new Set(
    DAYS.flatMap((day, d) =>
      DAYPARTS.flatMap((part, p) =>
        (days.length === 0 || days.includes(day)) && (dayparts.length === 0 || dayparts.includes(part))
          ? [slotOf(d, p)]
          : [],
      ),
    ),
  );
  return test(WHEN, file.slots, (value) =>
    value === null ? UNKNOWN : value.some((slot) => wanted.has(slot)) ? YES : NO,
  );
}

function ageTest({ file }: Finder, age: number): Test {
  return test('age', file.ages, (ages) => {
    if (!ages) return UNKNOWN;
    const [from, to] = ages;
    return (from ?? 0) <= age && age <= (to ?? Infinity) ? YES : NO;
  });
}

/** Open at the moment of reading; unknown once the file is too old to say. */
function openTest({ file }: Finder, { now }: Visitor): Test {
  const minute = now - file.midnight;
  const known = minute >= 0 && minute < OPEN_DAYS * MINUTES_PER_DAY;
  return test('open', file.open, (pairs) => {
    if (!pairs || !known) return UNKNOWN;
    return pairs.some((from, i) => i % 2 === 0 && from <= minute && minute < from + pairs[i + 1]!) ? YES : NO;
  });
}

/** Free places, as long as what is known about them may be trusted. */
function vacancyTest(finder: Finder, visitor: Visitor): Test {
  return test('vacancy', finder.file.vacancy, (vacancy) => {
    if (!vacancy || dayOf(finder, visitor) - vacancy[1] > VACANCY_DAYS) return UNKNOWN;
    return vacancy[0] > 0 ? YES : NO;
  });
}

const dayOf = ({ file }: Finder, { now }: Visitor) => Math.max(0, Math.floor((now - file.midnight) / MINUTES_PER_DAY));

function needTest(finder: Finder, need: Need, visitor: Visitor): Test {
  if (need === 'open') return openTest(finder, visitor);
  if (need === 'vacancy') return vacancyTest(finder, visitor);
  const { file } = finder;
  const bit = 1 << needNames.indexOf(need);
  return test(need, file.needs, ([there, known]) => (there & bit ? YES : known & bit ? NO : UNKNOWN));
}

/** Metres from where the visitor asked to each house; undefined when nobody asked or the place is unknown. */
function metresFrom(
  finder: Finder,
  { near }: Criteria,
  { here }: Visitor,
): readonly (number | undefined)[] | undefined {
  const from = near === HERE ? here : near === undefined ? undefined : finder.centres.get(near);
  return from && finder.houses.map((house) => house && Math.round(metresBetween(from, house)));
}

function testsOf(finder: Finder, criteria: Criteria, visitor: Visitor, metres: ReturnType<typeof metresFrom>): Test[] {
  const { days, dayparts, needs, age, within } = criteria;
  const limit = within === undefined || !metres ? undefined : within * 1000;
  return [
    ...groupNames.flatMap((group) =>
      criteria.chosen[group].length > 0 ? [groupTest(finder, group, criteria.chosen[group])] : [],
    ),
    ...(days.length + dayparts.length > 0 ? [whenTest(finder, criteria)] : []),
    ...(age === undefined ? [] : [ageTest(finder, age)]),
    ...needs.map((need) => needTest(finder, need, visitor)),
    ...(limit === undefined
      ? []
      : [
          test('near', finder.file.houses, (_, index) => {
            const far = metres![index];
            return far === undefined ? UNKNOWN : far <= limit ? YES : NO;
          }),
        ]),
  ];
}

/** What became of each way: how many tests it fails, the last of them, and how many know nothing about it. */
interface Results {
  readonly fails: Uint8Array;
  readonly failed: Uint8Array;
  readonly unsure: Uint8Array;
  /** Ways that fail at most one: only these can count for any choice. */
  readonly candidates: readonly number[];
}

function run(finder: Finder, tests: readonly Test[], unknownToo: boolean): Results {
  const size = finder.entryOf.length;
  const fails = new Uint8Array(size);
  const failed = new Uint8Array(size);
  const unsure = new Uint8Array(size);
  tests.forEach(({ of, verdicts }, number) => {
    for (let way = 0; way < size; way += 1) {
      const verdict = verdicts[of[way]!];
      if (verdict === YES) continue;
      if (verdict === UNKNOWN && unknownToo) unsure[way]! += 1;
      else {
        fails[way]! += 1;
        failed[way] = number;
      }
    }
  });
  const candidates: number[] = [];
  for (let way = 0; way < size; way += 1) if (fails[way]! <= 1) candidates.push(way);
  return { fails, failed, unsure, candidates };
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

function countAll(
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

/**
 * The entries that fit: within a group one choice is enough, between groups all must hold, and of the same
 * way an entry takes place. What an entry does not say fits only when `unknownToo`.
 */
export function find(finder: Finder, criteria: Criteria, visitor: Visitor): Found {
  const metres = metresFrom(finder, criteria, visitor);
  const tests = testsOf(finder, criteria, visitor, metres);
  const results = run(finder, tests, criteria.unknownToo);
  const fitting = results.candidates.filter((way) => results.fails[way] === 0);
  const { entries, near } = inOrder(finder, fitting, {
    sort: criteria.sort,
    day: dayOf(finder, visitor),
    unsure: (way) => results.unsure[way]!,
    metres: (way) => metres?.[finder.file.houses.of[way]!],
  });
  return {
    entries,
    counts: countAll(finder, criteria, visitor, tests, results),
    metres: near,
  };
}
