import { BLOCKS } from '../../domain/look/colours.ts';
import type { Look } from '../../domain/embed/contract.ts';
import { paletteOf, type Palette } from '../../domain/look/palette.ts';
import type { Site } from '../../schemas/index.ts';

/**
 * The town's two colours as a style sheet over the default tokens; empty when it sets none. In no layer:
 * so they win over every layer, wherever the sheet is linked.
 */
export function themeCss({ colours }: Pick<Site, 'colours'>): string {
  const { brand, accent } = colours ?? {};
  const lines = brand === undefined ? [] : brandLines(brand);
  if (accent !== undefined) lines.push(`  --block-coral: ${accent};`);
  return lines.length === 0 ? '' : `:root {\n${lines.join('\n')}\n}\n`;
}

/** The tokens of action made from one colour, every pair readable in both schemes. */
function brandLines(brand: string): string[] {
  const [light, dark] = [paletteOf(brand, 'light'), paletteOf(brand, 'dark')];
  const pair = (name: string, key: keyof Palette) => `  --${name}: light-dark(${light[key]}, ${dark[key]});`;
  return [
    pair('brand', 'brand'),
    pair('brand-soft', 'brandSoft'),
    pair('on-brand', 'onBrand'),
    pair('bar', 'bar'),
    pair('on-bar', 'onBar'),
  ];
}

/** Accents of embedded pages, besides the portal's own colour: the blocks' colours, made readable. */
const ACCENTS: Readonly<Record<Exclude<Look['akzent'], 'portal'>, string>> = {
  pflaume: BLOCKS.plum.light,
  blatt: BLOCKS.leaf.light,
  koralle: BLOCKS.coral.light,
  himmel: BLOCKS.sky.light,
  sonne: BLOCKS.sun.light,
};

/** The accents as rules: `<html data-akzent="pflaume">`. */
export const accentsCss = (): string =>
  Object.entries(ACCENTS)
    .map(([name, colour]) => `:root[data-akzent='${name}'] {\n${brandLines(colour).join('\n')}\n}\n`)
    .join('');
