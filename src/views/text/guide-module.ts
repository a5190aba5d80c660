import type { Element, ElementContent, Nodes, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { isComponentName } from '../../schemas/components.ts';
import { elementsOf } from './markdown.ts';

/** Where an element stands: under a heading of which level. */
interface Place {
  heading: number;
}

/**
 * Writes the module of a guide from the tree that the check has seen. Whatever stands in a text becomes a string; the
 * only names in the program are those of the components there are. `link` makes addresses, `page` is the page's own.
 */
export function guideModule(tree: Root): string {
  return [
    "import { Fragment as _Fragment, jsx as _jsx } from 'astro/jsx-runtime';",
    'export const frontmatter = {};',
    'export default function MDXContent({ components, link, page }) {',
    `  return ${jsx('_Fragment', [], elementsOf(tree), { heading: 1 })};`,
    '}',
    '',
  ].join('\n');
}

/**
 * A string of the program. What some tool might look for in a program (a tag, a variable of the environment) is written
 * as its number, so that nobody mistakes a text for it.
 */
const literal = (value: string): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]|(?<=[a-z])\.(?=[a-z])/gi,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const NOTHING = 'null';

function program(node: ElementContent | Nodes, place: Place): string {
  if (node.type === 'text') return literal(node.value);
  if (node.type !== 'element') return NOTHING;
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level !== undefined) place.heading = Number(level);
  return isComponentName(node.tagName)
    ? jsx(
        `components.${node.tagName}`,
        [...attributes(node), 'page', `level: ${Math.min(place.heading + 1, 4)}`],
        node,
        place,
      )
    : jsx(literal(node.tagName), attributes(node), node, place);
}

/** One element. An empty one is given no children at all: else a line break would have an end. */
function jsx(
  type: string,
  values: readonly string[],
  { children }: Pick<Element | HastRoot, 'children'>,
  place: Place,
): string {
  const inner = children.map((child) => program(child, place)).filter((code) => code !== NOTHING);
  const given = [...values, ...(inner.length > 0 ? [`children: [${inner.join(', ')}]`] : [])];
  return `_jsx(${type}, { ${given.join(', ')} })`;
}

function attributes({ tagName, properties }: Element): string[] {
  return Object.entries(properties).map(([name, value]) => {
    const text = literal(Array.isArray(value) ? value.join(' ') : String(value));
    const key = name === 'className' ? 'class' : name;
    return `${literal(key)}: ${tagName === 'a' && key === 'href' ? `link(${text})` : text}`;
  });
}
