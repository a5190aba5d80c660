import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSync } from 'vite';
import { checkMarkdown, parseMarkdown } from '../../../../src/portal/read/markdown.ts';
import { guideModule } from '../../../../src/views/text/guide-module.ts';

const moduleOf = (text: string) => guideModule(parseMarkdown({ text, mdx: true }));

/** The tags and components a program may name, and what each may be given. */
const TAGS = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'hr', 'h2', 'h3', 'h4', 'div']; // prettier-ignore
const COMPONENTS = ['Hinweis', 'Schritte', 'Checkliste', 'Angebote', 'Leistung', 'Telefon'];
const GIVEN = ['href', 'align', 'start', 'class', 'titel', 'id', 'thema', 'situation', 'lebenslage', 'phase', 'ort', 'sammlung']; // prettier-ignore

interface Code {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What stands in a program that may not; the texts it holds are collected on the way. */
function strange(code: string, texts: string[] = []): string[] {
  const wrong: string[] = [];
  const refuse = (node: Code, where: string) => void wrong.push(`${where}: ${node.type}`);
  const isText = (node: Code) => node.type === 'Literal' && typeof node['value'] === 'string';

  const element = (node: Code) => {
    if (isText(node)) return void texts.push(node['value'] as string);
    const callee = node['callee'] as Code | undefined;
    const given = node['arguments'] as Code[] | undefined;
    if (node.type !== 'CallExpression' || callee?.['name'] !== '_jsx' || given?.length !== 2)
      return refuse(node, 'element');
    const [type, values] = given as [Code, Code];
    const object = type['object'] as Code | undefined;
    const property = type['property'] as Code | undefined;
    const isTag = isText(type) && TAGS.includes(type['value'] as string);
    const isFragment = type.type === 'Identifier' && type['name'] === '_Fragment';
    const isComponent =
      type.type === 'MemberExpression' &&
      type['computed'] === false &&
      object?.['name'] === 'components' &&
      COMPONENTS.includes(property?.['name'] as string);
    if (!isTag && !isFragment && !isComponent) refuse(type, 'name');
    if (values.type !== 'ObjectExpression') return refuse(values, 'values');
    for (const one of values['properties'] as Code[]) value(one, isComponent);
  };

  const value = (one: Code, isComponent: boolean) => {
    const key = one['key'] as Code;
    const it = one['value'] as Code;
    const name = (key['name'] ?? key['value']) as string;
    if (one.type !== 'Property' || one['kind'] !== 'init' || one['computed'] || one['method']) refuse(one, 'value');
    else if (name === 'children' && it.type === 'ArrayExpression') (it['elements'] as Code[]).forEach(element);
    else if (name === 'level' && isComponent) {
      if (![2, 3, 4].includes(it['value'] as number)) refuse(it, name);
    } else if (name === 'page' && isComponent) {
      if (it.type !== 'Identifier' || it['name'] !== 'page') refuse(it, name);
    } else if (!GIVEN.includes(name)) refuse(it, name);
    else if (it.type === 'CallExpression') {
      const [address, ...more] = it['arguments'] as Code[];
      const isLink = name === 'href' && (it['callee'] as Code)['name'] === 'link' && more.length === 0;
      if (!isLink || !isText(address!)) refuse(it, name);
    } else if (isText(it)) texts.push(it['value'] as string);
    else refuse(it, name);
  };

  const { program, errors } = parseSync('guide.js', code);
  if (errors.length > 0) return errors.map(({ message }) => message);
  const [imported, data, content, ...rest] = (program as unknown as { body: Code[] }).body;
  if (rest.length > 0) refuse(rest[0]!, 'module');
  if (imported?.type !== 'ImportDeclaration' || (imported['source'] as Code)['value'] !== 'astro/jsx-runtime')
    refuse(imported!, 'import');
  const [named] = ((data?.['declaration'] as Code)['declarations'] ?? []) as Code[];
  if ((named?.['init'] as Code | undefined)?.type !== 'ObjectExpression') refuse(data!, 'front matter');
  if (((named!['init'] as Code)['properties'] as Code[]).length > 0) refuse(named!, 'front matter');
  const declared = content?.['declaration'] as Code;
  const body = (declared['body'] as Code)['body'] as Code[];
  if (declared.type !== 'FunctionDeclaration' || body.length !== 1 || body[0]!.type !== 'ReturnStatement')
    refuse(declared, 'content');
  element(body[0]!['argument'] as Code);
  return wrong;
}

describe('a guide as a program', () => {
  test('is written from its tree', () => {
    expect(moduleOf('## Geld\n\nMehr [hier](/x/).\n\n<Leistung id="kindergeld" />')).toBe(
      [
        "import { Fragment as _Fragment, jsx as _jsx } from 'astro/jsx-runtime';",
        'export const frontmatter = {};',
        'export default function MDXContent({ components, link, page }) {',
        '  return _jsx(_Fragment, { children: [_jsx("h2", { children: ["Geld"] }), "\\n", _jsx("p", { children: ["Mehr ", _jsx("a", { "href": link("/x/"), children: ["hier"] }), "."] }), "\\n", _jsx(components.Leistung, { "id": "kindergeld", page, level: 3 })] });',
        '}',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['no heading yet', '<Leistung id="a" />', 2],
    ['under the second', '## A\n\n<Leistung id="a" />', 3],
    ['under the third', '## A\n\n### B\n\n<Hinweis>\n\n<Leistung id="a" />\n\n</Hinweis>', 4],
    ['under the fourth', '## A\n\n### B\n\n#### C\n\n<Leistung id="a" />', 4],
    ['after a third, under a second', '## A\n\n### B\n\n## C\n\n<Leistung id="a" />', 3],
  ])('a heading in a component has its level: %s', (_, text, level) => {
    expect(moduleOf(text)).toContain(`_jsx(components.Leistung, { "id": "a", page, level: ${level} })`);
  });

  test('a line break has no end', () => {
    expect(moduleOf('a\\\nb\n\n***')).toContain('_jsx("br", {  })');
  });
});

/** Texts that look like programs, or like the end of a string, a tag or a script. */
const HOSTILE = [
  `"] \\}); alert(1); (\\{ a: ["`,
  "'); alert(1); ('",
  '`${alert(1)}`',
  '${1}',
  '\\{alert(1)\\}',
  '&#123;1+1&#125;',
  '&lt;script>alert(1)&lt;/script>',
  '\\</script>',
  'a\u2028b\u2029c',
  '&#x2028;&#x2029;',
  'a \\\\" b \\\\',
  '*/ alert(1) /*',
  '// alert(1)',
  'Er schrieb: export default function MDXContent',
  'import.meta.env.SECRET process.env.SECRET',
  '\uD800 einzeln',
  '&#0; &#xD800;',
  '$& $1 $` $$',
  '<Hinweis titel="&quot;, onload: alert(1), x: &quot;">\n\na\n\n</Hinweis>',
  "<Hinweis titel='\"]}); alert(1)'>\n\na\n\n</Hinweis>",
  '<Leistung id="__proto__" />',
  '[a](/x/"onclick="alert(1))',
  '[a](https://www.example.org/?a=`${1}`)',
];

describe('whatever stands in a text is a string of the program, letter by letter', () => {
  test.each(HOSTILE)('%j', (text) => {
    const code = moduleOf(text);
    expect(strange(code)).toEqual([]);
    expect(code).not.toMatch(/[\u2028\u2029]|<\/?script|import\.meta|process\.env/);
  });

  test.each([
    ['import.meta.env.SECRET process.env.SECRET', 'import.meta.env.SECRET process.env.SECRET'],
    ['" \' \\\\ $& &lt;a>', '" \' \\ $& <a>'],
    ['a\u2028b', 'a\u2028b'],
    ['\\</script>', '</script>'],
  ])('%j is read as it was written', (text, said) => {
    const texts: string[] = [];
    strange(moduleOf(text), texts);
    expect(texts).toEqual([said]);
  });
});

/** Guides as editors might write them, with everything in their words that ends a string or begins a program. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'ä',
      '😀',
      ' ',
      '`',
      '"',
      "'",
      '\\\\',
      '$\\{',
      '\\}',
      '\\{',
      '&#123;',
      '&lt;',
      '&quot;',
      '\\</script>',
      '\u2028',
      '\u2029',
      '//',
      '/*',
      '*/',
      ');',
      '_jsx(',
      '$&',
      '.',
      'import.meta.env',
      '**b**',
      '[c](/d/)',
      '[e](https://example.org/?f=`$1`)',
    ),
    { minLength: 1, maxLength: 8 },
  ) // prettier-ignore
  .map((parts) => `x${parts.join('')}`);
const { block: blocks } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    words,
    words.map((text) => `## ${text}`),
    words.map((text) => `1. ${text}\n   - ${text}`),
    words.map((text) => `| ${text} |\n| :-: |\n| b |`),
    fc.constantFrom('<Leistung id="a" />', '<Angebote thema="b" sammlung="events" />', '<Telefon id="c" />', '***'),
    words.map((text) => `<Checkliste>\n\n- ${text}\n\n</Checkliste>`),
    fc
      .tuple(words, tie('block'), tie('block'))
      .map(
        ([text, ...inner]) => `<Hinweis titel="${text.replaceAll('"', '”')}">\n\n${inner.join('\n\n')}\n\n</Hinweis>`,
      ),
  ),
}));

test('any text that passes the check becomes a program of nothing but strings and components', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.join('\n\n');
      const { problems, tree } = checkMarkdown({ file: 'a.mdx', text, linesBefore: 0, mdx: true });
      if (problems.length > 0) return;
      passed += 1;
      expect(strange(guideModule(tree))).toEqual([]);
    }),
    { seed: 20261130, numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(150);
});

test('a tree that no check has seen makes no other program', () => {
  const pieces = fc.constantFrom('<a href="javascript:alert(1)">', '</a>', '<x.y>', '</x.y>', '{alert(1)}', '<Hinweis onclick="alert(1)" {...x}>', '</Hinweis>', '\n\n', 'export const a = 1', 'a', '![a](b)', '<constructor />', '<Leistung id={alert(1)} />'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      let code;
      try {
        code = moduleOf(parts.join(''));
      } catch {
        return; // not even a tree
      }
      expect(strange(code)).toEqual([]);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
