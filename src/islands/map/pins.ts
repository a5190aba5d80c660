import type { LatLngBounds, Map as LeafletMap, Marker } from 'leaflet';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import Supercluster from 'supercluster';
import { kindOf, type PinHouse } from '../../domain/map/pins.ts';
import { pinIcon } from './pin-icon.ts';

/** What pins are called aloud; `{…}` is filled in. */
export interface PinWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly cluster: string;
  readonly several: string;
}

type Properties = { readonly house: number };

/** Pins closer than this are one group, in pixels. */
const RADIUS = 68;
/** From here on every house has its own pin. */
const SINGLE_FROM = 17;

/** A pin or group as it stands on the map now. */
interface Placed {
  readonly key: string;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  /** Houses by number: one, or those of the group. */
  readonly houses: () => readonly number[];
}

/** What somebody does with a pin. */
export interface PinEvents {
  open(house: PinHouse, button: HTMLElement): void;
  point(house: PinHouse | undefined): void;
}

/**
 * The pins of the map: houses, grouped where they would cover each other. One Tab stop; arrow keys go from the pin
 * nearest to the middle to the farthest and back. Only what is in sight is in the document.
 */
export class Pins {
  readonly #map: LeafletMap;
  readonly #words: PinWords;
  readonly #events: PinEvents;
  readonly #layer = L.layerGroup();
  /** Nothing until there are houses: an empty index answers no question. */
  #index: Supercluster<Properties> | undefined;
  #houses: readonly PinHouse[] = [];
  #placed = new Map<string, Placed>();
  /** Keys from the middle outwards, as they were when the order was last made. */
  #order: string[] = [];
  #current: string | undefined;
  #marked: string | undefined;

  constructor(map: LeafletMap, words: PinWords, events: PinEvents, signal: AbortSignal) {
    this.#map = map;
    this.#words = words;
    this.#events = events;
    this.#layer.addTo(map);
    map.on('moveend', () => this.#place());
    map.getPane('markerPane')!.addEventListener('keydown', (event) => this.#step(event), { signal });
  }

  /** The houses on the map, in the order of the list. */
  show(houses: readonly PinHouse[]): void {
    this.#houses = houses;
    const points = houses.map(({ lat, lon }, house) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: { house },
    }));
    this.#index =
      points.length === 0 ? undefined : new Supercluster<Properties>({ radius: RADIUS, maxZoom: SINGLE_FROM - 1 });
    this.#index?.load(points);
    this.#layer.clearLayers();
    this.#placed.clear();
    this.#place();
  }

  /** Marks the pin or group that holds an entry, or none. */
  mark(id: string | undefined): void {
    this.#marked = id;
    for (const { button, houses } of this.#placed.values())
      button.classList.toggle(
        'is-marked',
        id !== undefined && houses().some((house) => this.#houses[house]!.entries.some((entry) => entry.id === id)),
      );
  }

  #place(): void {
    const zoom = Math.round(this.#map.getZoom());
    const bounds = this.#map.getBounds().pad(0.1);
    const seen = this.#index?.getClusters(boxOf(bounds), zoom) ?? [];
    const focused = [...this.#placed.values()].find(({ button }) => button === document.activeElement);
    const next = new Map<string, Placed>();
    const names = new Map<string, number>();
    for (const { geometry, properties } of seen) {
      const [lon, lat] = geometry.coordinates as [number, number];
      const group = 'cluster_id' in properties ? properties : undefined;
      const house = group ? undefined : (properties as Properties).house;
      const key = group ? `group ${group.cluster_id}` : `house ${house}`;
      const placed =
        this.#placed.get(key) ??
        (group ? this.#group(key, lat, lon, group.cluster_id, group.point_count) : this.#house(key, house!));
      const name = placed.button.dataset['name']!;
      const same = (names.get(name) ?? 0) + 1;
      names.set(name, same);
      // No two pins in sight have the same name.
      placed.button.ariaLabel = same === 1 ? name : `${name} (${same})`;
      next.set(key, placed);
    }
    for (const [key, { marker }] of this.#placed) if (!next.has(key)) this.#layer.removeLayer(marker);
    for (const [key, { marker }] of next) if (!this.#placed.has(key)) this.#layer.addLayer(marker);
    this.#placed = next;
    this.#sort();
    if (focused && !next.has(focused.key)) this.#take(focused.houses());
    this.mark(this.#marked);
  }

  /** From the middle of the map outwards; the current pin keeps the one Tab stop. */
  #sort(): void {
    const middle = this.#map.getCenter();
    this.#order = [...this.#placed.values()]
      .sort((a, b) => middle.distanceTo(a.marker.getLatLng()) - middle.distanceTo(b.marker.getLatLng()))
      .map(({ key }) => key);
    if (this.#current === undefined || !this.#placed.has(this.#current)) this.#current = this.#order[0];
    for (const { key, button } of this.#placed.values()) button.tabIndex = key === this.#current ? 0 : -1;
  }

  /** Focuses whatever now stands for these houses: a group that was opened must not lose the keyboard. */
  #take(houses: readonly number[]): void {
    const heirs = new Set(houses);
    const key =
      this.#order.find((one) =>
        this.#placed
          .get(one)!
          .houses()
          .some((house) => heirs.has(house)),
      ) ?? this.#order[0];
    if (key !== undefined) this.#focus(key);
  }

  #focus(key: string): void {
    this.#current = key;
    for (const { key: one, button } of this.#placed.values()) button.tabIndex = one === key ? 0 : -1;
    this.#placed.get(key)!.button.focus({ preventScroll: true });
  }

  #step(event: KeyboardEvent): void {
    const at = this.#order.indexOf(this.#current ?? '');
    const last = this.#order.length - 1;
    const to = {
      ArrowRight: Math.min(last, at + 1),
      ArrowDown: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || this.#order.length === 0) return;
    event.preventDefault();
    this.#focus(this.#order[to]!);
  }

  #house(key: string, number: number): Placed {
    const house = this.#houses[number]!;
    const { entries } = house;
    const kind = kindOf(house);
    const label =
      entries.length === 1
        ? [`${entries[0]!.title} (${this.#words.kinds[entries[0]!.collection] ?? ''})`, house.name]
        : [
            house.name || entries[0]!.title,
            this.#words.several.replace('{count}', String(entries.length)),
            entries.map(({ title }) => title).join(', '),
          ];
    const name = label.filter(Boolean).join(', ');
    const placed = this.#button(key, house, name, `pin pin-${kind}`, pinIcon(kind, entries.length), [20, 44], () => [
      number,
    ]);
    placed.button.ariaHasPopup = 'dialog';
    placed.button.addEventListener('click', () => this.#events.open(house, placed.button));
    for (const type of ['pointerenter', 'focus']) placed.button.addEventListener(type, () => this.#events.point(house));
    for (const type of ['pointerleave', 'blur'])
      placed.button.addEventListener(type, () => this.#events.point(undefined));
    return placed;
  }

  #group(key: string, lat: number, lon: number, id: number, count: number): Placed {
    const index = this.#index!;
    const houses = () => index.getLeaves(id, Infinity).map(({ properties }) => properties.house);
    const [first] = index.getLeaves(id, 1);
    const near = this.#houses[first!.properties.house]!;
    const name = this.#words.cluster
      .replace('{count}', String(count))
      .replace('{name}', near.name || near.entries[0]!.title);
    const placed = this.#button(
      key,
      { lat, lon },
      name,
      'pin pin-cluster',
      pinIcon('cluster', count),
      [20, 20],
      houses,
    );
    placed.button.addEventListener('click', () => {
      const zoom = Math.min(index.getClusterExpansionZoom(id), this.#map.getMaxZoom());
      this.#map.setView([lat, lon], zoom);
    });
    return placed;
  }

  #button(
    key: string,
    { lat, lon }: { lat: number; lon: number },
    name: string,
    className: string,
    icon: SVGElement,
    anchor: [number, number],
    houses: () => readonly number[],
  ): Placed {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.dataset['name'] = name;
    button.append(icon);
    // A click on a pin is none on the map, which would close the bubble and zoom.
    L.DomEvent.on(button, 'click dblclick', (event) => event.stopPropagation());
    button.addEventListener('focus', () => {
      this.#current = key;
      for (const { key: one, button: other } of this.#placed.values()) other.tabIndex = one === key ? 0 : -1;
    });
    const marker = L.marker([lat, lon], {
      icon: L.divIcon({ className: 'pin-holder', html: button, iconSize: [40, 46], iconAnchor: anchor }),
      // The button inside has the keyboard, and its name is unique.
      keyboard: false,
    });
    return { key, marker, button, houses };
  }
}

const boxOf = (bounds: LatLngBounds): [number, number, number, number] => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
];
