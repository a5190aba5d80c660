/**
 * Every colour of the pages, light and dark: the only place that names them. `npm run describe` writes
 * `styles/colours.css` from it; pictures, accents and the palette of a town's own colour read it.
 */

/** A colour in the light and in the dark scheme, as `#rrggbb`. */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

const shade = (light: string, dark = light): Shade => ({ light, dark });

/** What text stands on. */
export const SURFACES = {
  paper: shade('#fbf7f0', '#14181f'),
  surface: shade('#ffffff', '#1d232d'),
  sunken: shade('#f3ecdf', '#10141a'),
} as const;

/** Text. */
export const INKS = {
  ink: shade('#1c2331', '#eef0f4'),
  inkSoft: shade('#4b5468', '#b4bccb'),
} as const;

/** Rules between things, and the edges of what is tapped (3:1, WCAG 2.2, 1.4.11). */
const LINES = {
  line: shade('#e2d9c8', '#333c4a'),
  edge: shade('#6b7489', '#8f98aa'),
} as const;

/** One brand colour for action; a town replaces it. */
const BRAND = {
  brand: shade('#0a5260', '#7cc7d4'),
  brandSoft: shade('#dcedee', '#173a41'),
  onBrand: shade('#ffffff', '#0c1a1d'),
  bar: shade('#0a5260', '#0d2f37'),
  onBar: shade('#ffffff'),
} as const;

/** States: what to mind, where help is, what was looked for. */
const STATES = {
  warn: shade('#7a4207', '#f2bd7c'),
  warnSoft: shade('#fdeed8', '#3b2a15'),
  help: shade('#9b1c31', '#ff9aa8'),
  helpSoft: shade('#fbe4e7', '#411a22'),
  mark: shade('#fbe7b2', '#57460f'),
} as const;

/** The blocks: seven warm flat colours, a little quieter in the dark. */
export const BLOCKS = {
  coral: shade('#ef8354', '#d9744a'),
  sun: shade('#f4c95d', '#d4aa44'),
  leaf: shade('#6aa587', '#56896f'),
  sky: shade('#8fc1e3', '#6796b6'),
  plum: shade('#8e5572', '#7a4a63'),
  teal: shade('#0a5260', '#1d6877'),
  sand: shade('#e8d3b4', '#b09b7c'),
} as const;

/** The custom properties of {@link colourTokens}, in groups. */
const GROUPS = [
  ['Surfaces and ink', { ...SURFACES, ...INKS, ...LINES }],
  ['One brand colour for action, and states', { ...BRAND, ...STATES }],
  ['The blocks', Object.fromEntries(Object.entries(BLOCKS).map(([name, colour]) => [`block-${name}`, colour]))],
] as const satisfies readonly (readonly [string, Record<string, Shade>])[];

/** The colours as custom properties: `--brand-soft: light-dark(#dcedee, #173a41);`. */
export function colourTokens(): string {
  const lines = GROUPS.map(([title, colours]) =>
    [`  /* ${title} */`, ...Object.entries(colours).map(token)].join('\n'),
  );
  return `/* Written by npm run describe from src/domain/look/colours.ts. */\n:root {\n${lines.join('\n\n')}\n}\n`;
}

function token([name, { light, dark }]: [string, Shade]): string {
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `  --${kebab}: ${light === dark ? light : `light-dark(${light}, ${dark})`};`;
}
