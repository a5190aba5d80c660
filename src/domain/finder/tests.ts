import { metresBetween } from '../map/distance.ts';
import type { Point } from '../map/geo.ts';
import { VACANCY_DAYS } from '../time/vacancy.ts';
import type { Criteria } from './criteria.ts';
import { OPEN_DAYS, type Column, type Finder } from './file.ts';
import { DAYPARTS, DAYS, groupNames, needNames, slotOf, type Group, type Need } from './groups.ts';
import { HERE } from './here.ts';

/** What the visitor's device knows and no address says. */
export interface Visitor {
  /** Minutes since 1970. */
  readonly now: number;
  /** Where the device is, when it may be known. */
  readonly here?: Point | undefined;
}

const MINUTES_PER_DAY = 24 * 60;

const NO = 0;
export const YES = 1;
const UNKNOWN = 2;

/** One thing asked for: what each distinct value of its column says to it. */
export interface Test {
  readonly name: string;
  readonly of: readonly number[];
  readonly verdicts: Uint8Array;
}

const test = <T>(name: string, { values, of }: Column<T>, verdict: (value: T, index: number) => number): Test => ({
  name,
  of,
  verdicts: Uint8Array.from(values, verdict),
});

/** Name of the test of weekday and time of day. */
export const WHEN = 'when';

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

/** Days since the file's day. */
export const dayOf = ({ file }: Finder, { now }: Visitor) =>
  Math.max(0, Math.floor((now - file.midnight) / MINUTES_PER_DAY));

/** What each entry says to one of the wishes that are either there or not. */
export function needTest(finder: Finder, need: Need, visitor: Visitor): Test {
  if (need === 'open') return openTest(finder, visitor);
  if (need === 'vacancy') return vacancyTest(finder, visitor);
  const { file } = finder;
  const bit = 1 << needNames.indexOf(need);
  return test(need, file.needs, ([there, known]) => (there & bit ? YES : known & bit ? NO : UNKNOWN));
}

/** Metres from where the visitor asked to each house; undefined when nobody asked or the place is unknown. */
export function metresFrom(
  finder: Finder,
  { near }: Criteria,
  { here }: Visitor,
): readonly (number | undefined)[] | undefined {
  const from = near === HERE ? here : near === undefined ? undefined : finder.centres.get(near);
  return from && finder.houses.map((house) => house && Math.round(metresBetween(from, house)));
}

/** Leaves out what has ended since the page was built: nobody has to ask for that, and no choice can change it. */
function overTest({ file }: Finder, { now }: Visitor): Test[] {
  const hasEnded = (ends: number | null) => ends !== null && file.midnight + ends <= now;
  if (!file.ends.values.some(hasEnded)) return [];
  return [test('over', file.ends, (ends) => (hasEnded(ends) ? NO : YES))];
}

/** Everything asked for. */
export function testsOf(
  finder: Finder,
  criteria: Criteria,
  visitor: Visitor,
  metres: ReturnType<typeof metresFrom>,
): Test[] {
  const { days, dayparts, needs, age, within } = criteria;
  const limit = within === undefined || !metres ? undefined : within * 1000;
  return [
    ...overTest(finder, visitor),
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

/** Per way: number of failed tests, index of the last failed one, number of tests with unknown outcome. */
export interface Results {
  readonly fails: Uint8Array;
  readonly failed: Uint8Array;
  readonly unsure: Uint8Array;
  /** Ways that fail at most one: only these can count for any choice. */
  readonly candidates: readonly number[];
}

/** Puts every way an entry takes place to all tests. */
export function run(finder: Finder, tests: readonly Test[], unknownToo: boolean): Results {
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
