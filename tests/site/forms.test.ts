/** The page with the forms: the only one with another policy, and the only one that loads what it needs. */
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meta, files, forms, pages, read, size } from './dist.ts';

const archived = pages.every((page) => meta(page, 'robots') === 'noindex');

test('there is a page with forms unless the portal shows an old document', () => {
  expect(forms === undefined).toBe(archived);
  expect(files.includes('admin/config.json')).toBe(!archived);
});

test('what only the forms need is there only with them', () => {
  const heavy = files.filter((file) => /^_astro\/.*\.(?:js|woff2)$/.test(file) && size(file) > 500_000);
  expect(heavy.length > 0).toBe(forms !== undefined);
});

if (forms) {
  const page = forms;
  const { root, html } = page;
  const script = root.querySelector('script[src]')!.getAttribute('src')!;
  const file = files.find((one) => script.endsWith(one))!;

  describe('the page with the forms', () => {
    test('is in German, for no search engine, and says so without JavaScript', () => {
      expect(root.querySelector('html')!.getAttribute('lang')).toBe('de');
      expect(meta(page, 'robots')).toBe('noindex');
      expect(html).toMatch(/<noscript>\s*<h1>/);
      expect(html).toContain('merkt sich diese Seite Angaben auf Ihrem Gerät');
    });

    test('allows styles in the page and one address besides its own, and nothing more', () => {
      const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
      const parts = new Map(
        policy.split(';').map((part) => {
          const [name = '', ...sources] = part.trim().split(/\s+/);
          return [name, sources] as const;
        }),
      );
      expect(parts.get('default-src')).toEqual(["'none'"]);
      expect(parts.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
      expect(parts.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
      expect(parts.get('font-src')).toEqual(["'self'"]);
      const foreign = [...parts.values()].flat().filter((source) => source.includes('//'));
      expect(foreign).toHaveLength(1);
      expect(parts.get('connect-src')).toContain(foreign[0]);
    });

    test('asks nobody else for fonts', () => {
      expect(read(file).toString('utf8')).not.toMatch(/src:\s*url\(https?:/);
      expect(files.filter((one) => /source-sans-3|noto-mono|material-symbols/.test(one))).toHaveLength(3);
    });

    test('has a configuration that is valid by Sveltia’s own schema', () => {
      const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
      validate(JSON.parse(read('admin/config.json').toString('utf8')));
      expect(validate.errors).toBeNull();
    });
  });

  test('no other page loads any of it', () => {
    const name = file.replace(/^.*\//, '');
    expect(pages.filter((page) => page.html.includes(name)).map(({ path }) => path)).toEqual([]);
    const modules = files.filter((one) => one.endsWith('.js') && one !== file);
    const fromOutside = modules.filter((one) => read(one).toString('utf8').includes(name) && !isPart(one, file));
    expect(fromOutside).toEqual([]);
  });
}

/** A module that the forms themselves load when they need it. */
const isPart = (module: string, of: string) => read(of).toString('utf8').includes(module.replace(/^.*\//, ''));
