import { formatDate } from '../../i18n/format.ts';
import { DEFAULT_LOCALE, strings, type Locale } from '../../i18n/index.ts';
import { hasOpenData } from '../../portal/open-data.ts';
import type { CollectionName, Site } from '../../schemas/index.ts';
import { hasDates } from '../../portal/facets.ts';
import { EMBED_PATH, FIND_PATH, FINDABLE, listPath, SUBSCRIBE_PATH } from '../../schemas/routes.ts';
import { embedOfPage } from '../embed/embeds.ts';
import { mailto } from '../editing/mail.ts';
import { linksTo, urlOf, type Link, type View } from '../view.ts';
import { unbroken } from '../answers/ages-cost-registration.ts';

/** Collections in the main menu, in the order of what families ask for most. */
const MENU: readonly CollectionName[] = ['offers', 'kitas', 'familienzentren', 'events', 'benefits', 'offices'];

const FOOTER: readonly CollectionName[] = [
  'guides',
  'institutions',
  'authorities',
  'venues',
  'organisations',
  'places',
  'topics',
  'phases',
  'situations',
  'audiences',
  'family-card',
];

const linkToList = (view: View, collection: CollectionName): Link[] =>
  view.portal.all(collection).length === 0
    ? []
    : [{ text: view.t.collections[collection], href: urlOf(view, listPath(collection)) }];

/** True when there is more than one list that can be filtered: then all of them together have a page. */
export const canFindAll = ({ portal }: Pick<View, 'portal'>): boolean =>
  FINDABLE.filter((name) => portal.all(name).length > 0).length > 1;

/** The way to that page, put in these words; nothing where there is none. */
export const findAllLink = (view: View, text: string): Link | undefined =>
  canFindAll(view) ? { text, href: urlOf(view, FIND_PATH) } : undefined;

/** What stands around every page. Nothing leads to an empty collection. */
export interface Chrome {
  readonly menu: readonly Link[];
  readonly footer: readonly Link[];
  readonly legal: readonly Link[];
  readonly languages: readonly { readonly link: Link; readonly locale: Locale; readonly current: boolean }[];
  /** Pages in Leichte Sprache and in sign language, where the portal has them (BITV 2.0 § 4). */
  readonly easier: readonly Link[];
  readonly emergency: Link | undefined;
  readonly phone: Link | undefined;
  /** Prefilled mails about this page; nothing when the portal has no mailbox. */
  readonly report: string | undefined;
  readonly missing: string | undefined;
  /** Where somebody learns to show this page on a site of their own. */
  readonly embed: string | undefined;
  readonly notice: string | undefined;
  /** What a printed sheet says at its end: where it comes from, and how old it is. */
  readonly printed: { readonly address: string; readonly state: string };
}

/** The generator with this page chosen; nothing where it cannot be embedded. */
function embedLink(view: View, path: string): string | undefined {
  const embed = embedOfPage(view, path);
  return embed && `${urlOf(view, EMBED_PATH)}?${embed.choice}`;
}

/** A mail to the portal's mailbox, prefilled. */
const mailTo = ({ contact }: Site, subject: string, body: string) =>
  contact.email === undefined ? undefined : mailto(contact.email, subject, body);

/** What a page is about, as far as the frame needs it. */
interface About {
  readonly path: string;
  readonly title: string;
  readonly pageUrl: string;
  /** What the page answers, line by line: a mail about a mistake quotes it. */
  readonly known?: readonly string[];
  /** The page exists in the main language only. */
  readonly onlyHere?: boolean;
  /** Where another portal keeps the page: a mail about it would reach the wrong people here. */
  readonly original?: string | undefined;
}

/** Builds the frame of a page; `path` is the page's own, for its other languages and the mails about it. */
export function chromeOf(
  view: View,
  { path, title, pageUrl, known = [], onlyHere = !path.endsWith('/'), original }: About,
): Chrome {
  const { portal, t, locale } = view;
  const { site } = portal;
  const [emergency] = linkToList(view, 'emergency');
  const findAll = findAllLink(view, t.finder.page);
  // So does a file such as 404.html.
  const languages = site.languages.length > 1 && !onlyHere ? site.languages : [];
  const quoted = known.length > 0 ? `\n${t.editing.known}\n${known.join('\n')}\n` : '';
  return {
    menu: MENU.flatMap((collection) => linkToList(view, collection)),
    footer: [...(findAll ? [findAll] : []), ...FOOTER.flatMap((collection) => linkToList(view, collection))],
    legal: [
      { text: t.register, href: urlOf(view, '/a-z/') },
      ...(!site.archive && hasDates(portal) ? [{ text: t.subscribe.title, href: urlOf(view, SUBSCRIBE_PATH) }] : []),
      ...(site.archive ? [] : [{ text: t.editing.title, href: urlOf(view, '/mitmachen/') }]),
      ...linksTo(
        view,
        'pages',
        portal.all('pages').map(({ id }) => id),
      ),
      ...(portal.statement ? [{ text: t.accessibility, href: urlOf(view, '/barrierefreiheit/') }] : []),
      ...(site.archive ? [] : [{ text: t.embed.title, href: urlOf(view, EMBED_PATH) }]),
      ...(hasOpenData(site) ? [{ text: t.data.title, href: urlOf(view, '/daten/') }] : []),
    ],
    languages: languages.map((one) => ({
      locale: one,
      current: one === locale,
      link: { text: strings(one).languageName, href: urlOf({ base: view.base, locale: one }, path), lang: one },
    })),
    easier: linksTo(view, 'pages', ['leichte-sprache', 'gebaerdensprache']),
    emergency: emergency && { ...emergency, text: t.emergencyNow },
    phone: site.contact.phone && { text: unbroken(site.contact.phone.text), href: site.contact.phone.href },
    report: original ?? mailTo(site, t.improveSubject(title), t.improveBody(pageUrl) + quoted),
    embed: embedLink(view, path),
    missing: mailTo(site, t.missingSubject, t.missingBody(pageUrl)),
    notice: site.archive
      ? `${t.archiveNotice(formatDate(locale, site.archive.date))} ${locale === DEFAULT_LOCALE ? site.archive.note : ''}`.trim()
      : site.sample
        ? t.sampleNotice
        : undefined,
    printed: { address: pageUrl, state: t.asOf(formatDate(locale, site.archive?.date ?? portal.today)) },
  };
}
