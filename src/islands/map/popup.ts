import type { Map as LeafletMap } from 'leaflet';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { PinHouse } from '../../domain/map/pins.ts';

export interface PopupWords {
  readonly kinds: Readonly<Record<string, string>>;
  readonly close: string;
}

/**
 * The bubble of a pin: everything in the house, as links. Opening it takes the keyboard there, Escape and the
 * button give it back to the pin, and Tab leads out of it (Leaflet/Leaflet#8114 and #8115).
 */
export class Bubble {
  readonly #map: LeafletMap;
  readonly #words: PopupWords;
  readonly #popup = L.popup({
    closeButton: false,
    className: 'map-bubble',
    minWidth: 200,
    maxWidth: 280,
    offset: [0, -36],
    autoPanPadding: [12, 12],
    autoClose: true,
  });
  #opener: HTMLElement | undefined;

  constructor(map: LeafletMap, words: PopupWords, signal: AbortSignal) {
    this.#map = map;
    this.#words = words;
    map.getContainer().addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.#popup.isOpen()) return;
        event.stopPropagation();
        this.close();
      },
      { signal },
    );
  }

  open(house: PinHouse, opener: HTMLElement): void {
    const content = this.#content(house);
    this.#opener = opener;
    this.#popup.setLatLng([house.lat, house.lon]).setContent(content).openOn(this.#map);
    content.querySelector<HTMLElement>('h3')!.focus({ preventScroll: true });
  }

  close(): void {
    this.#map.closePopup(this.#popup);
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  #content({ name, entries }: PinHouse): HTMLElement {
    const dialog = document.createElement('div');
    dialog.role = 'dialog';
    dialog.className = 'bubble';
    const heading = document.createElement('h3');
    heading.id = 'map-bubble';
    heading.tabIndex = -1;
    heading.textContent =
      name || (entries.length === 1 ? this.#words.kinds[entries[0]!.collection]! : entries[0]!.title);
    dialog.setAttribute('aria-labelledby', heading.id);
    const list = document.createElement('ul');
    list.append(
      ...entries.map(({ url, title, collection }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = url;
        link.textContent = title;
        const kind = document.createElement('span');
        kind.textContent = this.#words.kinds[collection] ?? '';
        item.append(link, ' ', kind);
        return item;
      }),
    );
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'link';
    close.textContent = this.#words.close;
    close.addEventListener('click', () => this.close());
    dialog.append(heading, list, close);
    return dialog;
  }
}
