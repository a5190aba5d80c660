/** The seven warm colours of the building blocks. */
export const BLOCK_COLOURS = ['coral', 'sun', 'leaf', 'sky', 'plum', 'teal', 'sand'] as const;
export type BlockColour = (typeof BLOCK_COLOURS)[number];

/** One building block: an SVG path in its colour. */
export interface Block {
  readonly d: string;
  readonly colour: BlockColour;
}

/** A picture built from blocks, in a box of `width` × `height` units standing on its lower edge. */
export interface BlockPicture {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

export type Shape = 'square' | 'roof' | 'arch' | 'dome' | 'circle' | 'tower' | 'gate';

/** A block of a shape whose lower left corner is at (x, y), `w` wide and `h` high; y grows downwards. */
function path(shape: Shape, x: number, y: number, w: number, h: number): string {
  const top = y - h;
  const r = w / 2;
  switch (shape) {
    case 'square':
    case 'tower':
      return `M${x} ${top}h${w}v${h}h${-w}z`;
    case 'roof':
      return `M${x} ${y}l${r} ${-h}l${r} ${h}z`;
    case 'dome':
      return `M${x} ${y}a${r} ${r} 0 0 1 ${w} 0z`;
    case 'circle':
      return `M${x} ${y - r}a${r} ${r} 0 1 1 ${w} 0a${r} ${r} 0 1 1 ${-w} 0z`;
    case 'arch': {
      const gap = w / 4;
      return `M${x} ${y}v${-h}h${w}v${h}h${-gap}v${-(h / 3)}a${gap} ${gap} 0 0 0 ${-2 * gap} 0v${h / 3}z`;
    }
    case 'gate':
      return `M${x} ${y}v${-(h - r)}a${r} ${r} 0 0 1 ${w} 0v${h - r}z`;
  }
}

/** A block of a shape whose lower left corner is at (x, y), in its colour. */
export const block = (shape: Shape, colour: BlockColour, x: number, y: number, w: number, h: number): Block => ({
  d: path(shape, x, y, w, h),
  colour,
});

/** FNV-1a: the same text gives the same picture on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Chooses from lists, always the same for the same seed. */
export function chooser(seed: string): <T>(list: readonly T[]) => T {
  let state = hash(seed);
  return (list) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return list[(state >>> 8) % list.length]!;
  };
}

/** A house of two or three storeys: what stands below, what on top. */
function house(choose: <T>(list: readonly T[]) => T, x: number, ground: number, size: number): Block[] {
  const base = choose(['square', 'arch', 'gate', 'tower'] as const);
  const height = base === 'tower' ? size * 1.6 : size;
  const top = choose(['roof', 'dome', 'roof', 'circle', 'square'] as const);
  const first = choose(BLOCK_COLOURS);
  const second = choose(BLOCK_COLOURS.filter((colour) => colour !== first));
  const topHeight = top === 'roof' ? size * 0.6 : top === 'square' ? size * 0.5 : size;
  const topWidth = top === 'circle' ? size * 0.6 : size;
  const lower: Block = { d: path(base, x, ground, size, height), colour: first };
  // An arched gate is round: nothing can stand on it.
  if (base === 'gate') return [lower];
  return [lower, { d: path(top, x + (size - topWidth) / 2, ground - height, topWidth, topHeight), colour: second }];
}

/** A skyline with one house per letter of a name; spaces become open ground. */
export function skylineOf(name: string, minimum = 18): BlockPicture {
  const size = 40;
  const height = 128;
  const letters = Array.from(name.repeat(Math.max(1, Math.ceil(minimum / Math.max(1, name.length)))));
  const blocks: Block[] = [];
  let x = 0;
  for (const [index, letter] of letters.entries()) {
    const choose = chooser(`${letter}${index}${name}`);
    const width = size * choose([0.75, 1, 1, 1.25]);
    if (/\p{Letter}/u.test(letter)) blocks.push(...house(choose, x, height, width));
    x += width + choose([0, 0, 6, 14]);
  }
  return { width: Math.round(x), height, blocks };
}
