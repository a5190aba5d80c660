/** Guides as they ship: those of the sample, and those of a town of its own that lies elsewhere. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BUILD_TIMEOUT, buildInto } from './build.ts';

const page = (folder: string, path: string): HTMLElement =>
  parse(readFileSync(join(folder, path, 'index.html'), 'utf8')).querySelector('.prose')!;
const texts = (within: HTMLElement, selector: string) =>
  within.querySelectorAll(selector).map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('in the sample', () => {
  const sample = inject('sample');

  test('a benefit says amount, deadline and office as its own page does', () => {
    const box = page(sample, 'ratgeber/geld-fuer-familien').querySelector('.live-box')!;
    expect(texts(box, 'h3')).toEqual(['Kindergeld']);
    expect(box.querySelector('h3 a')!.getAttribute('href')).toBe('/leistungen/kindergeld/');
    expect(texts(box, 'dt')).toEqual(['Wie viel?', 'Bis wann?', 'Wo beantragen?']);
    const [amount] = texts(box, '.fact-amount dd');
    expect(amount).toBe('259 Euro im Monat für jedes Kind.');
    const own = parse(readFileSync(join(sample, 'leistungen/kindergeld/index.html'), 'utf8'));
    for (const fact of ['.fact-amount dd', '.fact-deadline dd', '.fact-apply dd'])
      expect(texts(box, fact)).toEqual(texts(own, fact));
  });

  test('offers are at most six cards under the heading they stand at, then the way to all', () => {
    const guide = page(sample, 'ratgeber/geld-fuer-familien');
    const cards = guide.querySelectorAll('.live .card');
    expect(cards).toHaveLength(6);
    expect(cards.every((card) => card.querySelector('h3 a'))).toBe(true);
    const all = guide.querySelector('.live > p a')!;
    expect(all.getAttribute('href')).toBe('/angebote/situation/wenig-geld/');
    expect(all.text).toMatch(/^Alle \d+: Angebote$/);
    expect(existsSync(join(sample, 'angebote/situation/wenig-geld/index.html'))).toBe(true);
  });

  test('a number is a button, with its hours', () => {
    const urgent = page(sample, 'ratgeber/wenn-das-baby-schreit').querySelector('.live-phone')!;
    expect(urgent.querySelector('a.button')!.getAttribute('href')).toBe('tel:+498001110550');
    expect(urgent.text).toContain('Montag bis Freitag 9 bis 17 Uhr');
    const office = page(sample, 'ratgeber/kita-platz-finden').querySelector('.live-phone')!;
    expect(office.querySelector('a.button')!.text.trim()).toBe('0221\u00a04710124');
    expect(texts(office, '.hours th')).toEqual(['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag']);
  });

  test('a list to tick off is a list', () => {
    const guide = page(sample, 'ratgeber/schulstart');
    expect(texts(guide, '.checklist > ul > li')).toContain('die Geburtsurkunde Ihres Kindes');
  });

  test('on a page of another language the text stays German, and the words of the components are the reader’s', () => {
    const guide = page(sample, 'en/ratgeber/geld-fuer-familien');
    expect(guide.getAttribute('lang')).toBe('de');
    const box = guide.querySelector('.live-box')!;
    expect(box.getAttribute('lang')).toBe('en');
    expect(texts(box, 'dt')).toEqual(['How much?', 'By when?', 'Where to apply?']);
    expect(box.querySelector('h3 a')!.getAttribute('href')).toBe('/en/leistungen/kindergeld/');
    expect(guide.querySelector('p a')!.getAttribute('href')).toMatch(/^\/en\//);
  });

  test('a translation has its own live parts', () => {
    const guide = page(sample, 'en/ratgeber/neu-in-der-stadt');
    expect(guide.getAttribute('lang')).toBeUndefined();
    expect(guide.querySelectorAll('.live .card').length).toBeGreaterThan(0);
    expect(guide.querySelector('.live')!.getAttribute('lang')).toBeUndefined();
    expect(guide.querySelector('.live > p a')!.getAttribute('href')).toBe('/en/angebote/situation/neu-hier/');
  });

  test('the search finds what a component says', () => {
    const found = readTexts(sample).find((text) => text.includes('Niemand da? Dieses Telefon'));
    expect(found).toContain('Elterntelefon 0800 1110550 Montag bis Freitag 9 bis 17 Uhr');
  });
});

function readTexts(folder: string): string[] {
  const found: string[] = [];
  for (let number = 0; existsSync(join(folder, `suche/de/texts-${number}.json`)); number += 1)
    found.push(...strings(JSON.parse(readFileSync(join(folder, `suche/de/texts-${number}.json`), 'utf8'))));
  return found;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

const HOSTILE =
  'Zeichen: " \' ` $\\{1\\} \\{alert(1)\\} &#123;1+1&#125; &lt;script>alert(1)&lt;/script> import.meta.env.PATH *ende*';

const guide = (text: string, more = '') => `---\ntitle: Rat\nsummary: S.\n${more}---\n\n${text}\n`;

const TOWN = {
  'guides/rat.mdx': guide(
    [
      HOSTILE,
      '<Angebote ort="amselfurt" />',
      '## Mehr',
      '[Kita](/kitas/regenbogen/)',
      '<Angebote sammlung="kitas" />',
      '<Hinweis titel="A &amp; B">\n\n- <Telefon id="nummer" />\n\n</Hinweis>',
      '<Angebote thema="gesundheit" sammlung="veranstaltungen" />',
    ].join('\n\n'),
  ),
  'guides/leer.mdx': guide(''),
  'guides/nur-baustein.mdx': guide('<Telefon id="nummer" />'),
  'translations/en/guides/rat.md':
    '---\ntitle: Advice\nsummary: S.\nof: "000000000000"\n---\n\n[Day care](/kitas/regenbogen/)\n\n<Telefon id="nummer" />\n',
  'emergency/nummer.yaml': 'title: Nummer\nsummary: S.\norder: 1\nhours: Immer.\nphone: "0221 4710100"\n',
};

/** A content folder outside of the project. */
function town(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'familienportal-guides-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/base', folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('in a town outside of the project, in a folder of its host', () => {
  let site: string;

  beforeAll(async () => {
    site = await buildInto('guides', {
      CONTENT_DIR: town(TOWN),
      BASE_PATH: '/familie',
      TODAY: '2026-11-22', // before the only date of the town's group
    });
  }, BUILD_TIMEOUT);

  test('what looks like a program is read as it was written', () => {
    const [first] = texts(page(site, 'ratgeber/rat'), 'p');
    expect(first).toBe('Zeichen: " \' ` ${1} {alert(1)} {1+1} <script>alert(1)</script> import.meta.env.PATH ende');
  });

  test('links and components lead into that folder', () => {
    const hrefs = page(site, 'ratgeber/rat')
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('/familie/kitas/regenbogen/');
    expect(hrefs.filter((href) => !/^(?:tel:|\/familie\/)/.test(href!))).toEqual([]);
    const english = page(site, 'en/ratgeber/rat').querySelectorAll('a');
    expect(english.map((link) => link.getAttribute('href'))).toEqual([
      '/familie/en/kitas/regenbogen/',
      '/familie/en/notfall/#eintrag-nummer',
      'tel:+492214710100',
    ]);
  });

  test('cards have the level of their place', () => {
    const live = page(site, 'ratgeber/rat').querySelectorAll('.live');
    expect(texts(live[0]!, 'h2')).toEqual(['Krabbelgruppe']);
    expect(live[1]!.querySelectorAll('h3').length).toBe(1);
  });

  test('where nothing is found and the list has no page, it says so and leads nowhere', () => {
    const last = page(site, 'ratgeber/rat').querySelectorAll('.live').at(-1)!;
    expect(last.text).toContain('Dazu steht gerade nichts im Portal.');
    expect(last.querySelectorAll('.card, a')).toEqual([]);
  });

  test('components stand in components and lists', () => {
    const note = page(site, 'ratgeber/rat').querySelector('aside.note')!;
    expect(note.querySelector('strong')!.text).toBe('A & B');
    expect(note.querySelector('li .live-phone a.button')!.getAttribute('href')).toBe('tel:+492214710100');
  });

  test('a guide may be empty, or nothing but a component', () => {
    expect(parse(readFileSync(join(site, 'ratgeber/leer/index.html'), 'utf8')).querySelector('.prose')).toBeNull();
    expect(page(site, 'ratgeber/nur-baustein').querySelector('a.button')).not.toBeNull();
  });

  test('nothing of the machinery ships', () => {
    const html = readFileSync(join(site, 'ratgeber/rat/index.html'), 'utf8');
    expect(html).not.toMatch(/virtual:|_jsx|astro-island/);
  });
});

test('a broken guide is refused in German, with file and line, before anything is built', async () => {
  const folder = town({ 'guides/rat.mdx': guide('Erste Zeile.\n\n<Hinweis>\n\nText.') });
  const dist = join(folder, 'dist');
  const ended = await new Promise<{ code: unknown; said: string }>((done) => {
    execFile(
      process.execPath,
      ['scripts/build.ts'],
      { env: { ...process.env, CONTENT_DIR: folder, DIST_DIR: dist } },
      (error, _, said) => done({ code: error?.code, said }),
    );
  });
  expect(ended.code).toBe(1);
  expect(ended.said).toContain('Die Inhalte haben Fehler. Nichts wurde gebaut.');
  expect(ended.said).toContain('guides/rat.mdx:8:1  <Hinweis> wird nicht geschlossen →');
  expect(existsSync(dist)).toBe(false);
});
