import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { files, problems, read, type Page } from './dist.ts';

/** The policy of every page; hashes of inline scripts and styles come on top. */
const POLICY = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
};

/** The page where partners see what they will embed frames pages of ours, and no others. */
const FRAMING = ['frame-src', ["'self'"]] as const;

const isGenerator = ({ path }: Page) => /^\/(?:\w+\/)?einbetten\/$/.test(path);

const policyTags = ({ root }: Page) => root.querySelectorAll('meta[http-equiv="content-security-policy" i]');

function directives(page: Page): Map<string, string[]> {
  const text = policyTags(page)[0]?.getAttribute('content') ?? '';
  const parts = text.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.flatMap(([name, ...values]) => (name ? [[name, values] as const] : [])));
}

const isHash = (source: string) => source.startsWith("'sha256-");

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page has the strict policy, once', () => {
  const expected = (page: Page) =>
    JSON.stringify(
      [...Object.entries(POLICY), ...(isGenerator(page) ? [FRAMING] : [])]
        .map(([name, values]) => [name, [...values].sort()])
        .sort(),
    );
  const differs = (page: Page) => {
    const found = [...directives(page)].map(([name, values]) => [
      name,
      values.filter((value) => !isHash(value)).sort(),
    ]);
    const same = JSON.stringify(found.sort()) === expected(page) && policyTags(page).length === 1;
    return same ? [] : [JSON.stringify(found)];
  };
  expect(problems(differs)).toEqual([]);
});

test('the policy comes before anything it governs', () => {
  const early = (page: Page) => {
    const policy = policyTags(page)[0];
    const governed = page.root.querySelectorAll('script, style, link[rel=stylesheet]');
    return governed.filter((tag) => policy && tag.range[0] < policy.range[0]).map((tag) => tag.toString().slice(0, 80));
  };
  expect(problems(early)).toEqual([]);
});

test('every inline script and style is one the policy knows', () => {
  const unknown = (page: Page) => {
    const policy = directives(page);
    return page.root.querySelectorAll('script:not([src]), style').flatMap(({ tagName, attributes, rawText }) => {
      if (attributes.type?.endsWith('json')) return []; // data, never run
      const known = policy.get(tagName === 'STYLE' ? 'style-src' : 'script-src')?.includes(hash(rawText));
      return known ? [] : [rawText.slice(0, 80)];
    });
  };
  expect(problems(unknown)).toEqual([]);
});

test('nothing built carries code from content or paths of the machine it was built on', () => {
  const hostile = [/javascript:/i, /vbscript:/i, /data:text\/html/i, /<script>alert/i, /\sonerror=/i];
  const leaks = [resolve('.'), 'file:///'];
  const data = files.filter((file) => /\.(html|xml|atom|ics|csv|json|geojson|txt|webmanifest)$/.test(file));
  const found = data.flatMap((file) => {
    const text = read(file).toString('utf8');
    const bad = [...hostile.filter((pattern) => pattern.test(text)), ...leaks.filter((path) => text.includes(path))];
    return bad.map((pattern) => `${file}: ${pattern}`);
  });
  expect(found).toEqual([]);
});
