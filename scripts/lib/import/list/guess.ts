import { stringify } from 'yaml';
import { toId } from '../../../../src/domain/text.ts';
import { collections, type CollectionName } from '../../../../src/schemas/index.ts';
import { metaAt, topFields } from '../../../../src/schemas/walk.ts';
import { POINT_COLUMNS } from './geojson.ts';
import { hasField } from './mapping.ts';
import type { Table } from './table.ts';
import { AS_OF_NAMES, GUESSES, KEY_NAMES, MEANINGS, NUMBER_NAMES } from './words.ts';

/** So many different words of a column are shown to be given a meaning. */
const MOST_WORDS = 30;

type Find = (names: readonly string[]) => string | undefined;

const finder = (columns: readonly string[]): Find => {
  const byId = new Map(columns.map((column) => [toId(column), column]));
  return (names) => names.map((name) => byId.get(name)).find((column) => column !== undefined);
};

const isKey = (column: string, { rows }: Table) => {
  const values = rows.map(({ cells }) => cells[column]);
  return values.every((value) => value !== undefined) && new Set(values).size === values.length;
};

/** A summary for lists, which have none: what it is, and where. */
function summaryTemplates(collection: CollectionName, name: string, place: string | undefined): string[] {
  const what = collection === 'kitas' ? 'Kita' : `{${name}}`;
  return [...(place === undefined ? [] : [`${what} in {${place}}.`]), `${what}.`];
}

/** Fields by their paths, with the templates that the names of the columns suggest. */
function guessedFields(collection: CollectionName, table: Table, city: string): Map<string, string[]> {
  const find = finder(table.columns);
  const fields = new Map<string, string[]>();
  for (const { field, names, template = (column: string) => `{${column}}` } of GUESSES) {
    const column = find(names);
    if (column !== undefined && hasField(collection, field)) fields.set(field, [template(column)]);
  }
  if (table.columns.includes(POINT_COLUMNS.lat) && hasField(collection, 'coordinates')) {
    fields.set('coordinates.lat', [`{${POINT_COLUMNS.lat}}`]);
    fields.set('coordinates.lon', [`{${POINT_COLUMNS.lon}}`]);
  }
  const [street] = fields.get('address.street') ?? [];
  const number = find(NUMBER_NAMES.filter((name) => name !== 'nr' || !isKey(find(['nr']) ?? '', table)));
  if (street !== undefined && number !== undefined) fields.set('address.street', [`${street} {${number}}`, street]);
  if (street !== undefined && !fields.has('address.city')) fields.set('address.city', [city]);
  if (!fields.has('summary')) {
    const name = find(GUESSES[0]!.names) ?? table.columns[0]!;
    const place = find(GUESSES.find(({ field }) => field === 'address.city')!.names);
    fields.set('summary', summaryTemplates(collection, name, place));
  }
  return fields;
}

/** Words of the list for fields that know only certain words. */
function guessedValues(collection: CollectionName, fields: ReadonlyMap<string, readonly string[]>, { rows }: Table) {
  return Object.entries(MEANINGS).flatMap(([field, meanings]) => {
    const [template] = fields.get(field) ?? [];
    const column = template?.slice(1, -1);
    if (column === undefined) return [];
    const words = [...new Set(rows.flatMap(({ cells }) => cells[column] ?? []))].sort();
    const known = words
      .slice(0, MOST_WORDS)
      .map((word) => [word, meanings.find(([pattern]) => pattern.test(word))?.[1]] as const);
    return [{ field, known, hint: metaAt(collections[collection].schema, [field])?.description ?? '' }];
  });
}

const inYaml = (value: unknown) => stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim();
const one = (templates: readonly string[]) => inYaml(templates.length === 1 ? templates[0] : templates);

/** A name for the list that its next version will share: without dates and numbers. */
const sourceName = (file: string): string =>
  file
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s-]*\d[\d._-]*/g, ' ')
    .replace(/[_\s-]+/g, ' ')
    .trim() || 'Liste';

/** The text of a mapping file, with guesses from the names of the columns. `city`: for lists of one town. */
export function guessMapping(file: string, collection: CollectionName, table: Table, city: string): string {
  const find = finder(table.columns);
  const fields = guessedFields(collection, table, city);
  const values = guessedValues(collection, fields, table);
  const keyNames = KEY_NAMES.filter((name) => {
    const column = find([name]);
    return column !== undefined && isKey(column, table);
  });
  const key = find(keyNames) ?? table.columns.find((column) => column === POINT_COLUMNS.id);
  const name = fields.get('title')?.[0] ?? `{${table.columns[0]!}}`;
  const street = fields.get('address.street');
  const asOf = find(AS_OF_NAMES);
  const used = [...fields.values(), [`{${key ?? ''}}`]].flat().join(' ');
  const required = topFields(collections[collection].schema).filter(
    ({ key: field, required: isNeeded }) =>
      isNeeded && ![...fields.keys()].some((path) => path.split('.')[0] === field),
  );
  return [
    `# Was die Spalten der Liste „${file}“ hier bedeuten. Bitte prüfen und verbessern; es sind Vermutungen.`,
    '# {Spalte} ist der Inhalt einer Spalte, der Rest steht so da. Von mehreren Texten in eckigen Klammern gilt',
    '# der erste, dessen Spalten alle gefüllt sind. Welche Felder es gibt, steht in docs/felder.md.',
    '',
    '# So heißt die Liste; das bleibt gleich, wenn eine neuere kommt.',
    `source: ${inYaml(sourceName(file))}`,
    '# Daran wird ein Eintrag wiedererkannt: am besten die amtliche Kennung.',
    `key: ${key === undefined ? one(street ? [...street.map((text) => `${name}, ${text}`), name] : [name]) : inYaml(`{${key}}`)}`,
    '# Tag der Liste. Was ein Familienbüro danach geprüft hat (checked), bleibt, wie es ist.',
    asOf === undefined ? '# asOf: 2026-11-24' : `asOf: ${inYaml(`{${asOf}}`)}`,
    'fields:',
    ...[...fields].map(([path, templates]) => `  ${path}: ${one(templates)}`),
    ...required.map(({ key: field, meta }) => `  ${field}: "" # Pflicht. ${meta.description ?? ''}`),
    ...(values.length > 0 ? ['values:'] : []),
    ...values.flatMap(({ field, known, hint }) => [
      `  # ${hint}`,
      `  ${field}:`,
      ...(known.some(([, meant]) => meant !== undefined) ? [] : ['    {}']),
      ...known.map(([word, meant]) =>
        `    ${meant === undefined ? '# ' : ''}${inYaml(word)}: ${meant ?? ''}`.trimEnd(),
      ),
    ]),
    '',
    '# Spalten, die keinem Feld zugeordnet sind:',
    ...table.columns.filter((column) => !used.includes(`{${column}}`)).map((column) => `#   ${column}`),
    '',
  ].join('\n');
}
