import { Document, isMap, isScalar, isSeq, parse, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { blocksOf } from './yaml-blocks.ts';
import { isData, isSame, type Data } from './field.ts';

const READ = { version: '1.2', schema: 'core', logLevel: 'error' } as const;
const WRITE = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * A YAML text with other values: only the fields that say something else are written anew, everything around them
 * stays as it is, comments too. New fields stand where `next` has them.
 */
export function revise(text: string, next: Data): string {
  const before = dataOf(text);
  const { head, blocks } = blocksOf(text);
  const kept = blocks
    .filter(({ key }) => Object.hasOwn(next, key))
    .map(({ key, lines }) => {
      const was = lines.join('\n');
      return { key, text: isSame(before[key], next[key]) ? was : revised(was, key, next[key]) };
    });
  for (const [index, key] of Object.keys(next).entries()) {
    if (kept.some((block) => block.key === key)) continue;
    const earlier = new Set(Object.keys(next).slice(0, index));
    const place = kept.findLastIndex((block) => earlier.has(block.key)) + 1;
    kept.splice(place, 0, { key, text: written({ [key]: next[key] }).trimEnd() });
  }
  return [...head, ...kept.map((block) => block.text)].join('\n');
}

const dataOf = (text: string): Data => {
  const data: unknown = parse(text, READ);
  return isData(data) ? data : {};
};

function written(data: Data): string {
  const document = new Document(data, READ);
  dress(document);
  return document.toString(WRITE);
}

function revised(text: string, key: string, value: unknown): string {
  const document = parseDocument(text, READ);
  adapt(document, document.contents, { [key]: value });
  const emptyLines = /\n*$/.exec(text)![0];
  return document.toString(WRITE).trimEnd() + emptyLines;
}

/** The node with another value: itself where that is possible, so that its form and comments stay. */
function adapt(document: Document, node: unknown, value: unknown): unknown {
  if (isMap(node) && isData(value)) return adaptMap(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return adaptList(document, node, value);
  if (isScalar(node) && (node.value === value || typeof node.value === typeof value)) {
    node.value = value;
    return node;
  }
  const made = document.createNode(value);
  dress(made);
  return made;
}

function adaptMap(document: Document, map: YAMLMap, value: Data): YAMLMap {
  const keyOf = (pair: { key: unknown }) => String(isScalar(pair.key) ? pair.key.value : pair.key);
  map.items = map.items.filter((pair) => Object.hasOwn(value, keyOf(pair)));
  const keys = Object.keys(value);
  for (const [index, key] of keys.entries()) {
    const pair = map.items.find((one) => keyOf(one) === key);
    if (pair) pair.value = adapt(document, pair.value, value[key]);
    else {
      const place = map.items.findLastIndex((one) => keys.indexOf(keyOf(one)) < index) + 1;
      const made = document.createPair(key, value[key]);
      dress(made.value);
      map.items.splice(place, 0, made);
    }
  }
  return map;
}

function adaptList(document: Document, list: YAMLSeq, value: readonly unknown[]): YAMLSeq {
  const free = new Set(list.items);
  const take = (node: unknown) => (free.delete(node) ? node : undefined);
  const equal = value.map((item) => take([...free].find((node) => isSame(jsOf(document, node), item))));
  list.items = value.map((item, index) => equal[index] ?? adapt(document, take(list.items[index]), item));
  return list;
}

const jsOf = (document: Document, node: unknown): unknown =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.toJS(document) : node;

/** Times and postcodes in quotation marks, as everywhere in the content; short lists on one line. */
function dress(node: unknown): void {
  visit(node as Document, {
    Scalar: (where, scalar) => {
      if (where !== 'key' && typeof scalar.value === 'string' && /^(?:\d\d:\d\d|[\d+][\d /()-]*)$/.test(scalar.value))
        if (!/^\d{4}-\d\d-\d\d$/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item) && String(item.value).length <= 30);
    },
  });
}
