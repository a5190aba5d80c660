import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEnvironment } from '../../../src/portal/environment.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the environment', () => {
  test('without anything said: content/, layers/ and the date in Germany', () => {
    vi.useFakeTimers({ now: new Date('2026-12-31T23:30:00Z') });
    expect(readEnvironment({})).toEqual({
      contentDir: resolve('content'),
      layersDir: resolve('layers'),
      today: '2027-01-01',
    });
  });

  test('TODAY and CONTENT_DIR replace them; the layers stay those of the project', () => {
    expect(readEnvironment({ TODAY: '2026-03-29', CONTENT_DIR: 'examples/kamen' })).toEqual({
      contentDir: resolve('examples/kamen'),
      layersDir: resolve('layers'),
      today: '2026-03-29',
    });
  });

  test('an empty variable is as good as none', () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') });
    expect(readEnvironment({ TODAY: '', CONTENT_DIR: '' })).toEqual(readEnvironment({}));
  });

  test.each(['2026-02-29', '24.11.2026', 'heute', '2026-11-24T00:00'])('TODAY=%s is refused', (today) => {
    expect(() => readEnvironment({ TODAY: today })).toThrow(`TODAY=${today} ist kein Datum`);
  });
});

/** Islands run in the browser and hand their visitor's clock to the domain. */
const MAY_READ_THE_CLOCK = /^(?:portal\/environment\.ts|islands\/)/;

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(?:ts|astro)$/.test(file.name))
  .map((file) =>
    join(file.parentPath, file.name)
      .replaceAll('\\', '/')
      .replace(/^src\//, ''),
  );

/** Lines of the sources in which a pattern stands, as "file:line". */
const places = (pattern: RegExp, among = sources) =>
  among.flatMap((file) =>
    readFileSync(join('src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

const CLOCK = /new Date\(\s*\)|Date\.now|Temporal\.Now|performance\.now|(?<!new )\bDate\(\)/;

test('only one place in the sources reads the clock', () => {
  expect(
    places(
      CLOCK,
      sources.filter((file) => !MAY_READ_THE_CLOCK.test(file)),
    ),
  ).toEqual([]);
  expect(places(CLOCK, ['portal/environment.ts'])).toHaveLength(1); // the pattern finds what it looks for
});

test('dates are text: nobody makes a Date of one, except to hand it to a library', () => {
  // The calendar of public holidays asks for one, and the library of recurrence answers in milliseconds.
  const allowed =
    /^(?:portal\/(?:environment|holidays)\.ts|domain\/time\/occurrences\.ts|i18n\/(?:clock|format|open-state)\.ts|islands\/)/;
  expect(
    places(
      /new Date\(|Date\.(?:parse|UTC)\(/,
      sources.filter((file) => !allowed.test(file)),
    ),
  ).toEqual([]);
});

test('only one place in the sources reads the environment', () => {
  expect(
    places(
      /process\.env/,
      sources.filter((file) => file !== 'portal/environment.ts'),
    ),
  ).toEqual([]);
});
