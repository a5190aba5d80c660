import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/views/text/markdown.ts';
import type { View } from '../../../../src/views/view.ts';

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

describe('telephone numbers in texts', () => {
  test.for([
    ['in a sentence', 'Rufen Sie sofort 112.', '<p>Rufen Sie sofort <a href="tel:112">112</a>.</p>'],
    [
      'printed bold, explained by the words around it',
      'Bei Lebensgefahr: **112**',
      '<p>Bei Lebensgefahr: <strong><a href="tel:112">112</a></strong></p>',
    ],
    [
      'two in one text, each on one line',
      'Fragen? 0221 4710121 oder 116 117.',
      '<p>Fragen? <a href="tel:+492214710121">0221\u00a04710121</a> oder <a href="tel:116117">116\u00a0117</a>.</p>',
    ],
    [
      'in a list',
      '- Polizei: 110\n- Kurs: 110 Euro',
      '<ul>\n<li>Polizei: <a href="tel:110">110</a></li>\n<li>Kurs: 110 Euro</li>\n</ul>',
    ],
    ['not in a title', '## Notruf 112', '<h2>Notruf 112</h2>'],
    ['not in a link', '[Notruf 112](/notfall/)', '<p><a href="/notfall/">Notruf 112</a></p>'],
    ['not in a law', 'Nach § 110 und § 112 der Ordnung.', '<p>Nach § 110 und § 112 der Ordnung.</p>'],
    [
      'not where the word is a quantity',
      'Die Kita hat **112** Plätze.',
      '<p>Die Kita hat <strong>112</strong> Plätze.</p>',
    ],
  ] as const)('%s', ([, text, html]) => {
    expect(renderMarkdown(view, text, false)).toBe(html);
  });

  test('a row of a table is read as one', () => {
    const html = renderMarkdown(view, '| Wer | Nummer |\n| - | - |\n| Feuerwehr | 112 |\n| Plätze | 110 |', false);
    expect(html).toContain('<td><a href="tel:112">112</a></td>');
    expect(html).toContain('<td>110</td>');
  });

  test('in a note of a guide', () => {
    expect(renderMarkdown(view, '<Hinweis>\n\nIm Notfall 112.\n\n</Hinweis>', true)).toBe(
      '<aside class="note"><p>Im Notfall <a href="tel:112">112</a>.</p></aside>',
    );
  });
});
