/** Telephone numbers in texts: what becomes a link, and what only looks like a number to call. */
import { expect, test } from 'vitest';
import { phonesIn } from '../../../../src/domain/phone/in-text.ts';

/** The addresses of the links a text gets. */
const links = (text: string) => phonesIn(text).flatMap(({ href }) => (href === undefined ? [] : [href]));

test.for([
  // With area code, as people write it
  ['Rufen Sie an: 0221 4710121.', ['tel:+492214710121']],
  ['Tel. 0221/4710121', ['tel:+492214710121']],
  ['Tel.: 0221 / 47 10 12 1', ['tel:+492214710121']],
  ['Telefon:0221-4710121', ['tel:+492214710121']],
  ['(0221) 4710121', ['tel:+492214710121']],
  ['Fragen? (0221 4710121)', ['tel:+492214710121']],
  ['02214710121', ['tel:+492214710121']],
  ['0221 47101-21 oder 0221 47101-22', ['tel:+492214710121', 'tel:+492214710122']],
  ['0221\u00a04710121, montags 9–12 Uhr', ['tel:+492214710121']],
  ['Telefon 0221\n4710121 am Vormittag', ['tel:+492214710121']],
  ['unter 0221 4710121 bis 16 Uhr', ['tel:+492214710121']],
  ['0221 4710121 9 bis 12 Uhr', ['tel:+492214710121']],
  ['0221 4710121 – wir rufen zurück', ['tel:+492214710121']],
  ['0221.4710121', ['tel:+492214710121']],
  ['0221 4710121/22', ['tel:+492214710121']],
  ['+49 221 4710121', ['tel:+492214710121']],
  ['+49 (0)221 4710121', ['tel:+492214710121']],
  ['0049 221 4710121', ['tel:+492214710121']],
  ['+43 1 4000', ['tel:+4314000']],
  ['Mobil 0170 1234567', ['tel:+491701234567']],
  ['Elterntelefon 0800 1110550 (kostenlos)', ['tel:+498001110550']],
  ['0800 111 0 550', ['tel:+498001110550']],
  ['0800/1110111 oder 0800/1110222', ['tel:+498001110111', 'tel:+498001110222']],
  ['Giftnotruf 030 19240', ['tel:+493019240']],
  ['unter der Nummer 0221 4710121', ['tel:+492214710121']],
  ['Servicenummer: 0221 4710121', ['tel:+492214710121']],
  // The 116 family
  ['Der ärztliche Dienst hat die 116117.', ['tel:116117']],
  ['116 117', ['tel:116117']],
  ['Hilfetelefon 116 016, Kinder 116 111', ['tel:116016', 'tel:116111']],
  ['116 006 (Opfer-Telefon)', ['tel:116006']],
  // Three digits, where somebody calls
  ['Rufen Sie sofort 112.', ['tel:112']],
  ['Bei Lebensgefahr: 112', ['tel:112']],
  ['Wählen Sie die 112. Die Leitstelle fragt nach.', ['tel:112']],
  ['Notruf 112 oder Polizei 110', ['tel:112', 'tel:110']],
  ['Im Notfall 110 und 112 anrufen', ['tel:110', 'tel:112']],
  ['Notruf: 110/112', ['tel:110', 'tel:112']],
  ['Ist jemand in Gefahr? Die 110 hilft auch nachts.', ['tel:110']],
  ['Bei Atemnot wählen Sie die 112!', ['tel:112']],
  ['In an emergency call 112 at once.', ['tel:112']],
  ['Dial 112 (ambulance) or 110 (police).', ['tel:112', 'tel:110']],
  ['Die Behördennummer 115 hilft weiter.', ['tel:115']],
  ['112', ['tel:112']],
  ['اتصل بـ 112 فورًا', ['tel:112']],
  ['Acil durumda 112’yi arayın', ['tel:112']],
] as [string, string[]][])('links: %s', ([text, expected]) => {
  expect(links(text)).toEqual(expected);
});

test.for([
  // Quantities, amounts, measures
  '112 Plätze, davon 110 belegt',
  'Der Kurs kostet 110 Euro.',
  'Das Kindergeld: 112,50 €',
  'Wir rufen 110 Familien an.',
  'Bei einem Notfall halfen 112 Menschen.',
  'Please call 112 families.',
  'ab einer Größe von 110 cm',
  'Kleidergröße: 110',
  'Größen 104, 110 und 116',
  'Größe 110/116',
  'Die Feuerwehr hat 112 Mitglieder.',
  'Im Rettungsdienst arbeiten 112.000 Menschen.',
  'Die Polizei verkauft Jacken in Größe 110.',
  '116 117 Einwohner',
  '116.117 Euro',
  'bis 110 Prozent',
  '110-Meter-Lauf der Feuerwehr',
  '110',
  // Laws, pages, rooms, houses
  '§ 110 Absatz 2 SGB VIII, Notruf nach § 164 TKG',
  'BGB § 1595',
  '§§ 110 und 112 Telekommunikationsgesetz (Notruf)',
  'Die Polizei berät in Raum 112.',
  'Polizei, Hauptstraße 110, 59991 Amselfurt',
  'Feuerwehr: Am Alten Weg 112',
  'Feuerwehr, Bahnhofstr. 112',
  'Notdienst-Telefon im Haus, Zimmer-Nr. 112',
  'Seite 112: So rufen Sie Hilfe',
  'Linie 112 hält an der Polizei.',
  'Hausnummer 112 (Telefon im Flur)',
  // Dates, times, ages, years
  '2026/2027',
  '01.12.2026 bis 06.01.2027',
  '2026-11-30',
  '08:30–12:00 Uhr',
  '0 bis 3 Jahre, 10 bis 12 Jahre',
  'vom 01.08. bis 31.07.',
  // Postcodes
  '01067 Dresden',
  'Postleitzahlen 01067 01099',
  '03046, 03048 und 03050 Cottbus',
  // Accounts and reference numbers
  'IBAN: DE89 3704 0044 0532 0130 00',
  'IBAN DE02 0500 0000 0221 4710 12',
  'Aktenzeichen 0221 4710121',
  'Kundennummer: 0221 4710121',
  '0221/4710/121',
  'Steuernummer 0221 / 4710 / 121',
  'ISBN 0-306-40615-2',
  'Fax: 0221 4710199',
  'Telefax 0221 4710199',
  // Addresses on the web
  'https://www.example.org/0221-4710121',
  'info0221@example.org',
  // Too short to be anybody's
  '0221',
  '0800',
  '19240',
])('does not link: %s', (text) => {
  expect(links(text)).toEqual([]);
  expect(phonesIn(text)).toEqual([{ text }]);
});

test('the pieces say the text, and a number does not break', () => {
  expect(phonesIn('Rufen Sie 0800 1110550 an, in Not 112.')).toEqual([
    { text: 'Rufen Sie ' },
    { text: '0800\u00a01110550', href: 'tel:+498001110550' },
    { text: ' an, in Not ' },
    { text: '112', href: 'tel:112' },
    { text: '.' },
  ]);
  expect(phonesIn('')).toEqual([]);
});
