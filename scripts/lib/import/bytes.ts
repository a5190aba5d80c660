import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Unreadable } from './unreadable.ts';

/** Sources are small; something larger is something else, or was made to fill the memory. */
const MAX_BYTES = 30_000_000;

/**
 * The bytes of a source.
 * @throws Unreadable when there is none, or none that holds anything.
 */
export function bytesOf(path: string): Buffer {
  const file = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Unreadable(`Die Datei ${path} gibt es nicht.`);
  if (!found.isFile()) throw new Unreadable(`${path} ist keine Datei.`);
  if (found.size > MAX_BYTES) throw new Unreadable(`${file} ist größer als ${MAX_BYTES / 1_000_000} MB.`);
  const bytes = readFileSync(path);
  if (bytes.every((byte) => byte <= 0x20)) throw new Unreadable(`${file}: Die Datei ist leer.`);
  return bytes;
}

/** The text of bytes: Unicode when they are that, else Windows-1252, as older programs write in Germany. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Refuses a page of the web in place of a file: mostly the form of a server that wants to know who asks.
 * @throws Unreadable
 */
export function refusePage(file: string, text: string): void {
  if (/^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text))
    throw new Unreadable(
      `${file}: Das ist eine Internetseite, vielleicht eine Anmeldung. Laden Sie die Datei noch einmal herunter.`,
    );
}
