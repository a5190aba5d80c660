import type { Content } from '../../../src/portal/content.ts';
import type { CollectionName } from '../../../src/schemas/index.ts';

/** What a portal knows that a calendar may mean. */
export interface Known {
  /** The id of an entry by its title or one of its other words. */
  find(collection: CollectionName, text: string): string | undefined;
  /** Fields that say where something is. */
  placed(location: string): Readonly<Record<string, unknown>>;
}

const plain = (text: string) =>
  text
    .toLocaleLowerCase('de')
    .replace(/stra(?:ß|ss)e\b/g, 'str.')
    .replace(/\s+/g, ' ')
    .trim();

/** Looks in the portal for the houses, places and words that a calendar names. */
export function knownIn({ entries }: Content): Known {
  const titles = (collection: CollectionName) =>
    [...(entries.get(collection)?.values() ?? [])].flatMap(({ id, data }) => {
      const { title, synonyms = [] } = data as { title: string; synonyms?: readonly string[] };
      return [title, ...synonyms].map((text) => [plain(text), id] as const);
    });
  const indexes = new Map<CollectionName, Map<string, string>>();
  const find = (collection: CollectionName, text: string) => {
    const index = indexes.get(collection) ?? new Map(titles(collection).reverse());
    indexes.set(collection, index);
    return index.get(plain(text));
  };
  const houses = [...(entries.get('venues')?.values() ?? [])].map(({ id, data }) => {
    const { title, address } = data as { title: string; address?: 'protected' | { street?: string; city: string } };
    const street = typeof address === 'object' ? address.street : undefined;
    return {
      id,
      title: plain(title),
      street: street && plain(street),
      city: typeof address === 'object' ? plain(address.city) : '',
    };
  });
  const placed = (location: string): Readonly<Record<string, unknown>> => {
    const text = plain(location);
    const house = houses.find(
      ({ title, street, city }) =>
        text === title ||
        text.startsWith(`${title},`) ||
        (street !== undefined && text.includes(street) && text.includes(city)),
    );
    if (house) return { venue: house.id };
    const address = addressIn(location);
    if (!address) return {};
    const place = find('places', address.city);
    return { address: place === undefined ? address : { ...address, place } };
  };
  return { find, placed };
}

/** What the name of a street has: a number, or one of the usual endings. */
const STREET = /\d|(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|ring|damm|ufer|brücke)$/iu;

/** An address written in one line: "Haus, Straße 1, 12345 Ort". */
function addressIn(location: string): { name?: string; street?: string; postcode: string; city: string } | undefined {
  const parts = location.split(/\s*[,\n]\s*/).filter((part) => part !== '');
  const at = parts.findIndex((part) => /^\d{5} \p{L}/u.test(part));
  if (at < 0) return undefined;
  const [, postcode, city] = /^(\d{5}) (.+)$/u.exec(parts[at]!)!;
  const before = parts.slice(0, at);
  const street = before.findLast((part) => STREET.test(part)) ?? (before.length > 1 ? before.at(-1) : undefined);
  const name = before.find((part) => part !== street);
  return {
    ...(name === undefined ? {} : { name }),
    ...(street === undefined ? {} : { street }),
    postcode: postcode!,
    city: city!,
  };
}
