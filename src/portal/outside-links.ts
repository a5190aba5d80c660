import type { Node, Parent } from 'mdast';
import type { Content } from './content.ts';
import type { Draft } from './read/entry.ts';
import { allEntries } from './rules/rule.ts';

/** Hosts of examples (RFC 2606 §3): nobody lives there. */
const RESERVED = /(?:^|\.)example\.(?:org|com|net)$/;

/** Every web address in the content, with the files that name it. */
export function outsideLinks(content: Content): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const add = (url: string, file: string) => {
    if (RESERVED.test(new URL(url).hostname)) return;
    const known = links.get(url) ?? [];
    if (!known.includes(file)) known.push(file);
    links.set(url, known);
  };
  const drafts = [...allEntries(content), ...content.translations].map(({ draft }) => draft);
  for (const draft of content.siteDraft ? [...drafts, content.siteDraft] : drafts) {
    const { file } = draft.sources.at(-1)!.found;
    for (const url of urlsIn(draft)) add(url, file);
  }
  return links;
}

function* urlsIn({ data, tree }: Draft): Generator<string> {
  yield* inData(data);
  yield* inText(tree);
}

function* inData(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/.test(value) && URL.canParse(value)) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* inData(inner);
}

function* inText(node: Node): Generator<string> {
  const { url } = node as { url?: string };
  if (url !== undefined) yield* inData(url);
  for (const child of (node as Parent).children ?? []) yield* inText(child);
}
