import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ID_PATTERN, nearest, toId } from '../../domain/text.ts';
import { collectionNames, collections, singles, translations } from '../../schemas/index.ts';
import { error, positionOf, START, type Position, type Problem } from '../problem.ts';

/** Largest text file an entry may be. Some parsers take minutes for the rest. */
const MAX_BYTES = 200_000;
const MAX_LINES = 4000;
const MAX_COLUMNS = 10_000;

/** Folders of files that entries name. */
export const FILE_FOLDERS = ['media', 'geo'] as const;

/** Folder of what other portals publish: `portals/<portal>/<collection>.json`. */
export const PORTALS_FOLDER = 'portals';

/** A ready base map (`npm run basemap`): the one file at the top that is no text. */
export const BASEMAP_FILE = 'basemap.pmtiles';

/** A content file that may be read. */
export interface Found {
  /** Path on disk. */
  readonly path: string;
  /** Path as the editor sees it. */
  readonly file: string;
  /** First folder: a collection, `translations`, `media`, `geo`, `portals`, or '' for files at the top. */
  readonly folder: string;
  /** Folders between the first one and the file. */
  readonly inner: readonly string[];
  readonly name: string;
  readonly bytes: number;
}

/** The path an editor sees: relative to the working folder, with forward slashes. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

/** Lists a content folder. Links, strange folders, names and endings come back as problems. */
export function listFiles(root: string): { files: Found[]; problems: Problem[] } {
  const files: Found[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string, trail: readonly string[]) => {
    for (const name of readdirSync(folder).sort()) {
      if (/^\.(?!\.)/.test(name) || (trail.length === 0 && name === 'README.md')) continue;
      const path = join(folder, name);
      const file = shownPath(path);
      const stat = lstatSync(path);
      if (stat.isSymbolicLink()) {
        problems.push(error(file, START, 'Das ist eine Verknüpfung (Symlink)', 'die Datei selbst in den Ordner legen'));
      } else if (stat.isDirectory()) {
        const refusal = trail.length === 0 ? strangeFolder(name) : undefined;
        if (refusal) problems.push(error(file, START, ...refusal));
        else visit(path, [...trail, name]);
      } else if (!stat.isFile()) {
        problems.push(error(file, START, 'Das ist keine gewöhnliche Datei', 'löschen'));
      } else {
        const found = { path, file, folder: trail[0] ?? '', inner: trail.slice(1), name, bytes: stat.size };
        const refusal = strangeName(found);
        if (refusal) problems.push(error(file, START, ...refusal));
        else files.push(found);
      }
    }
  };
  visit(root, []);
  return { files, problems };
}

/** What is wrong, and what to do instead (German). */
export type Refusal = readonly [wrong: string, instead: string];

/** Why the portal has no folder of this name, and which one is meant. */
export function strangeFolder(name: string): Refusal | undefined {
  const known: string[] = [...collectionNames, 'translations', ...FILE_FOLDERS, PORTALS_FOLDER];
  if (known.includes(name)) return undefined;
  const close = collectionNames.find((one) => collections[one].segment === toId(name)) ?? nearest(name, known);
  return [
    `Den Ordner „${name}“ kennt das Portal nicht`,
    close ? `Meinten Sie „${close}“?` : `einer von: ${known.join(', ')}`,
  ];
}

function expectedEnding(found: Pick<Found, 'folder'>): string | undefined {
  if (found.folder === '') return 'yaml';
  if (found.folder === 'translations') return translations.file;
  if (found.folder === PORTALS_FOLDER) return 'json';
  return collections[found.folder as keyof typeof collections]?.file;
}

/** Why a file of this name cannot lie in its folder, and how to name it instead. */
export function strangeName(found: Pick<Found, 'folder' | 'name'>): Refusal | undefined {
  const dot = found.name.lastIndexOf('.');
  const base = dot > 0 ? found.name.slice(0, dot) : found.name;
  const ending = dot > 0 ? found.name.slice(dot + 1) : '';
  const id = toId(base) || 'name';
  if (found.folder === '' && found.name === BASEMAP_FILE) return undefined;
  if (DEVICES.test(base))
    return [`Dateien mit dem Namen „${base}“ kann Windows nicht öffnen`, `anders nennen, z. B. ${id}-info.${ending}`];
  if ((FILE_FOLDERS as readonly string[]).includes(found.folder)) {
    return ID_PATTERN.test(base) && ending === ending.toLowerCase()
      ? undefined
      : badName(found.name, id, ending.toLowerCase());
  }
  if (found.folder === '' && !Object.hasOwn(singles, base)) {
    const close = nearest(base, Object.keys(singles));
    return [
      `Die Datei „${found.name}“ gehört nicht hierher`,
      close ? `Meinten Sie ${close}.yaml?` : 'in den passenden Ordner legen, z. B. offers',
    ];
  }
  const expected = expectedEnding(found)!;
  if (ending !== expected) {
    const wrong = ending ? `Die Datei endet auf „.${ending}“` : 'Die Datei hat keine Endung';
    return [
      wrong,
      TEXTS.includes(ending.toLowerCase())
        ? `in ${id}.${expected} umbenennen`
        : `den Inhalt in einem Texteditor als ${id}.${expected} speichern`,
    ];
  }
  return ID_PATTERN.test(base) ? undefined : badName(found.name, id, expected);
}

/** Names that belong to devices on Windows, whatever the ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Endings of text files: such a file only needs another name. */
const TEXTS = ['', 'md', 'mdx', 'yaml', 'yml', 'txt'];

function badName(name: string, id: string, ending: string): Refusal {
  return [
    `Der Dateiname „${name}“ enthält Zeichen, die in Internetadressen stören`,
    `in ${id}.${ending} umbenennen (nur a–z, 0–9 und Bindestrich)`,
  ];
}

/**
 * Reads a text file as UTF-8 without its byte order mark; refuses what is too large or damaged. What comes from
 * elsewhere than a file of its own is given as bytes, and held to the same limits.
 */
export function readText(found: Found, given?: Uint8Array): { text: string } | { problem: Problem } {
  const refuse = (at: Position, wrong: string, instead: string) => ({ problem: error(found.file, at, wrong, instead) });
  if (found.bytes > MAX_BYTES) {
    return refuse(
      START,
      `Die Datei ist ${Math.round(found.bytes / 1000)} kB groß, erlaubt sind 200 kB`,
      'den Text kürzen oder auf mehrere Dateien verteilen',
    );
  }
  const bytes = given ?? readFileSync(found.path);
  const notUtf8 = (at: Position) =>
    refuse(at, 'Die Datei ist nicht als UTF-8 gespeichert', 'im Editor „Speichern mit Kodierung: UTF-8“ wählen');
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]!;
    return notUtf8(positionOf(before, before.length));
  }
  // Every other byte is zero in UTF-16, which without its mark passes as UTF-8.
  if (
    bytes.length > 3 &&
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    (bytes[2] === 0) === (bytes[0] === 0) &&
    (bytes[3] === 0) === (bytes[1] === 0)
  )
    return notUtf8(START);
  if (decoded.trim() === '')
    return refuse(
      START,
      'Die Datei ist leer',
      'mindestens einen Titel angeben, z. B. title: Offene Krabbelgruppe, oder die Datei löschen',
    );
  const text = decoded.replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  if (lines.length > MAX_LINES)
    return refuse(
      { line: MAX_LINES + 1, column: 1 },
      `Die Datei hat ${lines.length} Zeilen, erlaubt sind ${MAX_LINES}`,
      'den Text kürzen oder auf mehrere Dateien verteilen',
    );
  const long = lines.findIndex((line) => line.length > MAX_COLUMNS);
  if (long >= 0)
    return refuse(
      { line: long + 1, column: MAX_COLUMNS + 1 },
      `Die Zeile ist ${lines[long]!.length} Zeichen lang, erlaubt sind ${MAX_COLUMNS}`,
      'den Text kürzen oder auf mehrere Absätze verteilen',
    );
  return { text };
}
