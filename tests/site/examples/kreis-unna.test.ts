/** Kreis Unna: the draft of 2018 for an office that serves three towns from a fourth. */
import { describe, expect, test } from 'vitest';
import { example, keepsItsLimits, statesFacts, words } from './example.ts';

const site = example('kreis-unna');
const { hours, html, page, part, text } = site;

const OFFICE = 'familienbuero/kreis-unna';
const LUENEN = 'familienbuero/luenen';
const VISIT = 'angebote/neugeborenenbesuch';
const PLAN = 'Das ist ein Plan. Er ist noch nicht umgesetzt.';

statesFacts(site, [
  ['for families from pregnancy to the third year', OFFICE, /Schwangerschaft bis 3 Jahre Bei Bedarf darüber hinaus/],
  ['it serves three towns', OFFICE, /Einzugsgebiet Bönen Fröndenberg\/Ruhr Holzwickede Träger/],
  ['and sits in a fourth', OFFICE, /Hansastr\. 4, 59425 Unna.*nicht in den drei Kommunen/],
  ['with the number of the Impressum', OFFICE, /02303 270/],
  ['since 2008', OFFICE, /seit 2008/],
  ['one professional, about 450 births a year', OFFICE, /Eine Fachkraft in Vollzeit.*etwa 450 Kinder/],
  ['families ask months and years later', OFFICE, /Monate oder Jahre nach dem Besuch/],
  ['Familienhebammen and wellcome since 2012', OFFICE, /Familienhebammen Seit 2012.*wellcome und Familienpaten Seit 2012/],
  ['all parents get a letter first', VISIT, /Zuerst kommt Post.*Alle Eltern/],
  ['the visit is voluntary and at home', VISIT, /Hausbesuch.*freiwillig/],
  ['with a book and a small present', VISIT, /Elternbegleitbuch und einem kleinen Geschenk/],
  ['Elternstart NRW is free once for each child', 'angebote/elternstart-nrw', /Je Kind einmal kostenfrei/],
  ['it is for the first year', 'angebote/elternstart-nrw', /Für wen bis 1 Jahr/],
  ['a café is called Knirps', 'angebote/elterncafe', /„Café Knirps“/],
  ['there are eight Familienzentren', 'angebote/familienbildung', /Acht Familienzentren in Bönen, Fröndenberg\/Ruhr und Holzwickede/],
  ['the Kreis says so, too', 'orte/kreis-unna', /acht Familienzentren/],
  ['FamoS is Familienorientierter Start', 'angebote/famos', /„Familienorientierter Start“/],
  ['who gives advice', 'angebote/beratungen', /Allgemeine Soziale Dienst.*Frauenforum.*Kinderschutzbund.*psychischer Krankheit.*Sucht/],
  ['Lünen has had its own office since 2009', LUENEN, /Stadt Lünen seit 2009/],
  ['five professionals and a service worker, half posts', LUENEN, /Fünf Fachkräfte und eine Servicekraft, alle mit halber Stelle/],
  ['courses for parents in Lünen', LUENEN, /„Triple P“ und „Starke Kinder, Starke Eltern“/],
  ['Werne has its Familiennetz of eight partners since 2009', 'familienbuero/werne', /Seit 2009 .* acht Partner/],
  ['twice a week an open consultation', 'familienbuero/werne', /Kindertagespflege Zweimal in der Woche/],
  ['data are passed on only with consent', 'ratgeber/partner', /nur weiter, wenn sie einverstanden ist/],
  ['the partners', 'ratgeber/partner', /Frühförderstelle.*Kinderschutzbund Kreis Unna.*Frauenberatungsstelle/],
  ['Kamen has an office and a Jugendamt of its own', 'orte/kamen', /eigenem Familienbüro seit Januar 2016 und eigenem Jugendamt/],
  ['the source is named with its date', OFFICE, /Entwurf, Stand August 2018/],
]);

describe('who is responsible', () => {
  const KREIS = 'Fachbereich Familie und Jugend des Kreises Unna';

  /** Who decides about a benefit in a place. */
  function office(place: string, benefit: string): string {
    const row = page(`orte/${place}/leistungen`)
      .querySelectorAll('main dl.pairs > div')
      .find((one) => words(one.querySelector('dt')) === benefit);
    return row?.querySelectorAll('dd').map(words).join(', ') ?? `${benefit}: fehlt`;
  }

  test.each(['boenen', 'froendenberg', 'holzwickede'])('one Jugendamt, that of the Kreis (%s)', (place) => {
    expect(office(place, 'Frühe Hilfen und Familienhebamme')).toBe(KREIS);
    expect(office(place, 'Kindertagespflege')).toBe(KREIS);
    expect(office(place, 'Kita-Beitrag in Nordrhein-Westfalen')).toBe(KREIS);
  });

  test.each([
    ['kamen', 'Kamen'],
    ['luenen', 'Lünen'],
    ['unna', 'Unna'],
    ['werne', 'Werne'],
  ])('a Jugendamt of its own (%s)', (place, name) => {
    expect(office(place, 'Kita-Beitrag in Nordrhein-Westfalen')).toBe(`Jugendamt der Stadt ${name}`);
    expect(office(place, 'Frühe Hilfen und Familienhebamme')).not.toBe(KREIS);
  });

  test('the office of the Kreis is on the pages of its three towns', () => {
    for (const place of ['boenen', 'froendenberg', 'holzwickede'])
      expect(text(`orte/${place}`)).toContain('Familienbüro des Kreises Unna');
    for (const place of ['kamen', 'luenen', 'werne'])
      expect(text(`orte/${place}`)).not.toContain('Familienbüro des Kreises Unna');
  });
});

describe('offers', () => {
  test('the fifteen lines of what is free', () => {
    const cards = ['angebote', 'angebote/seite/2'].flatMap((path) =>
      page(path).querySelectorAll('main .card').map(words),
    );
    expect(cards.filter((card) => card.includes('Kosten kostenfrei'))).toHaveLength(15);
  });

  test('they are for the three towns, and for no other', () => {
    for (const place of ['boenen', 'froendenberg', 'holzwickede'])
      expect(text(`angebote/ort/${place}`)).toContain('16 Einträge');
    for (const place of ['kamen', 'luenen', 'unna', 'werne'])
      expect(site.exists(`angebote/ort/${place}`)).toBe(false);
  });
});

describe('hours', () => {
  test('Lünen: Monday to Thursday, 8:00 to 12:30', () => {
    expect(hours(LUENEN, 'Öffnungszeiten')).toEqual([
      'Montag 8:00–12:30 Uhr',
      'Dienstag 8:00–12:30 Uhr',
      'Mittwoch 8:00–12:30 Uhr',
      'Donnerstag 8:00–12:30 Uhr',
    ]);
    expect(words(part(LUENEN, 'Öffnungszeiten'))).toContain('Stand 31. August 2018');
  });

  test('no other page has a table of hours', () => {
    const tables = html().filter((file) => /\d–\d+:\d\d Uhr/.test(words(page(file).querySelector('main table'))));
    expect(tables).toEqual([`${LUENEN}/index.html`]);
  });
});

describe('a plan is shown as a plan', () => {
  test.each([
    ['boenen', 'Bönen'],
    ['froendenberg', 'Fröndenberg/Ruhr'],
    ['holzwickede', 'Holzwickede'],
  ])('an office in %s is to come', (id, name) => {
    const path = `familienbuero/${id}`;
    expect(text(path)).toContain(PLAN);
    expect(text(path)).toContain(`Der Kreis möchte sein Familienbüro nach ${name} bringen`);
    expect(words(part(path, 'Was geplant ist'))).toMatch(/barrierefrei.*50 Quadratmeter.*Platz zum Wickeln.*Zwei- bis dreimal/);
  });

  test('six services are to come, four are there', () => {
    const services = part(OFFICE, 'Unter diesem Dach').querySelectorAll('li').map(words);
    const planned = services.filter((service) => service.includes(PLAN));
    expect(services.length - planned.length).toBe(4);
    expect(planned.map((service) => service.split(` ${PLAN}`)[0])).toEqual([
      'Offene Sprechstunde und Treffpunkt',
      'Fachberatung Kindertagespflege',
      'Familienhebamme im Büro',
      'Veranstaltungen',
      'Beratung nach Flucht oder Umzug',
      'Beratung zum Kinderschutz für Fachkräfte',
    ]);
  });

  test('the start page shows only offices that exist', () => {
    const offices = part('', 'Ihr Familienbüro').querySelectorAll('h3').map(words);
    expect(offices).toEqual(['Familienbüro des Kreises Unna', 'Familienbüro Lünen', 'Familiennetz Werne']);
  });
});

keepsItsLimits(site, {
  stand: '31. August 2018',
  documents: [/Kreis Unna: Konzept zur Weiterentwicklung des Familienbüros/, /Ruhr Nachrichten/],
  addresses: ['Hansastr. 4', '59425 Unna'],
  phones: ['02303 270'],
  empty: {
    events: 'Termine',
    kitas: 'Kitas',
    familienzentren: 'Familienzentren',
    institutions: 'Einrichtungen',
    venues: 'Treffpunkte',
    'family-card': 'Familienkarte',
  },
});
