import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/views/text/markdown.ts';
import type { View } from '../../../src/views/view.ts';

const view = { base: '/familie/', locale: 'de' } as View;
const render = (text: string, mdx = false) => renderMarkdown(view, text, mdx);

const ELEMENTS = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'hr', 'h2', 'h3', 'h4', 'aside', 'div']; // prettier-ignore
const CLASSES = ['note', 'steps', 'table'];

/** What is wrong with HTML that came out: elements, attributes and addresses nobody allowed. */
function strange(html: string): string[] {
  return parse(html)
    .querySelectorAll('*')
    .flatMap(({ rawTagName, attributes }) => [
      ...(ELEMENTS.includes(rawTagName) ? [] : [`<${rawTagName}>`]),
      ...Object.entries(attributes).flatMap(([name, value]) => {
        const fine =
          name === 'class'
            ? CLASSES.includes(value)
            : name === 'href'
              ? /^(?:https?:|mailto:|tel:|\/|#|[^:]*$)/i.test(value)
              : ['align', 'start'].includes(name);
        return fine ? [] : [`${name}="${value}"`];
      }),
    ]);
}

/** Texts the check refuses; here they reach the renderer all the same. */
const HOSTILE = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<p class="hero" id="main" style="position:fixed">a</p>',
  '<iframe src="https://evil.example"></iframe>',
  '<svg onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](JAVASCRIPT:alert(1))',
  '[a](vbscript:x "title")',
  '[a](data:text/html,x)',
  '[a]\n\n[a]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a](https://evil.example/x.gif)',
  '## a {#main .hero}',
  '```html\n<script>alert(1)</script>\n```',
  'a[^1]\n\n[^1]: b',
  '[a](https://example.org "&quot; onclick=&quot;alert(1)")',
  '[a](https://example.org/"onclick="alert(1))',
];

const HOSTILE_MDX = [
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)" onclick="alert(1)">a</a>',
  '<Hinweis titel="<script>alert(1)</script>" onclick="alert(1)" class="hero" id="main">a</Hinweis>',
  '<Schritte {...x} style={{ color: x }}>a</Schritte>',
  "import x from 'y'\n\nexport const z = 1\n\n{alert(1)}",
  'a {alert(1)} b',
  '<constructor.prototype>a</constructor.prototype>',
  '<svg:a onload="alert(1)" />',
  '[a](javascript:alert(1))',
];

describe('nothing but plain elements comes out', () => {
  test.for(HOSTILE)('Markdown: %j', (text) => expect(strange(render(text))).toEqual([]));
  test.for(HOSTILE_MDX)('MDX: %j', (text) => expect(strange(render(text, true))).toEqual([]));
});

test('signs of HTML in a text stay signs', () => {
  expect(render('2 \\< 3 & 4 > 1, &lt;b&gt; \\<script>')).toBe(
    '<p>2 &#x3C; 3 &#x26; 4 > 1, &#x3C;b> &#x3C;script></p>',
  );
  expect(render('<Hinweis titel="1 &lt; 2 &quot;">\na\n</Hinweis>', true)).toBe(
    '<aside class="note"><p><strong>1 &#x3C; 2 "</strong></p><p>a</p></aside>',
  );
});

test('programs in a guide are never run: at most they are read', () => {
  const text = "import { exit } from 'node:process'\n\nexport const z = exit(1)\n\n{exit(1)}\n\nText {exit(1)}";
  expect(render(text, true)).toMatch(/<p>Text exit\(1\)<\/p>$/);
});

test('any text renders to plain elements', () => {
  const pieces = fc.constantFrom('<', '>', '</', '"', "'", '=', ' ', '\n', '&', ';', '&#', 'x3c;', '&lt;', 'script', 'a', 'onclick', 'href', 'javascript:', '(', ')', '[', ']', '!', '*', '_', '`', '|', '-', '\\', '//', ':', '<!--', '<![CDATA[', '<?', '\t', '\0'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 30 }), (parts) => {
      expect(strange(render(parts.join('')))).toEqual([]);
    }),
    { seed: 20261122, numRuns: 1500, interruptAfterTimeLimit: 3000 },
  );
});

test.for(['<Hinweis>', '{', '<a', 'import {'])('a text that cannot be read fails the build: %j', (text) => {
  expect(() => render(text, true)).toThrow();
});
