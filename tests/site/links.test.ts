import { expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import { files, origin, pages, problems, redirects, resolveUrl, urlsOf, type Page } from './dist.ts';

const present = new Set(files);
const ids = new Map(pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]));

/** What is wrong with an address on our own origin; undefined when it leads somewhere. */
function broken(url: URL): string | undefined {
  if (!url.pathname.startsWith(basePath)) return `liegt außerhalb von ${basePath}`;
  const path = decodeURIComponent(url.pathname.slice(basePath.length - 1));
  const file = path.slice(1);
  if (!present.has(path.endsWith('/') ? `${file}index.html` : file))
    return present.has(`${file}/index.html`) ? 'endet ohne Schrägstrich' : 'gibt es nicht';
  const id = decodeURIComponent(url.hash.slice(1));
  return id && id !== 'top' && ids.get(path)?.has(id) === false ? 'hat diesen Anker nicht' : undefined;
}

const internal = (page: Page, urls: string[]) =>
  [...new Set(urls)].flatMap((url) => {
    const target = resolveUrl(url, page);
    // A town's own site may be the host of the portal's folder: what is written with its host leads there.
    const beside = /^https?:/.test(url) && !target.pathname.startsWith(basePath);
    const problem = target.origin === origin && !beside && broken(target);
    return problem ? [`${url}: ${problem}`] : [];
  });

const all = (page: Page) => page.root.querySelectorAll('*').flatMap(urlsOf);

test('every internal link, form, image, style and script leads to something that was built', () => {
  expect(problems((page) => internal(page, all(page)))).toEqual([]);
});

test('pictures and addresses for other services lead to something that was built', () => {
  const shared = (page: Page) =>
    page.root
      .querySelectorAll('meta[property$=":url"], meta[property="og:image"]')
      .map((tag) => tag.getAttribute('content') ?? '');
  expect(problems((page) => internal(page, shared(page)))).toEqual([]);
});

test('every redirect leads to a page', () => {
  const target = ({ root }: Page) =>
    root
      .querySelector('meta[http-equiv=refresh]')
      ?.getAttribute('content')
      ?.replace(/^[\d.]+;\s*url=/i, '') ?? '';
  expect(problems((page) => internal(page, [target(page)]), redirects)).toEqual([]);
});

test('no link starts anything but a page, a mail, a call, a message or a calendar', () => {
  const known = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'webcal:', 'geo:']);
  expect(problems((page) => all(page).filter((url) => !known.has(resolveUrl(url, page).protocol)))).toEqual([]);
});

test('no page loads anything from elsewhere', () => {
  const loaded = (page: Page) =>
    page.root.querySelectorAll('*').filter(({ tagName }) => !['A', 'AREA'].includes(tagName));
  const foreign = (page: Page) =>
    loaded(page)
      .flatMap(urlsOf)
      .filter((url) => resolveUrl(url, page).origin !== origin);
  expect(problems(foreign)).toEqual([]);
});
