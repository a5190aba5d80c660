import type { Element, Nodes, Text } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { findPhones } from '../domain/phones-in-text.ts';
import { parseMarkdown } from '../portal/read/markdown.ts';
import type { Entry } from '../portal/portal.ts';
import { translationOf, urlOf, type View } from './view.ts';
import { unbroken } from './words.ts';

/** The second net: even if a check were wrong, only these elements and links reach a page. */
const SAFE: SanitizeSchema = {
  tagNames: [
    'p',
    'strong',
    'em',
    'ul',
    'ol',
    'li',
    'a',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'aside',
    'div',
  ],
  attributes: {
    a: ['href'],
    th: ['align'],
    td: ['align'],
    ol: ['start'],
    aside: [['className', 'note']],
    div: [
      ['className', 'steps'],
      ['className', 'table'],
    ],
  },
  protocols: { href: ['https', 'http', 'mailto', 'tel'] },
  strip: defaultSchema.strip ?? [],
};

interface JsxNode {
  readonly name: string | null;
  readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children: never[];
}

interface State {
  all(node: JsxNode): Element['children'];
}

/** Turns the allowed components of guides into plain elements; anything else into its text. */
function component(state: State, node: JsxNode): Element | Element['children'] {
  const children = state.all(node);
  const title = node.attributes.find(({ name }) => name === 'titel')?.value;
  switch (node.name) {
    case 'Hinweis':
      return element(
        'aside',
        { className: ['note'] },
        typeof title === 'string'
          ? [element('p', {}, [element('strong', {}, [{ type: 'text', value: title }])]), ...children]
          : children,
      );
    case 'Schritte':
      return element('div', { className: ['steps'] }, children);
    default:
      return children;
  }
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

const handlers = { mdxJsxFlowElement: component, mdxJsxTextElement: component };
const renderer = unified()
  .use(remarkRehype, { handlers: handlers as never })
  .use(rehypeSanitize, SAFE)
  .use(rehypeStringify)
  .freeze();

function renderTree(view: View, tree: Root): string {
  if (tree.children.length === 0) return '';
  const html = renderer.runSync(tree);
  adapt(html, view);
  linkPhones(html);
  return renderer.stringify(html);
}

/** A path of the portal in its folder and language; nothing for what only looks like one (`//host`, `https:host`). */
function linkIn(view: View, href: string): string | undefined {
  if (/^[/\\]{2}|^\/\\|^https?:(?!\/\/)/i.test(href)) return undefined;
  return href.startsWith('/') ? urlOf(view, href) : href;
}

/** Portal paths get the portal's folder and language; wide tables scroll in their own box. */
function adapt(node: Nodes, view: View): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    adapt(child, view);
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (child.tagName === 'a' && typeof href === 'string') child.properties['href'] = linkIn(view, href);
    if (child.tagName === 'table') node.children[index] = element('div', { className: ['table'] }, [child]);
  }
}

/** What is read as one: its words say whether "112" is a number to call. A table is read row by row. */
const READ_AS_ONE = ['p', 'li', 'tr', 'blockquote'];

/** Titles stay what links to them say; a link cannot hold another one. */
const WITHOUT_PHONES = ['a', 'h2', 'h3', 'h4'];

/** A piece of text, the list it stands in, and where it begins in what is read as one. */
interface Placed {
  readonly node: Text;
  readonly siblings: Nodes[];
  readonly from: number;
}

/** Makes a link of every telephone number. */
function linkPhones(node: Nodes): void {
  if (!('children' in node)) return;
  const isBlock = (child: Nodes) => child.type === 'element' && READ_AS_ONE.includes(child.tagName);
  for (const child of node.children) linkPhones(child);
  if (node.type !== 'element' || !READ_AS_ONE.includes(node.tagName)) return;

  const placed: Placed[] = [];
  let text = '';
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        placed.push({ node: child, siblings: parent.children, from: text.length });
        text += child.value;
      } else if (child.type === 'element') {
        const isApart = isBlock(child) || WITHOUT_PHONES.includes(child.tagName);
        if (isApart) text += isBlock(child) ? '\n' : 'x';
        else read(child);
        if (['td', 'th', 'br'].includes(child.tagName)) text += '\n';
      }
    }
  };
  read(node);
  const found = findPhones(text);
  if (found.length === 0) return;
  for (const { node: piece, siblings, from } of placed) {
    const inside = found.filter(({ start, end }) => start >= from && end <= from + piece.value.length);
    if (inside.length > 0) siblings.splice(siblings.indexOf(piece), 1, ...cutAt(piece.value, inside, from));
  }
}

/** A text as words and links. */
function cutAt(text: string, found: ReturnType<typeof findPhones>, from: number): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let at = 0;
  for (const { start, end, href } of found) {
    pieces.push({ type: 'text', value: text.slice(at, start - from) });
    pieces.push(element('a', { href }, [{ type: 'text', value: unbroken(text.slice(start - from, end - from)) }]));
    at = end - from;
  }
  return [...pieces, { type: 'text', value: text.slice(at) }];
}

/**
 * Renders a text. Raw HTML never comes out, whatever goes in.
 * @throws when the text cannot be parsed, so that a build fails instead of showing an empty page.
 */
export function renderMarkdown(view: View, text: string, mdx: boolean): string {
  return renderTree(view, parseMarkdown({ text, mdx }));
}

/** The text of an entry as HTML, in the reader's language where there is one. */
export const bodyOf = (view: View, entry: Entry): string =>
  renderTree(view, translationOf(view, entry)?.tree ?? entry.tree);
