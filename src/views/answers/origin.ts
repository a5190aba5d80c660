import { formatDate } from '../../i18n/format.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import type { Entry } from '../../portal/portal.ts';
import type { Link, View } from '../view.ts';

/** Where an entry comes from that another portal published, finished; in the reader's language. */
export interface OriginBlock {
  readonly title: string;
  readonly lines: readonly string[];
  /** The entry's own page there. */
  readonly page: Link;
  readonly source: string;
  readonly licence: Link;
}

/** What a page says about an entry of another portal; nothing of its own entries. */
export function originOf({ t, locale }: View, { origin }: Entry): OriginBlock | undefined {
  if (!origin) return undefined;
  const { portal, page, date, licence, attribution } = origin;
  const words = t.neighbours;
  return {
    title: words.title,
    lines: [words.keptBy(portal), words.asOf(formatDate(locale, date)), words.correct],
    page: { text: words.page, href: page },
    source: words.source(attribution),
    licence: { text: licence.name, href: licence.url },
  };
}

/** The same on a card, in three words. */
export function originInBrief({ t, locale }: View, { origin }: Entry): Link[] {
  if (!origin) return [];
  return [{ text: t.neighbours.from(origin.portal), lang: locale === DEFAULT_LOCALE ? undefined : DEFAULT_LOCALE }];
}
