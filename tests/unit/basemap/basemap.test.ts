import { VectorTile } from '@mapbox/vector-tile';
import type { FeatureCollection, Position } from 'geojson';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/basemap/archive.ts';
import { makeBasemap } from '../../../src/basemap/basemap.ts';
import { featuresOf } from '../../../src/basemap/geojson.ts';
import { joinLines } from '../../../src/basemap/join-lines.ts';
import { areaOf, labelPoint } from '../../../src/basemap/label-point.ts';
import { drawPicture } from '../../../src/basemap/picture.ts';
import { columnOf, rowOf, tilesIn } from '../../../src/basemap/tiles.ts';
import { inBoundary } from '../../../src/domain/map/geo.ts';

const square = (lon: number, lat: number, size: number): Position[][] => [
  [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ],
];

const line = (properties: object, ...coordinates: Position[]) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'LineString' as const, coordinates },
});

const area = (properties: object, coordinates: Position[][]) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Polygon' as const, coordinates },
});

const town: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    line({ highway: 'secondary', name: 'Lindenweg & Co <1>' }, [8.0, 51.5], [8.01, 51.505], [8.02, 51.5]),
    line({ highway: 'residential', name: 'Amselring' }, [8.0, 51.49], [8.004, 51.49]),
    line({ highway: 'residential', name: 'Amselring' }, [8.008, 51.492], [8.004, 51.49]),
    line({ power: 'line' }, [8.0, 51.5], [8.02, 51.5]),
    area({ leisure: 'park', name: 'Stadtgarten', 'name:en': 'Town garden' }, square(8.01, 51.49, 0.005)),
    area({ building: 'yes', name: 'Haus' }, square(8.0, 51.495, 0.0002)),
  ],
};

const features = featuresOf(town);

describe('what a town map shows', () => {
  test('roads, parks and houses, but no power lines', () => {
    expect(features.map(({ layer, kind }) => `${layer} ${kind}`)).toEqual([
      'roads major_road',
      'roads minor_road',
      'roads minor_road',
      'landuse park',
      'pois park',
      'buildings building',
    ]);
  });

  test('a surface is named once, by a point inside it, in every language it has', () => {
    const [name] = features.filter(({ layer }) => layer === 'pois');
    expect(name!.names).toEqual({ name: 'Stadtgarten', 'name:en': 'Town garden' });
    expect(features.filter(({ names }) => names['name'] === 'Stadtgarten')).toHaveLength(1);
    const [lon, lat] = (name!.geometry as unknown as { coordinates: number[] }).coordinates;
    expect(inBoundary({ lon: lon!, lat: lat! }, { type: 'Polygon', coordinates: square(8.01, 51.49, 0.005) })).toBe(
      true,
    );
  });

  test('pieces of a street are one line again', () => {
    const joined = joinLines(features).filter(({ names }) => names['name'] === 'Amselring');
    expect(joined.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [8.0, 51.49],
          [8.004, 51.49],
          [8.008, 51.492],
        ],
      },
    ]);
  });

  test('three pieces that meet stay three, a ring is walked once', () => {
    const star = featuresOf({
      type: 'FeatureCollection',
      features: [
        line({ highway: 'residential' }, [8, 51], [8.1, 51]),
        line({ highway: 'residential' }, [8.1, 51], [8.2, 51.1]),
        line({ highway: 'residential' }, [8.1, 51], [8.2, 50.9]),
      ],
    });
    expect(joinLines(star)).toHaveLength(3);
    const ring = featuresOf({
      type: 'FeatureCollection',
      features: [
        line({ highway: 'residential' }, [8, 51], [8.1, 51], [8.1, 51.1]),
        line({ highway: 'residential' }, [8.1, 51.1], [8, 51.1], [8, 51]),
      ],
    });
    expect(joinLines(ring)).toHaveLength(1);
  });

  test('a name stands inside also where the middle is outside', () => {
    const bow = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 3],
          [2, 3],
          [2, 1],
          [1, 1],
          [1, 3],
          [0, 3],
          [0, 0],
        ],
      ],
    };
    const [lon, lat] = labelPoint(bow);
    expect(inBoundary({ lon: lon!, lat: lat! }, bow)).toBe(true);
    expect(areaOf({ type: 'Polygon', coordinates: square(8, 51.5, 0.01) })).toBeCloseTo(1113.2 * 1113.2 * 0.6225, -4);
  });
});

describe('the base map', () => {
  const { bytes, bounds, tiles } = makeBasemap(features, { name: 'Probe', attribution: '© Probe' });
  const archive = openArchive(bytes);

  test('has every tile of the town at every zoom', async () => {
    const missing: string[] = [];
    for (let z = 8; z <= 15; z += 1)
      for (const { x, y } of tilesIn(bounds, z)) if (!(await archive.getZxy(z, x, y))) missing.push(`${z}/${x}/${y}`);
    expect(missing).toEqual([]);
    expect(tiles.length).toBeGreaterThan(20);
  });

  test('shows houses only from near', async () => {
    const layersAt = async (z: number) => {
      const tile = await archive.getZxy(z, Math.floor(columnOf(8.0001, z)), Math.floor(rowOf(51.4951, z)));
      return Object.keys(new VectorTile(new PbfReader(new Uint8Array(tile!.data))).layers);
    };
    expect(await layersAt(15)).toContain('buildings');
    expect(await layersAt(12)).not.toContain('buildings');
    expect(await layersAt(10)).toContain('earth');
  });

  test('is the same again', () => {
    expect(makeBasemap(features, { name: 'Probe', attribution: '© Probe' }).bytes).toEqual(bytes);
  });

  test('gives the surroundings of a point as a picture: names escaped, nothing from outside', async () => {
    const svg = await drawPicture(archive, { lat: 51.5025, lon: 8.005 });
    expect(svg).toContain('Lindenweg &amp; Co &lt;1>');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/<script|href|url\(|NaN|undefined/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  test('gives a picture also where it ends', async () => {
    expect(await drawPicture(archive, { lat: 48, lon: 11 })).toContain('class="pin"');
  });
});
