import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { pages } from '../site/dist.ts';

const AWAY = 'https://www.dwd.de/';

/** Some page with the button; a small portal has none. */
const path = pages.find(({ root }) => root.querySelector('[data-quick-exit]'))?.path ?? '/';
const helpUrl = () => inject('siteUrl') + path.slice(1);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Somebody who came from the start page to the page with the button; `referrers` are what the other site learns. */
async function onHelpPage(options: BrowserContextOptions = {}): Promise<{ page: Page; referrers: unknown[] }> {
  const context = await browser.newContext(options);
  const referrers: unknown[] = [];
  await context.route(`${AWAY}**`, (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: '<h1>Wetter</h1>' });
  });
  const page = await context.newPage();
  await page.goto(inject('siteUrl'));
  await page.goto(helpUrl());
  return { page, referrers };
}

const button = (page: Page) => page.locator('[data-quick-exit]');

/** Back does not lead to the page that was left, but to the one before. */
async function expectGone(page: Page): Promise<void> {
  await page.waitForURL(AWAY);
  await page.goBack();
  expect(page.url()).toBe(inject('siteUrl'));
}

describe.runIf(path !== '/')('leaving a page quickly', () => {
  test('by the button: the page is gone from the history, and the other site does not learn of it', async () => {
    const { page, referrers } = await onHelpPage();
    await button(page).click();
    await expectGone(page);
    expect(referrers).toEqual([undefined]);
  });

  test('by pressing Escape three times', async () => {
    const { page } = await onHelpPage();
    expect(await page.locator('fp-quick-exit small').isVisible()).toBe(true);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await expectGone(page);
  });

  test('not by pressing it twice, nor three times slowly', async () => {
    const { page } = await onHelpPage();
    for (const pause of [0, 2100, 0]) {
      await page.waitForTimeout(pause);
      await page.keyboard.press('Escape');
    }
    await page.waitForTimeout(300);
    expect(page.url()).toBe(helpUrl());
  });

  test('nothing stays behind when the button is taken away', async () => {
    const { page } = await onHelpPage();
    await page.locator('fp-quick-exit').evaluate((element) => element.remove());
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(helpUrl());
  });

  test('without JavaScript the link leads away, and no hint promises a key', async () => {
    const { page, referrers } = await onHelpPage({ javaScriptEnabled: false });
    expect(await page.locator('fp-quick-exit small').isVisible()).toBe(false);
    await button(page).click();
    await page.waitForURL(AWAY);
    expect(referrers).toEqual([undefined]);
  });

  test('the button stays in sight while one reads on, also on a phone', async () => {
    const { page } = await onHelpPage({ viewport: { width: 320, height: 640 } });
    await page.mouse.wheel(0, 3000);
    await page.waitForFunction(() => scrollY > 200);
    const { y } = (await button(page).boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(200);
  });
});
