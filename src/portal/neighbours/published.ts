import { readFileSync } from 'node:fs';
import { published, publishedEntry, type PublishedEntry, type PublishedFile } from '../../schemas/published.ts';
import { explainIssues } from '../messages/schema.ts';
import { findDeceptive, deceptiveText } from '../read/characters.ts';
import type { Found } from '../read/files.ts';

/** A file in which another portal publishes a collection. */
export interface Published {
  readonly found: Found;
  readonly file: PublishedFile;
  readonly entries: ReadonlyMap<string, PublishedEntry>;
  /** Entries that failed validation, with the reason in German. */
  readonly refused: readonly { readonly id: string; readonly wrong: string }[];
}

/** Largest file of another portal, in bytes: about five thousand offers. */
export const MOST_BYTES = 10_000_000;

/** Deeper than any entry lies; what is deeper breaks what reads it. */
const MOST_LEVELS = 64;

/** Reads such a file from disk; or says why it is none (German). */
export function readPublished(found: Found): Published | { readonly wrong: string } {
  if (found.bytes > MOST_BYTES)
    return { wrong: `Die Datei ist ${Math.round(found.bytes / 1e6)} MB groß, erlaubt sind ${MOST_BYTES / 1e6} MB` };
  const read = parsePublished(readFileSync(found.path, 'utf8'), found.name.replace(/\.json$/, ''));
  return 'wrong' in read ? read : { found, ...read };
}

/** Parses the text of a published file and checks that it contains the expected collection. */
export function parsePublished(
  text: string,
  collection: string,
): Omit<Published, 'found'> | { readonly wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { wrong: 'Die Datei ist kein JSON' };
  }
  const result = published.safeParse(json, { reportInput: true });
  if (!result.success) return { wrong: firstWrong(published, result.error.issues) };
  const file = result.data;
  if (file.collection !== collection)
    return { wrong: `Die Datei enthält „${file.collection}“, heißt aber ${collection}.json` };
  const { name, municipality, url } = file.portal;
  const hidden = [name, municipality, file.attribution].map(findDeceptive).find(Boolean);
  if (hidden) return { wrong: deceptiveText(hidden.name).wrong };
  if (!/^https?:\/\/[^?#]+\/$/.test(url) || new URL(url).href !== url)
    return { wrong: `Die Adresse des Portals „${url}“ ist nicht vollständig` };
  return { file, ...entriesOf(file) };
}

function entriesOf({ entries: given, portal }: PublishedFile): Pick<Published, 'entries' | 'refused'> {
  const entries = new Map<string, PublishedEntry>();
  const refused: { id: string; wrong: string }[] = [];
  for (const [index, one] of given.entries()) {
    const result = publishedEntry.safeParse(one, { reportInput: true });
    const id = result.success ? result.data.id : `Nr. ${index + 1}`;
    const wrong = result.success
      ? wrongEntry(result.data, portal.url, entries)
      : firstWrong(publishedEntry, result.error.issues);
    if (wrong !== undefined) refused.push({ id, wrong });
    else if (result.success) entries.set(id, result.data);
  }
  return { entries, refused };
}

function wrongEntry({ id, url, data }: PublishedEntry, home: string, known: ReadonlyMap<string, unknown>) {
  if (known.has(id)) return 'Es gibt ihn in der Datei zweimal';
  // What the browser makes of it counts: "…/../" leaves the portal.
  if (!new URL(url).href.startsWith(home)) return `Seine Seite „${url}“ gehört nicht zu ${home}`;
  return isDeep(data) ? 'Die Angaben sind zu tief verschachtelt' : undefined;
}

const firstWrong = (...args: Parameters<typeof explainIssues>) => explainIssues(...args)[0]!.wrong;

/** Without recursion, which is what too deep data breaks. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
