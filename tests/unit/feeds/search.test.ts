import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fileOf,
  unpackPostings,
  type TermsFile,
  type TextsFile,
  type WordsFile,
} from '../../../src/domain/search/files.ts';
import { readLexicon } from '../../../src/domain/search/lexicon.ts';
import { stopWords } from '../../../src/domain/search/stop-words.ts';
import { keysIn } from '../../../src/domain/search/words.ts';
import { openSearch } from '../../../src/feeds/opensearch.ts';
import { searchIndexes } from '../../../src/feeds/search-index.ts';
import { searchRecords } from '../../../src/feeds/search.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { collectionNames } from '../../../src/schemas/index.ts';
import { pathOf } from '../../../src/schemas/routes.ts';
import { createView } from '../../../src/views/view.ts';
import { entry, page, portalOf } from '../portal/content-folder.ts';

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const german = searchRecords(createView(portal, 'de', '/familie/'));
const english = searchRecords(createView(portal, 'en', '/familie/'));

/** What is over in the sample on that day. */
const OVER = [
  '/angebote/jungen-werkstatt/',
  '/veranstaltungen/herbstmarkt-immenquell/',
  '/veranstaltungen/medien-infoabend-online/',
  '/veranstaltungen/wasserspass-am-mittwoch/',
];

const everything = collectionNames.flatMap((name) => portal.all(name));

/** What the search offers: all but what is over. */
const offered = everything.filter((entry) => !OVER.includes(pathOf(entry) ?? ''));

const sorted = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).sort();

interface Placed {
  readonly address?: 'protected' | { street?: string; postcode?: string; city: string };
  readonly venue?: string;
}

describe('records', () => {
  test('every entry with a page or a place on a list has exactly one in German, unless it is over', () => {
    const paths = offered.map(pathOf);
    expect(sorted(german.map(({ path }) => path))).toEqual(sorted(paths));
    expect(new Set(german.map(({ path }) => path)).size).toBe(german.length);
  });

  test('in English only what is translated has one', () => {
    const translated = everything.filter((entry) => portal.translation(entry, 'en'));
    expect(translated.length).toBeGreaterThan(3);
    expect(sorted(english.map(({ path }) => path))).toEqual(sorted(translated.map(pathOf)));
  });

  test('none is without title and text, and no markup is left', () => {
    const all = [...german, ...english];
    expect(all.filter(({ title, summary, text }) => !title || !(summary + text)).map(({ path }) => path)).toEqual([]);
    const left = all.filter(({ text }) => /<\/?[a-z][^>]*>|\*\*|\]\(|undefined|\[object/.test(text));
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test('dates lie ahead, and in an archive there are none', () => {
    expect(german.flatMap(({ dates }) => dates).length).toBeGreaterThan(50);
    expect(german.flatMap(({ dates }) => dates).filter((date) => date < portal.today)).toEqual([]);
  });
});

describe('one record', () => {
  const of = (body: string, more = '') =>
    searchRecords(createView(portalOf({ 'content/offers/gruppe.md': page('Gruppe', more, body) }), 'de', '/'))[0]!;

  test('has its address, kind and text', () => {
    expect(of('Der Text.')).toMatchObject({
      path: '/angebote/gruppe/',
      collection: 'offers',
      title: 'Gruppe',
      summary: 'Gruppe für Familien.',
      text: 'Der Text.',
    });
  });

  test('keywords can be found but are never part of what is shown', () => {
    const { names, title, summary, text, facts } = of('Der Text.', 'keywords: [Babytreff, PEKiP]');
    expect(names).toEqual(['Babytreff', 'PEKiP']);
    expect([title, summary, text, ...facts].join(' ')).not.toMatch(/Babytreff|PEKiP/);
  });

  test('keeps the words of lists, tables and links, without their marks and addresses', () => {
    const { text } = of(
      '## Gut zu wissen\n\n- eine **Decke**\n- [Anfahrt](https://www.example.org/x)\n\n| A | B |\n|---|---|\n| 1 | 2 |',
    );
    expect(text).toMatch(/Gut zu wissen eine Decke Anfahrt A B 1 2/);
    expect(text).not.toContain('example.org');
  });
});

describe('where an entry is', () => {
  const contextOf = (more: string, files: Record<string, string> = {}) =>
    searchRecords(
      createView(portalOf({ ...files, 'content/offers/gruppe.md': page('Gruppe', more, 'Text.') }), 'de', '/'),
    ).find(({ title }) => title === 'Gruppe')!.context;

  test('is a word each: street, number, postcode, town; a shortened street is the long one', () => {
    expect(contextOf('address: { street: Berliner Str. 5a, postcode: "59994", city: Amselfurt }')).toEqual([
      'Berliner Straße 5a',
      '59994',
      'Amselfurt',
    ]);
  });

  test('is also where its dates are, each house once, and how to call there', () => {
    const house = {
      'content/venues/haus.yaml': entry(
        'Haus',
        'address: { street: Lindenweg 12, postcode: "59991", city: Amselfurt }',
      ),
    };
    const more =
      'contact: { phone: 0221/4710100 }\nsessions:\n  - { venue: haus }\n  - { venue: haus, contact: { phone: "0221 4710-200" } }\n  - { address: { street: Hafenstr. 3, city: Wispelau } }';
    expect(contextOf(more, house)).toEqual([
      'Haus',
      'Haus',
      'Lindenweg 12',
      '59991',
      'Amselfurt',
      'Hafenstraße 3',
      'Wispelau',
      '02214710100',
      '4710100',
      '02214710200',
      '4710200',
    ]);
  });

  test('is never told of a protected address', () => {
    const house = { 'content/venues/haus.yaml': entry('Haus', 'address: protected') };
    const more = 'address: protected\nsessions:\n  - { address: protected }\n  - { venue: haus }';
    expect(contextOf(more, house)).toEqual(['Haus']);
  });
});

describe('the index', () => {
  const files = new Map(
    searchIndexes([createView(portal, 'de', '/'), createView(portal, 'en', '/')]).map(({ name, content }) => [
      name,
      content,
    ]),
  );
  const words = files.get('de/words') as WordsFile;
  const all = <File>(kind: string) =>
    [...files].filter(([name]) => name.startsWith(`de/${kind}-`)).map(([, file]) => file as File);
  const texts = all<TextsFile>('texts').flatMap((file) => file.texts);
  const terms = all<TermsFile>('terms');

  test('has a text for every record, in the order of its numbers', () => {
    expect(texts.map(({ path }) => path)).toEqual(german.map(({ path }) => path));
    expect(words.entries).toBe(german.length);
  });

  test('finds every entry by every word of its title', () => {
    const keyOf = keysIn('de');
    const stops = stopWords('de');
    const postings = new Map(terms.flatMap((file) => Object.entries(file.terms)));
    const lost = german.flatMap(({ title, path }, number) =>
      (title.match(/\p{Letter}{5,}/gu) ?? [])
        .filter((word) => !stops.isFunction(word))
        .flatMap((word) => {
          const packed = postings.get(keyOf(word)) ?? [];
          return unpackPostings(packed).some(({ entry }) => entry === number) ? [] : [`${path} ${word}`];
        }),
    );
    expect(lost).toEqual([]);
  });

  test('finds every entry by every word of its address, and of the houses where it takes place', () => {
    const keyOf = keysIn('de');
    const postings = new Map(terms.flatMap((file) => Object.entries(file.terms)));
    const isFound = (word: string, number: number) =>
      unpackPostings(postings.get(keyOf(word)) ?? []).some(({ entry }) => entry === number);
    const asked: string[] = [];
    const lost = offered.flatMap((entry) => {
      const data = entry.data as Placed & { sessions?: readonly Placed[] };
      const number = german.findIndex(({ path }) => path === pathOf(entry));
      const addresses = [data, ...(data.sessions ?? [])].flatMap(({ address, venue }) => [
        address,
        venue === undefined ? undefined : portal.get('venues', venue)?.data.address,
      ]);
      return addresses
        .filter((address) => typeof address === 'object')
        .flatMap(
          ({ street = '', postcode = '', city }) => `${street} ${postcode} ${city}`.match(/[\p{L}\p{N}]+/gu) ?? [],
        )
        .filter(
          (word) =>
            asked.push(word) && !stopWords('de').isFunction(word) && /..|\d/.test(word) && !isFound(word, number),
        )
        .map((word) => `${entry.id} ${word}`);
    });
    expect(lost).toEqual([]);
    expect(asked.length).toBeGreaterThan(400);
    expect(asked).toContain('59994');
  });

  test('finds every entry by its telephone number as one word', () => {
    const postings = new Map(terms.flatMap((file) => Object.entries(file.terms)));
    const lost = offered.filter(pathOf).flatMap((entry) => {
      const { phone } = (entry.data as { contact?: { phone?: { text: string } } }).contact ?? {};
      const number = german.findIndex(({ path }) => path === pathOf(entry));
      const packed = phone && postings.get(phone.text.replace(/\D/g, ''));
      return phone && !unpackPostings(packed ?? []).some((one) => one.entry === number)
        ? [`${entry.id} ${phone.text}`]
        : [];
    });
    expect(lost).toEqual([]);
  });

  test('the words of the vocabulary keep their keys when they are read back', () => {
    const keyOf = keysIn('de');
    const { words: read } = readLexicon(words);
    expect(read.filter(({ text, key }) => key !== keyOf(text)).map(({ text }) => text)).toEqual([]);
    expect(read.length).toBeGreaterThan(1000);
  });

  test('every term is in one file, in which the browser looks for it, with those that mean the same', () => {
    const { homeOf, meanings } = readLexicon(words);
    const fileOfKey = new Map(terms.flatMap((file, number) => Object.keys(file.terms).map((key) => [key, number])));
    expect(fileOfKey.size).toBe(terms.reduce((sum, file) => sum + Object.keys(file.terms).length, 0));
    for (const [key, number] of fileOfKey) expect(fileOf(words.terms, homeOf(key)), key).toBe(number);
    const midwives = ['hebamm', ...meanings.get('hebamm')!.flatMap(({ keys }) => (keys.length === 1 ? keys : []))];
    const there = midwives.flatMap((key) => fileOfKey.get(key) ?? []);
    expect(there.length).toBeGreaterThan(1);
    expect(new Set(there).size).toBe(1);
  });

  test('kinds cover all entries, each with its list', () => {
    expect(words.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(words.entries);
    for (const { name, first, count } of words.kinds)
      expect(german.slice(first, first + count).every(({ collection }) => collection === name)).toBe(true);
    expect(words.kinds.find(({ name }) => name === 'kitas')?.list).toBe('/kitas/');
  });

  test('English entries name their German ones', () => {
    const { originals } = files.get('en/words') as WordsFile;
    expect(originals!.map((number) => german[number]!.path)).toEqual(english.map(({ path }) => path));
  });

  test('all files are of one version per language', () => {
    const versions = [...files].map(([name, file]) => `${name.slice(0, 2)} ${(file as WordsFile).version}`);
    expect(new Set(versions).size).toBe(2);
  });

  test('knows whom to ask: the first Familienbüro with a telephone, and its hours', () => {
    expect(words.help).toMatchObject({ title: 'Familienbüro Amselfurt', email: 'familienportal@example.org' });
    expect(words.help.phone?.href).toMatch(/^tel:\+49/);
    expect(words.help.hours.length).toBeGreaterThan(1);
  });
});

describe('without a Familienbüro', () => {
  const help = (site = '') => {
    const read = portalOf({
      'content/offers/gruppe.md': page('Gruppe', '', 'Text.'),
      ...(site && { 'content/site.yaml': site }),
    });
    return (searchIndexes([createView(read, 'de', '/')])[0]!.content as WordsFile).help;
  };

  test('the portal’s own telephone is named, or none', () => {
    const { title, hours } = help();
    expect(title).toBeUndefined();
    expect(hours).toEqual([]);
  });
});

test('OpenSearch names the search page of the language, in the portal’s folder', () => {
  const xml = openSearch(createView(portal, 'en', '/familie/'), new URL('https://portal.example'));
  expect(xml).toContain('template="https://portal.example/familie/en/suche/?q={searchTerms}"');
  expect(/<ShortName>([^<]*)</.exec(xml)![1]!.length).toBeLessThanOrEqual(16);
});
