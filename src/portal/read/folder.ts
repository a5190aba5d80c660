import { collections, type CollectionName, type SingleName } from '../../schemas/index.ts';
import { error, START, type Problem } from '../problem.ts';
import { ID_PATTERN, joinGerman } from '../../domain/text.ts';
import { isShared, SHARED } from '../../schemas/published.ts';
import { BASEMAP_FILE, FILE_FOLDERS, listFiles, PORTALS_FOLDER, type Found } from './files.ts';
import { isReserved } from './reserved.ts';
import { isCollection, readSource, type Source } from './source.ts';

/** A translated text, by the folders it lies in. */
export interface TranslationSource {
  readonly language: string;
  readonly collection: CollectionName;
  readonly source: Source;
}

/** One layer as it lies on disk. */
export interface Folder {
  readonly entries: ReadonlyMap<CollectionName, ReadonlyMap<string, Source>>;
  /** Ids whose file could not be read. */
  readonly broken: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly singles: ReadonlyMap<SingleName, Source>;
  readonly brokenSingles: ReadonlySet<string>;
  readonly translations: readonly TranslationSource[];
  /** Pictures, documents and maps by "folder/name"; a ready base map by its name alone. */
  readonly files: ReadonlyMap<string, Found>;
  /** What other portals publish: `portals/<portal>/<collection>.json`. */
  readonly published: readonly Found[];
  readonly problems: readonly Problem[];
}

/** Reads one layer: every file once, every problem reported. */
export function readFolder(root: string): Folder {
  const listed = listFiles(root);
  const problems = [...listed.problems];
  const entries = new Map<CollectionName, Map<string, Source>>();
  const broken = new Map<CollectionName, Set<string>>();
  const singleSources = new Map<SingleName, Source>();
  const brokenSingles = new Set<string>();
  const translations: TranslationSource[] = [];
  const files = new Map<string, Found>();
  const published: Found[] = [];

  for (const found of listed.files) {
    if ((FILE_FOLDERS as readonly string[]).includes(found.folder)) {
      const key = `${found.folder}/${found.name}`;
      const earlier = files.get(key);
      if (earlier)
        problems.push(
          error(
            found.file,
            START,
            `Den Namen „${found.name}“ gibt es schon: ${earlier.file}`,
            'eine der beiden Dateien umbenennen',
          ),
        );
      else files.set(key, found);
      continue;
    }
    if (found.folder === '' && found.name === BASEMAP_FILE) {
      files.set(BASEMAP_FILE, found);
      continue;
    }
    const id = found.name.replace(/\.[^.]+$/, '');
    const refusal = misplaced(found, id);
    if (refusal) {
      problems.push(error(found.file, START, ...refusal));
      continue;
    }
    if (found.folder === PORTALS_FOLDER) {
      published.push(found);
      continue;
    }
    const result = readSource(found, id);
    if ('problems' in result) {
      problems.push(...result.problems);
      if (isCollection(found.folder)) setIn(broken, found.folder, () => new Set<string>()).add(id);
      else if (found.folder === '') brokenSingles.add(id);
    } else if (isCollection(found.folder)) {
      const known = setIn(entries, found.folder, () => new Map<string, Source>());
      const earlier = known.get(id);
      if (earlier)
        problems.push(
          error(
            found.file,
            START,
            `Den Eintrag „${id}“ gibt es schon: ${earlier.found.file}`,
            'eine der beiden Dateien umbenennen',
          ),
        );
      else known.set(id, result.source);
    } else if (found.folder === '') {
      singleSources.set(id as SingleName, result.source);
    } else {
      const [language, collection] = found.inner;
      translations.push({ language: language!, collection: collection as CollectionName, source: result.source });
    }
  }
  return { entries, broken, singles: singleSources, brokenSingles, translations, files, published, problems };
}

function misplaced(found: Found, id: string): readonly [wrong: string, instead: string] | undefined {
  if (isCollection(found.folder)) {
    return isReserved(found.folder, id)
      ? [
          `Der Name „${id}“ gehört einer Seite des Portals`,
          `die Datei anders nennen, z. B. ${id}-info.${collections[found.folder].file}`,
        ]
      : undefined;
  }
  if (found.folder === '') return undefined;
  if (found.folder === PORTALS_FOLDER) return misplacedPublished(found, id);
  const [language, collection] = found.inner;
  return found.inner.length === 2 && /^[a-z]{2}$/.test(language!) && isCollection(collection!)
    ? undefined
    : [
        'Die Übersetzung liegt im falschen Ordner',
        'translations/<Sprache>/<Ordner>/<Name>.md, z. B. translations/en/offers/krabbelgruppe.md',
      ];
}

function misplacedPublished(found: Found, name: string): readonly [wrong: string, instead: string] | undefined {
  if (found.inner.length !== 1 || !ID_PATTERN.test(found.inner[0]!))
    return [
      'Die Datei liegt im falschen Ordner',
      'portals/<Name des anderen Portals>/<Ordner>.json, z. B. portals/amselfurt/offers.json',
    ];
  return isShared(name)
    ? undefined
    : [
        `„${name}“ übernimmt das Portal nicht von anderen`,
        `die Datei löschen; übernommen werden nur ${joinGerman(SHARED)}`,
      ];
}

function setIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
