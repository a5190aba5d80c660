import { CORE_SCHEMA, load } from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { explainYamlError } from '../messages/yaml.ts';
import { error, positionOf, START, type Position, type Problem } from '../problem.ts';

/** A YAML text within a file: the front matter, or the whole. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the text starts. */
  readonly linesBefore: number;
}

/** Cheap screen for anchors, aliases, tags and merge keys; a hit is looked at exactly. */
const SPECIAL = /(?:^|[\s[{,:?-])(?:[&*!][^\s,\]}]|!\s|<<\s*:)/m;

/**
 * Reads YAML as plain data (YAML 1.2 core schema, so dates and times stay text). Anchors, aliases,
 * tags and merge keys are refused before anything is built, because they can multiply or execute.
 */
export function readYaml(source: YamlText): { data: unknown } | { problems: Problem[] } {
  if (SPECIAL.test(source.text)) {
    const problems = findSpecials(source);
    if (problems.length > 0) return { problems };
  }
  try {
    return { data: load(source.text, { schema: CORE_SCHEMA }) };
  } catch (cause) {
    return { problems: explain(source, cause) };
  }
}

function parsePositions(text: string): { document: Document; counter: LineCounter } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2', schema: 'core', keepSourceTokens: false });
  return { document, counter };
}

function findSpecials(source: YamlText): Problem[] {
  const { document } = parsePositions(source.text);
  const problems: Problem[] = [];
  const refuse = (offset: number, wrong: string, instead: string) => {
    const at = shift(source, positionOf(source.text, offset));
    problems.push(error(source.file, at, wrong, instead));
  };
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) refuse(offset, `Verweise mit * sind nicht erlaubt (*${node.source})`, 'den Inhalt ausschreiben; Text mit * in Anführungszeichen setzen');
      else if (node.anchor) refuse(offset, `Anker mit & sind nicht erlaubt (&${node.anchor})`, 'den Inhalt ausschreiben; Text mit & in Anführungszeichen setzen');
      else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) refuse(offset, `Typangaben mit ! sind nicht erlaubt (${node.tag})`, 'den Text in Anführungszeichen setzen');
      else if (isScalar(node) && node.source === '<<') refuse(offset, 'Zusammenführen mit << ist nicht erlaubt', 'die Felder ausschreiben');
    },
  });
  return problems;
}

function explain(source: YamlText, cause: unknown): Problem[] {
  const { document, counter } = parseSafely(source.text);
  const found = document?.errors ?? [];
  const problems = found.map(({ code, pos }) => {
    const at = counter!.linePos(pos[0]);
    const { position, wrong, instead } = explainYamlError(code, source.text, { line: at.line, column: at.col });
    return error(source.file, shift(source, position), wrong, instead);
  });
  if (problems.length > 0) return problems.slice(0, 1);
  const reason = cause instanceof Error ? cause.message.split('\n')[0]! : '';
  return /maxDepth/.test(reason)
    ? [error(source.file, shift(source, START), 'Die Angaben sind zu tief verschachtelt', 'die Einrückung prüfen')]
    : [error(source.file, shift(source, START), `Der Text ist keine gültige Liste von Feldern (${reason})`, 'je Zeile ein Feld, z. B. title: Offene Krabbelgruppe')];
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

/** Finds paths in one YAML text; parses it once. */
export function locator(source: YamlText): (path: readonly PropertyKey[]) => Place {
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
