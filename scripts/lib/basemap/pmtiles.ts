import { readFileSync } from 'node:fs';
import { PMTiles, TileType } from 'pmtiles';
import { openArchive } from '../../../src/basemap/archive.ts';
import type { Basemap } from '../../../src/basemap/basemap.ts';
import type { Bounds } from '../../../src/basemap/feature.ts';
import { compress, writePmtiles, type Tile } from '../../../src/basemap/pmtiles.ts';
import { tilesIn } from '../../../src/basemap/tiles.ts';

/**
 * Reads a ready archive, a file or an address, and keeps what touches the rectangle.
 * @throws in German when its tiles are not Mapbox Vector Tiles.
 */
export async function readArchive(file: string, wanted: Bounds | undefined): Promise<Basemap> {
  // Of a remote archive only the parts inside the rectangle are fetched.
  const archive = /^https?:/.test(file) ? new PMTiles(file) : openArchive(readFileSync(file));
  const header = await archive.getHeader();
  if (header.tileType !== TileType.Mvt)
    throw new Error(`${file} enthält Bilder. Gebraucht werden Vektorkacheln (MVT).`);
  const bounds = wanted ?? ([header.minLon, header.minLat, header.maxLon, header.maxLat] as const);
  const { minZoom, maxZoom } = header;
  const tiles: Tile[] = [];
  for (let z = minZoom; z <= maxZoom; z += 1)
    for (const { x, y } of tilesIn(bounds, z)) {
      const tile = await archive.getZxy(z, x, y);
      if (tile) tiles.push({ z, x, y, data: compress(new Uint8Array(tile.data)) });
    }
  const metadata = (await archive.getMetadata()) as object;
  return { bytes: writePmtiles(tiles, { bounds, minZoom, maxZoom, metadata }), tiles, bounds };
}
