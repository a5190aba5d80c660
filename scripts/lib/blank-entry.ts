import { Document, isScalar, visit } from 'yaml';
import { addDays, isDate } from '../../src/domain/time/date.ts';
import { PLACEHOLDER } from '../../src/portal/rules/placeholders.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { entryFields } from '../../src/schemas/fields/common.ts';
import { namingValues, topFields, type TopField } from '../../src/schemas/walk.ts';

/** What a blank entry has to know of the portal it is for. */
export interface Surroundings {
  /** ISO date. */
  readonly today: string;
  /** Ids that a field may name, by collection. */
  readonly idsOf: (collection: CollectionName) => readonly string[];
}

/** A collection that needs an entry first, because this one has to name it. */
export interface Missing {
  readonly first: CollectionName;
}

/**
 * The text of a new entry. It passes the check as it is: needed fields hold the placeholder, an example or the
 * day; everything else stands below as a comment with what it means and how it is written.
 */
export function blankEntry(
  collection: CollectionName,
  title: string,
  surroundings: Surroundings,
): { text: string } | Missing {
  const { schema, file } = collections[collection];
  const fields = topFields(schema);
  const needed: string[] = [];
  for (const field of fields.filter(({ required }) => required)) {
    const value = field.key === 'title' ? title : filledIn(field, surroundings);
    const unknown = namingValues(field.schema, value).find(({ ref, name }) => !knows(surroundings, ref, name));
    if (unknown) return { first: unknown.ref as CollectionName };
    needed.push(`${explained(field)}\n${asYaml(field.key, value)}`);
  }
  const optional = fields
    .filter(({ required }) => !required)
    .sort((a, b) => Number(a.key in entryFields) - Number(b.key in entryFields))
    .map((field) => {
      const example = asYaml(field.key, withKnownNames(field, exampleOf(field), surroundings));
      return `${explained(field)}\n${example.replace(/^/gm, '#')}`;
    });
  const yaml = [
    ...needed,
    '# Alles Weitere ist freiwillig. Brauchen Sie eine Angabe, löschen Sie das # vor ihren Zeilen und setzen Ihre\n# eigene ein. Was niemand weiß, lassen Sie weg. Die übrigen Zeilen mit # dürfen Sie löschen.',
    ...optional,
  ].join('\n\n');
  if (file === 'yaml') return { text: `${yaml}\n` };
  return { text: `---\n${yaml}\n---\n\n${PLACEHOLDER}: was Familien sonst noch wissen sollten.\n` };
}

const exampleOf = ({ meta }: TopField): unknown => (meta.examples as unknown[])[0];

const explained = ({ meta }: TopField) => `# ${meta.title}: ${meta.description}`;

const knows = ({ idsOf }: Surroundings, ref: string | undefined, name: string) =>
  ref === undefined || idsOf(ref as CollectionName).includes(name);

/** Days from today for fields whose date cannot be today: a review lies ahead, and no consent is made up. */
const DAYS: Readonly<Record<string, number>> = { reviewBy: 365, consent: -1 };

/** A value that passes the field's check and claims nothing: the placeholder wherever free text may stand. */
function filledIn(field: TopField, surroundings: Surroundings): unknown {
  const day = addDays(surroundings.today, DAYS[field.key] ?? 0);
  const example = withoutGroups(field, withKnownNames(field, exampleOf(field), surroundings));
  const names = new Set(namingValues(field.schema, example).map(({ path }) => path.join('.')));
  return textsIn(example, []).reduce((value, path) => {
    if (names.has(path.join('.'))) return value;
    const changed = replaced(value, path, isDate(read(value, path) as string) ? day : PLACEHOLDER);
    return field.schema.safeParse(changed).success ? changed : value;
  }, example);
}

/** The example without groups of fields that may be left out: a single date, not a series. */
function withoutGroups(field: TopField, example: unknown): unknown {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return example;
  const plain = Object.fromEntries(Object.entries(example).filter(([, inner]) => typeof inner !== 'object'));
  return field.schema.safeParse(plain).success ? plain : example;
}

/** The example with names of entries that exist, where there are any. */
function withKnownNames(field: TopField, example: unknown, surroundings: Surroundings): unknown {
  return namingValues(field.schema, example).reduce((value, { ref, name, path }) => {
    if (knows(surroundings, ref, name)) return value;
    const [first] = surroundings.idsOf(ref as CollectionName);
    return first === undefined ? value : replaced(value, path, first);
  }, example);
}

type Path = readonly (string | number)[];

/** Where texts stand in a value. */
function textsIn(value: unknown, path: Path): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const read = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);

/** The value with another text at a path. */
function replaced(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[step] = replaced(copy[step], rest, text);
  return copy;
}

/** A field as editors write it: short lists in one line, and quotes around whatever only looks like a number. */
function asYaml(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
    Scalar: (where, scalar) => {
      const { value: text } = scalar;
      if (where === 'key' || typeof text !== 'string' || isDate(text)) return;
      if (/^[\d+][\d\s:.+]*$/.test(text) || /^(?:yes|no|on|off)$/i.test(text)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
