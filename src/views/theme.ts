import { inkOn, readableOn, softened } from '../domain/colour.ts';
import type { Site } from '../schemas/index.ts';

/** The surfaces text stands on, as `styles/tokens.css` defines them. */
export const SURFACES = {
  light: { paper: '#fbf7f0', surface: '#ffffff', sunken: '#f3ecdf' },
  dark: { paper: '#14181f', surface: '#1d232d', sunken: '#10141a' },
} as const;

/** Colours of action in one scheme, every pair readable (WCAG 2.2, 1.4.3). */
export interface Palette {
  readonly brand: string;
  readonly brandSoft: string;
  readonly onBrand: string;
  readonly bar: string;
  readonly onBar: string;
}

/** Derives the palette of a scheme from one brand colour. */
export function paletteOf(brand: string, scheme: 'light' | 'dark'): Palette {
  const grounds = SURFACES[scheme];
  const soft = softened(brand, grounds.surface, scheme === 'light' ? 0.14 : 0.25);
  const action = readableOn(brand, [...Object.values(grounds), soft]);
  const bar =
    scheme === 'light' ? readableOn(brand, ['#ffffff']) : softened(readableOn(brand, ['#ffffff']), '#10141a', 0.45);
  return { brand: action, brandSoft: soft, onBrand: inkOn(action), bar, onBar: '#ffffff' };
}

/** The town's two colours as a style sheet over the default tokens; empty when it sets none. */
export function themeCss({ colours }: Pick<Site, 'colours'>): string {
  const { brand, accent } = colours ?? {};
  const lines: string[] = [];
  if (brand !== undefined) {
    const [light, dark] = [paletteOf(brand, 'light'), paletteOf(brand, 'dark')];
    const pair = (name: string, key: keyof Palette) => `  --${name}: light-dark(${light[key]}, ${dark[key]});`;
    lines.push(
      pair('brand', 'brand'),
      pair('brand-soft', 'brandSoft'),
      pair('on-brand', 'onBrand'),
      pair('bar', 'bar'),
      pair('on-bar', 'onBar'),
    );
  }
  if (accent !== undefined) lines.push(`  --block-coral: ${accent};`);
  return lines.length === 0 ? '' : `@layer tokens {\n:root {\n${lines.join('\n')}\n}\n}\n`;
}
