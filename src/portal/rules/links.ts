import { nearest, nearestFew, toId } from '../../domain/text.ts';
import { collectionNames, type CollectionName } from '../../schemas/index.ts';
import { anchorOf, pathOf } from '../../schemas/routes.ts';
import type { Content } from '../content.ts';
import { atMost, MOST } from '../messages/limit.ts';
import { pagePaths } from '../pages.ts';
import { error, type Problem } from '../problem.ts';
import type { Draft } from '../read/entry.ts';
import { allEntries, at, type Rule } from './rule.ts';

type Refusal = readonly [wrong: string, instead: string];

/** Links within the portal lead to a page: those in texts, and those under the search field. */
export const links: Rule = function* (content) {
  const paths = pagePaths(content);
  const anchors = entryAnchors(content);
  for (const [index, { path }] of (content.site?.quickLinks ?? []).entries()) {
    if (!paths.has(path) && content.siteDraft)
      yield at(content.siteDraft, ['quickLinks', index, 'path'], ...missingPage(path, paths));
  }
  for (const { collection, id, draft } of texts(content)) {
    const source = draft.sources.findLast(({ body }) => body.trim() !== '');
    if (!source) continue;
    const lost = source.links.filter(({ url }) => isLost(url, pathOf({ collection, id }), paths, anchors));
    const lostOnes = lost.map(({ url, position }): Problem => {
      const { path, anchor } = parts(url, undefined);
      const wrong = `Die Stelle „#${anchor}“ gibt es auf der Seite „${path}“ nicht`;
      return { file: source.found.file, ...position, severity: 'warning', wrong, instead: path! };
    });
    yield* lostOnes.slice(0, MOST);
    const broken = source.links.filter(({ url }) => !leadsSomewhere(url, pathOf({ collection, id }), paths));
    yield* atMost(
      broken.map(({ url, position }, index) =>
        error(
          source.found.file,
          position,
          // Looking for the nearest page takes time, and what lies beyond the limit is not shown.
          ...(index >= MOST ? (['', ''] as const) : refusalOf(url, pathOf({ collection, id }), paths)),
        ),
      ),
    );
  }
};

/** Every text that may name what is elsewhere in the portal, German and translated. */
export function* texts(content: Content): Generator<{ collection: CollectionName; id: string; draft: Draft }> {
  yield* allEntries(content);
  yield* content.translations;
}

/** Anchors that every page has; headings in texts have none. */
const ANCHORS = ['', 'inhalt', 'top'];

/** Path and anchor of a link on a page; the query is for the page itself. */
function parts(url: string, own: string | undefined): { path: string | undefined; anchor: string } {
  const [address = '', anchor = ''] = url.split('#', 2);
  return { path: address.replace(/\?.*$/s, '') || own, anchor };
}

function leadsSomewhere(url: string, own: string | undefined, paths: ReadonlySet<string>): boolean {
  const { path, anchor } = parts(url, own);
  return path === own ? ANCHORS.includes(anchor) : path !== undefined && paths.has(path);
}

/** Entries without a page of their own have a place on their list. */
function entryAnchors({ ids }: Content): ReadonlySet<string> {
  const without = collectionNames.filter((name) => anchorOf({ collection: name, id: '' }) !== undefined);
  return new Set(
    without.flatMap((collection) => [...(ids.get(collection) ?? [])].map((id) => pathOf({ collection, id })!)),
  );
}

/** True for a link to a page that exists, but to a place on it that does not. */
function isLost(
  url: string,
  own: string | undefined,
  paths: ReadonlySet<string>,
  anchors: ReadonlySet<string>,
): boolean {
  const { path, anchor } = parts(url, own);
  return (
    path !== undefined &&
    path !== own &&
    paths.has(path) &&
    !ANCHORS.includes(anchor) &&
    !anchors.has(`${path}#${anchor}`)
  );
}

function refusalOf(url: string, own: string | undefined, paths: ReadonlySet<string>): Refusal {
  const { path, anchor } = parts(url, own);
  return path === undefined || path === own
    ? [`Die Stelle „#${anchor}“ gibt es auf dieser Seite nicht`, 'den Abschnitt beim Namen nennen, ohne Link']
    : missingPage(path, paths);
}

function missingPage(path: string, paths: ReadonlySet<string>): Refusal {
  const wrong = `Die Seite „${path}“ gibt es im Portal nicht`;
  if (path.startsWith('/media/')) return [wrong, 'Dateien im Feld documents nennen; sie stehen dann auf der Seite'];
  const meant = tidy(path);
  if (paths.has(meant)) return [wrong, meant];
  if (path.length > 120) return [wrong, 'eine Seite, die es gibt, z. B. /angebote/'];
  const folder = parentOf(path);
  const beside = [...paths].filter((one) => parentOf(one) === folder);
  const close = beside.length > 0 ? nearestWithin(folder, path, beside) : nearest(path, [...paths]);
  const [some] = nearestFew(path, beside.length > 0 ? beside : [...paths], 1);
  return [wrong, close === undefined ? `eine Seite, die es gibt, z. B. ${some}` : `Meinten Sie ${close}?`];
}

/** The path without its last part: "/angebote/" of "/angebote/spielkreis/". */
const parentOf = (path: string) => path.replace(/[^/]*\/?$/, '');

/** The nearest path of a folder; what all of them share makes none of them nearer. */
function nearestWithin(folder: string, path: string, paths: readonly string[]): string | undefined {
  const inner = (one: string) => one.slice(folder.length);
  const close = nearest(inner(path), paths.map(inner));
  return close === undefined ? undefined : `${folder}${close}`;
}

/** The same path as it should be written: without language, file name and capitals, with a slash at the end. */
function tidy(path: string): string {
  const parts = path
    .replace(/^\/(?:de|en)(?=\/)/, '')
    .replace(/\/index\.html?$/, '')
    .split('/')
    .map(toId)
    .filter((part) => part !== '');
  return `/${parts.map((part) => `${part}/`).join('')}`;
}
