import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '../../../../src/domain/time/date.ts';
import type { Criteria } from '../../../../src/domain/finder/criteria.ts';
import { readFinder } from '../../../../src/domain/finder/file.ts';
import type { Visitor } from '../../../../src/domain/finder/tests.ts';
import { find } from '../../../../src/domain/finder/find.ts';
import { DAYS, groupNames, needNames, type Group } from '../../../../src/domain/finder/groups.ts';
import { metresBetween } from '../../../../src/domain/map/distance.ts';
import { loadPortal, type Entry } from '../../../../src/portal/portal.ts';
import { onOffer } from '../../../../src/portal/on-offer.ts';
import { FINDABLE } from '../../../../src/schemas/routes.ts';
import { finderFile } from '../../../../src/views/finder/finder.ts';
import { inListOrder } from '../../../../src/portal/list-order.ts';
import { createView } from '../../../../src/views/view.ts';
import { criteriaOf, nothingAsked } from '../../domain/finder/arbitrary.ts';
import { naiveWays, says, type NaiveWay } from './naive.ts';

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const finder = readFinder(finderFile(createView(portal, 'de', '/'), 'all'));
const entries: readonly Entry[] = FINDABLE.flatMap((name) => inListOrder(portal, name, onOffer(portal).all(name)));
const visitor: Visitor = { now: finder.file.midnight + 10 * 60 };
const ways = entries.map((entry) => naiveWays(portal, entry, visitor.now));
const found = (criteria: Criteria) => find(finder, criteria, visitor);
const idOf = ({ collection, id }: Entry) => `${collection}/${id}`;

/** Every entry that fits, one after the other, straight from the read model. */
function naive(criteria: Criteria): string[] {
  const from = criteria.near === undefined ? undefined : finder.centres.get(criteria.near);
  const fits = (way: NaiveWay) =>
    says(way, criteria, from && ((point) => metresBetween(from, point))).every(
      (answer) => answer === true || (answer === undefined && criteria.unknownToo),
    );
  return entries.filter((_, index) => ways[index]!.some(fits)).map(idOf);
}

const idsOf = (criteria: Criteria) => found(criteria).entries.map((number) => finder.entry(number).id);

test('finds what a plain filter over the entries finds', () => {
  let hits = 0;
  fc.assert(
    fc.property(criteriaOf(finder.file), (criteria) => {
      const expected = naive(criteria);
      expect(idsOf(criteria).sort()).toEqual(expected.sort());
      if (expected.length > 0 && expected.length < entries.length) hits += 1;
    }),
    { numRuns: 1000 },
  );
  expect(hits).toBeGreaterThan(200); // most questions must be neither empty nor trivial for this to mean anything
});

test('a count says how many entries its choice would give', () => {
  fc.assert(
    fc.property(
      criteriaOf(finder.file),
      fc.constantFrom(...groupNames.filter((group) => finder.file.options[group].length > 0)),
      fc.nat(),
      (criteria, group, nth) => {
        const known = { ...criteria, unknownToo: false };
        const options = finder.file.options[group];
        const option = nth % options.length;
        const only: Criteria = { ...known, chosen: { ...known.chosen, [group]: [options[option]!] } };
        expect(found(known).counts().groups[group][option]).toBe(found(only).entries.length);
        const need = needNames[nth % needNames.length]!;
        const needed: Criteria = { ...known, needs: [...new Set([...known.needs, need])] };
        expect(found(known).counts().needs[need]).toBe(found(needed).entries.length);
        const day = DAYS[nth % DAYS.length]!;
        expect(found(known).counts().days[day]).toBe(found({ ...known, days: [day] }).entries.length);
      },
    ),
    { numRuns: 200 },
  );
});

describe('order', () => {
  test('nothing asked for is the list as it stands', () => {
    expect(idsOf(nothingAsked)).toEqual(entries.map(idOf));
  });

  test('by name, by next date, by distance', () => {
    const compare = new Intl.Collator('de', { numeric: true }).compare;
    const titles = (criteria: Criteria) => found(criteria).entries.map((number) => finder.entry(number).title);
    expect(titles({ ...nothingAsked, sort: 'name' })).toEqual(entries.map(({ data }) => data.title).sort(compare));

    const events: Criteria['chosen'] = { ...nothingAsked.chosen, kinds: ['veranstaltungen'] };
    expect(idsOf({ ...nothingAsked, chosen: events, sort: 'date' })).toEqual(
      inListOrder(portal, 'events', onOffer(portal).all('events')).map(idOf),
    );

    const near = found({ ...nothingAsked, near: 'amselfurt', sort: 'distance' });
    const metres = near.entries.map((number) => near.metres(number) ?? Infinity);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(metres[0]).toBeLessThan(3000);
  });

  test('what is known to fit comes before what might', () => {
    const free = { ...nothingAsked, needs: ['free'] } satisfies Criteria;
    const sure = idsOf(free);
    const all = idsOf({ ...free, unknownToo: true });
    expect(all.slice(0, sure.length)).toEqual(sure);
    expect(all.length).toBeGreaterThan(sure.length);
  });
});

test('days are those of the date stream', () => {
  const tuesday = ways.flat().filter(({ days }) => days?.some((day) => weekdayOf(day.date) === 2));
  expect(tuesday.length).toBeGreaterThan(3);
});

test('every group of the file is asked for somewhere in the sample', () => {
  const empty = groupNames.filter((group: Group) => finder.file.options[group].length === 0);
  expect(empty).toEqual([]);
});
