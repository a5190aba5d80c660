import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES, parsePublished } from '../../src/portal/neighbours/published.ts';
import { isShared, SHARED, type SharedName } from '../../src/schemas/published.ts';

/** Why nothing of another portal was taken over, in German. */
export class NeighbourError extends Error {}

const AGENT = 'Familienportal-Nachbar/1 (einmal je Nacht, eine Anfrage zur Zeit)';

/** The same machine: only tests ask there. */
const LOCAL = ['127.0.0.1', 'localhost', '[::1]'];

/** The start page of a portal from what somebody typed. */
export function homeOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.includes(url.hostname))))
    throw new NeighbourError(`„${text}“ ist keine Adresse, die mit https:// beginnt.`);
  return new URL('./', `${url.origin}${url.pathname.replace(/\/?$/, '/')}`);
}

/** Asks a portal for everything it publishes, one file after the other. What it does not have is left out. */
export async function fetchNeighbour(home: URL, timeout = 30_000): Promise<Map<SharedName, string>> {
  const files = new Map<SharedName, string>();
  for (const collection of SHARED) {
    const url = new URL(`daten/${collection}.json`, home);
    const text = await download(url, timeout);
    if (text === undefined) continue;
    const read = parsePublished(text, collection);
    if ('wrong' in read) throw new NeighbourError(`${url.href}: ${read.wrong}.`);
    if (read.file.portal.url !== home.href)
      throw new NeighbourError(`${url.href} gehört zu ${read.file.portal.url}. Dort holen.`);
    files.set(collection, text);
  }
  if (files.size === 0) throw new NeighbourError(`${home.href} veröffentlicht keine offenen Daten.`);
  return files;
}

/** The body of an answer, or nothing when there is no such file. */
async function download(url: URL, timeout: number): Promise<string | undefined> {
  const headers = { 'user-agent': AGENT, accept: 'application/json' };
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    if (answer.status === 404) {
      await answer.body?.cancel();
      return undefined;
    }
    if (!answer.ok || !answer.body) throw new NeighbourError(`${url.href} antwortet mit ${answer.status}.`);
    return await limited(answer.body, url);
  } catch (cause) {
    if (cause instanceof NeighbourError) throw cause;
    throw new NeighbourError(`${url.href} ist nicht zu erreichen (${(cause as Error).name}).`);
  }
}

/** Stops reading where no file of a portal is longer. */
async function limited(body: AsyncIterable<Uint8Array>, { href }: URL): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new NeighbourError(`${href} ist größer als ${MOST_BYTES / 1e6} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Writes the files of a portal into their folder, one value per line, so that a change is easy to read. */
export function writeNeighbour(folder: string, files: ReadonlyMap<SharedName, string>): string[] {
  mkdirSync(folder, { recursive: true });
  return SHARED.flatMap((collection) => {
    const path = join(folder, `${collection}.json`);
    const text = files.get(collection);
    if (text === undefined) {
      if (!existsSync(path)) return [];
      rmSync(path);
      return [`${collection}: gibt es dort nicht mehr`];
    }
    const json = JSON.parse(text) as { entries: unknown[] };
    writeFileSync(path, `${JSON.stringify(json, null, 1)}\n`);
    return [`${collection}: ${json.entries.length}`];
  });
}

/** The portals taken in so far, with the address each of them gives itself. */
export function knownNeighbours(folder: string): { readonly id: string; readonly home: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name: id }) => {
      const homes = readdirSync(join(folder, id)).flatMap((file) => {
        const collection = file.replace(/\.json$/, '');
        const read = isShared(collection)
          ? parsePublished(readFileSync(join(folder, id, file), 'utf8'), collection)
          : undefined;
        return read && 'file' in read ? [read.file.portal.url] : [];
      });
      return homes[0] === undefined ? [] : [{ id, home: homes[0] }];
    });
}
