import type { Element, Nodes, Text } from 'hast';
import { findPhones } from '../../domain/phone/in-text.ts';
import { unbroken } from '../answers/ages-cost-registration.ts';

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

/** Makes a link of every telephone number in a text, in place. */
export function linkPhones(node: Nodes): void {
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
    const number: Text = { type: 'text', value: unbroken(text.slice(start - from, end - from)) };
    pieces.push({ type: 'element', tagName: 'a', properties: { href }, children: [number] });
    at = end - from;
  }
  return [...pieces, { type: 'text', value: text.slice(at) }];
}
