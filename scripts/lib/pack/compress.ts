import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Texts; pictures, fonts and map tiles are compressed already, and tiles are read in ranges. */
const TEXT = /\.(?:html|css|js|json|svg|xml|atom|ics|csv|geojson|jsonld|txt|webmanifest)$/;

/** A packet of the network holds about as much; below, nothing is won. */
const SMALLEST = 1000;

/** Files whose names change with their content are loaded most often: they may take their time. */
const isAsset = (path: string) => path.includes('/_astro/');

/** Files compressed at the same time. */
const AT_ONCE = 8;

async function compress(path: string): Promise<number> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return 0;
  const quality = isAsset(path) ? 11 : 5;
  const [brotli, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    promisify(gzip)(bytes, { level: 6 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gz)]);
  return 1;
}

/**
 * Writes `.br` and `.gz` beside every text of a folder; how many texts. The same site gives the same bytes.
 */
export async function compressFolder(folder: string): Promise<number> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
  let count = 0;
  const queue = paths.values();
  const worker = async () => {
    for (const path of queue) {
      const written = await compress(path);
      count += written;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count;
}
