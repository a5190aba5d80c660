import type { Element, Nodes, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '../../portal/read/markdown.ts';
import type { Entry } from '../../portal/portal.ts';
import {
  componentNamed,
  componentNames,
  COMPONENTS,
  isComponentName,
  type ComponentName,
} from '../../schemas/components.ts';
import { componentWords } from '../guide/words.ts';
import { linkPhones } from './phone-links.ts';
import { translationOf, urlOf, type View } from '../view.ts';

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
    ...componentNames,
  ],
  attributes: {
    ...Object.fromEntries(componentNames.map((name) => [name, Object.keys(COMPONENTS[name].attributes)])),
    a: ['href'],
    th: ['align'],
    td: ['align'],
    ol: ['start'],
  },
  protocols: { href: ['https', 'http', 'mailto', 'tel'] },
  strip: defaultSchema.strip ?? [],
  // An id that a component is given names an entry; it becomes no id of the page.
  clobber: [],
};

interface JsxNode {
  readonly name: string | null;
  readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children: never[];
}

interface State {
  all(node: JsxNode): Element['children'];
}

/** Keeps the components of guides, with what they may be given, as elements of their name; of anything else its text. */
function component(state: State, node: JsxNode): Element | Element['children'] {
  const children = state.all(node);
  const known = componentNamed(node.name);
  if (!known || node.name === null) return children;
  const given = node.attributes.filter(
    ({ name, value }) => name !== undefined && Object.hasOwn(known.attributes, name) && typeof value === 'string',
  );
  return element(node.name, Object.fromEntries(given.map(({ name, value }) => [name!, value as string])), children);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}

const handlers = { mdxJsxFlowElement: component, mdxJsxTextElement: component };
const toHtml = unified()
  .use(remarkRehype, { handlers: handlers as never })
  .use(rehypeSanitize, SAFE)
  .freeze();
const printer = unified().use(rehypeStringify).freeze();

/** A text as elements and components, and nothing else; wide tables scroll in their own box, numbers can be called. */
export function elementsOf(tree: Root): HastRoot {
  const html = toHtml.runSync(tree);
  boxTables(html);
  linkPhones(html);
  return html;
}

function boxTables(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    boxTables(child);
    if (child.type === 'element' && child.tagName === 'table')
      node.children[index] = element('div', { className: ['table'] }, [child]);
  }
}

function renderTree(view: View, tree: Root): string {
  if (tree.children.length === 0) return '';
  const html = elementsOf(tree);
  adapt(html, view);
  return printer.stringify(html);
}

/** A path of the portal in its folder and language; nothing for what only looks like one (`//host`, `https:host`). */
export function linkIn(view: Pick<View, 'base' | 'locale'>, href: string): string | undefined {
  if (/^[/\\]{2}|^\/\\|^https?:(?!\/\/)/i.test(href)) return undefined;
  return href.startsWith('/') ? urlOf(view, href) : href;
}

/** Portal paths get the portal's folder and language, and components become what they say. */
function adapt(node: Nodes, view: View): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    adapt(child, view);
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (child.tagName === 'a' && typeof href === 'string') child.properties['href'] = linkIn(view, href);
    if (isComponentName(child.tagName)) node.children[index] = inWords(view, child.tagName, child);
  }
}

/** A component as plain elements: what it shows on the page of its guide, in words. */
function inWords(view: View, name: ComponentName, { properties, children }: Element): Element {
  const title = properties['titel'];
  const strong = element('p', {}, [element('strong', {}, [{ type: 'text', value: String(title) }])]);
  if (name === 'Hinweis') return element('aside', { className: ['note'] }, title ? [strong, ...children] : children);
  const said = componentWords(view, name, properties as Readonly<Record<string, string>>);
  return element('div', {}, said === undefined ? children : [element('p', {}, [{ type: 'text', value: said }])]);
}

/**
 * Renders a text. Raw HTML never comes out, whatever goes in.
 * @throws when the text cannot be parsed, so that a build fails instead of showing an empty page.
 */
export function renderMarkdown(view: View, text: string, mdx: boolean): string {
  return renderTree(view, parseMarkdown({ text, mdx }));
}

/** The text of an entry as HTML, in the reader's language where there is one; of a guide, what it says in words. */
export const bodyOf = (view: View, entry: Entry): string =>
  renderTree(view, translationOf(view, entry)?.tree ?? entry.tree);
