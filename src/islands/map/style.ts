import {
  CenteredTextSymbolizer,
  LineLabelSymbolizer,
  LineSymbolizer,
  PolygonSymbolizer,
  type Feature,
  type LabelRule,
  type PaintRule,
} from 'protomaps-leaflet';
import { ROAD_STYLES, roadWidth, SURFACE_COLOURS, type MapPalette } from '../../domain/look/map-palette.ts';

const wordOf = (value: unknown) => (typeof value === 'string' ? value : '');
const kindOf = ({ props }: Feature) => wordOf(props['kind']);
const detailOf = ({ props }: Feature) => wordOf(props['kind_detail']);

/** The library's words for shapes are numbers, those of the tile format (Mapbox Vector Tile §4.3.4). */
const isLine = ({ geomType }: Feature) => Number(geomType) === 2;
const isArea = ({ geomType }: Feature) => Number(geomType) === 3;

/** Surfaces in the order in which they lie on each other. */
const GROUND: readonly (keyof MapPalette)[] = [
  'town',
  'industry',
  'field',
  'meadow',
  'park',
  'forest',
  'school',
  'play',
];

/** What is drawn, from the ground up. */
export function paintRules(palette: MapPalette): PaintRule[] {
  const ground = GROUND.map((colour): PaintRule => ({
    dataLayer: 'landuse',
    symbolizer: new PolygonSymbolizer({ fill: palette[colour] }),
    filter: (_zoom, feature) => isArea(feature) && SURFACE_COLOURS[kindOf(feature)] === colour,
  }));
  const roads = Object.entries(ROAD_STYLES);
  const band = (kind: string, symbolizer: LineSymbolizer): PaintRule => ({
    dataLayer: 'roads',
    symbolizer,
    filter: (_zoom, feature) => isLine(feature) && kindOf(feature) === kind,
  });
  return [
    ...ground,
    {
      dataLayer: 'water',
      symbolizer: new LineSymbolizer({
        color: palette.water,
        width: (zoom, feature) => (feature && kindOf(feature) === 'river' ? 3 : 1) * 1.5 ** (zoom - 13),
        lineCap: 'round',
        lineJoin: 'round',
      }),
      filter: (_zoom, feature) => isLine(feature),
    },
    {
      dataLayer: 'water',
      symbolizer: new PolygonSymbolizer({ fill: palette.water }),
      filter: (_zoom, feature) => isArea(feature),
    },
    {
      dataLayer: 'boundaries',
      symbolizer: new LineSymbolizer({ color: palette.border, width: 1.2, opacity: 0.55, dash: [5, 4] }),
    },
    {
      dataLayer: 'buildings',
      minzoom: 15,
      symbolizer: new PolygonSymbolizer({ fill: palette.building, stroke: palette.edge, width: 0.6 }),
    },
    ...roads.flatMap(([kind, style]) =>
      style.edge
        ? [
            band(
              kind,
              new LineSymbolizer({
                color: palette[style.edge],
                width: (zoom) => roadWidth(style, zoom) + (zoom < 14 ? 1 : 1.6),
                lineCap: 'round',
                lineJoin: 'round',
              }),
            ),
          ]
        : [],
    ),
    ...roads.map(([kind, style]) =>
      band(
        kind,
        new LineSymbolizer({
          color: palette[style.fill],
          width: (zoom) => roadWidth(style, zoom),
          lineCap: style.dash ? 'butt' : 'round',
          lineJoin: 'round',
          ...(style.dash ? { dash: [...style.dash], dashColor: palette[style.fill], dashWidth: 1, skip: true } : {}),
        }),
      ),
    ),
  ];
}

/** Names, in the reader's language where the data has it. */
export function labelRules(palette: MapPalette, locale: string): LabelRule[] {
  const labelProps = [`name:${locale}`, 'name'];
  const text = (fill: string, weight: number, size: number | ((zoom: number) => number)) => ({
    labelProps,
    fill,
    stroke: palette.halo,
    width: 3,
    fontFamily: 'Fira Sans',
    fontWeight: weight,
    fontSize: size,
    lineHeight: 1.25,
    maxLineChars: 16,
  });
  const towns = ['city', 'town'];
  return [
    {
      dataLayer: 'places',
      symbolizer: new CenteredTextSymbolizer(text(palette.ink, 600, (zoom) => Math.min(20, 8 + zoom * 0.7))),
      filter: (_zoom, feature) => towns.includes(detailOf(feature)),
      maxzoom: 15,
    },
    {
      dataLayer: 'places',
      symbolizer: new CenteredTextSymbolizer(text(palette.inkSoft, 600, 13)),
      filter: (_zoom, feature) => !towns.includes(detailOf(feature)),
      minzoom: 11,
      maxzoom: 16,
    },
    {
      dataLayer: 'pois',
      symbolizer: new CenteredTextSymbolizer(text(palette.inkWater, 400, 12)),
      filter: (_zoom, feature) => kindOf(feature) === 'water',
      minzoom: 12,
    },
    {
      dataLayer: 'pois',
      symbolizer: new CenteredTextSymbolizer(text(palette.inkGreen, 400, 12)),
      filter: (_zoom, feature) => ['park', 'forest'].includes(SURFACE_COLOURS[kindOf(feature)] ?? ''),
      minzoom: 12,
    },
    {
      dataLayer: 'water',
      symbolizer: new LineLabelSymbolizer({ ...text(palette.inkWater, 400, 12), repeatDistance: 400 }),
      filter: (_zoom, feature) => isLine(feature),
      minzoom: 12,
    },
    {
      dataLayer: 'roads',
      symbolizer: new LineLabelSymbolizer({ ...text(palette.ink, 400, 12), repeatDistance: 300 }),
      filter: (_zoom, feature) => ['major_road', 'highway'].includes(kindOf(feature)),
      minzoom: 13,
    },
    {
      dataLayer: 'roads',
      symbolizer: new LineLabelSymbolizer({ ...text(palette.inkSoft, 400, 12), repeatDistance: 300 }),
      filter: (_zoom, feature) => kindOf(feature) === 'minor_road',
      minzoom: 15,
    },
  ];
}
