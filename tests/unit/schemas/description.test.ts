import { describe, expect, test } from 'vitest';
import { collectionNames } from '../../../src/schemas/index.ts';
import { FILE_FOLDERS } from '../../../src/portal/read/files.ts';
import { fields, objects, schemas, type Field } from './every-field.ts';

const all = schemas.flatMap(([name, schema]) => [...fields(schema, name)]);

const examples = ({ meta }: Field) => (meta?.['examples'] ?? []) as readonly unknown[];

/** The paths of the fields a check refuses, each with what is wrong. */
const wrong = (check: (field: Field) => string | false | undefined, among = all) =>
  among.flatMap((field) => {
    const problem = check(field);
    return problem === undefined || problem === false ? [] : [`${field.path}: ${problem}`];
  });

test('there are many fields, also deep inside', () => {
  const paths = all.map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(800);
  expect(paths).toContain('offers.sessions[].schedule.repeats.nth');
  expect(paths).toContain('offers.address.street');
  expect(paths).toContain('offices.services[].openingHours[].days');
  expect(paths).toContain('site.archive.sources[].on');
});

test.each(schemas)('%s: no object accepts a key it does not know', (name, schema) => {
  const open = [...objects(schema, name)].filter(({ strict }) => !strict);
  expect(open.map(({ path }) => path)).toEqual([]);
});

describe('every field says what it is', () => {
  test('title, description and example', () => {
    expect(wrong(({ meta }) => !meta?.title && 'no title')).toEqual([]);
    expect(wrong(({ meta }) => !meta?.description && 'no description')).toEqual([]);
    expect(wrong((field) => examples(field).length !== 1 && 'not exactly one example')).toEqual([]);
  });

  test('every example passes the check of its own field', () => {
    const refused = (field: Field) => {
      const result = field.schema.safeParse(examples(field)[0]);
      return (
        !result.success && result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')
      );
    };
    expect(wrong(refused)).toEqual([]);
  });

  test('titles are short, German and without a full stop', () => {
    const bad = ({ meta }: Field) => {
      const title = meta?.title ?? '';
      if (title.length > 40) return `long: „${title}“`;
      return !/^\p{Lu}[^.!:"]*$/u.test(title) && `„${title}“`;
    };
    expect(wrong(bad)).toEqual([]);
  });

  test('descriptions are sentences that end', () => {
    const bad = ({ meta }: Field) => !/[.?!]$/.test(meta?.description ?? '') && `„${meta?.description}“`;
    expect(wrong(bad)).toEqual([]);
  });

  test('texts are typed as German is set', () => {
    const bad = ({ meta }: Field) => {
      const text = `${meta?.title}\n${meta?.description}`;
      const faults: [RegExp, string][] = [
        [/^ | $|\n |  /m, 'stray space'],
        [/"|“[^“„]*“|'/, 'straight or wrong quotation mark'],
        [/ - /, 'hyphen for a dash'],
        [/\.\.\./, 'three dots for an ellipsis'],
        [/ [,.;:?!]/, 'space before a mark'],
        [/[,;][^\s“]/, 'no space after a mark'],
        [/\p{Ll}\.\p{Lu}/u, 'no space after a full stop'],
      ];
      return faults.find(([pattern]) => pattern.test(text))?.[1];
    };
    expect(wrong(bad)).toEqual([]);
  });

  test('no text is left in English', () => {
    const english = /\b(the|and|of|with|if|when|must|should|optional|required|string|list of)\b/i;
    const bad = ({ meta }: Field) => english.exec(`${meta?.title} ${meta?.description}`)?.[0];
    expect(wrong(bad)).toEqual([]);
  });
});

test('every reference names a collection', () => {
  expect(
    wrong(({ meta }) => meta?.ref !== undefined && !(collectionNames as string[]).includes(meta.ref) && meta.ref),
  ).toEqual([]);
  expect(new Set(all.flatMap(({ meta }) => meta?.ref ?? [])).size).toBeGreaterThan(5);
});

test('every file lies in a folder for files', () => {
  const named = all.flatMap(({ meta }) => meta?.file ?? []);
  expect(new Set(named)).toEqual(new Set(FILE_FOLDERS));
});
