import type { Polygon, Position } from 'geojson';

/** Crossings of a ring with a parallel, as longitudes. */
function crossings(ring: readonly Position[], lat: number): number[] {
  const found: number[] = [];
  ring.forEach((end, index) => {
    const start = ring[(index || ring.length) - 1]!;
    if (start[1]! > lat !== end[1]! > lat)
      found.push(start[0]! + ((lat - start[1]!) / (end[1]! - start[1]!)) * (end[0]! - start[0]!));
  });
  return found;
}

/** A point inside the surface, where its name may stand: the middle of its widest stretch at half height. */
export function labelPoint({ coordinates }: Polygon): Position {
  const lats = coordinates[0]!.map((position) => position[1]!);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const edges = coordinates.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
  let best = [edges[0]!, edges[1]!] as const;
  for (let index = 2; index + 1 < edges.length; index += 2)
    if (edges[index + 1]! - edges[index]! > best[1] - best[0]) best = [edges[index]!, edges[index + 1]!];
  return [(best[0] + best[1]) / 2, lat];
}

const METRES_PER_DEGREE = 111_320;

/** Surface of the outer ring in square metres (flat: good enough to choose a zoom by). */
export function areaOf({ coordinates: [ring] }: Polygon): number {
  const shrink = Math.cos((ring![0]![1]! * Math.PI) / 180);
  let double = 0;
  ring!.forEach(([lon, lat], index) => {
    const [lonBefore, latBefore] = ring![(index || ring!.length) - 1]!;
    double += lonBefore! * lat! - lon! * latBefore!;
  });
  return (Math.abs(double) / 2) * METRES_PER_DEGREE ** 2 * shrink;
}
