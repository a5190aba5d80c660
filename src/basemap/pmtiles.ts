import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from './feature.ts';

/** A tile of a map: Mapbox Vector Tile, gzip-compressed. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

export interface ArchiveOptions {
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** JSON metadata (TileJSON's words): name, attribution, vector_layers. */
  readonly metadata: object;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

/** A leaf directory's place, or a tile's: the same four numbers. */
type Directory = readonly Readonly<Entry>[];

const HEADER = 127;
/** Header and root directory must lie in the first 16 KiB (specification §2). */
const ROOT_MAX = 16_384 - HEADER;

/** gzip whose bytes are the same on every system: the header names none (RFC 1952 §2.3.1, OS = 255). */
export function compress(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(data, { level: 9 }));
  bytes[9] = 255;
  return bytes;
}

/**
 * Writes a PMTiles archive (specification version 3): equal tiles once, tiles along the Hilbert curve, and
 * leaf directories where the root would not fit into the first 16 KiB.
 */
export function writePmtiles(tiles: Iterable<Tile>, options: ArchiveOptions): Uint8Array<ArrayBuffer> {
  const sorted = [...tiles]
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
    .sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, { offset: number; length: number }>();
  let length = 0;
  for (const { id, data } of sorted) {
    const hash = createHash('sha256').update(data).digest('base64');
    let place = known.get(hash);
    if (!place) {
      place = { offset: length, length: data.length };
      known.set(hash, place);
      contents.push(data);
      length += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  const { root, leaves } = directories(entries);
  const metadata = compress(new TextEncoder().encode(JSON.stringify(options.metadata)));
  const header = writeHeader(options, {
    root: root.length,
    metadata: metadata.length,
    leaves: leaves.length,
    data: length,
    addressed: sorted.length,
    entries: entries.length,
    contents: contents.length,
  });
  return concat([header, root, metadata, leaves, ...contents]);
}

/** The root directory, and the leaves when one directory is too long for it. */
function directories(entries: Directory): { root: Uint8Array; leaves: Uint8Array } {
  const whole = compress(directory(entries));
  if (whole.length <= ROOT_MAX) return { root: whole, leaves: new Uint8Array() };
  for (let size = 4096; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = compress(directory(entries.slice(start, start + size)));
      pointers.push({ id: entries[start]!.id, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = compress(directory(pointers));
    if (root.length <= ROOT_MAX) return { root, leaves: concat(leaves) };
  }
}

/** Column by column, as varints: ids as differences, then runs, lengths, and offsets (0: right behind the last). */
function directory(entries: Directory): Uint8Array {
  const bytes: number[] = [];
  const push = (value: number) => {
    for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
    bytes.push(value);
  };
  push(entries.length);
  entries.forEach(({ id }, index) => push(id - (entries[index - 1]?.id ?? 0)));
  for (const { run } of entries) push(run);
  for (const { length } of entries) push(length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    push(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return Uint8Array.from(bytes);
}

type Sizes = Record<'root' | 'metadata' | 'leaves' | 'data' | 'addressed' | 'entries' | 'contents', number>;

function writeHeader({ bounds, minZoom, maxZoom }: ArchiveOptions, sizes: Sizes): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  bytes[7] = 3;
  const u64 = (at: number, value: number) => view.setBigUint64(at, BigInt(value), true);
  let offset = HEADER;
  (['root', 'metadata', 'leaves', 'data'] as const).forEach((part, index) => {
    u64(8 + index * 16, offset);
    u64(16 + index * 16, sizes[part]);
    offset += sizes[part];
  });
  u64(72, sizes.addressed);
  u64(80, sizes.entries);
  u64(88, sizes.contents);
  const GZIP = 2;
  const MVT = 1;
  bytes.set([1, GZIP, GZIP, MVT, minZoom, maxZoom], 96);
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  bounds.forEach((value, index) => degrees(102 + index * 4, value));
  bytes[118] = Math.min(maxZoom, Math.max(minZoom, 12));
  degrees(119, (bounds[0] + bounds[2]) / 2);
  degrees(123, (bounds[1] + bounds[3]) / 2);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
