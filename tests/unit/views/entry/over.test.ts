import { describe, expect, test } from 'vitest';
import { readFinder } from '../../../../src/domain/finder/file.ts';
import { find } from '../../../../src/domain/finder/find.ts';
import { parseCriteria } from '../../../../src/domain/finder/criteria.ts';
import { minuteAt } from '../../../../src/domain/time/date.ts';
import { searchRecords } from '../../../../src/feeds/search.ts';
import { sitemaps } from '../../../../src/feeds/sitemap.ts';
import { card } from '../../../../src/views/entry/card.ts';
import { detailOf } from '../../../../src/views/entry/detail.ts';
import { finderFile } from '../../../../src/views/finder/finder.ts';
import { allLists, listPage } from '../../../../src/views/lists/list.ts';
import { register } from '../../../../src/views/lists/a-to-z.ts';
import { relatedTo } from '../../../../src/views/entry/related.ts';
import { createView } from '../../../../src/views/view.ts';
import { entry, page, portalOf } from '../../portal/content-folder.ts';

const BOOKED =
  'registration: { kind: needed, link: "https://www.example.org/buchen", freePlaces: 3, asOf: 2026-11-23 }';
const date = (title: string, schedule: string, more = '') =>
  entry(title, `topics: [gesundheit]\nprovider: haus\nschedule: ${schedule}\n${more}`);

/** One topic with dates in an order that is not that of their names, and offers of every state. */
const FILES = {
  'content/topics/gesundheit.yaml': entry('Gesundheit', 'order: 1'),
  'content/organisations/haus.yaml': entry('Haus', 'kind: association'),
  'content/events/a-spaet.yaml': date('A spät', '{ start: 2027-03-01 }'),
  'content/events/b-abgesagt.yaml': date('B abgesagt', '{ start: 2026-12-10 }', 'cancelled: true'),
  'content/events/c-gestern.yaml': date(
    'C gestern',
    '{ start: 2026-11-23, startTime: "10:00", endTime: "12:00" }',
    BOOKED,
  ),
  'content/events/d-laeuft.yaml': date('D läuft', '{ start: 2026-11-20, end: 2026-11-24 }'),
  'content/events/e-nacht.yaml': date(
    'E Nacht',
    '{ start: 2026-11-23, end: 2026-11-24, startTime: "18:00", endTime: "00:00" }',
  ),
  'content/events/f-zusatz.yaml': date(
    'F Zusatz',
    '{ start: 2026-11-20, startTime: "19:00", endTime: "20:30", extra: [2027-01-14, 2027-02-11] }',
  ),
  'content/events/g-abgesagt-gestern.yaml': date('G abgesagt', '{ start: 2026-11-23 }', 'cancelled: true'),
  'content/offers/pause.md': page('Aa Pause', 'topics: [gesundheit]\nstatus: paused'),
  'content/offers/heute-zuletzt.md': page('Heute zuletzt', 'topics: [gesundheit]\nvalidUntil: 2026-11-24'),
  'content/offers/gestern-zuletzt.md': page(
    'Gestern zuletzt',
    `topics: [gesundheit]\nvalidUntil: 2026-11-23\n${BOOKED}`,
  ),
  'content/offers/kurs-vorbei.md': page(
    'Kurs vorbei',
    'topics: [gesundheit]\nsessions:\n  - schedule: { start: 2026-10-01, repeats: { every: week, count: 5 } }',
  ),
  'content/offers/kurs-neu.md': page(
    'Kurs neu',
    'topics: [gesundheit]\nsessions:\n  - title: Herbst\n    schedule: { start: 2026-10-01 }\n    registration: { kind: needed }\n  - title: Frühling\n    schedule: { start: 2027-04-08, startTime: "10:00" }',
  ),
  'content/offers/plan.md': page('Plan', 'topics: [gesundheit]\nplanned: true'),
  'content/offers/spaeter.md': page('Später', 'topics: [gesundheit]\nvalidFrom: 2027-02-01'),
};

const viewOn = (today: string, locale: 'de' | 'en' = 'de') => createView(portalOf(FILES, today), locale, '/');
const titles = (cards: readonly { readonly title: { readonly text: string } }[]) =>
  cards.map(({ title }) => title.text);

const EVENTS = ['D läuft', 'F Zusatz', 'A spät', 'B abgesagt'];
const OFFERS = ['Heute zuletzt', 'Kurs neu', 'Plan', 'Später', 'Aa Pause'];

describe('what is over', () => {
  test('is on no list and no preview; dates come as they follow, what is called off or pauses is last', () => {
    const view = viewOn('2026-11-24');
    const related = relatedTo(view, view.portal.get('topics', 'gesundheit')!);
    expect(related.map(({ cards }) => titles(cards))).toEqual([OFFERS, EVENTS]);
    const byProvider = relatedTo(view, view.portal.get('organisations', 'haus')!);
    expect(byProvider.map(({ cards }) => titles(cards))).toEqual([EVENTS]);
    const lists = allLists(view).filter(({ collection }) => collection === 'events' || collection === 'offers');
    for (const list of lists) {
      const expected = list.collection === 'events' ? EVENTS : OFFERS;
      expect(list.entries.map(({ data }) => data.title)).toEqual(expected);
      expect(listPage(view, list, 1).count).toBe(`${expected.length} Einträge`);
    }
    const [whole] = lists.filter(({ collection, facet }) => collection === 'offers' && !facet);
    const [topics] = listPage(view, whole!, 1).narrow;
    expect(topics!.choices.map(({ count }) => count)).toEqual([OFFERS.length]);
  });

  test('is not found: by search, by filter, in the register, by search engines', () => {
    const view = viewOn('2026-11-24');
    const names = [...OFFERS, ...EVENTS].sort();
    const isOne = (collection: string) => collection === 'offers' || collection === 'events';
    const records = searchRecords(view).filter(({ collection }) => isOne(collection));
    expect(records.map(({ title }) => title).sort()).toEqual(names);
    expect([...finderFile(view, 'all').titles].sort()).toEqual(names);
    const letters = register(view).flatMap(({ links }) => links.map(({ link }) => link.text));
    expect(letters.filter((name) => name !== 'Gesundheit' && name !== 'Haus').sort()).toEqual(names);
    const [xml] = sitemaps([view], new URL('https://www.example.org'));
    expect(xml).toContain('/veranstaltungen/d-laeuft/');
    for (const id of ['c-gestern', 'e-nacht', 'g-abgesagt-gestern', 'gestern-zuletzt', 'kurs-vorbei'])
      expect(xml).not.toContain(id);
  });

  test('leaves the filter between two builds', () => {
    const view = viewOn('2026-11-24');
    const finder = readFinder(finderFile(view, 'events'));
    const nothing = parseCriteria(new URLSearchParams(), finder.file);
    const at = (day: string, minute = 0) => {
      const found = find(finder, nothing, { now: minuteAt(day) + minute });
      return found.entries.map((number) => finder.entry(number).title).sort();
    };
    expect(at('2026-11-24', 600)).toEqual(['A spät', 'B abgesagt', 'D läuft', 'F Zusatz']);
    expect(at('2026-11-25')).toEqual(['A spät', 'B abgesagt', 'F Zusatz']);
    expect(at('2027-02-11', 20 * 60 + 29)).toEqual(['A spät', 'F Zusatz']);
    expect(at('2027-02-11', 20 * 60 + 30)).toEqual(['A spät']);
  });

  test('says so on its page, takes no registration, and names what comes next', () => {
    const view = viewOn('2026-11-24');
    const event = detailOf(view, view.portal.get('events', 'c-gestern')!);
    expect(event.notices[0]!.text).toBe('Vorbei seit dem 23. November 2026');
    expect(event.next).toBeUndefined();
    expect(event.facts.map(({ key }) => key)).not.toContain('join');
    expect(titles(event.instead!.cards)).toEqual(['D läuft', 'F Zusatz', 'A spät']);
    const offer = detailOf(view, view.portal.get('offers', 'gestern-zuletzt')!);
    expect(offer.notices[0]!.text).toBe('Gibt es nicht mehr. Dieses Angebot gab es bis zum 23. November 2026.');
    expect(offer.facts.map(({ key }) => key)).not.toContain('join');
    expect(titles(offer.instead!.cards)).toEqual(['Heute zuletzt', 'Kurs neu', 'Später']);
    const english = viewOn('2026-11-24', 'en');
    const [notice] = detailOf(english, english.portal.get('events', 'e-nacht')!).notices;
    expect(notice!.text).toBe('Over since 23 November 2026');
  });

  test('of a group that is over nobody can take part any more, of the next one they can', () => {
    const view = viewOn('2026-11-24');
    const { sessions, instead } = detailOf(view, view.portal.get('offers', 'kurs-neu')!);
    expect(instead).toBeUndefined();
    expect(sessions.map(({ facts }) => facts.map(({ key }) => key))).toEqual([['when'], ['when']]);
  });
});

describe('a card', () => {
  const factsOf = (view: ReturnType<typeof viewOn>, collection: 'events' | 'offers', id: string) =>
    card(view, view.portal.get(collection, id)!)
      .facts.find(({ key }) => key === 'when')
      ?.lines.map(({ text }) => text);

  test('names the same next date in its leaf and in its line', () => {
    const view = viewOn('2026-11-24');
    const extra = card(view, view.portal.get('events', 'f-zusatz')!);
    expect(extra.leaves.map(({ datetime, ends }) => [datetime, ends])).toEqual([
      ['2027-01-14', '2027-01-14 20:30'],
      ['2027-02-11', '2027-02-11 20:30'],
    ]);
    expect(factsOf(view, 'events', 'f-zusatz')).toEqual([
      'Donnerstag, 14. Januar 2027, 19:00–20:30 Uhr',
      'Donnerstag, 11. Februar 2027, 19:00–20:30 Uhr',
    ]);
    expect(factsOf(view, 'offers', 'kurs-neu')).toEqual(['Donnerstag, 8. April 2027, ab 10:00 Uhr']);
    expect(factsOf(view, 'events', 'd-laeuft')).toEqual(['Freitag, 20. November 2026 bis Dienstag, 24. November 2026']);
  });

  test('of what was called off stays until its day, marked', () => {
    for (const [today, listed] of [
      ['2026-12-10', true],
      ['2026-12-11', false],
    ] as const) {
      const view = viewOn(today);
      const [list] = allLists(view).filter(({ collection }) => collection === 'events');
      const found = list!.entries.find(({ id }) => id === 'b-abgesagt');
      expect(found !== undefined).toBe(listed);
      if (found) expect(card(view, found).notices.map(({ text }) => text)).toEqual(['Abgesagt']);
    }
  });
});

test('a list keeps its address when all that stood on it is over', () => {
  const view = createView(
    portalOf({
      'content/topics/t.yaml': entry('Thema', 'order: 1'),
      'content/events/e.yaml': entry('E', 'topics: [t]\nschedule: { start: 2026-11-01 }'),
    }),
    'de',
    '/',
  );
  const narrowed = allLists(view).filter(({ collection, facet }) => collection === 'events' && facet);
  expect(narrowed.map(({ facet, entries }) => [facet!.id, entries.length])).toEqual([['t', 0]]);
  const [xml] = sitemaps([view], new URL('https://www.example.org'));
  expect(xml).not.toContain('/veranstaltungen/thema/t/');
});

test('in an archive nothing is over because days have passed', () => {
  const site = `name: Familienportal\nmunicipality: Musterstadt\ndescription: Alt.\nland: nw\nextends: [bund, nw]\nlanguages: [de]\ncontact: { email: familienbuero@example.org }\narchive: { date: 2017-11-06, note: Alt., sources: [{ title: Alt, on: 2017-11-06 }] }\n`;
  const view = createView(portalOf({ ...FILES, 'content/site.yaml': site }), 'de', '/');
  const [list] = allLists(view).filter(({ collection }) => collection === 'events');
  expect(list!.entries).toHaveLength(7);
});
