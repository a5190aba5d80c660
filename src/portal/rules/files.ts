import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { nearest } from '../../domain/text.ts';
import { error, START, type Problem } from '../problem.ts';
import type { Found } from '../read/files.ts';
import { allNamings, at, type Rule } from './rule.ts';

/** Endings of pictures, and the formats they stand for. */
const PICTURES = new Map([
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
]);
const MAX_BYTES = 5_000_000;
const MAX_PIXELS = 6000;

/** Files that entries name exist, and every file is what its ending says and of sensible size. */
export const files: Rule = function* (content) {
  for (const found of content.files.values()) if (found.folder === 'media') yield* checkMedia(found);
  const names = [...content.files.keys()];
  for (const { draft, naming } of allNamings(content)) {
    const { file, name, path } = naming;
    if (file === undefined) continue;
    if (content.files.has(`${file}/${name}`)) {
      if (file !== 'media' || name.endsWith('.pdf') === path.includes('documents')) continue;
      yield path.includes('documents')
        ? at(draft, path, `„${name}“ ist keine PDF-Datei`, 'Bilder gehören in das Feld images')
        : at(draft, path, `„${name}“ ist kein Bild`, 'PDF-Dateien gehören in das Feld documents');
      continue;
    }
    const here = names.filter((one) => one.startsWith(`${file}/`)).map((one) => one.split('/')[1]!);
    const close = nearest(name, here);
    yield at(
      draft,
      path,
      `Die Datei „${name}“ gibt es im Ordner ${file} nicht`,
      close ? `Meinten Sie ${close}?` : `die Datei in den Ordner ${file} legen; hier steht nur ihr Name`,
    );
  }
};

function* checkMedia(found: Found): Generator<Problem> {
  const refuse = (wrong: string, instead: string) => error(found.file, START, wrong, instead);
  const ending = found.name.split('.').at(-1)!;
  if (ending === 'svg') {
    yield refuse('SVG-Bilder können Programme enthalten', 'das Bild als WebP, PNG oder JPG speichern');
    return;
  }
  if (found.bytes > MAX_BYTES) {
    yield refuse(`Die Datei ist ${Math.round(found.bytes / 1e6)} MB groß, erlaubt sind 5 MB`, 'die Datei verkleinern');
    return;
  }
  const bytes = readFileSync(found.path);
  if (ending === 'pdf') {
    if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
      yield refuse('Die Datei heißt .pdf, ist aber keine PDF-Datei', 'als PDF speichern');
    return;
  }
  if (!PICTURES.has(ending)) {
    yield refuse(
      `Dateien mit der Endung „.${ending}“ zeigt das Portal nicht`,
      'Bilder als WebP, PNG, JPG oder AVIF, Dokumente als PDF',
    );
    return;
  }
  const size = measure(bytes);
  if (size?.type === undefined || size.type !== PICTURES.get(ending)) {
    yield refuse(`Die Datei heißt .${ending}, ist aber kein solches Bild`, 'das Bild neu speichern');
  } else if (Math.max(size.width, size.height) > MAX_PIXELS) {
    yield refuse(
      `Das Bild ist ${size.width} × ${size.height} Punkte groß, erlaubt sind ${MAX_PIXELS}`,
      'auf höchstens 2000 Punkte Breite verkleinern',
    );
  }
}

function measure(bytes: Uint8Array): { width: number; height: number; type?: string } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
