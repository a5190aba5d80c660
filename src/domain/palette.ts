import { contrast, inkOn, readableOn, softened, TEXT_CONTRAST } from './colour.ts';

/** The surfaces text stands on, as `styles/tokens.css` defines them. */
export const SURFACES = {
  light: { paper: '#fbf7f0', surface: '#ffffff', sunken: '#f3ecdf' },
  dark: { paper: '#14181f', surface: '#1d232d', sunken: '#10141a' },
} as const;

/** The text on them, as `styles/tokens.css` defines it. */
export const INKS = {
  light: { ink: '#1c2331', inkSoft: '#4b5468' },
  dark: { ink: '#eef0f4', inkSoft: '#b4bccb' },
} as const;

/** How much of the brand colour a soft surface holds, in hundredths; less where ordinary text would fade. */
const SOFTNESS = { light: 14, dark: 25 } as const;

/** Light or dark, as the reader's device asks for. */
export type Scheme = keyof typeof SURFACES;

/** Colours of action in one scheme, every pair readable (WCAG 2.2, 1.4.3). */
export interface Palette {
  readonly brand: string;
  readonly brandSoft: string;
  readonly onBrand: string;
  readonly bar: string;
  readonly onBar: string;
}

/** Derives the palette of a scheme from one brand colour. */
export function paletteOf(brand: string, scheme: Scheme): Palette {
  const grounds = SURFACES[scheme];
  const soft = softOf(brand, scheme);
  const action = readableOn(brand, [...Object.values(grounds), soft]);
  const bar =
    scheme === 'light' ? readableOn(brand, ['#ffffff']) : softened(readableOn(brand, ['#ffffff']), '#10141a', 0.45);
  return { brand: action, brandSoft: soft, onBrand: inkOn(action), bar, onBar: '#ffffff' };
}

function softOf(brand: string, scheme: Scheme): string {
  for (let share: number = SOFTNESS[scheme]; share > 0; share -= 1) {
    const soft = softened(brand, SURFACES[scheme].surface, share / 100);
    if (Object.values(INKS[scheme]).every((ink) => contrast(ink, soft) >= TEXT_CONTRAST)) return soft;
  }
  return SURFACES[scheme].surface;
}

/** A text colour and what it stands on. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
}

/** Every pair of text and ground that a palette makes on the pages. */
export function pairsOf({ brand, brandSoft, onBrand, bar, onBar }: Palette, scheme: Scheme): Pair[] {
  return [
    ...[...Object.values(SURFACES[scheme]), brandSoft].map((ground) => ({ text: brand, ground })),
    ...Object.values(INKS[scheme]).map((text) => ({ text, ground: brandSoft })),
    { text: onBrand, ground: brand },
    { text: onBar, ground: bar },
  ];
}

/** The pair that is hardest to read, with its contrast. */
export function hardest(pairs: readonly Pair[]): Pair & { readonly ratio: number } {
  return pairs
    .map((pair) => ({ ...pair, ratio: contrast(pair.text, pair.ground) }))
    .reduce((worst, pair) => (pair.ratio < worst.ratio ? pair : worst));
}

/**
 * A brand colour that the light pages take as it is: the given one, or the nearest of its hue. Its soft
 * surface grows darker with it, hence the repetition.
 */
export function usableBrand(brand: string): string {
  const shown = paletteOf(brand, 'light').brand;
  return shown === brand ? brand : usableBrand(shown);
}
