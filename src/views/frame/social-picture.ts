import { skylineOf } from '../../domain/look/block-shapes.ts';
import { BLOCKS, SURFACES } from '../../domain/look/colours.ts';
import { paletteOf } from '../../domain/look/palette.ts';
import type { Site } from '../../schemas/index.ts';

/** Size that Open Graph asks for. */
const WIDTH = 1200;
const HEIGHT = 630;

/** An SVG of 1200 × 630: the town's skyline in its colours, different for every collection. */
export function socialPicture({ municipality, colours }: Pick<Site, 'municipality' | 'colours'>, name: string): string {
  const bar = colours?.brand === undefined ? BLOCKS.teal.light : paletteOf(colours.brand, 'light').bar;
  const accent = colours?.accent ?? BLOCKS.coral.light;
  const skyline = skylineOf(`${municipality} ${name}`, 12);
  const scale = 3;
  const paths = skyline.blocks
    .map(({ d, colour }) => `<path d="${d}" fill="${colour === 'coral' ? accent : BLOCKS[colour].light}"/>`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${SURFACES.paper.light}"/>`,
    `<g transform="translate(0 ${HEIGHT - 90 - skyline.height * scale}) scale(${scale})">${paths}</g>`,
    `<rect y="${HEIGHT - 90}" width="${WIDTH}" height="90" fill="${bar}"/>`,
    '</svg>',
  ].join('');
}
