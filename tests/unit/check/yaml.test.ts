import fc from 'fast-check';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { locator, readYaml } from '../../../src/portal/read/yaml.ts';

const source = (text: string) => ({ file: 'a.yaml', text, linesBefore: 0 });

/** Everything fields are made of; strings that look like something else are the interesting ones. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('01067', '9:30', '09:30', '2026-11-24', 'ja', 'no', 'null', '~', '1e3', '0x1F', '.5', '+49', '# x', 'a: b', '- a', '"', "'", 'Ä ö', '  ', '', '12,50', 'true', '{', '[a]', '@a', '%a', '|', '>', '?', '1_000', '<', '=', 'é\nü', '…'), // prettier-ignore
);
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,9}$/).filter((name) => name !== '__proto__');
const { entry } = fc.letrec<{ value: unknown; entry: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('entry')),
  entry: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
}));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Ways in which people and programs write the same data. */
const WRITERS = {
  'yaml, blocks': (data: unknown) => stringify(data, { aliasDuplicateObjects: false }),
  'yaml, one line': (data: unknown) =>
    stringify(data, { aliasDuplicateObjects: false, collectionStyle: 'flow', lineWidth: 0 }),
  'yaml, in quotes': (data: unknown) =>
    stringify(data, { aliasDuplicateObjects: false, defaultStringType: 'QUOTE_DOUBLE' }),
  'js-yaml': (data: unknown) => dump(data, { schema: CORE_SCHEMA, noRefs: true }),
  'js-yaml, narrow': (data: unknown) => dump(data, { schema: CORE_SCHEMA, noRefs: true, lineWidth: 20, indent: 4 }),
  JSON: (data: unknown) => JSON.stringify(data, null, 1),
};

test.for(Object.entries(WRITERS))('both parsers read the same from what %s writes', ([, write]) => {
  fc.assert(
    fc.property(entry, (data) => {
      const written = write(plain(data));
      const result = readYaml(source(written));
      // Invisible characters are refused, and the positions are still those of the other parser.
      fc.pre('data' in result);
      expect(result.data).toEqual(plain(data));
      expect(parse(written, { version: '1.2', schema: 'core', maxAliasCount: 0 })).toEqual(result.data);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('every value is found where it is written', () => {
  fc.assert(
    fc.property(fc.dictionary(key, fc.integer(), { minKeys: 1, noNullPrototype: true }), (data) => {
      const written = stringify(data);
      const lines = written.split('\n');
      const locate = locator(source(written));
      for (const [name, value] of Object.entries(data)) {
        const place = locate([name]);
        expect(lines[place.key.line - 1]!.slice(place.key.column - 1)).toBe(`${name}: ${value}`);
        expect(place.written).toBe(String(value));
      }
    }),
    { seed: 20261122, numRuns: 100 },
  );
});
