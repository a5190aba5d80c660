/** Wherever nothing was found, the last thing offered is help at once. */
import { expect, test } from 'vitest';
import { isEmbed, pages } from './dist.ts';

/** A portal without such numbers has no page of them either. */
const hasNumbers = pages.some(({ path }) => path === '/notfall/');
const on = (path: string) => pages.find((page) => page.path === path)!.root;
const lastLink = (root: ReturnType<typeof on>) => root.querySelectorAll('a').at(-1)?.getAttribute('href');

test.runIf(hasNumbers)('empty lists, filters without result and a page that is not there end with the numbers', () => {
  const own = pages.filter((page) => !isEmbed(page) && /class="(?:empty|nothing|page lost)"/.test(page.html));
  const ends = own.flatMap(({ path, root }) =>
    [
      ...root.querySelectorAll('div.empty, .nothing, .lost > .flow'),
      ...root.querySelectorAll('fp-dates > p.empty').map(({ parentNode }) => parentNode as typeof root),
    ]
      .map((end) => ({ path, href: lastLink(end) }))
      .filter(({ href }) => !href?.endsWith('/notfall/')),
  );
  expect(ends).toEqual([]);
  expect(on('/404.html').querySelectorAll('.lost').length).toBe(1);
});

test.runIf(hasNumbers)(
  'the search page has the numbers without script, above the register, and can be left quickly',
  () => {
    const root = on('/suche/');
    const calls = root.querySelectorAll('.search-register a[href^="tel:"]').map((link) => link.getAttribute('href'));
    expect(calls.slice(0, 3)).toEqual(['tel:112', 'tel:110', 'tel:116117']);
    const [first, second] = root.querySelectorAll('.search-register h2').map(({ text }) => text);
    expect([first, second]).toEqual(['Hilfe sofort', 'A bis Z']);
    expect(root.querySelector('[data-quick-exit]')).not.toBeNull();
    expect(root.querySelector('meta[name=referrer]')?.getAttribute('content')).toBe('no-referrer');
    expect(root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  },
);

test.runIf(hasNumbers)('every search field knows the way to them', () => {
  const without = pages.filter(({ root }) =>
    root
      .querySelectorAll('fp-find, fp-search')
      .some((field) => !field.getAttribute('data-help')?.endsWith('/notfall/')),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
