import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { advice } from './advice.ts';

const kita = (title: string, more: string) => `title: ${title}\nsummary: Eine Kita.\n${more}`;
const offer = (title: string, more: string) => `---\ntitle: ${title}\nsummary: Ein Angebot.\n${more}---\n`;

test('the base town wakes no advice', async () => expect(await advice({})).toEqual([]));

test('an archive is advised upon nothing', async () => {
  const site = readFileSync('tests/fixtures/base/site.yaml', 'utf8');
  const archive = 'archive: { date: 2017-11-06, note: Alt., sources: [{ title: Plan, on: 2017-11-06 }] }\n';
  expect(
    await advice({ 'site.yaml': site + archive, 'kitas/test.yaml': kita('A', 'validUntil: 2020-01-01\n') }),
  ).toEqual([]);
});

describe('what has run out, or runs out soon', () => {
  test('the end of an entry', async () => {
    expect(
      await advice({
        'kitas/alt.yaml': kita('Alte Kita', 'validUntil: 2026-11-21\n'),
        'kitas/bald.yaml': kita('Bald', 'validUntil: 2026-12-22\n'),
        'kitas/beendet.yaml': kita('Beendete Kita', 'status: ended\nvalidUntil: 2020-11-21\n'),
        'kitas/lange.yaml': kita('Lange', 'validUntil: 2026-12-23\n'),
        'kitas/morgen.yaml': kita('Morgen', 'validUntil: 2026-11-23\n'),
      }),
    ).toEqual([
      'kitas/alt.yaml:3:13  Hinweis: Der Eintrag gilt nur bis 2026-11-21 → status: ended, wenn es vorbei ist; sonst ein neues validUntil',
      'kitas/bald.yaml:3:13  Hinweis: Der Eintrag endet in 30 Tagen → nachfragen, ob es weitergeht; dann ein neues validUntil',
      'kitas/morgen.yaml:3:13  Hinweis: Der Eintrag endet in einem Tag → nachfragen, ob es weitergeht; dann ein neues validUntil',
    ]);
  });

  test('a consent', async () => {
    const person = (until: string) => `title: Alex\nrole: Lotsin\nconsent: { on: 2024-01-01, until: ${until} }\n`;
    expect(
      await advice({
        'people/a.yaml': person('2026-11-21'),
        'people/b.yaml': person('2027-01-21'),
        'people/c.yaml': person('2027-01-22'),
      }),
    ).toEqual([
      'people/a.yaml:3:35  Hinweis: Die Einwilligung galt bis 2026-11-21; die Person erscheint nicht mehr → eine neue Einwilligung einholen, oder die Datei löschen',
      'people/b.yaml:3:35  Hinweis: Die Einwilligung endet in 60 Tagen; danach erscheint die Person nicht mehr → eine neue Einwilligung einholen, oder die Datei löschen',
    ]);
  });
});

test('not confirmed for longer than the town wants, by folder', async () => {
  const site = `${readFileSync('tests/fixtures/base/site.yaml', 'utf8')}reviewMonths: 12\nreviewMonthsOf: [{ folder: offers, months: 3 }]\n`;
  expect(
    await advice({
      'site.yaml': site,
      'kitas/neuer.yaml': kita('Neuere', 'checked: { on: 2025-11-22 }\n'),
      'kitas/aelter.yaml': kita('Ältere', 'checked: { on: 2025-11-21 }\n'),
      'kitas/stand.yaml': kita('Stand', 'checked: { on: 2020-01-01 }\nasOf: 2026-11-01\n'),
      'kitas/vorbei.yaml': kita('Vorbei', 'checked: { on: 2020-01-01 }\nstatus: ended\n'),
      'offers/kurs.md': offer('Kurs', 'asOf: 2026-08-21\n'),
    }),
  ).toEqual([
    'kitas/aelter.yaml:3:10  Hinweis: Die Angaben wurden zuletzt am 2025-11-21 bestätigt, das ist länger als 12 Monate her → beim Träger nachfragen, dann checked: { on: 2026-11-22 }',
    'offers/kurs.md:4:7  Hinweis: Die Angaben wurden zuletzt am 2026-08-21 bestätigt, das ist länger als 3 Monate her → beim Träger nachfragen, dann checked: { on: 2026-11-22 }',
  ]);
});

describe('the same thing written down twice', () => {
  const address = (street: string) => `address: { street: ${street}, postcode: "59991", city: Amselfurt }\n`;

  test('same phone at the same address, however both are written', async () => {
    expect(
      await advice({
        'kitas/a.yaml': kita('Sonnenhof', `${address('Lindenstr. 5')}contact: { phone: "0221 4710111" }\n`),
        'kitas/b.yaml': kita(
          'Städtische Einrichtung Sonnenhof',
          `${address('Lindenstraße 5')}contact: { phone: "0221/4710-111" }\n`,
        ),
        'kitas/c.yaml': kita('Mondhof', `${address('Lindenstraße 7')}contact: { phone: "0221 4710111" }\n`),
      }),
    ).toEqual([
      expect.stringMatching(
        /^kitas\/b\.yaml:4:19 {2}Hinweis: Dieselbe Telefonnummer und Adresse stehen in .*kitas\/a\.yaml → einen der beiden/,
      ),
    ]);
  });

  test('nearly the same title at the same house; numbers tell groups apart', async () => {
    const at = 'sessions: [{ venue: haus-am-markt }]\n';
    expect(
      await advice({
        'offers/a.md': offer('Offene Krabbelgruppe für Babys', at),
        'offers/b.md': offer('Krabbelgruppe, offene für die Babies', at),
        'offers/c.md': offer('Offene Krabelgruppe für Babys', at),
        'offers/d.md': offer('Offene Krabbelgruppe für Babys 2', at),
        'offers/e.md': offer('Offene Krabbelgruppe für Babys', ''),
      }),
    ).toEqual([
      expect.stringMatching(/^offers\/c\.md:2:8 {2}Hinweis: Fast denselben Titel am selben Ort hat .*offers\/a\.md → /),
    ]);
  });

  test('same house at the same time', async () => {
    const event = (title: string, time: string) =>
      `title: ${title}\nsummary: Ein Termin.\nvenue: haus-am-markt\nschedule: { start: 2026-12-01, startTime: "${time}" }\n`;
    expect(
      await advice({
        'events/a.yaml': event('Singen', '10:00'),
        'events/b.yaml': event('Chor', '10:00'),
        'events/c.yaml': event('Yoga', '11:00'),
      }),
    ).toEqual([
      expect.stringMatching(
        /^events\/b\.yaml:1:8 {2}Hinweis: Zur selben Zeit am selben Ort findet auch .*events\/a\.yaml statt → /,
      ),
    ]);
  });
});

test('opening hours that overlap', async () => {
  const lines = (...slots: string[]) =>
    kita('Kita', `openingHours:\n${slots.map((slot) => `  - { ${slot} }\n`).join('')}`);
  expect(
    await advice({
      'kitas/a.yaml': lines(
        'days: [Mo, Di], opens: "08:00", closes: "12:00"',
        'days: [Di, Mi], opens: "11:30", closes: "14:00"',
      ),
      'kitas/b.yaml': lines(
        'days: [Mo], opens: "08:00", closes: "12:00"',
        'days: [Mo], opens: "12:00", closes: "14:00"',
      ),
      'kitas/c.yaml': lines(
        'days: [Mo], weeks: even, opens: "08:00", closes: "12:00"',
        'days: [Mo], weeks: odd, opens: "08:00", closes: "12:00"',
      ),
      'kitas/d.yaml': lines(
        'days: [Mo], opens: "08:00", closes: "12:00"',
        'days: [Mo], kind: phone, opens: "08:00", closes: "12:00"',
      ),
      'kitas/e.yaml': lines(
        'days: [Mo], validUntil: 2026-12-31, opens: "08:00", closes: "12:00"',
        'days: [Mo], validFrom: 2027-01-01, opens: "08:00", closes: "12:00"',
      ),
      'kitas/f.yaml': lines(
        'days: [Fr], opens: "20:00", closes: "01:00"',
        'days: [Fr], opens: "23:00", closes: "24:00"',
      ),
    }),
  ).toEqual([
    'kitas/a.yaml:5:30  Hinweis: Diese Zeit überschneidet sich mit Zeile 1 der Liste (Di) → die Uhrzeiten berichtigen, oder eine Zeile löschen',
    'kitas/f.yaml:5:26  Hinweis: Diese Zeit überschneidet sich mit Zeile 1 der Liste (Fr) → die Uhrzeiten berichtigen, oder eine Zeile löschen',
  ]);
});

test('a benefit for which a town has no office', async () => {
  const benefit =
    '---\ntitle: Geld\nsummary: Geld.\nduty: geld\neligibility: Alle.\nsources: [{ title: Gesetz, on: 2026-01-01 }]\nasOf: 2026-01-01\nreviewBy: 2027-01-01\n---\n';
  const files = (places: string) => ({
    'benefits/geld.md': benefit,
    'duties/geld.yaml': 'title: Familiengeld\nsummary: Geld.\norder: 1\n',
    'places/hollerbrueck.yaml': 'title: Hollerbrück\nsummary: Eine Stadt.\nkind: town\n',
    'authorities/amt.yaml': `title: Amt\nsummary: Ein Amt.\nduties: [{ duty: geld${places} }]\n`,
  });
  expect(await advice(files(''))).toEqual([]);
  expect(await advice(files(', places: [amselfurt]'))).toEqual([
    'site.yaml:1:1  Hinweis: Für „Familiengeld“ ist in Hollerbrück keine Behörde eingetragen → bei einer Stelle im Ordner authorities ergänzen: duties: [{ duty: geld }]',
  ]);
});

test('providers, houses and words that nothing names', async () => {
  expect(
    await advice({
      'organisations/verein.yaml': 'title: Verein\nsummary: Ein Verein.\nkind: association\n',
      'topics/sport.yaml': 'title: Sport\nsummary: Sport.\norder: 2\n',
      'venues/halle.yaml': 'title: Halle\nsummary: Eine Halle.\n',
    }),
  ).toEqual([
    'organisations/verein.yaml:1:8  Hinweis: Diesen Träger nennt kein anderer Eintrag → die Datei löschen, oder sie bei den passenden Einträgen nennen',
    'topics/sport.yaml:1:8  Hinweis: Zu diesem Thema gibt es keinen Eintrag → die Datei löschen, oder sie bei den passenden Einträgen nennen',
    'venues/halle.yaml:1:8  Hinweis: In diesem Haus findet nichts statt: Kein anderer Eintrag nennt es → die Datei löschen, oder sie bei den passenden Einträgen nennen',
  ]);
});

test('names of files that sound provisional', async () => {
  const lines = await advice({
    'kitas/test.yaml': kita('Kita Wiese', ''),
    'kitas/wald-kopie.yaml': kita('Kita Wald', ''),
    'kitas/neue-wege.yaml': kita('Neue Wege', ''),
    'kitas/altstadt.yaml': kita('Kita Altstadt', ''),
  });
  expect(lines.map((line) => line.split(' → ')[1])).toEqual([
    'die Datei umbenennen, solange sie niemand verlinkt, z. B. in kita-wiese',
    'die Datei umbenennen, solange sie niemand verlinkt, z. B. in kita-wald',
  ]);
});

describe('pictures', () => {
  const picture = (width: number) => sharp({ create: { width, height: 10, channels: 3, background: '#fff' } });

  test('one that is wider than any page, one that tells its place', async () => {
    const gps = {
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 30/1 0/1' },
    };
    expect(
      await advice({
        'media/breit.webp': await picture(2001).webp().toBuffer(),
        'media/ort.jpg': await picture(20).withExif(gps).jpeg().toBuffer(),
        'media/gut.jpg': await picture(2000)
          .withExif({ IFD0: { Artist: 'A' } })
          .jpeg()
          .toBuffer(),
      }),
    ).toEqual([
      expect.stringMatching(
        /^media\/breit\.webp:1:1 {2}Hinweis: Das Bild ist 2001 Punkte breit und \d+ kB groß → auf höchstens 2000 Punkte und 600 kB verkleinern/,
      ),
      'media/ort.jpg:1:1  Hinweis: Das Bild verrät, wo es aufgenommen wurde (GPS-Daten) → das Bild ohne Standort speichern, z. B. am Handy über „Teilen ohne Standort“',
    ]);
  });
});

test('help and money without a text in the portal’s other language, once somebody has begun with it', async () => {
  const office = `title: Familienbüro\nsummary: Hilft.\n`;
  const files = { 'offices/buero.yaml': office, 'kitas/kita.yaml': kita('Kita', '') };
  const about = async (more = {}) =>
    (await advice({ ...files, ...more }))
      .filter((line) => line.includes('Englisch'))
      .map((line) => line.replace(/^.*Tipp: /, ''));
  expect(await about()).toEqual([]);
  const translated = '---\nof: "000000000000"\ntitle: Test\nsummary: A test.\n---\n';
  expect(await about({ 'translations/en/kitas/kita.md': translated })).toEqual([
    'Ein Eintrag zu Hilfe, Familienbüro und Geld noch ohne Text auf Englisch → als Nächstes offices/buero übersetzen',
  ]);
});
