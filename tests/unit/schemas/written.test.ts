import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseAge, writeAge } from '../../../src/domain/age.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { collections } from '../../../src/schemas/index.ts';

describe('an age that is written again', () => {
  test('reads the same, however it was written', () => {
    const written = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('Tage', 'Wochen', 'Monate', 'Jahre'), fc.boolean())
      .map(([count, unit, half]) => `${half ? `${count},5` : count} ${unit}`);
    fc.assert(
      fc.property(written, (text) => {
        const first = parseAge(text);
        expect(parseAge(writeAge((first as { value: number }).value)), text).toEqual(first);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['Schwangerschaft', 'Geburt', '1 Tag', '6 Wochen', '1 Monat', '18 Monate', '4,5 Jahre', '1 Jahr'])(
    '%s stays as it is',
    (text) => expect(writeAge((parseAge(text) as { value: number }).value)).toBe(text),
  );
});

test('every entry of sample and layers can be written in the form in which it was read', () => {
  const { content } = loadContent({ contentDir: 'content', layersDir: 'layers', today: '2026-11-24' });
  const lost: string[] = [];
  for (const [collection, entries] of content.entries) {
    const { schema } = collections[collection];
    for (const { id, data } of entries.values()) {
      const again = schema.parse(z.encode(schema as z.ZodType, data));
      if (JSON.stringify(again) !== JSON.stringify(data)) lost.push(`${collection}/${id}`);
    }
  }
  expect(content.entries.size).toBeGreaterThan(15);
  expect(lost).toEqual([]);
});
