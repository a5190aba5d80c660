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

type Shape = 'square' | 'roof' | 'arch' | 'dome' | 'circle' | 'tower' | 'gate';

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

/** FNV-1a: the same text gives the same picture on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function chooser(seed: string): <T>(list: readonly T[]) => T {
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

/** A small picture for an entry without a photo: always the same for the same id. */
function pictureOf(id: string): BlockPicture {
  const choose = chooser(id);
  const size = 28;
  const blocks = [...house(choose, 4, 88, size), ...house(choose, 4 + size, 88, size)];
  const ball: Block = { d: path('circle', 66, 88, 18, 18), colour: choose(BLOCK_COLOURS) };
  return { width: 88, height: 88, blocks: [...blocks, ball] };
}

/** A skyline with one house per letter of a name; spaces become open ground. */
export function skylineOf(name: string, minimum = 18): BlockPicture {
  const size = 40;
  const height = 128;
  const letters = [...name.repeat(Math.max(1, Math.ceil(minimum / Math.max(1, name.length))))];
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

const block = (shape: Shape, colour: BlockColour, x: number, y: number, w: number, h: number): Block => ({
  d: path(shape, x, y, w, h),
  colour,
});

/** Hand-built pictures for the phases and topics that ship with the project. */
const PICTURES: ReadonlyMap<string, readonly Block[]> = new Map<string, readonly Block[]>([
  [
    'phases/schwangerschaft',
    [
      block('dome', 'coral', 14, 84, 52, 26),
      block('circle', 'sun', 29, 82, 22, 22),
      block('tower', 'sky', 70, 84, 8, 34),
    ],
  ],
  [
    'phases/geburt',
    [
      block('tower', 'teal', 16, 84, 56, 7),
      block('gate', 'sky', 20, 77, 48, 30),
      block('circle', 'sand', 33, 50, 22, 22),
      block('circle', 'sun', 66, 32, 12, 12),
    ],
  ],
  [
    'phases/0-3',
    [
      block('square', 'leaf', 12, 84, 24, 24),
      block('square', 'sun', 37, 84, 24, 24),
      block('square', 'coral', 24, 60, 24, 24),
      block('circle', 'plum', 64, 84, 17, 17),
    ],
  ],
  [
    'phases/3-6',
    [
      block('square', 'sun', 20, 84, 44, 28),
      block('roof', 'coral', 14, 56, 56, 24),
      block('gate', 'teal', 36, 84, 12, 18),
      block('circle', 'leaf', 68, 76, 14, 14),
    ],
  ],
  [
    'phases/schulkind',
    [
      block('arch', 'sky', 8, 84, 30, 40),
      block('tower', 'plum', 40, 84, 34, 52),
      block('roof', 'sun', 40, 32, 34, 16),
      block('circle', 'sand', 51, 62, 12, 12),
    ],
  ],
  [
    'phases/jugend',
    [
      block('tower', 'teal', 12, 84, 16, 42),
      block('dome', 'coral', 12, 42, 16, 8),
      block('tower', 'leaf', 32, 84, 18, 26),
      block('roof', 'sun', 32, 58, 18, 16),
      block('arch', 'coral', 54, 84, 26, 46),
    ],
  ],
  [
    'phases/uebergang-beruf',
    [
      block('square', 'sand', 8, 84, 18, 14),
      block('square', 'sun', 26, 84, 18, 28),
      block('square', 'leaf', 44, 84, 18, 44),
      block('square', 'teal', 62, 84, 18, 62),
    ],
  ],
  [
    'topics/vereinbarkeit',
    [
      block('square', 'sun', 10, 84, 28, 28),
      block('roof', 'coral', 8, 56, 32, 18),
      block('tower', 'teal', 50, 84, 28, 46),
      block('square', 'sky', 58, 72, 12, 12),
    ],
  ],
  [
    'topics/bildung-und-betreuung',
    [
      block('arch', 'leaf', 12, 84, 60, 34),
      block('roof', 'coral', 20, 50, 44, 22),
      block('circle', 'sun', 35, 46, 12, 12),
    ],
  ],
  [
    'topics/gesundheit',
    [
      block('square', 'coral', 32, 84, 22, 66),
      block('square', 'coral', 10, 62, 22, 22),
      block('square', 'coral', 54, 62, 22, 22),
    ],
  ],
  [
    'topics/erziehung',
    [
      block('circle', 'plum', 14, 84, 34, 34),
      block('circle', 'sun', 50, 84, 22, 22),
      block('dome', 'sky', 14, 48, 58, 29),
    ],
  ],
  [
    'topics/wohnen-und-mobilitaet',
    [
      block('square', 'sky', 10, 72, 62, 30),
      block('circle', 'teal', 16, 86, 20, 20),
      block('circle', 'teal', 48, 86, 20, 20),
      block('roof', 'coral', 10, 42, 34, 18),
    ],
  ],
  [
    'topics/freizeit-und-kultur',
    [
      block('circle', 'sun', 12, 84, 30, 30),
      block('roof', 'leaf', 40, 84, 40, 44),
      block('circle', 'coral', 20, 42, 20, 20),
    ],
  ],
  [
    'topics/zusammenleben',
    [
      block('gate', 'coral', 8, 84, 22, 42),
      block('gate', 'teal', 32, 84, 22, 56),
      block('gate', 'leaf', 56, 84, 22, 36),
    ],
  ],
]);

/** The picture of an entry: hand-built where there is one, else composed from its name. */
export function blockPicture(collection: string, id: string): BlockPicture {
  const blocks = PICTURES.get(`${collection}/${id}`);
  return blocks ? { width: 88, height: 88, blocks } : pictureOf(`${collection}/${id}`);
}
