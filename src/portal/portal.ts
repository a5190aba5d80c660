import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Root } from 'mdast';
import {
  collections,
  type AccessibilityStatement,
  type CollectionName,
  type Data,
  type Redirects,
  type Site,
  type Translation,
} from '../schemas/index.ts';
import { namingValues } from '../schemas/walk.ts';
import type { HolidayCalendar } from '../domain/time/holidays.ts';
import { adviseFacts } from './advice/index.ts';
import type { Checked, Content, ContentOptions, Origin, Taken } from './content.ts';
import { loadContent } from './load.ts';
import { holidayCalendar } from './holidays.ts';
import { formatReport } from './messages/report.ts';
import type { Problem } from './problem.ts';
import { BASEMAP_FILE, PORTALS_FOLDER, shownPath, type Found } from './read/files.ts';
import { digestOf, isSuperseded } from './rules/translations.ts';

/** An entry as pages see it: finished, frozen, with every default in place. */
export interface Entry<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  readonly id: string;
  readonly data: Data<Name>;
  /** Markdown after the front matter. */
  readonly body: string;
  /** The same as a syntax tree, parsed once for check, page and search. */
  readonly tree: Root;
  /** The file as the town's repository names it; nothing for a file that lies in another one, with the project. */
  readonly file: string | undefined;
  /** Where it comes from, when another portal published it: shown as it is, corrected there. */
  readonly origin: Origin | undefined;
  /** Every file it was read from, as problems name them: the layers' first, the town's last. */
  readonly sources: readonly string[];
}

/** Narrows an entry to its collection. */
export function isOf<Name extends CollectionName>(entry: Entry, collection: Name): entry is Entry<Name> {
  return (entry.collection as string) === collection;
}

/** A picture or document that pages may show. */
export interface MediaFile {
  readonly name: string;
  /** Path on disk. */
  readonly path: string;
  readonly bytes: number;
  /** Size in pixels; nothing for documents. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** A translated text; `outdated` when the German one has changed since. */
export type Translated = Translation & { readonly body: string; readonly tree: Root; readonly outdated: boolean };

/** The read model: everything the pages need, joined and indexed once, never written again. */
export interface Portal {
  readonly today: string;
  readonly site: Site;
  readonly statement: AccessibilityStatement | undefined;
  /** All entries of a collection: by `order`, then by title as a German dictionary sorts. */
  all<Name extends CollectionName>(collection: Name): readonly Entry<Name>[];
  get<Name extends CollectionName>(collection: Name, id: string): Entry<Name> | undefined;
  /** Entries that name this one in any of their fields, in the order of `all`. */
  referring(collection: CollectionName, id: string): readonly Entry[];
  translation(entry: Pick<Entry, 'collection' | 'id'>, language: string): Translated | undefined;
  media(name: string): MediaFile | undefined;
  readonly mediaFiles: readonly MediaFile[];
  /** Maps of the folder `geo`, by name; paths on disk. */
  readonly geoFiles: ReadonlyMap<string, string>;
  /** Path on disk of a ready base map. */
  readonly basemapFile: string | undefined;
  /** Holidays of the portal's Land. */
  readonly holidays: HolidayCalendar;
  /** Old addresses and where their pages are now. */
  readonly redirects: Redirects['redirects'];
  /** Where the content lies in the town's repository: "content/", or nothing where it is the repository. */
  readonly folder: string;
  /** What wants to be looked at, for the editors' report; pictures are looked at when the report is written. */
  readonly findings: readonly Problem[];
}

/** Refuses a build: the content has errors. The message is the whole report in German. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Die Inhalte haben Fehler. Nichts wurde gebaut.\n\n${formatReport(problems, 'text')}`);
    this.name = 'ContentError';
    // The content is at fault, not a line of the program.
    this.stack = this.message;
    this.problems = problems;
  }
}

/**
 * Reads, checks and joins the content.
 * @throws {ContentError} when there is any error; warnings pass.
 */
export function loadPortal(options: ContentOptions): Portal {
  const { content, problems } = loadContent(options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !content.site) throw new ContentError(errors);
  // What is wrong in another portal's files cannot be mended here.
  const ofOthers = `${shownPath(join(options.contentDir, PORTALS_FOLDER))}/`;
  const own = problems.filter(({ file }) => !file.startsWith(ofOthers));
  return buildPortal(content, content.site, [...own, ...adviseFacts(content)]);
}

const dictionary = new Intl.Collator('de', { numeric: true });

interface Parts {
  readonly lists: ReadonlyMap<CollectionName, readonly Entry[]>;
  readonly index: ReadonlyMap<string, Entry>;
  readonly referring: ReadonlyMap<string, readonly Entry[]>;
  readonly translated: ReadonlyMap<string, Translated>;
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly geoFiles: Portal['geoFiles'];
  readonly basemapFile: Portal['basemapFile'];
}

/** Takes out of the content what the pages need; the text of the files is not held any longer. */
function partsOf(content: Content): Parts {
  const { today } = content.options;
  const lists = new Map<CollectionName, readonly Entry[]>();
  const index = new Map<string, Entry>();
  const taken = Map.groupBy(content.taken, ({ collection }) => collection);
  for (const [collection, checked] of content.entries) {
    const entries = [...checked.values(), ...(taken.get(collection) ?? [])]
      .filter((one) => isPublished(one, today))
      .map((one) => toEntry(one, content.options.contentDir))
      .sort(byOrderAndTitle);
    lists.set(collection, Object.freeze(entries));
    for (const entry of entries) index.set(`${collection}/${entry.id}`, entry);
  }
  const withheld = withheldFiles(content, today);
  const media = new Map(
    [...content.files.values()]
      .filter(({ folder, name }) => folder === 'media' && !withheld.has(name))
      .map(({ name, path, bytes }) => [name, Object.freeze({ name, path, bytes, ...pictureSize(path) })]),
  );
  return {
    lists,
    index,
    referring: indexReferences(lists),
    translated: indexTranslations(content),
    media,
    geoFiles: Object.freeze(
      new Map(
        [...content.files.values()].filter(({ folder }) => folder === 'geo').map(({ name, path }) => [name, path]),
      ),
    ),
    basemapFile: content.files.get(BASEMAP_FILE)?.path,
  };
}

function buildPortal(content: Content, site: Site, findings: readonly Problem[]): Portal {
  const { statement, redirects = [], options } = content;
  const folder = repositoryFolder(options.contentDir);
  return portalOf(partsOf(content), { site, statement, redirects, findings, folder, today: options.today });
}

type Told = Pick<Portal, 'site' | 'statement' | 'redirects' | 'findings' | 'folder' | 'today'>;

/** Separate function on purpose: V8 closures share one scope, so `content` (all file texts) would stay in memory. */
function portalOf(
  { lists, index, referring, translated, media, geoFiles, basemapFile }: Parts,
  { site, statement, redirects, findings, folder, today }: Told,
): Portal {
  return Object.freeze({
    today,
    folder,
    redirects: deepFreeze(redirects),
    findings: deepFreeze(findings),
    site: deepFreeze(site),
    statement: statement && deepFreeze(statement),
    all: (collection: CollectionName) => lists.get(collection) ?? [],
    get: (collection: CollectionName, id: string) => index.get(`${collection}/${id}`),
    referring: (collection: CollectionName, id: string) => referring.get(`${collection}/${id}`) ?? [],
    translation: ({ collection, id }: Pick<Entry, 'collection' | 'id'>, language: string) =>
      translated.get(`${language}/${collection}/${id}`),
    media: (name: string) => media.get(name),
    mediaFiles: Object.freeze([...media.values()]),
    geoFiles,
    basemapFile,
    holidays: deepFreeze(
      holidayCalendar(
        site.land,
        (lists.get('holidays') ?? []).map(({ data }) => data as Data<'holidays'>),
      ),
    ),
  }) as Portal;
}

function pictureSize(path: string): { width: number | undefined; height: number | undefined } {
  if (path.endsWith('.pdf')) return { width: undefined, height: undefined };
  const { width, height } = imageSize(readFileSync(path));
  return { width, height };
}

/** People appear only while their consent lasts. */
function isPublished({ collection, data }: Checked, today: string): boolean {
  if (collection !== 'people') return true;
  const { consent } = data as Data<'people'>;
  return consent.on <= today && today <= consent.until;
}

/** Files that only unpublished entries name: a photo leaves together with the person on it. */
function withheldFiles(content: Content, today: string): Set<string> {
  const all = [...content.entries.values()].flatMap((entries) => [...entries.values()]);
  const hidden = all.filter((one) => !isPublished(one, today));
  if (hidden.length === 0) return new Set();
  const filesOf = (entries: readonly Checked[]) =>
    new Set(
      entries.flatMap(({ collection, data }) =>
        namingValues(collections[collection].schema, data).flatMap(({ file, name }) =>
          file === 'media' ? [name] : [],
        ),
      ),
    );
  return filesOf(hidden).difference(filesOf(all.filter((one) => isPublished(one, today))));
}

function toEntry({ collection, id, data, draft, origin }: Checked & Partial<Taken>, contentDir: string): Entry {
  return Object.freeze({
    collection,
    id,
    data: deepFreeze(data),
    body: draft.body,
    tree: deepFreeze(draft.tree),
    sources: Object.freeze(draft.sources.map(({ found }) => found.file)),
    file: origin ? undefined : repositoryFile(draft.sources.at(-1)!.found, contentDir),
    origin: origin && deepFreeze(origin),
  });
}

/** A content folder outside of the project is a repository of its own; inside, it is part of the project's. */
function repositoryFolder(contentDir: string): string {
  const shown = shownPath(contentDir);
  return shown.startsWith('..') ? '' : `${shown}/`;
}

function repositoryFile({ path, file }: Found, contentDir: string): string | undefined {
  if (repositoryFolder(contentDir) !== '') return file;
  const within = relative(contentDir, path).split(sep).join('/');
  return within.startsWith('..') ? undefined : within;
}

function byOrderAndTitle(a: Entry, b: Entry): number {
  const order = (entry: Entry) => (entry.data as { order?: number }).order ?? 1000;
  return (
    order(a) - order(b) ||
    dictionary.compare(a.data.title, b.data.title) ||
    // Of two places of one name, the portal's own is meant.
    Number(a.origin !== undefined) - Number(b.origin !== undefined) ||
    (a.id < b.id ? -1 : 1)
  );
}

function indexReferences(lists: ReadonlyMap<CollectionName, readonly Entry[]>): Map<string, Entry[]> {
  const referring = new Map<string, Entry[]>();
  for (const [collection, entries] of lists) {
    for (const entry of entries) {
      const named = new Set<string>();
      for (const { ref, name, path } of namingValues(collections[collection].schema, entry.data)) {
        // Who checked an entry says nothing about where it belongs.
        if (ref !== undefined && path[0] !== 'checked') named.add(`${ref}/${name}`);
      }
      for (const key of named) {
        const known = referring.get(key);
        if (known) known.push(entry);
        else referring.set(key, [entry]);
      }
    }
  }
  for (const entries of referring.values()) Object.freeze(entries);
  return referring;
}

function indexTranslations(content: Content): Map<string, Translated> {
  const index = new Map<string, Translated>();
  for (const translation of content.translations) {
    const { language, collection, id, data, draft } = translation;
    const original = content.entries.get(collection)?.get(id)?.draft;
    if (isSuperseded(translation, original)) continue;
    const outdated = original === undefined || data.of !== digestOf(original);
    index.set(`${language}/${collection}/${id}`, deepFreeze({ ...data, body: draft.body, tree: draft.tree, outdated }));
  }
  return index;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
