import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { distDir } from '../../scripts/lib/settings.ts';
import { canonical, listed, meta, pages, problems, address, type Page } from './dist.ts';

/** What is wrong with each page, found by as many workers as there are cores. */
async function validate(): Promise<Map<string, string[]>> {
  const parts = Math.min(availableParallelism(), 4);
  const shares = Array.from({ length: parts }, (_, part) => pages.filter((_, index) => index % parts === part));
  const results = await Promise.all(
    shares.map(async (share) => {
      const workerData = share.map(({ path }) => join(distDir, path.endsWith('/') ? `${path}index.html` : path));
      const worker = new Worker(join(import.meta.dirname, 'validator.ts'), { workerData });
      const [found] = (await once(worker, 'message')) as [string[][]];
      return share.map(({ path }, index): [string, string[]] => [path, found[index]!]);
    }),
  );
  return new Map(results.flat());
}

const language = ({ root }: Page) => root.querySelector('html')?.getAttribute('lang') ?? '';

/** Values that more than one page of a language has. */
function shared(value: (page: Page) => string | undefined): string[] {
  const byValue = Map.groupBy(listed, (page) => `${language(page)}: ${value(page)}`);
  return [...byValue].flatMap(([text, same]) =>
    same.length > 1 ? [`${text} ${same.map(({ path }) => path).join(', ')}`] : [],
  );
}

const title = ({ root }: Page) => root.querySelector('head > title')?.text.trim();
const description = (page: Page) => meta(page, 'description')?.trim();

test('something was built', () => {
  expect(pages.map(({ path }) => path)).toContain('/');
  expect(pages.map(({ path }) => path)).toContain('/404.html');
});

test('every page is valid HTML', async () => {
  const found = await validate();
  expect(found.size).toBe(pages.length);
  expect(problems(({ path }) => found.get(path)!)).toEqual([]);
});

test('every page has exactly one h1, with text', () => {
  const headings = ({ root }: Page) => root.querySelectorAll('h1').map(({ text }) => text.trim());
  expect(
    problems((page) => (headings(page).length === 1 && headings(page)[0] ? [] : [headings(page).join(' | ')])),
  ).toEqual([]);
});

test('every page says its language', () => {
  expect(problems((page) => (/^[a-z]{2,3}(-\w{2,8})*$/.test(language(page)) ? [] : [language(page)]))).toEqual([]);
});

test('every page has a title and a description', () => {
  expect(problems((page) => (title(page) && description(page) ? [] : ['title or description missing']))).toEqual([]);
});

test('no two listed pages of a language share title, description or address', () => {
  expect(shared(title)).toEqual([]);
  expect(shared(description)).toEqual([]);
  expect(shared(canonical)).toEqual([]);
});

test('every listed page is its own canonical, every other page names one that is listed', () => {
  // What is over is listed no more; its translations and cards still belong to its own page.
  const over = pages.filter(({ html }) => /<article\b[^>]* data-over\b/.test(html));
  const addresses = new Set([...listed, ...over].map(address));
  const wrong = (page: Page) => {
    const url = canonical(page) ?? '';
    const right = listed.includes(page) ? url === address(page) : addresses.has(url) || url === address(page);
    return right ? [] : [`canonical: ${url}`];
  };
  expect(problems(wrong)).toEqual([]);
});

test('no page carries inline styles or event handlers', () => {
  const inline = ({ root }: Page) =>
    root
      .querySelectorAll('*')
      .flatMap(({ tagName, attributes }) =>
        Object.keys(attributes).flatMap((name) =>
          /^(style$|on)/i.test(name) ? [`<${tagName.toLowerCase()} ${name}>`] : [],
        ),
      );
  expect(problems(inline)).toEqual([]);
});

test('no page shows a value that went missing on the way', () => {
  const visible = ({ html }: Page) =>
    html
      .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
      .match(/\[object \w+\]|(?<![\w-])(undefined|NaN|Invalid Date)(?![\w-])/g) ?? [];
  expect(problems(visible)).toEqual([]);
});

test('structured data can be read', () => {
  const unreadable = ({ root }: Page) =>
    root.querySelectorAll('script[type="application/ld+json"]').flatMap(({ rawText }) => {
      try {
        JSON.parse(rawText);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
  expect(problems(unreadable)).toEqual([]);
});
