import { createHash } from 'node:crypto';
import { minuteAt } from '../../domain/time/date.ts';
import { packFinder, type Centre, type Findable, type FinderFile } from '../../domain/finder/file.ts';
import { groupNames, type Group } from '../../domain/finder/groups.ts';
import type { Point } from '../../domain/map/geo.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { FINDABLE, listPath, PAGE_SEGMENT, PER_PAGE, startsWithDays } from '../../schemas/routes.ts';
import { inListOrder } from '../../portal/list-order.ts';
import { titleOf, urlOf, type View } from '../view.ts';
import { waysOf } from './ways.ts';

/** One of those lists, or all of them together. */
export type Scope = (typeof FINDABLE)[number] | 'all';

/** The lists a portal has something for, and all together when there are several. */
export function finderScopes({ portal }: Pick<View, 'portal'>): Scope[] {
  const filled = FINDABLE.filter((name) => portal.all(name).length > 0);
  return filled.length > 1 ? ['all', ...filled] : filled;
}

const files = new WeakMap<View, Map<Scope, FinderFile>>();

/** The finder's file of a list: what it can be filtered by, in the reader's language. */
export function finderFile(view: View, scope: Scope): FinderFile {
  const known = files.get(view) ?? new Map<Scope, FinderFile>();
  files.set(view, known);
  const file = known.get(scope) ?? makeFile(view, scope);
  known.set(scope, file);
  return file;
}

/** The file as it is sent. */
export const finderText = (view: View, scope: Scope): string => JSON.stringify(finderFile(view, scope));

const integrities = new WeakMap<FinderFile, string>();

/** What a page knows its own file by (Subresource Integrity): after another build there is another one. */
export function finderIntegrity(view: View, scope: Scope): string {
  const file = finderFile(view, scope);
  const digest = () => createHash('sha256').update(finderText(view, scope)).digest('base64');
  const integrity = integrities.get(file) ?? `sha256-${digest()}`;
  integrities.set(file, integrity);
  return integrity;
}

/** The path of the file, without language and folder. */
export const finderPath = (scope: Scope) => `/finden/${scope}.json`;

const findables = new WeakMap<View, Map<Entry, Findable>>();

/** An entry is made findable once, though it stands on its own list and on that of all. */
function findable(view: View, entry: Entry): Findable {
  const known = findables.get(view) ?? new Map<Entry, Findable>();
  findables.set(view, known);
  const made: Findable = known.get(entry) ?? {
    collection: entry.collection,
    id: entry.id,
    title: titleOf(view, entry).text,
    ways: waysOf(view, entry),
  };
  known.set(entry, made);
  return made;
}

function makeFile(view: View, scope: Scope): FinderFile {
  const { portal } = view;
  const entries = (scope === 'all' ? FINDABLE : [scope]).flatMap((name) =>
    inListOrder(portal, name, onOffer(portal).all(name)),
  );
  const found = entries.map((entry) => findable(view, entry));
  return pack(view, found, centresOf(view, found));
}

/** The same of any entries, in their order, with nothing but where they are: what a map alone needs. */
export function pinsFile(view: View, entries: readonly Entry[]): FinderFile {
  const bare = { ages: undefined, choices: noChoices, slots: undefined, needs: {}, dates: [], startsAt: 0 };
  const found = entries.map((entry) => {
    const { ways, ...named } = findable(view, entry);
    return {
      ...named,
      ways: ways.map(({ house, postcode, ends }) => ({
        ...bare,
        house,
        postcode,
        open: undefined,
        vacancy: undefined,
        ends,
      })),
    };
  });
  return pack(view, found, []);
}

const noChoices = Object.fromEntries(
  groupNames.map((group) => [group, undefined]),
) as Findable['ways'][number]['choices'];

function pack(view: View, found: readonly Findable[], centres: readonly Centre[]): FinderFile {
  const { portal, locale } = view;
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  return packFinder(found, {
    midnight: minuteAt(portal.today),
    pages: [PER_PAGE, PAGE_SEGMENT],
    rootOf: (collection) => urlOf(view, listPath(collection as CollectionName)),
    cardsFrom: (collection) =>
      startsWithDays(collection as CollectionName, portal.site.archive !== undefined) ? 2 : 1,
    options: optionsOf(portal, found),
    centres,
    compare,
  });
}

/** Every choice in the order of its vocabulary; where there is none, in that of its letters or numbers. */
function optionsOf(portal: Portal, found: readonly Findable[]): Record<Group, readonly string[]> {
  const ids = (name: CollectionName) => portal.all(name).map(({ id }) => id);
  const used = (group: Group) =>
    [...new Set(found.flatMap(({ ways }) => ways.flatMap(({ choices }) => choices[group] ?? [])))].sort();
  return {
    kinds: FINDABLE.map((name) => collections[name].segment),
    topics: ids('topics'),
    phases: ids('phases'),
    situations: ids('situations'),
    audiences: ids('audiences'),
    places: ids('places'),
    languages: used('languages'),
    hoursBooked: used('hoursBooked'),
    providers: used('providers'),
    concepts: used('concepts'),
  };
}

/**
 * The middle of every place and postcode, as far as entries show where it is: measured from there,
 * "near" means near the houses families go to, not the middle of its fields.
 */
function centresOf(view: View, found: readonly Findable[]): Centre[] {
  const points = new Map<string, Point[]>();
  const add = (key: string, ...more: readonly Point[]) => {
    const all = points.get(key);
    if (all) for (const point of more) all.push(point);
    else points.set(key, [...more]);
  };
  for (const { ways } of found)
    for (const { house, postcode, choices } of ways) {
      if (!house) continue;
      for (const place of choices.places ?? []) add(place, house);
      if (postcode !== undefined) add(postcode, house);
    }
  const places = view.portal.all('places');
  const known = new Set(points.keys());
  for (const { id, data } of places)
    for (const postcode of data.postcodes ?? []) if (!known.has(postcode)) add(postcode, ...(points.get(id) ?? []));
  const centre = (id: string, name: string): Centre[] => {
    const all = points.get(id) ?? [];
    return all.length === 0 ? [] : [{ id, name, ...middleOf(all) }];
  };
  const postcodes = [...points.keys()].filter((key) => /^\d{5}$/.test(key)).sort();
  return [
    ...places.flatMap((place) => centre(place.id, titleOf(view, place).text)),
    ...postcodes.flatMap((postcode) => centre(postcode, postcode)),
  ];
}

function middleOf(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
