import { describe, expect, test } from 'vitest';
import { PER_PAGE } from '../../../src/schemas/routes.ts';
import { report, town, type Files } from './town.ts';

const page = (body: string, more = '') =>
  `---\ntitle: Spielkreis\nsummary: Ein Spielkreis für Familien.\n${more}---\n\n${body}\n`;

/** The report on an offer whose text begins in line 7. */
const withText = (body: string, files: Files = {}) =>
  report(town({ 'offers/spielkreis.md': page(body, 'topics: [gesundheit]\n'), ...files }));

const MANY: Files = Object.fromEntries(
  Array.from({ length: PER_PAGE + 1 }, (_, n) => [`offers/kurs-${n}.md`, page('Ein Kurs.')]),
);

describe('links that lead to a page', () => {
  test.each([
    ['an entry', '/kitas/regenbogen/'],
    ['itself', '/angebote/spielkreis/'],
    ['a list', '/angebote/'],
    ['a narrowed list', '/angebote/thema/gesundheit/'],
    ['a place', '/angebote/ort/amselfurt/'],
    ['the start page', '/'],
    ['the register', '/a-z/'],
    ['a letter of the register', '/a-z/s/'],
    ['the search with a word', '/suche/?q=kita'],
    ['an entry that stands on its list', '/notfall/#eintrag-nummer'],
    ['the top of its page', '#inhalt'],
    ['another portal', 'https://www.example.org/gibt-es-nicht/'],
  ])('%s', (_, url) => {
    const number = 'title: Nummer\nsummary: Hilft.\norder: 1\nhours: Immer.\nphone: "0221 4710100"\n';
    expect(withText(`Mehr [dazu](${url}).`, { 'emergency/nummer.yaml': number })).toEqual([]);
  });

  test('a place on another page that it does not have: the page is named instead', () => {
    expect(withText('Mehr [dazu](/kitas/regenbogen/#anmelden).')).toEqual([
      'offers/spielkreis.md:7:6  Hinweis: Die Stelle „#anmelden“ gibt es auf der Seite „/kitas/regenbogen/“ nicht → /kitas/regenbogen/',
    ]);
  });

  test('a further page of a list', () => {
    expect(withText('[weiter](/angebote/seite/2/)', MANY)).toEqual([]);
    expect(withText('[weiter](/angebote/seite/3/)', MANY)).toHaveLength(1);
  });

  test('an entry whose file is broken: its own error is enough', () => {
    const files = { 'kitas/kaputt.yaml': 'title: 1', 'offers/kaputt.md': 'ohne Angaben' };
    const lines = withText('[a](/kitas/kaputt/) [b](/angebote/kaputt/) [c](/angebote/thema/gesundheit/)', files);
    expect(lines.filter((line) => line.startsWith('offers/spielkreis'))).toEqual([]);
  });
});

describe('links that lead nowhere are errors, each with a way out', () => {
  test.each([
    ['/angebote/krabelgruppe/', 'Meinten Sie /angebote/krabbelgruppe/?'],
    ['/angebote/krabbelgruppe', '/angebote/krabbelgruppe/'],
    ['/Angebote/Krabbelgruppe/', '/angebote/krabbelgruppe/'],
    ['/en/angebote/krabbelgruppe/', '/angebote/krabbelgruppe/'],
    ['/kitas/index.html', '/kitas/'],
    ['/angebot/krabbelgruppe/', 'Meinten Sie /angebote/krabbelgruppe/?'],
    ['/angebote/yoga-am-see/', 'eine Seite, die es gibt, z. B. /angebote/'],
    ['/angebote/thema/erziehung/', 'eine Seite, die es gibt, z. B. /angebote/thema/gesundheit/'],
    ['/kitas/seite/2/', 'eine Seite, die es gibt, z. B. /kitas/'],
    ['/barrierefreiheit/', 'eine Seite, die es gibt, z. B. '],
    ['/media/faltblatt.pdf', 'Dateien im Feld documents nennen; sie stehen dann auf der Seite'],
  ])('%s', (url, instead) => {
    const [line, ...more] = withText(`Mehr [dazu](${url}).`);
    expect(line).toContain(`offers/spielkreis.md:7:6  Die Seite „${url}“ gibt es im Portal nicht → ${instead}`);
    expect(more).toEqual([]);
  });

  test('a part of the same page that does not exist, by both ways to write it', () => {
    for (const url of ['#anmelden', '/angebote/spielkreis/#anmelden'])
      expect(withText(`Siehe [unten](${url}).`)).toEqual([
        'offers/spielkreis.md:7:7  Die Stelle „#anmelden“ gibt es auf dieser Seite nicht → den Abschnitt beim Namen nennen, ohne Link',
      ]);
  });

  test('wherever Markdown can hide a link', () => {
    const body = ['Wort [a][1].', '', '> [b](', '> /nichts/)', '', '- [c](&#47;nichts/)', '', '[1]: /nichts/'].join(
      '\n',
    );
    expect(withText(body).map((line) => line.split(' ')[0])).toEqual([
      'offers/spielkreis.md:9:3',
      'offers/spielkreis.md:12:3',
      'offers/spielkreis.md:14:1',
    ]);
  });

  test('in guides, in translations and under the search field', () => {
    const site = [
      'name: Familienportal',
      'municipality: Amselfurt',
      'description: Ein Portal zum Testen.',
      'land: nw',
      'languages: [de, en]',
      'contact: { email: familienbuero@example.org }',
      'quickLinks:',
      '  - title: Kitas',
      '    path: /kita/',
    ].join('\n');
    const lines = withText('Text.', {
      'site.yaml': site,
      'guides/schlafen.mdx': page('<Hinweis titel="Tipp">\n\nMehr [hier](/nichts/).\n\n</Hinweis>'),
      'translations/en/offers/spielkreis.md': `---\ntitle: Playgroup\nsummary: A playgroup.\nof: "000000000000"\n---\n\nSee [there](/nothing/).\n`,
    });
    expect(lines.filter((line) => !line.includes('Hinweis:')).map((line) => line.split(' → ')[0])).toEqual([
      'guides/schlafen.mdx:8:6  Die Seite „/nichts/“ gibt es im Portal nicht',
      'site.yaml:9:11  Die Seite „/kita/“ gibt es im Portal nicht',
      'translations/en/offers/spielkreis.md:7:5  Die Seite „/nothing/“ gibt es im Portal nicht',
    ]);
  });

  test('a thousand of them are counted, not listed', () => {
    const body = Array.from({ length: 400 }, (_, n) => `- [a](/angebote/nichts-${n}/)`).join('\n');
    const lines = withText(body);
    expect(lines).toHaveLength(31);
    expect(lines[30]).toContain('noch 370 weitere Fehler');
  });
});
