import { DEFAULT_LOCALE } from '../i18n/index.ts';
import type { Entry } from '../portal/portal.ts';
import { collectionNames } from '../schemas/index.ts';
import { pathOf } from '../schemas/routes.ts';
import { bodyOf } from '../views/markdown.ts';
import { translationOf, urlOf, type View } from '../views/view.ts';

/** One page as the search engine sees it. */
export interface SearchRecord {
  /** From the portal's root, without the folder it may be served from. */
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Record<string, string>;
}

/** Plain text of rendered Markdown. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The search records of one language: every entry with a page, in another language only what is
 * translated. Keywords and synonyms are found but never shown, because they are metadata.
 */
export function searchRecords(view: View): SearchRecord[] {
  const root = { ...view, base: '/' };
  return collectionNames.flatMap((collection) => view.portal.all(collection).flatMap((entry) => recordOf(root, entry)));
}

function recordOf(view: View, entry: Entry): SearchRecord[] {
  const { locale, t } = view;
  const path = pathOf(entry);
  const translation = translationOf(view, entry);
  if (path === undefined || (locale !== DEFAULT_LOCALE && !translation)) return [];
  const data = entry.data as {
    title: string;
    summary?: string;
    keywords?: readonly string[];
    synonyms?: readonly string[];
  };
  const { title, summary } = translation ?? { title: data.title, summary: data.summary ?? '' };
  const words = [...(data.keywords ?? []), ...(data.synonyms ?? [])].join(' ');
  return [
    {
      url: urlOf(view, path),
      language: locale,
      content: [title, summary, textOf(bodyOf(view, entry))].filter((part) => part !== '').join(' \n'),
      meta: { title, summary, kind: t.collections[entry.collection], ...(words ? { words } : {}) },
    },
  ];
}
