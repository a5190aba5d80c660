import { PREGNANCY } from '../age.ts';
import type { FinderFile } from './file.ts';
import { HERE } from './here.ts';
import { DAYPARTS, DAYS, groupNames, GROUPS, needNames, NEEDS, type Group, type Need } from './groups.ts';

export type Day = (typeof DAYS)[number];
export type Daypart = (typeof DAYPARTS)[number];

/** Orders of a list; "best" puts what is known to fit first, then what is near, then the list's own order. */
export const SORTS = { best: 'passend', date: 'termin', distance: 'entfernung', name: 'name' } as const;
export type Sort = keyof typeof SORTS;

/** Kilometres a family can choose as "near". */
export const RADII = [1, 2, 5, 10, 20] as const;

/** Nobody looks for something older children than this need: Jugendhilfe ends with 27 (SGB VIII § 7). */
export const OLDEST = 27 * 12;

/** What somebody looks for. Empty lists ask for nothing. */
export interface Criteria {
  readonly chosen: Readonly<Record<Group, readonly string[]>>;
  readonly days: readonly Day[];
  readonly dayparts: readonly Daypart[];
  readonly needs: readonly Need[];
  /** Age in months; `PREGNANCY` before birth. */
  readonly age: number | undefined;
  /** A place, a postcode or `HERE`. */
  readonly near: string | undefined;
  /** Kilometres around it; without, only the order changes. */
  readonly within: number | undefined;
  /** True when entries that say nothing about something asked for are shown, too. */
  readonly unknownToo: boolean;
  readonly sort: Sort;
}

/** Names of the form's fields, which are those of the address. */
export const FIELDS = {
  days: 'tag',
  dayparts: 'zeit',
  needs: 'mit',
  age: 'alter',
  near: 'nahe',
  within: 'umkreis',
  unknownToo: 'ohne-angabe',
  sort: 'sortierung',
} as const;

/** The parts of the day in addresses. */
export const DAYPART_WORDS: Record<Daypart, string> = {
  morning: 'vormittag',
  afternoon: 'nachmittag',
  evening: 'abend',
};

const PREGNANT = 'schwangerschaft';
const TOO = 'auch';

/** What an address can ask for on a list: anything else in it is dropped. */
export type Known = Pick<FinderFile, 'options' | 'centres'>;

/** Those of `all`, in their order, whose word was asked for. */
const asked = <T extends string>(all: readonly T[], values: readonly string[], word: (item: T) => string): T[] => {
  const wanted = new Set(values);
  return all.filter((item) => wanted.has(word(item)));
};

const same = <T extends string>(item: T): string => item;

function ageOf(value: string | null): number | undefined {
  if (value === PREGNANT) return PREGNANCY;
  return value !== null && /^\d{1,3}$/.test(value) && Number(value) <= OLDEST ? Number(value) : undefined;
}

/** The word of an age in addresses. */
export const ageWord = (age: number) => (age === PREGNANCY ? PREGNANT : String(age));

/**
 * Reads the query of an address, or the fields of the form, which have the same names. What the list
 * does not know is dropped, so that nothing hostile or outdated gets further than here.
 */
export function parseCriteria(query: URLSearchParams, { options, centres }: Known): Criteria {
  const near = query.get(FIELDS.near) ?? '';
  const known = near === HERE || centres.some(([id]) => id === near) ? near : undefined;
  const within = RADII.find((radius) => String(radius) === query.get(FIELDS.within));
  return {
    chosen: Object.fromEntries(
      groupNames.map((group) => [group, asked(options[group], query.getAll(GROUPS[group]), same)]),
    ) as Record<Group, string[]>,
    days: asked(DAYS, query.getAll(FIELDS.days), same),
    dayparts: asked(DAYPARTS, query.getAll(FIELDS.dayparts), (part) => DAYPART_WORDS[part]),
    needs: asked(needNames, query.getAll(FIELDS.needs), (need) => NEEDS[need]),
    age: ageOf(query.get(FIELDS.age)),
    near: known,
    within: known === undefined ? undefined : within,
    unknownToo: query.get(FIELDS.unknownToo) === TOO,
    sort: asked(Object.keys(SORTS) as Sort[], query.getAll(FIELDS.sort), (sort) => SORTS[sort])[0] ?? 'best',
  };
}

/**
 * Writes criteria as the query of an address: always the same for the same criteria, empty when
 * nothing is asked for. The device's position stays on the device.
 */
export function serialiseCriteria(criteria: Criteria): URLSearchParams {
  const query = new URLSearchParams();
  const add = (name: string, values: readonly string[]) => values.forEach((value) => query.append(name, value));
  const { age, near, within, sort } = criteria;
  if (age !== undefined) add(FIELDS.age, [ageWord(age)]);
  for (const group of groupNames) add(GROUPS[group], criteria.chosen[group]);
  add(FIELDS.days, criteria.days);
  add(
    FIELDS.dayparts,
    criteria.dayparts.map((part) => DAYPART_WORDS[part]),
  );
  add(
    FIELDS.needs,
    criteria.needs.map((need) => NEEDS[need]),
  );
  if (near !== undefined && near !== HERE) {
    add(FIELDS.near, [near]);
    if (within !== undefined) add(FIELDS.within, [String(within)]);
  }
  if (criteria.unknownToo) add(FIELDS.unknownToo, [TOO]);
  if (sort !== 'best') add(FIELDS.sort, [SORTS[sort]]);
  return query;
}
