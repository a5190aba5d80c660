import type { BlockPicture } from '../../domain/look/block-shapes.ts';
import { blockPicture } from '../../domain/look/block-pictures.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import type { AnyData } from '../../schemas/index.ts';
import { nextDateOf } from '../dates/agenda-items.ts';
import { compact, inAskedOrder, sharedFacts, type Fact } from '../answers/facts.ts';
import { bodyOf } from '../text/markdown.ts';
import { documentsOf, picturesOf, type Document, type Picture } from './media.ts';
import { noticesOf, type Notice } from '../answers/notices.ts';
import { insteadOf, overLater, type Instead } from './over.ts';
import { ownFacts } from '../answers/facts-by-collection.ts';
import { serviceOf, sessionOf, type Part } from './sessions.ts';
import { peopleAt, type Person } from './people.ts';
import { hoursOf, type Hours } from '../answers/hours-table.ts';
import { originOf, type OriginBlock } from '../answers/origin.ts';
import { relatedTo, type Related } from './related.ts';
import { byEditor, summaryOf, titleOf, translationOf, type Link, type View } from '../view.ts';

/** Everything a detail page shows, finished. */
export interface Detail {
  readonly title: Link;
  readonly summary: Link;
  readonly notices: readonly Notice[];
  /** What comes next instead, when it is over. */
  readonly instead: Instead | undefined;
  /** What the page says when it is read after the end. */
  readonly overLater: ReturnType<typeof overLater>;
  readonly facts: readonly Fact[];
  readonly hours: readonly Hours[];
  readonly sessions: readonly Part[];
  readonly services: readonly Part[];
  readonly plans: readonly string[];
  /** The text; that of a guide is a component of its own. */
  readonly html: string;
  /** Language of the text where it differs from the page's. */
  readonly htmlLang: string | undefined;
  readonly translationNotice: string | undefined;
  readonly images: readonly Picture[];
  readonly documents: readonly Document[];
  readonly laws: readonly Link[];
  readonly sources: readonly { readonly link: Link; readonly date: string }[];
  readonly state: readonly string[];
  /** Another portal keeps it. */
  readonly origin: OriginBlock | undefined;
  readonly related: readonly Related[];
  /** The next date, big and first, for what has dates. */
  readonly next: ReturnType<typeof nextDateOf>;
  readonly picture: BlockPicture;
  /** People who can be met there, with their consent. */
  readonly people: readonly Person[];
  readonly quickExit: boolean;
  /** Nothing belongs to this word yet: the page says so and names the Familienbüro. */
  readonly empty: boolean;
}

/** Joins everything known about an entry into one finished page. */
export function detailOf(view: View, entry: Entry): Detail {
  const { t, locale } = view;
  const data: AnyData = entry.data;
  const translation = translationOf(view, entry);
  const german = locale !== DEFAULT_LOCALE && !translation;
  const hours = hoursOf(view, t.hours.title, data, entry, { allDays: true });
  const related = relatedTo(view, entry);
  const planned = data.plannedHours && {
    ...hoursOf(view, t.hours.planned, { openingHours: data.plannedHours }, entry, { planned: true })!,
    note: t.hours.plannedNote,
  };
  return {
    title: titleOf(view, entry),
    summary: summaryOf(view, entry),
    notices: noticesOf(view, entry).filter(({ onCardOnly }) => !onCardOnly),
    instead: insteadOf(view, entry),
    overLater: overLater(view, entry),
    facts: [...sharedFacts(view, entry), ...ownFacts(view, entry)].sort(inAskedOrder),
    hours: compact([hours, planned]),
    sessions: data.sessions?.map((session) => sessionOf(view, session, entry)) ?? [],
    services: (data.services ?? []).map((service) => serviceOf(view, service, entry)),
    plans: data.plans ?? [],
    html: isOf(entry, 'guides') ? '' : bodyOf(view, entry),
    htmlLang: german ? DEFAULT_LOCALE : undefined,
    translationNotice: german ? t.translationMissing : translation?.outdated ? t.translationOutdated : undefined,
    images: picturesOf(view, data.images),
    documents: documentsOf(view, data.documents),
    laws: (data.laws ?? []).map(({ title, url }) => ({ ...byEditor(view, title), href: url })),
    sources: (data.sources ?? []).map(({ title, url, on }) => ({
      link: { ...byEditor(view, title), href: url },
      date: t.sourceDate(formatDate(locale, on)),
    })),
    state: stateOf(view, data),
    origin: originOf(view, entry),
    related,
    empty: related.length === 0 && VOCABULARIES.includes(entry.collection),
    next: nextDateOf(view, entry),
    picture: blockPicture(entry.collection, entry.id),
    people: peopleAt(view, entry),
    quickExit: hasQuickExit(view, entry),
  };
}

const VOCABULARIES: readonly string[] = ['topics', 'phases', 'situations', 'audiences'];

function stateOf({ t, locale, portal }: View, { asOf, checked }: AnyData): string[] {
  const office = checked?.by === undefined ? undefined : portal.get('offices', checked.by)?.data.title;
  return compact([
    asOf === undefined ? undefined : t.asOf(formatDate(locale, asOf)),
    checked === undefined ? undefined : t.checkedOn(formatDate(locale, checked.on), office),
  ]);
}

function hasQuickExit({ portal }: View, entry: Entry): boolean {
  const data: AnyData = entry.data;
  return data.quickExit ?? (data.situations ?? []).some((id) => portal.get('situations', id)?.data.quickExit);
}
