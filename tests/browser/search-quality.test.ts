/** Finds what parents mean, whatever they type: the table of search-queries.ts, asked on the built search page. */
import { describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import { pages } from '../site/dist.ts';
import { asked } from './search-queries.ts';
import { visitor } from './visitor.ts';

/** Shares of the queries whose answer must be among the first three and the first ten shown. */
const AMONG_THREE = 0.97;
const AMONG_TEN = 1;

/** True for the page of what is over on the day of the build: no search leads there. */
const isOver = (path: string) =>
  pages
    .find((page) => page.path === path)
    ?.root.querySelector('meta[name=robots]')
    ?.getAttribute('content') === 'noindex';

const isSample = pages.some(({ path }) => path === '/angebote/krabbelgruppe/');

describe.runIf(isSample)('what parents type', () => {
  const { visit, faults } = visitor({ viewport: { width: 360, height: 740 } });

  test('leads to what they mean', async () => {
    const page = await visit('/suche/');
    await page.locator('#suche').focus();
    const places: { query: string; place: number; first: string[] }[] = [];
    for (const { query, means } of asked.filter(({ means }) => !means.every(isOver))) {
      await page.locator('#suche').fill(query);
      await page.waitForFunction(
        (typed) => document.querySelector<HTMLElement>('[data-results]')?.dataset['results'] === typed.trim(),
        query,
      );
      const shown = await page
        .locator('.search-hits a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      const paths = shown.map((href) => `/${href.slice(basePath.length)}`);
      places.push({ query, place: paths.findIndex((path) => means.includes(path)) + 1, first: paths.slice(0, 3) });
    }
    const among = (most: number) => places.filter(({ place }) => place > 0 && place <= most).length / places.length;
    const missed = (most: number) =>
      places
        .filter(({ place }) => place === 0 || place > most)
        .map(({ query, place, first }) => `${query}: place ${place || 'none'}, first ${first.join(' ')}`);
    expect(places.length).toBeGreaterThanOrEqual(120);
    expect(among(10), missed(10).join('\n')).toBeGreaterThanOrEqual(AMONG_TEN);
    expect(among(3), missed(3).join('\n')).toBeGreaterThanOrEqual(AMONG_THREE);
    expect(await faults()).toEqual([]);
  });
});
