import {
  block,
  BLOCK_COLOURS,
  chooser,
  type Block,
  type BlockColour,
  type BlockPicture,
  type Shape,
} from './block-shapes.ts';

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
    // A tower somebody has just knocked over.
    'pages/404',
    [
      block('square', 'sand', 10, 84, 22, 22),
      block('square', 'leaf', 33, 84, 22, 22),
      block('square', 'sun', 20, 62, 22, 22),
      { d: 'M58 84l10-20 20 10-5 10z', colour: 'sky' },
      { d: 'M46 40l20 5-5 20-20-5z', colour: 'coral' },
      block('circle', 'plum', 70, 60, 13, 13),
    ],
  ],
  [
    // One block, waiting for the others.
    'pages/empty',
    [
      block('square', 'sand', 18, 84, 28, 28),
      block('roof', 'coral', 14, 56, 36, 20),
      block('circle', 'sky', 56, 84, 16, 16),
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

/** Side of a picture, in units. */
const SIZE = 88;

/** A block of a composition: its shape, which of the picture's colours it has, and where it stands. */
type Piece = readonly [Shape, colour: 0 | 1 | 2 | 3, x: number, y: number, w: number, h: number];

/** What children build from a handful of blocks. */
const COMPOSITIONS: readonly (readonly Piece[])[] = [
  // A house with a door, and a tree beside it.
  [
    ['square', 0, 10, 84, 42, 30],
    ['roof', 1, 6, 54, 50, 24],
    ['gate', 2, 24, 84, 13, 19],
    ['tower', 3, 67, 84, 6, 20],
    ['circle', 2, 59, 66, 22, 22],
  ],
  // A bridge with somebody on it.
  [
    ['arch', 0, 6, 84, 38, 30],
    ['arch', 0, 44, 84, 38, 30],
    ['square', 1, 6, 54, 76, 8],
    ['circle', 2, 36, 46, 16, 16],
    ['roof', 3, 62, 46, 18, 16],
  ],
  // A pyramid of cubes and a ball.
  [
    ['square', 0, 6, 84, 23, 23],
    ['square', 1, 30, 84, 23, 23],
    ['square', 2, 18, 60, 23, 23],
    ['roof', 3, 18, 36, 23, 16],
    ['circle', 3, 60, 84, 20, 20],
  ],
  // A wagon that carries a tower.
  [
    ['square', 0, 8, 74, 66, 20],
    ['circle', 1, 14, 86, 20, 20],
    ['circle', 1, 50, 86, 20, 20],
    ['tower', 2, 18, 54, 18, 28],
    ['dome', 3, 42, 54, 28, 14],
  ],
  // Two towers under one beam.
  [
    ['tower', 0, 12, 84, 16, 44],
    ['tower', 1, 58, 84, 16, 44],
    ['square', 2, 6, 40, 74, 9],
    ['dome', 3, 28, 31, 30, 15],
    ['circle', 3, 34, 84, 18, 18],
  ],
  // A seesaw.
  [
    ['roof', 0, 30, 84, 28, 22],
    ['square', 1, 6, 62, 76, 8],
    ['circle', 2, 10, 54, 20, 20],
    ['square', 3, 58, 54, 18, 18],
  ],
  // A tent beside a small house.
  [
    ['roof', 0, 4, 84, 48, 44],
    ['gate', 1, 21, 84, 14, 22],
    ['square', 2, 56, 84, 26, 26],
    ['dome', 3, 56, 58, 26, 13],
  ],
  // A castle gate.
  [
    ['tower', 0, 8, 84, 20, 50],
    ['arch', 1, 28, 84, 32, 34],
    ['tower', 0, 60, 84, 20, 50],
    ['roof', 2, 6, 34, 24, 18],
    ['roof', 3, 58, 34, 24, 18],
  ],
  // A boat under a sail.
  [
    ['dome', 2, 56, 60, 18, 9],
    ['tower', 1, 42, 66, 5, 48],
    ['roof', 3, 12, 62, 28, 36],
    ['square', 0, 8, 80, 72, 16],
  ],
  // Big and small, side by side.
  [
    ['gate', 0, 6, 84, 30, 54],
    ['circle', 3, 13, 28, 16, 16],
    ['gate', 1, 40, 84, 22, 36],
    ['circle', 3, 45, 46, 12, 12],
    ['gate', 2, 66, 84, 16, 24],
  ],
];

/** Somebody: a head on a gate, as wooden figures are made. */
const FIGURE: readonly Piece[] = [
  ['gate', 0, 20, 88, 48, 44],
  ['circle', 1, 29, 44, 30, 30],
];

const SKIN: readonly BlockColour[] = ['sand', 'sun', 'coral'];

/** Four different colours, the seed's own. */
function coloursOf(choose: ReturnType<typeof chooser>): BlockColour[] {
  const colours: BlockColour[] = [];
  while (colours.length < 4) colours.push(choose(BLOCK_COLOURS.filter((colour) => !colours.includes(colour))));
  return colours;
}

/** A picture for what has neither a photo nor a hand-built one: always the same for the same name. */
function composed(collection: string, id: string): readonly Block[] {
  const choose = chooser(`${collection}/${id}`);
  if (collection === 'people') {
    const colours = [choose(BLOCK_COLOURS.filter((colour) => !SKIN.includes(colour))), choose(SKIN)];
    return FIGURE.map(([shape, colour, ...place]) => block(shape, colours[colour]!, ...place));
  }
  const pieces = choose(COMPOSITIONS);
  const colours = coloursOf(choose);
  const mirrored = choose([true, false]);
  return pieces.map(([shape, colour, x, y, w, h]) =>
    block(shape, colours[colour]!, mirrored ? SIZE - x - w : x, y, w, h),
  );
}

/** The picture of an entry: hand-built where there is one, else composed from its name. */
export function blockPicture(collection: string, id: string): BlockPicture {
  const blocks = PICTURES.get(`${collection}/${id}`) ?? composed(collection, id);
  return { width: SIZE, height: SIZE, blocks };
}
