/** What an open page says as time passes: the site is built for one day, the browser's clock runs on from there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serve, type Preview } from '../../scripts/preview.ts';

let preview: Preview;
let browser: Browser;

beforeAll(async () => {
  preview = await serve(inject('sample'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await preview.close();
});

/** A page opened at a moment of the German clock; its time moves only when the test moves it. */
async function openAt(path: string, moment: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, timezoneId: 'America/New_York' });
  const page = await context.newPage();
  // The clock runs until it is paused, and cannot be put back.
  await page.clock.install({ time: new Date(Date.parse(moment) - 60_000) });
  await page.clock.pauseAt(new Date(moment));
  await page.goto(preview.url + path.slice(1));
  return page;
}

const state = (page: Page) => page.locator('.detail-aside .open-now').first();
const OFFICE = '/familienbuero/amselfurt/';

describe('opening hours on an open page', () => {
  test('cross closing time and midnight, for a reader far away', async () => {
    const page = await openAt(OFFICE, '2026-12-01T15:58:30+01:00');
    expect(await state(page).innerText()).toBe('Jetzt geöffnet bis 16:00 Uhr');
    expect(await page.locator('.detail-aside [aria-current=date] th').innerText()).toBe('Dienstag');
    await page.clock.runFor('02:00');
    expect(await state(page).innerText()).toBe('Jetzt geschlossen, öffnet morgen, Mittwoch, 2. Dezember, um 9:00 Uhr');
    await page.clock.fastForward('08:00:00');
    expect(await state(page).innerText()).toBe('Jetzt geschlossen, öffnet heute um 9:00 Uhr');
    expect(await page.locator('.detail-aside [aria-current=date] th').innerText()).toBe('Mittwoch');
    await page.clock.fastForward('09:00:00');
    expect(await state(page).innerText()).toBe('Jetzt geöffnet bis 12:00 Uhr');
    expect(await page.locator('.detail-aside :is([aria-live], [role=status], [role=alert])').count()).toBe(0);
    await page.context().close();
  });

  test('without script say what is true at any moment', async () => {
    const page = await openAt(OFFICE, '2026-12-06T03:00:00+01:00', false);
    expect(await state(page).innerText()).toBe('So ist in der Regel geöffnet. Ausnahmen stehen darunter.');
    await page.context().close();
  });

  test('of a page nobody built for weeks are the usual ones', async () => {
    const page = await openAt(OFFICE, '2027-03-01T10:00:00+01:00');
    expect(await state(page).innerText()).toBe('So ist in der Regel geöffnet. Ausnahmen stehen darunter.');
    await page.context().close();
  });
});

describe('the dates on an open page', () => {
  test('leave it when they are over, and days are named from today', async () => {
    const page = await openAt('/veranstaltungen/', '2026-11-25T11:29:30+01:00');
    const headings = () => page.locator('.day:not([hidden]) h2').allInnerTexts();
    const baby = page.locator('.day:not([hidden])').first().locator('[data-id="offers/babycafe"]');
    expect((await headings()).slice(0, 3)).toEqual([
      'Heute, Mittwoch, 25. November',
      'Morgen, Donnerstag, 26. November',
      'Freitag, 27. November',
    ]);
    expect(await baby.isVisible()).toBe(true);
    await page.clock.runFor('01:00');
    expect(await baby.isVisible()).toBe(false);
    await page.clock.fastForward('13:00:00');
    expect((await headings()).slice(0, 2)).toEqual([
      'Heute, Donnerstag, 26. November',
      'Morgen, Freitag, 27. November',
    ]);
    const presets = () => page.locator('.presets a:visible').allInnerTexts();
    expect(await presets()).toEqual([
      'Heute',
      'Dieses Wochenende',
      'Diese Woche',
      'Nächste Woche',
      'Weihnachtsferien ab 23. Dezember',
    ]);
    await page.context().close();
  });

  test('without script are named by their date', async () => {
    const page = await openAt('/veranstaltungen/', '2026-11-25T11:29:30+01:00', false);
    expect(await page.locator('.day h2').first().innerText()).toBe('Mittwoch, 25. November');
    expect(await page.locator('.presets a').allInnerTexts()).not.toContain('Heute');
    await page.context().close();
  });
});

describe('cards on a page that was built some days ago', () => {
  const FLEA_MARKET = '[data-id="events/kinderflohmarkt-quendelstedt"]';
  const EVENING = '[data-id="events/kita-anmeldung-infoabend"]';

  test.each(['/orte/quendelstedt/', '/themen/zusammenleben/', '/veranstaltungen/seite/3/'])(
    'leave %s when they are over',
    async (path) => {
      const early = await openAt(path, '2026-11-25T08:00:00+01:00');
      const before = await early.locator('.card:visible').count();
      await early.context().close();
      const page = await openAt(path, '2026-11-29T08:00:00+01:00');
      const ends = await page
        .locator('.card[data-ends]:visible')
        .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['ends']!));
      expect(ends.filter((end) => end <= '2026-11-29 08:00')).toEqual([]);
      expect(await page.locator('.card:visible').count()).toBeLessThan(before);
      const leaves = await page
        .locator('.leaf:visible')
        .evaluateAll((all) => all.map((leaf) => leaf.getAttribute('datetime')!));
      expect(leaves.filter((day) => day < '2026-11-27')).toEqual([]);
      await page.context().close();
    },
  );

  test('name the next date in their leaf and in their line', async () => {
    const page = await openAt('/orte/quendelstedt/', '2026-11-26T12:00:00+01:00');
    const evening = page.locator(EVENING);
    const said = async () => [
      await evening.locator('.leaf:visible').getAttribute('datetime'),
      await evening.locator('.fact-when dd:visible').innerText(),
    ];
    expect(await said()).toEqual(['2026-11-26', 'Donnerstag, 26. November 2026, 18:00–19:30 Uhr']);
    expect(await page.locator(FLEA_MARKET).isVisible()).toBe(true);
    await page.clock.fastForward('08:00:00');
    expect(await said()).toEqual(['2027-01-14', 'Donnerstag, 14. Januar 2027, 18:00–19:30 Uhr']);
    await page.context().close();
  });

  test('without script are those of the build', async () => {
    const page = await openAt('/orte/quendelstedt/', '2026-11-29T08:00:00+01:00', false);
    expect(await page.locator(FLEA_MARKET).isVisible()).toBe(true);
    expect(await page.locator(`${EVENING} .leaf:visible`).count()).toBe(1);
    await page.context().close();
  });

  test('the own page of what has ended says so, and takes nobody any more', async () => {
    const page = await openAt('/veranstaltungen/erste-hilfe-fuer-grosseltern/', '2026-11-28T12:29:00+01:00');
    const shown = async () => ({
      over: await page.getByText('Vorbei seit dem 28. November 2026').isVisible(),
      next: await page.locator('.next-date').isVisible(),
      calendar: await page.locator('.add-to-calendar').isVisible(),
      join: await page.locator('.fact-join').isVisible(),
    });
    expect(await shown()).toEqual({ over: false, next: true, calendar: true, join: true });
    await page.clock.runFor('02:00');
    expect(await shown()).toEqual({ over: true, next: false, calendar: false, join: false });
    await page.context().close();
  });
});
