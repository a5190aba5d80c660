type Xy = readonly [x: number, y: number];

/** A line that carries a name, in units of the drawing. */
export interface NamedLine {
  readonly name: string;
  readonly line: readonly Xy[];
}

/** Width of a letter of the labels' type on average, in units of the drawing. */
const LETTER = 13;
const MOST = 10;
/** Labels keep this distance from each other. */
const APART = 110;

interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise, never upside down. */
  readonly angle: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** The middle of the pin, whose foot stands in the middle of the sheet. */
const pinOf = ({ width, height }: Sheet) => ({ x: width / 2, y: height / 2 - 50 });

const away = ({ x, y }: Spot, sheet: Sheet) => Math.hypot(x - sheet.width / 2, y - sheet.height / 2);

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Where on a stretch a name may stand, as shares of the room that is left. */
const SHARES = [0.5, 0, 1, 0.25, 0.75];

/** The place on a straight stretch of a line where its name fits: the nearest to the middle, beside the pin. */
function spotOn({ name, line }: NamedLine, sheet: Sheet): Spot | undefined {
  const need = name.length * LETTER;
  let best: Spot | undefined;
  for (let first = 0; first + 1 < line.length; first += 1)
    for (let last = first + 1; last < line.length; last += 1) {
      const [ax, ay] = line[first]!;
      const [bx, by] = line[last]!;
      const length = Math.hypot(bx - ax, by - ay);
      if (walk(line, first, last) > length * 1.03) break;
      if (length < need) continue;
      const raw = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
      const angle = Math.round(raw > 90 ? raw - 180 : raw < -90 ? raw + 180 : raw);
      // Half of the room the turned name takes, with a margin.
      const [roomX, roomY] = [bx - ax, by - ay].map((way) => (Math.abs(way) / length) * (need / 2) + 24);
      for (const share of SHARES) {
        const at = (need / 2 + share * (length - need)) / length;
        const [x, y] = [Math.round(ax + at * (bx - ax)), Math.round(ay + at * (by - ay))];
        const fits = x > roomX! && x < sheet.width - roomX! && y > roomY! && y < sheet.height - roomY!;
        const pin = pinOf(sheet);
        const free = Math.abs(x - pin.x) > roomX! + 30 || Math.abs(y - pin.y) > roomY! + 40;
        const spot = { name, x, y, angle };
        if (fits && free && (!best || away(spot, sheet) < away(best, sheet))) best = spot;
      }
    }
  return best;
}

function walk(line: readonly Xy[], first: number, last: number): number {
  let length = 0;
  for (let index = first; index < last; index += 1)
    length += Math.hypot(line[index + 1]![0] - line[index]![0], line[index + 1]![1] - line[index]![1]);
  return length;
}

/** The names of streets, those near the middle first, each once and none over another. */
export function labelsOf(lines: readonly NamedLine[], sheet: Sheet): string {
  const spots = lines.flatMap((line) => spotOn(line, sheet) ?? []).sort((a, b) => away(a, sheet) - away(b, sheet));
  const chosen: Spot[] = [];
  for (const spot of spots) {
    const free = chosen.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > APART);
    if (free && chosen.every(({ name }) => name !== spot.name)) chosen.push(spot);
    if (chosen.length === MOST) break;
  }
  return chosen
    .map(
      ({ name, x, y, angle }) =>
        `<text transform="translate(${x} ${y}) rotate(${angle})" dy="8">${escape(name)}</text>`,
    )
    .join('');
}
