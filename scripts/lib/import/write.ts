import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, parseDocument, visit } from 'yaml';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import type { Change } from './plan.ts';

const FORMAT = { lineWidth: 0, singleQuote: false, flowCollectionPadding: false } as const;

/** Times and postcodes in quotation marks, as everywhere in the content; lists of dates and ids on one line. */
function dress(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^(?:\d\d:\d\d|\d+|yes|no)$/.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item) && String(item.value).length <= 12)) node.flow = true;
    },
  });
}

/** The file of a new entry. */
function newFile(fields: Change['set']): string {
  const document = new Document(fields);
  dress(document);
  return document.toString(FORMAT);
}

/** The fields of an entry with some set; everything else, comments too, stays as it is. */
function changedFields(text: string, set: Change['set']): string {
  if (Object.keys(set).length === 0) return text;
  const document = parseDocument(text);
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined) document.delete(field);
    else document.set(field, document.createNode(value));
  }
  dress(document);
  return document.toString(FORMAT);
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The file of an entry, from what it was. Files with a text carry their fields in front of it. */
function fileText(before: string | undefined, isText: boolean, { set, body }: Change): string {
  if (!isText) return before === undefined ? newFile(set) : changedFields(before, set);
  const plain = before?.replaceAll('\r\n', '\n');
  const [front = '', fields] = FRONT_MATTER.exec(plain ?? '') ?? [];
  const text = body?.replaceAll('\r\n', '\n').trim() ?? plain?.slice(front.length).trim() ?? '';
  const written = fields === undefined ? newFile(set) : changedFields(fields, set);
  return `---\n${written}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** Writes entries, and can take it back. */
export interface Written {
  readonly path: string;
  readonly change: Change;
  readonly undo: () => void;
}

/** Writes the file of an entry below the content folder. */
export function writeEntry(contentDir: string, collection: CollectionName, change: Change): Written {
  const path = join(contentDir, collection, `${change.id}.${collections[collection].file}`);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  mkdirSync(join(contentDir, collection), { recursive: true });
  writeFileSync(path, fileText(before, collections[collection].file !== 'yaml', change));
  const undo = () => (before === undefined ? rmSync(path) : writeFileSync(path, before));
  return { path, change, undo };
}
