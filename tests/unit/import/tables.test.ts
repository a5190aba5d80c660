/** Tables of /daten/ as other programs read them, and what comes back after a spreadsheet has saved them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { readList } from '../../../scripts/lib/import/list/read.ts';
import { planList } from '../../../scripts/lib/import/lists.ts';
import { entriesCsv } from '../../../src/feeds/open-data/csv.ts';
import { publishedCollections } from '../../../src/feeds/open-data/entries.ts';
import { loadContent } from '../../../src/portal/load.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { temporary } from '../check/town.ts';
import { page, portalOf } from '../portal/content-folder.ts';
import { listTarget } from './list-target.ts';
import { workbookOf } from './workbook.ts';

const options = { contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' };
const sample = loadPortal(options);
const at = { origin: new URL('https://familien.example.org'), base: '/' };
const collections = publishedCollections(sample);

/** Cells as RFC 4180 says, without any of the tolerance that a reader may have. */
const strictly = (text: string, delimiter = ';'): string[][] =>
  parse(text, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: false, relax_quotes: false });

/** The same by Python, which takes a bare line feed for the end of a line, as most programs do; only where it is here. */
function byPython(texts: readonly string[]): string[][][] {
  const program = [
    'import csv, io, json, sys',
    'texts = json.load(sys.stdin.buffer)',
    'read = lambda text: list(csv.reader(io.StringIO(text.lstrip("\\ufeff"), newline=""), delimiter=";", strict=True))',
    'print(json.dumps([read(text) for text in texts]))',
  ].join('\n');
  const input = JSON.stringify(texts);
  const { stdout } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 2 ** 27 });
  return JSON.parse(stdout) as string[][][];
}
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.log('Nicht geprüft, weil hier nicht installiert: python3');

const guarded = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('a table of /daten/', () => {
  const texts = collections.map((collection) => entriesCsv(sample, at, collection));

  test('has one line per entry, and each text whole', () => {
    for (const [index, collection] of collections.entries()) {
      const [head, ...rows] = strictly(texts[index]!);
      const entries = sample.all(collection);
      expect(rows.map(([id]) => id)).toEqual(entries.map(({ id }) => id));
      expect(rows.map((cells) => cells[head!.indexOf('text')])).toEqual(
        entries.map(({ body }) => guarded(body.trim())),
      );
    }
  });

  test.runIf(hasPython)('is read by others as it is here', () => {
    expect(byPython(texts)).toEqual(texts.map((text) => strictly(text)));
  });

  test.each<[string, string]>([
    ['a line feed', 'Erster Absatz.\nNoch einer.'],
    ['paragraphs', 'Erster Absatz.\n\n- Punkt\n- Punkt\n\nLetzter.'],
    ['the separator', 'Montag; Dienstag'],
    ['quotation marks', 'Das "Café" und "mehr"'],
    ['a quotation mark alone', 'Ein " allein'],
    ['a formula', '=SUM(A1:A9)'],
    ['a list', '- Punkt\n- Punkt'],
  ])('keeps %s', (_, body) => {
    const portal = portalOf({
      'content/offers/a.md': page('Gruppe', 'delivery: [on-site]', body),
      'content/offers/b.md': page('Kurs', 'delivery: [on-site]', 'Kurz.'),
    });
    const text = entriesCsv(portal, at, 'offers');
    const [head, ...rows] = strictly(text);
    const column = head!.indexOf('text');
    expect(rows.map((cells) => cells[column])).toEqual([/^[=-]/.test(body) ? `'${body}` : body, 'Kurz.']);
    if (hasPython) expect(byPython([text])).toEqual([[head, ...rows]]);
  });
});

describe('what a spreadsheet saved', () => {
  const { content } = loadContent(options);
  const programs: [string, string, (rows: string[][]) => string | Buffer][] = [
    ['every cell in quotation marks', 'csv', (rows) => stringify(rows, { quoted: true, record_delimiter: 'windows' })],
    ['commas and line feeds', 'csv', (rows) => stringify(rows, { record_delimiter: 'unix', quoted_match: /[\r\n]/ })],
    [
      'line ends of Windows in the cells',
      'csv',
      (rows) =>
        stringify(
          rows.map((cells) => cells.map((cell) => cell.replaceAll('\n', '\r\n'))),
          { delimiter: ';', record_delimiter: 'windows' },
        ),
    ],
    ['a workbook', 'xlsx', (rows) => workbookOf(rows)],
  ];

  test.each(programs)('%s: says the same', async (_, extension, save) => {
    const folder = temporary();
    for (const collection of collections) {
      const file = join(folder, `${collection}.${extension}`);
      writeFileSync(file, save(strictly(entriesCsv(sample, at, collection))));
      const { plan } = planList(content, collection, await readList(file), undefined);
      expect(plan, collection).toMatchObject({ created: [], changed: [], gone: [], refused: [] });
      expect(plan.unchanged).toHaveLength(sample.all(collection).length);
    }
  });

  test('the mark before a number that looks like a formula stays in the table', async () => {
    const town = listTarget();
    town.put(
      'liste.csv',
      "Nr;Name;Straße;Telefon\n'-1;Kita Hüpfer;Am Bach 1;'+49 221 4710123\n2;'@Kita;Am Bach 2;'0221 4710124\n",
    );
    town.put(
      'liste.mapping.yaml',
      'source: x\nkey: "{Nr}"\nfields:\n  title: "{Name}"\n  summary: Kita {Name}.\n  contact.phone: "{Telefon}"\n  address.street: "{Straße}"\n  address.city: Amselfurt\n',
    );
    const { report } = await town.run('liste.csv');
    expect(town.fields('kita-huepfer')).toMatchObject({
      contact: { phone: '+49 221 4710123' },
      imported: { ids: ['-1'] },
    });
    expect(town.fields('kita')).toMatchObject({
      title: '@Kita',
      summary: 'Kita @Kita.',
      contact: { phone: '0221 4710124' },
    });
    town.put(
      'liste.csv',
      "Nr;Name;Straße;Telefon\n'-1;Kita Hüpfer;Am Bach 1;'+49 221 4710999\n2;'@Kita;Am Bach 2;'0221 4710124\n",
    );
    expect((await town.run('liste.csv')).report).toContain('contact.phone: +49 221 4710123 → +49 221 4710999');
    expect(report).not.toContain("'");
  });
});
