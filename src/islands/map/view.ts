import type { Map as LeafletMap } from 'leaflet';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import sheet from './map.css?url';
import { readFinder, type FinderFile } from '../../domain/finder/file.ts';
import { housesOf, kindOf, PIN_KINDS, type Pinned, type PinHouse } from '../../domain/map/pins.ts';
import { baseLayer, type BaseMap } from './base-layer.ts';
import { pinIcon } from './pin-icon.ts';
import { Pins, type PinWords } from './pins.ts';
import { Bubble, type PopupWords } from './popup.ts';

type Words = PinWords & PopupWords & Record<'zoomIn' | 'zoomOut' | 'noPlace' | 'noPlaceOne', string>;

/** The map, once it is open. */
export interface MapView {
  /** Shows these entries (`offers/krabbelgruppe`), in the order of the list, or all; gives those that have a pin. */
  show(ids?: readonly string[]): readonly string[];
  /** Marks the pin of an entry that somebody points at in the list, or none. */
  mark(id: string | undefined): void;
  remove(): void;
}

/** Leaflet's sheet and ours, loaded with the map; the map measures itself, so it waits for them. */
function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  return new Promise((done, fail) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => fail(new Error(sheet)));
    document.head.append(link);
  });
}

async function load<File>(url: string, signal: AbortSignal): Promise<File> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as File;
}

async function loadEntries(url: string, signal: AbortSignal): Promise<ReadonlyMap<string, Pinned>> {
  const finder = readFinder(await load<FinderFile>(url, signal));
  return new Map(
    Array.from({ length: finder.size }, (_, number) => finder.entry(number)).map((entry) => [entry.id, entry]),
  );
}

/**
 * Opens the map of an `<fp-map>`.
 * @throws when the settings, the entries or the styles cannot be loaded. A ground that fails leaves the pins on plain paper.
 */
export async function openMap(root: HTMLElement, signal: AbortSignal): Promise<MapView> {
  const [{ base, words }, entries] = await Promise.all([
    load<{ base: BaseMap; words: Words }>(root.dataset['settings']!, signal),
    loadEntries(root.dataset['index']!, signal),
    loadStyles(),
  ]);
  const map = createMap(root.querySelector<HTMLElement>('[data-map-canvas]')!, base, words, signal);
  const point = (ids: ReadonlySet<string> | undefined) => {
    for (const card of root.querySelectorAll<HTMLElement>('[data-id]'))
      card.classList.toggle('is-marked', ids?.has(card.dataset['id']!) ?? false);
  };
  const bubble = new Bubble(map, words, signal);
  const events = {
    open: bubble.open.bind(bubble),
    point: (house: { entries: readonly Pinned[] } | undefined) =>
      point(house && new Set(house.entries.map(({ id }) => id))),
  };
  const pins = new Pins(map, words, events, signal);
  // The ground arrives when it arrives: pins are there at once.
  void baseLayer(base, document.documentElement.lang, signal).then(
    (layer) => layer?.addTo(map),
    (cause: unknown) => {
      if (signal.aborted) return;
      root.querySelector<HTMLElement>('[data-map-message]')!.hidden = false;
      console.warn(cause);
    },
  );
  let fitted = false;
  return {
    show(ids = [...entries.keys()]) {
      const found = ids.flatMap((id) => entries.get(id) ?? []);
      map.invalidateSize({ animate: false });
      const houses = housesOf(found);
      if (houses.length > 0) {
        const area = L.latLngBounds(houses.map(({ lat, lon }) => [lat, lon]));
        if (!fitted || !map.getBounds().intersects(area))
          map.fitBounds(area, { padding: [44, 44], maxZoom: 16, animate: false });
        fitted = true;
      }
      pins.show(houses);
      explain(root, words, houses);
      tellRest(root, words, found.filter((entry) => entry.houses.length === 0).length);
      return [...new Set(houses.flatMap((house) => house.entries.map(({ id }) => id)))];
    },
    mark: (id) => pins.mark(id),
    remove: () => map.remove(),
  };
}

/** Says which shape of pin is what, for those on the map. */
function explain(root: HTMLElement, words: Words, houses: readonly PinHouse[]): void {
  const present = new Set(houses.map(kindOf));
  const items = PIN_KINDS.filter((kind) => present.has(kind)).map((kind) => {
    const item = document.createElement('li');
    item.className = `pin-${kind}`;
    item.append(pinIcon(kind, 1), words.kinds[kind] ?? '');
    return item;
  });
  root.querySelector('[data-map-legend]')!.replaceChildren(...items);
}

/** How many entries of the list have no point: the list shows them, the map cannot. */
function tellRest(root: HTMLElement, words: Words, count: number): void {
  const rest = root.querySelector<HTMLElement>('[data-map-rest]')!;
  rest.hidden = count === 0;
  rest.textContent = count === 1 ? words.noPlaceOne : words.noPlace.replace('{count}', String(count));
}

function createMap(canvas: HTMLElement, base: BaseMap, words: Words, signal: AbortSignal): LeafletMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const touch = matchMedia('(pointer: coarse)').matches;
  const [west, south, east, north] = base.bounds;
  const area = L.latLngBounds([south, west], [north, east]);
  const map = L.map(canvas, {
    // One finger scrolls the page; two move and zoom the map.
    dragging: !touch,
    // Arrow keys go from pin to pin.
    keyboard: false,
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    minZoom: 8,
    maxZoom: 18,
    maxBounds: area.pad(0.5),
    maxBoundsViscosity: 0.8,
  }).fitBounds(area, { animate: false });
  L.control.zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  if (base.attribution !== '')
    L.control.attribution({ position: 'bottomleft', prefix: false }).addAttribution(base.attribution).addTo(map);
  // The wheel scrolls the page, with Ctrl it zooms the map, as the browser does with pages.
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    },
    { signal, capture: true, passive: true },
  );
  const resized = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  resized.observe(canvas);
  signal.addEventListener('abort', () => resized.disconnect());
  return map;
}
