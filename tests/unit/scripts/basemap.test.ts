import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/basemap/archive.ts';
import { columnOf, rowOf } from '../../../src/basemap/tiles.ts';
import { lay, temporary } from '../check/town.ts';

const street = (properties: object) =>
  JSON.stringify({
    type: 'Feature',
    properties,
    geometry: {
      type: 'LineString',
      coordinates: [
        [8.0, 51.5],
        [8.01, 51.505],
      ],
    },
  });

const basemap = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/basemap.ts', ...args], { encoding: 'utf8', timeout: 60_000 });

test('a folder of official data becomes a map, and each of its tiles a file', async () => {
  const folder = temporary();
  lay(folder, {
    'strassen.geojson': street({ STRASSE: 'Lindenweg', ART: 'G' }),
    'anderes.geojson': street({ ART: 'Leitung' }),
    'regeln.yaml': 'strassen: { name: STRASSE, by: ART, values: { G: { highway: residential } } }\n',
  });
  const out = join(folder, 'karte.pmtiles');
  const { stdout, stderr } = basemap(
    ...[folder, '--rules', join(folder, 'regeln.yaml'), '--attribution', '© Stadt', '--out', out, '--tiles'],
  );
  expect(stderr).toBe('');
  expect(stdout).toMatch(/MB, \d+ Kacheln in/);
  const archive = openArchive(readFileSync(out));
  expect(await archive.getMetadata()).toMatchObject({ attribution: '© Stadt' });
  const { centerLon, centerLat } = await archive.getHeader();
  expect(centerLon).toBeCloseTo(8.005);
  expect(centerLat).toBeCloseTo(51.5025);
  const [x, y] = [columnOf(8.005, 15), rowOf(51.5025, 15)].map(Math.floor);
  expect(existsSync(join(folder, `karte/15/${x}/${y}.mvt`))).toBe(true);

  const part = join(folder, 'teil.pmtiles');
  expect(basemap(out, '--bbox', '8.0,51.5,8.002,51.502', '--out', part).status).toBe(0);
  const header = await openArchive(readFileSync(part)).getHeader();
  expect(header.maxLon).toBe(8.002);
  expect(header.numAddressedTiles).toBeLessThan((await archive.getHeader()).numAddressedTiles);
});

test('says what is wrong in German', () => {
  const folder = temporary();
  writeFileSync(join(folder, 'leer.geojson'), street({ power: 'line' }));
  expect(basemap().stderr).toContain('npm run basemap -- <Quelle>');
  expect(basemap(folder).stderr).toContain('Wessen Daten sind das?');
  expect(basemap(folder, '--attribution', '© Stadt').stderr).toContain('steht nichts, was die Karte zeichnen kann');
  expect(basemap(folder, '--bbox', '1,2,3').stderr).toContain('West,Süd,Ost,Nord');
});
