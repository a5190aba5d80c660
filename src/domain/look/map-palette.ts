/** The colours of the base map, warm as paper: on the map one can move, and on the pictures made at build. */
export interface MapPalette {
  readonly earth: string;
  readonly town: string;
  readonly industry: string;
  readonly school: string;
  readonly park: string;
  readonly forest: string;
  readonly meadow: string;
  readonly field: string;
  readonly play: string;
  readonly water: string;
  readonly building: string;
  readonly edge: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly major: string;
  readonly majorEdge: string;
  readonly highway: string;
  readonly highwayEdge: string;
  readonly path: string;
  readonly rail: string;
  readonly border: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkWater: string;
  readonly inkGreen: string;
  readonly halo: string;
  readonly pin: string;
  readonly onPin: string;
}

const light: MapPalette = {
  earth: '#f8f2e7',
  town: '#f0e7d7',
  industry: '#ece3da',
  school: '#f6e6c9',
  park: '#cfe2c6',
  forest: '#bcd6ba',
  meadow: '#dfe8ca',
  field: '#f3ecd6',
  play: '#bfdcc4',
  water: '#b4d6ea',
  building: '#e2d5c0',
  edge: '#d3c3a8',
  road: '#ffffff',
  roadEdge: '#dccfb9',
  major: '#fce3ae',
  majorEdge: '#dfbd78',
  highway: '#f6bf9a',
  highwayEdge: '#d58c5c',
  path: '#bda683',
  rail: '#aca395',
  border: '#8e5572',
  ink: '#1c2331',
  inkSoft: '#4b5468',
  inkWater: '#2f627f',
  inkGreen: '#3f6a4a',
  halo: '#fdfaf4',
  pin: '#9b1c31',
  onPin: '#ffffff',
};

const dark: MapPalette = {
  earth: '#181d25',
  town: '#1f252f',
  industry: '#232833',
  school: '#2c2a2a',
  park: '#1e3129',
  forest: '#1a2d25',
  meadow: '#20302a',
  field: '#1d2328',
  play: '#244033',
  water: '#16384a',
  building: '#2a313d',
  edge: '#363f4d',
  road: '#3a4352',
  roadEdge: '#141920',
  major: '#574f3e',
  majorEdge: '#191c20',
  highway: '#6b523f',
  highwayEdge: '#1c1a1a',
  path: '#5b5548',
  rail: '#565e6c',
  border: '#b98aa3',
  ink: '#eef0f4',
  inkSoft: '#b4bccb',
  inkWater: '#8fc1dc',
  inkGreen: '#93c2a0',
  halo: '#12161d',
  pin: '#ff9aa8',
  onPin: '#2a0d12',
};

export const MAP_PALETTES = { light, dark } as const;

/** Surfaces by kind (Protomaps basemap schema 4). What is missing here stays as the ground is. */
export const SURFACE_COLOURS: Readonly<Record<string, keyof MapPalette>> = {
  residential: 'town',
  industrial: 'industry',
  commercial: 'industry',
  railway: 'industry',
  school: 'school',
  kindergarten: 'school',
  university: 'school',
  college: 'school',
  hospital: 'school',
  pedestrian: 'road',
  park: 'park',
  garden: 'park',
  nature_reserve: 'park',
  village_green: 'park',
  recreation_ground: 'park',
  golf_course: 'park',
  cemetery: 'park',
  allotments: 'meadow',
  grassland: 'meadow',
  meadow: 'meadow',
  grass: 'meadow',
  wetland: 'meadow',
  farmland: 'field',
  forest: 'forest',
  wood: 'forest',
  playground: 'play',
  pitch: 'play',
};

/** A road as a band with an edge: widths in pixels at zoom 12, and by how much a zoom widens it. */
export interface RoadStyle {
  readonly fill: keyof MapPalette;
  readonly edge: keyof MapPalette | undefined;
  readonly width: number;
  readonly growth: number;
  readonly dash?: readonly number[];
}

/** Roads by kind, from the least important to the one drawn on top. */
export const ROAD_STYLES: Readonly<Record<string, RoadStyle>> = {
  path: { fill: 'path', edge: undefined, width: 0.5, growth: 1.3, dash: [2, 2] },
  rail: { fill: 'rail', edge: undefined, width: 0.9, growth: 1.2 },
  minor_road: { fill: 'road', edge: 'roadEdge', width: 0.9, growth: 1.72 },
  major_road: { fill: 'major', edge: 'majorEdge', width: 2.2, growth: 1.45 },
  highway: { fill: 'highway', edge: 'highwayEdge', width: 3, growth: 1.4 },
};

/** Width of a road in pixels at a zoom. */
export const roadWidth = ({ width, growth }: RoadStyle, zoom: number) => width * growth ** (zoom - 12);
