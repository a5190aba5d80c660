import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import { origin, pages, problems, read, size, type Page } from './dist.ts';
import { linked, scriptsOf, stylesheets, sum, weight } from './weigh.ts';

const BUDGET = { html: 12_000, css: 16_000, js: 6_000, fonts: 60_000 };

/** Fonts with Latin letters that a stylesheet may load; other alphabets load only where they are written. */
function latinFonts(stylesheet: string): string[] {
  const faces =
    read(stylesheet)
      .toString('utf8')
      .match(/@font-face\s*{[^}]*}/g) ?? [];
  return faces.filter(coversLatin).flatMap((face) => {
    const url = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1];
    return url ? [new URL(url, `${origin}${basePath}${stylesheet}`).pathname.slice(basePath.length)] : [];
  });
}

function coversLatin(face: string): boolean {
  const ranges = /unicode-range:([^;}]+)/i.exec(face)?.[1]?.split(',');
  const letter = 'a'.codePointAt(0)!;
  return (
    !ranges ||
    ranges.some((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return parseInt(from.replaceAll('?', '0'), 16) <= letter && letter <= parseInt(to.replaceAll('?', 'F'), 16);
    })
  );
}

/** Pages that weigh more than they may, with what they weigh. */
const tooHeavy = (limit: number, weigh: (page: Page) => number) =>
  problems((page) => {
    const bytes = weigh(page);
    return bytes > limit ? [`${bytes} > ${limit} bytes`] : [];
  });

test('HTML', () => {
  expect(tooHeavy(BUDGET.html, ({ html }) => gzipSync(html, { level: 9 }).length)).toEqual([]);
});

test('styles', () => {
  const inline = ({ root }: Page) =>
    gzipSync(
      root
        .querySelectorAll('style')
        .map(({ rawText }) => rawText)
        .join(''),
    ).length;
  expect(tooHeavy(BUDGET.css, (page) => sum(stylesheets(page).map(weight)) + inline(page))).toEqual([]);
});

test('scripts, before one is used', () => {
  const scripts = (page: Page) => sum([...scriptsOf(page)].map(weight));
  expect(tooHeavy(BUDGET.js, scripts)).toEqual([]);
});

test('fonts', () => {
  const fonts = (page: Page) => {
    const preloaded = linked(page, 'link[as=font]', 'href');
    return sum([...new Set([...preloaded, ...stylesheets(page).flatMap(latinFonts)])].map(size));
  };
  expect(tooHeavy(BUDGET.fonts, fonts)).toEqual([]);
});

test('no stylesheet brings anything from elsewhere', () => {
  const sheets = new Set(pages.flatMap(stylesheets));
  const foreign = [...sheets].flatMap(
    (file) =>
      read(file)
        .toString('utf8')
        .match(/@import[^;]+|url\(["']?(https?:)?\/\/[^)]+/gi) ?? [],
  );
  expect(foreign).toEqual([]);
});
