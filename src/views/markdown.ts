import type { Element, Nodes } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '../portal/read/markdown.ts';
import type { Entry } from '../portal/portal.ts';
import { translationOf, urlOf, type View } from './view.ts';

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
