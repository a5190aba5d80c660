import { isOver, lifeOfEntry } from './life.ts';
import type { Entry, Portal } from './portal.ts';

const parts = new WeakMap<Portal, Portal>();

/**
 * The portal without what is over, for everything that offers something: lists, previews, maps, filters, search.
 * What takes a break comes last. `get` still finds the rest, for its own page.
 */
export function onOffer(portal: Portal): Portal {
  const made = parts.get(portal) ?? makePart(portal);
  parts.set(portal, made);
  parts.set(made, made);
  return made;
}

function makePart(portal: Portal): Portal {
  const lists = new WeakMap<readonly Entry[], readonly Entry[]>();
  const offered = (entries: readonly Entry[]): readonly Entry[] => {
    const made = lists.get(entries) ?? Object.freeze(inOrder(portal, entries));
    lists.set(entries, made);
    return made;
  };
  return Object.freeze({
    ...portal,
    all: (collection: Entry['collection']) => offered(portal.all(collection)),
    referring: (collection: Entry['collection'], id: string) => offered(portal.referring(collection, id)),
  }) as Portal;
}

function inOrder(portal: Portal, entries: readonly Entry[]): Entry[] {
  const on = entries.filter((entry) => !isOver(portal, entry));
  const rests = (entry: Entry) => lifeOfEntry(portal, entry) === 'paused';
  return on.some(rests) ? [...on.filter((entry) => !rests(entry)), ...on.filter(rests)] : on;
}
