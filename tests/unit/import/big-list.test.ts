/** A list as large and as dirty as that of a big city: new, again, and half a year later. */
import { expect, test } from 'vitest';
import { csvOf, kitaLines, windows1252, withNoise } from './kita-list.ts';
import { listTarget } from './list-target.ts';

test('3,000 Kitas: created, then nothing, then what has really changed', async () => {
  const town = listTarget();
  const lines = kitaLines(3000);
  town.put('kitas-2026-09.csv', windows1252(csvOf(lines)));

  const first = await town.run('kitas-2026-09.csv');
  expect(first.plan.refused).toEqual([]);
  expect(first.plan.created).toHaveLength(3000);
  expect(town.errors()).toEqual([]);
  expect(new Set(town.ids()).size).toBe(3001);
  // What was cut off is left out, and said.
  expect(first.report).toContain('+4930175');
  expect(first.report).toContain('organisations: AWO steht nicht im Portal');

  const second = await town.run('kitas-2026-09.csv');
  expect(second.plan.unchanged).toHaveLength(3000);
  expect([second.plan.created, second.plan.changed, second.plan.gone, second.plan.refused]).toEqual([[], [], [], []]);

  const later = withNoise(lines)
    // 40 have gone
    .filter((_, index) => index % 75 !== 3)
    .map((line, index) => (index % 100 === 5 ? { ...line, Telefon: '0221 4710999', 'Plätze U3': '21' } : line))
    // and 5 are new
    .concat(
      kitaLines(3005)
        .slice(3000)
        .map((line) => ({ ...line, Name: `Neue Kita ${line.Einrichtungsnummer}` })),
    );
  town.put('kitas-2027-03.csv', csvOf(later, ','));
  const third = await town.run('kitas-2027-03.csv', { mapping: 'kitas-2026-09.mapping.yaml' });
  expect(third.plan.created.map(({ id }) => id)).toEqual(
    [3001, 3002, 3003, 3004, 3005].map((number) => `neue-kita-0${number}`),
  );
  expect(third.plan.changed).toHaveLength(30);
  expect(new Set(third.plan.changed.flatMap(({ set }) => Object.keys(set)))).toEqual(new Set(['contact', 'places']));
  expect(third.plan.gone).toHaveLength(40);
  expect(third.plan.refused).toEqual([]);
  expect(third.report).toMatch(/places\.under3: \d+ → 21/);
  expect(town.ids().filter((id) => town.text(id).includes('status: ended'))).toEqual([]);

  const fourth = await town.run('kitas-2027-03.csv', { mapping: 'kitas-2026-09.mapping.yaml', retire: true });
  expect(fourth.plan.changed).toEqual([]);
  expect(town.ids().filter((id) => town.text(id).includes('status: ended'))).toHaveLength(40);
  expect(town.errors()).toEqual([]);
});
