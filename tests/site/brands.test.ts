/** `site.yaml` alone turns the sample into another town's portal. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { launchBrowser } from '../../scripts/browser.ts';
import { serve, type Preview } from '../../scripts/preview.ts';
import { BUILD_TIMEOUT, buildInto, filesBelow } from './build.ts';

/** A map service of somebody else, and a host that cannot send parts of files. */
const SERVICE = {
  name: 'Landeskarte',
  tiles: 'https://tiles.example.org/{z}/{x}/{y}.png',
  attribution: '© Landeskarte',
  privacy: 'https://www.example.org/datenschutz',
};

/** The file of a logo. */
interface LogoFile {
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'avif' | 'jpeg';
}

const BRANDS = [
  {
    folder: 'brand-yellow',
    name: 'Familiennetz',
    municipality: 'Stadt Goldammerfeld',
    brand: '#ffcc00',
    // A coat of arms as towns send it, and a photo taken upright.
    logo: { width: 1000, height: 1200 },
    // Other files a town may send.
    logos: [
      { width: 120, height: 140, format: 'png' },
      { width: 600, height: 600, format: 'avif' },
    ] as LogoFile[],
    hero: { width: 900, height: 1200 },
    map: { service: SERVICE },
  },
  {
    folder: 'brand-red',
    name: 'Kinderwegweiser',
    municipality: 'Gemeinde Rotkehlchen',
    brand: '#d0021b',
    // A name written in one line, and a photo cut to a strip.
    logo: { width: 2000, height: 200 },
    logos: [
      { width: 20, height: 20, format: 'png' },
      { width: 300, height: 2000, format: 'jpeg' },
    ] as LogoFile[],
    hero: { width: 2000, height: 260 },
    map: { singleTiles: true },
  },
];

const ACCENT = '#2255aa';
const READABLE = 4.5;

/** Contrast by WCAG 2.2, written down from its definition and not from our own code. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Copies the sample and changes nothing but `site.yaml` (and the picture it names). */
async function contentOf({ name, municipality, brand, map, logo, hero }: (typeof BRANDS)[number]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'familienportal-brand-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  cpSync('content', folder, { recursive: true });
  const file = join(folder, 'site.yaml');
  const site = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const changes = {
    name,
    municipality,
    description: `Alles für Familien in ${municipality}.`,
    languages: ['de'],
    colours: { brand, accent: ACCENT },
    logo: { file: 'stadtlogo.webp', alt: `Logo: ${municipality}` },
    heroImage: { file: 'stadtbild.webp', alt: 'Blick auf den Markt', credit: municipality },
    map,
  };
  writeFileSync(file, stringify({ ...site, ...changes }));
  for (const [picture, size] of [
    ['stadtlogo.webp', logo],
    ['stadtbild.webp', hero],
  ] as const) {
    writeFileSync(join(folder, 'media', picture), await pictureOf(size, brand).webp().toBuffer());
  }
  return folder;
}

const pictureOf = (size: { width: number; height: number }, background: string) =>
  sharp({ create: { ...size, channels: 3, background } });

test('the formula is the one of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.for(BRANDS)('$municipality, $brand', (town) => {
  let dist: string;
  let preview: Preview | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    dist = await buildInto(town.folder, { CONTENT_DIR: await contentOf(town) });
    preview = await serve(dist);
    browser = await launchBrowser();
  }, BUILD_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

  test('its name and logo stand on every page, the sample’s nowhere', () => {
    // An old address only leads on: it has neither name nor logo.
    const leadsOn = (file: string) => readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"');
    // What stands on others' pages, and the forms, have no header.
    const pages = filesBelow(dist).filter(
      (file) => file.endsWith('.html') && !leadsOn(file) && !/^(?:embed\/|admin\/index)/.test(file),
    );
    expect(pages.length).toBeGreaterThan(300);
    const frame = (page: string) => {
      const text = readFileSync(join(dist, page), 'utf8');
      return { title: /<title>([^<]*)/.exec(text)?.[1] ?? '', header: /<header.*?<\/header>/s.exec(text)?.[0] ?? '' };
    };
    const wrong = pages.filter((page) => {
      const { title, header } = frame(page);
      const own = title.endsWith(`${town.name} ${town.municipality}`) && header.includes(town.name);
      return !own || !header.includes('/media/stadtlogo.webp') || header.includes('Finkenlohe');
    });
    expect(wrong).toEqual([]);
    expect(html('')).toContain(`Alles für Familien in ${town.municipality}.`);
  });

  describe.for([
    { width: 360, colorScheme: 'light', head: 200 },
    { width: 360, colorScheme: 'dark', head: 200 },
    { width: 1280, colorScheme: 'light', head: 200 },
    { width: 1280, colorScheme: 'dark', head: 200 },
  ] as const)('its logo, $width px wide, $colorScheme', ({ width, colorScheme, head }) => {
    const measured = async (body?: Buffer, contentType = '') => {
      const page = await browser!.newPage({ viewport: { width, height: 740 }, colorScheme });
      if (body) await page.route('**/media/stadtlogo.webp', (route) => route.fulfill({ body, contentType }));
      await page.goto(`${preview!.url}angebote/`);
      const found = await page.evaluate(() => {
        const box = (selector: string) => {
          const { width: wide, height } = document.querySelector(selector)!.getBoundingClientRect();
          return { width: wide, height };
        };
        const ground = (selector: string) => getComputedStyle(document.querySelector(selector)!).backgroundColor;
        const fit = getComputedStyle(document.querySelector('.brand img')!).objectFit;
        return {
          logo: box('.brand img'),
          foot: box('.foot-name img'),
          name: box('.brand strong'),
          head: box('.site-head').height,
          grounds: [ground('.brand img'), ground('.foot-name img')],
          fit,
          scrolls: document.documentElement.scrollWidth,
        };
      });
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('.brand img').evaluate((img) => img.getBoundingClientRect().height);
      await page.close();
      return { ...found, printed };
    };
    const expectInBox = ({
      logo,
      foot,
      name,
      fit,
      scrolls,
      printed,
      head: high,
    }: Awaited<ReturnType<typeof measured>>) => {
      expect(logo.height).toBeLessThanOrEqual(44);
      expect(logo.width).toBeLessThanOrEqual(width * 0.4);
      expect(logo.width).toBeGreaterThan(5);
      expect(foot.height).toBeLessThanOrEqual(44);
      expect(foot.width).toBeLessThanOrEqual(width * 0.4);
      // In its own proportions, whatever the box.
      expect(fit).toBe('contain');
      // A name of fifteen letters is not broken.
      expect(name.width).toBeGreaterThan(110);
      expect(high).toBeLessThanOrEqual(head);
      expect(printed).toBeLessThanOrEqual(44);
      expect(scrolls).toBeLessThanOrEqual(width);
    };

    test('as it is, and on light ground where the page is dark', async () => {
      const found = await measured();
      expectInBox(found);
      const none = 'rgba(0, 0, 0, 0)';
      const paper = 'rgb(255, 255, 255)';
      expect(found.grounds).toEqual([colorScheme === 'dark' ? paper : none, paper]);
    });

    test.for<LogoFile>(town.logos)('$width × $height, $format', async ({ format, ...size }) => {
      expectInBox(await measured(await pictureOf(size, town.brand).toFormat(format).toBuffer(), `image/${format}`));
    });

    test('drawn, without a size of its own', async () => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 12"><path d="M0 0h10v12H0z"/></svg>';
      expectInBox(await measured(Buffer.from(svg), 'image/svg+xml'));
    });
  });

  test.for([
    [360, 180],
    [1280, 416],
  ])('its picture on the start page, %i px wide, leaves room for the rest', async ([width, high]) => {
    const page = await browser!.newPage({ viewport: { width: width!, height: 740 } });
    await page.goto(preview!.url);
    const { width: wide, height } = (await page.locator('.hero-image img').boundingBox())!;
    expect(wide).toBeLessThanOrEqual(width!);
    expect(height).toBeLessThanOrEqual(high!);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width!);
    await page.close();
  });

  test('one language: no other pages, no switch', () => {
    expect(filesBelow(dist).filter((file) => file.startsWith('en/'))).toEqual([]);
    expect(html('')).not.toMatch(/hreflang|href="?\/en\//);
  });

  test('its colours are the ones readers see, and every pair reads, in light and dark', async () => {
    const css = readFileSync(join(dist, 'theme.css'), 'utf8');
    expect(css).toContain(`--block-coral: ${ACCENT}`);
    const stylesheet = filesBelow(dist).find((file) => /^_astro\/.*\.css$/.test(file))!;
    // What the browser makes of both sheets together: the default tokens, and the town's over them.
    for (const [index, colorScheme] of (['light', 'dark'] as const).entries()) {
      const page = await browser!.newPage({ colorScheme });
      await page.goto(preview!.url);
      const colours = await page.evaluate(() => {
        const probe = document.createElement('p');
        document.body.append(probe);
        const names = [
          'paper',
          'surface',
          'sunken',
          'ink',
          'ink-soft',
          'brand',
          'brand-soft',
          'on-brand',
          'bar',
          'on-bar',
        ];
        const entries = names.map((name) => {
          probe.style.color = `var(--${name})`;
          const channels = getComputedStyle(probe).color.match(/\d+/g)!.slice(0, 3);
          return [name, `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`];
        });
        return Object.fromEntries(entries) as Record<string, string>;
      });
      const bar = await page.locator('.service-bar').evaluate((element) => getComputedStyle(element).backgroundColor);
      await page.close();

      const set = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
      expect(set.map(([, name]) => name)).toEqual(['brand', 'brand-soft', 'on-brand', 'bar', 'on-bar']);
      for (const [, name, ...both] of set) expect(colours[name!], `--${name} of ${stylesheet}`).toBe(both[index]);
      expect(bar).toBe(`rgb(${[1, 3, 5].map((at) => parseInt(colours.bar!.slice(at, at + 2), 16)).join(', ')})`);

      const grounds = ['paper', 'surface', 'sunken', 'brand-soft'];
      const pairs = [
        ...grounds.flatMap((ground) => ['brand', 'ink', 'ink-soft'].map((text) => [text, ground] as const)),
        ['on-brand', 'brand'] as const,
        ['on-bar', 'bar'] as const,
      ];
      const ratios = pairs.map(([text, ground]) => ({
        text,
        ground,
        ratio: contrast(colours[text]!, colours[ground]!),
      }));
      expect(ratios.filter(({ ratio }) => ratio < READABLE)).toEqual([]);
      const least = Math.min(...ratios.map(({ ratio }) => ratio));
      console.log(`${town.brand} ${colorScheme}: ${pairs.length} pairs, least ${least.toFixed(2)} : 1`);
    }
  });

  test('the picture for social media has its colours, too', async () => {
    const { data, info } = await sharp(join(dist, 'bilder/portal.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    const corner = [...data.subarray(-3)].map((channel) => channel.toString(16).padStart(2, '0')).join('');
    const bar = /--bar: light-dark\((#\w{6})/.exec(readFileSync(join(dist, 'theme.css'), 'utf8'))?.[1];
    expect(`#${corner}`).toBe(bar);
  });

  test('its map: a foreign service only after the click that names it; without range requests tile by tile', async () => {
    const context = await browser!.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    const foreign: string[] = [];
    const own: string[] = [];
    page.on('request', (request) => (request.url().startsWith(preview!.url) ? own : foreign).push(request.url()));
    await page.route('https://tiles.example.org/**', (route) =>
      route.fulfill({ body: tile, contentType: 'image/png' }),
    );
    // As hosts answer that know no ranges: with the whole file.
    await page.route('**/karte/basemap.pmtiles', (route) =>
      route.fulfill({ status: 200, body: 'x'.repeat(3_000_000) }),
    );
    const agree = page.getByRole('button', { name: `Karte von ${SERVICE.name} laden` });
    for (const visit of ['first', 'second']) {
      foreign.length = 0;
      await page.goto(`${preview!.url}angebote/?ansicht=karte`);
      if ('service' in town.map) {
        await agree.waitFor();
        expect(foreign, `${visit} visit, before the click`).toEqual([]);
        await agree.click();
      }
      await page.locator('.leaflet-tile-loaded').first().waitFor();
      await page.locator('.pin').first().waitFor();
    }
    const isTile = (url: string) => /\/\d+\/\d+\/\d+\.\w+$/.test(url);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    if ('service' in town.map) {
      expect(foreign.length).toBeGreaterThan(0);
      expect(foreign.filter((url) => !url.startsWith('https://tiles.example.org/'))).toEqual([]);
      expect(await page.locator('.leaflet-control-attribution').innerText()).toContain(SERVICE.attribution);
    } else {
      expect(foreign).toEqual([]);
      expect(own.filter(isTile).length).toBeGreaterThan(0);
    }
    await context.close();
  });
});
