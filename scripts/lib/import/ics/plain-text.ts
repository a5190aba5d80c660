import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Markdown's reader with everything switched off but tags and entities: what remains reads foreign HTML, mixed with
 * plain text as calendars mix it, and leaves asterisks and lists alone.
 */
const OFF = [
  ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'codeFenced', 'codeIndented', 'codeText', 'definition'],
  ...['hardBreakEscape', 'headingAtx', 'htmlFlow', 'labelEnd', 'labelStartImage', 'labelStartLink', 'list'],
  ...['setextUnderline', 'thematicBreak'],
];
const reader = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: OFF } }])
  .freeze();

/** Elements whose text nobody sees. */
const UNSEEN = ['style', 'title', 'head', 'template'];

/** What begins a line, or a paragraph, of its own. */
const BREAKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['br', 'div', 'tr', 'dt', 'dd', '/div', '/tr', '/li'].map((tag) => [tag, '\n'])),
  ...Object.fromEntries(
    ['p', 'ul', 'ol', 'table', 'blockquote', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'section'].flatMap(
      (tag) => [
        [tag, '\n\n'],
        [`/${tag}`, '\n\n'],
      ],
    ),
  ),
  li: '\n- ',
  td: ' ',
  th: ' ',
};

/** Markup that runs something, or brings in something that does: nobody writes that into a calendar by mistake. */
const RUNS =
  /^<\/?(?:script|iframe|object|embed|svg|math|form|base|meta|link)\b|\son\w+\s*=|(?:javascript|vbscript|data)\s*:/i;

/** An address in angle brackets, as mail programs write it. */
const BRACKETED = /<((?:mailto:)?[^\s<>@]+@[^\s<>@]+|https?:\/\/[^\s<>]+)>/gi;

const tagOf = (html: string) => /^<(\/?[a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';

/** Text and tags of a tree, in order. */
function* leaves(nodes: readonly RootContent[]): Generator<{ type: string; value: string }> {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'paragraph') {
      if (index > 0) yield { type: 'text', value: '\n\n' };
      yield* leaves(node.children);
    } else if (node.type === 'break') yield { type: 'text', value: '\n' };
    else if ('value' in node) yield { type: node.type, value: node.value };
  }
}

/**
 * The plain text of what other calendars write in HTML or with its entities ("Kaffee &amp; Kuchen<br>"). What would
 * run as a program stays as it is, to be refused.
 */
export function plainText(text: string): string {
  if (!/<[a-z!/]|&#?\w+;/i.test(text)) return text;
  const root = reader.parse(text.replace(BRACKETED, '$1'));
  let unseen: string | undefined;
  let plain = '';
  for (const { type, value } of leaves(root.children)) {
    const tag = type === 'html' ? tagOf(value) : '';
    if (type === 'html' && RUNS.test(value)) return text;
    if (unseen !== undefined) {
      if (tag === `/${unseen}`) unseen = undefined;
    } else if (type !== 'html') plain += value;
    else if (UNSEEN.includes(tag) && !value.endsWith('/>')) unseen = tag;
    else plain += BREAKS[tag] ?? '';
  }
  return plain
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
