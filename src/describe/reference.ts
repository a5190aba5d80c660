import { stringify } from 'yaml';
import { componentNames, COMPONENTS, listWords, type Component } from '../schemas/components.ts';
import { NAMES, type Written } from '../schemas/names.ts';
import type { JsonSchema } from './json-schema.ts';

/** A kind of file: where it lies, and the schema of its fields. */
export interface Described {
  readonly name: Written;
  /** Path as an editor writes it: "content/offers/<name>.md". */
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Fields with fields of their own that several kinds of files share are explained once. */
interface Block {
  readonly title: string;
  readonly description: string;
  readonly fields: JsonSchema;
  readonly users: Set<Written>;
}

/** The field reference in German, as Markdown: every field of every kind of file. */
export function fieldReference(all: readonly Described[]): string {
  const blocks = sharedBlocks(all);
  return [
    '# Felder',
    '',
    'Diese Seite entsteht aus den Schemas (`npm run describe`) und ist deshalb immer vollständig. Felder mit',
    '**Pflicht** müssen da sein. Alle anderen lässt man weg, wenn man es nicht weiß: Unbekannt ist nicht „nein“.',
    '',
    '**Dateien:** ' + all.map(({ name }) => linkTo(NAMES[name].title)).join(', '),
    '',
    '**Bausteine:** ' + [...blocks.values()].map(({ title }) => linkTo(title)).join(', '),
    '',
    ...all.flatMap(({ name, path, schema }) => [
      `## ${NAMES[name].title}`,
      '',
      `${NAMES[name].description} Datei: \`${path}\``,
      '',
      ...table(schema, blocks),
      '',
      ...(name === 'guides' ? componentReference() : []),
    ]),
    '# Bausteine',
    '',
    'Felder mit eigenen Feldern, die in mehreren Dateien gleich sind. Sie stehen eingerückt unter ihrem Namen.',
    '',
    ...[...blocks.values()].flatMap(({ title, description, fields }) => [
      `## ${title}`,
      '',
      description,
      '',
      ...table(fields, blocks),
      '',
    ]),
  ].join('\n');
}

/** The components of guides: what each shows, what it is given, how it is written. */
function componentReference(): string[] {
  return [
    '### Bausteine im Text eines Ratgebers',
    '',
    'Jeder steht in einer eigenen Zeile, mit einer Leerzeile davor und danach; die Werte stehen in geraden',
    'Anführungszeichen. Übersetzungen von Ratgebern kennen dieselben. Die Prüfung sagt, wenn es eine id nicht gibt.',
    '',
    ...componentNames.flatMap((name) => {
      const { description, attributes, example: written }: Component = COMPONENTS[name];
      return [
        `#### \`<${name}>\``,
        '',
        description,
        '',
        ...Object.entries(attributes).map(
          ([word, { description: what, example: such, list }]) =>
            `- \`${word}\`: ${what}${list ? ` Möglich: ${listWords.join(', ')}.` : ''} Zum Beispiel \`${such}\``,
        ),
        ...(Object.keys(attributes).length > 0 ? [''] : []),
        '```mdx',
        written,
        '```',
        '',
      ];
    }),
  ];
}

/** GitHub's anchor of a heading: lower case, without marks, with hyphens. */
const linkTo = (title: string) =>
  `[${title}](#${title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-')})`;

/** The fields inside a field: its own, those of its items, or those of the choice that has some. */
function inside(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  if (schema.items) return inside(schema.items);
  return schema.anyOf?.map(inside).find((one) => one !== undefined);
}

/** Same fields, whatever stands around them. */
const keyOf = (fields: JsonSchema) => JSON.stringify(fields.properties);

function sharedBlocks(all: readonly Described[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const visit = (name: Written, schema: JsonSchema) => {
    for (const field of Object.values(schema.properties ?? {})) {
      const fields = inside(field);
      if (!fields) continue;
      const { title = '', description = '' } = field;
      const block = blocks.get(keyOf(fields)) ?? { title, description, fields, users: new Set() };
      blocks.set(keyOf(fields), block);
      block.users.add(name);
      visit(name, fields);
    }
  };
  for (const { name, schema } of all) visit(name, schema);
  const shared = [...blocks].filter(([, { users }]) => users.size > 1);
  return new Map(shared.sort(([, a], [, b]) => a.title.localeCompare(b.title, 'de')));
}

function table(schema: JsonSchema, blocks: ReadonlyMap<string, Block>): string[] {
  return ['| Feld | Was hineingehört | Beispiel |', '| --- | --- | --- |', ...rows(schema, blocks, '')];
}

function rows(schema: JsonSchema, blocks: ReadonlyMap<string, Block>, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const fields = inside(field);
    const block = fields && blocks.get(keyOf(fields));
    const must = schema.required?.includes(key) ? ' **Pflicht**' : '';
    const name = `\`${prefix}${key}\` ${field.title ?? ''}${must}`;
    const text = [field.description, limits(field), block && `→ ${linkTo(block.title)}`].filter(Boolean).join(' ');
    const row = `| ${name} | ${cell(text)} | ${fields ? '' : example(field)} |`;
    const list = field.type === 'array' ? '[]' : '';
    return fields && !block ? [row, ...rows(fields, blocks, `${prefix}${key}${list}.`)] : [row];
  });
}

/** What the description does not say: choices, lengths, numbers. */
function limits(field: JsonSchema): string {
  const of = field.items && !field.items.properties ? field.items : field;
  const { description = '' } = field;
  const choices = of.enum?.every((one) => description.includes(one)) ? undefined : of.enum?.join(', ');
  const length = of.maxLength === undefined ? undefined : `Höchstens ${of.maxLength} Zeichen.`;
  return [choices && `Möglich: ${choices}.`, length].filter(Boolean).join(' ');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function example({ examples }: JsonSchema): string {
  if (examples === undefined) return '';
  const text = stringify(examples[0], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return `\`${text.trim().replaceAll('|', '\\|')}\``;
}
