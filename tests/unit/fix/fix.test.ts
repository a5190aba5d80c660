import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { repair } from '../../../src/portal/fix/index.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { readYaml } from '../../../src/portal/read/yaml.ts';
import { collections } from '../../../src/schemas/index.ts';

const kita = (text: string) => repair(text, collections.kitas.schema);

describe('what is repaired', () => {
  test('spaces, empty lines and line ends', () => {
    expect(kita('title: A  \r\nsummary: B\t\r\n\r\n\r\n\r\nconcept: [x]')).toBe(
      'title: A\nsummary: B\n\nconcept: [x]\n',
    );
  });

  test('digits that are text', () => {
    expect(
      kita(
        'title: A\nsummary: B\naddress:\n  postcode: 01067 # Dresden\n  city: Ort\ncontact: { phone: 02214710100 }\n',
      ),
    ).toBe(
      'title: A\nsummary: B\naddress:\n  postcode: "01067" # Dresden\n  city: Ort\ncontact: { phone: "0221 4710100" }\n',
    );
  });

  test('the form of phone numbers', () => {
    expect(kita("title: A\nsummary: B\ncontact:\n  phone: '+49 (0)221 / 4710-100'\n")).toBe(
      'title: A\nsummary: B\ncontact:\n  phone: "0221 4710100"\n',
    );
  });

  test('the order of fields, with their comments', () => {
    expect(
      kita('# Datei der Kita\n\nsummary: B\n# bitte groß\ntitle: A\nconcept:\n- x\n- y\nprovider: p\n# Ende\n'),
    ).toBe('# Datei der Kita\n\n# bitte groß\ntitle: A\nsummary: B\nprovider: p\n# Ende\nconcept:\n- x\n- y\n');
  });

  test('a Markdown file keeps its text', () => {
    const body = '\n\nEin Absatz mit Umbruch  \nund Ende.\n\n\n\nNoch einer.\n';
    expect(repair(`---\nsummary: B \ntitle: A\n---${body}`, collections.offers.schema)).toBe(
      `---\ntitle: A\nsummary: B\n---${body}`,
    );
  });
});

describe('what is left alone', () => {
  test.each([
    ['what cannot be read', 'title: "A\nsummary: B \n'],
    ['a number whose meaning is unclear', 'title: A\nsummary: B\nages:\n  from: 3\n'],
    ['a time', 'title: A\nsummary: B\nopensFrom: 7.30\n'],
    ['a text that is not a phone number', 'title: A\nsummary: B\ncontact:\n  phone: "0221 47 FAMILIE"\n'],
    ['empty lines that belong to a text', 'title: A\nsummary: B\nnotice: |-\n  a\n\n\n\n  b\n'],
  ])('%s', (_, text) => expect(kita(text)).toBe(text));
});

const options = { contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' };
const samples = [...loadContent(options).content.entries].flatMap(([collection, entries]) =>
  [...entries.values()].flatMap(({ draft }) =>
    draft.sources
      .filter(({ found }) => found.path.startsWith(join(options.contentDir, collection)))
      .map(({ found }) => ({
        schema: collections[collection].schema as z.ZodObject,
        text: readFileSync(found.path, 'utf8'),
      })),
  ),
);

/** Ways in which an editor writes the same thing differently. */
const UNTIDY: readonly ((text: string, at: number) => string)[] = [
  (text) => text.replaceAll('\n', ' \n').replace(/^--- $/gm, '---'),
  (text) => text.replace(/\n(?=[a-z])/, '\n\n\n\n'),
  (text) => text.replace(/phone: "0(\d{3}) (\d+)"/g, "phone: '+49 (0)$1/$2'"),
  (text) => text.replace(/postcode: "([1-9]\d{4})"/g, 'postcode: $1'),
  (text) => text.replace(/^(title: .*\n)(summary: .*\n)/m, '$2$1'),
  (text, at) => {
    const breaks = [...text.matchAll(/\n(?=[a-z])/g)];
    const place = breaks[at % Math.max(1, breaks.length)]?.index ?? 0;
    return `${text.slice(0, place)}\n# ein Hinweis${text.slice(place)}`;
  },
];

const yamlOf = (text: string) => /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1] ?? text;
const bodyOf = (text: string) => text.split(/^---$/m).slice(2).join('---').trim();
const fieldsOf = (text: string) => readYaml({ file: '', text: yamlOf(text.replaceAll('\r\n', '\n')), linesBefore: 0 });

test('a repaired file means what it meant before, and is repaired once and for all', () => {
  expect(samples.length).toBeGreaterThan(200);
  fc.assert(
    fc.property(
      fc.nat(samples.length - 1),
      fc.array(fc.tuple(fc.nat(UNTIDY.length - 1), fc.nat(50)), { maxLength: 4 }),
      fc.boolean(),
      (sample, steps, windows) => {
        const { schema, text } = samples[sample]!;
        const changed = steps.reduce((current, [step, at]) => UNTIDY[step]!(current, at), text);
        const untidy = windows ? changed.replaceAll('\n', '\r\n') : changed;
        const repaired = repair(untidy, schema);
        const data = (file: string) => {
          const fields = fieldsOf(file);
          return 'data' in fields ? schema.safeParse(fields.data).data : undefined;
        };
        expect(data(repaired)).toEqual(data(text));
        expect(bodyOf(repaired)).toBe(bodyOf(untidy.replaceAll('\r\n', '\n')));
        expect(repair(repaired, schema)).toBe(repaired);
      },
    ),
    { seed: 20261124, numRuns: 300 },
  );
});
