import { describe, expect, test } from 'vitest';
import { barriers, openAll, spaceText, stickingOut } from './accessibility.ts';
import { visited } from './pages.ts';
import { visitor } from './visitor.ts';

/** Every page in one colour scheme, on the narrowest phone and on a desk. */
export function examine(colorScheme: 'light' | 'dark') {
  describe.for([320, 1280])(`${colorScheme}, %i px`, (width) => {
    // Without motion every state is reached at once.
    const { visit, faults } = visitor({ colorScheme, reducedMotion: 'reduce', viewport: { width, height: 800 } });

    test.for(visited)('%s', async (path) => {
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
