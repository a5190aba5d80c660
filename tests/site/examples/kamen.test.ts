/** Kamen: the draft of the concept of its Familienbüro, 2017. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../src/portal/portal.ts';
import { TODAY } from '../build.ts';
import { everythingIsNear } from '../reach.ts';
import { example, keepsItsLimits, statesFacts, words } from './example.ts';

const site = example('kamen');
const { hours, html, part, text } = site;

const OFFICE = 'familienbuero/kamen';

statesFacts(site, [
  ['The Familienbüro opened in January 2016', OFFICE, /seit Januar 2016/],
  [
    'in the Alte Villa, between station, town hall and centre',
    OFFICE,
    /Alte Villa.*zwischen Bahnhof, Rathaus und Innenstadt/,
  ],
  ['on the first floor', OFFICE, /1\. Obergeschoss/],
  ['with a lift', OFFICE, /Zugang Aufzug/],
  ['the house says so, too', 'treffpunkte/alte-villa', /Zugang Aufzug/],
  ['in the open hours there are always two professionals', OFFICE, /immer mindestens zwei Fachkräfte/],
  ['no application is needed, as a rule', OFFICE, /Antrag ist in der Regel nicht nötig/],
  ['for all ages, from pregnancy to the first job', OFFICE, /ab Schwangerschaft Bis die Kinder in den Beruf gehen/],
  ['professionals may ask as well', OFFICE, /Auch Fachkräfte/],
  ['appointments by agreement', OFFICE, /Termine nach Absprache/],
  ['one comes without an appointment', 'angebote/offene-sprechstunde', /ohne Anmeldung/],
  ['the Familienhebamme is for the first year', 'angebote/familienhebamme', /Schwangerschaft bis 1 Jahr/],
  ['without an application', 'angebote/familienhebamme', /ohne Antrag/],
  [
    'she is also at the Diakonie',
    'angebote/familienhebamme',
    /Sprechstunde bei der Diakonie.*Beratungsstelle für Schwangerschaftskonflikte und Familienplanung/,
  ],
  ['when, the document does not say', 'angebote/familienhebamme', /Die Zeiten nennt die Unterlage nicht/],
  ['the Familienservice visits families with a newborn', 'angebote/familienservice', /Hausbesuch.*Begrüßungspaket/],
  ['Schulsozialarbeit helps with Bildung und Teilhabe', 'angebote/schulsozialarbeit', /Bildungs- und Teilhabepaket/],
  ['the advice for refugees began in October 2016', 'angebote/beratung-fluchterfahrung', /seit Oktober 2016/],
  ['the Erziehungsberatung is in the same house', 'treffpunkte/alte-villa', /Erziehungsberatung/],
  ['the source is named with its date', OFFICE, /Konzeptentwurf, 06\.11\.2017/],
]);

describe('hours and services', () => {
  test.each([OFFICE, 'angebote/offene-sprechstunde'])(
    'open on Monday from 15 to 18, and at no other time (%s)',
    (path) => {
      const lines = hours(path, 'Öffnungszeiten');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^Montag 15(?::00)?–18(?::00)? Uhr/);
      expect(words(part(path, 'Öffnungszeiten'))).toContain('Stand 6. November 2017');
    },
  );

  test('the five services of the house, each with its page', () => {
    const links = part(OFFICE, 'Unter diesem Dach').querySelectorAll('a[href^="/angebote/"]').map(words);
    expect(links).toEqual([
      'Offene Sprechstunde',
      'Familienhebamme',
      'Familienservice',
      'Schulsozialarbeit',
      'Beratung von Familien mit Fluchterfahrung',
    ]);
  });

  test('the offers are one step from the start page', () => {
    expect(words(site.page('').querySelector('header a[href="/angebote/"]'))).toBe('Angebote');
  });
});

describe('a plan is shown as a plan', () => {
  test('three planned opening hours, said to be a plan', () => {
    const lines = hours(OFFICE, 'Geplante Öffnungszeiten');
    expect(lines.map((line) => line.replaceAll(':00', ''))).toEqual([
      'Montag 10–12 Uhr',
      'Mittwoch 14–16 Uhr',
      'Donnerstag 15–17 Uhr',
    ]);
    expect(words(part(OFFICE, 'Geplante Öffnungszeiten'))).toContain('Das ist ein Plan. Er gilt noch nicht.');
  });

  test('they stand nowhere else', () => {
    const others = html().filter(
      (file) => file !== `${OFFICE}/index.html` && /14(?::00)?–16(?::00)? Uhr/.test(text(file)),
    );
    expect(others).toEqual([]);
  });

  test('the Fachberatung Kindertagespflege is to come', () => {
    expect(words(part(OFFICE, 'Fachberatung Kindertagespflege'))).toMatch(/Das ist ein Plan\..*Künftig soll/);
  });

  test('ground floor, general number, half a post: all under what is planned', () => {
    const plans = words(part(OFFICE, 'Was geplant ist'));
    expect(plans).toMatch(/Das ist ein Plan/);
    expect(plans).toMatch(/Erdgeschoss.*Telefonnummer.*ohne fremde Hilfe.*Logo.*Hälfte einer vollen Arbeitszeit/);
  });
});

keepsItsLimits(site, {
  stand: '6. November 2017',
  documents: [/Stadt Kamen: Konzept des Familienbüros/],
  empty: {
    events: 'Termine',
    kitas: 'Kitas',
    familienzentren: 'Familienzentren',
    guides: 'Ratgeber',
    'family-card': 'Familienkarte',
  },
});

everythingIsNear('the example of Kamen', () => ({
  portal: loadPortal({ contentDir: resolve(site.content), layersDir: resolve('layers'), today: TODAY }),
  folder: site.folder(),
}));
