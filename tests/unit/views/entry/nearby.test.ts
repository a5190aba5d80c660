import { expect, test } from 'vitest';
import { strings } from '../../../../src/i18n/index.ts';
import { readEnvironment } from '../../../../src/portal/environment.ts';
import { loadPortal, type Entry } from '../../../../src/portal/portal.ts';
import { nearbyTo } from '../../../../src/views/entry/nearby.ts';
import { spotsOf } from '../../../../src/views/answers/public-points.ts';
import { createView, linkTo } from '../../../../src/views/view.ts';

const portal = loadPortal(readEnvironment({ TODAY: '2026-11-24' }));
const view = createView(portal, 'de', '/');
const kinds = ['offers', 'familienzentren', 'kitas', 'institutions', 'offices'] as const;
const all: readonly Entry[] = kinds.flatMap((kind) => portal.all(kind) as readonly Entry[]);

/** Great-circle distance in kilometres, by the spherical law of cosines. */
function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const cos =
    Math.sin(rad(a.lat)) * Math.sin(rad(b.lat)) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.cos(rad(b.lon - a.lon));
  return Math.acos(Math.min(1, cos)) * 6371;
}

test('the five nearest are those that a look at every pair finds', () => {
  const located = all.filter((entry) => spotsOf(portal, entry).length > 0);
  expect(located.length).toBeGreaterThan(20);
  for (const entry of located) {
    const [from] = spotsOf(portal, entry);
    const own = [entry, ...portal.referring(entry.collection, entry.id)];
    const away = (other: Entry) => Math.min(...spotsOf(portal, other).map((spot) => kilometres(from!, spot)));
    const others = located.filter((other) => !own.includes(other) && !(other.data as { planned?: boolean }).planned);
    const nearest = others.map(away).sort((a, b) => a - b);
    const byHref = new Map(others.map((other) => [linkTo(view, other).href, other]));
    const found = nearbyTo(view, entry, from!).map(({ link }) => byHref.get(link.href)!);
    expect(found).toHaveLength(5);
    found.forEach((other, index) => expect(away(other)).toBeCloseTo(nearest[index]!, 2));
  }
});

test('distances are said in words', () => {
  const said = all.flatMap((entry) => {
    const [from] = spotsOf(portal, entry);
    return from ? nearbyTo(view, entry, from).map(({ distance }) => distance) : [];
  });
  expect(said).toContain(strings('de').map.sameHouse);
  expect(
    said.filter((words) => !/^(?:im selben Haus|\d{1,2}[05]0? m entfernt|\d+(?:,\d)? km entfernt)$/.test(words)),
  ).toEqual([]);
});

test('a protected address is on no map', () => {
  const guarded = all.filter((entry) => JSON.stringify(entry.data).includes('"address":"protected"'));
  expect(guarded.length).toBeGreaterThan(0);
  expect(guarded.flatMap((entry) => spotsOf(portal, entry))).toEqual([]);
});
