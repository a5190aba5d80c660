import type { IsoDate } from '../domain/time/date.ts';
import { DEFAULT_LOCALE, strings, type Locale, type Strings } from '../i18n/index.ts';
import { lifeOfEntry } from '../portal/life.ts';
import { onOffer } from '../portal/on-offer.ts';
import { ownPart } from '../portal/own.ts';
import type { Entry, Portal, Translated } from '../portal/portal.ts';
import type { AnyData, CollectionName } from '../schemas/index.ts';
import { pathOf } from '../schemas/routes.ts';

/** What every view needs: the portal, the reader's language and its words, and how addresses begin. */
export interface View {
  readonly portal: Portal;
  readonly locale: Locale;
  readonly t: Strings;
  /** Path of the portal's folder on its host, ends with a slash. */
  readonly base: string;
}

/** The words of a language; where no Familienbüro is open yet, none of them sends anybody there. */
function wordsFor(portal: Portal, locale: Locale): Strings {
  const t = strings(locale);
  const isThere = (office: Entry) => lifeOfEntry(portal, office) !== 'planned';
  if (onOffer(portal).all('offices').some(isThere)) return t;
  const { emptyList, askOffice, offices } = t.withoutOffice;
  return { ...t, emptyList, askOffice, intros: { ...t.intros, offices } };
}

/** Makes the view of a portal in one language. */
export function createView(portal: Portal, locale: Locale, base: string): View {
  return { portal, locale, t: wordsFor(portal, locale), base: base.endsWith('/') ? base : `${base}/` };
}

/** The same view without what other portals published. */
export function ownView(view: View): View {
  const portal = ownPart(view.portal);
  return portal === view.portal ? view : { ...view, portal };
}

/** Address of a path of the portal ("/angebote/") in the reader's language and the portal's folder. */
export function urlOf({ base, locale }: Pick<View, 'base' | 'locale'>, path: string): string {
  const prefix = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
  return `${base}${prefix}${path.replace(/^\//, '')}`;
}

/** A piece of a line in one language. */
export interface Piece {
  readonly text: string;
  /** Where it differs from the page's. */
  readonly lang?: string | undefined;
}

/** A line of words that may lead somewhere. */
export interface Link extends Piece {
  /** The same text in pieces, where not all of them are in one language. */
  readonly pieces?: readonly Piece[] | undefined;
  readonly href?: string | undefined;
  /** The last day on which the words may be read. */
  readonly until?: IsoDate | undefined;
  /** What stands there after that day. */
  readonly instead?: Link | undefined;
  /** The words are about a date; when that is over ("2026-11-24 11:00"), the next line of its kind stands there. */
  readonly ends?: string | undefined;
}

/**
 * What an editor wrote, in the language of the content: the only way such a text enters a page, so that none is read
 * out in the voice of another language (WCAG 2.2, 3.1.2).
 */
export function byEditor({ locale }: Pick<View, 'locale'>, text: string): Piece {
  return locale === DEFAULT_LOCALE ? { text } : { text, lang: DEFAULT_LOCALE };
}

/** One line of several pieces, of which those that are missing are left out. */
export function lineOf(parts: readonly (Link | string | undefined)[], separator = ''): Link {
  const pieces = parts
    .filter((part) => part !== undefined)
    .flatMap((part, index): readonly Piece[] => [
      ...(index > 0 && separator !== '' ? [{ text: separator }] : []),
      ...(typeof part === 'string' ? [{ text: part }] : (part.pieces ?? [{ text: part.text, lang: part.lang }])),
    ]);
  const text = pieces.map((piece) => piece.text).join('');
  const [first] = pieces;
  return pieces.every(({ lang }) => lang === first?.lang) ? { text, lang: first?.lang } : { text, pieces };
}

/** The entry's text in the reader's language; nothing in German, or when it is not translated. */
export function translationOf(
  { portal, locale }: View,
  entry: Pick<Entry, 'collection' | 'id'>,
): Translated | undefined {
  return locale === DEFAULT_LOCALE ? undefined : portal.translation(entry, locale);
}

/** Title of an entry in the reader's language: translated, or German and marked as such. */
export function titleOf(view: View, entry: Entry): Piece {
  const translation = translationOf(view, entry);
  return translation ? { text: translation.title } : byEditor(view, entry.data.title);
}

/** Summary of an entry in the reader's language: translated, or German and marked as such. */
export function summaryOf(view: View, entry: Entry): Piece {
  const translation = translationOf(view, entry);
  if (translation) return { text: translation.summary };
  const { summary = '' }: AnyData = entry.data;
  return byEditor(view, summary);
}

/** Link to an entry, by its title. */
export function linkTo(view: View, entry: Entry): Link {
  const path = pathOf(entry);
  return { ...titleOf(view, entry), ...(path === undefined ? {} : { href: urlOf(view, path) }) };
}

/** Links to the entries of the given ids that exist. */
export function linksTo(view: View, collection: CollectionName, ids: readonly string[] | undefined): Link[] {
  return (ids ?? []).flatMap((id) => {
    const entry = view.portal.get(collection, id);
    return entry ? [linkTo(view, entry)] : [];
  });
}
