import { DEFAULT_LOCALE, type Locale } from '../i18n/index.ts';
import { portal } from '../portal/current.ts';
import { createView, type View } from '../views/view.ts';

const views = new Map<Locale, View>();

/** The view of this portal in a language, made once per run. */
export function viewIn(locale: Locale): View {
  const known = views.get(locale) ?? createView(portal, locale, import.meta.env.BASE_URL);
  views.set(locale, known);
  return known;
}

/** Route parameter of a language: the main one has no prefix. */
export const langOf = (locale: Locale): string | undefined => (locale === DEFAULT_LOCALE ? undefined : locale);

/** Route parameter and language of every version of a page: the main language has no prefix. */
export const localePaths = portal.site.languages.map((locale) => ({
  lang: langOf(locale),
  view: viewIn(locale),
}));
