/** Hamm: a page of the Land about its Familienbüro, with seven fields and a letter to families. */
import { describe, expect, test } from 'vitest';
import { example, keepsItsLimits, statesFacts, words } from './example.ts';

const site = example('hamm');
const { page, part, text } = site;

const OFFICE = 'familienbuero/hamm';
const PARTNERS = 'ratgeber/wer-mitarbeitet';

/** In the words and the order of the document. */
const FIELDS = [
  'Balance von Familie und Arbeitswelt',
  'Hochwertige Bildung und Betreuung',
  'Gesundheitliche Förderung und Hilfen',
  'Stärkung und Unterstützung der Erziehung in der Familie',
  'Wohnen, Wohnumfeld und Mobilität',
  'Familienfreundliches Sport-, Freizeit- und Kulturangebot',
  'Integration und gute Nachbarschaft',
];

statesFacts(site, [
  ['it began in 2005 as a project office', OFFICE, /2005 als Projektbüro Familienfreundliche Stadt gestartet/],
  ['and has been the Familienbüro since 2008', OFFICE, /seit 2008 das Familienbüro/],
  ['the address', OFFICE, /Theodor-Heuss-Platz 12, 59065 Hamm/],
  ['for parents, professionals and everybody', OFFICE, /Eltern, Fachkräfte und alle Interessierten/],
  ['the town runs it', OFFICE, /Träger Stadt Hamm/],
  ['it belongs to the Jugendamt', 'stellen/jugendamt', /Zum Jugendamt gehört das Familienbüro/],
  ['the council decided in June 2005', 'traeger/stadt-hamm', /im Juni 2005 .*„Allianz für Familie und Kinder“/],
  ['its guiding aim', 'orte/hamm', /„Stark für Familie und Kinder - Familienfreundliche Stadt Hamm“/],
  ['the Infobrief appears regularly', 'angebote/familien-infobrief', /Regelmäßig .*Tipps für Veranstaltungen, aus der Region/],
  ['there are brochures', 'angebote/broschueren', /Mehrere Broschüren.*in allen Lebensbereichen/],
  ['it helps companies', 'angebote/familienfreundliche-betriebe', /unterstützt Betriebe/],
  ['it asks parents', 'angebote/elternbefragungen', /In Befragungen können Eltern sagen/],
  ['it takes suggestions and complaints', 'angebote/anregungen-und-beschwerden', /Kuratorium und Familienbüro/],
  ['who sits on the Kuratorium', PARTNERS, /alle Parteien des Rates.*Gewerkschaften.*Stadtelternrat.*Zuwanderungsgeschichte/],
  ['the departments of the town meet', PARTNERS, /regelmäßig in einer Koordinierungsgruppe/],
  [
    'five networks and programmes',
    PARTNERS,
    /Lokale Bündnisse für Familien Netzwerk Wiedereinstieg Wirtschaftsförderung GmbH Landesprojekt „Kein Kind zurücklassen“ Bundesinitiative Frühe Hilfen/,
  ],
  ['why the date is what it is', 'impressum', /trägt kein Datum.*Oktober, ohne Jahr.*passt zu 2019/],
  ['the source is named', OFFICE, /Praxis vor Ort, Familienbüro Hamm/],
]);

describe('seven fields', () => {
  test('in the words and the order of the document', () => {
    expect(site.headings('themen').filter((heading) => heading !== 'Themen')).toEqual(FIELDS);
    expect(site.headings('').filter((heading) => FIELDS.includes(heading))).toEqual([]);
  });

  test('on the start page, too', () => {
    const tiles = part('', 'Wobei brauchen Sie Hilfe?').querySelectorAll('a[href^="/themen/"]').map(words);
    expect(tiles.map((tile) => FIELDS.find((field) => tile.startsWith(field)) ?? tile)).toEqual(FIELDS);
  });

  test('the fields keep the benefits of Bund and Land', () => {
    expect(text('themen/vereinbarkeit')).toMatch(/Balance von Familie und Arbeitswelt.*Hilfe für .*Betriebe.*Elterngeld/);
  });
});

describe('the office', () => {
  test('six services, each with its page', () => {
    const links = part(OFFICE, 'Unter diesem Dach').querySelectorAll('a[href^="/angebote/"]').map(words);
    expect(links).toEqual([
      'Information für Familien',
      'Familien-Infobrief',
      'Broschüren',
      'Anregungen und Beschwerden',
      'Elternbefragungen',
      'Hilfe für Betriebe',
    ]);
  });

  test('the document has no hours, and so has the page', () => {
    expect(page(OFFICE).querySelector('main table')).toBeNull();
  });
});

keepsItsLimits(site, {
  stand: '31. Oktober 2019',
  documents: [/Land NRW: Praxis vor Ort, Familienbüro Hamm/],
  addresses: ['Theodor-Heuss-Platz 12', '59065 Hamm'],
  empty: {
    events: 'Termine',
    kitas: 'Kitas',
    familienzentren: 'Familienzentren',
    institutions: 'Einrichtungen',
    venues: 'Treffpunkte',
    'family-card': 'Familienkarte',
  },
});
