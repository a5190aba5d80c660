/** Which of the built pages the browser visits: one per template, or with ALL_PAGES=1 every one (SHARD=2/4: a part). */
import { listed, pages, type Page } from '../site/dist.ts';

const language = ({ html }: Page) => /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';

const home = pages.find(({ path }) => path === '/');
const mainLanguage = home && language(home);

/** The parts of a page's address, without the prefix of another language. */
function segments(page: Page): string[] {
  const parts = page.path.split('/').filter(Boolean);
  return parts[0] === language(page) ? parts.slice(1) : parts;
}

/** Where each last part of an address occurs: one that occurs in many places is part of the route, not an id. */
const places = Map.groupBy(pages.map(segments), (parts) => parts.at(-1) ?? '');
const isRoute = (part: string) => new Set(places.get(part)?.map((parts) => parts.slice(1, -1).join('/'))).size > 1;

/**
 * The template a page was made from, as far as its address tells: the section with the kind of page below it. In other
 * languages the same templates return with other texts: there it is one start page, one list, one detail page each.
 */
function template(page: Page): string {
  const [section = '', ...rest] = segments(page);
  if (language(page) !== mainLanguage) return `${language(page)} ${section ? rest.length : 'start'}`;
  const kinds = rest.map((part, index) => (index > 0 && isRoute(part) ? part : /^\d+$/.test(part) ? '#' : '*'));
  return [section, ...kinds].join('/');
}

/** The richest page of each template: it shows the most parts. */
const representatives = [...Map.groupBy(pages, template).values()].map((same) =>
  same.reduce((richest, page) => (page.html.length > richest.html.length ? page : richest)),
);

const chosen = process.env.ALL_PAGES ? [...new Set([...representatives, ...listed])] : representatives;

const [part = 1, parts = 1] = (process.env.SHARD ?? '1/1').split('/').map(Number);

const mine = chosen.filter((_, index) => index % parts === part - 1);

/** Paths of the pages to visit; never none, since a small example may have fewer pages than there are parts. */
export const visited = (mine.length > 0 ? mine : representatives.slice(0, 1)).map(({ path }) => path);
