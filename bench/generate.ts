/**
 * Makes a valid content folder of any size, for benchmarks. The same seed makes the same bytes.
 *
 *   node bench/generate.ts <folder> [--entries 10000] [--seed 1]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** How the entries spread over the collections. */
const SHARES = {
  offers: 0.4,
  events: 0.2,
  kitas: 0.15,
  institutions: 0.1,
  venues: 0.07,
  organisations: 0.05,
  guides: 0.02,
  places: 0.01,
};

const TOPICS = ['gesundheit', 'erziehung', 'bildung-und-betreuung', 'freizeit-und-kultur', 'zusammenleben'];
const PHASES = ['schwangerschaft', 'geburt', '0-3', '3-6', 'schulkind', 'jugend'];
const NOUNS = [
  'Krabbelgruppe',
  'Elterncafé',
  'Spielkreis',
  'Sprechstunde',
  'Vorlesezeit',
  'Bewegungsstunde',
  'Musikgarten',
  'Waldtag',
];
const PLACES = ['am Markt', 'im Hof', 'an der Brücke', 'im Garten', 'unter der Linde', 'am Wehr', 'in der Mühle'];
const SENTENCES = [
  'Sie lernen andere Familien kennen und können in Ruhe Fragen stellen.',
  'Für Getränke und eine kleine Pause ist gesorgt.',
  'Geschwister sind immer willkommen, ein Spielplatz liegt gleich nebenan.',
  'Eine Fachkraft ist die ganze Zeit dabei und hilft gern weiter.',
  'Kommen Sie einfach vorbei, eine Anmeldung ist nicht nötig.',
  'Der Raum ist hell, warm und ohne Stufen zu erreichen.',
];

/** mulberry32: a small generator of uniform numbers in [0, 1), enough for sample data. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes `entries` files plus site.yaml into `folder`, which is emptied first. */
export function generate(folder: string, entries: number, seed = 1): void {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const counts = Object.fromEntries(
    Object.entries(SHARES).map(([name, share]) => [name, Math.max(1, Math.round(share * entries))]),
  ) as Record<keyof typeof SHARES, number>;
  const some = (collection: keyof typeof SHARES, prefix: string) =>
    `${prefix}-${1 + Math.floor(random() * counts[collection])}`;
  const prose = (count: number) => Array.from({ length: count }, () => pick(SENTENCES)).join(' ');
  const date = () =>
    `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const coordinates = () =>
    `coordinates: { lat: ${(51.4 + random() * 0.3).toFixed(5)}, lon: ${(7.6 + random() * 0.4).toFixed(5)} }`;
  const head = (noun: string, number: number) => [`title: ${noun} ${pick(PLACES)} ${number}`, `summary: ${prose(1)}`];
  const service = () => [
    `topics: [${pick(TOPICS)}]`,
    `phases: [${pick(PHASES)}]`,
    `provider: ${some('organisations', 'traeger')}`,
    `ages: { from: ${1 + Math.floor(random() * 12)} Monate, to: ${2 + Math.floor(random() * 8)} Jahre }`,
    random() < 0.6 ? 'cost: { free: true }' : `cost: { amount: ${(1 + Math.floor(random() * 40)) / 2}, unit: date }`,
    `registration: { kind: ${pick(['none', 'needed', 'recommended'])} }`,
    `languages: { spoken: [de${random() < 0.3 ? ', tr' : ''}${random() < 0.2 ? ', uk' : ''}] }`,
    `accessibility: { stepFree: ${pick(['yes', 'limited', 'no'])} }`,
    `contact: { phone: "0221 4710${100 + Math.floor(random() * 900)}", email: info@example.org }`,
  ];
  const schedule = (indent: string) => [
    `${indent}schedule:`,
    `${indent}  start: ${date()}`,
    `${indent}  startTime: "09:30"`,
    `${indent}  endTime: "11:00"`,
    `${indent}  repeats: { every: week, until: 2027-12-31 }`,
  ];
  const address = (number: number) => [
    `address: { street: Lindenweg ${number}, postcode: "59991", city: Ort }`,
    coordinates(),
  ];
  const hours = [
    'openingHours:',
    '  - { days: [Mo, Mi], opens: "09:00", closes: "12:00" }',
    '  - { days: [Do], opens: "14:00", closes: "18:00" }',
  ];
  const body = () => [
    '---',
    '',
    prose(4),
    '',
    '## So läuft es ab',
    '',
    `- ${pick(SENTENCES)}`,
    `- ${pick(SENTENCES)}`,
    '',
    prose(4),
  ];

  const recipes: Record<keyof typeof SHARES, (number: number) => string[]> = {
    offers: (n) => [
      '---',
      ...head(pick(NOUNS), n),
      ...service(),
      'sessions:',
      `  - venue: ${some('venues', 'haus')}`,
      ...schedule('    '),
      ...body(),
    ],
    events: (n) => [...head(pick(NOUNS), n), ...service(), `venue: ${some('venues', 'haus')}`, ...schedule('')],
    kitas: (n) => [
      ...head('Kita', n),
      `provider: ${some('organisations', 'traeger')}`,
      ...address(n),
      ...hours,
      'ages: { from: 4 Monate, to: 6 Jahre }',
      'hoursBooked: [25, 35, 45]',
      'places: { under3: 12, over3: 45 }',
    ],
    institutions: (n) => [
      ...head('Haus', n),
      `kind: ${pick(['library', 'school', 'advice-centre'])}`,
      ...service(),
      ...address(n),
      ...hours,
    ],
    venues: (n) => [...head('Treff', n), ...address(n), 'accessibility: { stepFree: yes, changingTable: yes }'],
    organisations: (n) => [...head('Verein', n), 'kind: association'],
    guides: (n) => ['---', ...head('Ratgeber', n), `topics: [${pick(TOPICS)}]`, ...body()],
    places: (n) => [...head('Ort', n), 'kind: town'],
  };
  const prefixes: Record<keyof typeof SHARES, string> = {
    offers: 'angebot',
    events: 'termin',
    kitas: 'kita',
    institutions: 'einrichtung',
    venues: 'haus',
    organisations: 'traeger',
    guides: 'ratgeber',
    places: 'ort',
  };
  const endings: Partial<Record<keyof typeof SHARES, string>> = { offers: 'md', guides: 'mdx' };

  rmSync(folder, { recursive: true, force: true });
  for (const collection of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
    mkdirSync(join(folder, collection), { recursive: true });
    for (let number = 1; number <= counts[collection]; number += 1) {
      const name = `${prefixes[collection]}-${number}.${endings[collection] ?? 'yaml'}`;
      writeFileSync(join(folder, collection, name), `${recipes[collection](number).join('\n')}\n`);
    }
  }
  const site = [
    'name: Familienportal',
    'municipality: Messkreis',
    'description: Ein erzeugtes Portal zum Messen.',
    'land: nw',
    'extends: [bund, nw]',
    'languages: [de]',
    'sample: true',
    'contact: { email: info@example.org }',
  ];
  writeFileSync(join(folder, 'site.yaml'), `${site.join('\n')}\n`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { entries: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error('Welcher Ordner? node bench/generate.ts <Ordner> [--entries 10000] [--seed 1]');
  generate(folder, Number(values.entries), Number(values.seed));
  console.log(`${values.entries} Einträge in ${folder}`);
}
