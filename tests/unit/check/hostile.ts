import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { lay, type Files } from './town.ts';

/** One attack: files laid over the base town (their names appear nowhere else), or made by code. */
export interface Attack {
  readonly name: string;
  readonly make: (folder: string) => void;
}

const files = (name: string, files: Files): Attack => ({ name, make: (folder) => lay(folder, files) });
const list = (attacks: Record<string, string>, make: (id: string, text: string) => Files): Attack[] =>
  Object.entries(attacks).map(([id, text]) => files(id, make(id, text)));

/** Lines of the greatest length that is read, full of one text. */
const lines = (text: string, count = 20) =>
  Array.from({ length: count }, () => text.repeat(9900 / text.length)).join('\n');

const png = (width: number, height: number) => {
  const bytes = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008060000000000000049454e44ae426082',
    'hex',
  );
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

/** Texts of offers; the first line stands on line 6. */
const MARKDOWN = {
  script: '<script>alert("hostile")</script>',
  'script-in-line': 'Kommen <script>alert("hostile")</script> Sie',
  'event-handler': '<p onclick="alert(1)">hostile</p>',
  'img-onerror': 'Ein Bild <img src=x onerror=alert(1)>',
  iframe: '<iframe src="https://evil.example"></iframe>',
  'svg-onload': '<svg onload=alert(1)>',
  comment: 'Text <!-- hostile --> Text',
  'html-block': '<div\nonclick="alert(1)">\n\nhostile',
  doctype: '<!DOCTYPE html>',
  cdata: 'Text <![CDATA[ hostile ]]>',
  'processing-instruction': 'Text <?php hostile ?>',
  'javascript-link': '[hostile](javascript:alert(1))',
  'javascript-entity': '[hostile](&#106;avascript:alert(1))',
  'javascript-named-entities': '[hostile](javascript&colon;alert&lpar;1&rpar;)',
  'javascript-tab': '[hostile](java&#9;script:alert(1))',
  'javascript-newline': '[hostile](java&#10;script:alert(1))',
  'javascript-mixed-case': '[hostile](JaVaScRiPt:alert(1))',
  'javascript-space': '[hostile](< javascript:alert(1)>)',
  'javascript-definition': '[hostile]\n\n[hostile]: javascript:alert(1)',
  'javascript-autolink': '<javascript:alert(1)>',
  'javascript-nested': '> - **[hostile](javascript:alert(1))**',
  'javascript-cell': '| a |\n| - |\n| [hostile](javascript:alert(1)) |',
  'vbscript-link': '[hostile](vbscript:msgbox(1))',
  'data-link': '[hostile](data:text/html,<script>alert(1)</script>)',
  'file-link': '[hostile](file:///etc/passwd)',
  'protocol-relative': '[hostile](//evil.example/)',
  'protocol-relative-backslash': '[hostile](/\\evil.example/)',
  'protocol-relative-tab': '[hostile](/&#9;/evil.example/)',
  'password-link': '[www.sparkasse.de](https://www.sparkasse.de@evil.example/)',
  image: '![hostile](https://evil.example/pixel.gif)',
  'image-reference': '![hostile]\n\n[hostile]: https://evil.example/pixel.gif',
  code: '```js\nalert(1)\n```',
  footnote: 'Text[^1]\n\n[^1]: Ein hostile Satz.',
  'bidi-override': 'Kommen \u202Eeliets\u202C Sie',
  'bidi-entity': 'Kommen &#x202E;eliets Sie',
  'zero-width': 'Kom\u200Bmen Sie',
  'zero-width-entity': 'Kom&ZeroWidthSpace;men Sie',
  'null-byte': 'Kommen\0Sie',
  'tag-characters': 'Kommen \u{E0041}Sie',
  'quote-bomb': '>'.repeat(9000),
  'quote-bomb-with-spaces': '> '.repeat(2900),
  'list-bomb': lines('- '),
  'numbered-list-bomb': lines('1. '),
  'indent-bomb': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'emphasis-bomb': '*a '.repeat(1400) + 'a*'.repeat(1400),
  'emphasis-bombs': Array.from({ length: 5 }, () => '*a '.repeat(299) + 'a*'.repeat(299)).join('\n\n'),
  'bracket-bomb': lines('['),
  'endless-line': 'a'.repeat(150_000),
  'endless-list': '- a\n'.repeat(49_000),
};

/** Texts of guides; the first line stands on line 6. */
const MDX = {
  'mdx-import': "import fs from 'node:fs'\n\nText",
  'mdx-export': 'export const hostile = 1\n\nText',
  'mdx-expression': 'Text {process.exit(1)} Text',
  'mdx-flow-expression': '{globalThis.hostile = 1}',
  'mdx-comment': '{/* hostile */}',
  'mdx-spread': '<Hinweis {...hostile}>Text</Hinweis>',
  'mdx-unknown-component': '<Frame src="https://evil.example">hostile</Frame>',
  'mdx-html': '<a href="javascript:alert(1)">hostile</a>',
  'mdx-script': '<script>alert("hostile")</script>',
  'mdx-expression-attribute': '<Hinweis titel={process.exit(1)}>Text</Hinweis>',
  'mdx-event-attribute': '<Hinweis onclick="alert(1)">Text</Hinweis>',
  'mdx-member': '<a.b>hostile</a.b>',
  'mdx-namespace': '<a:b>hostile</a:b>',
  'mdx-prototype': '<constructor>hostile</constructor>',
  'mdx-fragment': '<>hostile</>',
  'mdx-unclosed': '<Hinweis>hostile',
  'mdx-broken-expression': 'Text { hostile',
  'mdx-deep-expression': `{${'('.repeat(9000)}`,
  'mdx-javascript-link': '[hostile](javascript:alert(1))',
  'mdx-attribute-bidi': '<Hinweis titel="&#x202E;hostile">Text</Hinweis>',
  'mdx-deep': `${'<Hinweis>\n'.repeat(700)}Text\n${'</Hinweis>\n'.repeat(700)}`,
};

/** Fields of Kitas; the first line stands on line 3. */
const YAML = {
  slug: 'slug: impressum',
  layout: 'layout: data:text/javascript,alert(1)',
  'javascript-url': 'contact:\n  website: javascript:alert(1)',
  'javascript-url-tab': 'contact:\n  website: "java\\tscript:alert(1)"',
  'data-url': 'contact:\n  website: data:text/html,hostile',
  'url-markup': 'contact:\n  website: https://evil.example/"><script>',
  'url-without-host': 'contact:\n  website: https:evil.example',
  'alias-bomb': `keywords: &a [hostile, hostile]\nconcept: &b [*a, *a, *a]\nnotice: [*b, *b, *b]`,
  'thousand-aliases': `keywords:\n${'  - *a\n'.repeat(3900)}`,
  anchor: 'notice: &hostile Text',
  'js-function': 'notice: !!js/function "function () { hostile }"',
  'custom-tag': 'notice: !hostile Text',
  'bare-tag': 'notice: ! Text',
  'binary-tag': 'notice: !!binary aG9zdGlsZQ==',
  merge: '<<: { status: ended }',
  'quoted-merge': '"<<": { status: ended }',
  proto: '__proto__: { status: ended }',
  'proto-escaped': '"\\u005f_proto__": { status: ended }',
  'proto-nested': 'contact:\n  __proto__: { phone: "0221 4710100" }',
  'key-constructor': 'constructor: { prototype: { hostile: true } }',
  'key-constructor-nested': 'contact:\n  constructor: hostile\n  prototype: hostile',
  'key-to-string': 'status: { toString: 1, valueOf: 2 }',
  'keys-to-string':
    'inclusion: { toString: 1 }\nclosingDays: [{ toString: 1 }]\nnotice: { toString: 1 }\nkeywords: { toString: 1 }',
  'complex-key': '? [title]\n: hostile',
  traversal: 'provider: ../../../etc/passwd',
  'reference-to-prototype': 'provider: constructor',
  'image-traversal': 'images:\n  - file: ../../../etc/passwd\n    alt: hostile\n    credit: hostile\n    licence: CC0',
  'not-a-number': 'coordinates:\n  lat: .nan\n  lon: .inf',
  'endless-number': 'closingDays: 1e400',
  'negative-infinity': 'meals:\n  lunch: true\n  monthly: -.inf',
  'escaped-control': 'notice: "hostile\\x1b[31m"',
  'escaped-bidi': 'notice: "hostile\\u202E"',
  'escaped-bidi-key': '"hostile\\u202E": 1',
  directive: '---\nnotice: hostile',
  'flow-bomb': `notice:\n${lines(' [')}`,
  'flow-bomb-with-anchor': `notice: &a\n${lines(' [')}`,
  'map-bomb': `notice:\n${lines(' {a:')}`,
  'sequence-bomb': `notice: ${'- '.repeat(4000)}`,
  'deep-yaml': `notice:\n${Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
  'fifty-thousand-items': `keywords: [\n${lines(' a,')}]`,
  'ten-thousand-keys': `notice: {\n${Array.from({ length: 10_000 }, (_, index) => `  k${index}: 1`)
    .join(',')
    .replace(/(.{9000}),/g, '$1,\n')} }`,
  'many-unknown-keys': Array.from({ length: 400 }, (_, index) => `hostile${index}: 1`).join('\n'),
  'endless-value': `notice: ${'a'.repeat(150_000)}`,
  'report-injection': '"hostile\\n::error::hostile": 1',
  'html-title': 'places: <script>alert(1)</script>',
};

const FIFO: Attack[] =
  process.platform === 'win32'
    ? []
    : [
        {
          name: 'named-pipe',
          make: (folder) => void execFileSync('/usr/bin/env', ['mkfifo', join(folder, 'kitas/pipe.yaml')]),
        },
      ];

const entry = (fields: string) => `title: T\nsummary: S.\n${fields}\n`;
const ring = (points: unknown[]) => JSON.stringify({ type: 'Polygon', coordinates: [points] });
const square = [[7.6, 51.5], [7.8, 51.5], [7.8, 51.6], [7.6, 51.5]]; // prettier-ignore

const OTHERS: Attack[] = [
  files('front-matter-list', { 'offers/front-list.md': '---\n- title\n---\n' }),
  files('front-matter-text', { 'offers/front-text.md': '---\nhostile\n---\n' }),
  files('front-matter-number', { 'offers/front-number.md': '---\n42\n---\n' }),
  files('front-matter-nothing', { 'offers/front-nothing.md': '---\n---\n\nhostile\n' }),
  files('yaml-directive', { 'kitas/yaml-directive.yaml': `%YAML 1.1\n---\n${entry('notice: yes')}` }),
  files('two-documents', { 'kitas/two-documents.yaml': `${entry('')}---\n${entry('')}` }),
  files('traversal-name', { 'kitas/..%2f..%2fetc.yaml': entry('') }),
  files('line-break-in-name', { 'kitas/a\n::error::b.yaml': entry('') }),
  files('prototype-name', { 'kitas/__proto__.yaml': entry('') }),
  files('duplicate-id', { 'kitas/copy/regenbogen.yaml': entry('') }),
  files('reserved-imprint', { 'offers/impressum.md': `---\n${entry('')}---\n` }),
  files('reserved-list', { 'pages/angebote.md': `---\n${entry('')}---\n` }),
  files('reserved-language', { 'pages/en.md': `---\n${entry('')}---\n` }),
  files('reserved-page', { 'kitas/seite.yaml': entry('') }),
  files('reserved-in-any-collection', { 'topics/index.yaml': entry('order: 1') }),
  files('windows-device', { 'kitas/con.yaml': entry(''), 'kitas/lpt1.yaml': entry('') }),
  files('strange-folder', { 'constructor/a.yaml': entry('') }),
  files('script-file', { 'kitas/hostile.js': 'hostile()' }),
  files('invisible-lines', { 'kitas/invisible.yaml': '\u200B\n'.repeat(3900) }),
  files('svg', { 'media/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' }),
  files('html-in-media', { 'media/seite.html': '<script>hostile</script>' }),
  files('html-as-png', { 'media/falsch.png': '<!doctype html><script>hostile</script>' }),
  files('html-as-pdf', { 'media/falsch.pdf': '<!doctype html><script>hostile</script>' }),
  files('svg-as-webp', { 'media/falsch.webp': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" />' }),
  files('png-as-jpg', { 'media/falsch.jpg': png(9, 9) }),
  files('huge-picture', { 'media/riesig.png': png(12_000, 12_000) }),
  files('large-file', { 'media/gross.pdf': Buffer.alloc(6_000_000, '%PDF-') }),
  files('same-picture-name', { 'media/gross/a.pdf': '%PDF-', 'media/klein/a.pdf': '%PDF-' }),
  files('geo-million', { 'geo/million.geojson': ring(Array.from({ length: 1_000_000 }, () => [7.7, 51.55])) }),
  files('geo-broken', { 'geo/broken.geojson': '{ hostile' }),
  files('geo-deep', { 'geo/deep.geojson': '['.repeat(1_900_000) }),
  files('geo-deep-ring', { 'geo/deep-ring.geojson': ring([[square]]) }),
  files('geo-infinite', { 'geo/infinite.geojson': ring(square).replace('51.6', '1e400') }),
  files('geo-text', { 'geo/text.geojson': ring([['<script>', 'hostile']]) }),
  files('geo-open-ring', { 'geo/open.geojson': ring(square.slice(1)) }),
  files('geo-swapped', { 'geo/swapped.geojson': ring(square.map(([lon, lat]) => [lat, lon])) }),
  files('geo-elsewhere', { 'geo/elsewhere.geojson': ring([[745_000, 5_700_000]]) }),
  files('geo-null', { 'geo/null.geojson': 'null' }),
  files('geo-prototype', { 'geo/prototype.geojson': '{ "type": "constructor", "__proto__": { "type": "Polygon" } }' }),
  files('geo-html', { 'geo/seite.html': '<script>hostile</script>' }),
  { name: 'link-to-file', make: (folder) => symlinkSync('/etc/passwd', join(folder, 'kitas/link.yaml')) },
  { name: 'link-to-picture', make: (folder) => symlinkSync('/etc/passwd', join(folder, 'media.png')) },
  { name: 'link-to-folder', make: (folder) => symlinkSync('/etc', join(folder, 'holidays')) },
  { name: 'link-in-a-circle', make: (folder) => symlinkSync('..', join(folder, 'kitas/circle')) },
];

/** Everything somebody might put into a content folder to harm families, editors or the build. */
export const ATTACKS: readonly Attack[] = [
  ...list(MARKDOWN, (id, text) => ({ [`offers/${id}.md`]: `---\ntitle: T\nsummary: S.\n---\n\n${text}\n` })),
  ...list(MDX, (id, text) => ({ [`guides/${id}.mdx`]: `---\ntitle: T\nsummary: S.\n---\n\n${text}\n` })),
  ...list(YAML, (id, text) => ({ [`kitas/${id}.yaml`]: entry(text) })),
  ...OTHERS,
  ...FIFO,
];
