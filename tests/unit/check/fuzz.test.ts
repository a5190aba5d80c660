import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../../src/portal/content.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { FOR_PROGRAMMERS, withinLimit } from './limit.ts';
import { town } from './town.ts';

/** Pieces that mean something to one of the parsers. */
const PIECES = ['"', "'", ':', ': ', '- ', '\n', '\n\n', '---\n', '  ', '\t', '#', '[', ']', '{', '}', '&a ', '*a', '!!x ', '<<: ', '|', '>', '?', '%', '@', '`', '\\', '\u202E', '\0', '<b>', '](', 'javascript:', '__proto__: ', 'constructor: ', 'toString: ', '1e400', '.nan', '~', 'ä', '\uFFFF', '\uD800', '&#0;', 'title: ', 'x'.repeat(300)]; // prettier-ignore

const change = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat({ max: 40 }),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('')),
});

/** What the page of each entry is made of: its fields and its text. */
const entriesOf = (content: Content) =>
  new Map(
    [...content.entries].flatMap(([name, all]) =>
      [...all].map(([id, { data, draft }]) => [`${name}/${id}`, { data, text: draft.sources.at(-1)!.body }] as const),
    ),
  );

test('a damaged file harms nothing but itself', () => {
  const contentDir = town();
  const load = () => loadContent({ contentDir, layersDir: join(contentDir, 'no-layers'), today: '2026-11-22' });
  const before = entriesOf(load().content);
  const names = readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:yaml|md|geojson)$/.test(name),
  );
  const originals = names.map((name) => readFileSync(join(contentDir, name), 'utf8'));

  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const index = changes[0]!.file % names.length;
      const path = join(contentDir, names[index]!);
      const damaged = changes.reduce((text, { at, drop, put }) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + put + text.slice(start + drop);
      }, originals[index]!);
      writeFileSync(path, damaged);
      const { content, problems } = withinLimit(load);
      writeFileSync(path, originals[index]!);

      for (const { file, line, column, wrong, instead } of problems) {
        expect(file).not.toBe('');
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect([wrong.length, instead.length].every((length) => length > 0 && length < 2000)).toBe(true);
        expect(`${wrong}\n${instead}`).not.toMatch(FOR_PROGRAMMERS);
      }
      const own = names[index]!.replace(/\.[a-z]+$/, '');
      for (const [id, entry] of entriesOf(content)) if (id !== own) expect(entry).toEqual(before.get(id));
      expect({}).not.toHaveProperty('title');
    }),
    { seed: 20261122, numRuns: 1200, interruptAfterTimeLimit: 10_000 },
  );
});
