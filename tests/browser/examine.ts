import { describe, expect, inject, test } from 'vitest';
import { barriers, openAll, spaceText, stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

/** The narrowest phone and a desk; with ONE_PASS=1 (npm run test:site) light and dark share them. */
const WIDTHS = process.env.ONE_PASS ? { light: [320], dark: [1280] } : { light: [320, 1280], dark: [320, 1280] };

/** Every page in one colour scheme. */
export function examine(colorScheme: 'light' | 'dark') {
  describe.for(WIDTHS[colorScheme])(`${colorScheme}, %i px`, (width) => {
    // Without motion every state is reached at once.
    const { visit, faults } = visitor({ colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });

    test.for(inject('visited'))('%s', async (path) => {
      const page = await visit(path);
      expect.soft(await barriers(page)).toEqual([]);
      expect.soft(await stickingOut(page)).toEqual([]);
      if ((await openAll(page)) > 0) {
        expect.soft(await barriers(page), 'everything open').toEqual([]);
        expect.soft(await stickingOut(page), 'everything open').toEqual([]);
      }
      await spaceText(page);
      expect.soft(await stickingOut(page), 'text spaced').toEqual([]);
      expect.soft(await faults()).toEqual([]);
    });
  });
}
