/** On a phone the numbers for danger stand in the first screen, two in a row, each big enough for a thumb. */
import { describe, expect, test } from 'vitest';
import { pages } from '../site/dist.ts';
import { visitor } from './visitor.ts';

const PHONE = { width: 360, height: 740 };
/** What a browser's own bar or a rounded corner may cover. */
const MARGIN = 12;

const paths = pages
  .map(({ path }) => path)
  .filter((path) => /^\/(?:\w\w\/)?(?:notfall|situationen\/(?:gewalt|schreibaby|trauer))\/$/.test(path));

describe.for(['light', 'dark'] as const)('%s', (colorScheme) => {
  const { visit, faults } = visitor({ viewport: PHONE, colorScheme });

  const boxes = async (path: string) => {
    const page = await visit(path);
    return page.locator('main a.call').evaluateAll((links) =>
      links.map((link) => {
        const { left, top, bottom, width, height } = link.getBoundingClientRect();
        const number = link.querySelector('bdi')!;
        return {
          href: link.getAttribute('href'),
          left,
          top,
          bottom,
          width,
          height,
          // A number that breaks is two lines high.
          lines: Math.round(number.getBoundingClientRect().height / parseFloat(getComputedStyle(number).lineHeight)),
          cut: link.scrollWidth > link.clientWidth + 1,
        };
      }),
    );
  };

  test('the help page: 112, 110, 116117 and poison, where there is a line for it', async () => {
    for (const path of paths.filter((one) => one.endsWith('/notfall/'))) {
      const calls = await boxes(path);
      expect(calls.slice(0, 3).map(({ href }) => href)).toEqual(['tel:112', 'tel:110', 'tel:116117']);
      expect(calls.length).toBeLessThanOrEqual(4);
      for (const { bottom } of calls) expect(bottom).toBeLessThanOrEqual(PHONE.height - MARGIN);
      expect(new Set(calls.map(({ left }) => left)).size, 'columns').toBe(2);
    }
    expect(await faults()).toEqual([]);
  });

  test.runIf(paths.length > 0)('every button can be read and hit', async () => {
    for (const path of paths) {
      const calls = await boxes(path);
      expect(calls.length, path).toBeGreaterThan(0);
      expect(
        calls.filter(({ width, height, lines, cut }) => width < 140 || height < 56 || lines !== 1 || cut),
        path,
      ).toEqual([]);
    }
  });
});
