/** Whatever partners make of an embed's looks stays readable: each kind of embed in every accent, light and dark. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { OPTIONS, writeLook } from '../../src/domain/embed/contract.ts';
import { barriersInside, colourBarriers, spaceText, stickingOut } from './accessibility.ts';
import { mapDrawn } from './examine.ts';
import { visitor } from './visitor.ts';

/** Everything at once that is not as usual. */
const LOOK = writeLook({ farbe: 'dunkel', akzent: 'pflaume', dichte: 'eng', anzahl: '3', ebene: '3', bilder: 'nein' });

/** The device prefers what was not asked for. */
const AGAINST = { hell: 'dark', dunkel: 'light' } as const;

/** How light the ground of a map is, 0 to 255; nothing without one. */
const groundOf = (page: Page) =>
  page.evaluate(() => {
    const ground = document.querySelector<HTMLCanvasElement>('canvas.leaflet-tile');
    const pixels = ground?.getContext('2d')!.getImageData(0, 0, ground.width, ground.height).data;
    return (
      pixels && pixels.reduce((sum, value, index) => sum + (index % 4 === 3 ? 0 : value), 0) / pixels.length / 0.75
    );
  });

const embedded = inject('embedded');
const { visit, faults } = visitor({ reducedMotion: 'reduce', viewport: { width: 320, height: 800 } });

if (embedded.length === 0)
  test('an archive has no pages for other sites', () => {
    expect(inject('visited').filter((path) => path.includes('/embed/'))).toEqual([]);
  });
else
  test.for(embedded)('%s', async (path) => {
    const page = await visit(path + LOOK);
    await mapDrawn(page);
    expect.soft((await groundOf(page)) ?? 0, 'a dark ground on a light device').toBeLessThan(100);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await barriersInside(page), `${width} px`).toEqual([]);
      expect.soft(await stickingOut(page), `${width} px`).toEqual([]);
    }
    for (const farbe of ['hell', 'dunkel'] as const) {
      await page.emulateMedia({ colorScheme: AGAINST[farbe] });
      for (const akzent of OPTIONS.akzent) {
        await page.evaluate((look) => void Object.assign(document.documentElement.dataset, look), { farbe, akzent });
        expect.soft(await colourBarriers(page), `${farbe}, ${akzent}`).toEqual([]);
      }
    }
    await spaceText(page);
    expect.soft(await stickingOut(page), 'text spaced').toEqual([]);
    expect.soft(await faults()).toEqual([]);
  });
