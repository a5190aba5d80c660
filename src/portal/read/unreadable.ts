import { nearest } from '../../domain/text.ts';
import { componentNamed, isComponentName } from '../../schemas/components.ts';
import { positionOf, type Position } from '../problem.ts';
import { BRACES, unknownComponent } from './components.ts';
import type { Refusal } from './refusal.ts';

/** What the parser of guides throws. Its reason is English, and some reasons name their place only in their words. */
interface Thrown {
  readonly reason?: string;
  readonly ruleId?: string;
  readonly source?: string;
  readonly place?: Spot & { readonly start?: Spot };
  readonly line?: number;
  readonly column?: number;
}

type Spot = Position & { readonly offset?: number };

/** Why a text cannot be read, and where. */
export interface Unreadable {
  readonly at: Position | undefined;
  readonly refusal: Refusal;
}

type Reader = (thrown: Thrown, text: string, offset: number) => Unreadable | undefined;

/** What a parser says about a text that it cannot read, in the words of those who wrote it. */
export function unreadable(cause: unknown, text: string): Unreadable {
  const thrown = cause as Thrown;
  const spot = spotOf(thrown);
  const offset = spot === undefined ? text.length : (spot.offset ?? offsetOf(text, spot));
  for (const reader of READERS) {
    const read = reader(thrown, text, offset);
    if (read) return read;
  }
  return {
    at: spot,
    refusal: [
      'Diese Stelle lässt sich nicht lesen: Hier stehen spitze oder geschweifte Klammern',
      'die Klammern < > { } löschen; Programme sind nicht erlaubt',
    ],
  };
}

function spotOf({ place, line, column }: Thrown): Spot | undefined {
  return place?.start ?? place ?? (line === undefined ? undefined : { line, column: column ?? 1 });
}

function offsetOf(text: string, { line, column }: Position): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, one) => sum + one.length + 1, column - 1);
}

/** A tag that is never closed; its place stands in the reason: "… `<Hinweis>` (5:1-5:24)". */
const unclosed: Reader = ({ reason = '' }, text) => {
  const found = /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)-/.exec(reason);
  if (!found) return undefined;
  const at = { line: Number(found[2]), column: Number(found[3]) };
  return { at, refusal: unclosedRefusal(found[1]!, text, at) };
};

function unclosedRefusal(name: string, text: string, at: Position): Refusal {
  const component = componentNamed(name);
  if (!component) return unknownComponent(name);
  if (component.holds === 'nothing') {
    const tag = /^<[^>]*/.exec(text.slice(offsetOf(text, at)))?.[0].trim() ?? '';
    const whole = tag.includes('=') && tag.length < 120 ? `${tag} />` : component.example;
    return [`<${name}> wird nicht geschlossen`, `${whole} mit dem Schrägstrich am Ende`];
  }
  const line = text.split('\n')[at.line - 1]!.slice(at.column - 1);
  return /^<[^>]*>\s*\S/.test(line)
    ? [`<${name}> wird nicht geschlossen`, `<${name}> und </${name}> je in eine eigene Zeile schreiben`]
    : [
        `<${name}> wird nicht geschlossen`,
        `</${name}> in eine eigene Zeile unter den Text schreiben, so weit eingerückt wie <${name}>`,
      ];
}

/** Another tag is closed than the one that is open. */
const crossed: Reader = ({ reason = '' }, text, offset) => {
  const found =
    /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):(\d+)-/.exec(
      reason,
    );
  if (!found) return undefined;
  const [, closing, open] = found as unknown as [string, string, string];
  const opened = { line: Number(found[3]), column: Number(found[4]) };
  const closed = positionOf(text, offset);
  if (!isComponentName(open)) return { at: opened, refusal: unknownComponent(open) };
  if (!isComponentName(closing))
    return {
      at: closed,
      refusal: [
        `</${closing}> schließt keinen Baustein`,
        nearest(closing, [open]) ? `</${open}>` : `zuerst </${open}>`,
      ],
    };
  // The other one comes later: then only their order is wrong.
  const later = text.indexOf(`</${open}`, offset + 1);
  return later < 0
    ? { at: opened, refusal: unclosedRefusal(open, text, opened) }
    : {
        at: closed,
        refusal: [`</${closing}> kommt, bevor <${open}> geschlossen ist`, `zuerst </${open}>, dann </${closing}>`],
      };
};

/** A closing tag with nothing to close. */
const unopened: Reader = ({ ruleId }, text, offset) => {
  if (ruleId !== 'unexpected-closing-slash') return undefined;
  const start = text.lastIndexOf('<', offset);
  const name = nameAt(text, start);
  const at = positionOf(text, start);
  if (!isComponentName(name)) return { at, refusal: unknownComponent(name) };
  return {
    at,
    refusal: [
      `</${name}> steht hier ohne <${name}> davor`,
      `<${name}> in eine eigene Zeile über den Text schreiben, oder </${name}> löschen`,
    ],
  };
};

const CONTAINERS: Readonly<Record<string, string>> = {
  listItem: 'in der Liste',
  blockQuote: 'im Zitat',
  paragraph: 'in einer Zeile mit Text',
};

/** A closing tag within a list or a quote that its opening tag stands outside of. */
const inside: Reader = ({ reason = '' }, text, offset) => {
  const found = /^Expected the closing tag `<\/([^`]*)>` either after the end of `(\w+)`/.exec(reason);
  if (!found) return undefined;
  const name = found[1]!;
  const at = positionOf(text, offset);
  if (!isComponentName(name)) return { at, refusal: unknownComponent(name) };
  return {
    at,
    refusal: [
      `</${name}> steht noch ${CONTAINERS[found[2]!] ?? 'in einem anderen Teil des Textes'}`,
      `davor eine Leerzeile, und </${name}> ganz an den Anfang der Zeile`,
    ],
  };
};

/** Braces that are not even a program. */
const braces: Reader = ({ source = '' }, text, offset) => {
  if (source === 'micromark-extension-mdxjs-esm')
    return {
      at: { line: positionOf(text, offset).line, column: 1 },
      refusal: ['import und export sind nicht erlaubt', 'die Zeile löschen'],
    };
  if (source !== 'micromark-extension-mdx-expression') return undefined;
  const start = openBrace(text.slice(0, offset)) ?? offset;
  const attribute = /(?:^|\s)([\p{L}\w-]+)\s*=\s*$/u.exec(text.slice(0, start))?.[1];
  return {
    at: positionOf(text, start),
    refusal:
      attribute === undefined
        ? BRACES
        : [`Der Wert von „${attribute}“ steht in geschweiften Klammern`, `${attribute}="…" mit Anführungszeichen`],
  };
};

/** Where the first brace stands that is open at the end of a text. */
function openBrace(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') open.push(index);
    else if (sign === '}') open.pop();
  }
  return open[0];
}

/** What an attribute is given stands in no quotes, or in those of German texts. */
const unquoted: Reader = ({ reason = '' }, text, offset) => {
  if (!/before attribute value/.test(reason)) return undefined;
  const attribute = /([\p{L}\w-]+)\s*=\s*$/u.exec(text.slice(0, offset))?.[1] ?? 'titel';
  const rest = /^[^\n>]*/
    .exec(text.slice(offset))![0]
    .replace(/\/\s*$/, '')
    .trim();
  const value = (/^[„“”‚‘’«»](.*?)[„“”‚‘’«»]/u.exec(rest)?.[1] ?? /^\S*/.exec(rest)![0]).replaceAll('"', '');
  const instead = `${attribute}="${value === '' || value.length > 80 ? '…' : value}"`;
  const at = positionOf(text, offset);
  if (rest === '') return { at, refusal: [`Nach „${attribute}=“ fehlt der Wert`, instead] };
  return /^[„“”‚‘’«»]/u.test(rest)
    ? {
        at,
        refusal: [
          `Der Wert von „${attribute}“ steht in anderen Anführungszeichen`,
          `${instead} mit geraden Anführungszeichen`,
        ],
      }
    : { at, refusal: [`Der Wert von „${attribute}“ steht nicht in Anführungszeichen`, instead] };
};

/** A sign that begins no tag: "<3", "<!--", "<https://…>". */
const noTag: Reader = ({ reason = '', source }, text, offset) => {
  if (source !== 'micromark-extension-mdx-jsx') return undefined;
  const start = text.lastIndexOf('<', Math.max(0, offset - 1));
  const at = positionOf(text, start);
  if (/create a link in MDX/.test(reason)) {
    const address = /^<([^\s>]*)/.exec(text.slice(start))?.[1] ?? '';
    const url = address.includes('@') && !address.includes('//') ? `mailto:${address}` : address;
    return {
      at,
      refusal: ['Links stehen hier nicht in spitzen Klammern', `[Text](${url.length > 120 ? 'https://…' : url})`],
    };
  }
  if (/create a comment in MDX/.test(reason))
    return { at, refusal: ['Kommentare sind in Texten nicht erlaubt', 'löschen, was zwischen <!-- und --> steht'] };
  return /before name/.test(reason)
    ? { at, refusal: ['Das Zeichen < leitet einen Baustein ein', 'ein Wort schreiben, z. B. „unter“, oder \\<'] }
    : undefined;
};

/** A tag that is not written to its end. */
const brokenTag: Reader = ({ source = '', ruleId = '' }, text, offset) => {
  if (source !== 'micromark-extension-mdx-jsx' && !/^unexpected-(?:attribute|self-closing-slash|lazy)/.test(ruleId))
    return undefined;
  const start = tagStart(text, offset);
  if (start < 0) return undefined;
  const name = nameAt(text, start);
  const at = positionOf(text, start);
  const known = componentNamed(name);
  if (!known) return { at, refusal: unknownComponent(name) };
  const [line] = known.example.split('\n');
  const closing = text[start + 1] === '/';
  return {
    at,
    refusal: closing
      ? [`</${name}> steht nicht allein`, `nur </${name}>`]
      : [
          `<${name}> ist nicht richtig geschrieben: Ein Anführungszeichen, ein Gleichheitszeichen oder > fehlt oder ist zu viel`,
          `z. B. ${line}`,
        ],
  };
};

/** Where the tag begins that holds an offset; what stands in quotes begins none. */
function tagStart(text: string, offset: number): number {
  const starts = [...text.slice(0, offset).matchAll(/<\/?(?=\p{L})/gu)].map(({ index }) => index);
  // A tag that is complete holds nothing behind it.
  return starts.findLast((start) => !/^<[^<>"]*(?:"[^"]*"[^<>"]*)*>/.test(text.slice(start, offset))) ?? -1;
}

const nameAt = (text: string, start: number) => /^<\s*\/?\s*([\p{L}\p{N}_$.:-]*)/u.exec(text.slice(start))?.[1] ?? '';

const READERS: readonly Reader[] = [unclosed, crossed, unopened, inside, braces, unquoted, noTag, brokenTag];
