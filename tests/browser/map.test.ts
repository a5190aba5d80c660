/** The map beside the list: the same entries, by mouse, finger and keyboard, and when something fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readFinder, type FinderFile } from '../../src/domain/finder/file.ts';
import { basePath, distDir } from '../../scripts/lib/settings.ts';
import { pages } from '../site/dist.ts';
import { barriers, stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

/** The list of everything, or the longest one with a map; a small portal has none. */
const withMap = pages.filter(({ html }) => html.includes('<fp-map'));
const longest = withMap.find(({ path }) => path === '/finden/') ?? withMap[0];
const listPath = longest?.path ?? '/';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

const open = `${listPath}?ansicht=karte`;

/** The map with its pins, and the ground below them. */
async function shown(page: Page): Promise<void> {
  await page.locator('.pin').first().waitFor();
  await page.locator('.leaflet-tile-loaded').first().waitFor();
}

const idsOnMap = (page: Page) =>
  page.evaluate(() => [...(document.querySelector('fp-map') as unknown as { ids: readonly string[] }).ids]);

/** Tab stops from one element to the first behind the map. */
const inMap = (page: Page) => page.evaluate(() => document.activeElement?.closest('.view-map') !== null);

const focused = (page: Page): Locator => page.locator(':focus');

describe.runIf(longest)('the map', () => {
  describe('on a desk', () => {
    const { visit, faults } = visitor({ viewport: desk, reducedMotion: 'reduce' });

    test('is loaded when somebody asks for it, from nowhere else, and stays in the address', async () => {
      const page = await visit(listPath);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      expect(await page.locator('.leaflet-container').count()).toBe(0);
      await page.locator('[data-view="map"]').click();
      await shown(page);
      expect(new URL(page.url()).searchParams.get('ansicht')).toBe('karte');
      expect(requests.some((url) => url.endsWith('/karte/basemap.pmtiles'))).toBe(true);
      expect(await page.locator('.leaflet-control-attribution').innerText()).not.toBe('');
      await page.locator('[data-view="list"]').click();
      expect(await page.locator('.map-canvas').isVisible()).toBe(false);
      expect(new URL(page.url()).searchParams.has('ansicht')).toBe(false);
      expect(await faults()).toEqual([]);
    });

    test('shows the entries of the list that have a place, under fifty random filters', async () => {
      const page = await visit(open);
      await shown(page);
      const index = await page.locator('fp-map').getAttribute('data-index');
      const file = join(distDir, new URL(index!, page.url()).pathname.slice(basePath.length));
      const finder = readFinder(JSON.parse(readFileSync(file, 'utf8')) as FinderFile);
      const housesOf = new Map(
        Array.from({ length: finder.size }, (_, number) => finder.entry(number)).map(({ id, houses }) => [
          id,
          houses.length,
        ]),
      );
      const random = randomNumbers(7);
      const sizes: number[] = [];
      for (let round = 0; round < 50; round += 1) {
        const numbers = Array.from({ length: 12 }, () => random());
        const ids = await page.evaluate(filterAtRandom, numbers);
        const expected = ids.filter((id) => housesOf.get(id)! > 0);
        sizes.push(ids.length);
        expect((await idsOnMap(page)).toSorted()).toEqual(expected.toSorted());
      }
      expect(new Set(sizes).size, 'the filters differ').toBeGreaterThan(5);
      expect(await faults()).toEqual([]);
    });

    test('pointing at a card marks its pin or group, pointing at a pin marks its cards', async () => {
      const page = await visit(open);
      await shown(page);
      const located = new Set(await idsOnMap(page));
      const ids = await page
        .locator('.list [data-id]')
        .evaluateAll((cards) => cards.map((card) => card.dataset['id']!));
      const id = ids.find((one) => located.has(one))!;
      await page.locator(`.list [data-id="${id}"] a`).first().focus();
      await page.locator('.pin.is-marked').first().waitFor();
      const house = await openBubble(page);
      await page.keyboard.press('Escape');
      const named = await house.getAttribute('aria-label');
      const marked = await page.locator('.list .is-marked h2').allInnerTexts();
      expect(marked.filter((title) => !named!.includes(title))).toEqual([]);
    });

    test('is barrier-free with its bubble open', async () => {
      const page = await visit(open);
      await shown(page);
      expect(await barriers(page)).toEqual([]);
      await openBubble(page);
      expect(await barriers(page)).toEqual([]);
      expect(await stickingOut(page)).toEqual([]);
      expect(await faults()).toEqual([]);
    });

    test('by keyboard alone: at most four Tab stops, arrow keys from pin to pin, nothing traps', async () => {
      const page = await visit(open);
      await shown(page);
      await page.locator('.view-map .map-skip').focus();
      let stops = 0;
      for (; await inMap(page); stops += 1) await page.keyboard.press('Tab');
      expect(stops).toBeLessThanOrEqual(4);
      expect(stops).toBeGreaterThan(2);

      await page.locator('.pin[tabindex="0"]').focus();
      const names = [await focused(page).getAttribute('aria-label')];
      const count = await page.locator('.pin').count();
      for (let step = 1; step < count; step += 1) {
        await page.keyboard.press('ArrowRight');
        names.push(await focused(page).getAttribute('aria-label'));
      }
      expect(new Set(names).size, 'every pin, each with a name of its own').toBe(count);
      await page.keyboard.press('Home');
      expect(await focused(page).getAttribute('aria-label')).toBe(names[0]);

      await openBubble(page);
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focused(page).getAttribute('href')).toContain('/');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await focused(page).evaluate((element) => element.classList.contains('pin'))).toBe(true);

      await page.locator('.map-skip').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await inMap(page)).toBe(false);
      expect(await faults()).toEqual([]);
    });

    test('without range requests it reads the file as a whole; without any ground the pins are still there', async () => {
      const page = await visit(listPath);
      const whole = readFileSync(join(distDir, 'karte/basemap.pmtiles'));
      await page.route('**/basemap.pmtiles', (route) =>
        route.fulfill({ status: 200, body: whole, headers: { 'Content-Length': String(whole.length) } }),
      );
      await page.locator('[data-view="map"]').click();
      await shown(page);
      await page.unrouteAll();
      await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
      await page.goto(new URL(`?ansicht=karte`, page.url()).href);
      await page.locator('.pin').first().waitFor();
      await page.locator('[data-map-message]').waitFor();
      await page.unrouteAll();
    });

    test('when its data does not come it says so, and the list stays', async () => {
      const page = await visit(listPath);
      await page.route('**/finden/*.json', (route) => route.fulfill({ status: 503 }));
      await page.locator('[data-view="map"]').click();
      await page.locator('[data-map-message]').waitFor();
      expect(await page.locator('[data-map-message]').innerText()).not.toBe('');
      await page.unrouteAll();
    });
  });

  describe('on a phone', () => {
    const { visit, faults } = visitor({
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
      colorScheme: 'dark',
      forcedColors: 'active',
    });

    test('list and map take turns, one finger scrolls the page, and nothing is too wide', async () => {
      const page = await visit(open);
      await shown(page);
      expect(await page.locator('.view-list').isVisible()).toBe(false);
      expect(await barriers(page)).toEqual([]);
      expect(await stickingOut(page)).toEqual([]);
      const canvas = page.locator('.map-canvas');
      expect(await canvas.evaluate((element) => getComputedStyle(element).touchAction)).toMatch(/pan-y/);
      await canvas.scrollIntoViewIfNeeded();
      const box = (await canvas.boundingBox())!;
      const before = await page.evaluate(() => scrollY);
      const finger = await page.context().newCDPSession(page);
      const at = (moved: number) => [{ x: box.x + box.width / 2, y: box.y + box.height / 2 + moved }];
      const way = before > 250 ? 20 : -20;
      await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= 10; step += 1)
        await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step * way) });
      await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeGreaterThan(50);
      await page.locator('[data-view="list"]').click();
      expect(await page.locator('.view-list').isVisible()).toBe(true);
      expect(await canvas.isVisible()).toBe(false);
      expect(await faults()).toEqual([]);
    });
  });
});

/** Opens the bubble of a pin, going into groups until there is one. */
async function openBubble(page: Page): Promise<Locator> {
  for (let depth = 0; depth < 12; depth += 1) {
    const house = page.locator('.pin:not(.pin-cluster)').first();
    if ((await house.count()) > 0) {
      await house.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      return house;
    }
    await page.locator('.pin-cluster').first().focus();
    await page.keyboard.press('Enter');
    // The keyboard stays on the map: on whatever stands where the group was.
    expect(await focused(page).evaluate((element) => element.classList.contains('pin'))).toBe(true);
  }
  throw new Error('no pin of a single house');
}

/** The same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Runs in the page: sets some fields of the form at random and gives the ids the list then has. */
function filterAtRandom(numbers: readonly number[]): Promise<string[]> {
  const form = document.querySelector<HTMLFormElement>('#filter')!;
  const fields = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== '',
  );
  for (const field of fields) {
    if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
    else field.checked = false;
  }
  const chosen = numbers.slice(0, 1 + Math.floor(numbers[11]! * 3));
  chosen.forEach((number, index) => {
    const field = fields[Math.floor(number * fields.length)]!;
    if (field instanceof HTMLInputElement) field.checked = true;
    else field.selectedIndex = Math.floor(numbers[index + 4]! * field.options.length);
  });
  return new Promise((done) => {
    document.querySelector('fp-finder')!.addEventListener(
      'fp:found',
      (event) => {
        const { ids } = (event as CustomEvent<{ ids: string[] }>).detail;
        // The map answers the same event.
        setTimeout(() => done(ids), 0);
      },
      { once: true },
    );
    fields[0]!.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
