/** Pages made for other people's sites, and what programs learn about them. */
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import {
  archived,
  canonical,
  files,
  isEmbed,
  meta,
  origin,
  type Page,
  pages,
  problems,
  read,
  resolveUrl,
} from './dist.ts';
import { scriptsOf, stylesheets, sum, weight } from './weigh.ts';

const embeds = pages.filter(isEmbed);

/** What kind of embed a page is: its words before the filters; of entries "eintrag" and "zeiten". */
function kindOf({ path }: Page): string {
  const [first = '', second = '', ...rest] = path.slice(path.indexOf('/embed/') + '/embed/'.length).split('/');
  if (rest.includes('oeffnungszeiten')) return 'zeiten';
  if (first === 'karte') return 'karte';
  const filtered = ['', 'ort', 'traeger', 'thema', 'lebensphase'].includes(second);
  return filtered ? first : 'eintrag';
}

if (archived)
  test('an archive has no pages for other sites', () => {
    expect(embeds).toEqual([]);
    expect(files.filter((file) => /^(?:\w+\/)?(?:embed|oembed|einbetten)\//.test(file))).toEqual([]);
  });
else
  describe('embedded pages', () => {
    test('are not listed, say where all of it is, and lead to the legal pages', () => {
      const wrong = (page: Page) => {
        const links = page.root.querySelectorAll('.embed-foot a').map((link) => link.getAttribute('href') ?? '');
        const html = page.root.querySelector('html');
        return [
          ...(meta(page, 'robots') === 'noindex' ? [] : ['listed']),
          ...(links.some((href) => resolveUrl(href, page).href === canonical(page)) ? [] : ['no way to the full page']),
          ...['/impressum/', '/datenschutz/', '/barrierefreiheit/'].filter(
            (path) => !links.some((href) => href.endsWith(path)),
          ),
          ...(html?.getAttribute('dir') === 'ltr' ? [] : ['no direction']),
          ...(page.root.querySelector('base')?.getAttribute('target') === '_blank' ? [] : ['links stay in the frame']),
          ...(page.html.includes('class="embed-note"') ? [] : ['no word about new tabs']),
          ...page.root
            .querySelectorAll('header.site-head, .site-foot, .skip')
            .map(({ tagName }) => `portal's own ${tagName}`),
        ];
      };
      expect(embeds.length).toBeGreaterThan(10);
      expect(problems(wrong, embeds)).toEqual([]);
    });

    test('weigh at most 30 kB at first sight, whatever their kind', () => {
      const weigh = (page: Page) =>
        gzipSync(page.html, { level: 9 }).length + sum([...stylesheets(page), ...scriptsOf(page)].map(weight));
      const heaviest = Map.groupBy(embeds, kindOf)
        .entries()
        .map(([kind, same]) => [kind, Math.max(...same.map(weigh))] as const);
      const table = Object.fromEntries(heaviest);
      console.table({ ...table, 'embed.v1.js': weight('embed.v1.js') });
      for (const [kind, bytes] of Object.entries(table)) expect(bytes, kind).toBeLessThanOrEqual(30_000);
      expect(weight('embed.v1.js')).toBeLessThanOrEqual(1500);
    });

    test('bring no typeface and nothing that sticks', () => {
      const sheets = new Set(embeds.flatMap(stylesheets));
      for (const sheet of sheets) expect(read(sheet).toString('utf8'), sheet).not.toMatch(/@font-face/);
    });
  });

describe('oEmbed', () => {
  const discovered = pages.flatMap((page) => {
    const href = page.root.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
    return href === undefined ? [] : [{ page, file: new URL(href).pathname.slice(basePath.length) }];
  });

  test('every answer is found from a page, and every page finds one that was built', () => {
    const built = files.filter((file) => /^(?:\w+\/)?oembed\//.test(file));
    expect([...new Set(discovered.map(({ file }) => file))].sort()).toEqual(built.sort());
    expect(built.length > 100).toBe(!archived);
  });

  test('answers as the specification wants, with a frame that holds a page of ours', () => {
    const isThere = new Set(files);
    for (const { page, file } of discovered) {
      const answer = JSON.parse(read(file).toString('utf8')) as Record<string, unknown>;
      expect(answer, file).toMatchObject({ version: '1.0', type: 'rich', width: 600, cache_age: 86_400 });
      expect(Object.values(answer).filter((value) => value === '' || value === undefined)).toEqual([]);
      const frame = parse(answer['html'] as string).querySelector('iframe')!;
      const source = new URL(frame.getAttribute('src')!);
      expect(source.origin).toBe(origin);
      expect(isThere.has(`${source.pathname.slice(basePath.length)}index.html`), `${page.path}: ${source.href}`).toBe(
        true,
      );
      expect(Number(frame.getAttribute('height'))).toBe(answer['height']);
      expect(frame.getAttribute('title')).toBeTruthy();
    }
  });
});
