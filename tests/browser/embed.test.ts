/** The portal on other people's sites: partners' pages on an origin of their own, and the generator that makes them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { codesOf } from '../../src/domain/embed/code.ts';
import { MESSAGES, OPTIONS, type OptionName } from '../../src/domain/embed/contract.ts';
import { barriers, barriersInside } from './accessibility.ts';
import { mapDrawn } from './examine.ts';

const site = inject('siteUrl');

const placement = (path: string, title: string, page: string) => ({
  address: `${site}embed/${path}`,
  page: site + page,
  title,
  linkText: `${title} im Familienportal`,
  height: 480,
  script: `${site}embed.v1.js`,
});

const OFFERS = placement('familienzentren/?ebene=2&anzahl=10', 'Familienzentren', 'familienzentren/');
const DATES = placement('veranstaltungen/ort/amselfurt/?ebene=2&anzahl=5', 'Termine: Amselfurt', 'veranstaltungen/');
const HOURS = placement(
  'familienbuero/amselfurt/oeffnungszeiten/?ebene=2',
  'Öffnungszeiten',
  'familienbuero/amselfurt/',
);

/** A busy machine loads three frames slowly. */
const PATIENT = { timeout: 20_000 };

const partnerPage = (body: string) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Partner</title><link rel="icon" href="data:,"></head><body><main><h1>Kita Sonnenblume</h1>${body}</main></body></html>`;

/** What WordPress leaves of what an author pastes: no script, no element it does not know. */
const stripped = (html: string) =>
  html.replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<\/?familienportal-embed[^>]*>/g, '');

const PAGES: Record<string, string> = {
  '/partner': partnerPage(
    codesOf(OFFERS).script +
      codesOf(DATES).script +
      codesOf(HOURS).element +
      '<iframe src="/forger" title="Fremd"></iframe>',
  ),
  '/wordpress': partnerPage([OFFERS, DATES, HOURS].map((one) => stripped(codesOf(one).script)).join('')),
  '/forger': `<!doctype html><html lang="de"><title>Fremd</title><main><h1>Fremd</h1></main><script>
    for (const height of [40, 9999]) parent.postMessage({ type: '${MESSAGES.height}', height }, '*');
    parent.frames[0].postMessage({ type: '${MESSAGES.hello}' }, '*');
    addEventListener('message', ({ data }) => { document.title = 'heard ' + data?.type; });
  </script></html>`,
};

let server: Server;
let browser: Browser;
let context: BrowserContext;
let partner: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = PAGES[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  partner = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 900, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** The frames of the portal on a page, all loaded. */
async function embedsOn(page: Page): Promise<Frame[]> {
  const frames = page.frames().filter((frame) => /^(?:en\/)?embed\//.test(frame.url().replace(site, '')));
  await Promise.all(frames.map((frame) => frame.waitForLoadState()));
  return frames;
}

const inside = (frame: Frame) => frame.evaluate(() => document.body.getBoundingClientRect().height);
const outside = async (frame: Frame) =>
  (await frame.frameElement()).evaluate((element) => (element as Element).clientHeight);

/** Waits until every frame is as high as what is in it, ± 2 px, and tells the heights. */
async function fitted(frames: readonly Frame[]): Promise<number[]> {
  await expect
    .poll(async () => {
      const differences = [];
      for (const frame of frames) {
        // What is out of sight browsers draw later.
        await (await frame.frameElement()).scrollIntoViewIfNeeded();
        differences.push(Math.abs((await inside(frame)) - (await outside(frame))));
      }
      return Math.max(...differences);
    }, PATIENT)
    .toBeLessThanOrEqual(2);
  return Promise.all(frames.map(outside));
}

describe('three embeds on a page of another origin', () => {
  let page: Page;
  let frames: Frame[];
  const errors: string[] = [];

  test('are as high as what is in them', async () => {
    page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${partner}/partner`);
    // Frames load when they come into sight.
    for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await embedsOn(page)).length, PATIENT).toBe(3);
    frames = await embedsOn(page);
    const heights = await fitted(frames);
    expect(new Set(heights).size).toBe(3);
    expect(heights).not.toContain(480);
  });

  test('stay so when a visitor narrows the list; what the partner fixed stays', async () => {
    const dates = frames.find((frame) => frame.url().includes('veranstaltungen'))!;
    const before = await dates.locator('[data-id]:visible').count();
    expect(before).toBe(5);
    await dates.getByRole('combobox').selectOption({ index: 2 });
    expect(await dates.getByRole('status').innerText()).toMatch(/^\d+ von \d+$/);
    await fitted(frames);
    const places = await dates.locator('[data-id]:visible').allInnerTexts();
    expect(places.length).toBeGreaterThan(0);
    await dates.getByRole('combobox').selectOption('');
    expect(await dates.locator('[data-id]:visible').count()).toBe(5);
  });

  test('stay so when text is twice as large, and in 280 pixels', async () => {
    const before = await fitted(frames);
    for (const frame of frames) await frame.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    const large = await fitted(frames);
    for (const [index, height] of large.entries()) expect(height).toBeGreaterThan(before[index]! * 1.2);
    for (const frame of frames) await frame.evaluate(() => document.documentElement.removeAttribute('style'));
    await page.setViewportSize({ width: 280, height: 700 });
    await fitted(frames);
    for (const frame of frames) {
      const { scroll, client } = await frame.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
    }
    await page.setViewportSize({ width: 900, height: 800 });
    await fitted(frames);
  });

  test('a message of another frame changes nothing, and no embed answers it', async () => {
    const before = await fitted(frames);
    const forger = page.frames().find((frame) => frame.url().endsWith('/forger'))!;
    await forger.evaluate(
      (type) => [100, 50_000, '90', null].forEach((height) => parent.postMessage({ type, height }, '*')),
      MESSAGES.height,
    );
    // Of the portal's own origin, but with nonsense.
    await frames[0]!.evaluate(
      (type) =>
        [0, 39, 20_001, 1e9, NaN, 100.5, '90', null].forEach((height) => parent.postMessage({ type, height }, '*')),
      MESSAGES.height,
    );
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await Promise.all(frames.map(outside))).toEqual(before);
    expect(await forger.title()).toBe('Fremd');
  });

  test('axe finds nothing, inside and outside', async () => {
    expect.soft(await barriers(page)).toEqual([]);
    for (const frame of frames) expect.soft(await barriersInside(frame), frame.url()).toEqual([]);
  });

  test('links open a new tab, keep the word about it, and nothing was stored or went wrong', async () => {
    const dates = frames.find((frame) => frame.url().includes('veranstaltungen'))!;
    expect(await dates.locator('.embed-note').innerText()).toBe('Links öffnen einen neuen Tab.');
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      dates.locator('.dates a:visible').first().click(),
    ]);
    expect(opened.url()).toContain(site);
    await opened.close();
    expect(page.url()).toBe(`${partner}/partner`);
    for (const frame of frames)
      expect(await frame.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('where scripts are stripped', () => {
  test('the frames keep their height, scroll inside, and the links stand beneath', async () => {
    const page = await context.newPage();
    await page.goto(`${partner}/wordpress`);
    const frames = page.locator('iframe');
    expect(await frames.count()).toBe(3);
    for (const frame of await frames.all()) {
      await frame.scrollIntoViewIfNeeded();
      expect(await frame.evaluate((element) => element.clientHeight)).toBe(480);
    }
    await expect.poll(async () => (await embedsOn(page)).length, PATIENT).toBe(3);
    expect(await barriers(page.mainFrame())).toEqual([]);
    for (const frame of await frames.all()) await frame.evaluate((element) => element.setAttribute('hidden', ''));
    await page.locator('iframe').evaluateAll((all) => all.forEach((one) => one.remove()));
    for (const { linkText, page: href } of [OFFERS, DATES, HOURS])
      expect(await page.getByRole('link', { name: linkText }).getAttribute('href')).toBe(href);
    await page.close();
  });

  test('without JavaScript an embed is complete', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${site}embed/kitas/`);
    expect(await page.locator('.card:visible').count()).toBeGreaterThan(15);
    expect(await page.locator('[data-filter]').isVisible()).toBe(false);
    await page.goto(`${site}embed/karte/kitas/`);
    expect(await page.locator('.embed-places a').count()).toBeGreaterThan(10);
    await plain.close();
  });
});

describe('the generator', () => {
  let page: Page;
  /** A partner's page, empty before each paste. */
  let host: Page;

  beforeAll(async () => {
    page = await context.newPage();
    host = await context.newPage();
  });

  /** Opens the generator with a choice, and gives its codes once they are those of the choice. */
  async function codes(query: string): Promise<Record<'frame' | 'script' | 'element', string>> {
    await page.goto(`${site}einbetten/?${query}`);
    await page.locator('[data-code=element]:not(:empty)').waitFor();
    const code = async (way: string) => (await page.locator(`[data-code=${way}]`).textContent())!;
    return { frame: await code('frame'), script: await code('script'), element: await code('element') };
  }

  /** Pastes code into the partner's page, and gives the embed in it. */
  async function pasted(code: string): Promise<Frame> {
    PAGES['/pasted'] = partnerPage(code);
    await host.goto(`${partner}/pasted`);
    await expect.poll(async () => (await embedsOn(host)).length, PATIENT).toBe(1);
    const [embed] = await embedsOn(host);
    return embed!;
  }

  test.for([
    ['was=angebote&ort=amselfurt&thema=gesundheit', 'Angebote: Amselfurt, Gesundheit', '.card'],
    ['was=angebote&lebensphase=0-3', 'Angebote: 0 bis 3 Jahre', '.card'],
    ['was=veranstaltungen&traeger=familienverein', 'Termine: Familienverein', '.dates li:visible'],
    ['was=kitas&ort=amselfurt', 'Kitas: Amselfurt', '.card'],
    ['was=familienzentren', 'Familienzentren', '.card'],
    ['was=einrichtungen', 'Einrichtungen', '.card'],
    ['was=leistungen', 'Leistungen', '.card'],
    ['was=ratgeber', 'Ratgeber', '.card'],
    ['was=familienbuero', 'Familienbüro', '.card'],
    ['was=kalender&ort=amselfurt', 'Kalender: Amselfurt', '.month'],
    ['was=karte/angebote&ort=amselfurt', 'Karte: Angebote: Amselfurt', '.leaflet-container .pin'],
    ['was=karte/veranstaltungen', 'Karte: Termine', '.leaflet-container .pin'],
    ['was=karte/kitas', 'Karte: Kitas', '.leaflet-container .pin'],
    ['was=karte/familienzentren', 'Karte: Familienzentren', '.leaflet-container .pin'],
    ['was=eintrag&seite=/angebote/babycafe/', 'Babycafé', '.card'],
    ['was=zeiten&seite=/familienbuero/amselfurt/', 'Familienbüro Amselfurt', '.hours table'],
    ['was=suche', 'Suche', 'input[name=q]'],
    ['was=monitor&ort=amselfurt', 'Heute und diese Woche: Amselfurt', 'fp-monitor[data-running]'],
  ] as const)('%s: the pasted code shows it', async ([query, title, part]) => {
    const embed = await pasted((await codes(query)).frame);
    expect(await embed.locator('h1').innerText()).toContain(title);
    await embed.locator(part).first().waitFor();
  });

  /** What the first round shows: every option as usual. */
  let usual: { readonly accent: string; readonly padding: string } | undefined;

  /** So many pastes show every value of every option, all options at once. */
  const ROUNDS = Math.max(...Object.values(OPTIONS).map(({ length }) => length));

  test.for(Array.from({ length: ROUNDS }, (_, round) => round))('every option, round %i', async (round) => {
    const values = Object.fromEntries(
      Object.entries(OPTIONS).map(([name, all]) => [name, all[round % all.length]]),
    ) as Record<OptionName, string>;
    const language = round % 2 === 0 ? 'de' : 'en';
    const query = new URLSearchParams({ was: 'kitas', ...values, sprache: language });
    const embed = await pasted((await codes(query.toString())).frame);
    const root = embed.locator('html');
    expect(await root.getAttribute('lang')).toBe(language);
    const scheme = { auto: 'light dark', hell: 'light', dunkel: 'dark' }[values.farbe];
    expect(await root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe(scheme);
    const measure = (frame: Frame) =>
      frame.evaluate(() => ({
        accent: getComputedStyle(document.querySelector('.card a')!).color,
        padding: getComputedStyle(document.querySelector('.card')!).padding,
      }));
    usual ??= await measure(embed);
    const own = await measure(embed);
    if (values.farbe !== 'dunkel') expect(own.accent === usual.accent).toBe(values.akzent === 'portal');
    expect(own.padding === usual.padding).toBe(values.dichte === 'normal');
    const cards = await embed.locator('.card:visible').count();
    if (values.anzahl === 'alle') expect(cards).toBeGreaterThan(10);
    else expect(cards).toBe(Number(values.anzahl));
    expect(await embed.locator('.card .picture:visible').count()).toBe(values.bilder === 'ja' ? cards : 0);
    expect(await embed.locator('h1').evaluate(({ ariaLevel }) => ariaLevel ?? '1')).toBe(values.ebene);
  });

  test('the code with the script and the element fit their height', async () => {
    const { script, element } = await codes('was=angebote&ort=amselfurt&anzahl=3');
    for (const code of [script, element]) {
      const embed = await pasted(code);
      const [height] = await fitted([embed]);
      expect(height).not.toBe(640);
      expect(await host.getByRole('link', { name: 'Angebote: Amselfurt im Familienportal' }).count()).toBe(1);
    }
  });

  test('a list leads here with itself chosen, the address keeps every choice, and the code is copied', async () => {
    await page.bringToFront(); // browsers draw what is behind less often
    await page.goto(`${site}veranstaltungen/ort/amselfurt/`);
    await page.getByRole('link', { name: 'Auf Ihrer Website zeigen' }).first().click();
    await page.locator('[name=akzent]').selectOption('pflaume');
    await expect
      .poll(() => page.locator('[data-code=frame]').textContent(), PATIENT)
      .toContain('ort/amselfurt/?akzent=pflaume');
    const shared = page.url();
    const code = await page.locator('[data-code=script]').textContent();
    const { script } = await codes(new URL(shared).searchParams.toString());
    expect(script).toBe(code);
    await page.locator('[data-copy=script]').click();
    await expect.poll(() => page.locator('[data-status]').textContent(), PATIENT).toBe('Kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    expect(await page.locator('[data-qr] svg').count()).toBe(1);
    expect(await page.locator('[data-calendar]').getAttribute('href')).toMatch(/^webcal:.*\.ics$/);
  });

  test('the preview is as wide as a phone or as the page, and as high as what is in it', async () => {
    await codes('was=kitas&anzahl=3');
    const width = () => page.locator('.embed-preview').evaluate((element) => element.clientWidth);
    await expect.poll(width, PATIENT).toBeLessThan(365);
    await page.getByLabel('Bildschirm', { exact: true }).check();
    await expect.poll(width, PATIENT).toBeGreaterThan(500);
    await fitted(await embedsOn(page));
    expect(await page.locator('.embed-preview iframe').getAttribute('sandbox')).toContain('allow-scripts');
    expect(await barriers(page)).toEqual([]);
  });

  test('says so when there is nothing', async () => {
    await page.goto(`${site}einbetten/?was=eintrag&seite=/angebote/gibt-es-nicht/`);
    await page.getByText('Dafür steht zurzeit nichts im Portal.').waitFor();
    expect(await page.locator('[data-code=frame]').isVisible()).toBe(false);
  });

  test('without JavaScript there are ready codes', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(`${site}einbetten/`);
    expect(await quiet.locator('form.generator').isVisible()).toBe(false);
    expect(await quiet.locator('details code').allTextContents()).toContainEqual(
      expect.stringContaining('<iframe src='),
    );
    await plain.close();
  });
});

describe('calendars to subscribe to', () => {
  test('can be copied beside their address, which says so; without a clipboard the address is all there is', async () => {
    const page = await context.newPage();
    await page.goto(`${site}kalender-abonnieren/`);
    const row = page.locator('.calendars > li').first();
    const address = await row.locator('a[data-address]').evaluate((link: HTMLAnchorElement) => link.href);
    const button = row.getByRole('button', { name: /^Kopieren / });
    await button.click();
    await row.getByText('Kopiert.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(await barriers(page)).toEqual([]);
    await page.addInitScript(() => delete (Navigator.prototype as { clipboard?: unknown }).clipboard);
    await page.reload();
    await row.locator('a[data-address]').waitFor();
    expect(await button.count()).toBe(0);
    await page.close();
  });
});

describe('a screen on the wall', () => {
  /** The site is built for today; at this minute nothing begins or ends. */
  const MORNING = new Date().setUTCHours(7, 7, 0, 0);

  test('turns its dates, can be stopped, survives a gap, and reads again', async () => {
    const screen = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await screen.newPage();
    await page.clock.install({ time: MORNING });
    await page.goto(`${site}embed/monitor/`);
    const shown = () => page.locator('[data-ends]:visible').allInnerTexts();
    await page.locator('fp-monitor[data-running]').waitFor();
    await expect.poll(async () => (await shown()).length, PATIENT).toBeGreaterThan(0);
    const first = await shown();
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    await page.clock.runFor(13_000);
    expect(await shown()).not.toEqual(first);
    await page.getByRole('button', { name: 'Anhalten' }).click();
    const stopped = await shown();
    await page.clock.runFor(40_000);
    expect(await shown()).toEqual(stopped);
    await page.getByRole('button', { name: 'Nächste Termine' }).click();
    expect(await shown()).not.toEqual(stopped);

    await screen.setOffline(true);
    await page.clock.runFor(11 * 60_000);
    await page.getByText(/Gerade ohne Verbindung\. Stand: \d/).waitFor();
    expect((await shown()).length).toBeGreaterThan(0);
    await screen.setOffline(false);
    await page.clock.runFor(11 * 60_000);
    await page.getByText('Gerade ohne Verbindung').waitFor({ state: 'hidden' });
    expect((await shown()).length).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await screen.close();
  });

  test('stands still for whoever wants no motion', async () => {
    const page = await context.newPage();
    await page.clock.install({ time: MORNING });
    await page.goto(`${site}embed/monitor/`);
    await page.getByRole('button', { name: 'Weiter' }).waitFor();
    const shown = () => page.locator('[data-ends]:visible').allInnerTexts();
    const first = await shown();
    await page.clock.runFor(30_000);
    expect(await shown()).toEqual(first);
    await page.close();
  });
});

test('an embedded map weighs at most 110 kB before its tiles', async () => {
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const tile = /\.(?:mvt|pmtiles)$/.test(new URL(response.url()).pathname);
    if (!tile && response.ok()) bodies.push(response.body());
  });
  await page.goto(`${site}embed/karte/angebote/`);
  await mapDrawn(page);
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`embedded map: ${total} bytes in ${sizes.length} files`);
  expect(total).toBeLessThanOrEqual(110_000);
  await page.close();
});
