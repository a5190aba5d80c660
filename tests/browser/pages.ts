/** Which of the built pages the browser visits: every template and every part once, or with ALL_PAGES=1 every page (SHARD=2/4: a part). */
import { collections } from '../../src/schemas/index.ts';
import { isEmbed, listed, pages, type Page } from '../site/dist.ts';

const language = ({ html }: Page) => /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';

const home = pages.find(({ path }) => path === '/');
const mainLanguage = home && language(home);

/** The parts of a page's address, without the prefix of another language. */
function segments(page: Page): string[] {
  const parts = page.path.split('/').filter(Boolean);
  return parts[0] === language(page) ? parts.slice(1) : parts;
}

const sections: ReadonlySet<string> = new Set(Object.values(collections).flatMap(({ segment }) => segment ?? []));
const words = new Set(['topics', 'phases', 'situations', 'audiences'].map((name) => segmentOf(name)));

function segmentOf(name: string): string {
  return collections[name as keyof typeof collections].segment ?? '';
}

/** Lists that are more than cards that lead on. */
const OWN_LISTS = ['emergency', 'family-card'].map(segmentOf);

/** Pages for other sites: one template for each kind, whatever it is fixed to. */
function embedTemplate([kind = '', second = '', ...rest]: readonly string[]): string {
  const isList = ['', 'ort', 'traeger', 'thema', 'lebensphase'].includes(second);
  if (rest.includes('oeffnungszeiten')) return 'embed/hours';
  if (kind === 'karte') return `embed/${kind}`;
  if (!isList) return 'embed/card';
  return sections.has(kind) && kind !== segmentOf('events') ? 'embed/list' : `embed/${kind}`;
}

/** The template a page was made from, by its address: lists of all collections look alike, details do not. */
function template(page: Page): string {
  const { html } = page;
  const [section = 'start', id, ...rest] = segments(page);
  if (section === 'embed') return embedTemplate(segments(page).slice(1));
  if (html.includes('detail-pages')) return 'page';
  if (!sections.has(section)) return id === undefined ? section : `${section}/*`;
  if (id === undefined) return OWN_LISTS.includes(section) ? section : 'list';
  if (section === segmentOf('events') && /^(?:\d{4}-\d{2}|woche|ferien)$/.test(id))
    return `${section}/${id.replace(/\d/g, '0')}`;
  if (rest.length === 0) return `${words.has(section) ? 'word' : section}/*`;
  return section === segmentOf('places') ? `${section}/*/${rest[0]}` : 'list, narrowed or continued';
}

/** What a page is built of: its classes, but those that only name the collection. */
function partsOf({ html }: Page): Set<string> {
  const classes = html.matchAll(/ class=(?:"([^"]+)"|([\w-]+))/g).flatMap(([, many, one]) => (many ?? one!).split(' '));
  return new Set(classes.filter((name) => !/^(?:list|detail)-/.test(name)));
}

/** Of pages made alike the richest: it shows the most. */
const richest = (same: readonly Page[]) =>
  same.reduce((best, page) => (page.html.length > best.html.length ? page : best));

/** In other languages the templates return with other words: one page each for start, list, entry and kind of embed. */
function group(page: Page): string {
  if (language(page) === mainLanguage) return template(page);
  if (isEmbed(page)) return `${language(page)} ${template(page)}`;
  return `${language(page)} ${['start', 'list', 'entry'][Math.min(segments(page).length, 2)]}`;
}

const embeds = pages.filter(isEmbed);

/** One page of each template, and pages with whatever part none of those has. */
function representatives(): Page[] {
  // An untranslated page is the German one again, in parts that translated pages have.
  const worth = pages.filter(
    (page) => language(page) === mainLanguage || listed.includes(page) || embeds.includes(page),
  );
  const chosen = [...Map.groupBy(worth, group).values()].map(richest);
  const seen = new Set(chosen.flatMap((page) => [...partsOf(page)]));
  const missing = worth
    .map((page) => ({ page, parts: [...partsOf(page)].filter((part) => !seen.has(part)) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => b.parts.length - a.parts.length);
  for (const { page, parts } of missing) {
    if (parts.every((part) => seen.has(part))) continue;
    chosen.push(page);
    for (const part of partsOf(page)) seen.add(part);
  }
  return chosen;
}

const some = representatives();
const chosen = process.env.ALL_PAGES ? [...new Set([...some, ...listed, ...embeds])] : some;

const [part = 1, parts = 1] = (process.env.SHARD ?? '1/1').split('/').map(Number);

const isMine = (_: unknown, index: number) => index % parts === part - 1;

const mine = chosen.filter(isMine);

/** Paths of the pages to visit; never none, since a small example may have fewer pages than there are parts. */
export const visited = (mine.length > 0 ? mine : some.slice(0, 1)).map(({ path }) => path);

/** Paths of embeds whose looks are tried: of each kind the richest, since what partners choose knows no language. */
export const embedded = some
  .filter((page) => isEmbed(page) && language(page) === mainLanguage)
  .map(({ path }) => path)
  .filter(isMine);
