import type { Node, Nodes, Parent, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { isValue } from '../../domain/parsed.ts';
import { joinGerman, nearest, toId } from '../../domain/text.ts';
import { parseUrl } from '../../schemas/fields/contact.ts';
import { error, positionOf, START, type Position, type Problem } from '../problem.ts';
import { deceptiveText, findDeceptive } from './characters.ts';

/** Markdown of an entry, after its front matter. */
export interface MarkdownText {
  readonly file: string;
  readonly text: string;
  readonly linesBefore: number;
  /** True for guides: Markdown with the components below. */
  readonly mdx: boolean;
}

/** Components a guide may use, with their literal attributes. */
const COMPONENTS: Record<string, readonly string[]> = { Hinweis: ['titel'], Schritte: [] };

const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
  'heading',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Tables are the only extension of CommonMark: every other one would be one more thing to refuse. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const markdown = unified().use(remarkParse).use(tables).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(tables).freeze();

/** The syntax tree of an entry's text. Guides are parsed as MDX and never compiled to a program. */
export function parseMarkdown({ text, mdx: isGuide }: Pick<MarkdownText, 'text' | 'mdx'>): Root {
  return (isGuide ? mdx : markdown).parse(text);
}

/** An empty text. */
export const NO_TEXT: Root = { type: 'root', children: [] };

/** Signs that form Markdown; its parser takes minutes for a hundred thousand of them. */
const MARKS = /[*_[\]`<>|&!{}]/g;
const MOST_MARKS = 3000;
/** The same for emphasis in one paragraph, where every sign is compared with every other. */
const MOST_STARS = 600;

/** A line that opens twenty lists or quotes, or lies behind a hundred spaces. */
const NESTED = /^(?:[ \t]{100}|(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){20})/m;

/** A list in a list in a list, with a paragraph; deeper ones exist only to break a parser. */
const MOST_LEVELS = 20;
const TOO_DEEP: Refusal = ['Der Text ist zu tief verschachtelt', 'höchstens drei Stufen von Listen und Zitaten'];

/** A link to a page of the portal ("/kitas/") or to a part of its own page ("#…"), where it stands in its file. */
export interface PortalLink {
  readonly url: string;
  readonly position: Position;
}

/** What is wrong in a text, where it links to within the portal, and its tree, which is rendered later. */
interface CheckedMarkdown {
  readonly problems: readonly Problem[];
  readonly links: readonly PortalLink[];
  readonly tree: Root;
}

/**
 * Refuses everything in a text that is not plain writing: HTML, programs, pictures, odd links. The links within
 * the portal come back as well: only all entries together show whether they lead somewhere.
 */
export function checkMarkdown(source: MarkdownText): CheckedMarkdown {
  const problems: Problem[] = [];
  const links: PortalLink[] = [];
  const inFile = (at: Position | undefined) => ({
    line: (at?.line ?? 1) + source.linesBefore,
    column: at?.column ?? 1,
  });
  const refuse = (at: Position | undefined, wrong: string, instead: string) => {
    problems.push(error(source.file, inFile(at), wrong, instead));
  };
  const marks = source.text.match(MARKS)?.length ?? 0;
  if (marks > MOST_MARKS) {
    refuse(
      START,
      `Im Text stehen ${marks} Formatierungszeichen (* _ [ ] …), erlaubt sind ${MOST_MARKS}`,
      'den Text auf mehrere Dateien verteilen',
    );
    return { problems, links, tree: NO_TEXT };
  }
  for (const block of source.text.matchAll(/(?:.+\n?)+/g)) {
    const stars = block[0].match(/[*_]/g)?.length ?? 0;
    if (stars <= MOST_STARS) continue;
    refuse(
      positionOf(source.text, block.index),
      `In diesem Absatz stehen ${stars} Sternchen und Unterstriche, erlaubt sind ${MOST_STARS}`,
      'den Absatz teilen',
    );
    return { problems, links, tree: NO_TEXT };
  }
  const nested = NESTED.exec(source.text);
  if (nested) {
    refuse(positionOf(source.text, nested.index), ...TOO_DEEP);
    return { problems, links, tree: NO_TEXT };
  }
  let tree: Root;
  try {
    tree = parseMarkdown(source);
  } catch (cause) {
    const { place, line, column } = cause as {
      place?: Position & { start?: Position };
      line?: number;
      column?: number;
    };
    const at = place?.start ?? place ?? (line !== undefined ? { line, column: column ?? 1 } : undefined);
    refuse(
      at,
      'Diese Stelle lässt sich nicht lesen: Hier stehen spitze oder geschweifte Klammern',
      'die Klammern < > { } löschen; Programme sind nicht erlaubt',
    );
    return { problems, links, tree: NO_TEXT };
  }
  visit(
    tree,
    (node) => {
      const refusal = refusalOf(node);
      if (refusal) refuse(node.position?.start, ...refusal);
      else if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url))
        links.push({ url: node.url, position: inFile(node.position?.start) });
      forgetPlace(node);
    },
    (node) => refuse(node.position?.start, ...TOO_DEEP),
  );
  return { problems, links, tree };
}

/** A tree is kept until its page is rendered; where its parts stood is half of it, and needed only by the check. */
function forgetPlace(node: { position?: unknown }): void {
  node.position = undefined;
}

/** Looks at every node; of those that lie too deep only at the first, and at nothing within it. */
function visit(root: Nodes, look: (node: Nodes) => void, tooDeep: (node: Nodes) => void): void {
  let deep: Nodes | undefined;
  const stack: [node: Node, level: number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, level] = next;
    if (level > MOST_LEVELS) deep ??= node as Nodes;
    else {
      look(node as Nodes);
      for (const child of ((node as Parent).children ?? []).toReversed()) stack.push([child, level + 1]);
    }
  }
  if (deep) tooDeep(deep);
}

type Refusal = readonly [wrong: string, instead: string];

function refusalOf(node: Nodes): Refusal | undefined {
  switch (node.type) {
    case 'text':
      return textRefusal(node.value);
    case 'html':
      return [
        'HTML ist in Texten nicht erlaubt',
        'nur Text, **fett**, Listen, Tabellen und Links wie [Kontakt](https://www.example.org/)',
      ];
    case 'image':
    case 'imageReference':
      return ['Bilder stehen nicht im Text', 'das Bild in den Ordner media legen und im Feld images nennen'];
    case 'code':
    case 'inlineCode':
      return [
        'Programmtext hat in Texten für Familien keinen Platz',
        'die Zeichen ` und die Einrückung am Zeilenanfang löschen',
      ];
    case 'heading':
      if (node.depth === 1 || node.depth > 4)
        return [
          'Überschriften im Text beginnen mit ## oder ###',
          'zwei oder drei Rauten, der Titel steht schon im Feld title',
        ];
      return undefined;
    case 'link':
    case 'definition':
      return linkRefusal(node.url) ?? textRefusal(node.title ?? '');
    case 'mdxjsEsm':
      return ['import und export sind nicht erlaubt', 'die Zeile löschen'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['Geschweifte Klammern sind nicht erlaubt, denn sie führen Programme aus', 'die Klammern { } löschen'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentRefusal(node);
    default:
      return ALLOWED.has(node.type)
        ? undefined
        : [`„${node.type}“ ist in Texten nicht erlaubt`, 'nur Text, **fett**, Listen, Tabellen und Links'];
  }
}

/** What the characters of a text say after `&…;` is resolved, and what Markdown here does not know. */
function textRefusal(text: string): Refusal | undefined {
  const found = findDeceptive(text);
  if (found) {
    const { wrong, instead } = deceptiveText(found.name);
    return [wrong, instead];
  }
  return /\[\^[^\]\s]+\]/.test(text)
    ? ['Fußnoten gibt es in Texten nicht', 'den Hinweis in Klammern in den Satz schreiben']
    : undefined;
}

/** Links besides web addresses; paths of the portal begin with one slash. Browsers read \ as /. */
const LINK = /^(?:mailto:[^@]+@[^@]+|tel:\+?[\d-]+|\/(?![/\\])|#[\w-])/i;

function linkRefusal(url: string): Refusal | undefined {
  if (/^https?:/i.test(url)) {
    const parsed = parseUrl(url);
    return isValue(parsed) ? undefined : [parsed.wrong, parsed.instead];
  }
  if (LINK.test(url) && !/[\s\\]/.test(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\u0000-\u001F]/g, ''))?.[1];
  return scheme
    ? [`Links mit „${scheme}:“ sind nicht erlaubt`, 'eine Adresse, die mit https:// beginnt']
    : [
        `Der Link „${url}“ ist nicht vollständig`,
        'https://… für andere Seiten, /angebote/… für eine Seite dieses Portals',
      ];
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function componentRefusal(node: Component): Refusal | undefined {
  const names = Object.keys(COMPONENTS);
  const allowed =
    node.name === null ? undefined : Object.hasOwn(COMPONENTS, node.name) ? COMPONENTS[node.name] : undefined;
  if (!allowed) {
    // A word in small letters is an HTML element, not a slip of the pen.
    const close =
      /^\p{Lu}/u.test(node.name ?? '') || names.map(toId).includes(toId(node.name ?? ''))
        ? nearest(node.name ?? '', names)
        : undefined;
    return [
      `<${node.name ?? ''}> ist in Texten nicht erlaubt`,
      close ? `Meinten Sie <${close}>?` : `nur ${joinGerman(names.map((name) => `<${name}>`))}`,
    ];
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute')
      return ['Geschweifte Klammern sind nicht erlaubt, denn sie führen Programme aus', 'die Klammern { } löschen'];
    if (!allowed.includes(attribute.name))
      return [
        `<${node.name}> kennt „${attribute.name}“ nicht`,
        allowed.length > 0 ? `nur ${joinGerman([...allowed])}` : 'das Wort löschen',
      ];
    if (attribute.value !== null && typeof attribute.value !== 'string')
      return [
        `Der Wert von „${attribute.name}“ steht in geschweiften Klammern`,
        `${attribute.name}="…" mit Anführungszeichen`,
      ];
    const refusal = textRefusal(attribute.value ?? '');
    if (refusal) return refusal;
  }
  // Within a line it would stand in a paragraph, where HTML does not allow it.
  if (node.type === 'mdxJsxTextElement')
    return [
      `<${node.name}> steht in einer Zeile mit Text`,
      `<${node.name}> und </${node.name}> je in eine eigene Zeile schreiben`,
    ];
  return undefined;
}
