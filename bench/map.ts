/**
 * The map with ten thousand entries, in Chromium: from the last byte of script and data to the first pins, and how
 * long a zoom takes. `node bench/map.ts` on a built site (npm run build).
 */
import type { Page } from 'playwright-core';
import { launchBrowser } from '../scripts/browser.ts';
import { distDir } from '../scripts/lib/settings.ts';
import { serve } from '../scripts/preview.ts';
import { packFinder, type FinderFile } from '../src/domain/finder/file.ts';
import { groupNames, type Group } from '../src/domain/finder/groups.ts';

const ENTRIES = 10_000;
const [WEST, SOUTH, EAST, NORTH] = [7.97, 51.48, 8.2, 51.61];

/** Numbers between 0 and 1 that look random and are the same in every run. */
function* noise(): Generator<number> {
  for (let state = 20_261_124; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

/** A finder's file with ten thousand Kitas, each in a house of its own. */
function tenThousand(like: FinderFile): FinderFile {
  const random = noise();
  const between = (low: number, high: number) => low + (random.next().value as number) * (high - low);
  const none = Object.fromEntries(groupNames.map((group) => [group, []])) as unknown as Record<
    Group,
    readonly string[]
  >;
  const entries = Array.from({ length: ENTRIES }, (_, number) => ({
    collection: 'kitas',
    id: `kita-${number}`,
    title: `Kita ${number}`,
    ways: [
      {
        choices: none,
        ages: [12, 72] as const,
        slots: undefined,
        needs: {},
        house: { lat: between(SOUTH, NORTH), lon: between(WEST, EAST), name: '' },
        postcode: undefined,
        dates: [],
        startsAt: 0,
        open: undefined,
        vacancy: undefined,
      },
    ],
  }));
  const { midnight, pages } = like;
  const frame = {
    midnight,
    pages,
    rootOf: () => '/kitas/',
    cardsFrom: () => 1,
    options: none,
    centres: [],
    compare: () => 0,
  };
  return packFinder(entries, frame);
}

const site = await serve(distDir);
const browser = await launchBrowser();

/** Opens the list with its map at once. */
async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.route('**/finden/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: tenThousand((await response.json()) as FinderFile) });
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.pin')) return;
      observer.disconnect();
      performance.mark('pins');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}kitas/?ansicht=karte`);
  await page.locator('.pin').first().waitFor();
  return page;
}

/** From the last byte the pins needed to the pins, in milliseconds. */
const waited = (page: Page) =>
  page.evaluate(() => {
    const { startTime } = performance.getEntriesByName('pins')[0]!;
    const needed = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(?:js|css|json)$/.test(new URL(name).pathname))
      .map(({ responseEnd }) => responseEnd)
      .filter((end) => end < startTime);
    return startTime - Math.max(...needed);
  });

/** One zoom, from the click to the frame after the pins have changed. */
const zoom = (page: Page, direction: 'in' | 'out') =>
  page.evaluate(async (direction) => {
    const button = document.querySelector<HTMLElement>(`.leaflet-control-zoom-${direction}`)!;
    const pins = document.querySelector('.leaflet-marker-pane')!;
    const start = performance.now();
    const changed = new Promise((done) => new MutationObserver(done).observe(pins, { childList: true }));
    button.click();
    await changed;
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, direction);

const RUNS = 5;
const report = (what: string, bar: number, times: number[]) => {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  console.log(`${what}: median ${sorted[Math.floor(sorted.length / 2)]} ms, best ${sorted[0]} ms (bar: ${bar} ms)`);
};

try {
  const ready: number[] = [];
  const zooms: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await open();
    ready.push(await waited(page));
    for (const direction of ['in', 'in', 'out', 'out'] as const) zooms.push(await zoom(page, direction));
    await page.close();
  }
  report(`${ENTRIES} entries, pins after script and data`, 500, ready);
  report('one zoom', 250, zooms);
} finally {
  await browser.close();
  await site.close();
}
