/** Köln: a page of the city about its new Familienbüro, with Little Bird and advice by video. */
import { describe, expect, test } from 'vitest';
import { example, keepsItsLimits, statesFacts, words } from './example.ts';

const site = example('koeln');
const { page, part, text } = site;

const OFFICE = 'familienbuero/koeln';
const VIDEO = 'angebote/videoberatung';
const LITTLE_BIRD = 'angebote/little-bird';
const LOTSEN = 'angebote/familienlots-innen';

statesFacts(site, [
  ['opened in June 2020', OFFICE, /Seit Juni 2020/],
  ['for children from birth to six', OFFICE, /Für wen bis 6 Jahre/],
  ['the central place for all questions', OFFICE, /zentrale Anlaufstelle für alle Fragen/],
  ['others are named when they know more', OFFICE, /leitet das Team gezielt weiter/],
  ['on site and by video', OFFICE, /vor Ort per Video/],
  ['two Familienlots*innen since August 2020', OFFICE, /Seit August 2020 arbeiten zwei Familienlots\*innen/],
  ['they answer what goes beyond child care', LOTSEN, /nichts mit dem Kita-Platz zu tun/],
  ['and pass on to departments or partners outside', LOTSEN, /Fachamt oder an Partner außerhalb/],
  ['municipal places are registered and given with help', 'angebote/kinderbetreuung', /vorgemerkt und vergeben/],
  ['Kindertagespflege is part of it', 'angebote/kinderbetreuung', /Kindertagespflege/],
  ['the system for Kita places is Little Bird', LITTLE_BIRD, /Online-System, in dem Eltern in Köln einen Kita-Platz/],
  ['help with it came new with the office', LITTLE_BIRD, /kam mit dem Familienbüro neu dazu/],
  ['its address, the document does not say', LITTLE_BIRD, /Adresse des Systems nennt die Unterlage nicht/],
  ['advice by video began as a test in October 2020', VIDEO, /Im Oktober 2020 begann ein Test/],
  ['and was kept', VIDEO, /gehört die Videoberatung fest dazu/],
  ['to be booked the whole week', VIDEO, /die ganze Woche über/],
  ['by appointment', VIDEO, /nur mit Anmeldung/],
  ['the city runs it', OFFICE, /Träger Stadt Köln/],
  ['why the date is what it is', 'impressum', /trägt kein Datum.*jüngste Zeitangabe darin ist der Oktober 2020/],
  ['the source is named', OFFICE, /Dokument ohne Datum, jüngste Angabe Oktober 2020/],
]);

describe('a plan is shown as a plan', () => {
  test.each([
    ['video beyond the usual hours', /Videoberatung soll zeitlich flexibler/],
    ['online seminars about Little Bird', /Online-Seminare zu Little Bird/],
    ['tutorials', /Tutorials sollen zeigen/],
    ['chatbots and training videos', /Chatbots und Schulungsvideos/],
    ['a Familienkarte, which the board has yet to decide', /Familienkarte ist angedacht.*noch einen Beschluss/],
  ])('%s', (_, plan) => {
    const plans = words(part(OFFICE, 'Was geplant ist'));
    expect(plans).toContain('Das ist ein Plan. Er ist noch nicht umgesetzt.');
    expect(plans).toMatch(plan);
  });

  test('of the services only the online seminars are to come', () => {
    const services = part(OFFICE, 'Unter diesem Dach').querySelectorAll('li').map(words);
    expect(services).toHaveLength(5);
    expect(services.filter((service) => service.includes('Das ist ein Plan'))).toEqual([
      expect.stringMatching(/^Online-Seminare zu Little Bird/),
    ]);
  });

  test('no other page of the city speaks of the Familienkarte', () => {
    const others = site.ofTheTown.filter((path) => path !== OFFICE && text(path).includes('Familienkarte'));
    expect(others).toEqual([]);
  });
});

describe('the office', () => {
  test('four services, each with its page', () => {
    const links = part(OFFICE, 'Unter diesem Dach').querySelectorAll('a[href^="/angebote/"]').map(words);
    expect(links).toEqual([
      'Städtische Betreuungsplätze',
      'Beratung zu Little Bird',
      'Familienlots*innen',
      'Videoberatung',
    ]);
  });

  test('the document has no hours, and so has the page', () => {
    expect(page(OFFICE).querySelector('main table')).toBeNull();
  });
});

keepsItsLimits(site, {
  stand: '31. Oktober 2020',
  documents: [/Stadt Köln: Aufbau und Inbetriebnahme des Kölner Familienbüros/],
  empty: {
    events: 'Termine',
    kitas: 'Kitas',
    familienzentren: 'Familienzentren',
    institutions: 'Einrichtungen',
    venues: 'Treffpunkte',
    guides: 'Ratgeber',
    'family-card': 'Familienkarte',
  },
});
