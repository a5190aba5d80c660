import { SHARED } from '../schemas/published.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Entry, Portal } from './portal.ts';

/** True for an entry that this portal answers for; others are published by another one. */
export const isOwn = ({ origin }: Pick<Entry, 'origin'>): boolean => origin === undefined;

const parts = new WeakMap<Portal, Portal>();

/**
 * The portal without what others published: for everything that is published from here in turn, and for the editors.
 * The same object where there is nothing of others.
 */
export function ownPart(portal: Portal): Portal {
  const known = parts.get(portal) ?? makePart(portal);
  parts.set(portal, known);
  return known;
}

function makePart(portal: Portal): Portal {
  const lists = new Map<CollectionName, readonly Entry[]>(
    SHARED.map((name): readonly [CollectionName, readonly Entry[]] => [name, portal.all(name)])
      .filter(([, entries]) => !entries.every(isOwn))
      .map(([name, entries]) => [name, Object.freeze(entries.filter(isOwn))]),
  );
  if (lists.size === 0) return portal;
  return Object.freeze({
    ...portal,
    all: (collection: CollectionName) => lists.get(collection) ?? portal.all(collection),
    referring: (collection: CollectionName, id: string) => portal.referring(collection, id).filter(isOwn),
  }) as Portal;
}
