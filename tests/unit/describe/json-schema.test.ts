import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { describeAll } from '../../../src/describe/index.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { listFiles } from '../../../src/portal/read/files.ts';
import { isCollection, readSource } from '../../../src/portal/read/source.ts';
import type { Written } from '../../../src/schemas/names.ts';

const FIXTURES = resolve('tests/fixtures/broken');

const ajv = new Ajv({ allErrors: true, strict: true, keywords: ['x-ref', 'x-file', 'patternErrorMessage'] });
const validators = new Map(describeAll().map(({ name, schema }) => [name, ajv.compile(schema)]));

/** What the JSON Schema of a kind of file refuses in a value, as paths. */
function refused(name: Written, value: unknown): string[] {
  const validate = validators.get(name)!;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(['content', ...readdirSync('examples').map((name) => `examples/${name}`)])('%s', (contentDir) => {
  const { content } = loadContent({ contentDir, layersDir: resolve('layers'), today: '2026-11-24' });

  test('every entry, as written, is accepted', () => {
    const wrong = [...content.entries].flatMap(([name, entries]) =>
      [...entries].flatMap(([id, { draft }]) => refused(name, draft.data).map((why) => `${name}/${id}: ${why}`)),
    );
    expect(wrong).toEqual([]);
    expect([...content.entries.values()].some(({ size }) => size > 5)).toBe(true);
  });

  test('the site and the translations are accepted', () => {
    expect(refused('site', content.siteDraft?.data)).toEqual([]);
    expect(content.translations.flatMap(({ draft }) => refused('translations', draft.data))).toEqual([]);
  });
});

/** What only the check knows, and why a schema of one value cannot. */
const ONLY_CHECK: Record<string, string> = {
  'ages-reversed': 'compares two fields',
  'end-before-start-date': 'compares two fields',
  'end-before-start-time': 'compares two fields',
  'free-places-without-date': 'one field asks for another',
  'image-missing': 'looks at the folder',
  'point-in-other-town': 'looks at the map',
  'point-outside-town': 'looks at the map',
  'protected-address': 'one field forbids another',
  'reserved-name': 'is about the name of the file',
  'same-id': 'looks at other files',
  'time-missing': 'one field asks for another',
  'unknown-reference': 'looks at other files',
};

test('every broken file that can be read is refused, unless one value alone cannot show what is wrong', () => {
  const accepted = readdirSync(FIXTURES).filter((fixture) => {
    const sources = listFiles(join(FIXTURES, fixture)).files.flatMap((found) => {
      if (!isCollection(found.folder)) return [];
      const read = readSource(found, found.name.replace(/\.[a-z]+$/, ''));
      return 'source' in read ? [[found.folder, read.source.data] as const] : [];
    });
    return sources.length > 0 && sources.every(([name, data]) => refused(name, data).length === 0);
  });
  expect(accepted).toEqual(Object.keys(ONLY_CHECK));
});
