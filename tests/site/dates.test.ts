/** The same dates within twelve months: on an entry's page, in its calendar, in its JSON-LD, on the pages of months. */
import { expect, test } from 'vitest';
import { datesOfNode, expanded } from '../unit/feeds/expand.ts';
import { archived, files, type Page, pages, problems, read } from './dist.ts';

/** One date as all of them say it: first day, begin, last day and minute, cancelled or not. */
type Line = string;

/** The collections with dates, by the section their pages stand in. */
const COLLECTIONS: Readonly<Record<string, string>> = { angebote: 'offers', veranstaltungen: 'events' };

/** The day of the build, from which on dates are shown. */
function today(): string {
  const { midnight } = JSON.parse(read('finden/all.json').toString('utf8')) as { midnight: number };
  return new Date(midnight * 60_000).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
}

const inAYear = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`.replace('-02-29', '-02-28');

/** "2026-12-08 10:00 to 2026-12-08 11:30 cancelled" as a page writes it: its end is a minute, midnight when unknown. */
function lineOf(shown: string): Line {
  const [, date, begin, last, end = '', cancelled = ''] =
    /^(\S+) (all day|\S+) to (\S+) (\d\d:\d\d)?( cancelled)?$/.exec(shown)!;
  return `${date} ${begin} until ${last} ${end || '24:00'}${cancelled}`;
}

/** When a date begins in the words of the page: "10:00–11:30 Uhr", "ab 16:00 Uhr". */
function beginIn(words: string): string {
  const [, hour, minute] = /, (?:ab )?(\d{1,2}):(\d\d)/.exec(words) ?? [];
  return hour === undefined ? 'all day' : `${hour.padStart(2, '0')}:${minute}`;
}

/** The dates a page lists; of a single date it shows the leaf. */
function onPage(page: Page): Line[] {
  const items = page.root.querySelectorAll('.entry-date-list li, .next-date');
  const several = items.filter(({ tagName }) => tagName === 'LI');
  return (several.length > 0 ? several : items).map((item) => {
    const cancelled = item.classList.contains('cancelled') ? ' cancelled' : '';
    const date = item.querySelector('time')!.getAttribute('datetime');
    return `${date} ${beginIn(item.text)} until ${item.getAttribute('data-ends')}${cancelled}`;
  });
}

/** How the page's dates differ from those another output says; an event that is cancelled as a whole lists none. */
function difference(page: Page, said: readonly Line[]): string[] {
  const shown = onPage(page).sort();
  const expected = shown.length > 0 ? [...said].sort() : said.filter((line) => !line.endsWith(' cancelled'));
  return expected.join() === shown.join() ? [] : [`${expected.join(', ')} ≠ ${shown.join(', ')}`];
}

/** What is over: its page stays, and says so. */
const isOver = ({ html }: Page) => /<article\b[^>]* data-over\b/.test(html);

const calendarOf = ({ path }: Page) => `${path.slice(1, -1)}.ics`;

/** German pages of entries that have a calendar of their own. */
const dated = archived ? [] : pages.filter((page) => files.includes(calendarOf(page)));

test('there are entries with dates, except in an archive', () => {
  expect(dated.length > 0).toBe(!archived);
});

test('a page lists the dates of its calendar, as another program reads it', () => {
  if (archived) return expect(dated).toEqual([]);
  const from = today();
  const wrong = problems((page) => {
    const calendar = read(calendarOf(page)).toString('utf8');
    return difference(page, expanded(calendar, from, inAYear(from)).map(lineOf));
  }, dated);
  expect(wrong).toEqual([]);
});

test('JSON-LD of an event says the same dates', () => {
  if (archived) return expect(dated).toEqual([]);
  const from = today();
  const events = dated.filter((page) => page.path.startsWith('/veranstaltungen/') && !isOver(page));
  const wrong = problems((page) => {
    const nodes = page.root
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ text }) => JSON.parse(text) as { '@type': string } & Parameters<typeof datesOfNode>[0]);
    const node = nodes.find((one) => one['@type'] === 'Event')!;
    const cancelled = node.eventStatus?.endsWith('EventCancelled') ? ' cancelled' : '';
    return difference(
      page,
      datesOfNode(node, from, inAYear(from)).map((line) => lineOf(line).replace(/( cancelled)?$/, cancelled || '$1')),
    );
  }, events);
  expect(wrong).toEqual([]);
});

test('the pages of months name every entry on each of its days', () => {
  if (archived) return expect(dated).toEqual([]);
  const months = pages.filter(({ path }) => /^\/veranstaltungen\/\d{4}-\d\d\/$/.test(path));
  const named = new Set(
    months.flatMap(({ root }) =>
      root.querySelectorAll('section.day').flatMap((day) => {
        const items = day.querySelectorAll('li[data-id]');
        return items.map((item) => `${item.getAttribute('data-id')} ${day.getAttribute('data-date')}`);
      }),
    ),
  );
  const from = today();
  const expected = dated.flatMap((page) => {
    const [, section = '', id] = page.path.split('/');
    // What goes on already stands on the first day.
    const days = onPage(page).map((line) => (line.slice(0, 10) < from ? from : line.slice(0, 10)));
    return days.map((day) => `${COLLECTIONS[section]}/${id} ${day}`);
  });
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.filter((line) => !named.has(line))).toEqual([]);
});

/** The first day each card names, and those of its further leaves. */
const daysOnCards = ({ root }: Page) =>
  root
    .querySelectorAll('.card')
    .map((card) => card.querySelectorAll('.leaf').map((leaf) => leaf.getAttribute('datetime')!));

test('no card names a day that has passed, or is over', () => {
  if (archived) return;
  const from = today();
  const wrong = problems(
    (page) =>
      page.root.querySelectorAll('.card').flatMap((card) => {
        const [leaf] = card.querySelectorAll('.leaf');
        const datetime = leaf?.getAttribute('datetime') ?? from;
        // What lasts several days began before today.
        const ends = (leaf?.getAttribute('data-turn') ?? from).slice(0, 10);
        const over = card.getAttribute('data-ends') ?? from;
        return (datetime < from && ends < from) || over < from ? [`${card.getAttribute('data-id')} ${over}`] : [];
      }),
    pages.filter((page) => !isEmbedOfOne(page)),
  );
  expect(wrong).toEqual([]);
});

/** A card that a partner shows stays on their page, and says that it is over. */
const isEmbedOfOne = ({ path, html }: Page) => /\/embed\//.test(path) && !html.includes('data-items');

test('dates on previews come as they follow', () => {
  if (archived) return;
  const wrong = problems((page) => {
    const sections = page.root.querySelectorAll('.related .grid');
    return sections.flatMap((section) => {
      const days = section
        .querySelectorAll('.card')
        .flatMap((card) => card.querySelector('.leaf')?.getAttribute('datetime') ?? []);
      return days.join() === [...days].sort().join() ? [] : [days.join()];
    });
  });
  expect(wrong).toEqual([]);
  expect(pages.some((page) => daysOnCards(page).some((days) => days.length > 1))).toBe(true);
});

test('what is over says so, takes nobody any more, and is in no list for machines', () => {
  if (archived) return;
  const over = pages.filter(isOver);
  const wrong = problems((page) => {
    const head = page.root.querySelector('.detail-head .notice')?.text.trim() ?? '';
    return [
      ...(/^(?:Vorbei seit dem|Gibt es nicht mehr|Over since|No longer available)/.test(head) ? [] : [`says ${head}`]),
      ...(page.root.querySelector('.add-to-calendar, .next-date, a[href$=".ics"], link[href$=".ics"]')
        ? ['a calendar']
        : []),
      ...(page.root.querySelector('.fact-join') ? ['a registration'] : []),
      ...(page.root.querySelector('meta[name=robots][content=noindex]') ? [] : ['listed']),
      ...(page.root.querySelector('script[type="application/ld+json"]') ? ['structured data'] : []),
    ];
  }, over);
  expect(wrong).toEqual([]);
  const lists = files.filter((file) => /^sitemap-\d+\.xml$|^suche\/|^finden\/|^daten\/.*\.geojson$/.test(file));
  const texts = lists.map((file) => ({ file, text: read(file).toString('utf8') }));
  const named = over.flatMap(({ path }) => {
    const id = path.split('/').at(-2)!;
    return texts.filter(({ text }) => new RegExp(`["/]${id}["/<]`).test(text)).map(({ file }) => `${id} in ${file}`);
  });
  expect(named).toEqual([]);
});
