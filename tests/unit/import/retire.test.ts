/** --retire ends what a source no longer names, and nothing when the source is not all there. */
import { describe, expect, test } from 'vitest';
import { calendar, target, type Lines } from './calendar.ts';
import { listTarget } from './list-target.ts';
import { workbookOf } from './workbook.ts';

const TITLES = ['Anton', 'Berta', 'Cäsar', 'Dora', 'Emil', 'Friedrich'];
const IDS = ['anton', 'berta', 'caesar', 'dora', 'emil', 'friedrich'];
const event = (title: string): Lines => [
  `UID:${title}@example.org`,
  `SUMMARY:${title}`,
  'DTSTART;TZID=Europe/Berlin:20261201T093000',
];
const of = (titles: readonly string[]) => calendar(titles.map(event));

const ended = (made: ReturnType<typeof target>): string[] =>
  made.events().filter((id) => made.file(id).includes('status: ended'));

/** A town with six events of one calendar. */
function town() {
  const made = target();
  made.run(of(TITLES));
  expect(made.events()).toEqual(IDS);
  return made;
}

describe('a calendar that is not all there ends nothing', () => {
  const whole = of(TITLES);
  test.each<[string, string | Buffer, string]>([
    ['empty', '', 'Die Datei ist leer'],
    ['only blanks', '\r\n \r\n', 'Die Datei ist leer'],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]), 'Das ist kein Kalender'],
    ['a login page', '<!DOCTYPE html>\n<html><head><title>Anmelden</title></head></html>', 'Internetseite'],
    ['an answer in JSON', '{"error": "unauthorized"}', 'Das ist kein Kalender'],
    ['cut off between two events', whole.slice(0, whole.lastIndexOf('BEGIN:VEVENT')), 'abgeschnitten'],
    ['cut off within an event', whole.slice(0, whole.lastIndexOf('DTSTART')), 'abgeschnitten'],
    ['valid, without any event', calendar([]), 'Darin steht kein einziger Termin'],
    ['a fraction of it', of(['Anton', 'Berta', 'Cäsar']), '--retire würde 3 von 6 Einträgen beenden'],
    ['others altogether', of(['Gustav', 'Heinrich']), '--retire würde 6 von 6 Einträgen beenden'],
  ])('%s', (_, text, why) => {
    const made = town();
    const dry = made.run(text, { retire: true, dryRun: true });
    const real = made.run(text, { retire: true });
    expect(real.report).toContain(why);
    expect(real.report).toMatch(/^Abgelehnt\. Nichts wurde geschrieben, kein Eintrag beendet\./);
    expect(real.refused).toBeGreaterThan(0);
    expect(dry).toEqual(real);
    expect(ended(made)).toEqual([]);
    expect(made.events()).toEqual(IDS);
  });

  test('without --retire the events of a calendar that is cut off are taken over, and it is said', () => {
    const made = target();
    const { report, refused } = made.run(whole.slice(0, whole.lastIndexOf('DTSTART')));
    expect(refused).toBe(1);
    expect(report).toContain('Friedrich: Der Termin ist abgeschnitten');
    expect(report).toContain('termine1.ics: Die Datei ist abgeschnitten');
    expect(made.events()).toEqual(IDS.slice(0, 5));
  });

  test('a file that is none does not keep back the others', () => {
    const made = target();
    const { report, refused } = made.run([of(['Anton']), '<html>Anmelden</html>', of(['Berta'])]);
    expect(refused).toBe(1);
    expect(report).toContain('termine2.ics  Datei: Das ist eine Internetseite');
    expect(made.events()).toEqual(['anton', 'berta']);
  });
});

describe('--retire', () => {
  test('ends up to a third of the entries', () => {
    const made = town();
    const { report, refused } = made.run(of(TITLES.slice(2)), { retire: true });
    expect(refused).toBe(0);
    expect(report).toContain('Nicht mehr in der Quelle, jetzt beendet:\n  anton: Anton\n  berta: Berta');
    expect(ended(made)).toEqual(['anton', 'berta']);
  });

  test('ends a single one, however few there are', () => {
    const made = target();
    made.run(of(['Anton', 'Berta']));
    made.run(of(['Anton']), { retire: true });
    expect(ended(made)).toEqual(['berta']);
  });

  test('ends more with --retire-all, but never because a source is empty or cut off', () => {
    const made = town();
    expect(made.run(calendar([]), { retireAll: true }).report).toContain('kein einziger Termin');
    expect(ended(made)).toEqual([]);
    expect(made.run(of(['Anton']), { retireAll: true, dryRun: true }).report).toContain('jetzt beendet');
    expect(ended(made)).toEqual([]);
    made.run(of(['Anton']), { retireAll: true });
    expect(ended(made)).toEqual(IDS.slice(1));
  });

  test('does not end what the source still names, but we cannot read', () => {
    const made = town();
    const broken = of(TITLES).replace(
      'SUMMARY:Berta\r\nDTSTART;TZID=Europe/Berlin:20261201T093000',
      'SUMMARY:Berta\r\nDTSTART:kaputt',
    );
    const { report, refused } = made.run(broken, { retire: true });
    expect(refused).toBe(1);
    expect(report).toMatch(/termine1\.ics:\d+ {2}Berta: Der Termin ist nicht lesbar/);
    expect(ended(made)).toEqual([]);
  });
});

describe('a dry run', () => {
  test('promises what the import does, and writes nothing', () => {
    const lines: Lines[] = [
      [...event('Anton'), 'RRULE:FREQ=SECONDLY'],
      [...event('Berta'), 'RRULE:FREQ=DAILY;BYSECOND=1,2,3;COUNT=3'],
      event('Cäsar'),
    ];
    const made = target();
    const dry = made.run(calendar(lines), { dryRun: true });
    expect(() => made.events()).toThrow();
    const real = made.run(calendar(lines));
    expect(dry.refused).toBe(real.refused);
    expect(dry.report.split('\n').slice(1)).toEqual(real.report.split('\n').slice(1));
    expect(real.report).toContain('Anton: Die Liste hat');
  });
});

describe('a list that is not all there ends nothing', () => {
  const HEAD = 'Nr;Name;Straße;Ort';
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at + 1};Kita ${TITLES[at]};Am Bach ${at + 1};Amselfurt`);
  const csv = (lines: readonly string[]) => `${[HEAD, ...lines].join('\n')}\n`;
  const mapping =
    'source: Kitas\nkey: "{Nr}"\nfields:\n  title: "{Name}"\n  summary: Eine Kita.\n  address.street: "{Straße}"\n  address.city: "{Ort}"\n';
  const feature = (line: string) => {
    const [Nr, Name, street, Ort] = line.split(';');
    return { type: 'Feature', geometry: null, properties: { Nr, Name, Straße: street, Ort } };
  };
  const geojson = (lines: readonly string[]) =>
    JSON.stringify({ type: 'FeatureCollection', features: lines.map(feature) });

  async function lists() {
    const made = listTarget();
    made.put('m.yaml', mapping);
    made.put('liste.csv', csv(rows(6)));
    await made.run('liste.csv', { mapping: 'm.yaml' });
    const kitas = made.ids();
    expect(kitas).toHaveLength(7);
    return { made, untouched: () => kitas.filter((id) => made.text(id).includes('status: ended')) };
  }

  test.each<[string, string, string | Buffer, string]>([
    ['an empty file', 'neu.csv', '', 'Die Datei ist leer'],
    ['only the names of the columns', 'neu.csv', `${HEAD}\n`, 'keine einzige Zeile'],
    ['a login page', 'neu.csv', '<!doctype html><html>\n<p>a;b;c;d</p>\n<p>e;f;g;h</p></html>', 'Internetseite'],
    ['a login page as GeoJSON', 'neu.geojson', '<html></html>', 'Internetseite'],
    ['GeoJSON without any object', 'neu.geojson', geojson([]), 'kein einziges Objekt'],
    ['GeoJSON cut off', 'neu.geojson', geojson(rows(6)).slice(0, -40), 'kein gültiges JSON'],
    ['a workbook of names only', 'neu.xlsx', workbookOf([HEAD.split(';')]), 'keine einzige Zeile'],
    [
      'a workbook cut off',
      'neu.xlsx',
      workbookOf(rows(6).map((row) => row.split(';'))).subarray(0, 900),
      'keine Excel-Datei',
    ],
  ])('%s is refused', async (_, name, file, why) => {
    const { made, untouched } = await lists();
    made.put(name, file);
    await expect(made.run(name, { mapping: 'm.yaml', retire: true })).rejects.toThrow(why);
    await expect(made.run(name, { mapping: 'm.yaml', retire: true, dryRun: true })).rejects.toThrow(why);
    expect(untouched()).toEqual([]);
  });

  test.each<[string, string, string | Buffer, string]>([
    ['CSV cut off in a line', 'neu.csv', csv(rows(6)).slice(0, -15), 'abgeschnitten'],
    ['half of a CSV', 'neu.csv', csv(rows(3)), '--retire würde 3 von 6 Einträgen beenden'],
    ['half of a GeoJSON', 'neu.geojson', geojson(rows(3)), '--retire würde 3 von 6 Einträgen beenden'],
    [
      'half of a workbook',
      'neu.xlsx',
      workbookOf([HEAD, ...rows(3)].map((row) => row.split(';'))),
      '--retire würde 3 von 6',
    ],
  ])('%s is refused, unless --retire-all says so', async (_, name, file, why) => {
    const { made, untouched } = await lists();
    made.put(name, file);
    const dry = await made.run(name, { mapping: 'm.yaml', retire: true, dryRun: true });
    const real = await made.run(name, { mapping: 'm.yaml', retire: true });
    expect(real.report).toContain(why);
    expect(real.refused).toBe(1);
    expect(dry).toEqual(real);
    expect(untouched()).toEqual([]);
    if (why === 'abgeschnitten') return;
    expect((await made.run(name, { mapping: 'm.yaml', retire: false, retireAll: true })).refused).toBe(0);
    expect(untouched()).toHaveLength(3);
  });

  test('a line that is refused is still a line of the list', async () => {
    const { made, untouched } = await lists();
    made.put('liste.csv', csv(rows(6)).replace('Kita Berta', ''));
    expect((await made.run('liste.csv', { mapping: 'm.yaml', retire: true })).refused).toBe(1);
    expect(untouched()).toEqual([]);
  });

  test('a part of our own table does not end the rest', async () => {
    const { made, untouched } = await lists();
    made.put('kitas.csv', 'id;title;summary\nregenbogen;Kita Regenbogen;Am Park.\n');
    const { report } = await made.run('kitas.csv', { retire: true });
    expect(report).not.toContain('kita-anton');
    expect(untouched()).toEqual([]);
  });
});
