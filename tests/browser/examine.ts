import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { barriers, colourBarriers, openAll, places, spaceText, stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

type Scheme = 'light' | 'dark';

/** The narrowest phone and a desk, each in light and dark; with ONE_PASS=1 (npm run test:site) they share them. */
const VARIANTS: readonly { readonly width: number; readonly schemes: readonly [Scheme, ...Scheme[]] }[] = process.env
  .ONE_PASS
  ? [
      { width: 320, schemes: ['light'] },
      { width: 1280, schemes: ['dark'] },
    ]
  : [
      { width: 320, schemes: ['light', 'dark'] },
      { width: 1280, schemes: ['light', 'dark'] },
    ];

/**
 * Every page of a part of them, loaded once for each width. A state is examined in full in the first colour scheme; in
 * the other one only colours can differ, which is itself tested: everything stands where it stood.
 */
export function examine(part: number, parts: number) {
  const mine = inject('visited').filter((_, index) => index % parts === part - 1);
  describe.for(VARIANTS)('$width px', ({ width, schemes }) => {
    // Without motion every state is reached at once.
    const { visit, faults } = visitor({ reducedMotion: 'reduce', viewport: { width, height: 800 } });

    test.for(mine)('%s', async (path) => {
      const page = await visit(path);
      await mapDrawn(page);
      await framesGrown(page);
      await examineState(page, schemes, 'at first');
      // What was not opened has been examined.
      if ((await openAll(page)) > 0) await examineState(page, schemes, 'everything open', 'details[open]');
      await spaceText(page);
      expect.soft(await stickingOut(page), 'text spaced').toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await stickingOut(page), 'colours of the reader').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      expect.soft(await faults()).toEqual([]);
    });
  });
}

/** A map that opens by itself stands once its pins and all its tiles do. */
export async function mapDrawn(page: Page): Promise<void> {
  if ((await page.locator('fp-map[data-always]').count()) === 0) return;
  await page.locator('.pin').first().waitFor();
  await page.locator('.leaflet-tile-loaded').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.leaflet-tile:not(.leaflet-tile-loaded)'));
}

/** A frame with a page of ours stands once it is as high as what is in it. */
async function framesGrown(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every((frame) => {
      const inside = frame.contentDocument?.querySelector('fp-embed') && frame.contentDocument.documentElement;
      return inside && Math.abs(inside.getBoundingClientRect().height - frame.clientHeight) < 2;
    }),
  );
}

async function examineState(
  page: Page,
  [first, ...others]: readonly [Scheme, ...Scheme[]],
  state: string,
  part?: string,
) {
  await page.emulateMedia({ colorScheme: first });
  expect.soft(await barriers(page, part), `${state}, ${first}`).toEqual([]);
  expect.soft(await stickingOut(page), `${state}, ${first}`).toEqual([]);
  const before = await places(page);
  for (const scheme of others) {
    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await colourBarriers(page, part), `${state}, ${scheme}`).toEqual([]);
    const moved = (await places(page)).filter((place, index) => place !== before[index]);
    expect.soft(moved.slice(0, 5), `${state}, stands elsewhere when ${scheme}`).toEqual([]);
  }
}
