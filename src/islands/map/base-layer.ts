import type { GridLayer } from 'leaflet';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { PMTiles, type Source } from 'pmtiles';
import { MAP_PALETTES } from '../../domain/look/map-palette.ts';

/** The map below the pins, written into the element by the server. */
export interface BaseMap {
  /** The portal's own archive of vector tiles; without one, the pins stand on plain paper. */
  readonly archive?: string;
  /** Template of single tiles, for hosts that answer no range requests. */
  readonly tiles?: string;
  readonly attribution: string;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly maxZoom: number;
  /** Somebody else's tiles, instead: asked only after the click that named them. */
  readonly service?: string;
}

/** A file that is read as a whole when its host cannot send parts of it. */
const WHOLE_FILE = 2_000_000;

/** A file in memory as the reader of PMTiles wants it. */
class Whole implements Source {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer) {
    this.#bytes = bytes;
  }

  getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    return Promise.resolve({ data: this.#bytes.slice(offset, offset + length) });
  }

  getKey(): string {
    return 'whole';
  }
}

/** Pictures of a service. Leaflet's own layer empties them with a data: picture, which the page's policy refuses. */
class ServiceTiles extends L.GridLayer {
  readonly #template: string;

  constructor(template: string) {
    super({ maxZoom: 19 });
    this.#template = template;
  }

  override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.addEventListener('load', () => done(undefined, picture));
    picture.addEventListener('error', () => done(new Error(picture.src), picture));
    picture.src = this.#template.replace(/\{([xyz])\}/g, (_, name: 'x' | 'y' | 'z') => String(coords[name]));
    return picture;
  }
}

/**
 * The archive read in parts; on a host without range requests as a whole when it is small, else tile by tile.
 * @throws when there is no way to read it.
 */
async function tilesOf(base: BaseMap, signal: AbortSignal): Promise<PMTiles | string> {
  const ranges = new PMTiles(base.archive!);
  try {
    await ranges.getHeader();
    return ranges;
  } catch {
    if (base.tiles !== undefined) return base.tiles;
    const response = await fetch(base.archive!, { signal });
    if (!response.ok || Number(response.headers.get('Content-Length') ?? 0) > WHOLE_FILE) {
      await response.body?.cancel();
      throw new Error(`${base.archive}: ${response.status}`);
    }
    return new PMTiles(new Whole(await response.arrayBuffer()));
  }
}

/** The ground of the map. It follows light and dark while it is shown. */
export async function baseLayer(base: BaseMap, locale: string, signal: AbortSignal): Promise<GridLayer | undefined> {
  if (base.service !== undefined) return new ServiceTiles(base.service);
  if (base.archive === undefined) return undefined;
  // The library takes what it needs of Leaflet from the global name of its classic build.
  Object.assign(globalThis, { L: { GridLayer: L.GridLayer, DomUtil: L.DomUtil } });
  const [{ leafletLayer }, { labelRules, paintRules }, url] = await Promise.all([
    import('protomaps-leaflet'),
    import('./style.ts'),
    tilesOf(base, signal),
    document.fonts.load('400 12px "Fira Sans"'),
    document.fonts.load('600 12px "Fira Sans"'),
  ]);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const rules = () => {
    // An embed may have been asked for one of the two, whatever the device prefers.
    const { colorScheme } = getComputedStyle(document.documentElement);
    const isDark = colorScheme === 'dark' || (colorScheme !== 'light' && dark.matches);
    const palette = isDark ? MAP_PALETTES.dark : MAP_PALETTES.light;
    return {
      paintRules: paintRules(palette),
      labelRules: labelRules(palette, locale),
      backgroundColor: palette.earth,
    };
  };
  const layer = leafletLayer({
    url,
    attribution: '',
    maxDataZoom: base.maxZoom,
    lang: locale,
    ...rules(),
  }) as unknown as GridLayer & {
    clearLayout(): void;
    rerenderTiles(): void;
  };
  dark.addEventListener(
    'change',
    () => {
      Object.assign(layer, rules());
      layer.clearLayout();
      layer.rerenderTiles();
    },
    { signal },
  );
  return layer;
}
