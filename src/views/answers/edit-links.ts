/** Addresses in the repository the portal is kept in. */
import type { CollectionName, Site } from '../../schemas/index.ts';
import type { View } from '../view.ts';

type Repository = NonNullable<Site['repository']>;

/** How each forge says what it shall do with a file or folder of a branch. */
const WAYS = {
  edit: { github: 'edit', gitlab: '-/edit', forgejo: '_edit' },
  read: { github: 'blob', gitlab: '-/blob', forgejo: 'src/branch' },
  list: { github: 'tree', gitlab: '-/tree', forgejo: 'src/branch' },
} as const;

const addressOf = ({ forge, url, branch }: Repository, way: keyof typeof WAYS, path: string) =>
  `${url.replace(/\/$/, '')}/${WAYS[way][forge]}/${branch}/${path}`;

/** The file in the forge's editor; nothing when the portal has no repository, or the file lies elsewhere. */
export function editUrl({ portal }: View, file: string | undefined): string | undefined {
  const { repository } = portal.site;
  return repository && file !== undefined ? addressOf(repository, 'edit', file) : undefined;
}

/** The file behind the start page, in the forge's editor. */
export const editSiteUrl = (view: View): string | undefined => editUrl(view, `${view.portal.folder}site.yaml`);

/** The folder of a collection; nothing when the town has no file of its own in it. */
export function folderUrl({ portal }: View, collection: CollectionName): string | undefined {
  const { site, folder } = portal;
  const path = `${folder}${collection}`;
  const isThere = portal.all(collection).some(({ file }) => file?.startsWith(`${path}/`));
  return site.repository && isThere ? addressOf(site.repository, 'list', path) : undefined;
}

/** A page of the documentation. */
export const documentUrl = (repository: Repository, name: string): string =>
  addressOf(repository, 'read', `docs/${name}.md`);
