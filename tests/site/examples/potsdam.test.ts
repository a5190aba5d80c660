/** Potsdam: a motion of 2020 for a Familienbüro that does not exist yet. The portal without an office. */
import { describe, expect, test } from 'vitest';
import { example, keepsItsLimits, statesFacts, words } from './example.ts';

const site = example('potsdam');
const { html, page, part, text } = site;

const OFFICE = 'familienbuero/potsdam';
const PLAN = 'Das ist ein Plan. Er ist noch nicht umgesetzt.';

statesFacts(site, [
  ['the Stadtverordneten are to decide on 20 May 2020', OFFICE, /sollen am 20\. Mai 2020 darüber entscheiden/],
  ['there is no house and there are no hours', OFFICE, /Einen Ort und Öffnungszeiten gibt es noch nicht/],
  ['it shall be the central contact point, also for institutions', OFFICE, /zentrale Anlaufstelle.*Institutionen/],
  ['make contact and pilot', OFFICE, /Kontakt herstellen.*Lotse/],
  ['be the hub of exchange', OFFICE, /Knotenpunkt/],
  ['welcome families', OFFICE, /„Willkommenskultur für Familien“/],
  ['take up what families need and ask', OFFICE, /aufnehmen, was Familien brauchen/],
  ['close the gap between advice and administration', OFFICE, /Lücke zwischen Beratung und Verwaltung/],
  ['first a concept with all who work for families', OFFICE, /mit allen, die für Familien arbeiten, .*Konzept/],
  ['then a digital portal for all offers and services', OFFICE, /digitales Portal.*alle Leistungen der Verwaltung/],
  ['later an app', OFFICE, /Mittelfristig.*App/],
  ['a report in the fourth quarter of 2020', OFFICE, /Im vierten Quartal 2020 soll ein Bericht/],
  ['Potsdam has many institutions, but no such office', 'orte/potsdam', /vielen Einrichtungen.*noch nicht/],
  ['the motion came from two parliamentary groups', 'impressum', /Fraktionen DIE LINKE und SPD vom 10\. März 2020/],
  ['what became of it, the document does not say', 'impressum', /Wie über ihn entschieden wurde, steht nicht darin/],
  ['the source is named with its date', OFFICE, /„Alles unter einem Dach - Das Potsdamer Familienbüro“ \(10\.03\.2020\)/],
]);

describe('a portal without an office', () => {
  test('the office is a plan wherever it is named', () => {
    for (const path of [OFFICE, 'familienbuero', 'orte/potsdam']) expect(text(path)).toContain(PLAN);
  });

  test('four services are named, each of them planned', () => {
    const services = part(OFFICE, 'Unter diesem Dach').querySelectorAll('li').map(words);
    expect(services).toEqual([
      `Elterngeld ${PLAN}`,
      `Kita-Gutschein ${PLAN}`,
      `Tagespflege ${PLAN}`,
      `Unterhaltsvorschuss ${PLAN}`,
    ]);
  });

  test('what it shall be stands under what is planned', () => {
    const plans = part(OFFICE, 'Was geplant ist');
    expect(words(plans)).toContain(PLAN);
    expect(plans.querySelectorAll('li')).toHaveLength(10);
  });

  test('the start page offers no office to go to', () => {
    expect(site.headings('')).not.toContain('Ihr Familienbüro');
    expect(page('').querySelector(`main a[href="/${OFFICE}/"]`)).toBeNull();
  });

  test('no page has opening hours of Potsdam', () => {
    expect(html().filter((file) => page(file).querySelector('main table.hours, main .hours table'))).toEqual([]);
  });
});

describe('Brandenburg', () => {
  test('what the Land decides is that of Brandenburg', () => {
    expect(text('leistungen/kita-beitrag')).toContain('Brandenburg');
    expect(site.exists('leistungen/elternstart-nrw')).toBe(false);
  });

  test('what the Bund decides is there, too', () => {
    for (const id of ['elterngeld', 'kindertagespflege', 'unterhaltsvorschuss'])
      expect(site.exists(`leistungen/${id}/index.html`)).toBe(true);
  });
});

keepsItsLimits(site, {
  stand: '10. März 2020',
  documents: [/Stadtverordnetenversammlung Potsdam: Antrag/],
  empty: {
    offers: 'Angebote',
    events: 'Termine',
    kitas: 'Kitas',
    familienzentren: 'Familienzentren',
    institutions: 'Einrichtungen',
    venues: 'Treffpunkte',
    organisations: 'Träger und Partner',
    guides: 'Ratgeber',
    'family-card': 'Familienkarte',
  },
});
