import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../src/portal/portal.ts';
import { read, report, town, type Files } from './town.ts';

const HOME = 'https://www.example.org/portal/';

interface Given {
  readonly id: string;
  readonly url?: string;
  readonly data?: unknown;
  readonly text?: string;
}

/** A file of the portal of Hollerbrück, as its `/daten/` has it. */
const file = (collection: string, entries: readonly unknown[], over: object = {}) =>
  JSON.stringify({
    portal: { name: 'Familienportal', municipality: 'Stadt Hollerbrück', url: HOME },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Familienbüro Hollerbrück',
    date: '2026-11-20',
    collection,
    total: entries.length,
    entries,
    ...over,
  });

const offer = ({ id, url = `${HOME}angebote/${id}/`, data, text = 'Kommen Sie vorbei.' }: Given) => ({
  id,
  url,
  data: { title: `Angebot ${id}`, summary: 'Für Familien.', ...(data as object) },
  text,
});

/** The base town beside Hollerbrück, which publishes these files. */
const beside = (files: Record<string, string>, own: Files = {}) =>
  town({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`portals/hollerbrueck/${name}.json`, text])),
    ...own,
  });

const taken = (folder: string) =>
  read(folder)
    .content.taken.map(({ collection, id }) => `${collection}/${id}`)
    .sort();

const loaded = (contentDir: string) =>
  loadPortal({ contentDir, layersDir: `${contentDir}/no-layers`, today: '2026-11-22' });

/** What Hollerbrück publishes: an offer with everything around it. */
const HOLLERBRUECK = {
  organisations: file('organisations', [
    {
      id: 'familienverein',
      url: `${HOME}traeger/familienverein/`,
      data: { title: 'FV', summary: 'S.', kind: 'church' },
    },
  ]),
  places: file('places', [
    { id: 'amselfurt', url: `${HOME}orte/amselfurt/`, data: { title: 'Amselfurt', summary: 'Nebenan.', kind: 'town' } },
    {
      id: 'altstadt',
      url: `${HOME}orte/altstadt/`,
      data: {
        title: 'Altstadt',
        summary: 'S.',
        kind: 'district',
        parent: 'hollerbrueck',
        boundary: 'altstadt.geojson',
      },
    },
    {
      id: 'hollerbrueck',
      url: `${HOME}orte/hollerbrueck/`,
      data: { title: 'Hollerbrück', summary: 'S.', kind: 'town' },
    },
  ]),
  offers: file('offers', [
    offer({
      id: 'krabbelgruppe',
      data: {
        provider: 'familienverein',
        topics: ['gesundheit', 'schwimmen'],
        areaServed: ['amselfurt', 'altstadt', 'mond'],
        address: { city: 'Hollerbrück', place: 'altstadt', postcode: '59990' },
        checked: { on: '2026-11-01', by: 'hollerbrueck' },
        images: [{ file: 'baby.webp', alt: 'Ein Baby', credit: 'X', licence: 'CC0' }],
        benefits: ['elterngeld'],
        ages: { from: '6 Monate', to: '3 Jahre' },
      },
      text: 'Siehe [Träger](/traeger/familienverein/), [oben](#inhalt) und [Seite](/javascript:alert).',
    }),
  ]),
};

describe('what another portal publishes is taken in', () => {
  test('under ids of its own, with its references, and says where it comes from', () => {
    const folder = beside(HOLLERBRUECK);
    expect(report(folder)).toEqual([]);
    const portal = loaded(folder);
    const entry = portal.get('offers', 'hollerbrueck-krabbelgruppe')!;
    expect(entry.data).toMatchObject({
      provider: 'hollerbrueck-familienverein',
      topics: ['gesundheit'],
      areaServed: ['amselfurt', 'hollerbrueck-altstadt'],
      address: { place: 'hollerbrueck-altstadt', postcode: '59990' },
    });
    expect(entry.data.checked).toEqual({ on: '2026-11-01' });
    expect(entry.data).not.toHaveProperty('images');
    expect(entry.data).not.toHaveProperty('benefits');
    expect(portal.get('places', 'hollerbrueck-altstadt')!.data).toMatchObject({ parent: 'hollerbrueck-hollerbrueck' });
    expect(portal.get('places', 'hollerbrueck-altstadt')!.data).not.toHaveProperty('boundary');
    expect(entry.file).toBeUndefined();
    expect(entry.origin).toEqual({
      portal: 'Familienportal Stadt Hollerbrück',
      home: HOME,
      page: `${HOME}angebote/krabbelgruppe/`,
      date: '2026-11-20',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      attribution: 'Familienbüro Hollerbrück',
    });
  });

  test('a town that both have is the own one, and districts count with their town', () => {
    const places = (parent: string) =>
      file('places', [
        { id: 'a', url: `${HOME}a/`, data: { title: 'Amselfurt', summary: 'S.', kind: 'town' } },
        { id: 'h', url: `${HOME}h/`, data: { title: 'Hollerbrück', summary: 'S.', kind: 'town' } },
        { id: 'alt', url: `${HOME}alt/`, data: { title: 'Altstadt', summary: 'S.', kind: 'district', parent } },
      ]);
    const own = { 'places/altstadt.yaml': 'title: Altstadt\nsummary: S.\nkind: district\nparent: amselfurt\n' };
    expect(taken(beside({ places: places('a') }, own))).toEqual(['places/hollerbrueck-h']);
    expect(taken(beside({ places: places('h') }, own))).toEqual(['places/hollerbrueck-alt', 'places/hollerbrueck-h']);
  });

  test('links in its texts lead home', () => {
    const text = JSON.stringify(loaded(beside(HOLLERBRUECK)).get('offers', 'hollerbrueck-krabbelgruppe')!.tree);
    expect(text).toContain(`"url":"${HOME}traeger/familienverein/"`);
    expect(text).toContain(`"url":"${HOME}angebote/krabbelgruppe/#inhalt"`);
    expect(text).toContain(`"url":"${HOME}javascript:alert"`);
  });

  test('nothing of its own changes: neither entries, nor what is found wrong with them', () => {
    const own = { 'kitas/wald.yaml': 'title: Wald\nsummary: S.\nprovider: hollerbrueck-familienverein\n' };
    const before = read(town(own));
    const after = read(beside(HOLLERBRUECK, own));
    const wrong = (one: typeof before) => one.problems.map((problem) => problem.wrong);
    expect(wrong(after)).toEqual(wrong(before));
    expect(wrong(after)).toEqual(['Den Eintrag „hollerbrueck-familienverein“ gibt es im Ordner organisations nicht']);
    expect(after.content.ids).toEqual(before.content.ids);
    expect([...after.content.entries.keys()]).toEqual([...before.content.entries.keys()]);
  });

  test('of two places of one name the own one is meant', () => {
    const places = file('places', [
      { id: 'x', url: `${HOME}x/`, data: { title: 'Amselfurt', summary: 'S.', kind: 'kreis' } },
    ]);
    const folder = town({ 'portals/aaa/places.json': places });
    expect(
      loaded(folder)
        .all('places')
        .map(({ id }) => id),
    ).toEqual(['amselfurt', 'aaa-x']);
  });
});

const OUT = (id: string, wrong: string, collection = 'offers') =>
  `portals/hollerbrueck/${collection}.json:1:1  Hinweis: Der Eintrag „${id}“ fehlt hier: ${wrong} → Familienportal Stadt Hollerbrück Bescheid sagen; dort lässt es sich berichtigen`;

describe('a bad entry is left out with a warning, the others stay', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { in: deep(levels - 1) });
  const proto = JSON.parse('{"title":"T","summary":"S.","__proto__":{"planned":true}}') as object;
  const data = (more: object) => offer({ id: 'bad', data: more });
  const text = (more: string) => offer({ id: 'bad', text: more });

  const BAD: Record<string, [one: unknown, wrong: string]> = {
    HTML: [text('<script>alert(1)</script>'), 'HTML ist in Texten nicht erlaubt'],
    'a picture': [text('![x](https://example.org/x.png)'), 'Bilder stehen nicht im Text'],
    'a script as a link': [text('[x](javascript:alert(1))'), 'Links mit „javascript:“ sind nicht erlaubt'],
    'a script as an address': [
      data({ contact: { website: 'javascript:alert(1)' } }),
      'Adressen mit „javascript:“ sind nicht erlaubt',
    ],
    'the key of JavaScript itself': [{ ...offer({ id: 'bad' }), data: proto }, 'Das Feld „__proto__“ gibt es nicht'],
    'an unknown field': [data({ layout: 'data:text/javascript,1' }), 'Das Feld „layout“ gibt es hier nicht'],
    'a missing title': [{ ...offer({ id: 'bad' }), data: { summary: 'S.' } }, 'Das Feld „title“ (Titel) fehlt'],
    'fields that lie too deep': [data({ cost: deep(70) }), 'Die Angaben sind zu tief verschachtelt'],
    'a list without end': [
      data({ keywords: Array.from({ length: 501 }, () => 'x') }),
      'Die Liste hat 501 Einträge, erlaubt sind 500',
    ],
    'a text without end': [text('a\n'.repeat(4100)), 'Die Datei hat 4108 Zeilen, erlaubt sind 4000'],
    'a line without end': [text('a'.repeat(10_001)), 'Die Zeile ist 10001 Zeichen lang, erlaubt sind 10000'],
    'a hidden character': [
      data({ title: 'Kom\u202Emen' }),
      'Hier steht ein unsichtbares Zeichen (Zeichen, das die Schreibrichtung umkehrt, U+202E)',
    ],
    'an end of the fields in the text': [text('x\n---\ntitle: y\n---\n<b>'), 'HTML ist in Texten nicht erlaubt'],
    'a page elsewhere': [
      offer({ id: 'bad', url: 'https://evil.example/' }),
      `Seine Seite „https://evil.example/“ gehört nicht zu ${HOME}`,
    ],
    'a page that leaves the portal': [
      offer({ id: 'bad', url: `${HOME}../x/` }),
      `Seine Seite „${HOME}../x/“ gehört nicht zu ${HOME}`,
    ],
    'a script as its page': [
      offer({ id: 'bad', url: 'javascript:alert(1)' }),
      'Adressen mit „javascript:“ sind nicht erlaubt',
    ],
    'a point in another town': [
      data({ address: { city: 'Amselfurt' }, coordinates: { lat: 52.4, lon: 13.06 } }),
      'Der Punkt 52.4, 13.06 liegt außerhalb von Amselfurt',
    ],
    'a protected address with a point': [
      data({ address: 'protected', coordinates: { lat: 51.55, lon: 7.7 } }),
      'Bei einer geschützten Adresse darf coordinates nicht dabeistehen',
    ],
  };
  const named = (one: unknown, wrong: string) =>
    wrong.includes('javascript:') && (one as Given).url === 'javascript:alert(1)' ? 'Nr. 2' : (one as Given).id;

  test.each(Object.entries(BAD))('%s', (_, [one, wrong]) => {
    const folder = beside({ offers: file('offers', [offer({ id: 'good' }), one]) });
    expect(report(folder)).toEqual([OUT(named(one, wrong), wrong)]);
    expect(taken(folder)).toEqual(['offers/hollerbrueck-good']);
  });

  const IDS = ['../../site', 'a/b', 'Good', '', 'a'.repeat(81), '__proto__', 'x y'];
  test.each(IDS)('the id „%s“', (id) => {
    const folder = beside({ offers: file('offers', [offer({ id: 'good' }), offer({ id, url: `${HOME}x/` })]) });
    const [line, ...more] = report(folder);
    expect(line).toContain('Hinweis: Der Eintrag „Nr. 2“ fehlt hier: „id“ (Kennung)');
    expect(more).toEqual([]);
    expect(taken(folder)).toEqual(['offers/hollerbrueck-good']);
  });

  test('what is there twice is not there at all: nobody knows which is meant', () => {
    const folder = beside({ offers: file('offers', [offer({ id: 'bad' }), offer({ id: 'bad' })]) });
    expect(report(folder)).toEqual([OUT('bad', 'Es gibt ihn in der Datei zweimal')]);
    expect(taken(folder)).toEqual([]);
  });

  test('what lacks an entry does without it, or goes with it', () => {
    const kita = (id: string, more: object) => ({
      id,
      url: `${HOME}kitas/${id}/`,
      data: { title: id, summary: 'S.', ...more },
    });
    const folder = beside({
      kitas: file('kitas', [kita('bad', { nonsense: 1 }), kita('good', { provider: 'nobody' })]),
      familienzentren: file('familienzentren', [
        kita('one', { kitas: ['bad', 'good'] }),
        kita('none', { kitas: ['bad'] }),
      ]),
    });
    expect(report(folder)).toEqual([
      OUT('none', 'Das Feld „kitas“ (Kitas) fehlt', 'familienzentren'),
      OUT('bad', 'Das Feld „nonsense“ gibt es hier nicht', 'kitas'),
    ]);
    const portal = loaded(folder);
    expect(portal.get('familienzentren', 'hollerbrueck-one')!.data.kitas).toEqual(['hollerbrueck-good']);
    expect(portal.get('kitas', 'hollerbrueck-good')!.data).not.toHaveProperty('provider');
  });

  test('nothing takes the place of an own entry, page or redirect', () => {
    const folder = town({
      'portals/krabbel/offers.json': file('offers', [offer({ id: 'gruppe' }), offer({ id: 'alt' })]),
      'portals/krabbel-alt/offers.json': file('offers', [offer({ id: 'x' })]),
      'portals/krabbel/events.json': file('events', []),
      'portals/2026/events.json': file('events', [
        { id: '12', url: `${HOME}x/`, data: { title: 'T', summary: 'S.', schedule: { start: '2026-12-01' } } },
      ]),
      'offers/krabbel-gruppe.md': '---\ntitle: Eigene\nsummary: S.\n---\n',
      'redirects.yaml': 'redirects:\n  - { from: /angebote/krabbel-alt/, to: /angebote/krabbel-gruppe/ }\n',
    });
    const wrongs = read(folder).problems.map(({ wrong }) => wrong);
    expect(wrongs).toEqual([
      'Der Eintrag „12“ fehlt hier: Der Name „2026-12“ gehört einer Seite des Portals',
      'Der Eintrag „alt“ fehlt hier: Die Seite „/angebote/krabbel-alt/“ zieht um',
      'Der Eintrag „gruppe“ fehlt hier: Den Eintrag „krabbel-gruppe“ gibt es schon',
    ]);
    expect(loaded(folder).get('offers', 'krabbel-gruppe')!.data.title).toBe('Eigene');
  });

  test('thousands of them are thirty warnings', () => {
    const entries = Array.from({ length: 3000 }, (_, id) => offer({ id: `a${id}`, text: '<b>' }));
    const lines = report(beside({ offers: file('offers', entries) }));
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toContain('In dieser Datei stehen noch 2970 weitere Fehler');
  });
});

describe('a bad file is left out with a warning', () => {
  const AGAIN = 'neu holen mit npm run neighbour -- hollerbrueck; bis dahin fehlen diese Einträge';
  const LINE = (wrong: string) => `portals/hollerbrueck/offers.json:1:1  Hinweis: ${wrong} → ${AGAIN}`;
  const portal = (over: object) => ({
    portal: { name: 'Familienportal', municipality: 'Stadt Hollerbrück', url: HOME, ...over },
  });

  const BAD: Record<string, [text: string, wrong: string]> = {
    'no JSON': ['<!doctype html>', 'Die Datei ist kein JSON'],
    'half of it': [file('offers', []).slice(0, -9), 'Die Datei ist kein JSON'],
    'nothing in it': ['', 'Die Datei ist kein JSON'],
    'a list': ['[]', 'Die Datei besteht nicht aus Feldern'],
    nested: [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'Die Datei besteht nicht aus Feldern'],
    huge: [`${file('offers', [])}${' '.repeat(11_000_000)}`, 'Die Datei ist 11 MB groß, erlaubt sind 10 MB'],
    'without licence': [file('offers', [], { licence: undefined }), 'Das Feld „licence“ (Lizenz) fehlt'],
    'another collection': [file('kitas', []), 'Die Datei enthält „kitas“, heißt aber offers.json'],
    'an address that runs': [
      file('offers', [], portal({ url: 'javascript:alert(1)//' })),
      'Adressen mit „javascript:“ sind nicht erlaubt',
    ],
    'an address of a page': [
      file('offers', [], portal({ url: `${HOME}?x=/` })),
      `Die Adresse des Portals „${HOME}?x=/“ ist nicht vollständig`,
    ],
    'a name that deceives': [
      file('offers', [], portal({ name: 'Portal\u202E' })),
      'Hier steht ein unsichtbares Zeichen (Zeichen, das die Schreibrichtung umkehrt, U+202E)',
    ],
    'too many entries': [
      file('offers', Array.from({ length: 5001 }).fill(0)),
      '„entries“ (Einträge) hat 5001 Einträge',
    ],
  };

  test.each(Object.entries(BAD))('%s', (_, [text, wrong]) => {
    const folder = beside({ offers: text });
    expect(report(folder)).toEqual([LINE(wrong)]);
    expect(taken(folder)).toEqual([]);
  });

  test('one that nobody has fetched for a month is used, and said to be old', () => {
    const folder = beside({ offers: file('offers', [offer({ id: 'good' })], { date: '2026-10-22' }) });
    expect(report(folder)).toEqual([
      'portals/hollerbrueck/offers.json:1:1  Hinweis: Die Angaben sind vom 2026-10-22 → neu holen mit npm run neighbour -- hollerbrueck',
    ]);
    expect(taken(folder)).toEqual(['offers/hollerbrueck-good']);
  });
});

test('what editors put in the wrong place is an error', () => {
  const folder = town({
    'portals/offers.json': '{}',
    'portals/hollerbrueck/nord/offers.json': '{}',
    'portals/Hollerbrück/offers.json': '{}',
    'portals/hollerbrueck/guides.json': '{}',
    'portals/hollerbrueck/offers.csv': 'a',
  });
  expect(report(folder)).toEqual([
    'portals/Hollerbrück/offers.json:1:1  Die Datei liegt im falschen Ordner → portals/<Name des anderen Portals>/<Ordner>.json, z. B. portals/amselfurt/offers.json',
    'portals/hollerbrueck/guides.json:1:1  „guides“ übernimmt das Portal nicht von anderen → die Datei löschen; übernommen werden nur offers, events, kitas, familienzentren, institutions, venues, organisations und places',
    'portals/hollerbrueck/nord/offers.json:1:1  Die Datei liegt im falschen Ordner → portals/<Name des anderen Portals>/<Ordner>.json, z. B. portals/amselfurt/offers.json',
    'portals/hollerbrueck/offers.csv:1:1  Die Datei endet auf „.csv“ → den Inhalt in einem Texteditor als offers.json speichern',
    'portals/offers.json:1:1  Die Datei liegt im falschen Ordner → portals/<Name des anderen Portals>/<Ordner>.json, z. B. portals/amselfurt/offers.json',
  ]);
});
