import { describe, expect, test } from 'vitest';
import { lay, read, report, temporary, town, type Files } from './town.ts';

const KITA = 'title: Kita Bärenhöhle\nsummary: Eine Kita mit Garten.\n';
const NAME = 'enthält Zeichen, die in Internetadressen stören → in';
const EMPTY =
  'Die Datei ist leer → mindestens einen Titel angeben, z. B. title: Offene Krabbelgruppe, oder die Datei löschen';
const UTF_8 = 'Die Datei ist nicht als UTF-8 gespeichert → im Editor „Speichern mit Kodierung: UTF-8“ wählen';

/** Files no editor of this repository could keep as they are: what is laid over the base town, and the report. */
const FILES: Record<string, readonly [Files, ...string[]]> = {
  'Windows-1252': [{ 'kitas/a.yaml': Buffer.from(KITA, 'latin1') }, `kitas/a.yaml:1:14  ${UTF_8}`],
  'UTF-16 with mark': [{ 'kitas/a.yaml': Buffer.from(`\uFEFF${KITA}`, 'utf16le') }, `kitas/a.yaml:1:1  ${UTF_8}`],
  'UTF-16 without mark': [{ 'kitas/a.yaml': Buffer.from('title: a\n', 'utf16le') }, `kitas/a.yaml:1:1  ${UTF_8}`],
  empty: [{ 'kitas/a.yaml': '' }, `kitas/a.yaml:1:1  ${EMPTY}`],
  'nothing but spaces': [{ 'kitas/a.yaml': ' \n\n' }, `kitas/a.yaml:1:1  ${EMPTY}`],
  'nothing but a comment': [
    { 'kitas/a.yaml': '# title: Kita\n' },
    'kitas/a.yaml:1:1  Das Feld „summary“ (Kurz gesagt) fehlt → eine Zeile ergänzen, z. B. summary: Singen, spielen, andere Eltern kennenlernen. Kommen Sie einfach vorbei.',
    'kitas/a.yaml:1:1  Das Feld „title“ (Titel) fehlt → eine Zeile ergänzen, z. B. title: Offene Krabbelgruppe',
  ],
  '300 kB': [
    { 'kitas/a.yaml': KITA + '# lang\n'.repeat(43_000) },
    'kitas/a.yaml:1:1  Die Datei ist 301 kB groß, erlaubt sind 200 kB → den Text kürzen oder auf mehrere Dateien verteilen',
  ],
  'umlaut in a file name': [
    { 'kitas/Bärenhöhle.yaml': KITA },
    `kitas/Bärenhöhle.yaml:1:1  Der Dateiname „Bärenhöhle.yaml“ ${NAME} baerenhoehle.yaml umbenennen (nur a–z, 0–9 und Bindestrich)`,
  ],
  'spaces in a file name': [
    { 'media/Foto vom Sommerfest (2).jpg': 'x' },
    `media/Foto vom Sommerfest (2).jpg:1:1  Der Dateiname „Foto vom Sommerfest (2).jpg“ ${NAME} foto-vom-sommerfest-2.jpg umbenennen (nur a–z, 0–9 und Bindestrich)`,
  ],
  'site.yaml missing': [
    { 'site.yaml': null },
    'site.yaml:1:1  Die Datei site.yaml fehlt → sie anlegen; ein Beispiel steht in content/site.yaml',
  ],
  'picture of the site missing': [
    {
      'site.yaml':
        'name: F\nmunicipality: A\ndescription: D.\nland: nw\nlanguages: [de]\ncontact: {}\nlogo:\n  file: wappen.png\n  alt: Wappen\n',
    },
    'site.yaml:8:9  Die Datei „wappen.png“ gibt es im Ordner media nicht → die Datei in den Ordner media legen; hier steht nur ihr Name',
  ],
  'PDF as a picture': [
    {
      'media/a.pdf': '%PDF-1.7',
      'kitas/a.yaml': `${KITA}images:\n  - { file: a.pdf, alt: A, credit: C, licence: CC0 }\n`,
    },
    'kitas/a.yaml:4:13  „a.pdf“ ist kein Bild → PDF-Dateien gehören in das Feld documents',
  ],
};

test.for(Object.entries(FILES))('%s', ([, [files, ...expected]]) => expect(report(town(files))).toEqual(expected));

describe('harmless differences between computers', () => {
  test.for([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ] as const)('%s', ([, change]) => {
    const offer = '---\ntitle: Spielgruppe\nsummary: Wir spielen.\n---\n\nErste Zeile.\n\nZweite Zeile.\n';
    const { content, problems } = read(town({ 'offers/spielgruppe.md': change(offer) }));
    expect(problems).toEqual([]);
    expect(content.entries.get('offers')!.get('spielgruppe')!.draft).toMatchObject({
      data: { title: 'Spielgruppe', summary: 'Wir spielen.' },
      body: '\nErste Zeile.\n\nZweite Zeile.',
    });
    const wrong = change(offer.replace('Zweite', '<b>Zweite'));
    expect(report(town({ 'offers/spielgruppe.md': wrong }))[0]).toMatch(/^offers\/spielgruppe\.md:8:1 /);
  });

  test('hidden files and a README at the top are left alone', () => {
    expect(report(town({ '.DS_Store': '\0', 'kitas/.a.yaml.swp': '\0', 'README.md': '# Inhalte' }))).toEqual([]);
  });
});

describe('an entry of a layer, changed by the town', () => {
  const site = 'name: F\nmunicipality: A\ndescription: D.\nland: nw\nlanguages: [de]\nextends: [bund]\ncontact: {}\n';
  const duty = 'title: Elterngeld\nsummary: Geld für Eltern.\norder: 1\n';

  test.for([
    ['the town', duty, 'order: viel\n', 'duties/elterngeld.yaml:1:8'],
    ['the layer', duty.replace('1', 'viel'), 'title: Elterngeld bei uns\n', 'layers/bund/duties/elterngeld.yaml:3:8'],
  ] as const)('an error of %s is shown in its file', ([, below, above, place]) => {
    const folder = temporary();
    lay(folder, { 'layers/bund/duties/elterngeld.yaml': below });
    const contentDir = town({ 'site.yaml': site, 'duties/elterngeld.yaml': above });
    const [line, ...others] = report(contentDir, `${folder}/layers`);
    expect(others).toEqual([]);
    expect(line).toContain(`${place}  „order“ (Reihenfolge) ist keine Zahl: „viel“ → order: 1`);
  });

  test('a field the town leaves out comes from the layer', () => {
    const folder = temporary();
    lay(folder, { 'layers/bund/duties/elterngeld.yaml': duty });
    const contentDir = town({ 'site.yaml': site, 'duties/elterngeld.yaml': 'order: 7\n' });
    const { content } = read(contentDir, `${folder}/layers`);
    const merged = { title: 'Elterngeld', summary: 'Geld für Eltern.', order: 7 };
    expect(content.entries.get('duties')!.get('elterngeld')!.data).toEqual(merged);
  });
});
