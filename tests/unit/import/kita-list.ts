/** A list of Kitas as towns publish them, with all its dirt. The same numbers give the same list. */

/** A line of the list, as it stands in the file. */
export type KitaLine = Record<(typeof COLUMNS)[number], string>;

export const COLUMNS = [
  'Einrichtungsnummer',
  'Name',
  'Straße',
  'Hausnr.',
  'PLZ',
  'Ort',
  'Träger',
  'Telefon',
  'E-Mail',
  'Plätze U3',
  'Plätze Ü3',
  'Konfession',
  'Breite',
  'Länge',
] as const;

const NAMES = [
  'Kita Sonnenschein',
  'Kita "Sonnenschein"',
  'Kath. Kita St. Marien',
  'Kita Regenbogenland',
  'Waldkindergarten',
  'Ev. Kindergarten',
  "Kinderladen Rock'n'Roll",
  'Kita Zwergenland e. V.',
];
const STREETS = ['Lindenstr.', 'Lindenstraße', 'Aachener Str.', 'Am Bach', 'Straße der Jugend', 'Schulweg'];
const NUMBERS = ['5', '12A', '26/37', '197 -199', '3 - 5', ''];
const DENOMINATIONS = ['kath.', 'evangelisch', '', 'ohne'];

/** Whole numbers below a bound, always the same ones (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** `count` lines: names that several share, phones that are empty or cut off, points that several share. */
export function kitaLines(count: number): KitaLine[] {
  const roll = dice(42);
  const pick = <T>(all: readonly T[]): T => all[roll(all.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const isShared = index % 30 === 1;
    const place = isShared ? 7 : index;
    return {
      Einrichtungsnummer: number,
      Name: index % 3 === 0 ? pick(NAMES) : `${pick(NAMES)} ${index}`,
      Straße: pick(STREETS),
      'Hausnr.': pick(NUMBERS),
      PLZ: '59991',
      Ort: 'Amselfurt',
      Träger: pick(['Familienverein', 'AWO', '']),
      Telefon: pick([
        `0221 47${roll(90000) + 10000}`,
        `(0221) 47 ${roll(9000) + 1000}`,
        '+4930175',
        '',
        `0221/47${roll(90000) + 10000}`,
      ]),
      'E-Mail': pick([`kita${index}@example.org`, '', 'info(at)example.org']),
      'Plätze U3': String(roll(20)),
      'Plätze Ü3': String(roll(80)),
      Konfession: pick(DENOMINATIONS),
      Breite: (51.505 + ((place * 37) % 9000) / 100_000).toFixed(9),
      Länge: (7.605 + ((place * 53) % 19000) / 100_000).toFixed(9),
    };
  });
}

/** Differences that are none: the ninth decimal, and how a street is spelled. */
export const withNoise = (lines: readonly KitaLine[]): KitaLine[] =>
  lines.map((line, index) => ({
    ...line,
    Breite: (Number(line.Breite) + ((index % 9) - 4) * 1e-9).toFixed(12),
    Länge: (Number(line.Länge) - ((index % 7) - 3) * 1e-9).toFixed(12),
    Straße: index % 2 === 0 ? line.Straße.replace('str.', 'straße') : line.Straße,
    'Hausnr.': line['Hausnr.'].replace('197 -199', '197-199'),
  }));

const cell = (text: string, separator: string) =>
  text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The list as a file; `separator` as Excel (;) or others (,) write it. */
export const csvOf = (lines: readonly Record<string, string>[], separator = ';'): string =>
  [Object.keys(lines[0]!), ...lines.map((line) => Object.values(line))]
    .map((cells) => cells.map((text) => cell(text, separator)).join(separator))
    .join('\r\n');

/** A text in Windows-1252, which is Latin-1 for all that German needs. */
export const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');
