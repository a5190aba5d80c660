import type { Position } from 'geojson';
import type { MapFeature } from './feature.ts';

const keyOf = ([lon, lat]: Position) => `${lon},${lat}`;

/**
 * Joins lines that are one thing to the eye: same kind, same name, ends that meet, and no third one there.
 * Official street data comes in pieces from crossing to crossing, too short to carry a name.
 */
export function joinLines(features: readonly MapFeature[]): MapFeature[] {
  const rest: MapFeature[] = [];
  const groups = new Map<string, { like: MapFeature; lines: Position[][] }>();
  for (const feature of features) {
    const { geometry } = feature;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
      rest.push(feature);
      continue;
    }
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const { layer, kind, kind_detail, names } = feature;
    const key = JSON.stringify([layer, kind, kind_detail, names]);
    const group = groups.get(key) ?? { like: feature, lines: [] };
    group.lines.push(...lines.filter((line) => line.length > 1));
    groups.set(key, group);
  }
  for (const { like, lines } of groups.values())
    for (const coordinates of joined(lines)) rest.push({ ...like, geometry: { type: 'LineString', coordinates } });
  return rest;
}

function joined(lines: readonly Position[][]): Position[][] {
  const ends = new Map<string, Set<number>>();
  lines.forEach((line, index) => {
    for (const end of [line[0]!, line.at(-1)!]) {
      const key = keyOf(end);
      ends.set(key, (ends.get(key) ?? new Set()).add(index));
    }
  });
  const used = new Set<number>();
  /** The one other line that goes on at this point. */
  const next = (at: Position, from: number): number | undefined => {
    const here = ends.get(keyOf(at))!;
    if (here.size !== 2) return undefined;
    const other = [...here].find((index) => index !== from)!;
    return used.has(other) ? undefined : other;
  };
  const walk = (start: Position[], index: number): Position[] => {
    const path = [...start];
    for (let from = index, other = next(path.at(-1)!, from); other !== undefined;) {
      used.add(other);
      const line = lines[other]!;
      const forward = keyOf(line[0]!) === keyOf(path.at(-1)!);
      path.push(...(forward ? line : line.toReversed()).slice(1));
      from = other;
      other = next(path.at(-1)!, from);
    }
    return path;
  };
  const result: Position[][] = [];
  lines.forEach((line, index) => {
    if (used.has(index)) return;
    used.add(index);
    const forward = walk(line, index);
    result.push(walk(forward.toReversed(), index).toReversed());
  });
  return result;
}
