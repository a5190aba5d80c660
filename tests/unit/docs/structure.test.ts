import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every TypeScript file of the product with the files it imports, types included. */
const imports = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.split(sep).join('/')}`)
    .map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '(\.[^']+\.ts)';/gms)].map(([, path]) =>
        relative('.', join(dirname(file), path!))
          .split(sep)
          .join('/'),
      ),
    ]),
);

/** The files on a circle of imports that begins here; `undefined` when there is none. */
function circleFrom(start: string): string[] | undefined {
  const seen = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | undefined => {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return [...way, file];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...way, file]);
      if (found) return found;
    }
    return undefined;
  };
  return follow(start, []);
}

test('no file imports itself on a detour, not even for a type', () => {
  expect(imports.size).toBeGreaterThan(300);
  expect([...imports.keys()].flatMap((file) => circleFrom(file)?.join(' → ') ?? [])).toEqual([]);
});

describe.each([
  ['src/domain', ['age.ts', 'licences.ts', 'parsed.ts', 'text.ts']],
  ['src/views', ['facets.ts', 'view.ts']],
])('%s', (folder, loose) => {
  test('holds rooms, and no other files', () => {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(loose);
  });

  test('has no two rooms that need each other', () => {
    const roomOf = (file: string) => file.slice(folder.length + 1).split('/')[0]!;
    const arrows = new Set(
      [...imports].flatMap(([from, to]) =>
        from.startsWith(`${folder}/`)
          ? to.filter((file) => file.startsWith(`${folder}/`)).map((file) => `${roomOf(from)} ${roomOf(file)}`)
          : [],
      ),
    );
    const both = [...arrows].filter((arrow) => {
      const [from, to] = arrow.split(' ');
      return from! < to! && arrows.has(`${to} ${from}`);
    });
    expect(both).toEqual([]);
  });
});
