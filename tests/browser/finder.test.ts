/** Lists under filters, in every state a reader can get them into. */
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriers, stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
const narrow = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };
const AMSELFURT = { latitude: 51.5758, longitude: 8.0231 };

const count = (page: Page) => page.locator('[data-count]');
const chips = (page: Page) => page.locator('[data-chosen] .chip');
const cards = (page: Page) => page.locator('.list article');
const ids = (page: Page) => cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-id')));
const query = (page: Page) => new URL(page.url()).search;

/** The list once it has answered: a number of results instead of the server's entries. */
const answered = async (page: Page) => {
  await page.waitForFunction(() => /Ergebnis|result/.test(document.querySelector('[data-count]')!.textContent));
  await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
};

describe('on a phone', () => {
  const { visit, faults } = visitor({ viewport: phone, reducedMotion: 'reduce' });

  test('choices are in the address, and one step back leads out of them', async () => {
    const page = await visit('/angebote/');
    const before = await ids(page);
    await page.getByRole('checkbox', { name: 'kostenfrei' }).check();
    await answered(page);
    await page.getByRole('checkbox', { name: 'Dienstag' }).check();
    await page.getByLabel('Alter des Kindes').selectOption('8 Monate');
    await page.waitForURL(/alter=8&tag=di&mit=kostenfrei$/);
    expect(await chips(page).allInnerTexts()).toEqual(['8 Monate', 'Dienstag', 'kostenfrei']);
    await chips(page).getByText('Dienstag').click();
    await page.waitForURL(/alter=8&mit=kostenfrei$/);
    await page.goBack();
    await page.waitForURL(/angebote\/$/);
    await page.waitForFunction(() => document.querySelector('[data-chosen]')!.checkVisibility() === false);
    expect(await page.getByRole('checkbox', { name: 'kostenfrei' }).isChecked()).toBe(false);
    expect(await page.getByLabel('Alter des Kindes').inputValue()).toBe('');
    expect((await ids(page)).slice(0, before.length)).toEqual(before);
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('[data-chosen] .chip').length === 2);
    expect(await faults()).toEqual([]);
  });

  test('who is in the list before the filters have arrived stays there', async () => {
    const page = await visit('/angebote/');
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/finden/offers.json', async (route) => {
      await released;
      await route.continue();
    });
    await page.getByLabel('Alter des Kindes').focus();
    const link = cards(page).nth(2).getByRole('link').first();
    await link.focus();
    release();
    await answered(page);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.unrouteAll();
  });

  test('a shared link opens the same list, also what a field cannot show; hostile parts of it do nothing', async () => {
    const page = await visit('/angebote/?sprache=tr&sprache=uk&mit=stufenlos&ort=%3Cscript%3E&x=1&alter=8');
    await answered(page);
    expect(await chips(page).allInnerTexts()).toEqual(['8 Monate', 'Türkisch', 'stufenlos', 'Ukrainisch']);
    const first = await ids(page);
    await visit(`/angebote/${new URL(page.url()).search}`);
    await answered(page);
    expect(await ids(page)).toEqual(first);
    expect(await faults()).toEqual([]);
  });

  test('cards bring their icons along to a page that had none', async () => {
    const page = await visit('/finden/?mit=stufenlos');
    await answered(page);
    const icons = await page.locator('.list use').evaluateAll((all) =>
      all.map((use) => ({
        id: use.getAttribute('href')!,
        known: document.querySelector(use.getAttribute('href')!) !== null,
      })),
    );
    expect(icons.length).toBeGreaterThan(20);
    expect(icons.filter(({ known }) => !known)).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('the cards are the server’s own, wherever on the list they stand', async () => {
    const page = await visit('/angebote/?sortierung=name');
    await answered(page);
    const [first, ...rest] = await ids(page);
    expect(rest.length).toBeGreaterThan(5);
    await page.locator('[data-more]').click();
    await page.waitForFunction((shown) => document.querySelectorAll('.list article').length > shown, rest.length + 1);
    await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    const all = await cards(page).evaluateAll((shown) =>
      shown.map((card) => ({ id: card.getAttribute('data-id')!, html: card.innerHTML })),
    );
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.getAttribute('data-id'))).toBe(
      all[rest.length + 1]!.id,
    );
    const server = new Map<string, string>();
    for (const number of [1, 2, 3, 4]) {
      const response = await fetch(
        new URL(number === 1 ? 'angebote/' : `angebote/seite/${number}/`, inject('siteUrl')),
      );
      for (const card of parse(await response.text()).querySelectorAll('article.card'))
        server.set(card.getAttribute('data-id')!, card.innerText.replaceAll(/\s|&nbsp;/g, ''));
    }
    expect(all[0]!.id).toBe(first);
    for (const { id, html } of all) expect(parse(html).innerText.replaceAll(/\s|&nbsp;/g, ''), id).toBe(server.get(id));
    expect(await faults()).toEqual([]);
  });

  test('more filters lie in a sheet: it says how many fit, closes with Escape and gives the focus back', async () => {
    const page = await visit('/kitas/');
    const open = page.locator('[data-open]');
    await open.click();
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    await sheet.locator('summary', { hasText: 'Kita' }).click();
    await sheet.getByRole('checkbox', { name: /^45 Stunden/ }).check();
    const show = sheet.getByRole('button', { name: /^\d+ Ergebnisse zeigen$/ });
    await show.waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await open.innerText()).toMatch(/Filter\s*1/);
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(query(page)).toBe('?stunden=45');
    expect(await faults()).toEqual([]);
  });

  test('a reader hears the count once the tapping has paused', async () => {
    const page = await visit('/angebote/');
    await page.getByRole('checkbox', { name: 'kostenfrei' }).check();
    await answered(page);
    await page.waitForFunction(() => document.querySelector('[data-status]')!.textContent !== '');
    expect(await page.getByRole('status').first().innerText()).toBe(await count(page).innerText());
    expect(await page.locator('fp-finder [role=status]:not([hidden])').count()).toBe(1);
  });

  test('choices that would give nothing are marked and stay where they are', async () => {
    const page = await visit('/angebote/?sprache=tr&alter=8');
    await answered(page);
    const labels = page.locator('.filters label:has(.n)');
    const wrong = await labels.evaluateAll((all) =>
      all.filter(
        (label) => (label.querySelector('.n')!.textContent === '0') !== label.classList.contains('gives-nothing'),
      ),
    );
    expect(wrong).toEqual([]);
    expect(await page.locator('.gives-nothing').count()).toBeGreaterThan(3);
    expect(await page.locator('.gives-nothing :disabled, .gives-nothing[hidden]').count()).toBe(0);
  });

  test('when nothing fits it says which choice to drop, and whom to call', async () => {
    const page = await visit('/angebote/?alter=216&mit=kostenfrei&sprache=ar&tag=so');
    const nothing = page.getByRole('heading', { name: 'Dazu haben wir nichts gefunden' });
    await nothing.waitFor();
    expect(await page.locator('[data-nothing] a[href^="tel:"]').isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    const ways = page.locator('[data-nothing] .chip');
    expect(await ways.count()).toBe(4);
    const best = ways.filter({ hasNotText: '(0)' }).first();
    const promised = /\((\d+)\)/.exec(await best.innerText())![1];
    await best.click();
    await nothing.waitFor({ state: 'hidden' });
    expect(await count(page).innerText()).toContain(promised);
  });

  test('the month of birth stays on the device; what is shared is the age', async () => {
    const page = await visit('/angebote/');
    await page.locator('[data-open]').click();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const born = new Date();
    born.setMonth(born.getMonth() - 43, 1);
    const month = `${born.getFullYear()}-${String(born.getMonth() + 1).padStart(2, '0')}`;
    await page.getByLabel('Geburtsmonat').fill(month);
    await page.waitForURL(/alter=43$/);
    expect(query(page)).toBe('?alter=43');
    expect(requests.filter((url) => url.includes(month) || url.includes(String(born.getFullYear())))).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('a device that keeps its position to itself', async () => {
    const page = await visit('/angebote/');
    await page.context().clearPermissions();
    await page.getByLabel('In der Nähe von').selectOption('Mein Standort');
    const denied = page.getByText('Ihr Gerät verrät seinen Standort nicht.');
    await denied.waitFor();
    expect(await page.getByLabel('In der Nähe von').inputValue()).toBe('');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('In der Nähe von').selectOption('Amselfurt');
    await answered(page);
    expect(await denied.isVisible()).toBe(false);
    expect(await page.locator('.distance').first().innerText()).toMatch(/^(?:\d+ m|[\d,]+ km) entfernt$/);
  });

  test('the position is used and never written', async () => {
    const page = await visit('/angebote/');
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation(AMSELFURT);
    await page.getByLabel('In der Nähe von').selectOption('Mein Standort');
    await page.locator('.distance').first().waitFor();
    expect(query(page)).toBe('');
    await page.context().clearPermissions();
    expect(await faults()).toEqual([]);
  });

  test('a finder’s file that cannot be had: it says so, and the list stays', async () => {
    const page = await visit('/angebote/');
    const before = await ids(page);
    await page.route('**/finden/*.json', (route) => route.abort());
    await page.getByRole('checkbox', { name: 'kostenfrei' }).check();
    await page.getByText('Die Filter sind gerade nicht erreichbar').waitFor();
    expect(await ids(page)).toEqual(before);
    expect(await barriers(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('checkbox', { name: 'stufenlos' }).check();
    await answered(page);
    expect(await page.getByText('Die Filter sind gerade nicht erreichbar').isVisible()).toBe(false);
  });

  const RENEWED = 'Das Portal wurde erneuert. Seite neu laden';

  test.for([
    ['another file', { json: { version: 1, ids: [] } }],
    ['no file', { status: 404 }],
  ] as const)(
    'when the site was built anew and has %s the page says so, and a new one keeps the choice',
    async ([, answer]) => {
      const page = await visit('/angebote/');
      const before = await ids(page);
      await page.route('**/finden/*.json', (route) => route.fulfill(answer));
      await page.getByRole('checkbox', { name: 'kostenfrei' }).check();
      const reload = page.getByRole('button', { name: RENEWED });
      await reload.waitFor();
      expect(await ids(page)).toEqual(before);
      expect(await barriers(page)).toEqual([]);
      await page.unrouteAll();
      await reload.click();
      await page.waitForURL(/angebote\/\?mit=kostenfrei$/);
      await answered(page);
      expect(await chips(page).allInnerTexts()).toEqual(['kostenfrei']);
    },
  );

  test('when the site was built anew and its script is gone the page says so, and the list stays', async () => {
    const page = await visit('/angebote/');
    const before = await ids(page);
    await page.route('**/_astro/session*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('checkbox', { name: 'kostenfrei' }).check();
    await page.getByText(RENEWED).waitFor();
    expect(await ids(page)).toEqual(before);
    await page.unrouteAll();
  });

  test('a link to remember', async () => {
    const page = await visit('/angebote/?mit=kostenfrei');
    await answered(page);
    await page.getByRole('button', { name: 'Suche merken' }).click();
    await page.locator('[data-message]:not([hidden])').waitFor();
  });

  test('other views of the same entries hear what was found and what is pointed at', async () => {
    const page = await visit('/angebote/');
    const heard = page.evaluate(
      () =>
        new Promise<{ ids: string[] }>((done) => {
          document.addEventListener('fp:found', (event) => done((event as CustomEvent<{ ids: string[] }>).detail), {
            once: true,
          });
          document.querySelector('[data-views]')!.dispatchEvent(new CustomEvent('fp:start', { bubbles: true }));
        }),
    );
    const found = await heard;
    expect(found.ids.slice(0, 5)).toEqual((await ids(page)).slice(0, 5));
    const pointed = page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('fp:point', (event) => done((event as CustomEvent).detail), { once: true });
        }),
    );
    await cards(page).nth(2).hover();
    expect(await pointed).toEqual({ id: found.ids[2] });
  });
});

describe('everything together', () => {
  const { visit, faults } = visitor({ viewport: desk, reducedMotion: 'reduce' });

  test('/finden/ shows the lists first, and what fits of all of them then', async () => {
    const page = await visit('/finden/');
    expect(await page.locator('.scopes a').count()).toBe(5);
    await page.locator('summary', { hasText: 'Was' }).click();
    await page.getByRole('checkbox', { name: /^Kitas/ }).check();
    await page.getByRole('checkbox', { name: 'stufenlos' }).check();
    await answered(page);
    expect(await page.locator('.scopes').isVisible()).toBe(false);
    expect(new Set((await ids(page)).map((id) => id!.split('/')[0]))).toEqual(new Set(['kitas']));
    expect(await barriers(page)).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  test('in English', async () => {
    const page = await visit('/en/kitas/');
    await page.getByRole('checkbox', { name: 'step-free' }).check();
    await answered(page);
    expect(await count(page).innerText()).toMatch(/^\d+ results$/);
    expect(await cards(page).first().getByRole('link').getAttribute('href')).toMatch(/\/en\/kitas\//);
  });

  test('beside the list nothing is hidden in a sheet', async () => {
    const page = await visit('/angebote/');
    expect(await page.locator('[data-open]').isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Zugang' }).click();
    await page.getByRole('checkbox', { name: /^Wickeltisch/ }).check();
    await answered(page);
    expect(query(page)).toBe('?mit=wickeltisch');
  });
});

describe.for([
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('320 px, %s', ([, options]) => {
  const { visit, faults } = visitor({ viewport: narrow, reducedMotion: 'reduce', ...options });

  test('filtered, with the sheet open', async () => {
    const page = await visit('/finden/?alter=8&nahe=amselfurt&umkreis=5&mit=kostenfrei');
    await answered(page);
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    await page.locator('[data-open]').click();
    for (const group of await page.locator('dialog summary').all()) await group.click();
    expect(await barriers(page)).toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

describe('without JavaScript', () => {
  const { visit } = visitor({ javaScriptEnabled: false, viewport: phone });

  test('no filter pretends to work: the page says how else to narrow the list', async () => {
    const page = await visit('/angebote/');
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    expect(await page.getByText('Zum Filtern braucht diese Seite JavaScript.').isVisible()).toBe(true);
    await page.locator('.narrow summary').first().click();
    await page.locator('.narrow a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/\/angebote\/thema\//);
  });
});
