/** The search as families use it: while typing, on its page, by keyboard, without script, when it fails. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pages } from '../site/dist.ts';
import { barriers, stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

const phone = { width: 320, height: 740 };
const desk = { width: 1280, height: 800 };

/** What is asked here is about the sample; other portals have other entries. */
const isSample = pages.some(({ path }) => path === '/angebote/krabbelgruppe/');
const SOME_PAGE = '/ueber-uns/';

const field = (page: Page) => page.locator('header').getByRole('combobox');
const options = (page: Page) => page.locator('.search-panel').getByRole('option');
const status = (page: Page) => page.locator('fp-find').getByRole('status');

/** Types into the field of the header and waits for an answer. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#kopf-suche').pressSequentially(query);
  await page.locator(`.search-panel[data-results="${query}"]`).waitFor();
}

/** The option the keyboard stands on, as assistive technology is told. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    return option && { text: option.textContent, selected: option.getAttribute('aria-selected') };
  });

describe.runIf(isSample).for([
  { viewport: phone, colorScheme: 'light' as const },
  { viewport: desk, colorScheme: 'dark' as const },
])('while typing, $viewport.width px', ({ viewport, colorScheme }) => {
  const { visit, faults } = visitor({ viewport, colorScheme, reducedMotion: 'reduce' });

  test('nothing is loaded before the field has the focus', async () => {
    const page = await visit(SOME_PAGE);
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const before = await loaded();
    expect(before.filter((name) => name.includes('/suche/'))).toEqual([]);
    await page.locator('#kopf-suche').focus();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/words.json')),
    );
    expect((await loaded()).filter((name) => name.endsWith('.js')).length).toBeGreaterThan(
      before.filter((name) => name.endsWith('.js')).length,
    );
  });

  test('results by kind, with why and what decides; nothing moves and nobody is shut out', async () => {
    const page = await visit(SOME_PAGE);
    const top = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
    const before = await top();
    await ask(page, 'kita');
    expect(await top()).toBe(before);
    const groups = await page
      .locator('.search-panel')
      .getByRole('group')
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(groups).toEqual(expect.arrayContaining(['Passt am besten', 'Kitas']));
    expect(await page.locator('.search-panel mark').count()).toBeGreaterThan(0);
    expect(
      await options(page)
        .getByText(/^Alle 32 Kitas$/)
        .getAttribute('href'),
    ).toBe(new URL('kitas/', inject('siteUrl')).pathname);
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    const low = await options(page).evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length,
    );
    expect(low, 'rows under 44 px').toBe(0);
    expect(await faults()).toEqual([]);
  });

  test('by keyboard: arrows choose, Enter opens, Escape closes and keeps what was typed', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'krabbelgruppe');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await active(page)).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toMatchObject({
      text: expect.stringContaining('Offene Krabbelgruppe') as string,
      selected: 'true',
    });
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toMatchObject({ text: 'Alle Treffer zeigen' });
    expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe('krabbelgruppe');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/angebote/krabbelgruppe/');
  });

  test('a site built anew while the page is open is searched as it is now', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'kita');
    let isMissing = true;
    await page.route('**/suche/**/*.json', async (route) => {
      // What the next query needs first is cut in another way; everything else is of the new build.
      if (isMissing) await route.fulfill({ status: 404 });
      else await route.fulfill({ json: { ...((await (await route.fetch()).json()) as object), version: 'new' } });
      isMissing = false;
    });
    await page.locator('#kopf-suche').fill('');
    await ask(page, 'krabbelgruppe');
    expect(await options(page).allTextContents()).toContainEqual(expect.stringContaining('Offene Krabbelgruppe'));
    await page.unrouteAll();
    await page.locator('#kopf-suche').fill('');
    await ask(page, 'hebamme');
    expect(await options(page).allTextContents()).toContainEqual(expect.stringContaining('hebamme'));
  });

  test('what was found is said once, after a moment, politely', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'krabbelgruppe');
    await expect.poll(() => status(page).textContent()).toMatch(/^\d+ Treffer\. Mit der Pfeiltaste/);
    expect(await page.getByRole('status').count()).toBe(1);
  });

  test('a mistyped word is read as it was meant, and that is said', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'Famlienhebame');
    expect(await options(page).first().textContent()).toBe('Meinten Sie Familienhebamme?');
    expect(await page.locator('.search-hit').first().getAttribute('href')).toMatch(/\/angebote\/familienhebamme\/$/);
    await options(page).first().click();
    await expect.poll(() => field(page).inputValue()).toBe('Familienhebamme');
  });

  test('nothing found: that is said, with the Familienbüro’s telephone and hours, and a mail with the query only', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'Mondflug');
    const panel = page.locator('.search-panel');
    expect(await panel.textContent()).toContain('Zu „Mondflug“ haben wir nichts gefunden.');
    expect(await panel.locator('a[href^="tel:"]').count()).toBe(1);
    expect(await panel.textContent()).toMatch(/Familienbüro Amselfurt: .*\(.*Uhr/);
    const mail = new URL((await panel.locator('a[href^="mailto:"]').getAttribute('href'))!);
    expect(mail.searchParams.get('body')).toBe('Ich habe gesucht: Mondflug');
    expect([...mail.searchParams.keys()].sort()).toEqual(['body', 'subject']);
    await expect.poll(() => status(page).textContent()).toContain('nichts gefunden');
    expect(await barriers(page)).toEqual([]);
    // The telephone is reached by Tab, and the panel stays open on the way.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await panel.isVisible()).toBe(true);
  });

  test('answers that come too late are dropped', async () => {
    const page = await visit(SOME_PAGE);
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await page.route('**/suche/de/t*.json', async (route) => {
      await released;
      await route.continue();
    });
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => seen.push(document.querySelector('.hit-title')?.textContent ?? '')).observe(
        document.body,
        {
          childList: true,
          subtree: true,
        },
      );
    });
    await page.locator('#kopf-suche').fill('elterngeld');
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/words.json')),
    );
    await page.locator('#kopf-suche').fill('babymassage');
    release();
    await page.locator('.search-hit').first().waitFor();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.filter(Boolean));
    expect([...new Set(seen)]).toEqual(['Babymassage']);
    await page.unrouteAll();
  });

  test('an index that cannot be reached: the register is named, and the form still works', async () => {
    const page = await visit(SOME_PAGE);
    await page.route('**/suche/de/*.json', (route) => route.abort());
    await page.locator('#kopf-suche').fill('kita');
    await page.getByText('Die Suche ist gerade nicht erreichbar.').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche/?q=kita');
    await page.unrouteAll();
  });

  test('taken away, nothing of it stays', async () => {
    const page = await visit(SOME_PAGE);
    await ask(page, 'kita');
    await page.locator('header fp-find').evaluate((element) => {
      const input = element.querySelector('input')!;
      document.querySelector('main')!.append(input);
      element.remove();
    });
    const input = page.locator('main #kopf-suche');
    expect(await input.getAttribute('role')).toBeNull();
    await input.fill('elterngeld');
    expect(await page.locator('.search-panel').count()).toBe(0);
  });
});

describe.runIf(isSample)('on its page', () => {
  const { visit, faults } = visitor({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const answered = (page: Page, query: string) => page.locator(`[data-results="${query}"]`).waitFor();

  test('query and kind are in the address, and Back walks through them', async () => {
    const page = await visit('/suche/');
    await page.getByRole('searchbox').pressSequentially('kita');
    await answered(page, 'kita');
    expect(new URL(page.url()).search).toBe('?q=kita');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Kitas 32$/ }).click();
    await page.locator('.search-kinds [aria-current]', { hasText: 'Kitas' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=kita&art=kitas');
    expect(await page.locator('.search-hits > li').count()).toBe(30);
    await page.getByRole('button', { name: 'Weitere Treffer zeigen' }).click();
    await expect.poll(() => page.locator('.search-hits > li').count()).toBe(32);
    await page.getByRole('searchbox').fill('elterngeld');
    await page.keyboard.press('Enter');
    await answered(page, 'elterngeld');
    await page.goBack();
    await answered(page, 'kita');
    expect(await page.getByRole('searchbox').inputValue()).toBe('kita');
    expect(new URL(page.url()).search).toBe('?q=kita&art=kitas');
    await page.goBack();
    await page.locator('.search-kinds [aria-current]', { hasText: 'Alles' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=kita');
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('an address with a query shows its results; arrows walk through them, Escape returns', async () => {
    const page = await visit('/suche/?q=hebamme');
    await answered(page, 'hebamme');
    expect(await page.title()).toContain('„hebamme“');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.search-hits') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('suche');
  });

  test('in English its own pages come first, then German ones, marked as German', async () => {
    const page = await visit('/en/suche/?q=kita');
    await answered(page, 'kita');
    const hits = await page.locator('.search-hits > li').evaluateAll((all) =>
      all.map((one) => ({
        lang: one.querySelector('h3')!.lang,
        facts: one.querySelector('.hit-facts')!.textContent,
        href: one.querySelector('a')!.getAttribute('href')!,
      })),
    );
    expect(hits[0]!.lang).toBe('');
    expect(hits.slice(0, 3).filter(({ lang }) => lang === 'de').length).toBeLessThan(3);
    const german = hits.filter(({ lang }) => lang === 'de');
    expect(german.length).toBeGreaterThan(3);
    expect(german.filter(({ facts }) => !facts.includes('in German'))).toEqual([]);
    expect(hits.filter(({ href }) => !new URL(href, inject('siteUrl')).pathname.includes('/en/'))).toEqual([]);
    expect(new Set(hits.map(({ href }) => href)).size).toBe(hits.length);
  });
});

describe.runIf(isSample)('in danger', () => {
  const { visit, faults } = visitor({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const calls = (page: Page) =>
    page
      .locator('.crisis a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')!.replace(/^.*(?=notfall)/, '')));

  test('in the panel whom to call is the first thing, before anything else was loaded', async () => {
    const page = await visit(SOME_PAGE);
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    await page.route(/\/suche\/de\/(?!words)/, async (route) => {
      await released;
      await route.continue();
    });
    await page.locator('#kopf-suche').fill('mein mann schlägt mich');
    await page.locator('.search-panel .crisis').waitFor();
    expect(await calls(page)).toEqual(['tel:116016', 'tel:110', 'tel:+498001110111', 'notfall/']);
    expect(await page.locator('.search-panel a').first().getAttribute('href')).toBe('tel:116016');
    await expect.poll(() => status(page).textContent()).toContain('Hilfetelefon Gewalt gegen Frauen: 116');
    release();
    await page.locator('.search-panel[data-results="mein mann schlägt mich"]').waitFor();
    expect(await page.locator('.search-panel a').first().getAttribute('href')).toBe('tel:116016');
    expect(await page.locator('.search-panel a').last().getAttribute('href')).toMatch(/\/notfall\/$/);
    const low = await page
      .locator('.crisis a')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low, 'targets under 44 px').toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    // By keyboard: behind the button of the field.
    await page.locator('#kopf-suche').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:116016');
    expect(await page.locator('.search-panel').isVisible()).toBe(true);
    await page.unrouteAll();
    expect(await faults()).toEqual([]);
  });

  test('on the page, too, and neither title nor address tells of it', async () => {
    const page = await visit('/suche/?q=baby+atmet+nicht');
    await page.locator('[data-results="baby atmet nicht"]').waitFor();
    expect((await calls(page))[0]).toBe('tel:112');
    expect(await page.title()).not.toContain('atmet');
    expect(page.url()).not.toContain('atmet');
    expect(await page.locator('[data-results] a').last().getAttribute('href')).toMatch(/\/notfall\/$/);
    await page.getByRole('searchbox').fill('ich will nicht mehr leben');
    await page.keyboard.press('Enter');
    await page.locator('[data-results="ich will nicht mehr leben"]').waitFor();
    expect((await calls(page))[0]).toBe('tel:+498001110111');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('a[href*="leben"][href^="mailto:"]').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
  });

  test('an ordinary query pins nothing', async () => {
    const page = await visit('/suche/');
    for (const query of ['suchtberatung', 'gewaltprävention kurs', 'angst vor der geburt', 'mein mann']) {
      await page.getByRole('searchbox').fill(query);
      await page.locator(`[data-results="${query}"]`).waitFor();
      expect(await page.locator('.crisis').isVisible(), query).toBe(false);
    }
  });

  test('what finds nothing ends with the numbers that help at once: panel, page, failure', async () => {
    const page = await visit('/suche/');
    await page.getByRole('searchbox').fill('Mondflug');
    await page.locator('[data-results="Mondflug"]').waitFor();
    expect(await page.locator('[data-results] a').last().textContent()).toBe('Hilfe sofort');
    const other = await visit(SOME_PAGE);
    await ask(other, 'Mondflug');
    expect(await other.locator('.search-panel a').last().textContent()).toBe('Hilfe sofort');
    const failing = await visit(SOME_PAGE);
    await failing.route('**/suche/de/*.json', (route) => route.abort());
    await failing.locator('#kopf-suche').fill('kita');
    await failing.getByText('Die Suche ist gerade nicht erreichbar.').first().waitFor();
    expect(await failing.locator('.search-panel a').last().getAttribute('href')).toMatch(/\/notfall\/$/);
    await failing.unrouteAll();
  });

  test('in English the same German words, in the reader’s language', async () => {
    const page = await visit('/en/suche/?q=mein+mann+schlägt+mich');
    await page.locator('.crisis').waitFor();
    expect(await page.locator('.crisis h2').textContent()).toBe('If somebody hits you or makes you afraid');
    expect(await page.locator('.crisis a').first().getAttribute('href')).toBe('tel:116016');
    expect(await page.locator('.crisis a').last().textContent()).toBe('Get help now');
  });
});

describe('without script', () => {
  const { visit } = visitor({ javaScriptEnabled: false, viewport: phone });

  test('the form leads to the register from A to Z', async () => {
    const page = await visit('/a-z/');
    await page.locator('#kopf-suche, #suche').first().fill('kita');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/suche/?q=kita');
    await page.getByText('Hier finden Sie alles nach dem Alphabet').waitFor();
    await page.getByRole('navigation', { name: 'A bis Z' }).getByRole('link', { name: 'K', exact: true }).click();
    await page.waitForURL('**/a-z/k/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('K');
  });
});

test('the browser’s own search field knows the portal', () => {
  const [home] = pages.filter(({ path }) => path === '/');
  const link = home!.root.querySelector('link[rel=search]')!;
  expect(link.getAttribute('type')).toBe('application/opensearchdescription+xml');
  expect(link.getAttribute('href')).toMatch(/\/opensearch\.xml$/);
});

describe('OpenSearch', () => {
  const { visit } = visitor({ viewport: desk });

  test('is XML of its namespace, and its address leads to the search', async () => {
    const page = await visit('/');
    const read = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel=search]')!;
      const xml = new DOMParser().parseFromString(await (await fetch(href)).text(), 'application/xml');
      const text = (name: string) =>
        xml.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', name)[0]?.textContent;
      return {
        error: xml.querySelector('parsererror')?.textContent,
        root: xml.documentElement.localName,
        short: text('ShortName'),
        description: text('Description'),
        template: xml.querySelector('Url')?.getAttribute('template'),
      };
    });
    expect(read.error).toBeUndefined();
    expect(read.root).toBe('OpenSearchDescription');
    expect(read.short!.length).toBeLessThanOrEqual(16);
    expect(read.description).not.toBe('');
    const target = new URL(read.template!.replace('{searchTerms}', encodeURIComponent('Kita & Hort')));
    expect(target.searchParams.get('q')).toBe('Kita & Hort');
    await page.goto(new URL(target.pathname + target.search, inject('siteUrl')).href);
    await expect.poll(() => page.locator('#suche').inputValue()).toBe('Kita & Hort');
  });
});
