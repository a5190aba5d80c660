import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, collections, singles, translations } from '../schemas/index.ts';
import type {
  AccessibilityStatement,
  CollectionName,
  Redirects,
  SingleName,
  Site,
  Translation,
} from '../schemas/index.ts';
import type { Checked, Content, ContentOptions } from './content.ts';
import { takeIn } from './neighbours/join.ts';
import { byPlace, error, START, type Problem } from './problem.ts';
import { mergeLayers, validate, type Draft } from './read/entry.ts';
import { shownPath } from './read/files.ts';
import { readFolder, type Folder } from './read/folder.ts';
import type { Source } from './read/source.ts';
import { checkRules } from './rules/index.ts';

/** Reads all layers and the town's content once; every problem of every file, sorted by place. */
export function loadContent(options: ContentOptions): { content: Content; problems: Problem[] } {
  if (!existsSync(options.contentDir)) {
    const missing = error(
      shownPath(options.contentDir),
      START,
      'Den Ordner mit den Inhalten gibt es nicht',
      'CONTENT_DIR prüfen',
    );
    return { content: emptyContent(options), problems: [missing] };
  }
  const town = readFolder(options.contentDir);
  const folders = [...layersOf(town, options.layersDir), town];
  const problems = folders.flatMap((folder) => folder.problems);
  const report = <T>(result: { data: unknown } | { problems: Problem[] }): T | undefined => {
    if ('data' in result) return result.data as T;
    problems.push(...result.problems);
    return undefined;
  };

  const entries = new Map<CollectionName, Map<string, Checked>>();
  const ids = new Map<CollectionName, Set<string>>();
  for (const collection of collectionNames) {
    const broken = new Set(folders.flatMap((folder) => [...(folder.broken.get(collection) ?? [])]));
    const drafts = draftsOf(collection, folders);
    const checked = new Map<string, Checked>();
    for (const [id, draft] of drafts) {
      if (broken.has(id)) continue;
      const data = report<never>(validate(collections[collection].schema, draft));
      if (data) checked.set(id, { collection, id, data, draft });
    }
    entries.set(collection, checked);
    ids.set(collection, new Set([...drafts.keys(), ...broken]));
  }

  const single = <T>(name: SingleName): { draft: Draft | undefined; data: T | undefined } => {
    const source = town.singles.get(name);
    if (!source) {
      if (singles[name].required && !town.brokenSingles.has(name)) problems.push(missingFile(options, name));
      return { draft: undefined, data: undefined };
    }
    const draft = mergeLayers([source]);
    return { draft, data: report<T>(validate(singles[name].schema, draft)) };
  };
  const site = single<Site>('site');
  const statement = single<AccessibilityStatement>('accessibility-statement');
  const redirects = single<Redirects>('redirects');
  // Layers bring translations into languages that this portal may not have.
  const spoken: readonly string[] = site.data?.languages ?? [];
  const content: Content = {
    options,
    site: site.data,
    siteDraft: site.draft,
    statement: statement.data,
    statementDraft: statement.draft,
    redirects: redirects.data?.redirects,
    redirectsDraft: redirects.draft,
    entries,
    ids,
    translations: folders.flatMap((folder) =>
      folder.translations
        .filter(({ language }) => folder === town || spoken.includes(language))
        .flatMap(({ language, collection, source }) => {
          const draft = mergeLayers([source]);
          const data = report<Translation>(validate(translations.schema, draft));
          return data ? [{ language, layer: folder !== town, collection, id: source.id, data, draft }] : [];
        }),
    ),
    files: town.files,
    taken: [],
  };
  problems.push(...checkRules(content));
  if (town.published.length === 0) return { content, problems: problems.sort(byPlace) };
  const { taken, problems: ofOthers } = takeIn(content, town.published);
  return { content: { ...content, taken }, problems: [...problems, ...ofOthers].sort(byPlace) };
}

function emptyContent(options: ContentOptions): Content {
  return {
    options,
    site: undefined,
    siteDraft: undefined,
    redirects: undefined,
    redirectsDraft: undefined,
    statement: undefined,
    statementDraft: undefined,
    entries: new Map(),
    ids: new Map(),
    translations: [],
    files: new Map(),
    taken: [],
  };
}

function missingFile(options: ContentOptions, name: string): Problem {
  const file = `${shownPath(options.contentDir)}/${name}.yaml`;
  return error(file, START, `Die Datei ${name}.yaml fehlt`, `sie anlegen; ein Beispiel steht in content/${name}.yaml`);
}

function layersOf(town: Folder, layersDir: string): Folder[] {
  const named = town.singles.get('site')?.data['extends'];
  const names = Array.isArray(named)
    ? named.filter((name): name is string => typeof name === 'string' && /^[a-z]+$/.test(name))
    : [];
  return names
    .map((name) => join(layersDir, name))
    .filter((folder) => existsSync(folder))
    .map(readFolder);
}

function draftsOf(collection: CollectionName, folders: readonly Folder[]): Map<string, Draft> {
  const sources = new Map<string, Source[]>();
  for (const folder of folders) {
    for (const [id, source] of folder.entries.get(collection) ?? []) {
      const known = sources.get(id);
      if (known) known.push(source);
      else sources.set(id, [source]);
    }
  }
  return new Map([...sources].map(([id, layers]) => [id, mergeLayers(layers)]));
}
