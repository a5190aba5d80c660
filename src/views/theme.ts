import { paletteOf, type Palette } from '../domain/palette.ts';
import type { Site } from '../schemas/index.ts';

/**
 * The town's two colours as a style sheet over the default tokens; empty when it sets none. In no layer:
 * so they win over every layer, wherever the sheet is linked.
 */
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
  return lines.length === 0 ? '' : `:root {\n${lines.join('\n')}\n}\n`;
}
