/** What machines read: structured data, sitemaps, languages, pictures for social media, robots. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import { strings, type Locale } from '../../src/i18n/index.ts';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import {
  address,
  archived,
  canonical,
  files,
  isEmbed,
  listed,
  meta,
  origin,
  pages,
  problems,
  read,
  type Page,
} from './dist.ts';

type Node = Record<string, unknown>;

/** schema.org type of each collection's pages, and what no such page may lack. */
const TYPES: Partial<Record<CollectionName, { type: string; required?: string[] }>> = {
  offers: { type: 'Service' },
  events: { type: 'Event', required: ['startDate', 'eventStatus', 'location'] },
  familienzentren: { type: 'CivicStructure' },
  kitas: { type: 'ChildCare', required: ['address'] },
  institutions: { type: 'Organization' },
  offices: { type: 'GovernmentOffice', required: ['address', 'telephone', 'openingHoursSpecification'] },
  authorities: { type: 'GovernmentOffice' },
  venues: { type: 'Place', required: ['address'] },
  organisations: { type: 'Organization' },
  places: { type: 'Place' },
  benefits: { type: 'GovernmentService', required: ['audience'] },
  guides: { type: 'Article', required: ['headline'] },
};

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

const isListed = new Set(listed);

/** What is over keeps its page, and is listed no more. */
const isOver = ({ html }: Page) => /<article\b[^>]* data-over\b/.test(html);

const language = ({ html }: Page) => /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';

const structured = ({ root }: Page) =>
  root.querySelectorAll('script[type="application/ld+json"]').map(({ rawText }) => JSON.parse(rawText) as Node);

/** The collection whose entry a page is about; undefined for every other page. */
function collectionOf(page: Page): CollectionName | undefined {
  const parts = page.path.split('/').filter(Boolean);
  const [segment, id, ...rest] = parts[0] === language(page) ? parts.slice(1) : parts;
  if (id === undefined || rest.length > 0 || !page.html.includes('<article class="page detail')) return undefined;
  return (Object.keys(collections) as CollectionName[]).find((name) => collections[name].segment === segment);
}

/** What is only planned stands under a notice that says so; for machines it is no thing in the world yet. */
const isPlan = (page: Page) =>
  page.root
    .querySelectorAll('.detail-body > .flow > .notice')
    .some(({ text }) => text.trim() === strings(language(page) as Locale).plannedEntry);

/** Everything inside a node, with where it is. */
function values(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null)
    return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) => values(inner, `${path}/${key}`));
}

describe('structured data', () => {
  test('every listed page of an entry has the node of its kind, with what it needs', () => {
    const wrong = (page: Page) => {
      const collection = collectionOf(page);
      const expected = collection && isListed.has(page) && !isPlan(page) ? TYPES[collection] : undefined;
      const nodes = structured(page).filter((node) => node['@type'] !== 'BreadcrumbList');
      if (!expected) return nodes.map((node) => `${String(node['@type'])} where none belongs`);
      const [node] = nodes;
      if (nodes.length !== 1 || !node || node['@type'] !== expected.type)
        return [`${nodes.map((one) => String(one['@type'])).join()} instead of ${expected.type}`];
      const required = ['@context', 'name', 'description', 'url', ...(expected.required ?? [])];
      return [
        ...required.filter((key) => node[key] === undefined).map((key) => `${expected.type} without ${key}`),
        ...(node.url === canonical(page) ? [] : [`url ${String(node.url)}`]),
      ];
    };
    expect(problems(wrong)).toEqual([]);
    const kinds = new Set(listed.flatMap((page) => structured(page).map((node) => node['@type'])));
    if (archived) expect([...kinds]).toEqual([]);
    else
      expect([...kinds]).toEqual(
        expect.arrayContaining(['GovernmentService', 'GovernmentOffice', 'Place', 'BreadcrumbList']),
      );
  });

  test('no value is missing, empty or a leftover of code, and every date is one', () => {
    const wrong = (page: Page) =>
      structured(page).flatMap((node) =>
        values(node).flatMap(([path, value]) => {
          const broken = /^(?:|null)$|undefined|NaN|\[object/.test(value);
          const date = /\/(?:startDate|endDate|validFrom|validThrough)$/.test(path) && !ISO.test(value);
          return broken || date ? [`${path}: ${value}`] : [];
        }),
      );
    expect(problems(wrong)).toEqual([]);
  });

  test('a protected address appears nowhere', () => {
    const nodes = pages.flatMap((page) => (/\bquick-exit\b/.test(page.html) ? structured(page) : []));
    expect(nodes.filter((node) => JSON.stringify(node).includes('protected'))).toEqual([]);
  });

  test('the way to a page is the one it shows', () => {
    const wrong = (page: Page) => {
      const shown = page.root.querySelectorAll('.crumbs li').map(({ text }) => text.trim());
      const list = structured(page).find((node) => node['@type'] === 'BreadcrumbList');
      const items = (list?.itemListElement ?? []) as { position: number; name: string; item?: string }[];
      if (!isListed.has(page)) return list ? ['BreadcrumbList on a page nobody lists'] : [];
      if (!list) return shown.length > 0 ? ['no BreadcrumbList'] : [];
      const lost = items.slice(0, -1).filter(({ item }) => item === undefined);
      return [
        ...(items.map(({ name }) => name).join() === shown.join()
          ? []
          : [`${items.map(({ name }) => name).join()} ≠ ${shown.join()}`]),
        ...(items.every(({ position }, index) => position === index + 1) ? [] : ['positions']),
        ...lost.map(({ name }) => `${name} leads nowhere`),
      ];
    };
    expect(problems(wrong)).toEqual([]);
  });
});

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!.replaceAll('&amp;', '&'));

const sitemaps = () =>
  files.includes('sitemap-index.xml')
    ? locations(read('sitemap-index.xml').toString('utf8')).map((url) =>
        read(decodeURI(new URL(url).pathname).slice(basePath.length)).toString('utf8'),
      )
    : [];

describe('sitemaps', () => {
  test('list exactly the pages that search engines may list, once', () => {
    const own = listed.filter((page) => canonical(page) === address(page)).map(address);
    const found = sitemaps().flatMap(locations);
    expect(found.filter((url, index) => found.indexOf(url) !== index)).toEqual([]);
    expect(
      found.filter((url) => !own.includes(url)),
      'listed, but no page for search engines',
    ).toEqual([]);
    expect(
      own.filter((url) => !found.includes(url)),
      'missing',
    ).toEqual([]);
    expect(files.some((file) => file.startsWith('sitemap'))).toBe(!archived);
  });

  test('name the same languages as the pages do', () => {
    const inSitemap = new Map(
      sitemaps()
        .flatMap((xml) => [...xml.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)])
        .map(([, url, links]) => [
          url!,
          [...links!.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => `${lang} ${href}`).sort(),
        ]),
    );
    const wrong = (page: Page) => {
      const onPage = alternates(page)
        .map(({ lang, href }) => `${lang} ${href}`)
        .sort();
      return onPage.join() === inSitemap.get(address(page))?.join()
        ? []
        : [`${onPage.join()} ≠ ${inSitemap.get(address(page))?.join()}`];
    };
    expect(problems(wrong, listed).slice(0, 5)).toEqual([]);
  });
});

const alternates = ({ root }: Page) =>
  root
    .querySelectorAll('link[rel=alternate][hreflang]')
    .map((link) => ({ lang: link.getAttribute('hreflang') ?? '', href: link.getAttribute('href') ?? '' }));

describe('languages', () => {
  const byAddress = new Map(pages.map((page) => [address(page), page]));

  test('every page names its other languages, and they name it', () => {
    const wrong = (page: Page) =>
      alternates(page).flatMap(({ lang, href }) => {
        const other = byAddress.get(href);
        if (!other) return [`${href} does not exist`];
        return [
          ...(isListed.has(other) ? [] : [`${lang} leads to a page nobody lists`]),
          ...(language(other) === lang ? [] : [`the ${lang} page is in ${language(other)}`]),
          ...(alternates(other).some((back) => back.href === address(page))
            ? []
            : [`the ${lang} page does not lead back`]),
        ];
      });
    expect(problems(wrong)).toEqual([]);
    const several = new Set(pages.map(language)).size > 1;
    expect(listed.some((page) => alternates(page).length > 1)).toBe(several && !archived);
  });

  test('a page whose text is not translated: facts in its language, prose in German, under a notice', () => {
    const untranslated = pages.filter(
      (page) =>
        language(page) !== 'de' && canonical(page) !== address(page) && page.path.endsWith('/') && !isEmbed(page),
    );
    const several = new Set(pages.map(language)).size > 1;
    expect(untranslated.length > 100).toBe(several);
    const wrong = (page: Page) => {
      const german = byAddress.get(canonical(page) ?? '');
      const labels = page.root.querySelectorAll('main .fact dt').map(({ text }) => text.trim());
      const notice = page.root.querySelectorAll('main .notice').map(({ text }) => text.trim());
      const prose = page.root.querySelectorAll('main .prose');
      const before =
        page.html.indexOf('only available in German') < (page.html.indexOf('class="prose"') + 1 || Infinity);
      return [
        ...(isListed.has(page) ? ['not noindex'] : []),
        ...(german && language(german) === 'de' && (isListed.has(german) || isOver(german))
          ? []
          : [`canonical ${canonical(page)}`]),
        ...labels.filter((label) => /^(?:Für wen|Wann|Wo|Kosten|Sprachen|Zugang|Träger)$/.test(label)),
        ...(notice.some((text) => text.includes('only available in German')) && before
          ? []
          : ['no notice above the text']),
        ...prose.filter((part) => part.getAttribute('lang') !== 'de').map(() => 'German prose without lang'),
        ...(page.root.querySelector('main h1')?.getAttribute('lang') === 'de' ? [] : ['title without lang']),
      ];
    };
    expect(problems(wrong, untranslated)).toEqual([]);
  });
});

describe('social media', () => {
  const shared = pages.filter((page) => !isEmbed(page));
  const property = ({ root }: Page, name: string) =>
    root.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');

  test('every page says what to show', () => {
    const wrong = (page: Page) =>
      ['title', 'description', 'url', 'image', 'site_name', 'type', 'locale'].filter(
        (name) => !property(page, name)?.trim(),
      );
    expect(problems(wrong, shared)).toEqual([]);
    expect(
      problems((page) => (property(page, 'url') === canonical(page) ? [] : ['og:url is not the canonical']), shared),
    ).toEqual([]);
  });

  test('the pictures exist, 1200 × 630', async () => {
    const pictures = new Set(shared.map((page) => property(page, 'image') ?? ''));
    expect(pictures.size).toBeGreaterThan(5);
    for (const url of pictures) {
      expect(url.startsWith(`${origin}${basePath}`), url).toBe(true);
      const { width, height, format } = await sharp(read(new URL(url).pathname.slice(basePath.length))).metadata();
      expect({ url, width, height, format }).toEqual({ url, width: 1200, height: 630, format: 'png' });
    }
  });
});

test('robots may read everything, so that they see what must not be listed; an archive has no sitemap', () => {
  const robots = read('robots.txt').toString('utf8');
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).not.toContain('Disallow');
  if (archived) expect(robots).not.toContain('Sitemap');
  else {
    expect(robots).toMatch(new RegExp(`^Sitemap: ${origin}${basePath}sitemap-index\\.xml$`, 'm'));
  }
});

test('search, not found and archive pages ask not to be listed', () => {
  const hidden = pages.filter(({ path }) => /(?:^|\/)(?:404\.html|suche\/)$/.test(path));
  expect(hidden.length).toBeGreaterThan(1);
  expect(hidden.filter((page) => meta(page, 'robots') !== 'noindex').map(({ path }) => path)).toEqual([]);
});
