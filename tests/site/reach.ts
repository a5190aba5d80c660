/** How far a reader has to click: the pages of a built site as a graph of its links. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './build.ts';

const ORIGIN = 'https://site.example';

/** Addresses a page links to, as paths of the site; what is mailed, called or elsewhere is left out. */
function targets(html: string, path: string, base: string): string[] {
  const hrefs = html.matchAll(/<a\b[^>]*? href=(?:"([^"]*)"|([^\s>]+))/g);
  return [...hrefs].flatMap(([, quoted, bare]) => {
    const url = URL.parse((quoted ?? bare!).replaceAll('&amp;', '&'), `${ORIGIN}${base}${path.slice(1)}`);
    return url?.origin === ORIGIN ? [`/${decodeURI(url.pathname).slice(base.length)}`] : [];
  });
}

/** Every page of a built folder with the pages it links to. */
export function linkGraph(folder: string, base = '/'): ReadonlyMap<string, readonly string[]> {
  const pages = filesBelow(folder).filter((file) => file.endsWith('.html'));
  return new Map(
    pages.map((file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return [path, targets(readFileSync(join(folder, file), 'utf8'), path, base)];
    }),
  );
}

/** Clicks from the start page to every page that can be reached. */
export function clicksTo(graph: ReadonlyMap<string, readonly string[]>, start = '/'): ReadonlyMap<string, number> {
  const clicks = new Map([[start, 0]]);
  for (const [page, distance] of clicks) {
    // A map visits what is added while it is walked: nearest first.
    for (const next of graph.get(page) ?? []) if (graph.has(next) && !clicks.has(next)) clicks.set(next, distance + 1);
  }
  return clicks;
}
