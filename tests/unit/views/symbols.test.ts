import { expect, test } from 'vitest';
import { onlyUsedSymbols } from '../../../src/components/symbols.ts';

const symbol = (name: string) => `<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="M0 0"/></symbol>`;
const use = (name: string) => `<svg><use href="#icon-${name}"></use></svg>`;

test('a page keeps the icons it uses, and only those', () => {
  const page = `<svg>${symbol('menu')}${symbol('menu-2')}${symbol('bus')}</svg><p>${use('menu')}${use('bus')}</p>`;
  expect(onlyUsedSymbols(page)).toBe(`<svg>${symbol('menu')}${symbol('bus')}</svg><p>${use('menu')}${use('bus')}</p>`);
});
