import { isMap, isScalar, isSeq, type Document, type Pair, type Scalar } from 'yaml';
import { collections, singles, translations } from '../../schemas/index.ts';
import { textKeys } from '../../schemas/walk.ts';

/** A text of which YAML takes the rest for a comment. */
export interface Swallowed {
  /** Where the # stands in the YAML text. */
  readonly offset: number;
  readonly wrong: string;
  readonly instead: string;
}

/** Cheap screen: a # after a space, or on an indented line. */
export const MAY_SWALLOW = /[ \t]#/;

let known: ReadonlySet<string> | undefined;
const freeText = () =>
  (known ??= textKeys(
    [...Object.values(collections), ...Object.values(singles), translations].map(({ schema }) => schema),
  ));

/**
 * Finds what an editor wrote as text and YAML reads as a comment: "Kurs #2" says no more than "Kurs". A comment has
 * its place on a line of its own, or after a value that is no free text (a date, an id) or stands in quotation marks.
 */
export function swallowedText({ contents }: Document, text: string): Swallowed[] {
  return contents ? [...inside(contents, text, '', -1)] : [];
}

function* inside(node: unknown, text: string, key: string, indent: number): Generator<Swallowed> {
  if (isMap(node)) {
    for (const pair of node.items as Pair<Scalar, unknown>[]) {
      const at = pair.key?.range?.[0] ?? 0;
      const name = String(pair.key?.value);
      if (isEmpty(pair.value)) yield* emptied(pair, text, name);
      else yield* inside(pair.value, text, name, node.flow ? -1 : columnOf(text, at));
    }
  } else if (isSeq(node)) {
    for (const item of node.items) {
      const at = (item as Scalar | null)?.range?.[0] ?? 0;
      yield* inside(item, text, key, node.flow ? -1 : columnOf(text, text.lastIndexOf('-', at)));
    }
  } else if (isScalar(node) && !isEmpty(node)) yield* after(node, text, key, indent);
}

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === null && !node.source);
const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** What stands behind a single value: on its line, or where its next line would be. */
function* after(node: Scalar, text: string, key: string, indent: number): Generator<Swallowed> {
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return;
  const [start, end] = node.range!;
  const isQuoted = node.type !== 'PLAIN';
  const isFree = freeText().has(key);
  const rest = text.slice(end);
  const [, gap, comment] = /^([ \t]+)(#.*)/.exec(rest) ?? [];
  if (comment !== undefined) {
    const isGlued = /^#[^\s#]/.test(comment) && (isFree || typeof node.value === 'string');
    if (isGlued || (isFree && !isQuoted))
      yield refusal(end + gap!.length, comment, isQuoted ? String(node.value) : text.slice(start, end), indent);
    return;
  }
  const [, before, depth, line] = /^([ \t]*(?:\n[ \t]*)*\n)([ \t]*)(#.*)/.exec(rest) ?? [];
  if (line === undefined || !isFree || isQuoted || indent < 0 || depth!.length <= indent) return;
  yield refusal(end + before!.length + depth!.length, line, text.slice(start, end), indent);
}

/** A field of which nothing is left: "note: #12 im Erdgeschoss". */
function* emptied({ key }: Pair<Scalar, unknown>, text: string, name: string): Generator<Swallowed> {
  const end = key?.range?.[1] ?? 0;
  const [, gap, comment] = /^([ \t]*:[ \t]+)(#.*)/.exec(text.slice(end)) ?? [];
  if (comment !== undefined && freeText().has(name)) yield refusal(end + gap!.length, comment, '', 0);
}

function refusal(offset: number, comment: string, value: string, indent: number): Swallowed {
  // In brackets a value ends at the next sign.
  const lost = indent < 0 ? /^[^,\]}]*/.exec(comment)![0].trim() : comment.trim();
  const whole = `${value.replace(/\s+/g, ' ')} ${lost}`.trim().replace(/[\\"]/g, '\\$&');
  return {
    offset,
    wrong: `„${lost}“ wird nicht gelesen: Nach einem Leerzeichen beginnt mit # ein Kommentar`,
    instead: `den ganzen Text in Anführungszeichen setzen: "${whole}"; ein Kommentar steht in einer eigenen Zeile, ganz vorn mit #`,
  };
}
