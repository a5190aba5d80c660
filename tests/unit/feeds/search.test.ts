import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchRecords } from '../../../src/feeds/search.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { pathOf } from '../../../src/schemas/routes.ts';
import { createView } from '../../../src/views/view.ts';
import { page, portalOf } from '../portal/content-folder.ts';

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const german = searchRecords(createView(portal, 'de', '/familie/'));
const english = searchRecords(createView(portal, 'en', '/familie/'));
const everything = collectionNames.flatMap((name) => portal.all(name));

const sorted = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).sort();

test('every entry with a page or a place on a list has exactly one German record', () => {
  expect(sorted(german.map(({ url }) => url))).toEqual(sorted(everything.map(pathOf)));
  expect(new Set(german.map(({ url }) => url)).size).toBe(german.length);
  expect(new Set(german.map(({ language }) => language))).toEqual(new Set(['de']));
});

test('in English only what is translated has a record', () => {
  const translated = everything.filter((entry) => portal.translation(entry, 'en'));
  expect(translated.length).toBeGreaterThan(3);
  expect(sorted(english.map(({ url }) => url))).toEqual(sorted(translated.map((entry) => `/en${pathOf(entry)}`)));
  expect(new Set(english.map(({ language }) => language))).toEqual(new Set(['en']));
});

test('no record is without title and text', () => {
  const poor = [...german, ...english].filter(
    ({ content, meta }) => !meta['title'] || content.length <= meta['title'].length,
  );
  expect(poor.map(({ url }) => url)).toEqual([]);
});

test('no markup is left in what is shown', () => {
  const left = [...german, ...english].filter(({ content }) =>
    /<\/?[a-z][^>]*>|\*\*|\]\(|undefined|\[object/.test(content),
  );
  expect(left.map(({ url }) => url)).toEqual([]);
});

describe('one record', () => {
  const of = (body: string, more = '') => {
    const read = portalOf({ 'content/offers/gruppe.md': page('Gruppe', more, body) });
    return searchRecords(createView(read, 'de', '/'))[0]!;
  };

  test('has address, language, text and kind', () => {
    expect(of('Der Text.')).toMatchObject({
      url: '/angebote/gruppe/',
      language: 'de',
      meta: { title: 'Gruppe', summary: 'Gruppe für Familien.', kind: 'Angebote' },
    });
  });

  test('keywords can be found but are never part of the text that is shown', () => {
    const { content, meta } = of('Der Text.', 'keywords: [Babytreff, PEKiP]');
    expect(meta['words']).toBe('Babytreff PEKiP');
    expect(content).toContain('Der Text.');
    expect(content).not.toMatch(/Babytreff|PEKiP/);
  });

  test('without keywords it has no words', () => {
    expect(of('Der Text.').meta).not.toHaveProperty('words');
  });

  test('keeps the words of lists, tables and links, without their marks and addresses', () => {
    const { content } = of(
      '## Gut zu wissen\n\n- eine **Decke**\n- [Anfahrt](https://www.example.org/x)\n\n| A | B |\n|---|---|\n| 1 | 2 |',
    );
    expect(content).toMatch(/Gut zu wissen eine Decke Anfahrt A B 1 2/);
    expect(content).not.toContain('example.org');
  });
});
