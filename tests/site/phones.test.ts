/** Every telephone number a page shows can be called, and none of them is in what machines read as a title. */
import { expect, test } from 'vitest';
import { forms, isEmbed, meta, pages, problems, type Page } from './dist.ts';

/** Numbers as they stand in texts: emergency, 116…, area code or country and at least four digits more. */
const NUMBER =
  /(?<![\d.,§€-])(?:11[025](?![\d.,]\d| (?:Euro|Kinder|Plätze|cm|Seiten))|116[\s\u00a0]?(?:000|006|016|111|117|123)|(?:\+49|\b0[1-9]\d{1,4})[\s\u00a0/)-]+\d[\d\s\u00a0-]{3,})(?!\d)/gu;

/** Where a number is no text to read: a link already, a choice, a time, a name that a link elsewhere repeats. */
const ELSEWHERE = 'a, option, time, h1, h2, h3, h4, script, svg, code, .count';

const readers = pages.filter((page) => !isEmbed(page) && page !== forms);

test('no number in the content of a page is plain text', () => {
  expect(
    problems(function* ({ html, root }: Page) {
      if (!html.match(NUMBER)) return;
      const main = root.querySelector('main');
      if (!main) return;
      const plain = main.clone() as typeof main;
      for (const element of plain.querySelectorAll(ELSEWHERE)) element.remove();
      for (const [number] of plain.structuredText.matchAll(NUMBER)) yield number;
    }, readers),
  ).toEqual([]);
});

test('titles and descriptions stay plain', () => {
  expect(
    problems(function* (page: Page) {
      const { root } = page;
      for (const text of [root.querySelector('title')?.text, meta(page, 'description')]) {
        if (text?.includes('tel:') || text?.includes('<a')) yield text;
      }
      for (const heading of root.querySelectorAll('h1 a, h2 a, h3 a, h4 a')) {
        if (heading.getAttribute('href')?.startsWith('tel:')) yield heading.outerHTML;
      }
    }, readers),
  ).toEqual([]);
});

test('a link to call says its number, and nothing else is inside', () => {
  const strange = problems(function* ({ root }: Page) {
    for (const link of root.querySelectorAll('main a[href]')) {
      const href = link.getAttribute('href')!;
      if (!href.startsWith('tel:')) continue;
      if (!/^tel:(?:\+[1-9]\d{5,14}|11[0258]\d{0,3}|116\d{3}|19222)$/.test(href)) yield href;
      if (link.querySelector('a')) yield `a link in a link: ${href}`;
      if (!link.text.replace(/\D/g, '').includes(href.replace(/\D/g, '').slice(-3))) yield `${href} says ${link.text}`;
    }
  }, readers);
  expect(strange).toEqual([]);
});
