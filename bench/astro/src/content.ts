import { loadPortal, type Entry } from '../../../src/portal/portal.ts';
import { readEnvironment } from '../../../src/portal/environment.ts';
import { COLLECTIONS } from '../../collections.ts';
import { createView } from '../../../src/views/view.ts';

const PER_PAGE = 24;

const byTitle = new Intl.Collator('de');

export const portal = loadPortal(readEnvironment());
export const view = createView(portal, 'de', '/');

/** Every page of every list, in the order its peers use. */
export const lists = COLLECTIONS.flatMap((collection) => {
  const entries: Entry[] = [...portal.all(collection)];
  entries.sort((a, b) => byTitle.compare(a.data.title, b.data.title) || (a.id < b.id ? -1 : 1));
  const pages = Math.ceil(entries.length / PER_PAGE);
  const path = (page: number) =>
    page < 1 || page > pages ? undefined : `/${collection}/${page === 1 ? '' : `page/${page}/`}`;
  return Array.from({ length: pages }, (_, index) => ({
    collection,
    entries: entries.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    page: index + 1,
    pages,
    previous: path(index),
    next: path(index + 2),
  }));
});
