import { collectionNames, type CollectionName } from '../../schemas/index.ts';
import type { Entry } from '../../portal/portal.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { ownView, type View } from '../view.ts';

/** Path of the page with the forms. */
export const FORMS_PATH = '/admin/';

/** True when there are forms: somewhere to write to, and something that may still change. */
export const hasForms = ({ site }: View['portal']): boolean => site.repository !== undefined && !site.archive;

/**
 * What the forms have to know of a portal. Entries that come from a layer lie in no file of the town: they are given
 * as choices. All others are looked up in the files themselves, so that what was just written can be chosen.
 */
export function formsTown(view: View, url: string) {
  const { portal, t } = ownView(view);
  const { site, folder } = portal;
  const isTowns = ({ file }: Entry) => file !== undefined && file.startsWith(folder);
  const all = (name: CollectionName): readonly Entry[] => portal.all(name);
  const shipped = collectionNames.filter((name) => all(name).some((entry) => !isTowns(entry)));
  return {
    site: { name: site.name, repository: site.repository! },
    folder,
    url,
    labels: t.collections,
    choices: Object.fromEntries(
      shipped.map((name) => [name, all(name).map(({ id, data }) => ({ value: id, label: data.title }))]),
    ),
    translated: site.languages
      .filter((language) => language !== DEFAULT_LOCALE)
      .flatMap((language) =>
        collectionNames
          .filter((name) => all(name).some((entry) => isTowns(entry) && portal.translation(entry, language)))
          .map((collection) => ({ language, collection })),
      ),
  };
}
