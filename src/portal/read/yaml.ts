import { CORE_SCHEMA, load } from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { explainYamlError } from '../messages/yaml.ts';
import { error, START, type Position, type Problem } from '../problem.ts';
import { deceptiveText, findDeceptive } from './characters.ts';
import { MAY_SWALLOW, swallowedText } from './hash.ts';

/** A YAML text within a file: the front matter, or the whole. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the text starts. */
  readonly linesBefore: number;
}

/** Cheap screen for anchors, aliases, tags and merge keys; a hit is looked at exactly. */
const SPECIAL = /(?:^|[\s[{,:?-])(?:[&*!][^\s,\]}]|!\s|<<\s*:)/m;

/** More than any list or entry of a town needs; a list of 50,000 would fill a page. */
const MOST_PARTS = 500;

/**
 * Reads YAML as plain data (YAML 1.2 core schema, so dates and times stay text). Anchors, aliases,
 * tags and merge keys are refused before anything is built, because they can multiply or execute.
 */
export function readYaml(source: YamlText): { data: unknown } | { problems: Problem[] } {
  if (source.text.startsWith('%')) {
    return {
      problems: [
        error(source.file, shift(source, START), 'Die Zeile beginnt mit dem Zeichen „%“', 'die Zeile löschen'),
      ],
    };
  }
  if (SPECIAL.test(source.text)) {
    const problems = findSpecials(source);
    if (problems.length > 0) return { problems };
  }
  let data: unknown;
  try {
    data = isBlank(source.text) ? {} : load(source.text, { schema: CORE_SCHEMA });
  } catch (cause) {
    return { problems: explain(source, cause) };
  }
  const swallowed = MAY_SWALLOW.test(source.text) ? findSwallowed(source) : [];
  const problems = [...oddities(data, [])].map(({ path, at, wrong, instead }) =>
    error(source.file, locator(source)(path)[at], wrong, instead),
  );
  const all = [...swallowed, ...problems];
  return all.length > 0 ? { problems: all } : { data };
}

/** Text that is lost in comments, each where it begins. */
function findSwallowed(source: YamlText, parsed = parseSafely(source.text)): Problem[] {
  const { document, counter } = parsed;
  if (!document) return [];
  return swallowedText(document, source.text).map(({ offset, wrong, instead }) => {
    const { line, col } = counter!.linePos(offset);
    return error(source.file, shift(source, { line, column: col }), wrong, instead);
  });
}

/** True for a text of comments and empty lines: it has no fields, which the schema says better. */
const isBlank = (text: string) => text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));

interface Oddity {
  readonly path: readonly PropertyKey[];
  readonly at: 'key' | 'value';
  readonly wrong: string;
  readonly instead: string;
}

/** What no field may hold, whatever its schema: endless lists, JavaScript's own key, escaped characters. */
function* oddities(value: unknown, path: readonly PropertyKey[]): Generator<Oddity> {
  if (typeof value === 'string') {
    const found = findDeceptive(value);
    if (found) yield { path, at: 'value', ...deceptiveText(found.name) };
  } else if (Array.isArray(value)) {
    if (value.length > MOST_PARTS)
      yield {
        path,
        at: 'key',
        wrong: `Die Liste hat ${value.length} Einträge, erlaubt sind ${MOST_PARTS}`,
        instead: 'die Liste kürzen',
      };
    else for (const [index, item] of value.entries()) yield* oddities(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    if (fields.length > MOST_PARTS)
      yield {
        path,
        at: 'key',
        wrong: `Hier stehen ${fields.length} Felder, erlaubt sind ${MOST_PARTS}`,
        instead: 'die überzähligen Zeilen löschen',
      };
    else
      for (const [key, inner] of fields) {
        if (key === '__proto__')
          yield {
            path: [...path, key],
            at: 'key',
            wrong: `Das Feld „${key}“ gibt es nicht`,
            instead: 'die Zeile löschen',
          };
        else yield* oddities(inner, [...path, key]);
      }
  }
}

function parsePositions(text: string): { document: Document; counter: LineCounter } {
  const counter = new LineCounter();
  // Comparing every key with every other takes minutes in a hostile file; js-yaml finds duplicates itself.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    keepSourceTokens: false,
  });
  return { document, counter };
}

function findSpecials(source: YamlText): Problem[] {
  const { document, counter } = parseSafely(source.text);
  if (!document) return [tooDeep(source)];
  const problems: Problem[] = [];
  const refuse = (offset: number, wrong: string, instead: string) => {
    const { line, col } = counter!.linePos(offset);
    problems.push(error(source.file, shift(source, { line, column: col }), wrong, instead));
  };
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node))
        refuse(
          offset,
          `Verweise mit * sind nicht erlaubt (*${node.source})`,
          'den Inhalt ausschreiben; Text mit * in Anführungszeichen setzen',
        );
      else if (node.anchor)
        refuse(
          source.text.lastIndexOf(`&${node.anchor}`, offset),
          `Anker mit & sind nicht erlaubt (&${node.anchor})`,
          'den Inhalt ausschreiben; Text mit & in Anführungszeichen setzen',
        );
      else if (node.tag)
        refuse(
          tagStart(source.text, offset),
          `Typangaben mit ! sind nicht erlaubt (${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')})`,
          'die Angabe löschen; Text mit ! in Anführungszeichen setzen',
        );
      else if (isScalar(node) && node.source === '<<')
        refuse(offset, 'Zusammenführen mit << ist nicht erlaubt', 'die Felder ausschreiben');
    },
  });
  return problems;
}

function tagStart(text: string, valueStart: number): number {
  const bang = text.lastIndexOf('!', valueStart);
  return text[bang - 1] === '!' ? bang - 1 : bang;
}

const tooDeep = (source: YamlText, at = START) =>
  error(
    source.file,
    shift(source, at),
    'Die Angaben sind zu tief verschachtelt',
    'die Einrückung und die Klammern prüfen',
  );

/** What js-yaml refused, in German, where it stands; the other parser knows the reason more exactly. */
function explain(source: YamlText, cause: unknown): Problem[] {
  const { reason = '', mark } = cause as { reason?: string; mark?: { line: number; column: number } };
  const stopped = mark ? { line: mark.line + 1, column: mark.column + 1 } : START;
  const { document, counter } = parseSafely(source.text);
  if (!document || reason.includes('maxDepth')) return [tooDeep(source, stopped)];
  const swallowed = MAY_SWALLOW.test(source.text) ? findSwallowed(source, { document, counter: counter! }) : [];
  if (swallowed.length > 0) return swallowed;
  const [first] = document.errors;
  const at = first && counter!.linePos(first.pos[0]);
  const [code, found]: [string, Position] = reason.startsWith('duplicated')
    ? ['DUPLICATE_KEY', stopped]
    : first
      ? [first.code, { line: at!.line, column: at!.col }]
      : ['', stopped];
  const { position, wrong, instead } = explainYamlError(code, source.text, found);
  return [error(source.file, shift(source, position), wrong, instead)];
}

function parseSafely(text: string): { document?: Document; counter?: LineCounter } {
  try {
    return parsePositions(text);
  } catch {
    return {};
  }
}

function shift(source: YamlText, at: Position): Position {
  return { line: at.line + source.linesBefore, column: at.column };
}

/** Where a value and its key stand in a file, and how the value is written there. */
export interface Place {
  readonly key: Position;
  readonly value: Position;
  /** The value as written, when it is a single word or text. */
  readonly written: string | undefined;
}

const locators = new WeakMap<YamlText, Locate>();
type Locate = (path: readonly PropertyKey[]) => Place;

/** Finds paths in one YAML text; parses it once. */
export function locator(source: YamlText): Locate {
  const locate = locators.get(source) ?? makeLocator(source);
  locators.set(source, locate);
  return locate;
}

function makeLocator(source: YamlText): Locate {
  const { document, counter } = parsePositions(source.text);
  const at = (offset: number | undefined): Position => {
    const { line, col } = counter.linePos(offset ?? 0);
    return shift(source, { line: Math.max(1, line), column: Math.max(1, col) });
  };
  return (path) => {
    let node: unknown = document.contents;
    let key = at(isMap(node) ? node.range?.[0] : 0);
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) return { key, value: key, written: undefined };
        key = at((pair.key as { range?: [number] | null }).range?.[0]);
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
        node = node.items[step];
        key = at((node as { range?: [number] | null }).range?.[0]);
      } else break;
    }
    const range = (node as { range?: [number, number] | null } | null)?.range;
    const written = isScalar(node) && range ? source.text.slice(range[0], range[1]) : undefined;
    return { key, value: range ? at(range[0]) : key, written };
  };
}
