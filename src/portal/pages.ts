import { periodsFrom } from '../domain/time/periods.ts';
import { collectionNames, type CollectionName, type Data } from '../schemas/index.ts';
import {
  EMBED_PATH,
  facetKinds,
  FIND_PATH,
  FINDABLE,
  hasDetail,
  letterOf,
  letterPath,
  listPath,
  pageCount,
  pathOf,
  periodPath,
  placeBenefitsPath,
  SUBSCRIBE_PATH,
  type Facet,
} from '../schemas/routes.ts';
import type { Content } from './content.ts';
import { facetIndex, facetKey, hasDates, languagesIn, type Entries } from './facets.ts';
import { holidaysOf } from './holidays.ts';
import { isOver } from './life.ts';
import { hasOpenData } from './open-data.ts';

/** Checked content as lists see it. Entries whose files are broken count as existing, but are on no list. */
function entriesOf({ entries }: Content): Entries {
  const lists = new Map([...entries].map(([collection, byId]) => [collection, [...byId.values()]]));
  return {
    all: <Name extends CollectionName>(collection: Name) =>
      (lists.get(collection) ?? []) as unknown as readonly { id: string; data: Data<Name> }[],
    get: <Name extends CollectionName>(collection: Name, id: string) =>
      entries.get(collection)?.get(id) as { id: string; data: Data<Name> } | undefined,
  };
}

/** The path of every page that will be built from the content, in its main language. */
export function pagePaths(content: Content): Set<string> {
  const lists = entriesOf(content);
  const paths = new Set(['/', '/a-z/', '/suche/']);
  if (!content.site?.archive) paths.add('/mitmachen/');
  if (content.statement) paths.add('/barrierefreiheit/');
  const archive = content.site?.archive !== undefined;
  if (!archive) paths.add(EMBED_PATH);
  if (!archive && hasDates(lists)) paths.add(SUBSCRIBE_PATH);
  if (FINDABLE.filter((name) => (content.ids.get(name)?.size ?? 0) > 0).length > 1) paths.add(FIND_PATH);
  if (content.site && hasOpenData(content.site)) paths.add('/daten/');
  const addList = (collection: CollectionName, count: number, facet?: Facet) => {
    const pages = pageCount(collection, count, { narrowed: facet !== undefined, archive });
    for (let page = 1; page <= pages; page += 1) paths.add(listPath(collection, page, facet));
  };
  const { today } = content.options;
  const times = { today, holidays: holidaysOf(content), site: content.site };
  const isOn = (entry: { readonly data: object }) => !isOver(times, entry);
  for (const collection of collectionNames) {
    const ids = content.ids.get(collection) ?? new Set();
    const isList = pathOf({ collection, id: '' }) !== undefined && collection !== 'pages';
    const isDetail = hasDetail(collection) || collection === 'pages';
    const all = lists.all(collection);
    const on = all.filter(isOn);
    if (isList && ids.size > 0) addList(collection, ids.size - all.length + on.length);
    if (isDetail) for (const id of ids) paths.add(pathOf({ collection, id })!);
    if (isDetail)
      for (const { data } of on) {
        const { title, synonyms = [] } = data as { title: string; synonyms?: readonly string[] };
        for (const word of [title, ...synonyms]) paths.add(letterPath(letterOf(word)));
      }
    const index = facetIndex(lists, collection, all);
    // A broken entry may be the one that makes a narrowed list.
    const broken = ids.size > all.length;
    for (const kind of facetKinds(collection)) {
      for (const id of kind === 'languages' ? languagesIn(index) : (content.ids.get(kind) ?? [])) {
        // The address of a list stays when all that stood on it is over.
        const listed = index.get(facetKey(kind, id)) ?? [];
        if (listed.length > 0 || broken) addList(collection, listed.filter(isOn).length, { kind, id });
      }
    }
  }
  if ((content.ids.get('events')?.size ?? 0) > 0 && !archive)
    for (const { path } of periodsFrom(today, times.holidays)) paths.add(periodPath(path));
  if ((content.ids.get('benefits')?.size ?? 0) > 0)
    for (const id of content.ids.get('places') ?? []) paths.add(placeBenefitsPath(id));
  return paths;
}
