import type { Node, Nodes, Parent, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { error, positionOf, START, type Position, type Problem } from '../problem.ts';
import { placed, type PlacedComponent } from './components.ts';
import { refusalOf } from './refusals.ts';
import { type Refusal } from './refusal.ts';
import { unreadable } from './unreadable.ts';

/** Markdown of an entry, after its front matter. */
export interface MarkdownText {
  readonly file: string;
  readonly text: string;
  readonly linesBefore: number;
  /** True for guides: Markdown with components. */
  readonly mdx: boolean;
}

/** Tables are the only extension of CommonMark: every other one would be one more thing to refuse. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

const markdown = unified().use(remarkParse).use(tables).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(tables).freeze();

/** The syntax tree of an entry's text. Guides are parsed as MDX; only what the check has seen of it becomes a page. */
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

/** What is wrong in a text, what it names within the portal, and its tree, which is rendered later. */
interface CheckedMarkdown {
  readonly problems: readonly Problem[];
  readonly links: readonly PortalLink[];
  readonly components: readonly PlacedComponent[];
  readonly tree: Root;
}

/**
 * Refuses everything in a text that is not plain writing: HTML, programs, pictures, odd links. The links within
 * the portal and the components come back as well: only all entries together show whether what they name exists.
 */
export function checkMarkdown(source: MarkdownText): CheckedMarkdown {
  const problems: Problem[] = [];
  const links: PortalLink[] = [];
  const components: PlacedComponent[] = [];
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
    return { problems, links, components, tree: NO_TEXT };
  }
  for (const block of source.text.matchAll(/(?:.+\n?)+/g)) {
    const stars = block[0].match(/[*_]/g)?.length ?? 0;
    if (stars <= MOST_STARS) continue;
    refuse(
      positionOf(source.text, block.index),
      `In diesem Absatz stehen ${stars} Sternchen und Unterstriche, erlaubt sind ${MOST_STARS}`,
      'den Absatz teilen',
    );
    return { problems, links, components, tree: NO_TEXT };
  }
  const nested = NESTED.exec(source.text);
  if (nested) {
    refuse(positionOf(source.text, nested.index), ...TOO_DEEP);
    return { problems, links, components, tree: NO_TEXT };
  }
  let tree: Root;
  try {
    tree = parseMarkdown(source);
  } catch (cause) {
    const { at, refusal } = unreadable(cause, source.text);
    refuse(at, ...refusal);
    return { problems, links, components, tree: NO_TEXT };
  }
  visit(
    tree,
    (node) => {
      const refusal = refusalOf(node);
      if (refusal) refuse(node.position?.start, ...refusal);
      else if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url))
        links.push({ url: node.url, position: inFile(node.position?.start) });
      else if (node.type === 'mdxJsxFlowElement') components.push(placed(node, inFile));
      forgetPlace(node);
    },
    (node) => refuse(node.position?.start, ...TOO_DEEP),
  );
  return { problems, links, components, tree };
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
