import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError, loadPortal } from '../../../src/portal/portal.ts';
import { digestOf } from '../../../src/portal/rules/translations.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { references } from '../schemas/every-field.ts';
import { entry, page, portalOf } from './content-folder.ts';

const sample = { contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' };
const portal = loadPortal(sample);
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('layers', () => {
  const bund = page(
    'Familienpass',
    `eligibility: Alle Familien.
amount: Das sagt die Stadt.
laws: [{ title: § 16 SGB VIII }]
sources: [{ title: Bund, on: 2026-11-22 }]
asOf: 2026-11-22
reviewBy: 2027-11-01`,
    'Text vom Bund.',
  );
  const town = page('Familienkarte', 'eligibility: Wer hier wohnt.\nlaws: [{ title: Satzung }]');

  test('a town overrides an entry field by field; the rest, like the sources, stays the layer’s', () => {
    const { data, body, file } = portalOf({
      'layers/bund/benefits/familienpass.md': bund,
      'content/benefits/familienpass.md': town,
    }).get('benefits', 'familienpass')!;
    expect(data).toMatchObject({
      title: 'Familienkarte',
      eligibility: 'Wer hier wohnt.',
      amount: 'Das sagt die Stadt.',
      laws: [{ title: 'Satzung' }], // a field is replaced as a whole, never mixed
      sources: [{ title: 'Bund', on: '2026-11-22' }],
    });
    expect(body.trim()).toBe('Text vom Bund.');
    expect(file).toBe('benefits/familienpass.md'); // its folder is a repository of its own
  });

  test('what no town overrides comes from its layer, and is no file of its repository', () => {
    const { data, file } = portalOf({ 'layers/bund/benefits/familienpass.md': bund }).get('benefits', 'familienpass')!;
    expect(data.title).toBe('Familienpass');
    expect(file).toBeUndefined();
  });

  test('content within the project is part of its repository, and so are the layers', () => {
    expect(portal.get('offers', 'babycafe')!.file).toBe('content/offers/babycafe.md');
    expect(portal.get('benefits', 'elterngeld')!.file).toBe('layers/bund/benefits/elterngeld.md');
  });

  test('a Land overrides the Bund, the town overrides both, with its own text', () => {
    const { data, body } = portalOf({
      'layers/bund/benefits/familienpass.md': bund,
      'layers/nw/benefits/familienpass.md': page('Pass NRW', 'eligibility: NRW.\namount: 10 Euro.'),
      'content/benefits/familienpass.md': page('Familienkarte', 'eligibility: Wer hier wohnt.', 'Text der Stadt.'),
    }).get('benefits', 'familienpass')!;
    expect(data).toMatchObject({ title: 'Familienkarte', eligibility: 'Wer hier wohnt.', amount: '10 Euro.' });
    expect(body.trim()).toBe('Text der Stadt.');
  });

  test('a Land that the site does not name stays out', () => {
    const other = portalOf({ 'layers/bb/benefits/familienpass.md': bund });
    expect(other.get('benefits', 'familienpass')).toBeUndefined();
  });

  test('in the sample, the family card of the Kreis keeps the national law and duty', () => {
    const { data, file } = portal.get('benefits', 'familienpass')!;
    expect(data.title).toBe('Familienkarte Finkenlohe');
    expect(data.duty).toBe('familienpass');
    expect(data.laws?.[0]?.title).toContain('§ 16');
    expect(file).toBe('content/benefits/familienpass.md');
    expect(portal.get('benefits', 'elterngeld')!.file).toBe('layers/bund/benefits/elterngeld.md');
  });
});

describe('nothing can be written after reading', () => {
  /** Paths of objects below a value that are not frozen. */
  function loose(value: unknown, path: string): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const here = Object.isFrozen(value) ? [] : [path];
    return [...here, ...Object.entries(value).flatMap(([key, inner]) => loose(inner, `${path}.${key}`))];
  }

  test('portal, site, statement, media and every entry are frozen to the last value', () => {
    expect(loose(portal, 'portal')).toEqual([]);
    for (const name of collectionNames) expect(loose(portal.all(name), name)).toEqual([]);
  });

  test('translations and lists of referring entries are frozen', () => {
    expect(loose(portal.translation({ collection: 'offers', id: 'krabbelgruppe' }, 'en'), 'translation')).toEqual([]);
    expect(loose(portal.referring('topics', 'gesundheit'), 'referring')).toEqual([]);
  });

  test('an assignment throws', () => {
    const { data } = portal.get('offers', 'krabbelgruppe')!;
    expect(() => Object.assign(data, { title: 'Anders' })).toThrow(TypeError);
    expect(() => (data.topics as string[]).push('erziehung')).toThrow(TypeError);
    expect(() => (portal.all('offers') as unknown[]).pop()).toThrow(TypeError);
    expect(() => (portal.referring('topics', 'gesundheit') as unknown[]).pop()).toThrow(TypeError);
    expect(() => (portal.mediaFiles as unknown[]).pop()).toThrow(TypeError);
  });
});

describe('who refers to an entry', () => {
  const files = {
    'content/organisations/verein.yaml': entry('Verein', 'kind: association'),
    'content/venues/haus.yaml': entry('Haus'),
    'content/offices/buero.yaml': entry('Büro', 'services: [{ title: Gruppe, offer: gruppe }]'),
    'content/offers/gruppe.md': page('Gruppe', 'provider: verein\nsessions: [{ venue: haus }, { venue: haus }]'),
    'content/offers/kurs.md': page(
      'Kurs',
      'checked: { on: 2026-11-03, by: buero }\naddress: { city: Musterstadt, place: stadt }',
    ),
    'content/places/stadt.yaml': entry('Musterstadt', 'kind: town'),
    'content/events/fest.yaml': entry('Fest', 'schedule: { start: 2026-12-01 }\nprovider: verein\noffer: gruppe'),
  };

  test.each([
    ['organisations', 'verein', ['gruppe', 'fest']],
    ['venues', 'haus', ['gruppe']], // twice in one entry, once in the index
    ['places', 'stadt', ['kurs']], // inside an address
    ['offers', 'gruppe', ['fest', 'buero']], // inside a list of services
    ['offices', 'buero', []], // who checked an entry says nothing about where it belongs
    ['offices', 'nirgends', []],
  ] as const)('%s/%s', (collection, id, expected) => {
    expect(ids(portalOf(files).referring(collection, id))).toEqual(expected);
  });

  test('in the sample, the index is exactly what a slow search through all fields finds', () => {
    const expected = new Map<string, string[]>();
    for (const collection of collectionNames) {
      for (const { id, data } of portal.all(collection)) {
        const all = [...references(collections[collection].schema, data)].filter(({ field }) => field !== 'checked');
        for (const names of new Set(all.map((one) => one.names))) {
          expected.set(names, [...(expected.get(names) ?? []), `${collection}/${id}`]);
        }
      }
    }
    const found = collectionNames.flatMap((collection) =>
      portal.all(collection).flatMap(({ id }) => {
        const entries = portal.referring(collection, id).map((one) => `${one.collection}/${one.id}`);
        return entries.length > 0 ? [[`${collection}/${id}`, entries] as const] : [];
      }),
    );
    expect(expected.size).toBeGreaterThan(50);
    expect(new Map(found)).toEqual(expected);
  });
});

describe('people appear only while their consent lasts', () => {
  const photo = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (c) => c.charCodeAt(0),
  );
  const files = {
    'content/people/alex.yaml': `title: Alex Beispiel
role: Lotsin
consent: { on: 2026-09-01, until: 2027-08-31 }
images: [{ file: alex.png, alt: Ein Mensch, credit: Amt, licence: CC0, consent: 2026-09-01 }, { file: haus.png, alt: Ein Haus, credit: Amt, licence: CC0 }]`,
    'content/venues/haus.yaml': entry('Haus', 'images: [{ file: haus.png, alt: Ein Haus, credit: Amt, licence: CC0 }]'),
    'content/media/alex.png': photo,
    'content/media/haus.png': photo,
    'content/media/lose.png': photo,
  };

  test.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2027-08-31', true],
    ['2027-09-01', false],
  ])('on %s: %s', (today, shown) => {
    const read = portalOf(files, today);
    expect(ids(read.all('people'))).toEqual(shown ? ['alex'] : []);
    expect(read.get('people', 'alex') !== undefined).toBe(shown);
    // The photo leaves with the person; what others show, or nobody names, stays.
    expect(read.mediaFiles.map(({ name }) => name)).toEqual([...(shown ? ['alex.png'] : []), 'haus.png', 'lose.png']);
    expect(read.media('alex.png') !== undefined).toBe(shown);
  });
});

describe('lists are sorted', () => {
  test('by order, then as a German dictionary does, numbers by their value', () => {
    const topic = (title: string, order: number) => entry(title, `order: ${order}`);
    const topics = portalOf({
      'content/topics/a.yaml': topic('Zuletzt', 900),
      'content/topics/b.yaml': topic('Ärger', 5),
      'content/topics/c.yaml': topic('Arbeit', 5),
      'content/topics/d.yaml': topic('Gruppe 10', 5),
      'content/topics/e.yaml': topic('Gruppe 9', 5),
      'content/topics/f.yaml': topic('Zuerst', 1),
    }).all('topics');
    expect(topics.map(({ data }) => data.title)).toEqual([
      'Zuerst',
      'Arbeit',
      'Ärger',
      'Gruppe 9',
      'Gruppe 10',
      'Zuletzt',
    ]);
  });

  test('an entry without order stands after those with one; equal titles go by id', () => {
    const pages = portalOf({
      'content/pages/b.md': page('Gleich'),
      'content/pages/a.md': page('Gleich'),
      'content/pages/z.md': page('Zuletzt', 'order: 999'),
    }).all('pages');
    expect(ids(pages)).toEqual(['z', 'a', 'b']);
  });
});

describe('translations', () => {
  const german = page('Gruppe', '', 'Der Text.');
  const digest = digestOf({ data: { title: 'Gruppe', summary: 'Gruppe für Familien.' }, body: 'Der Text.' });
  const english = (of: string) => `---\ntitle: Group\nsummary: A group.\nof: "${of}"\n---\n\nThe text.\n`;

  test('belong to their entry and language, with their own text', () => {
    const read = portalOf({
      'content/offers/gruppe.md': german,
      'content/translations/en/offers/gruppe.md': english(digest),
    });
    const translation = read.translation({ collection: 'offers', id: 'gruppe' }, 'en')!;
    expect(translation).toMatchObject({ title: 'Group', summary: 'A group.', outdated: false });
    expect(translation.body.trim()).toBe('The text.');
    expect(read.translation({ collection: 'offers', id: 'gruppe' }, 'fr')).toBeUndefined();
    expect(read.translation({ collection: 'offers', id: 'kurs' }, 'en')).toBeUndefined();
  });

  test.each([
    ['the title', page('Andere Gruppe', '', 'Der Text.'), true],
    ['the text', page('Gruppe', '', 'Der neue Text.'), true],
    ['the notice', page('Gruppe', 'notice: Heute geschlossen.', 'Der Text.'), true],
    ['a fact', page('Gruppe', 'cost: { free: true }', 'Der Text.'), false],
    ['only white space around the text', page('Gruppe', '', '\n\nDer Text.\n\n'), false],
  ])('after a change of %s it is outdated: %4$s', (_, changed, outdated) => {
    const read = portalOf({
      'content/offers/gruppe.md': changed,
      'content/translations/en/offers/gruppe.md': english(digest),
    });
    expect(read.translation({ collection: 'offers', id: 'gruppe' }, 'en')?.outdated).toBe(outdated);
  });
});

test('content with errors makes no portal, and the error is the whole report', () => {
  const broken = () =>
    portalOf({ 'content/offers/a.md': page('A', 'preis: 5'), 'content/offers/b.md': page('B', 'topics: [nirgends]') });
  expect(broken).toThrow(ContentError);
  expect(broken).toThrow(/a\.md:4:1[\s\S]*b\.md:4:/);
});

test('every collection of the sample has entries, so that every list and page is tried', () => {
  expect(collectionNames.filter((name) => portal.all(name).length === 0)).toEqual([]);
  expect(Object.keys(collections)).toEqual(collectionNames);
});
