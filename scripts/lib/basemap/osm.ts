import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Feature } from 'geojson';
import { mapFeatures } from '../../../src/basemap/classify.ts';
import type { Bounds, MapFeature } from '../../../src/basemap/feature.ts';

/** What a town map may need of OpenStreetMap; the rest is never converted. */
const WANTED = [
  'nw/railway',
  'w/highway',
  'wr/waterway',
  'nwr/place',
  'wr/landuse',
  'wr/natural',
  'wr/leisure',
  'wr/building',
  'wr/amenity=school,kindergarten,university,college,hospital,grave_yard',
  'wr/boundary=administrative',
];

function osmium(...args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync('osmium', args, { encoding: 'utf8' });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Error('Das Programm osmium fehlt. Unter Debian und Ubuntu: apt install osmium-tool');
  if (status !== 0) throw new Error(`osmium ${args[0]} meldet: ${stderr.trim()}`);
  return stdout;
}

/** The rectangle an extract says it holds, if it says so. */
export function boundsOfExtract(file: string): Bounds | undefined {
  const box = osmium('fileinfo', '--get', 'header.boxes', file)
    .match(/-?\d+(?:\.\d+)?/g)
    ?.map(Number);
  return box?.length === 4 ? (box as unknown as Bounds) : undefined;
}

/**
 * Reads an OpenStreetMap extract with Debian's osmium-tool: cut to the rectangle with whole ways and surfaces,
 * filtered, and streamed as GeoJSON.
 * @throws in German when osmium is missing or refuses the file.
 */
export async function readExtract(file: string, bounds: Bounds | undefined): Promise<MapFeature[]> {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  try {
    const [cut, wanted, lines] = ['cut.osm.pbf', 'wanted.osm.pbf', 'things.geojsonseq'].map((name) =>
      join(folder, name),
    );
    if (bounds) osmium('extract', '--strategy=smart', '--bbox', bounds.join(','), '-o', cut!, file);
    osmium('tags-filter', '-o', wanted!, bounds ? cut! : file, ...WANTED);
    osmium('export', '-f', 'geojsonseq', '-x', 'print_record_separator=false', '-o', lines!, wanted!);
    const features: MapFeature[] = [];
    for await (const line of createInterface({ input: createReadStream(lines!) })) {
      if (line === '') continue;
      const { geometry, properties } = JSON.parse(line) as Feature;
      features.push(...mapFeatures(geometry, properties ?? {}));
    }
    return features;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
