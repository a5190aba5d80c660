import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BUILD_TIMEOUT, buildInto, filesBelow } from './build.ts';

/** Two machines far apart: another day by their own clock for most of the day, another language, another order of letters. */
const HERE = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: '' };
const THERE = { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' };

let one: string;
let other: string;

beforeAll(async () => {
  // One after the other: a build uses one workshop.
  one = await buildInto('determinism-one', HERE);
  other = await buildInto('determinism-other', THERE);
}, 2 * BUILD_TIMEOUT);

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
