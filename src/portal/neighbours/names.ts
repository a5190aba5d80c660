import type { CollectionName } from '../../schemas/index.ts';
import { isShared, type SharedName } from '../../schemas/published.ts';
import type { Checked, Content } from '../content.ts';
import type { Published } from './published.ts';
import { placeOf, type Resolve } from './as-file.ts';

/** What another portal publishes, collection by collection. */
export interface Neighbour {
  readonly id: string;
  readonly files: ReadonlyMap<SharedName, Published>;
}

/** Words that mean the same in every portal. */
const WORDS: readonly string[] = ['topics', 'phases', 'situations', 'audiences'];

/** How a neighbour's references read here. */
export function resolver(
  { entries, options }: Content,
  { id, files }: Neighbour,
  twins: ReadonlyMap<string, string>,
  left: ReadonlySet<string>,
): Resolve {
  return (collection, name) => {
    if (isShared(collection)) {
      const file = files.get(collection);
      if (!file?.entries.has(name) || left.has(placeOf(file.found, name))) return undefined;
      return (collection === 'places' && twins.get(name)) || `${id}-${name}`;
    }
    const own = entries.get(collection as CollectionName)?.get(name);
    const isCommon =
      WORDS.includes(collection) ||
      // A benefit of the town's own is not the one the neighbour means.
      (collection === 'benefits' && own?.draft.sources[0]!.found.path.startsWith(options.layersDir));
    return own && isCommon ? name : undefined;
  };
}

type PlaceFields = Partial<Record<'kind' | 'title' | 'parent', unknown>>;

/** The neighbour's places that this portal has as well: towns of the same name, and their districts. */
export function twinsOf({ entries }: Content, { files }: Neighbour): Map<string, string> {
  const own = [...(entries.get('places')?.values() ?? [])] as Checked<'places'>[];
  const theirs = files.get('places')?.entries;
  const twinOf = (id: unknown): string | undefined => {
    const { kind, title, parent } = (theirs?.get(id as string)?.data ?? {}) as PlaceFields;
    const same = own.filter(({ data }) => data.kind === kind && data.title === title);
    if (kind !== 'district') return same[0]?.id;
    // Every town has an Altstadt.
    const town = townOf(parent);
    return same.find(({ data }) => town !== undefined && data.parent === town)?.id;
  };
  const townOf = (id: unknown) =>
    (theirs?.get(id as string)?.data as PlaceFields | undefined)?.kind === 'district' ? undefined : twinOf(id);
  return new Map(
    [...(theirs?.keys() ?? [])].flatMap((id) => {
      const twin = twinOf(id);
      return twin === undefined ? [] : [[id, twin] as const];
    }),
  );
}
