import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFinder } from '../../../../src/domain/finder/file.ts';
import { loadPortal } from '../../../../src/portal/portal.ts';
import { FINDABLE, listPath, pathOf, PER_PAGE } from '../../../../src/schemas/routes.ts';
import { finderFile, finderPath, finderScopes } from '../../../../src/views/finder/finder.ts';
import { waysOf } from '../../../../src/views/finder/ways.ts';
import { allLists } from '../../../../src/views/lists/list.ts';
import { createView } from '../../../../src/views/view.ts';
import { entry, page, portalOf, type Files } from '../../portal/content-folder.ts';

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const german = createView(portal, 'de', '/familie/');
const lists = allLists(german).filter(({ facet }) => facet === undefined);

test('the file of a list holds its entries in its order, with their titles and addresses', () => {
  for (const name of FINDABLE) {
    const finder = readFinder(finderFile(german, name));
    const found = Array.from({ length: finder.size }, (_, number) => finder.entry(number));
    const listed = lists.find(({ collection }) => collection === name)!.entries;
    expect(found.map(({ id, title, url, listUrl }) => [id, title, url, listUrl])).toEqual(
      listed.map((one, position) => [
        `${name}/${one.id}`,
        one.data.title,
        `/familie${pathOf({ collection: name, id: one.id })}`,
        // The first page of events shows days; their cards follow.
        `/familie${listPath(name, Math.floor(position / PER_PAGE) + (name === 'events' ? 2 : 1))}`,
      ]),
    );
  }
});

test('the file of everything holds what the others hold', () => {
  const ids = (scope: 'all' | (typeof FINDABLE)[number]) => {
    const finder = readFinder(finderFile(german, scope));
    return Array.from({ length: finder.size }, (_, number) => finder.entry(number).id);
  };
  expect(ids('all')).toEqual(FINDABLE.flatMap(ids));
  expect(finderScopes(german)).toEqual(['all', ...FINDABLE]);
  expect(finderPath('all')).toBe('/finden/all.json');
});

test('a portal with one list has no file of everything, and one without any has none', () => {
  const scopes = (files: Files) => finderScopes(createView(portalOf(files), 'de', '/'));
  expect(scopes({ 'content/kitas/a.yaml': entry('Kita') })).toEqual(['kitas']);
  expect(scopes({})).toEqual([]);
});

test('what is packed is read back: houses, names in order', () => {
  const finder = readFinder(finderFile(german, 'all'));
  const found = Array.from({ length: finder.size }, (_, number) => finder.entry(number));
  const byName = found.map((one, number) => ({ one, rank: finder.ranks[number]! })).sort((a, b) => a.rank - b.rank);
  const compare = new Intl.Collator('de', { numeric: true }).compare;
  expect(byName.map(({ one }) => one.title)).toEqual(found.map(({ title }) => title).sort(compare));
  const { data } = portal.get('venues', 'haus-am-markt')!;
  const reading = found.find(({ id }) => id === 'offers/vorlesen-mehrsprachig')!;
  expect(reading.houses).toContainEqual({ ...data.coordinates, name: data.title });
  expect(reading.houses).toHaveLength(2);
});

test('in English it leads to English pages', () => {
  const finder = readFinder(finderFile(createView(portal, 'en', '/'), 'kitas'));
  expect(finder.entry(0).url).toBe(`/en/kitas/${portal.all('kitas')[0]!.id}/`);
});

describe('ways', () => {
  const of = (files: Files, id = 'a', collection: 'offers' | 'events' | 'kitas' = 'offers') => {
    const small = portalOf(files);
    return waysOf(createView(small, 'de', '/'), small.get(collection, id)!);
  };

  test('a protected address shows neither point nor place', () => {
    const [way] = of({ 'content/offers/a.md': page('Schutz', 'address: protected') });
    expect(way).toMatchObject({ house: undefined, postcode: undefined, choices: { places: undefined } });
    const shelters = FINDABLE.flatMap((name) => portal.all(name)).filter(
      ({ data }) => (data as { address?: unknown }).address === 'protected',
    );
    expect(shelters.length).toBeGreaterThan(0);
    for (const shelter of shelters)
      expect(waysOf(german, shelter).every(({ house }) => house === undefined)).toBe(true);
  });

  test('each session is a way of its own: its days, its house, its access', () => {
    const ways = of({
      'content/venues/oben.yaml': entry('Oben', 'accessibility: { stepFree: "no" }'),
      'content/venues/unten.yaml': entry(
        'Unten',
        'accessibility: { stepFree: "yes" }\ncoordinates: { lat: 51.5, lon: 7.7 }',
      ),
      'content/offers/a.md': page(
        'Gruppe',
        `cost: { free: true }
sessions:
  - venue: oben
    schedule: { start: 2026-11-24, startTime: "09:30", endTime: "11:00", repeats: { every: week } }
  - venue: unten
    schedule: { start: 2026-11-26, startTime: "11:30", endTime: "12:30" }
    registration: { kind: needed }`,
      ),
    });
    expect(ways.map(({ slots }) => slots)).toEqual([[3], [9, 10]]);
    expect(ways.map(({ needs }) => needs)).toEqual([
      { free: true, stepFree: false },
      { free: true, stepFree: true, noRegistration: false },
    ]);
    expect(ways.map(({ house }) => house)).toEqual([undefined, { lat: 51.5, lon: 7.7, name: 'Unten' }]);
    expect(ways[0]!.dates).toEqual([0, 7, 14, 21, 28, 35, 42]);
    expect(ways[1]).toMatchObject({ dates: [2], startsAt: 11 * 60 + 30 });
  });

  test('unknown is not none: no hours are unknown, a pause is no day at all', () => {
    expect(of({ 'content/offers/a.md': page('Anruf') })[0]!.slots).toBeUndefined();
    expect(of({ 'content/offers/a.md': page('Anruf', 'status: paused') })[0]!.slots).toEqual([]);
    const event = 'schedule: { start: 2026-11-28 }';
    expect(of({ 'content/events/a.yaml': entry('Fest', event) }, 'a', 'events')[0]!.slots).toEqual([15, 16, 17]);
    const plan = `${event}\nplanned: true`;
    expect(of({ 'content/events/a.yaml': entry('Fest', plan) }, 'a', 'events')[0]!.slots).toBeUndefined();
  });

  test('opening hours are days and parts of the day as well', () => {
    const hours = `openingHours: [{ days: [Mo, So], opens: "08:00", closes: "12:00" }, { days: [Fr], opens: "16:00", closes: "01:00" }]`;
    expect(of({ 'content/kitas/a.yaml': entry('Kita', hours) }, 'a', 'kitas')[0]!.slots).toEqual([0, 13, 14, 18]);
  });
});
