import fc from 'fast-check';
import { PREGNANCY } from '../../../../src/domain/age.ts';
import { OLDEST, RADII, SORTS, type Criteria, type Known, type Sort } from '../../../../src/domain/finder/criteria.ts';
import { DAYPARTS, DAYS, groupNames, needNames, type Group } from '../../../../src/domain/finder/groups.ts';

/** What an empty address asks for. */
export const nothingAsked: Criteria = {
  chosen: Object.fromEntries(groupNames.map((group) => [group, []])) as unknown as Criteria['chosen'],
  days: [],
  dayparts: [],
  needs: [],
  age: undefined,
  near: undefined,
  within: undefined,
  unknownToo: false,
  sort: 'best',
};

/** Anything a list can be asked for; mostly little at once, as people do, so that something is found. */
export function criteriaOf({ options, centres }: Known): fc.Arbitrary<Criteria> {
  const rarely = <T, U>(arbitrary: fc.Arbitrary<T>, otherwise: U) =>
    fc.oneof({ arbitrary: fc.constant(otherwise), weight: 4 }, { arbitrary, weight: 1 });
  const some = <T>(all: readonly T[]) => rarely(fc.subarray([...all], { maxLength: Math.min(2, all.length) }), []);
  const near = rarely(fc.constantFrom(...centres.map(([id]) => id)), undefined);
  return fc
    .record({
      chosen: fc.record(
        Object.fromEntries(groupNames.map((group) => [group, some(options[group])])) as Record<
          Group,
          fc.Arbitrary<string[]>
        >,
        { noNullPrototype: true },
      ),
      days: some(DAYS),
      dayparts: some(DAYPARTS),
      needs: some(needNames),
      age: rarely(fc.oneof(fc.constant(PREGNANCY), fc.integer({ min: 0, max: OLDEST })), undefined),
      near,
      within: rarely(fc.constantFrom(...RADII), undefined),
      unknownToo: fc.boolean(),
      sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
    })
    .map((criteria) => ({ ...criteria, within: criteria.near === undefined ? undefined : criteria.within }));
}
