import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/views/markdown.ts';
import type { View } from '../../../src/views/view.ts';

const view = { base: '/', locale: 'de' } as View;
const english = { base: '/familie/', locale: 'en' } as View;

describe('links in texts', () => {
  test.for([
    ['another host in disguise', '[a](//evil.example/)', '<p><a>a</a></p>'],
    ['a host without slashes', '[a](https:evil.example)', '<p><a>a</a></p>'],
    ['a script', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['a page of the portal', '[a](/angebote/x/)', '<p><a href="/angebote/x/">a</a></p>'],
    ['another site', '[a](https://www.example.org/)', '<p><a href="https://www.example.org/">a</a></p>'],
  ] as const)('%s', ([, text, html]) => {
    expect(renderMarkdown(view, text, false)).toBe(html);
  });

  test('lead into the folder and language of the portal', () => {
    expect(renderMarkdown(english, '[a](/angebote/x/)', false)).toBe('<p><a href="/familie/en/angebote/x/">a</a></p>');
  });
});

describe('components of guides', () => {
  test('become plain elements', () => {
    expect(renderMarkdown(view, '<Hinweis titel="Tipp">\n\nRuhe.\n\n</Hinweis>', true)).toBe(
      '<aside class="note"><p><strong>Tipp</strong></p><p>Ruhe.</p></aside>',
    );
  });

  test('tables scroll in a box of their own', () => {
    expect(renderMarkdown(view, '| a |\n| - |\n| b |', false)).toContain('<div class="table"><table>');
  });
});
