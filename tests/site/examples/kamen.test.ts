/**
 * The example of Kamen holds what one public document of 2017 says, and nothing more. These tests build it themselves,
 * so that they run whatever content the site was built with.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { BUILD_TIMEOUT, buildInto, filesBelow } from './build.ts';

const CONTENT = 'examples/kamen';

let dist: string;
beforeAll(async () => {
  dist = await buildInto('example-kamen', { CONTENT_DIR: CONTENT });
}, BUILD_TIMEOUT);

const parsed = new Map<string, HTMLElement>();

function pageAt(path: string): HTMLElement {
  const file = path.endsWith('.html') ? path : join(path, 'index.html');
  const page = parsed.get(file) ?? parse(readFileSync(join(dist, file), 'utf8'));
  parsed.set(file, page);
  return page;
}

/** What a reader reads, in one line. */
const words = (element: HTMLElement | null | undefined) => element?.structuredText.replaceAll(/\s+/g, ' ').trim() ?? '';

const text = (path: string) => words(pageAt(path).querySelector('main'));

/** The innermost section or list item with this heading. */
function part(path: string, heading: string): HTMLElement {
  const title = pageAt(path)
    .querySelectorAll('main :is(h1, h2, h3, h4)')
    .find((one) => words(one) === heading);
  const found = title?.closest('section, li, article');
  if (!found) throw new Error(`„${heading}“ steht nicht auf ${path}`);
  return found;
}

/** The table of hours in a part: "Montag 15:00–18:00 Uhr". */
const hours = (path: string, heading: string) =>
  part(path, heading)
    .querySelectorAll('table tr')
    .map((row) => row.querySelectorAll('th, td').map(words).join(' '))
    .filter((line) => !line.endsWith(' geschlossen'));

const html = () => filesBelow(dist).filter((file) => file.endsWith('.html'));

/** Pages of what the town itself wrote; the rest comes from the layers. */
const ofTheTown = readdirSync(CONTENT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const segment = name === 'pages' ? '' : collections[name as CollectionName].segment!;
    return readdirSync(join(CONTENT, name)).map((file) => join(segment, file.replace(/\.\w+$/, '')));
  });

const OFFICE = 'familienbuero/kamen';

describe('what the document says stands on the page', () => {
  test.each([
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
  ])('%s', (_, path, fact) => {
    expect(text(path)).toMatch(fact);
  });

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

describe('what the document does not say stands nowhere', () => {
  test('the town’s pages are there', () => {
    expect(ofTheTown.length).toBeGreaterThan(12);
    expect(ofTheTown.filter((path) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
  });

  test('no phone number and no address to write to', () => {
    const found = ofTheTown.flatMap((path) => {
      const links = pageAt(path).querySelectorAll('a[href^="tel:"], a[href^="mailto:"]');
      const numbers = text(path).match(/\b0\d{2,5}[ /-]\d{3,}|\+49|\S+@\S+/g) ?? [];
      return [...links.map((link) => link.getAttribute('href')), ...numbers].map((one) => `${path}: ${one}`);
    });
    expect(found).toEqual([]);
  });

  test('no street, no postcode', () => {
    const found = ofTheTown.flatMap(
      (path) => text(path).match(/\b\d{5} Kamen|\p{L}+(?:straße|str\.|weg|platz) \d+/gu) ?? [],
    );
    expect(found).toEqual([]);
  });

  test('no person by name', () => {
    expect(existsSync(join(CONTENT, 'people'))).toBe(false);
    const found = ofTheTown.flatMap(
      (path) => text(path).match(/\b(?:Frau|Herrn?|Fr\.|Hr\.|Dr\.) \p{Lu}\p{L}+/gu) ?? [],
    );
    expect(found).toEqual([]);
  });

  test('nothing that has no entries: not in the menu, not on the start page, no page', () => {
    const empty = (['events', 'kitas', 'familienzentren', 'guides', 'family-card'] as const).map(
      (name) => collections[name].segment,
    );
    expect(empty.filter((segment) => existsSync(join(dist, segment)))).toEqual([]);
    const links = html().flatMap((file) =>
      empty.flatMap((segment) =>
        pageAt(file).querySelector(`a[href^="/${segment}/"]`) ? [`${file}: /${segment}/`] : [],
      ),
    );
    expect(links).toEqual([]);
    const headings = pageAt('').querySelectorAll('h2').map(words);
    expect(headings).toContain('Angebote');
    expect(
      headings.filter((heading) =>
        ['Termine', 'Kitas', 'Familienzentren', 'Ratgeber', 'Familienkarte'].includes(heading),
      ),
    ).toEqual([]);
  });
});

describe('an old document is never taken for today', () => {
  const without = (holds: (file: string) => boolean) => html().filter((file) => !holds(file));

  test('every page says how old it is and that it is not official', () => {
    const notice = (file: string) => words(pageAt(file).querySelector('header'));
    expect(without((file) => notice(file).includes('Stand 6. November 2017, nicht amtlich'))).toEqual([]);
  });

  test('no page is for search engines', () => {
    expect(html().length).toBeGreaterThan(50);
    const robots = (file: string) => pageAt(file).querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
    expect(without((file) => /\bnoindex\b/.test(robots(file)))).toEqual([]);
  });

  test('no page says that something is open now', () => {
    const open =
      /\b(?:jetzt|gerade|heute|noch|derzeit)\s+(?:geöffnet|offen|geschlossen)\b|\b(?:öffnet|schließt)\s+(?:um|in|heute|bald)\b/i;
    expect('Das Büro hat jetzt geöffnet.').toMatch(open);
    expect(html().filter((file) => open.test(words(pageAt(file))))).toEqual([]);
  });

  test('no sitemap, no feed, no open data', () => {
    const meant = /sitemap|\.(?:ics|atom|rss|csv|geojson|webmanifest)$|^(?:feeds|daten)\//;
    expect(filesBelow(dist).filter((file) => meant.test(file))).toEqual([]);
    const linked = html().filter((file) => pageAt(file).querySelector('link[rel=sitemap], link[rel=alternate]'));
    expect(linked).toEqual([]);
  });
});
