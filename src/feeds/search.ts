import { addDays } from '../domain/time/date.ts';
import { DEFAULT_LOCALE } from '../i18n/index.ts';
import { lifeOfEntry } from '../portal/life.ts';
import { onOffer } from '../portal/on-offer.ts';
import { isOf, type Entry } from '../portal/portal.ts';
import { collectionNames, languagesOf, type AnyData, type CollectionName } from '../schemas/index.ts';
import { pathOf } from '../schemas/routes.ts';
import { agenda } from '../portal/dates.ts';
import { briefFacts } from '../views/answers/facts.ts';
import { bodyOf } from '../views/text/markdown.ts';
import { translationOf, type View } from '../views/view.ts';
import { languagesInWords } from '../views/answers/ages-cost-registration.ts';
import { addressWords, phonesIn } from './search-where.ts';

/** One entry as the search sees it. */
export interface SearchRecord {
  readonly collection: CollectionName;
  /** From the portal's root, without language and folder. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Words that are found but never shown: keywords, synonyms. */
  readonly names: readonly string[];
  /** What kind of thing it is, and what happens there. */
  readonly kinds: readonly string[];
  /** Where it is and what it belongs to. */
  readonly context: readonly string[];
  readonly facts: readonly string[];
  /** Its coming dates as local time. */
  readonly dates: readonly string[];
  /** It pauses, or is only planned. */
  readonly dormant: boolean;
}

/** Plain text of rendered Markdown. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The search records of one language: every entry that is on a page and not over, in another language only what is translated. */
export function searchRecords(view: View): SearchRecord[] {
  return collectionNames.flatMap((collection) =>
    onOffer(view.portal)
      .all(collection)
      .flatMap((entry) => recordOf(view, entry) ?? []),
  );
}

/** Answers that stand beside a hit. */
const SHOWN = ['forWhom', 'where', 'cost', 'origin'];

function recordOf(view: View, entry: Entry): SearchRecord | undefined {
  const path = pathOf(entry);
  const translation = translationOf(view, entry);
  if (path === undefined || (view.locale !== DEFAULT_LOCALE && !translation)) return undefined;
  const data: AnyData = entry.data;
  return {
    collection: entry.collection,
    path,
    title: translation?.title ?? entry.data.title,
    summary: translation?.summary ?? data.summary ?? '',
    text: [...conditionsOf(entry, translation), textOf(bodyOf(view, entry))].filter((part) => part !== '').join(' '),
    names: [...(data.keywords ?? []), ...(data.synonyms ?? [])],
    kinds: kindsOf(view, entry),
    context: [...contextOf(view, data), ...(entry.origin ? [entry.origin.portal] : [])],
    facts: briefFacts(view, entry)
      .filter(({ key }) => SHOWN.includes(key))
      .map(({ lines }) => lines[0]!.text),
    dates: datesOf(view, entry),
    dormant: ['paused', 'planned'].includes(lifeOfEntry(view.portal, entry)),
  };
}

/** What a benefit says besides its text, in the reader's language. */
function conditionsOf(entry: Entry, translation: ReturnType<typeof translationOf>): string[] {
  if (!isOf(entry, 'benefits')) return [];
  const { eligibility, amount, deadline } = translation ?? entry.data;
  return [eligibility, amount, deadline].filter((part) => part !== undefined);
}

function kindsOf({ t }: View, entry: Entry): string[] {
  if (isOf(entry, 'institutions')) return [t.institutionKind[entry.data.kind]];
  if (isOf(entry, 'offices')) return (entry.data.services ?? []).map(({ title }) => title);
  if (isOf(entry, 'kitas')) return entry.data.concept ?? [];
  return [];
}

function contextOf(view: View, data: AnyData): string[] {
  const languages = languagesOf(data);
  const { portal } = view;
  const titles = (collection: CollectionName, ids: readonly (string | undefined)[] = []) =>
    ids.flatMap((id) => (id === undefined ? [] : (portal.get(collection, id)?.data.title ?? [])));
  const parts = [data, ...(data.sessions ?? []), ...(data.services ?? [])];
  return [
    ...titles('topics', data.topics),
    ...titles('phases', data.phases),
    ...titles('situations', data.situations),
    ...titles('audiences', data.audiences),
    ...titles('organisations', [data.provider]),
    ...titles('places', data.areaServed),
    ...titles('venues', [data.venue, ...(data.sessions ?? []).map(({ venue }) => venue)]),
    ...(languages === undefined ? [] : languagesInWords(view, languages)),
    ...addressWords(portal, parts),
    ...phonesIn(parts),
  ];
}

/** How far ahead dates are written, in days, and how many: the portal is built again long before. */
const AHEAD = 60;
const MOST_DATES = 4;

function datesOf({ portal }: View, entry: Entry): string[] {
  if (portal.site.archive) return [];
  return agenda(portal, [entry], portal.today, addDays(portal.today, AHEAD))
    .filter(({ occurrence }) => !occurrence.cancelled)
    .slice(0, MOST_DATES)
    .map(({ occurrence: { date, startTime } }) => (startTime === undefined ? date : `${date}T${startTime}`));
}
