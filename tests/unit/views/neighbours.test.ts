/** Entries of another portal: found like own ones, published and mended only where they come from. */
import { expect, test } from 'vitest';
import { newsFeeds } from '../../../src/feeds/news.ts';
import { searchRecords } from '../../../src/feeds/search.ts';
import { sitemaps } from '../../../src/feeds/sitemap.ts';
import { ownPart } from '../../../src/portal/own.ts';
import { attentionOf } from '../../../src/views/editing/report.ts';
import { card } from '../../../src/views/entry/card.ts';
import { changesBetween } from '../../../src/views/editing/changes.ts';
import { datesOfWeek } from '../../../src/views/dates/agenda-items.ts';
import { allEmbeds, embedOfPage } from '../../../src/views/embed/embeds.ts';
import { formsTown } from '../../../src/views/editing/cms.ts';
import { originOf } from '../../../src/views/answers/origin.ts';
import { responsibleByTown } from '../../../src/views/answers/responsible.ts';
import { createView } from '../../../src/views/view.ts';
import { entry, page, portalOf } from '../portal/content-folder.ts';

const HOME = 'https://www.example.org/';

const file = (collection: string, entries: Record<string, object>) =>
  JSON.stringify({
    portal: { name: 'Familienportal', municipality: 'Stadt Hollerbrück', url: HOME },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Familienbüro Hollerbrück',
    date: '2026-11-20',
    collection,
    entries: Object.entries(entries).map(([id, data]) => ({ id, url: `${HOME}${id}/`, data })),
  });

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
languages: [de, en]
contact: { email: familienbuero@example.org }
repository: { forge: github, url: https://github.example.org/x/y, branch: main }
reviewMonths: 6
`;

const OWN = {
  'content/site.yaml': SITE,
  'content/places/musterstadt.yaml': entry('Musterstadt', 'kind: town\n'),
  'content/organisations/verein.yaml': entry('Verein', 'kind: association\n'),
  'content/duties/elterngeld.yaml': entry('Elterngeld', 'order: 1\n'),
  'content/authorities/amt.yaml': entry('Amt', 'duties: [{ duty: elterngeld }]\n'),
  'content/offers/kurs.md': page('Kurs', 'provider: verein\nasOf: 2026-11-01'),
  'content/events/fest.yaml': entry('Fest', 'asOf: 2026-11-01\nschedule: { start: 2026-11-25, startTime: "10:00" }\n'),
};

const THEIRS = {
  'content/portals/hb/places.json': file('places', {
    hollerbrueck: { title: 'Hollerbrück', summary: 'S.', kind: 'town' },
  }),
  'content/portals/hb/organisations.json': file('organisations', {
    fv: { title: 'FV', summary: 'S.', kind: 'church' },
  }),
  'content/portals/hb/events.json': file('events', {
    markt: {
      title: 'Markt',
      summary: 'S.',
      provider: 'fv',
      asOf: '2025-01-01',
      address: { city: 'Hollerbrück' },
      schedule: { start: '2026-11-26', startTime: '10:00' },
    },
    schlecht: { title: 'Schlecht' },
  }),
};

/** The portal, with and without its neighbour. */
function town() {
  const [alone, portal] = [portalOf(OWN), portalOf({ ...OWN, ...THEIRS })];
  const view = createView(portal, 'de', '/');
  return { alone, portal, view, english: createView(portal, 'en', '/'), theirs: portal.get('events', 'hb-markt')! };
}

const origin = new URL('https://portal.example.org');

test('they stand in lists, in the week and in the search, and say whose they are', () => {
  const { portal, view, theirs } = town();
  expect(portal.all('events').map(({ id }) => id)).toEqual(['fest', 'hb-markt']);
  const where = { text: 'aus Familienportal Stadt Hollerbrück', lang: undefined };
  expect(card(view, theirs).facts.at(-1)).toEqual({ key: 'origin', label: 'Woher', lines: [where] });
  expect(datesOfWeek(view).map(({ title, facts }) => [title.text, ...facts])).toEqual([
    ['Fest'],
    ['Markt', where.text],
  ]);
  const record = searchRecords(view).find(({ path }) => path === '/veranstaltungen/hb-markt/')!;
  expect(record.facts).toEqual(['Hollerbrück', where.text]);
  expect(record.context).toContain('Familienportal Stadt Hollerbrück');
});

test('their pages name source, day and licence in both languages', () => {
  const { portal, view, english, theirs } = town();
  expect(originOf(view, theirs)).toEqual({
    title: 'Aus einem anderen Portal',
    lines: [
      'Diese Angaben pflegt Familienportal Stadt Hollerbrück.',
      'Sie sind von dort übernommen, Stand 20. November 2026, ohne Bilder und Dateien.',
      'Stimmt etwas nicht? Bitte geben Sie dort Bescheid: Nur dort lässt es sich berichtigen.',
    ],
    page: { text: 'Zur Seite im anderen Portal', href: `${HOME}markt/` },
    source: 'Quelle: Familienbüro Hollerbrück. Lizenz:',
    licence: { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  });
  expect(originOf(english, theirs)!.lines[1]).toBe(
    'It was taken from there as of 20 November 2026, without pictures and documents.',
  );
  expect(card(english, theirs).facts.at(-1)!.lines).toEqual([
    { text: 'from Familienportal Stadt Hollerbrück', lang: 'de' },
  ]);
  expect(originOf(view, portal.get('events', 'fest')!)).toBeUndefined();
});

test('news, sitemap, forms, report and changes are about the own ones alone', () => {
  const { alone, portal, view, english } = town();
  const feeds = JSON.stringify(newsFeeds(view, origin).map(({ feed }) => feed));
  expect(feeds).toContain('/veranstaltungen/fest/');
  expect(feeds).not.toContain('hb-');
  const sitemap = sitemaps([view, english], origin).join('');
  expect(sitemap).toContain('/veranstaltungen/fest/');
  expect(sitemap).not.toContain('hb-');
  expect(formsTown(view, 'https://portal.example.org/')).toEqual(
    formsTown(createView(alone, 'de', '/'), 'https://portal.example.org/'),
  );
  expect(portal.findings.map(({ file: name }) => name).filter((name) => name.includes('portals/'))).toEqual([]);
  expect(JSON.stringify(attentionOf(view, portal.findings, (path) => path))).not.toContain('Markt');
  expect(changesBetween(createView(alone, 'de', '/'), view)).toEqual([]);
});

test('nobody embeds them from here, and no own authority decides there', () => {
  const { view } = town();
  const paths = allEmbeds(view).map(({ path }) => path);
  expect(paths).toContain('/embed/veranstaltungen/fest/');
  expect(paths.filter((path) => path.includes('hb-'))).toEqual([]);
  expect(embedOfPage(view, '/traeger/hb-fv/')).toBeUndefined();
  expect(responsibleByTown(view, 'elterngeld').map(({ towns, link }) => [towns, link.text])).toEqual([[[], 'Amt']]);
});

test('a portal without neighbours is its own part', () => {
  const { alone, portal } = town();
  expect(ownPart(alone)).toBe(alone);
  expect(ownPart(portal)).not.toBe(portal);
  expect(ownPart(portal).all('events')).toEqual([portal.get('events', 'fest')]);
  expect(ownPart(portal).referring('places', 'hb-hollerbrueck')).toEqual([]);
});
