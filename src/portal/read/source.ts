import type { Root } from 'mdast';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { byPlace, error, START, type Problem } from '../problem.ts';
import { atMost } from '../messages/limit.ts';
import { checkCharacters } from './characters.ts';
import { readText, type Found } from './files.ts';
import type { PlacedComponent } from './components.ts';
import { checkMarkdown, NO_TEXT, type PortalLink } from './markdown.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A file that could be read: its fields as plain data, and its text. */
export interface Source {
  readonly found: Found;
  readonly id: string;
  readonly yaml: YamlText;
  readonly data: Record<string, unknown>;
  readonly body: string;
  /** The body's syntax tree. */
  readonly tree: Root;
  /** Links in the text that stay within the portal. */
  readonly links: readonly PortalLink[];
  /** Components in the text, with what they name. */
  readonly components: readonly PlacedComponent[];
}

/** True for guides, and for their translations: live parts are the same in every language. */
export const hasComponents = ({ folder, inner, name }: Pick<Found, 'folder' | 'inner' | 'name'>): boolean =>
  name.endsWith('.mdx') || (folder === 'translations' && inner[1] === 'guides');

const FENCE = /^---[ \t]*$/;

/** Parts a Markdown file into front matter and body; undefined when it has no front matter. */
function split(file: string, text: string): { yaml: YamlText; body: string; bodyLine: number } | undefined {
  const lines = text.split('\n');
  const end = FENCE.test(lines[0]!) ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  if (end < 0) return undefined;
  return {
    yaml: { file, text: lines.slice(1, end).join('\n'), linesBefore: 1 },
    body: lines
      .slice(end + 1)
      .join('\n')
      .trimEnd(),
    bodyLine: end + 1,
  };
}

/**
 * Reads one entry file: characters, front matter, fields, and (for Markdown) the safety of its text.
 * Everything that is wrong comes back at once; a file with problems yields no data. `given` stands for the bytes of the
 * file, where an entry lies in none of its own.
 */
export function readSource(found: Found, id: string, given?: Uint8Array): { source: Source } | { problems: Problem[] } {
  const read = readText(found, given);
  if ('problem' in read) return { problems: [read.problem] };
  const invisible = checkCharacters(found.file, read.text);
  const problems: Problem[] = [];
  const isMarkdown = /\.mdx?$/.test(found.name);
  const parts = isMarkdown
    ? split(found.file, read.text)
    : { yaml: { file: found.file, text: read.text, linesBefore: 0 }, body: '', bodyLine: 0 };
  if (!parts) {
    return {
      problems: [
        ...invisible,
        error(
          found.file,
          START,
          'Am Anfang fehlen die Angaben zwischen zwei Zeilen ---',
          'die Datei mit --- beginnen, dann title: …, dann wieder ---',
        ),
      ],
    };
  }
  const fields = readYaml(parts.yaml);
  if ('problems' in fields) problems.push(...fields.problems);
  else if (typeof fields.data !== 'object' || fields.data === null || Array.isArray(fields.data)) {
    problems.push(
      error(
        found.file,
        START,
        'Die Datei besteht nicht aus Feldern',
        'je Zeile ein Feld, z. B. title: Offene Krabbelgruppe',
      ),
    );
  }
  const text = isMarkdown
    ? checkMarkdown({
        file: found.file,
        text: parts.body,
        linesBefore: parts.bodyLine,
        mdx: hasComponents(found),
      })
    : { problems: [], links: [], components: [], tree: NO_TEXT };
  problems.push(...text.problems);
  if (invisible.length > 0 || problems.length > 0 || !('data' in fields)) {
    // The parsers meet the same characters again, and place them less exactly.
    const known = new Set(invisible.map(({ wrong }) => wrong));
    return { problems: atMost([...invisible, ...problems.filter(({ wrong }) => !known.has(wrong))].sort(byPlace)) };
  }
  return {
    source: {
      found,
      id,
      yaml: parts.yaml,
      data: fields.data as Record<string, unknown>,
      body: parts.body,
      tree: text.tree,
      links: text.links,
      components: text.components,
    },
  };
}

/** True when the folder of a found file is a collection. */
export function isCollection(folder: string): folder is CollectionName {
  return Object.hasOwn(collections, folder);
}
