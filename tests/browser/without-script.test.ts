import { describe, expect, inject, test } from 'vitest';
import { visitor } from './visitor.ts';

const viewport = { width: 320, height: 800 };

describe('without JavaScript', () => {
  const { visit, faults } = visitor({ javaScriptEnabled: false, viewport });

  test.for(inject('visited'))('%s', async (path) => {
    const page = await visit(path);
    expect.soft(await page.locator('h1').innerText()).not.toBe('');
    expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(20);
    expect.soft(await faults()).toEqual([]);
  });
});
