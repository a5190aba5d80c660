/** What the parts of a page weigh on their way to the reader. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { basePath } from '../../scripts/lib/settings.ts';
import { read, resolveUrl, type Page } from './dist.ts';

const compressed = new Map<string, number>();

/** What a file weighs on its way to the reader. */
export function weight(file: string): number {
  const known = compressed.get(file) ?? gzipSync(read(file), { level: 9 }).length;
  compressed.set(file, known);
  return known;
}

export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** The built file behind an address on a page. */
const fileOf = (url: string, page: Page) => resolveUrl(url, page).pathname.slice(basePath.length);

export const linked = (page: Page, selector: string, attribute: string) =>
  page.root.querySelectorAll(selector).map((tag) => fileOf(tag.getAttribute(attribute) ?? '', page));

export const stylesheets = (page: Page) => linked(page, 'link[rel=stylesheet]', 'href');

/** A script with everything it imports before it runs; import() waits until it is used. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = read(file).toString('utf8');
  for (const [, path] of source.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g))
    withImports(posix.join(posix.dirname(file), path ?? ''), seen);
  return seen;
}

/** Every script a page loads before one is used. */
export function scriptsOf(page: Page): Set<string> {
  const entries = [...linked(page, 'script[src]', 'src'), ...linked(page, 'link[rel=modulepreload]', 'href')];
  return new Set(entries.flatMap((file) => [...withImports(file)]));
}
