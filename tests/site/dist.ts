/** The built site as the tests see it: every file, every page parsed once. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { basePath, distDir } from '../../scripts/lib/settings.ts';

export interface Page {
  /** Below the base path: `/angebote/`, `/404.html`. */
  path: string;
  html: string;
  root: HTMLElement;
}

if (!existsSync(distDir)) throw new Error(`${distDir} fehlt. Erst bauen: npm run build`);

/** Every file of the built site, from its root, with slashes: `angebote/index.html`. */
export const files = readdirSync(distDir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

export const read = (file: string) => readFileSync(join(distDir, file));

export const size = (file: string) => statSync(join(distDir, file)).size;

function load(file: string): Page {
  const html = read(file).toString('utf8');
  let root: HTMLElement | undefined;
  return {
    path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    get root() {
      return (root ??= parse(html, { comment: true })); // many tests need only some pages
    },
  };
}

const documents = files.filter((file) => file.endsWith('.html')).map(load);

const isRedirect = ({ html }: Page) => /<meta http-equiv="?refresh/.test(html);

/** The forms for editors: an application with a policy of its own, and no page for readers. */
export const forms = documents.find(({ path }) => path === '/admin/');

/** Every page a reader sees. */
export const pages = documents.filter((page) => !isRedirect(page) && page !== forms);

/** Pages made to stand on other sites: in no list, in no menu, shared by nobody. */
export const isEmbed = ({ path }: Page) => /^\/(?:\w+\/)?embed\//.test(path);

/** Old addresses that only lead to new ones. */
export const redirects = documents.filter(isRedirect);

/** The content of a meta element; undefined without one. */
export const meta = (page: Page, name: string) =>
  page.root.querySelector(`meta[name="${name}"]`)?.getAttribute('content');

/** Pages that search engines may list; told without parsing all of them, since the browser tests read this, too. */
export const listed = pages.filter(
  ({ html }) => !/<meta\b[^>]*\bnoindex\b/i.test(html.slice(0, html.indexOf('</head>'))),
);

/** An archive shows what an old document says, and nothing of it is for search engines. */
export const archived = listed.length === 0;

export const canonical = (page: Page) => page.root.querySelector('link[rel=canonical]')?.getAttribute('href');

const home = pages.find(({ path }) => path === '/');

/** Where the site was built to live. */
export const origin = new URL(process.env.SITE_URL ?? (home && canonical(home)) ?? 'http://localhost').origin;

/** The full address of a page. */
export const address = ({ path }: Page) => `${origin}${basePath.slice(0, -1)}${path}`;

/** Where an address written on a page leads; what is no address at all gets a scheme nobody allows. */
export const resolveUrl = (url: string, page: Page) => URL.parse(url, address(page)) ?? new URL('invalid:');

/** Collects what is wrong on any page, the same fault once with the pages it is on: `expect(problems(…)).toEqual([])`. */
export function problems(check: (page: Page) => Iterable<string>, among: readonly Page[] = pages): string[] {
  const found = among.flatMap((page) => [...new Set(check(page))].map((problem) => ({ problem, path: page.path })));
  return [...Map.groupBy(found, ({ problem }) => problem)].map(([problem, where]) => {
    const some = where.slice(0, 3).map(({ path }) => path);
    return `${problem} on ${some.join(', ')}${where.length > 3 ? ` and ${where.length - 3} more` : ''}`;
  });
}

/** Addresses an element names, whatever the attribute. */
export function urlsOf(element: HTMLElement): string[] {
  const { attributes } = element;
  const single = ['href', 'src', 'action', 'formaction', 'poster', 'data'].map((name) => attributes[name]);
  const sets = ['srcset', 'imagesrcset'].flatMap((name) => attributes[name]?.split(',') ?? []);
  const urls = [...single, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0])];
  return urls.filter((url) => url !== undefined);
}
