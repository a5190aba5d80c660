import type { Node, Nodes, Parent } from 'mdast';
import type { Checked } from '../content.ts';
import type { Position } from '../problem.ts';
import { parseMarkdown } from '../read/markdown.ts';
import { hasComponents } from '../read/source.ts';
import { locator } from '../read/yaml.ts';
import { common } from './own.ts';

/** A sentence of a text, and where its paragraph begins in the file. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly position: Position;
}

const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });

/** A full stop that ends no sentence: after an abbreviation, a single letter or a number. */
const NO_END =
  /(?:^|[\s(„])(?:z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|bzw|ca|Nr|Tel|St|Dr|Abs|Art|evtl|ggf|inkl|max|min|usw|vgl|\p{Letter}|\d+)\.\s*$/u;

/** The sentences of a paragraph. */
export function sentencesIn(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' '))) {
    open += segment;
    if (NO_END.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  return [...sentences, open.trim()].filter((sentence) => sentence !== '');
}

/** The words of a sentence; numbers and web addresses are none. */
export const wordsIn = (sentence: string) =>
  sentence.replace(/\S+[@/]\S+/g, '').match(/\p{Letter}[\p{Letter}\p{Mark}’'-]*/gu) ?? [];

/** Every sentence of an entry's German text: its summary, then its paragraphs and list items. */
export function sentencesOf(entry: Checked): Sentence[] {
  const { summary = '' } = common(entry);
  const source = entry.draft.sources.at(-1)!;
  const own = Object.hasOwn(source.data, 'summary')
    ? [{ text: summary, position: locator(source.yaml)(['summary']).value }]
    : [];
  const blocks =
    source.body.trim() === '' ? [] : paragraphs(source.body, hasComponents(source.found), bodyLine(source.yaml.text));
  return [...own, ...blocks].flatMap(({ text, position }) =>
    sentencesIn(text).map((sentence) => ({ text: sentence, words: wordsIn(sentence), position })),
  );
}

/** Lines of a Markdown file before its text: the front matter with both of its fences. */
const bodyLine = (frontMatter: string) => frontMatter.split('\n').length + 2;

interface Block {
  readonly text: string;
  readonly position: Position;
}

function paragraphs(body: string, mdx: boolean, linesBefore: number): Block[] {
  const found: Block[] = [];
  const visit = (node: Nodes | Node) => {
    if (node.type === 'paragraph' && node.position) {
      const { line, column } = node.position.start;
      found.push({ text: plain(node), position: { line: line + linesBefore, column } });
    } else if (node.type !== 'table') for (const child of (node as Parent).children ?? []) visit(child);
  };
  visit(parseMarkdown({ text: body, mdx }));
  return found;
}

function plain(node: Node): string {
  if (node.type === 'text') return (node as unknown as { value: string }).value;
  if (node.type === 'break') return ' ';
  return ((node as Parent).children ?? []).map(plain).join('');
}
