import { nearest } from '../domain/text.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';
import { hasDetail, listPath, pathOf } from '../schemas/routes.ts';
import type { Content } from './content.ts';
import { pagePaths } from './pages.ts';
import { error, START, type Problem } from './problem.ts';
import { shownPath } from './read/files.ts';

/** The entry a content file writes, by its path below the content folder: "kitas/regenbogen.yaml". */
function entryOf(path: string): { collection: CollectionName; id: string } | undefined {
  const [folder, ...rest] = path.split('/');
  const collection = collectionNames.find((name) => name === folder);
  const id = rest.at(-1)?.replace(/\.[a-z]+$/, '');
  return collection && id !== undefined && (hasDetail(collection) || collection === 'pages')
    ? { collection, id }
    : undefined;
}

/**
 * Pages that existed before and are gone now without a redirect: printed and linked addresses would lead nowhere.
 * `before` names the files of the content folder as they were, relative to it.
 */
export function lostPages(content: Content, before: readonly string[]): Problem[] {
  const paths = pagePaths(content);
  const redirected = new Set(content.redirects?.map(({ from }) => from));
  const known = new Set(before);
  const file = `${shownPath(content.options.contentDir)}/redirects.yaml`;
  return before.flatMap((name) => {
    const entry = entryOf(name);
    const path = entry && pathOf(entry);
    if (!path || paths.has(path) || redirected.has(path)) return [];
    const fresh = [...(content.entries.get(entry.collection) ?? [])].filter(
      ([, { draft }]) =>
        !draft.sources.some(({ found }) => known.has([found.folder, ...found.inner, found.name].join('/'))),
    );
    const id =
      nearest(
        entry.id,
        fresh.map(([one]) => one),
      ) ?? (fresh.length === 1 ? fresh[0]![0] : undefined);
    const to =
      id === undefined
        ? entry.collection === 'pages'
          ? '/a-z/'
          : listPath(entry.collection)
        : pathOf({ ...entry, id })!;
    return [
      error(
        file,
        START,
        `Die Seite „${path}“ gab es, jetzt fehlt sie`,
        `eine Zeile unter redirects: - { from: ${path}, to: ${to} }`,
      ),
    ];
  });
}
