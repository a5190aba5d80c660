import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import { MAP_PALETTES, ROAD_STYLES, roadWidth, SURFACE_COLOURS, type MapPalette } from '../domain/look/map-palette.ts';
import type { Point } from '../domain/map/geo.ts';
import { labelsOf, type NamedLine } from './picture-labels.ts';
import { columnOf, rowOf } from './tiles.ts';

/** Size in CSS pixels; the drawing has twice as many units, so that whole numbers are fine enough. */
export const PICTURE = { width: 640, height: 320 } as const;
const UNITS = 2;
/** Zoom as Leaflet counts it: about a kilometre across. */
const ZOOM = 16;
/** Units of the drawing per tile of a data zoom. */
const tileUnits = (z: number) => 256 * UNITS * 2 ** (ZOOM - z);

type Xy = readonly [x: number, y: number];

/** Paths by class, in the order in which they are painted. */
type Drawing = Map<string, string[]>;

const ORDER = [
  ...new Set(Object.values(SURFACE_COLOURS)),
  'water',
  'river',
  'stream',
  'building',
  ...Object.keys(ROAD_STYLES).map((kind) => `${kind}-edge`),
  ...Object.keys(ROAD_STYLES),
];

/**
 * Draws the surroundings of a point as an SVG file: the same data and colours as the map, with the point in the
 * middle. It follows light and dark by itself, and needs neither script nor font of ours.
 */
export async function drawPicture(archive: PMTiles, point: Point): Promise<string> {
  const { maxZoom } = await archive.getHeader();
  const z = Math.min(maxZoom, 15);
  const scale = tileUnits(z);
  const [width, height] = [PICTURE.width * UNITS, PICTURE.height * UNITS];
  const west = columnOf(point.lon, z) * scale - width / 2;
  const north = rowOf(point.lat, z) * scale - height / 2;
  const drawing: Drawing = new Map(ORDER.map((name) => [name, []]));
  const lines: NamedLine[] = [];
  for (let x = Math.floor(west / scale); x * scale < west + width; x += 1)
    for (let y = Math.floor(north / scale); y * scale < north + height; y += 1) {
      const tile = await archive.getZxy(z, x, y);
      if (!tile) continue;
      const place = (unit: Xy, extent: number): Xy => [
        Math.round(x * scale - west + (unit[0] / extent) * scale),
        Math.round(y * scale - north + (unit[1] / extent) * scale),
      ];
      addTile(new VectorTile(new PbfReader(new Uint8Array(tile.data))), { width, height, place, drawing, lines });
    }
  const paths = ORDER.flatMap((name) => {
    const d = drawing.get(name)!.join('');
    return d === '' ? [] : [`<path class="${name}" d="${d}"/>`];
  });
  const [cx, cy] = [width / 2, height / 2];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${width} ${height}">` +
    `<style>${STYLES}</style><rect class="earth" width="${width}" height="${height}"/>${paths.join('')}` +
    labelsOf(lines, { width, height }) +
    `<path class="pin" d="M${cx} ${cy}l-26-44a34 34 0 1 1 52 0z"/><circle class="dot" cx="${cx}" cy="${cy - 64}" r="13"/></svg>\n`
  );
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly place: (unit: Xy, extent: number) => Xy;
  readonly drawing: Drawing;
  readonly lines: NamedLine[];
}

function addTile({ layers }: VectorTile, sheet: Sheet): void {
  for (const [name, layer] of Object.entries(layers)) {
    for (let index = 0; index < layer.length; index += 1) {
      const feature = layer.feature(index);
      const classes = classesOf(name, feature);
      if (classes.length === 0) continue;
      const { extent } = layer;
      const rings = feature
        .loadGeometry()
        .map((ring) => simplified(ring.map(({ x, y }) => sheet.place([x, y], extent))))
        .filter((ring) => isSeen(ring, sheet));
      const isArea = feature.type === 3;
      for (const ring of rings) for (const one of classes) sheet.drawing.get(one)!.push(pathOf(ring, isArea));
      const { name: label } = feature.properties;
      if (name === 'roads' && typeof label === 'string')
        for (const ring of rings) sheet.lines.push({ name: label, line: ring });
    }
  }
}

function classesOf(layer: string, { type, properties }: VectorTileFeature): string[] {
  const kind = String(properties['kind']);
  const isArea = type === 3;
  if (layer === 'landuse' && isArea) {
    const colour = SURFACE_COLOURS[kind];
    return colour ? [colour] : [];
  }
  if (layer === 'water') return isArea ? ['water'] : type === 2 ? [kind === 'river' ? 'river' : 'stream'] : [];
  if (layer === 'buildings' && isArea) return ['building'];
  const road = layer === 'roads' && type === 2 ? ROAD_STYLES[kind] : undefined;
  return road ? (road.edge ? [`${kind}-edge`, kind] : [kind]) : [];
}

/** Without points that rounding made equal. */
const simplified = (ring: readonly Xy[]): Xy[] =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1]);

function isSeen(ring: readonly Xy[], { width, height }: Sheet): boolean {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return (
    ring.length > 1 && Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height
  );
}

function pathOf(ring: readonly Xy[], isArea: boolean): string {
  const [start, ...rest] = ring;
  const steps = rest.map(([x, y], index) => {
    const [beforeX, beforeY] = ring[index]!;
    return `${x - beforeX},${y - beforeY}`;
  });
  return `M${start!.join(',')}l${steps.join(' ')}${isArea ? 'z' : ''}`;
}

function rulesFor(palette: MapPalette): string {
  const fills = [...new Set(Object.values(SURFACE_COLOURS)), 'earth', 'water', 'building', 'pin'] as const;
  const roads = Object.entries(ROAD_STYLES).map(
    ([kind, { fill, edge }]) =>
      `.${kind}{stroke:${palette[fill]}}${edge ? `.${kind}-edge{stroke:${palette[edge]}}` : ''}`,
  );
  return (
    fills.map((name) => `.${name}{fill:${palette[name]}}`).join('') +
    `.building{stroke:${palette.edge}}.river,.stream{stroke:${palette.water}}.dot{fill:${palette.onPin}}` +
    `.pin{stroke:${palette.halo}}text{fill:${palette.ink};stroke:${palette.halo}}${roads.join('')}`
  );
}

const widths = Object.entries(ROAD_STYLES)
  .map(([kind, style]) => {
    const width = Math.round(roadWidth(style, ZOOM) * UNITS * 10) / 10;
    return `.${kind}{stroke-width:${width}}${style.edge ? `.${kind}-edge{stroke-width:${width + 4}}` : ''}`;
  })
  .join('');

const lineClasses = ORDER.filter((name) => name.replace('-edge', '') in ROAD_STYLES)
  .map((name) => `.${name}`)
  .join(',');

const STYLES =
  `path{stroke-linejoin:round;stroke-linecap:round}${lineClasses},.river,.stream{fill:none}.river{stroke-width:40}.stream{stroke-width:12}` +
  `${widths}.path{stroke-dasharray:8 10}.pin{stroke-width:5}` +
  `text{font:500 24px 'Fira Sans',system-ui,sans-serif;paint-order:stroke;stroke-width:7;stroke-linejoin:round;text-anchor:middle}` +
  `${rulesFor(MAP_PALETTES.light)}@media(prefers-color-scheme:dark){${rulesFor(MAP_PALETTES.dark)}}`;
