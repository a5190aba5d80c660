import { expect, test } from 'vitest';
import type { HTMLElement, Node } from 'node-html-parser';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadPortal } from '../../src/portal/portal.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { pages } from './dist.ts';

const portal = loadPortal(readEnvironment());

/** Proper names have no language (WCAG 2.2, 3.1.2), and search words stand on no page. */
const NAMES = ['title', 'name', 'synonyms', 'keywords'];
const UNSEEN: readonly string[] = ['search-words', 'crises'];

/** Every text in a value, however deep, but names. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (!NAMES.includes(key)) yield* textsIn(inner);
}

const others = portal.site.languages.filter((language) => language !== 'de');
const entries = collectionNames.filter((name) => !UNSEEN.includes(name)).flatMap((name) => portal.all(name));
const translated = new Set(
  others.flatMap((language) => entries.flatMap((entry) => [...textsIn(portal.translation(entry, language))])),
);

/** What stands in content as a sentence or phrase, and in no translation. */
const german = new Set(
  entries
    .flatMap(({ data }) => [...textsIn(data)])
    .filter((text) => text.split(/\s+/).length > 2 && /\p{Ll}{3}/u.test(text) && !translated.has(text))
    .map((text) => text.replaceAll(/\s+/g, ' ').trim()),
);

/** The texts of a page that are read out in its own language. */
function* ownTexts(node: Node): Generator<string> {
  const element = node as Partial<HTMLElement>;
  const lang = element.getAttribute?.('lang');
  if (lang !== undefined && lang === 'de') return;
  if (['SCRIPT', 'STYLE', 'SVG'].includes(element.tagName ?? '')) return;
  if (node.childNodes.length === 0) yield node.text.replaceAll(/\s+/g, ' ').trim();
  for (const child of node.childNodes) yield* ownTexts(child);
}

test.runIf(others.length > 0)('German texts on pages in other languages say that they are German', () => {
  const there = pages.filter(({ path }) => others.some((language) => path.startsWith(`/${language}/`)));
  const seen = new Map<string, string>();
  for (const { path, root } of there)
    for (const text of ownTexts(root.querySelector('body')!))
      if (text.includes(' ') && !seen.has(text)) seen.set(text, path);
  const unmarked = [...seen].flatMap(([text, path]) => {
    const found = [...german].find((sentence) => text.includes(sentence));
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(german.size).toBeGreaterThan(20);
  expect(unmarked).toEqual([]);
});
