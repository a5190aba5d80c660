import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { BUILD_TIMEOUT, buildInto, filesBelow } from './build.ts';

/** A machine far from the one the sample was built on (`setup.ts`): another day, language and order of letters. */
const THERE = { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' };

const one = inject('sample');
let other: string;

beforeAll(async () => {
  other = await buildInto('determinism', THERE);
}, BUILD_TIMEOUT);

test('the same content on the same day makes the same files', () => {
  const files = filesBelow(one);
  expect(files).toContain('index.html');
  expect(files).toContain('suche/de/words.json');
  expect(filesBelow(other)).toEqual(files);
});

test('and the same bytes, search index included', () => {
  const differs = (file: string) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  expect(filesBelow(one).filter(differs)).toEqual([]);
});
