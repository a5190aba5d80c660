import { skylineOf, type BlockColour } from '../domain/blocks.ts';
import { paletteOf } from '../domain/palette.ts';
import type { Site } from '../schemas/index.ts';

/** Size that Open Graph asks for. */
const WIDTH = 1200;
const HEIGHT = 630;

/** The blocks' colours in the light scheme, as `styles/tokens.css` defines them. */
const FILL: Record<BlockColour, string> = {
  coral: '#ef8354',
  sun: '#f4c95d',
  leaf: '#6aa587',
  sky: '#8fc1e3',
  plum: '#8e5572',
  teal: '#0a5260',
  sand: '#e8d3b4',
};

/** An SVG of 1200 × 630: the town's skyline in its colours, different for every collection. */
export function socialPicture({ municipality, colours }: Pick<Site, 'municipality' | 'colours'>, name: string): string {
  const bar = colours?.brand === undefined ? FILL.teal : paletteOf(colours.brand, 'light').bar;
  const fill = { ...FILL, coral: colours?.accent ?? FILL.coral };
  const skyline = skylineOf(`${municipality} ${name}`, 12);
  const scale = 3;
  const paths = skyline.blocks.map(({ d, colour }) => `<path d="${d}" fill="${fill[colour]}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf7f0"/>`,
    `<g transform="translate(0 ${HEIGHT - 90 - skyline.height * scale}) scale(${scale})">${paths}</g>`,
    `<rect y="${HEIGHT - 90}" width="${WIDTH}" height="90" fill="${bar}"/>`,
    '</svg>',
  ].join('');
}
