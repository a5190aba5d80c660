import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lay, report, temporary, town, type Files } from './town.ts';

/** The report on a guide whose text begins in line 6, without its path. */
const withText = (text: string, files: Files = {}) =>
  report(town({ 'guides/rat.mdx': `---\ntitle: Rat\nsummary: S.\n---\n\n${text}\n`, ...files })).map((line) =>
    line.replace('guides/rat.mdx:', ''),
  );

const ALL = 'nur <Hinweis>, <Schritte>, <Checkliste>, <Angebote>, <Leistung> und <Telefon>';
const BRACES = 'Geschweifte Klammern sind nicht erlaubt, denn sie führen Programme aus → die Klammern { } löschen';
const BOTH = '<Hinweis> wird nicht geschlossen → <Hinweis> und </Hinweis> je in eine eigene Zeile schreiben';
const UNDER =
  '<Hinweis> wird nicht geschlossen → </Hinweis> in eine eigene Zeile unter den Text schreiben, so weit eingerückt wie <Hinweis>';
const BROKEN =
  '<Hinweis> ist nicht richtig geschrieben: Ein Anführungszeichen, ein Gleichheitszeichen oder > fehlt oder ist zu viel → z. B. <Hinweis titel="Termin verpasst?">';

describe('what cannot be read is told where it began, and what to write', () => {
  test.each([
    ['never closed', 'Erste Zeile.\n\nZweite.\n\n<Hinweis titel="offen">\n\nText.', `10:1  ${UNDER}`],
    ['never closed, with its text beside it', 'A.\n\n<Hinweis>Text\n\nmehr\n\n</Hinweis>', `8:1  ${BOTH}`],
    ['never closed, in a sentence', 'Text <Hinweis> mehr', `6:6  ${BOTH}`],
    ['never closed, in a list', '- a\n- <Hinweis>\n\n  b\n\nc', `7:3  ${UNDER}`],
    ['never closed, in a quote', '> <Hinweis>\n> b\n\nc\n\n</Hinweis>', `6:3  ${UNDER}`],
    ['never closed, in a cell', '| a |\n| - |\n| <Hinweis> |', `8:3  ${BOTH}`],
    ['opened twice, closed once', '<Hinweis>\n\n<Hinweis>\n\na\n\n</Hinweis>', `6:1  ${UNDER}`],
    [
      'steps never closed',
      'A.\n\n<Schritte>\n\n1. a\n2. b',
      '8:1  <Schritte> wird nicht geschlossen → </Schritte> in eine eigene Zeile unter den Text schreiben, so weit eingerückt wie <Schritte>',
    ],
    ['never closed, within another', '<Schritte>\n\n1. a\n\n<Hinweis>\n\nb\n\n</Schritte>', `10:1  ${UNDER}`],
    [
      'closed in the wrong order',
      '<Schritte>\n\n<Hinweis>\n\nb\n\n</Schritte>\n\n</Hinweis>',
      '12:1  </Schritte> kommt, bevor <Hinweis> geschlossen ist → zuerst </Hinweis>, dann </Schritte>',
    ],
    [
      'closed, never opened',
      'a\n\n</Hinweis>\n\nb',
      '8:1  </Hinweis> steht hier ohne <Hinweis> davor → <Hinweis> in eine eigene Zeile über den Text schreiben, oder </Hinweis> löschen',
    ],
    ['an element of HTML closed, never opened', 'a\n\n</div>', `8:1  <div> ist in Texten nicht erlaubt → ${ALL}`],
    [
      'closed within a list',
      '<Hinweis>\n\n- a\n  </Hinweis>',
      '9:3  </Hinweis> steht noch in der Liste → davor eine Leerzeile, und </Hinweis> ganz an den Anfang der Zeile',
    ],
    [
      'opened misspelt',
      '<Hinweiss>\n\na\n\n</Hinweis>',
      '6:1  <Hinweiss> ist in Texten nicht erlaubt → Meinten Sie <Hinweis>?',
    ],
    ['closed misspelt', '<Hinweis>\n\na\n\n</Hinweiss>', '10:1  </Hinweiss> schließt keinen Baustein → </Hinweis>'],
    [
      'misspelt, never closed',
      'a\n\n<hinweis>\n\nb',
      '8:1  <hinweis> ist in Texten nicht erlaubt → Meinten Sie <Hinweis>?',
    ],
    ['an element of HTML without an end', 'a\n\n<br>\n\nb', `8:1  <br> ist in Texten nicht erlaubt → ${ALL}`],
    [
      'one that has no end, written as if it had',
      'a\n\n<Leistung id="kindergeld">\n\nb',
      '8:1  <Leistung> wird nicht geschlossen → <Leistung id="kindergeld" /> mit dem Schrägstrich am Ende',
    ],
    [
      'a value without quotes',
      '<Hinweis titel=offen>\n\na\n\n</Hinweis>',
      '6:16  Der Wert von „titel“ steht nicht in Anführungszeichen → titel="offen"',
    ],
    [
      'a value in German quotes',
      '<Hinweis titel=„Gut zu wissen“>\n\na\n\n</Hinweis>',
      '6:16  Der Wert von „titel“ steht in anderen Anführungszeichen → titel="Gut zu wissen" mit geraden Anführungszeichen',
    ],
    ['no value', '<Hinweis titel=>\n\na\n\n</Hinweis>', '6:16  Nach „titel=“ fehlt der Wert → titel="…"'],
    [
      'an id without quotes',
      'a\n\n<Leistung id=kindergeld />',
      '8:14  Der Wert von „id“ steht nicht in Anführungszeichen → id="kindergeld"',
    ],
    ['a quote that never ends', 'a\n\n<Hinweis titel="offen>\n\nb\n\n</Hinweis>', `8:1  ${BROKEN}`],
    [
      'a quote that ends in another sentence',
      '<Hinweis titel="offen>\n\nEr sagt "ja".\n\n</Hinweis>',
      `6:1  ${BROKEN}`,
    ],
    ['a tag that never ends', 'a\n\n<Hinweis titel="a"\n\nb', `8:1  ${BROKEN}`],
    ['no equals sign', 'a\n\n<Hinweis titel "a">\n\nb\n\n</Hinweis>', `8:1  ${BROKEN}`],
    ['braces that never end', 'Erst {so} und\ndann { so', `7:6  ${BRACES}`],
    ['braces with words', 'Sie {x y} hier', `6:5  ${BRACES}`],
    ['braces with a name', 'Sie {x} hier', `6:5  ${BRACES}`],
    [
      'a value in open braces',
      '<Hinweis titel={>\n\na\n\n</Hinweis>',
      '6:16  Der Wert von „titel“ steht in geschweiften Klammern → titel="…" mit Anführungszeichen',
    ],
    ['half an import', 'a\n\nimport {', '8:1  import und export sind nicht erlaubt → die Zeile löschen'],
    [
      'a sign of arithmetic',
      'Kinder <3 Jahre',
      '6:8  Das Zeichen < leitet einen Baustein ein → ein Wort schreiben, z. B. „unter“, oder \\<',
    ],
    [
      'a comment',
      'a\n\n<!-- b -->',
      '8:1  Kommentare sind in Texten nicht erlaubt → löschen, was zwischen <!-- und --> steht',
    ],
    [
      'an address in pointed brackets',
      'Mehr: <https://www.example.org/a>',
      '6:7  Links stehen hier nicht in spitzen Klammern → [Text](https://www.example.org/a)',
    ],
    [
      'a mail in pointed brackets',
      'Mail: <a@b.example>',
      '6:7  Links stehen hier nicht in spitzen Klammern → [Text](mailto:a@b.example)',
    ],
  ])('%s', (_, text, line) => {
    expect(withText(text)).toEqual([line]);
  });
});

describe('what a component is given', () => {
  const benefit =
    '---\ntitle: Kindergeld\nsummary: S.\neligibility: Eltern.\nasOf: 2026-11-22\nreviewBy: 2027-11-22\nsources:\n  - title: Q\n    on: 2026-11-22\n---\n';
  const office = (more: string) =>
    `title: Büro\nsummary: S.\nprovider: familienverein\nvenue: haus-am-markt\nareaServed: [amselfurt]\n${more}`;
  const files: Files = {
    'benefits/kindergeld.md': benefit,
    'situations/schreibaby.yaml': 'title: Schreibaby\nsummary: S.\norder: 1\n',
    'phases/geburt.yaml': 'title: Geburt\nsummary: S.\norder: 1\nages: { from: Geburt, to: 3 Monate }\n',
    'emergency/elterntelefon.yaml': 'title: E\nsummary: S.\norder: 1\nhours: Immer.\nphone: "0221 4710100"\n',
    'emergency/chat.yaml': 'title: C\nsummary: S.\norder: 2\nhours: Immer.\nchat: https://www.example.org/\n',
    'offices/amselfurt.yaml': office('contact:\n  phone: "0221 4710121"\n'),
    'offices/ohne.yaml': office(''),
  };
  const checked = (text: string) => withText(text, files);

  test.each([
    '<Leistung id="kindergeld" />',
    '<Telefon id="elterntelefon" />',
    '<Telefon id="amselfurt" />',
    '<Angebote thema="gesundheit" />',
    '<Angebote situation="schreibaby" />',
    '<Angebote lebenslage="schreibaby" phase="geburt" />',
    '<Angebote ort="amselfurt" sammlung="kitas" />',
    '<Angebote sammlung="veranstaltungen" />',
    '<Angebote sammlung="events" />',
    '<Leistung id="kindergeld" /> <Telefon id="elterntelefon" />',
    '<Leistung id="kindergeld"></Leistung>',
    '- a\n- <Leistung id="kindergeld" />',
    '<Hinweis titel="Tipp">\n\n<Telefon id="elterntelefon" />\n\n</Hinweis>',
    '<Checkliste>\n\n## Erst\n\n- a\n  - b\n\nUnd dann:\n\n1. c\n\n</Checkliste>',
    '<Checkliste>\n- a\n</Checkliste>',
  ])('is fine: %j', (text) => expect(checked(text)).toEqual([]));

  test.each([
    [
      '<Angebote thema="gesundhet" />',
      '6:11  Den Eintrag „gesundhet“ gibt es im Ordner topics nicht → Meinten Sie gesundheit?',
    ],
    [
      'A.\n\n<Angebote\n  situation="Schreibabys"\n/>',
      '9:3  Den Eintrag „Schreibabys“ gibt es im Ordner situations nicht → Meinten Sie schreibaby?',
    ],
    [
      '<Angebote phase="0-3" />',
      '6:11  Den Eintrag „0-3“ gibt es im Ordner phases nicht → vorhanden sind zum Beispiel geburt',
    ],
    [
      '<Angebote ort="amselfurth" />',
      '6:11  Den Eintrag „amselfurth“ gibt es im Ordner places nicht → Meinten Sie amselfurt?',
    ],
    [
      '> <Leistung id="kindergelt" />',
      '6:13  Den Eintrag „kindergelt“ gibt es im Ordner benefits nicht → Meinten Sie kindergeld?',
    ],
    [
      '<Telefon id="amselfurd" />',
      '6:10  Den Eintrag „amselfurd“ gibt es im Ordner offices nicht → Meinten Sie amselfurt oder ohne?',
    ],
    [
      '<Telefon id="chat" />',
      '6:10  Der Eintrag „chat“ im Ordner emergency hat keine Telefonnummer → dort phone ergänzen',
    ],
    [
      '<Telefon id="ohne" />',
      '6:10  Der Eintrag „ohne“ im Ordner offices hat keine Telefonnummer → dort contact mit phone ergänzen',
    ],
    ['<Leistung />', '6:1  In <Leistung> fehlt „id“ → <Leistung id="kindergeld" />'],
    ['<Leistung id />', '6:1  „id“ hat keinen Wert → z. B. id="kindergeld"'],
    [
      '<Angebote />',
      '6:1  <Angebote> sagt nicht, welche → thema, situation, lebenslage, phase, ort oder sammlung nennen, z. B. <Angebote situation="schreibaby" />',
    ],
    ['<Angebote tema="gesundheit" />', '6:1  <Angebote> kennt „tema“ nicht → Meinten Sie thema?'],
    [
      '<Angebote titel="a" ort="amselfurt" />',
      '6:1  <Angebote> kennt „titel“ nicht → nur thema, situation, lebenslage, phase, ort und sammlung',
    ],
    ['<Angebote sammlung="kita" />', '6:1  Die Liste „kita“ gibt es nicht → Meinten Sie kitas?'],
    [
      '<Angebote sammlung="kitas" thema="gesundheit" />',
      '6:1  „kitas“ lässt sich nicht nach „thema“ auswählen → nur nach ort',
    ],
    [
      '<Hinweis titel="a" titel="b">\n\na\n\n</Hinweis>',
      '6:1  „titel“ steht in <Hinweis> zweimal → eines davon löschen',
    ],
    [
      'Rufen Sie <Telefon id="elterntelefon" /> an.',
      '6:11  <Telefon> steht in einer Zeile mit Text → <Telefon id="elterntelefon" /> in eine eigene Zeile schreiben, mit einer Leerzeile davor und danach',
    ],
    [
      '<Leistung id="kindergeld">\n\nText\n\n</Leistung>',
      '6:1  <Leistung> nimmt keinen Text auf → <Leistung id="kindergeld" />, der Text kommt darunter',
    ],
    [
      '<Checkliste>\n\nText\n\n</Checkliste>',
      '6:1  In <Checkliste> steht keine Liste → je Zeile ein Punkt, z. B. - Ausweis',
    ],
    [
      '<Checkliste>\n\n- a\n  - [ ] b\n\n</Checkliste>',
      '6:1  In <Checkliste> stehen eckige Klammern am Zeilenanfang → die Klammern löschen; die Kästchen kommen von selbst',
    ],
  ])('%j', (text, line) => expect(checked(text)).toEqual([line]));

  test('in a translation, too', () => {
    const translated = (text: string) =>
      report(
        town({
          ...files,
          'guides/rat.mdx': '---\ntitle: Rat\nsummary: S.\n---\n\nText.\n',
          'translations/en/guides/rat.md': `---\ntitle: Advice\nsummary: S.\nof: "000000000000"\n---\n\n${text}\n`,
        }),
      ).filter((line) => !line.includes('Hinweis: '));
    expect(translated('<Leistung id="kindergeld" />')).toEqual([]);
    expect(translated('<Leistung id="kindergelt" />')).toEqual([
      'translations/en/guides/rat.md:7:11  Den Eintrag „kindergelt“ gibt es im Ordner benefits nicht → Meinten Sie kindergeld?',
    ]);
  });

  test('in a text of a layer, in the layer’s file', () => {
    const site = readFileSync(join(import.meta.dirname, '../../fixtures/base/site.yaml'), 'utf8');
    const folder = town({ ...files, 'site.yaml': `${site}extends: [bund]\n` });
    const layers = temporary();
    lay(layers, { 'bund/guides/rat.mdx': '---\ntitle: Rat\nsummary: S.\n---\n\n<Leistung id="kindergelt" />\n' });
    expect(report(folder, layers).map((line) => line.replace(/^.*(?=bund\/guides)/, ''))).toEqual([
      'bund/guides/rat.mdx:6:11  Den Eintrag „kindergelt“ gibt es im Ordner benefits nicht → Meinten Sie kindergeld?',
    ]);
  });
});
