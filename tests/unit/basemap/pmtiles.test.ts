import fc from 'fast-check';
import { Compression, tileIdToZxy } from 'pmtiles';
import { expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { openArchive } from '../../../src/basemap/archive.ts';
import { compress, writePmtiles, type Tile } from '../../../src/basemap/pmtiles.ts';

const options = { bounds: [7.5, 51.4, 7.9, 51.7] as const, minZoom: 0, maxZoom: 15, metadata: { name: 'Grundkarte' } };

const tile = (id: number, text: string): Tile => {
  const [z, x, y] = tileIdToZxy(id);
  return { z, x, y, data: compress(new TextEncoder().encode(text)) };
};

const textOf = async (bytes: Uint8Array, { z, x, y }: Tile) => {
  const found = await openArchive(bytes).getZxy(z, x, y);
  return found && new TextDecoder().decode(found.data);
};

test('what is written is read back by the reader of the format, whatever the tiles and their order', async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 60 });
  const contents = fc.array(fc.constantFrom('sea', 'land', 'town', ''), { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(ids, contents, async (ids, contents) => {
      const tiles = ids.map((id, index) => tile(id, contents[index]!));
      const bytes = writePmtiles(tiles, options);
      for (const [index, one] of tiles.entries()) expect(await textOf(bytes, one)).toBe(contents[index]);
    }),
    { numRuns: 50 },
  );
});

test('header and metadata say what is in it', async () => {
  const archive = openArchive(writePmtiles([tile(5, 'a'), tile(6, 'a'), tile(9, 'b')], options));
  expect(await archive.getHeader()).toMatchObject({
    specVersion: 3,
    clustered: true,
    numAddressedTiles: 3,
    numTileEntries: 2,
    numTileContents: 2,
    tileType: 1,
    minZoom: 0,
    maxZoom: 15,
    minLon: 7.5,
    maxLat: 51.7,
  });
  expect(await archive.getMetadata()).toEqual({ name: 'Grundkarte' });
});

test('a tile that is not there is not found', async () => {
  expect(await textOf(writePmtiles([tile(40, 'a')], options), tile(41, ''))).toBeUndefined();
});

test('many tiles need leaf directories: the root still fits into the first 16 KiB', async () => {
  const noise = (index: number) => (index * 7919 * (index % 613)) % 10_007;
  const tiles = Array.from({ length: 30_000 }, (_, index) => {
    const [z, x, y] = tileIdToZxy(100_000 + index * 40 + (noise(index) % 39));
    return { z, x, y, data: new TextEncoder().encode(`${index} ${'#'.repeat(noise(index) % 200)}`) };
  });
  const bytes = writePmtiles(tiles, options);
  const header = await openArchive(bytes).getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
  const archive = openArchive(bytes);
  archive.decompress = (data, kind) => Promise.resolve(kind === Compression.Gzip ? gunzipIfNeeded(data) : data);
  for (const index of [0, 1, 4095, 4096, 17_000, 29_999]) {
    const { z, x, y, data } = tiles[index]!;
    const found = await archive.getZxy(z, x, y);
    expect(new Uint8Array(found!.data)).toEqual(data);
  }
});

/** The tiles above are not compressed, so that thirty thousand are made quickly; the directories are. */
function gunzipIfNeeded(data: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(data);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? new Uint8Array(gunzipSync(bytes)).buffer : data;
}

test('the same tiles make the same bytes on every system', () => {
  const bytes = compress(new TextEncoder().encode('town'));
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
