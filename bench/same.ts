import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages below a folder; Hugo adds one that leads from page 1 of a list to the list. */
const pagesIn = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.html') && !/[\\/]page[\\/]1[\\/]/.test(name))
    .sort();

/** What a reader reads on a page. */
const words = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * How many pages the generators have written, when all of them wrote the same.
 * @throws when they wrote different pages, or a page says something else: the templates are then not equal.
 */
export function samePages(folders: readonly string[]): number {
  const [first = '', ...others] = folders;
  const pages = pagesIn(first);
  for (const other of others) {
    const theirs = pagesIn(other);
    const odd = [...new Set(pages).symmetricDifference(new Set(theirs))];
    if (odd.length > 0) throw new Error(`${other} and ${first} have different pages, for example ${odd[0]}.`);
    const different = pages.find((page) => words(join(first, page)) !== words(join(other, page)));
    if (different !== undefined) throw new Error(`${different} says something else in ${other} than in ${first}.`);
  }
  return pages.length;
}
