/**
 * What parents come for, done on the built sample at 360 px without search: real clicks from the start page, at most
 * five, with and without JavaScript. The site is built for a Wednesday of its own, so that "today" holds on any day.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { serve, type Preview } from '../../scripts/preview.ts';
import { TODAY } from '../site/build.ts';
import { visitor } from './visitor.ts';

const MORNING = `${TODAY}T07:00:00+01:00`;
const NEXT_WEDNESDAY = { iso: '2026-12-02', day: 'Mittwoch' };
const MOST_CLICKS = 5;

let preview: Preview;

beforeAll(async () => {
  preview = await serve(inject('sample'));
});

afterAll(() => preview.close());

/** A way through the site, click by click. */
class Way {
  readonly #clicks: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Clicks what a reader sees under this name, in the page or a part of it. */
  async click(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.clickOn(within.getByRole('link', { name, exact: typeof name === 'string' }));
  }

  async clickOn(target: Locator): Promise<void> {
    const words = (await target.innerText()).trim().replaceAll(/\s+/g, ' ');
    const href = await target.getAttribute('href');
    const before = this.page.url();
    await target.click();
    if (href?.startsWith('/')) {
      await this.page.waitForURL((url) => url.href !== before);
      expect(new URL(this.page.url()).pathname).toBe(href);
      expect(href).not.toContain('suche');
    }
    this.#clicks.push(words);
  }

  /** Opens the menu: a click like any other. */
  async menu(): Promise<Locator> {
    const menu = this.page.locator('details.menu');
    await this.clickOn(menu.locator('summary'));
    return menu;
  }

  async arrives(heading: string): Promise<void> {
    expect(await this.page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
  }

  /** Says how it went. */
  done(task: string): void {
    console.log(`${task}: ${this.#clicks.join(' → ')} (${this.#clicks.length})`);
    expect(this.#clicks.length).toBeLessThanOrEqual(MOST_CLICKS);
  }
}

/** The part of a page under a heading. */
const part = (page: Page, heading: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** What a page answers under a question. */
const answers = (page: Page, question: string) =>
  page
    .locator('.fact', { has: page.locator('dt', { hasText: new RegExp(`^\\s*${question}\\s*$`) }) })
    .locator('dd')
    .allInnerTexts();

describe.for([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  const { visit, faults } = visitor(
    { javaScriptEnabled, viewport: { width: 360, height: 800 } },
    () => preview.url,
    MORNING,
  );

  const start = async () => new Way(await visit('/'));

  test('find today’s free offers for a baby', async () => {
    const way = await start();
    const { page } = way;
    await way.click(/^0 bis 3 Jahre/);
    const week = part(page, 'Heute und diese Woche');
    const today = week.getByRole('listitem').filter({ has: page.locator(`time[datetime="${TODAY}"]`) });
    const free = today.filter({ hasText: 'kostenfrei' }).filter({ hasText: /bis 1 Jahr/ });
    expect(await free.count()).toBeGreaterThan(0);
    await way.clickOn(free.first().getByRole('link'));
    await way.arrives('Babycafé am Mittwoch');
    expect(await page.locator('.next-date').innerText()).toContain('Mittwoch, 25. November 2026, 9:30–11:30 Uhr');
    expect(await answers(page, 'Kosten')).toContain('kostenfrei');
    way.done('Today’s free offers for a baby');
    expect(await faults()).toEqual([]);
  });

  test.for([
    ['Hollerbrück', 'Kreisjugendamt Finkenlohe'],
    ['Quendelstedt', 'Jugendamt Quendelstedt'],
  ] as const)('the office for Unterhaltsvorschuss in %s', async ([town, office]) => {
    const way = await start();
    const { page } = way;
    await way.click('Orte');
    await way.click(town, page.getByRole('main'));
    await way.click(`Leistungen in ${town}`);
    const row = page.locator('.pairs > div').filter({ has: page.getByRole('term').getByText('Unterhaltsvorschuss') });
    await way.click(office, row);
    await way.arrives(office);
    expect(await page.getByRole('main').locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    way.done(`Unterhaltsvorschuss in ${town}`);
  });

  test('the same from the list of benefits', async () => {
    const way = await start();
    const { page } = way;
    await way.click(/^Geld und Leistungen/, page.getByRole('main'));
    const benefit = page.getByRole('main').getByRole('link', { name: 'Unterhaltsvorschuss', exact: true });
    while ((await benefit.count()) === 0) await way.click('Nächste Seite');
    await way.clickOn(benefit);
    await way.arrives('Unterhaltsvorschuss');
    await way.click(/^Jugendamt Quendelstedt \(Quendelstedt\)/);
    await way.arrives('Jugendamt Quendelstedt');
    way.done('Unterhaltsvorschuss, by the list');
  });

  test('how to get a Kita place', async () => {
    const way = await start();
    const { page } = way;
    await way.click('Kita-Platz');
    await way.arrives('Einen Kita-Platz finden');
    expect(await page.getByRole('main').innerText()).toMatch(/Vormerkung/);
    await way.click('Kitas im Kreis');
    await way.arrives('Kitas');
    way.done('A Kita place');
  });

  test('where to register for a Kita', async () => {
    const way = await start();
    const { page } = way;
    await way.click('Kitas', await way.menu());
    await way.clickOn(page.getByRole('main').getByRole('article').first().getByRole('link'));
    const register = page.getByRole('link', { name: 'Vormerken mit Kita-Vormerkung Finkenlohe' });
    expect(await register.getAttribute('href')).toMatch(/^https:\/\/www\.example\.org\/vormerkung/);
    way.done('Register for a Kita');
  });

  test('when U5 is due', async () => {
    const due = parse(readFileSync('layers/bund/milestones/u5.yaml', 'utf8')) as { window: string; tolerance: string };
    const way = await start();
    await way.click('Vorsorge U1 bis J1');
    const row = way.page.getByRole('row').filter({ has: way.page.getByRole('cell', { name: 'U5', exact: true }) });
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells).toEqual(['U5', due.window, due.tolerance]);
    way.done('When U5 is due');
  });

  test('who to call at night', async () => {
    const way = await start();
    const { page } = way;
    await way.click('Hilfe sofort');
    await way.arrives('Hilfe sofort');
    const atNight = page.getByRole('article').filter({ hasText: 'Tag und Nacht' });
    const numbers = await atNight.locator('.fact-phone a').allInnerTexts();
    expect(numbers).toEqual(expect.arrayContaining(['112', '116117']));
    way.done('Who to call at night');
  });

  test('an offer in Turkish', async () => {
    const way = await start();
    const { page } = way;
    await way.click(/^Türkçe/);
    await way.arrives('Angebote: Türkisch');
    const turkish = page.getByRole('article').filter({ has: page.locator('.fact-languages', { hasText: 'Türkisch' }) });
    expect(await turkish.count()).toBeGreaterThan(1);
    await way.clickOn(turkish.first().getByRole('link'));
    expect((await answers(page, 'Sprachen')).join()).toContain('Türkisch');
    way.done('An offer in Turkish');
  });

  test('the Familienbüro’s hours next Wednesday', async () => {
    const way = await start();
    const { page } = way;
    await way.click('Familienbüro Amselfurt');
    const hours = page.locator('.detail-aside').locator(part(page, 'Öffnungszeiten'));
    const row = hours.getByRole('row').filter({ has: page.getByRole('rowheader', { name: NEXT_WEDNESDAY.day }) });
    expect(await row.getByRole('cell').innerText()).toBe('9:00–12:00 Uhr');
    expect(await hours.innerText(), 'and no closure on that day').not.toContain('2. Dezember');
    way.done('Hours next Wednesday');
  });

  test('report a wrong phone number', async () => {
    const way = await start();
    const { page } = way;
    await way.click('Familienbüro Hollerbrück');
    const report = page.getByRole('link', { name: 'Fehler melden' });
    const mail = new URL((await report.getAttribute('href')) ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.pathname).toBe('familienportal@example.org');
    expect(mail.searchParams.get('subject')).toContain('Familienbüro Hollerbrück');
    expect(mail.searchParams.get('body')).toContain('/familienbuero/hollerbrueck/');
    await way.clickOn(report);
    expect(new URL(page.url()).pathname).toBe('/familienbuero/hollerbrueck/');
    way.done('Report a wrong number');
  });
});
describe('the question nobody answers today', () => {
  const { visit, faults } = visitor(
    {
      viewport: { width: 360, height: 800 },
      permissions: ['geolocation'],
      geolocation: { latitude: 51.5758, longitude: 8.0231 },
    },
    () => preview.url,
  );

  test('what is there for my 8-month-old near me on Tuesday, free, step-free, in Turkish?', async () => {
    const page = await visit('/angebote/');
    const taps = [
      () => page.getByLabel('Alter des Kindes').selectOption('8 Monate'),
      () => page.getByLabel('In der Nähe von').selectOption('Mein Standort'),
      () => page.getByRole('checkbox', { name: 'Dienstag' }).check(),
      () => page.getByRole('checkbox', { name: 'kostenfrei' }).check(),
      () => page.getByRole('checkbox', { name: 'stufenlos' }).check(),
      () => page.getByRole('combobox', { name: 'Sprache', exact: true }).selectOption('tr'),
    ];
    for (const tap of taps) await tap();
    const answer = page.getByRole('article').filter({ hasText: 'Offene Krabbelgruppe' });
    await page.locator('[data-chosen] .chip').nth(5).waitFor();
    expect(await page.getByRole('article').first().innerText()).toContain('Offene Krabbelgruppe');
    expect(await answer.locator('.distance').innerText()).toBe('50 m entfernt');
    expect(taps.length).toBeLessThanOrEqual(6);
    expect(new URL(page.url()).search).toBe('?alter=8&sprache=tr&tag=di&mit=kostenfrei&mit=stufenlos');
    expect(await faults()).toEqual([]);
  });
});

describe('free places', () => {
  const { visit, faults } = visitor({ viewport: { width: 360, height: 800 } }, () => preview.url);

  test('are shown for a fortnight after somebody counted them, and then where they stand', async () => {
    const page = await visit('/');
    await page.clock.setFixedTime('2026-12-04T22:00:00Z');
    await visit('/kitas/lesezeichen/');
    expect(await answers(page, 'Plätze')).toContain('3 frei (Stand 20. November 2026)');
    await page.clock.setFixedTime('2026-12-04T23:30:00Z');
    await visit('/kitas/lesezeichen/');
    const later = (await answers(page, 'Plätze')).join();
    expect(later).not.toContain('frei (Stand');
    expect(later).toContain('Freie Plätze: siehe Kita-Vormerkung Finkenlohe');
    expect(await faults()).toEqual([]);
  });
});
