import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeAll, generatedFiles } from '../../../src/describe/index.ts';
import type { JsonSchema } from '../../../src/describe/json-schema.ts';

const files = generatedFiles();

test.each([...files])('%s is what npm run describe writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('no schema of a collection that is gone stays behind', () => {
  const generated = [...files.keys()].flatMap((path) => path.split('public/schema/')[1] ?? []);
  expect(readdirSync('public/schema').sort()).toEqual(generated.sort());
});

/** Every field below a schema, also deep inside. */
function* fieldsOf(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])]) yield* fieldsOf(inner);
  if (schema.items) yield* fieldsOf(schema.items);
}

const all = describeAll().flatMap(({ schema }) => [...fieldsOf(schema)]);
const reference = files.get('docs/felder.md')!;

test('every refusal of a pattern is said in German', () => {
  const silent = all.filter(({ pattern, patternErrorMessage }) => pattern !== undefined && !patternErrorMessage);
  expect(silent).toEqual([]);
});

test('the reference names every field, and every link in it leads to one heading', () => {
  for (const name of new Set(all.flatMap(({ properties }) => Object.keys(properties ?? {}))))
    expect(reference).toMatch(new RegExp(`\`(?:[^\`]+\\.)?${name}\``));
  const headings = [...reference.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title!.toLowerCase().replaceAll(' ', '-'));
  expect(headings).toEqual([...new Set(headings)]);
  const targets = [...reference.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(100);
});

test('VS Code knows the schema of every YAML file', () => {
  const settings = JSON.parse(files.get('.vscode/settings.json')!) as { 'yaml.schemas': Record<string, string[]> };
  const schemas = Object.keys(settings['yaml.schemas']);
  expect(schemas).toContain('./public/schema/site.json');
  expect(settings['yaml.schemas']['./public/schema/kitas.json']).toEqual([
    'content/kitas/**/*.yaml',
    'layers/*/kitas/**/*.yaml',
    'examples/*/kitas/**/*.yaml',
  ]);
  for (const schema of schemas) expect(files.has(schema.slice(2))).toBe(true);
});
