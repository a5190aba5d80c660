import { blockPicture, type BlockPicture } from '../domain/blocks.ts';
import { DEFAULT_LOCALE } from '../i18n/index.ts';
import { formatDate, formatLanguage } from '../i18n/format.ts';
import type { Entry } from '../portal/portal.ts';
import type { Data } from '../schemas/index.ts';
import { card, type Card } from './card.ts';
import { nextDateOf } from './dates.ts';
import { entriesOf, facetKinds, facetPath, type FacetKind } from './facets.ts';
import { compact, fact, joined, noticesOf, RELATED_ORDER, sharedFacts, type Fact, type Notice } from './facts.ts';
import { renderMarkdown } from './markdown.ts';
import { ownFacts } from './own-facts.ts';
import { accessOf, whereInWords } from './place.ts';
import { closuresInWords, scheduleInWords, weekInWords, type HoursRow } from './times.ts';
import { linkTo, titleOf, urlOf, type Link, type View } from './view.ts';
import { contactLinks } from './contact.ts';
import { registrationInWords } from './words.ts';

/** A table of hours with what must be said about it. */
export interface Hours {
  readonly title: string;
  readonly rows: readonly HoursRow[];
  readonly note: string | undefined;
  readonly closures: readonly string[];
}

/** A group, consultation or bundled service: its own name, facts and hours. */
export interface Part {
  readonly title: Link | undefined;
  readonly summary: string | undefined;
  readonly planned: boolean;
  readonly facts: readonly Fact[];
  readonly hours: Hours | undefined;
}

/** Entries of one kind that belong to this one, and the way to all of them. */
export interface Related {
  readonly title: string;
  readonly cards: readonly Card[];
  readonly all: Link | undefined;
  /** The rest as plain links, where no list holds them all. */
  readonly more: readonly Link[];
}

/** Everything a detail page shows, finished. */
export interface Detail {
  readonly title: Link;
  readonly summary: Link;
  readonly notices: readonly Notice[];
  readonly facts: readonly Fact[];
  readonly hours: readonly Hours[];
  readonly sessions: readonly Part[];
  readonly services: readonly Part[];
  readonly plans: readonly string[];
  readonly html: string;
  /** Language of the text where it differs from the page's. */
  readonly htmlLang: string | undefined;
  readonly translationNotice: string | undefined;
  readonly images: readonly {
    readonly file: string;
    readonly alt: string;
    readonly credit: string;
    readonly width: number | undefined;
    readonly height: number | undefined;
  }[];
  readonly documents: readonly { readonly link: Link; readonly note: string }[];
  readonly laws: readonly Link[];
  readonly sources: readonly { readonly link: Link; readonly date: string }[];
  readonly state: readonly string[];
  readonly related: readonly Related[];
  /** The next date, big and first, for what has dates. */
  readonly next: ReturnType<typeof nextDateOf>;
  readonly picture: BlockPicture;
  readonly quickExit: boolean;
  /** Nothing belongs to this word yet: the page says so and names the Familienbüro. */
  readonly empty: boolean;
}

type Common = Partial<Data<'offices'>> & Partial<Pick<Data<'benefits'>, 'laws'>>;

/** Joins everything known about an entry into one finished page. */
export function detailOf(view: View, entry: Entry): Detail {
  const { t, locale, portal } = view;
  const data = entry.data as unknown as Common;
  const translation = locale === DEFAULT_LOCALE ? undefined : portal.translation(entry, locale);
  const german = locale !== DEFAULT_LOCALE && !translation;
  const summary = (entry.data as { summary?: string }).summary ?? '';
  const hours = hoursOf(view, t.hours.title, data, entry, true);
  const related = relatedTo(view, entry);
  const planned = data.plannedHours && {
    ...hoursOf(view, t.hours.planned, { openingHours: data.plannedHours }, entry)!,
    note: t.hours.plannedNote,
  };
  return {
    title: titleOf(view, entry),
    summary: translation ? { text: translation.summary } : { text: summary, lang: german ? DEFAULT_LOCALE : undefined },
    notices: noticesOf(view, entry),
    facts: [
      ...(entry.collection === 'benefits'
        ? [...ownFacts(view, entry), ...sharedFacts(view, entry)]
        : [...sharedFacts(view, entry), ...ownFacts(view, entry)]),
    ],
    hours: compact([hours, planned]),
    sessions:
      (entry.data as { sessions?: readonly Session[] }).sessions?.map((session) => sessionOf(view, session, entry)) ??
      [],
    services: (data.services ?? []).map((service) => serviceOf(view, service, entry)),
    plans: data.plans ?? [],
    html: renderMarkdown(view, translation?.body ?? entry.body, entry.collection === 'guides' && !translation),
    htmlLang: german ? DEFAULT_LOCALE : undefined,
    translationNotice: german ? t.translationMissing : translation?.outdated ? t.translationOutdated : undefined,
    images: (data.images ?? []).map(({ file, alt, credit, licence }) => {
      const media = portal.media(file);
      return { file, alt, credit: t.imageCredit(credit, licence), width: media?.width, height: media?.height };
    }),
    documents: (data.documents ?? []).map(({ title, file, language, date }) => ({
      link: { text: title, href: `${view.base}media/${file}`, lang: language === locale ? undefined : language },
      note: t.documentNote(
        formatLanguage(locale, language),
        kilobytes(portal.media(file)?.bytes ?? 0),
        formatDate(locale, date),
      ),
    })),
    laws: (data.laws ?? []).map(({ title, url }) => ({ text: title, href: url, lang: 'de' })),
    sources: (data.sources ?? []).map(({ title, url, on }) => ({
      link: { text: title, href: url, lang: 'de' },
      date: t.sourceDate(formatDate(locale, on)),
    })),
    state: stateOf(view, data),
    related,
    empty: related.length === 0 && VOCABULARIES.includes(entry.collection),
    next: nextDateOf(view, entry),
    picture: blockPicture(entry.collection, entry.id),
    quickExit: hasQuickExit(view, entry),
  };
}

const VOCABULARIES: readonly string[] = ['topics', 'phases', 'situations', 'audiences'];

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

function hoursOf(
  view: View,
  title: string,
  data: Pick<Common, 'openingHours' | 'closures' | 'asOf'>,
  entry: Entry,
  allDays = false,
): Hours | undefined {
  if (!data.openingHours) return undefined;
  const { t, locale, portal } = view;
  const asOf = (entry.data as { asOf?: string }).asOf;
  return {
    title,
    rows: weekInWords(view, data.openingHours, allDays),
    note: portal.site.archive && asOf !== undefined ? t.hours.asOf(formatDate(locale, asOf)) : undefined,
    closures: closuresInWords(
      view,
      (data.closures ?? []).filter(({ from, to }) => (to ?? from) >= portal.today),
    ),
  };
}

type Session = NonNullable<Data<'offers'>['sessions']>[number];
type Service = NonNullable<Data<'offices'>['services']>[number];

function sessionOf(view: View, session: Session, entry: Entry): Part {
  const { t } = view;
  return {
    title: session.title === undefined ? undefined : { text: session.title, lang: 'de' },
    summary: session.note,
    planned: session.planned ?? false,
    facts: compact([
      fact(
        'when',
        t.facts.when,
        (session.schedule ? scheduleInWords(view, session.schedule) : []).map((text) => ({ text })),
      ),
      fact('where', t.facts.where, [
        ...(session.delivery ?? []).map((way) => ({ text: t.delivery[way] })),
        ...whereInWords(view, session),
      ]),
      fact('join', t.facts.join, [
        ...(session.registration ? registrationInWords(view, session.registration) : []).map((text) => ({ text })),
        ...(session.registration?.link === undefined
          ? []
          : [{ text: t.registration.link, href: session.registration.link }]),
      ]),
      fact('access', t.facts.access, joined(accessOf(view, session))),
      fact('ask', t.facts.ask, session.contact ? contactLinks(view, session.contact) : []),
    ]),
    hours: hoursOf(view, t.hours.title, session, entry),
  };
}

function serviceOf(view: View, service: Service, entry: Entry): Part {
  const offer = service.offer === undefined ? undefined : view.portal.get('offers', service.offer);
  return {
    title: { ...(offer ? linkTo(view, offer) : {}), text: service.title, lang: 'de' },
    summary: service.summary,
    planned: service.planned ?? false,
    facts: compact([fact('ask', view.t.facts.ask, service.contact ? contactLinks(view, service.contact) : [])]),
    hours: hoursOf(view, view.t.hours.title, service, entry),
  };
}

function stateOf({ t, locale, portal }: View, { asOf, checked }: Common): string[] {
  const office = checked?.by === undefined ? undefined : portal.get('offices', checked.by)?.data.title;
  return compact([
    asOf === undefined ? undefined : t.asOf(formatDate(locale, asOf)),
    checked === undefined ? undefined : t.checkedOn(formatDate(locale, checked.on), office),
  ]);
}

/** Most entries shown as cards where a list of its own holds them all, and where none does. */
const MOST_WITH_LIST = 6;
const MOST_CARDS = 12;

const FACETS: readonly string[] = ['topics', 'phases', 'places', 'audiences', 'situations'] satisfies FacetKind[];
const isFacet = (collection: string): collection is FacetKind => FACETS.includes(collection);

function relatedTo(view: View, entry: Entry): Related[] {
  const { t, portal } = view;
  const referring = portal.referring(entry.collection, entry.id);
  return RELATED_ORDER.flatMap((collection) => {
    const facet =
      isFacet(entry.collection) && facetKinds(collection).includes(entry.collection)
        ? { kind: entry.collection, id: entry.id }
        : undefined;
    const entries = facet
      ? entriesOf(portal, collection, facet)
      : referring.filter((one) => one.collection === collection);
    if (entries.length === 0) return [];
    const cards = entries.slice(0, facet ? MOST_WITH_LIST : MOST_CARDS);
    const rest = entries.slice(cards.length);
    return [
      {
        title: t.collections[collection],
        cards: cards.map((one) => card(view, one)),
        all:
          facet && rest.length > 0
            ? {
                text: t.allOf(entries.length, t.collections[collection]),
                href: urlOf(view, facetPath(collection, facet)),
              }
            : undefined,
        more: facet ? [] : rest.map((one) => linkTo(view, one)),
      },
    ];
  });
}

function hasQuickExit({ portal }: View, entry: Entry): boolean {
  const data = entry.data as { quickExit?: boolean; situations?: readonly string[] };
  return data.quickExit ?? (data.situations ?? []).some((id) => portal.get('situations', id)?.data.quickExit);
}

/** Address of the file in the forge's editor, or nothing when the portal has no repository. */
export function editUrl({ portal }: View, file: string): string | undefined {
  const repository = portal.site.repository;
  if (!repository) return undefined;
  const { forge, url, branch } = repository;
  const way = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' }[forge];
  return `${url.replace(/\/$/, '')}/${way}/${branch}/${file}`;
}

/** Address of a picture or document. */
export const mediaUrl = ({ base }: Pick<View, 'base'>, file: string): string => `${base}media/${file}`;
