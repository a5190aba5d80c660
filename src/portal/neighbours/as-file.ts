import type { Nodes, Parent } from 'mdast';
import type * as z from 'zod';
import { collections } from '../../schemas/index.ts';
import type { PublishedEntry, SharedName } from '../../schemas/published.ts';
import { namingValues } from '../../schemas/walk.ts';
import type { Problem } from '../problem.ts';
import type { Found } from '../read/files.ts';
import { readSource, type Source } from '../read/source.ts';

/** What an entry of another portal is called here; nothing when it is not here. */
export type Resolve = (collection: string, id: string) => string | undefined;

/** An entry of another portal, and what it becomes here. */
export interface Arrival {
  readonly collection: SharedName;
  readonly entry: PublishedEntry;
  /** Its id here. */
  readonly id: string;
  /** The start page of its portal. */
  readonly home: string;
  /** The file it came in. */
  readonly from: Found;
  readonly resolve: Resolve;
}

/** How problems name an entry of another portal: its file, and the entry in it. */
export const placeOf = (from: Found, id: string) => `${from.file}#${id}`;

/** The text of the file that an entry of another portal becomes. JSON is YAML (YAML 1.2 § 1.3): its fields stay as they are. */
export function writeTaken(arrival: Arrival): string {
  const { collection, entry } = arrival;
  const fields = JSON.stringify(renamed(arrival), null, 1);
  return collections[collection].file === 'md' ? `---\n${fields}\n---\n\n${entry.text?.trim() ?? ''}\n` : `${fields}\n`;
}

/** Gives that file to the reader of files, so that nothing is allowed to others that is not allowed here. */
export function readTaken(
  { collection, entry, id, from, home }: Arrival,
  text: string,
): { source: Source } | { problems: Problem[] } {
  const bytes = new TextEncoder().encode(text);
  const found: Found = {
    path: from.path,
    file: placeOf(from, entry.id),
    folder: collection,
    inner: [],
    name: `${id}.${collections[collection].file}`,
    bytes: bytes.length,
  };
  const result = readSource(found, id, bytes);
  if ('problems' in result) return result;
  leadHome(result.source.tree, home, entry.url);
  return { source: { ...result.source, links: [], components: [] } };
}

/** The fields with the ids of this portal. What names nothing here goes, and so does what names a file. */
function renamed({ collection, entry, resolve }: Arrival): Record<string, unknown> {
  const { schema } = collections[collection] as { schema: z.ZodType };
  const data = JSON.parse(JSON.stringify(entry.data)) as Record<string, unknown>;
  // From the end, so that positions in lists stay true.
  for (const { ref, name, path } of namingValues(schema, data).reverse()) {
    const here = ref === undefined ? undefined : resolve(ref, name);
    if (ref === undefined) remove(data, path.slice(0, 1));
    else if (here === undefined) remove(data, path);
    else (parentOf(data, path) as Record<string, unknown>)[path.at(-1)!] = here;
  }
  return data;
}

type Path = readonly (string | number)[];

const parentOf = (data: unknown, path: Path): unknown =>
  path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], data);

/** Takes a value out; a list that is empty then goes, too. */
function remove(data: unknown, path: Path): void {
  const parent = parentOf(data, path);
  const last = path.at(-1)!;
  if (Array.isArray(parent)) {
    parent.splice(last as number, 1);
    if (parent.length === 0) remove(data, path.slice(0, -1));
  } else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[last];
}

/** Links within the other portal lead there. A dot in front keeps "/javascript:…" a path. */
function leadHome(node: Nodes, home: string, page: string): void {
  if (node.type === 'link' || node.type === 'definition') {
    if (node.url.startsWith('/')) node.url = new URL(`.${node.url}`, home).href;
    else if (node.url.startsWith('#')) node.url = new URL(node.url, page).href;
  }
  for (const child of (node as Partial<Parent>).children ?? []) leadHome(child, home, page);
}
