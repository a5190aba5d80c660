import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ID_PATTERN, nearest, toId } from '../../domain/text.ts';
import { collectionNames, collections, translations } from '../../schemas/index.ts';
import { error, START, type Problem } from '../problem.ts';

/** Largest text file an entry may be. */
const MAX_BYTES = 200_000;

/** Folders of files that entries name. */
export const FILE_FOLDERS = ['media', 'geo'] as const;

/** A content file that may be read. */
export interface Found {
  /** Path on disk. */
  readonly path: string;
  /** Path as the editor sees it. */
  readonly file: string;
  /** First folder: a collection, `translations`, `media`, `geo`, or '' for files at the top. */
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
      if (name.startsWith('.') || (trail.length === 0 && name === 'README.md')) continue;
      const path = join(folder, name);
      const file = shownPath(path);
      const stat = lstatSync(path);
      if (stat.isSymbolicLink()) {
        problems.push(error(file, START, 'Das ist eine Verknüpfung (Symlink)', 'die Datei selbst in den Ordner legen'));
      } else if (stat.isDirectory()) {
        const refusal = trail.length === 0 ? strangeFolder(name) : undefined;
        if (refusal) problems.push(error(file, START, ...refusal));
        else visit(path, [...trail, name]);
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

type Refusal = readonly [wrong: string, instead: string];

function strangeFolder(name: string): Refusal | undefined {
  const known: string[] = [...collectionNames, 'translations', ...FILE_FOLDERS];
  if (known.includes(name)) return undefined;
  return [`Den Ordner „${name}“ kennt das Portal nicht`, `meinten Sie ${nearest(name, known) ?? 'einen von: ' + known.join(', ')}?`];
}

function expectedEnding(found: Found): string | undefined {
  if (found.folder === '') return 'yaml';
  if (found.folder === 'translations') return translations.file;
  return collections[found.folder as keyof typeof collections]?.file;
}

function strangeName(found: Found): Refusal | undefined {
  const dot = found.name.lastIndexOf('.');
  const base = dot > 0 ? found.name.slice(0, dot) : found.name;
  const ending = dot > 0 ? found.name.slice(dot + 1) : '';
  if ((FILE_FOLDERS as readonly string[]).includes(found.folder)) {
    return ID_PATTERN.test(base) ? undefined : badName(found.name, base, ending.toLowerCase());
  }
  const expected = expectedEnding(found)!;
  if (ending !== expected) {
    return [`Die Datei endet auf „.${ending}“`, `in ${toId(base)}.${expected} umbenennen`];
  }
  return ID_PATTERN.test(base) ? undefined : badName(found.name, base, expected);
}

function badName(name: string, base: string, ending: string): Refusal {
  return [
    `Der Dateiname „${name}“ enthält Zeichen, die in Internetadressen stören`,
    `in ${toId(base) || 'name'}.${ending} umbenennen (nur a–z, 0–9 und Bindestrich)`,
  ];
}

/** Reads a text file as UTF-8 without its byte order mark; refuses what is too large or damaged. */
export function readText(found: Found): { text: string } | { problem: Problem } {
  if (found.bytes > MAX_BYTES) {
    const size = Math.round(found.bytes / 1000);
    return { problem: error(found.file, START, `Die Datei ist ${size} kB groß, erlaubt sind 200 kB`, 'den Text kürzen oder auf mehrere Dateien verteilen') };
  }
  const bytes = readFileSync(found.path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]!;
    const lines = before.split('\n');
    const at = { line: lines.length, column: lines.at(-1)!.length + 1 };
    return { problem: error(found.file, at, 'Die Datei ist nicht als UTF-8 gespeichert', 'im Editor „Speichern mit Kodierung: UTF-8“ wählen') };
  }
  if (text.trim() === '') {
    return { problem: error(found.file, START, 'Die Datei ist leer', 'mindestens einen Titel angeben, z. B. title: Offene Krabbelgruppe, oder die Datei löschen') };
  }
  return { text: text.replaceAll('\r\n', '\n') };
}
