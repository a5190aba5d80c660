/** A portal below `examples/` holds what one public document says: built here once per file, read as a reader reads it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections, type CollectionName } from '../../../src/schemas/index.ts';
import { BUILD_TIMEOUT, buildInto, filesBelow } from '../build.ts';

/** What a reader reads, in one line. */
export const words = (element: HTMLElement | null | undefined) =>
  element?.structuredText.replaceAll(/\s+/g, ' ').trim() ?? '';

export type Example = ReturnType<typeof example>;

/** The built example of this name, whatever content the site itself was built with. */
export function example(name: string) {
  const content = `examples/${name}`;
  let dist: string;
  beforeAll(async () => {
    dist = await buildInto(`example-${name}`, { CONTENT_DIR: content });
  }, BUILD_TIMEOUT);

  const parsed = new Map<string, HTMLElement>();

  function page(path: string): HTMLElement {
    const file = path.endsWith('.html') ? path : join(path, 'index.html');
    const root = parsed.get(file) ?? parse(readFileSync(join(dist, file), 'utf8'));
    parsed.set(file, root);
    return root;
  }

  const headings = (path: string) => page(path).querySelectorAll('main :is(h1, h2, h3, h4)');

  /** The innermost section or list item with this heading. */
  function part(path: string, heading: string): HTMLElement {
    const title = headings(path).find((one) => words(one) === heading);
    const found = title?.closest('section, li, article');
    if (!found) throw new Error(`„${heading}“ steht nicht auf ${path}`);
    return found;
  }

  return {
    content,
    page,
    part,
    headings: (path: string) => headings(path).map(words),
    text: (path: string) => words(page(path).querySelector('main')),
    /** The table of hours in a part: "Montag 15:00–18:00 Uhr". */
    hours: (path: string, heading: string) =>
      part(path, heading)
        .querySelectorAll('table tr')
        .map((row) => row.querySelectorAll('th, td').map(words).join(' '))
        .filter((line) => !line.endsWith(' geschlossen')),
    folder: () => dist,
    exists: (path: string) => existsSync(join(dist, path)),
    files: () => filesBelow(dist),
    html: () => filesBelow(dist).filter((file) => file.endsWith('.html')),
    /** Pages of what the town itself wrote; the rest comes from the layers. */
    ofTheTown: readdirSync(content, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => {
        const segment = collections[entry.name as CollectionName].segment ?? '';
        return readdirSync(join(content, entry.name)).map((file) => join(segment, file.replace(/\.\w+$/, '')));
      }),
  };
}

/** A fact of the document: what it says, the page, how the page says it. */
type Fact = readonly [fact: string, path: string, words: RegExp];

export function statesFacts({ text }: Example, facts: readonly Fact[]): void {
  describe('what the document says stands on the page', () => {
    test.each(facts)('%s', (_, path, fact) => {
      expect(text(path)).toMatch(fact);
    });
  });
}

interface Limits {
  /** How its date is written. */
  stand: string;
  /** Words of the titles of its sources; every page of the town names one of them. */
  documents: readonly RegExp[];
  /** Collections of which it says nothing, with their name on the start page. */
  empty: Partial<Record<CollectionName, string>>;
  /** Streets, postcodes and phone numbers it gives; no others stand anywhere. */
  addresses?: readonly string[];
  phones?: readonly string[];
}

/** What holds for every example: nothing that its document does not say, and nothing old that looks new. */
export function keepsItsLimits(site: Example, limits: Limits): void {
  const { content, page, text, html, ofTheTown } = site;
  const { stand, documents, empty, addresses = [], phones = [] } = limits;

  describe('what the document does not say stands nowhere', () => {
    const found = (pattern: RegExp) => new Set(ofTheTown.flatMap((path) => text(path).match(pattern) ?? []));

    test('the pages of the town are there', () => {
      expect(ofTheTown.filter((path) => !site.exists(join(path, 'index.html')))).toEqual([]);
    });

    test('each names its document', () => {
      // The words of a topic have no source field, and the privacy page is ours.
      const sourced = ofTheTown.filter((path) => !/^(?:themen\/|datenschutz$)/.test(path));
      expect(sourced.filter((path) => !documents.some((title) => title.test(text(path))))).toEqual([]);
    });

    test('no phone number but its own, and no address to write to', () => {
      const links = ofTheTown.flatMap((path) => page(path).querySelectorAll('main :is([href^=tel:], [href^=mailto:])'));
      expect(new Set(links.map(words))).toEqual(new Set(phones));
      expect(found(/\b0\d{2,5}[ /-]+\d{3,}|\+49|\S+(?:@|\(at\))\S+/g)).toEqual(new Set(phones));
    });

    test('no street and no postcode but its own', () => {
      expect(found(/\b\d{5} \p{Lu}\p{L}+|\p{L}[\p{L}-]*(?:straße|str\.|weg|platz|-Platz) \d+/giu)).toEqual(
        new Set(addresses),
      );
    });

    test('no person by name', () => {
      expect(existsSync(join(content, 'people'))).toBe(false);
      expect(found(/\b(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.) \p{Lu}\p{L}+/gu)).toEqual(new Set());
    });

    test('nothing that has no entries: not in the menu, not on the start page, no page', () => {
      const names = Object.keys(empty) as CollectionName[];
      const segments = names.map((name) => collections[name].segment!);
      expect(segments.filter((segment) => site.exists(segment))).toEqual([]);
      const links = html().flatMap((file) =>
        segments.flatMap((segment) =>
          page(file).querySelector(`a[href^="/${segment}/"]`) ? [`${file}: /${segment}/`] : [],
        ),
      );
      expect(links).toEqual([]);
      expect(site.headings('').filter((heading) => Object.values(empty).includes(heading))).toEqual([]);
    });
  });

  describe('an old document is never taken for today', () => {
    const without = (holds: (file: string) => boolean) => html().filter((file) => !holds(file));

    test('every page says how old it is and that it is not official', () => {
      const notice = (file: string) => words(page(file).querySelector('header'));
      expect(without((file) => notice(file).includes(`Stand ${stand}, nicht amtlich`))).toEqual([]);
    });

    test('no page is for search engines', () => {
      expect(html().length).toBeGreaterThan(50);
      const robots = (file: string) => page(file).querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
      expect(without((file) => /\bnoindex\b/.test(robots(file)))).toEqual([]);
    });

    test('no page says that something is open now', () => {
      const open =
        /\b(?:jetzt|gerade|heute|noch|derzeit)\s+(?:geöffnet|offen|geschlossen)\b|\b(?:öffnet|schließt)\s+(?:um|in|heute|bald)\b/i;
      expect('Das Büro hat jetzt geöffnet.').toMatch(open);
      expect(html().filter((file) => open.test(words(page(file))))).toEqual([]);
    });

    test('no sitemap, no feed, no open data', () => {
      const meant = /sitemap|\.(?:ics|atom|rss|csv|geojson|webmanifest)$|^(?:feeds|daten)\//;
      expect(site.files().filter((file) => meant.test(file))).toEqual([]);
      const linked = html().filter((file) => page(file).querySelector('link[rel=sitemap], link[rel=alternate]'));
      expect(linked).toEqual([]);
    });
  });
}
