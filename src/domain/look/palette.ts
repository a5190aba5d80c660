import { contrast, inkOn, readableOn, softened, TEXT_CONTRAST } from './colour.ts';
import { INKS, SURFACES, type Shade } from './colours.ts';

const inScheme = (colours: Readonly<Record<string, Shade>>, scheme: Scheme) =>
  Object.values(colours).map((colour) => colour[scheme]);

/** How much of the brand colour a soft surface holds, in hundredths; less where ordinary text would fade. */
const SOFTNESS = { light: 14, dark: 25 } as const;

/** Light or dark, as the reader's device asks for. */
export type Scheme = keyof Shade;

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
  const soft = softOf(brand, scheme);
  const action = readableOn(brand, [...inScheme(SURFACES, scheme), soft]);
  const bar =
    scheme === 'light'
      ? readableOn(brand, ['#ffffff'])
      : softened(readableOn(brand, ['#ffffff']), SURFACES.sunken.dark, 0.45);
  return { brand: action, brandSoft: soft, onBrand: inkOn(action), bar, onBar: '#ffffff' };
}

function softOf(brand: string, scheme: Scheme): string {
  for (let share: number = SOFTNESS[scheme]; share > 0; share -= 1) {
    const soft = softened(brand, SURFACES.surface[scheme], share / 100);
    if (inScheme(INKS, scheme).every((ink) => contrast(ink, soft) >= TEXT_CONTRAST)) return soft;
  }
  return SURFACES.surface[scheme];
}

/** A text colour and what it stands on. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
}

/** Every pair of text and ground that a palette makes on the pages. */
export function pairsOf({ brand, brandSoft, onBrand, bar, onBar }: Palette, scheme: Scheme): Pair[] {
  return [
    ...[...inScheme(SURFACES, scheme), brandSoft].map((ground) => ({ text: brand, ground })),
    ...inScheme(INKS, scheme).map((text) => ({ text, ground: brandSoft })),
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
