/** States a page can be in beyond its first sight: leaving quickly, by keyboard, zoomed, mirrored, in the dark. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from '../site/dist.ts';
import { stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

const longest = (pattern: RegExp) =>
  pages
    .filter(({ path }) => pattern.test(path))
    .toSorted((a, b) => b.html.length - a.html.length)
    .slice(0, 1)
    .map(({ path }) => path);

const LIST = longest(/^\/angebote\/$/);

/** The three kinds of page nearly all others are like; a portal of one office has neither offers nor their list. */
const START_LIST_DETAIL = ['/', ...LIST, ...longest(/^\/angebote\/[^/]+\/$/)];

describe('leaving a page on violence', () => {
  const { visit } = visitor({ viewport: phone, reducedMotion: 'reduce' });
  const onViolence = pages.filter(({ path, html }) => !path.startsWith('/en/') && html.includes('data-quick-exit'));
  const neutral = /^https:\/\/www\.dwd\.de\//;

  /** What the reader gets instead of the neutral page: no request leaves this machine. */
  const intercept = async (page: Page) => {
    await page.unrouteAll();
    await page.route(neutral, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }));
  };

  test('the button stands on the numbers, the situation, its lists and its offers, and nowhere else', () => {
    const paths = onViolence.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/notfall/', '/situationen/gewalt/']));
    const named = pages
      .filter(({ path }) => /^\/\w+\/situation\/gewalt\/$/.test(path) || path === '/situationen/gewalt/')
      .flatMap((page) => [
        page.path,
        ...page.root.querySelectorAll('main .card h2 a, main .card h3 a').map((a) => a.getAttribute('href') ?? ''),
      ]);
    const own = named.map((path) => pages.find((page) => path.endsWith(page.path) && page.path !== '/')!.path);
    expect(
      [...new Set(own)].filter((path) => !paths.includes(path)),
      'without the button',
    ).toEqual([]);
    expect(paths).not.toContain('/');
    expect(paths).not.toContain('/angebote/');
  });

  test.for(['/notfall/', '/situationen/gewalt/', ...onViolence.map(({ path }) => path).slice(0, 1)])(
    '%s: one click leads to a neutral page, and Back does not return',
    async (path) => {
      const page = await visit('/');
      await intercept(page);
      await visit(path);
      const button = page.getByRole('link', { name: 'Seite verlassen' });
      expect(await button.isVisible()).toBe(true);
      await button.click();
      await page.waitForURL(neutral);
      expect(await page.title()).toBe('Wetter');
      await page.goBack();
      expect(new URL(page.url()).pathname).not.toContain(path);
    },
  );

  test('three times Escape does the same', async () => {
    const page = await visit('/notfall/');
    await intercept(page);
    for (const press of [1, 2, 3]) {
      expect(neutral.test(page.url()), `before press ${press}`).toBe(false);
      await page.keyboard.press('Escape');
    }
    await page.waitForURL(neutral);
  });

  test('the button stays in sight, and leaves room for what is read', async () => {
    const page = await visit('/notfall/');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const box = await page.getByRole('link', { name: 'Seite verlassen' }).boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThan(phone.height / 4);
  });
});

/** Where the focus is, whether it shows, and what covers it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // Numbered as they are met; a date has several stops within one field.
    const again = element.dataset['stop'] !== undefined;
    element.dataset['stop'] ??= String(document.querySelectorAll('[data-stop]').length);
    const ring = [element, element.parentElement!].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const boxes = [...element.getClientRects()];
    const inside = boxes.some(
      ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    );
    // Some part of it must be on top: nothing that sticks may hide it.
    const covered = !boxes.some(({ top, bottom, left, right }) => {
      const on = document.elementFromPoint(
        (left + right) / 2,
        Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1),
      );
      return on !== null && (element.contains(on) || on.contains(element));
    });
    return {
      name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
      stop: Number(element.dataset['stop']),
      again,
      atBody: element === document.body,
      inMain: element.closest('main') !== null,
      ring,
      inside,
      covered,
    };
  });

/** More than any page has. */
const MOST_STOPS = 600;

describe.for([phone, desk])('by keyboard, $width px', (viewport) => {
  const { visit, faults } = visitor({ viewport, reducedMotion: 'reduce' });

  test('the first stop skips to the content', async () => {
    const page = await visit(START_LIST_DETAIL.at(-1)!);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focus(page)).inMain).toBe(true);
  });

  test.for([...START_LIST_DETAIL, '/notfall/'])(
    '%s: every stop shows, in the order of the page, and nothing hides it',
    async (path) => {
      const page = await visit(path);
      const wrong: string[] = [];
      // Until the focus leaves the page; a first use may fetch more, so what there is to reach is known at the end.
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press('Tab');
        const at = await focus(page);
        if (at.atBody || (at.stop === 0 && stops > 0)) break;
        // The button of a date field that opens its calendar is drawn by the browser, its ring as well.
        if (!at.ring && !at.again) wrong.push(`not to be seen: ${at.name}`);
        if (!at.inside || at.covered) wrong.push(`hidden: ${at.name}`);
      }
      const order = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
        const visible = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        return visible.map((element) => element.dataset['stop'] ?? `never: ${element.textContent.trim().slice(0, 40)}`);
      });
      expect(order.length).toBeGreaterThan(20);
      expect(order).toEqual(order.map((_, index) => String(index)));
      expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
      expect(wrong).toEqual([]);
      expect(await faults()).toEqual([]);
    },
  );
});

describe('what opens, opens by Enter', () => {
  const { visit } = visitor({ viewport: phone, reducedMotion: 'reduce' });

  const opening = [{ selector: '.menu', path: '/' }, ...LIST.map((path) => ({ selector: '.facet', path }))];
  test.for(opening)('$selector on $path', async ({ selector, path }) => {
    const page = await visit(path);
    const details = page.locator(selector).first();
    const link = details.getByRole('link').first();
    expect(await link.isVisible()).toBe(false);
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await focus(page)).ring).toBe(true);
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'hidden' });
  });
});

describe('a desk screen zoomed to 400 %', () => {
  const { visit } = visitor({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, reducedMotion: 'reduce' });

  test.for([...START_LIST_DETAIL, '/notfall/'])(
    '%s reads without scrolling sideways, and most of the screen is text',
    async (path) => {
      const page = await visit(path);
      expect(await stickingOut(page)).toEqual([]);
      await page.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
      const stuck = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
          .reduce((height, element) => height + element.getBoundingClientRect().height, 0),
      );
      expect(stuck).toBeLessThan(256 / 3);
    },
  );
});

describe.for([320, 1280])('mirrored for languages written from right to left, %i px', (width) => {
  const { visit } = visitor({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });

  test.for(START_LIST_DETAIL)('%s', async (path) => {
    const page = await visit(path);
    const brand = page.locator('.brand');
    const left = (await brand.boundingBox())!.x;
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await stickingOut(page)).toEqual([]);
    const box = (await brand.boundingBox())!;
    expect(box.x + box.width, 'the name moved to the other side').toBeCloseTo(width - left, 0);
  });
});

describe('light and dark', () => {
  const light = visitor({ colorScheme: 'light', viewport: desk });
  const dark = visitor({ colorScheme: 'dark', viewport: desk });

  const colours = (page: Page) =>
    page.evaluate(() =>
      ['html', '.site-head', '.card, .tile', 'h1', 'main a'].flatMap((selector) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const { color, backgroundColor } = getComputedStyle(element);
        return { selector, color, backgroundColor };
      }),
    );

  test.for(START_LIST_DETAIL)('%s has other colours', async (path) => {
    const [inLight, inDark] = [await colours(await light.visit(path)), await colours(await dark.visit(path))];
    for (const [index, { selector, color }] of inLight.entries())
      expect(inDark[index]!.color, selector).not.toBe(color);
    expect(inDark[0]!.backgroundColor).not.toBe(inLight[0]!.backgroundColor);
  });
});
