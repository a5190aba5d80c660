import type { PinKind } from '../../domain/map/pins.ts';

/** Outlines of pins, in a square of 40: told apart by shape as well as by colour and sign. */
const SHAPES: Readonly<Record<PinKind | 'cluster', string>> = {
  offers: 'M20 3a17 17 0 0 1 5 33l-5 8-5-8a17 17 0 0 1 5-33z',
  events: 'M7 4h26a3 3 0 0 1 3 3v26a3 3 0 0 1-3 3h-8l-5 8-5-8H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
  familienzentren: 'M20 2l17 14v18a2 2 0 0 1-2 2H25l-5 8-5-8H5a2 2 0 0 1-2-2V16z',
  kitas: 'M4 36V19a16 16 0 0 1 32 0v17H25l-5 8-5-8z',
  institutions: 'M12 4h16l9 16-9 16h-3l-5 8-5-8h-3L3 20z',
  offices: 'M20 1l18 18-14 14-4 11-4-11L2 19z',
  mixed: 'M12 4h16a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8h-3l-5 8-5-8h-3a8 8 0 0 1-8-8V12a8 8 0 0 1 8-8z',
  cluster: 'M20 3a17 17 0 1 1 0 34 17 17 0 1 1 0-34z',
};

/** Signs on the pins, drawn with lines. */
const SIGNS: Readonly<Partial<Record<PinKind | 'cluster', string>>> = {
  offers: 'M15 17a3 3 0 1 0 .1 0zM25 17a3 3 0 1 0 .1 0zM10 28c1-4 9-4 10 0M20 28c1-4 9-4 10 0',
  events: 'M11 15h18M15 10v5M25 10v5M12 21h4M18 21h4M24 21h4M12 27h4M18 27h4',
  familienzentren: 'M20 30c-9-6-8-13-4-13 2 0 4 2 4 3 0-1 2-3 4-3 4 0 5 7-4 13z',
  kitas: 'M12 30v-7h7v7zM21 30v-7h7v7zM16.5 22v-7h7v7',
  institutions: 'M11 29h18M13 27v-9M20 27v-9M27 27v-9M11 16l9-5 9 5z',
  offices: 'M20 10v.5M20 15v10M17 25h6',
};

/** Pins are many, kinds are few: each drawing is parsed once. */
const drawings = new Map<string, SVGElement>();

function drawing(kind: PinKind | 'cluster', isNumber: boolean): SVGElement {
  const key = `${kind} ${isNumber}`;
  const known = drawings.get(key);
  if (known) return known;
  const sign = isNumber ? '<text x="20" y="26"/>' : `<path class="sign" d="${SIGNS[kind] ?? ''}"/>`;
  const holder = document.createElement('div');
  holder.innerHTML =
    `<svg class="pin-icon" viewBox="0 0 40 46" width="40" height="46" aria-hidden="true">` +
    `<path class="shape" d="${SHAPES[kind]}"/>${sign}</svg>`;
  const made = holder.firstElementChild as SVGElement;
  drawings.set(key, made);
  return made;
}

/** The picture of a pin: its shape, and on it a sign or, for several entries, their number. */
export function pinIcon(kind: PinKind | 'cluster', count: number): SVGElement {
  const isNumber = count > 1 || kind === 'mixed' || kind === 'cluster';
  const icon = drawing(kind, isNumber).cloneNode(true) as SVGElement;
  if (isNumber) icon.querySelector('text')!.textContent = count > 1 ? String(count) : '…';
  return icon;
}
