import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/fakten.md', 'utf8');

/** The value a line of a layer's file gives to a field. */
const field = (land: string, name: string) =>
  new RegExp(`^${name}: "?([^"\n]+)"?$`, 'm').exec(
    readFileSync(`layers/${land}/emergency/giftnotruf.yaml`, 'utf8'),
  )?.[1];

test('docs/fakten.md says of each Land what its layer says: name, number and state', () => {
  const rows = page
    .split('\n')
    .flatMap((line) => {
      const [, land, title, phone, , asOf] = line.split('|').map((cell) => cell.trim());
      const code = /\(([a-z]{2})\)$/.exec(land ?? '')?.[1];
      return code ? [[code, title, phone, asOf]] : [];
    })
    .sort();
  const laender = readdirSync('layers').filter((name) => name !== 'bund');
  expect(laender).toHaveLength(16);
  expect(rows).toEqual(
    laender.map((land) => [land, field(land, 'title'), field(land, 'phone'), field(land, 'asOf')]).sort(),
  );
});
