import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lay } from '../check/town.ts';
import { csvOf, windows1252 } from './kita-list.ts';
import { listTarget } from './list-target.ts';

const HEAD = 'Kita-Nr;Name;Straße;Hausnummer;PLZ;Ort;Telefon';
const LINE = '17;Kita Hüpfer;Lindenstr.;5;59991;Amselfurt;0221 4710123';
const HUEPFER = {
  title: 'Kita Hüpfer',
  summary: 'Kita in Amselfurt.',
  address: { street: 'Lindenstraße 5', postcode: '59991', city: 'Amselfurt', place: 'amselfurt' },
  contact: { phone: '0221 4710123' },
};
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('files of any program', () => {
  test.each<[string, string | Uint8Array]>([
    ['Excel: semicolons, Windows-1252', windows1252(`${HEAD}\r\n${LINE}\r\n`)],
    ['semicolons, UTF-8 with a byte order mark', `\uFEFF${HEAD}\n${LINE}\n`],
    ['commas', `${HEAD}\n${LINE}\n`.replaceAll(';', ',')],
    ['tabs in UTF-16, "Unicode-Text"', utf16(`${HEAD}\n${LINE}\n`.replaceAll(';', '\t'))],
    ['a separator that is told', `sep=|\r\n${HEAD}\r\n${LINE}\r\n`.replaceAll(';', '|')],
    ['lines above the names of the columns', `Kitas der Stadt Amselfurt\nStand: 1.9.2026;;\n\n${HEAD}\n${LINE}\n`],
    ['empty lines and a remark below', `${HEAD}\n\n${LINE}\n;;;;;;\nAlle Angaben ohne Gewähr;;;;;;\n`],
    ['cells in quotation marks', `${HEAD}\n"17";"Kita Hüpfer";"Lindenstr.";"5";"59991";"Amselfurt";"0221 4710123"\n`],
    ['commas in cells, separated by semicolons', `${HEAD};Anmerkung\n${LINE};"a, b, c, d, e, f, g, h"\n`],
  ])('%s', async (_, file) => {
    const town = listTarget();
    town.put('liste.csv', file);
    const { plan, report } = await town.run('liste.csv');
    expect(plan.refused, report).toEqual([]);
    expect(town.fields('kita-huepfer')).toEqual({ ...HUEPFER, imported: { from: 'liste', ids: ['17'] } });
    expect(town.errors()).toEqual([]);
  });

  test.each([
    ['0221 4710121/22', undefined],
    ['0221/4710121-122', undefined],
    ['0221 4710121, 22', undefined],
    ['50548992', undefined],
    ['0221 4710121, 0221 4710122', '0221 4710121'],
    ['Tel. 0221 4710121 oder 0172 1234567', '0221 4710121'],
    ['2214710121', '02214710121'],
  ])('the telephone „%s“ never becomes another number', async (cell, phone) => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${LINE.replace('0221 4710123', cell)}\n`);
    const { report } = await town.run('liste.csv');
    expect(town.fields('kita-huepfer')['contact']).toEqual(phone && { phone });
    if (phone === undefined)
      expect(report).toMatch(/liste\.csv:2 .*Hüpfer.*„.*“ (?:kann mehr als eine|ist keine vollständige) Telefonnummer/);
    expect(town.errors()).toEqual([]);
  });

  test('XLSX: the sheet with the list, days and times as people write them, postcodes with their zero', async () => {
    const town = listTarget();
    lay(town.folder, {
      'organisations/amselnest.yaml': 'title: Verein Amselnest e. V.\nsummary: Ein Verein.\nkind: association\n',
    });
    town.put('kitas.xlsx', readFileSync(join(import.meta.dirname, '../../fixtures/lists/kitas.xlsx')));
    const { plan, report } = await town.run('kitas.xlsx');
    expect(plan.refused, report).toEqual([]);
    expect(report).toContain('Gelesen wurde „Kitas“, nicht „Notizen“');
    expect(town.mapping('kitas.xlsx')).toContain('asOf: "{Stand}"');
    expect(town.fields('kita-sonnenkaefer')).toEqual({
      title: 'Kita "Sonnenkäfer"',
      summary: 'Kita in Amselfurt.',
      provider: 'amselnest',
      address: { street: 'Lindenstraße 5', postcode: '01067', city: 'Amselfurt', place: 'amselfurt' },
      contact: { phone: '0221 4710123' },
      places: { under3: 12 },
      opensFrom: '07:30',
      imported: { from: 'kitas', ids: ['101'] },
    });
    expect(town.fields('waldkita-huepfer')).toMatchObject({ address: { street: 'Am Bach 197-199' } });
  });

  test('OpenStreetMap: points and areas, its words and its hours', async () => {
    const feature = (id: string, properties: object, geometry: object) => ({
      type: 'Feature',
      id,
      properties,
      geometry,
    });
    const square = [
      [
        [7.7, 51.55],
        [7.702, 51.55],
        [7.702, 51.552],
        [7.7, 51.552],
        [7.7, 51.55],
      ],
    ];
    const features = [
      feature(
        'node/1',
        {
          amenity: 'kindergarten',
          name: 'Kita am Bach',
          'addr:street': 'Am Bach',
          'addr:housenumber': '26/37',
          'addr:postcode': '59991',
          'addr:city': 'Amselfurt',
          phone: '+49 221 4710123',
          website: 'www.example.org',
          wheelchair: 'limited',
          opening_hours: 'Mo-Fr 07:00-16:30; SH off',
          denomination: 'roman_catholic',
          min_age: '2',
        },
        { type: 'Point', coordinates: [7.7000000001, 51.55] },
      ),
      feature(
        'way/2',
        { name: 'Kita im Park', opening_hours: 'Apr-Oct Mo-Fr 08:00-12:00', tags: { wheelchair: 'yes' } },
        { type: 'Polygon', coordinates: square },
      ),
      feature('node/3', { amenity: 'kindergarten' }, { type: 'Point', coordinates: [7.7, 51.55] }),
    ];
    const town = listTarget();
    town.put('kindergarten.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const { plan, report } = await town.run('kindergarten.geojson');
    expect(town.fields('kita-am-bach')).toEqual({
      title: 'Kita am Bach',
      summary: 'Kita in Amselfurt.',
      address: { street: 'Am Bach 26/37', postcode: '59991', city: 'Amselfurt', place: 'amselfurt' },
      coordinates: { lat: 51.55, lon: 7.7 },
      accessibility: { stepFree: 'limited' },
      contact: { phone: '+49 221 4710123', website: 'https://www.example.org' },
      openingHours: [
        { days: ['Mo', 'Di', 'Mi', 'Do', 'Fr'], opens: '07:00', closes: '16:30', schoolHolidays: 'closed' },
      ],
      denomination: 'catholic',
      ages: { from: '2 Jahre' },
      imported: { from: 'kindergarten', ids: ['node/1'] },
    });
    expect(town.fields('kita-im-park')).toMatchObject({
      coordinates: { lat: 51.551, lon: 7.701 },
      accessibility: { stepFree: 'yes' },
    });
    expect(town.fields('kita-im-park')).not.toHaveProperty('openingHours');
    expect(report).toMatch(/Ohne openingHours, eine Zeile:\n.*Objekt 2 {2}Kita im Park: .*einzelne Monate/);
    expect(plan.refused).toMatchObject([{ where: 'kindergarten.geojson, Objekt 3', why: 'Es gibt keinen Namen' }]);
    expect((await town.run('kindergarten.geojson')).plan.changed).toEqual([]);
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ['no table', 'liste.csv', 'Nur ein Satz\nund noch einer\n', 'keine Tabelle'],
    ['a quotation mark that never closes', 'liste.csv', `${HEAD}\n17;"Kita;Weg;1;59991;Ort;1\n`, 'beschädigt'],
    ['a picture called a list', 'liste.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'keine CSV-Datei'],
    ['no workbook', 'liste.xlsx', 'Name;Ort\n', 'keine Excel-Datei'],
    ['broken JSON', 'liste.geojson', '{"type": ', 'kein gültiges JSON'],
    ['other JSON', 'liste.json', '{"type": "Topology"}', 'FeatureCollection'],
    ['old Excel', 'liste.xls', 'x', 'als .xlsx oder .csv speichern'],
    ['another kind', 'liste.pdf', 'x', 'Gelesen werden'],
  ])('%s is refused', async (_, name, file, why) => {
    const town = listTarget();
    town.put(name, file);
    await expect(town.run(name)).rejects.toThrow(why);
    expect(town.ids()).toEqual(['regenbogen']);
  });

  test('a list without names of columns says so, and numbers them', async () => {
    const town = listTarget();
    town.put('liste.csv', '17;Kita Hüpfer;59991\n18;Kita Bach;59991\n');
    await town.guess('liste.csv');
    expect(town.mapping('liste.csv')).toContain('{Spalte 1}');
  });
});

describe('the mapping', () => {
  test('is only written the first time', async () => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD};Bemerkung\n${LINE};x\n`);
    const { report, plan } = await town.guess('liste.csv');
    expect(plan).toBeUndefined();
    expect(report).toContain('noch nichts übernommen');
    expect(town.ids()).toEqual(['regenbogen']);
    expect(town.mapping('liste.csv')).toMatch(/key: "\{Kita-Nr\}"[\s\S]*#   Bemerkung/);
  });

  test('fixed texts, several columns, own words, and fields that the list lacks', async () => {
    const town = listTarget();
    town.put('liste.csv', 'Nr;Kita;Art;Essen\n1;Bach;katholisch;ja\n2;Wald;bunt;nein\n');
    town.put(
      'eigene.yaml',
      'source: Städtische Liste\nkey: "{Nr}"\nasOf: 2026-09-01\nfields:\n  title: Kita {Kita}\n  summary: Eine Kita.\n  denomination: "{Art}"\n  meals.lunch: "{Essen}"\n  address.city: Amselfurt\nvalues:\n  denomination: { katholisch: catholic }\n',
    );
    const { report } = await town.run('liste.csv', { mapping: 'eigene.yaml' });
    expect(town.fields('kita-bach')).toEqual({
      title: 'Kita Bach',
      summary: 'Eine Kita.',
      address: { city: 'Amselfurt', place: 'amselfurt' },
      denomination: 'catholic',
      meals: { lunch: true },
      imported: { from: 'Städtische Liste', ids: ['1'] },
    });
    expect(report).toMatch(/Ohne denomination, eine Zeile:\n.*liste\.csv:3 {2}Kita Wald/);
  });

  test.each([
    ['a field that does not exist', 'fields:\n  adress.street: "{Name}"\n', 'Das Feld adress.street gibt es nicht'],
    ['a slip', 'fields:\n  address.stret: "{Name}"\n', 'Meinten Sie address.street?'],
    ['a column that does not exist', 'fields:\n  title: "{Nahme}"\n', 'Meinten Sie „Name“?'],
    ['no key', 'fields: {}\n', ''],
    ['something else', 'fields: {}\nkey: x\nsource: y\nextra: 1\n', 'source, key, asOf, fields und values'],
    ['broken YAML', 'fields: [\n', 'nicht lesbar'],
  ])('%s is said', async (_, text, why) => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${LINE}\n`);
    town.put(
      'm.yaml',
      text.includes('key:') || why === '' || why === 'nicht lesbar' ? text : `source: y\nkey: "{Kita-Nr}"\n${text}`,
    );
    await expect(town.run('liste.csv', { mapping: 'm.yaml' })).rejects.toThrow(why || 'key fehlt');
  });
});

describe('what editors did by hand stays', () => {
  const start = async (line = LINE) => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${line}\n`);
    await town.run('liste.csv');
    return town;
  };
  const later = LINE.replace('4710123', '4710999');

  test('comments, other fields, and the rest of a contact', async () => {
    const town = await start();
    town.edit(
      'kita-huepfer',
      (text) => `# Nicht löschen\n${text.replace('contact:', 'contact:\n  email: kita@example.org')}concept: [Wald]\n`,
    );
    town.put('liste.csv', `${HEAD}\n${later}\n`);
    const { plan, report } = await town.run('liste.csv');
    expect(plan.changed).toHaveLength(1);
    expect(report).toContain('contact.phone: 0221 4710123 → 0221 4710999');
    expect(town.text('kita-huepfer')).toContain('# Nicht löschen');
    expect(town.fields('kita-huepfer')).toMatchObject({
      contact: { email: 'kita@example.org', phone: '0221 4710999' },
      concept: ['Wald'],
    });
  });

  test('a cell that the list leaves empty says nothing', async () => {
    const town = await start();
    town.put('liste.csv', `${HEAD}\n${LINE.replace('0221 4710123', '')}\n`);
    expect((await town.run('liste.csv')).plan.unchanged).toEqual(['kita-huepfer']);
  });

  test('fields in keep', async () => {
    const town = await start();
    town.edit('kita-huepfer', (text) => `${text}  keep: [contact]\n`);
    town.put('liste.csv', `${HEAD}\n${later}\n`);
    expect((await town.run('liste.csv')).plan.kept).toEqual(['kita-huepfer']);
    expect(town.text('kita-huepfer')).toContain('4710123');
  });

  test('everything that was checked after the day of the list', async () => {
    const town = await start();
    town.edit('kita-huepfer', (text) => `${text}checked: { on: 2026-11-20 }\n`);
    town.put('neu.csv', `${HEAD};Stand\n${later};1.11.2026\n`);
    town.put('neu.mapping.yaml', town.mapping('liste.csv').replace('# asOf: 2026-11-24', 'asOf: "{Stand}"'));
    expect((await town.run('neu.csv')).plan.kept).toEqual(['kita-huepfer']);
    town.put('neu.csv', `${HEAD};Stand\n${later};21.11.2026\n`);
    expect((await town.run('neu.csv')).plan.changed).toHaveLength(1);
  });

  test('a protected address is not betrayed', async () => {
    const town = await start();
    town.edit('kita-huepfer', (text) => text.replace(/address:\n(?: {2}.*\n)+/, 'address: protected\n'));
    expect((await town.run('liste.csv')).plan.unchanged).toEqual(['kita-huepfer']);
    expect(town.fields('kita-huepfer')['address']).toBe('protected');
  });

  test('an entry written by hand is not brought a second time', async () => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n1;Kita  "Regenbogen";;;59991;Amselfurt;\n`);
    const { plan } = await town.run('liste.csv');
    expect(plan.refused).toMatchObject([{ why: expect.stringContaining('gibt es schon: kitas/regenbogen') as string }]);
    expect(town.ids()).toEqual(['regenbogen']);
  });

  test('gone stays until --retire; what comes back is said; a trial run writes nothing', async () => {
    const town = await start();
    const other = LINE.replace('17', '18').replace('Hüpfer', 'Bach');
    town.put('liste.csv', `${HEAD}\n${other}\n`);
    expect((await town.run('liste.csv', { dryRun: true })).report).toMatch(
      /^Probelauf[\s\S]*kita-huepfer: Kita Hüpfer/,
    );
    expect(town.ids()).toEqual(['kita-huepfer', 'regenbogen']);
    await town.run('liste.csv');
    expect(town.fields('kita-huepfer')).not.toHaveProperty('status');
    await town.run('liste.csv', { retire: true });
    expect(town.fields('kita-huepfer')).toMatchObject({ status: 'ended' });
    expect(town.fields('kita-bach')).not.toHaveProperty('status');
    town.put('liste.csv', `${HEAD}\n${LINE}\n${other}\n`);
    expect((await town.run('liste.csv')).report).toMatch(/Wieder in der Quelle.*:\n {2}kita-huepfer/);
  });

  test('the same number in another list is another Kita', async () => {
    const town = await start();
    town.put('andere.csv', `${HEAD}\n17;Kita Fluss;;;59991;Amselfurt;\n`);
    expect((await town.run('andere.csv')).plan).toMatchObject({ created: [{ id: 'kita-fluss' }], gone: [] });
  });
});

describe('hostile and broken lines', () => {
  const line = (name: string, key = '17') =>
    csvOf([{ 'Kita-Nr': key, Name: name, Straße: '', Hausnummer: '', PLZ: '59991', Ort: 'Amselfurt', Telefon: '' }])
      .split('\r\n')
      .slice(1)
      .join('\r\n');

  test.each([
    ['a script', 'Kita <script>alert(1)</script>', 'HTML'],
    ['an image that runs', 'Kita <img src=x onerror=alert(1)>', 'HTML'],
    ['an address that is a program', 'Kita javascript:alert(1)', 'startet'],
    ['letters that turn the text around', 'Kita \u202Egnp.exe', 'unsichtbares Zeichen'],
    ['a broken umlaut', 'Kita HÃ¼pfer', 'beschädigter Umlaut'],
    ['no name', '', 'keinen Namen'],
    ['a very long name', 'Kita '.repeat(40), 'Zeichen lang'],
  ])('%s is refused, the others are taken over', async (_, name, why) => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${line(name)}\n${line('Kita Gut', '18')}\n`);
    const { plan, refused } = await town.run('liste.csv');
    expect(refused).toBe(1);
    expect(plan.refused[0]!.why).toContain(why);
    expect(town.ids()).toEqual(['kita-gut', 'regenbogen']);
    expect(town.errors()).toEqual([]);
  });

  test.each([
    'Kita: ja # nein',
    '- Kita',
    '&anker Kita',
    '*anker',
    '!!js/function Kita',
    '{{ Kita }}',
    '[Kita, Bach]',
    "Kita's \"Bach\": \\ 'x'",
    '=HYPERLINK("http://example.org";"Kita")',
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '---',
    'Kita\nprovider: boese',
    'null',
    'yes',
    '0x1F',
    '2026-12-01',
    '<<',
    '../../../etc/passwd',
    'CON',
    '%2e%2e%2f',
    'Kita | Bach',
  ])('%j is a text like any other', async (name) => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${line(name, '../../x')}\n`);
    const { plan, report } = await town.run('liste.csv');
    expect(plan.refused, report).toEqual([]);
    const [id] = town.ids().filter((one) => one !== 'regenbogen');
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(town.fields(id!)).toMatchObject({ title: name.replaceAll('\n', ' '), imported: { ids: ['../../x'] } });
    expect(Object.keys(town.fields(id!))).toEqual(['title', 'summary', 'address', 'imported']);
    expect(town.errors()).toEqual([]);
  });

  test('ids of our own tables cannot leave the folder, or take a page of the portal', async () => {
    const town = listTarget();
    const rows = ['../../boese', 'Kita Groß', 'seite', 'index', 'kita-gut', 'kita-gut', ''];
    town.put('kitas.csv', `id;title;summary\n${rows.map((id) => `${id};Kita;Text`).join('\n')}\n`);
    const { plan } = await town.run('kitas.csv');
    expect(plan.refused.map(({ where }) => where)).toEqual([2, 3, 4, 5, 7, 8].map((number) => `kitas.csv:${number}`));
    expect(town.ids()).toEqual(['kita-gut', 'regenbogen']);
  });

  test('the same number twice is refused the second time', async () => {
    const town = listTarget();
    town.put('liste.csv', `${HEAD}\n${LINE}\n${LINE.replace('Hüpfer', 'Bach')}\n`);
    town.put('liste.mapping.yaml', 'source: x\nkey: "{Kita-Nr}"\nfields:\n  title: "{Name}"\n  summary: Kita.\n');
    const { plan } = await town.run('liste.csv');
    expect(plan.refused).toMatchObject([
      { where: 'liste.csv:3', what: 'Kita Bach', why: 'Die Kennung „17“ steht schon bei liste.csv:2' },
    ]);
  });
});

describe('a table of our own', () => {
  test('changes what was changed in it, takes away what was emptied, leaves what it has no column for', async () => {
    const town = listTarget();
    town.edit(
      'regenbogen',
      (text) =>
        `# Kommentar\n${text}contact:\n  phone: "0221 4710123"\n  email: kita@example.org\nclosingDays: 20\nconcept: [Wald]\n`,
    );
    town.put(
      'kitas.csv',
      '\uFEFFid;title;contact.phone;closingDays;text;url\r\nregenbogen;Kita Regenbogen;0221 4710999;;;https://x\r\nneue-kita;Neue Kita;;;;\r\n',
    );
    const { plan, report } = await town.run('kitas.csv');
    expect(plan.changed).toMatchObject([{ id: 'regenbogen' }]);
    expect(plan.refused).toMatchObject([{ what: 'Neue Kita', why: expect.stringContaining('summary') as string }]);
    expect(report).toContain('closingDays: 20 → –');
    expect(town.text('regenbogen')).toContain('# Kommentar');
    const fields = town.fields('regenbogen');
    expect(fields).toMatchObject({ contact: { phone: '0221 4710999', email: 'kita@example.org' }, concept: ['Wald'] });
    expect(fields).not.toHaveProperty('closingDays');
    expect((await town.run('kitas.csv')).plan.changed).toEqual([]);
  });
});
