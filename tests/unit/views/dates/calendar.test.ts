import { describe, expect, test } from 'vitest';
import { daysAhead, monthsOf, periodPage, presetsOf } from '../../../../src/views/dates/calendar.ts';
import { datesOfWeek } from '../../../../src/views/dates/agenda-items.ts';
import { detailOf } from '../../../../src/views/entry/detail.ts';
import { createView } from '../../../../src/views/view.ts';
import { openState, readTimeline } from '../../../../src/domain/time/open-state.ts';
import { periodsFrom } from '../../../../src/domain/time/periods.ts';
import { openStateInWords } from '../../../../src/i18n/open-state.ts';
import { germanTime } from '../../domain/time/cases.ts';
import { entry, page, portalOf } from '../../portal/content-folder.ts';

const HOLIDAYS = `
title: Schulferien
land: nw
periods:
  - { title: Weihnachtsferien, from: 2026-12-23, to: 2027-01-06 }
  - { title: Sommerferien, from: 2027-07-19, to: 2027-08-31 }
sources: [{ title: Land, url: https://www.example.org, on: 2026-09-01 }]
asOf: 2026-09-01
`;

/** A weekly group, a night of stories, and an office: what is said of them at noon of a day. */
const FILES = {
  'content/holidays/nw.yaml': HOLIDAYS,
  'content/offers/gruppe.md': page(
    'Krabbelgruppe',
    'sessions:\n  - schedule: { start: 2026-09-08, startTime: "09:30", endTime: "11:00", notInSchoolHolidays: true, repeats: { every: week, until: 2027-12-14 } }',
  ),
  'content/events/nacht.yaml': entry(
    'Lesenacht',
    'schedule: { start: 2026-12-31, end: 2027-01-01, startTime: "20:00", endTime: "09:00" }',
  ),
  'content/offices/buero.yaml': entry(
    'Familienbüro',
    'address: { street: Markt 1, postcode: "59999", city: Musterstadt }\nopeningHours: [{ days: [Mo, Di, Mi, Do, Fr], opens: "09:00", closes: "13:00" }]\nclosures: [{ from: 2026-12-24, to: 2026-12-31, reason: Betriebsferien }]',
  ),
};

const viewOn = (today: string) => createView(portalOf(FILES, today), 'de', '/');

/** Chosen days: an ordinary one, a weekend, both ends of the year, a leap day, a holiday, both changes of the clocks. */
const DAYS: [today: string, week: string, firstDay: string, month: string, hours: string][] = [
  [
    '2026-11-24',
    'Krabbelgruppe 24',
    'Dienstag, 24. November: Krabbelgruppe',
    'November 2026',
    'Jetzt geöffnet bis 13:00 Uhr',
  ],
  [
    '2026-11-28',
    'Krabbelgruppe 1',
    'Dienstag, 1. Dezember: Krabbelgruppe',
    'November 2026',
    'Jetzt geschlossen, öffnet am Montag, 30. November, um 9:00 Uhr',
  ],
  [
    '2026-12-31',
    'Lesenacht 31',
    'Donnerstag, 31. Dezember: Lesenacht',
    'Dezember 2026',
    'Geschlossen: Betriebsferien, öffnet am Montag, 4. Januar, um 9:00 Uhr',
  ],
  [
    '2027-01-01',
    'Lesenacht 31',
    'Freitag, 1. Januar: Lesenacht',
    'Januar 2027',
    'Geschlossen: Neujahrstag, öffnet am Montag, 4. Januar, um 9:00 Uhr',
  ],
  [
    '2027-03-28',
    'Krabbelgruppe 30',
    'Dienstag, 30. März: Krabbelgruppe',
    'März 2027',
    'Jetzt geschlossen, öffnet am Dienstag, 30. März, um 9:00 Uhr',
  ],
  [
    '2027-05-27',
    'Krabbelgruppe 1',
    'Dienstag, 1. Juni: Krabbelgruppe',
    'Mai 2027',
    'Geschlossen: Fronleichnam, öffnet morgen, Freitag, 28. Mai, um 9:00 Uhr',
  ],
  ['2027-07-20', '', '', 'Juli 2027', 'Jetzt geöffnet bis 13:00 Uhr'],
  [
    '2027-10-31',
    'Krabbelgruppe 2',
    'Dienstag, 2. November: Krabbelgruppe',
    'Oktober 2027',
    'Jetzt geschlossen, öffnet am Dienstag, 2. November, um 9:00 Uhr',
  ],
];

describe.each(DAYS)('a portal built on %s', (today, week, firstDay, month, hours) => {
  test('has the right start page, calendar and hours', () => {
    const view = viewOn(today);
    expect(
      datesOfWeek(view)
        .map(({ title, leaf }) => `${title.text} ${leaf.day}`)
        .join(),
    ).toBe(week);
    const [day] = daysAhead(view);
    expect(day ? `${day.name}: ${day.items.map(({ title }) => title.text).join()}` : '').toBe(firstDay);
    expect(monthsOf(view)[0]?.text).toBe(month);
    expect(monthsOf(view)).toHaveLength(13);
    const office = detailOf(view, view.portal.get('offices', 'buero')!);
    const now = germanTime(`${today} 12:00`);
    expect(openStateInWords('de', openState(readTimeline(office.hours[0]!.times!), now)!, now)).toBe(hours);
  });
});

describe('the calendar', () => {
  const pageOf = (path: string) => {
    const view = viewOn('2026-11-24');
    return periodPage(
      view,
      periodsFrom('2026-11-24', view.portal.holidays).find((one) => one.path === path)!,
    );
  };

  test('has a table for each month with the weeks of the year, and where a day’s dates begin', () => {
    const { table, previous, next } = pageOf('2026-12');
    expect(table?.map(({ week }) => week)).toEqual([49, 50, 51, 52, 53]);
    const cells = table!.flatMap(({ cells: row }) => row);
    expect(cells.filter((cell) => cell?.link).map((cell) => cell!.link!.href)).toEqual([
      '#tag-2026-12-01',
      '#tag-2026-12-08',
      '#tag-2026-12-15',
      '#tag-2026-12-22',
      '#tag-2026-12-31',
    ]);
    expect(cells.find((cell) => cell?.date === '2026-12-25')?.holiday).toBe('1. Weihnachtstag');
    expect([previous?.text, next?.text]).toEqual(['November 2026', 'Januar 2027']);
  });

  test('names a week by its days, and the holidays by their name', () => {
    expect(pageOf('woche/2026-49').title).toBe('Termine vom 30. November bis 6. Dezember 2026');
    expect(pageOf('ferien').title).toBe('Termine in den Weihnachtsferien');
    expect(pageOf('ferien').days.map(({ name }) => name)).toEqual(['Donnerstag, 31. Dezember']);
  });

  test('leads to days, weeks and holidays in words that stay true', () => {
    expect(presetsOf(viewOn('2026-11-24')).map(({ link }) => `${link.text} ${link.href}`)).toEqual([
      'Dienstag, 24. November #tag-2026-11-24',
      '23. bis 29. November /veranstaltungen/woche/2026-48/',
      '30. November bis 6. Dezember /veranstaltungen/woche/2026-49/',
      'Weihnachtsferien ab 23. Dezember /veranstaltungen/ferien/',
    ]);
  });

  test('counts what follows of a series', () => {
    const [day] = daysAhead(viewOn('2026-11-24'));
    expect(day!.items[0]!.facts.at(-1)).toMatch(/^und \d\d weitere Termine$/);
  });

  test('marks each day of what lasts several, and leads to the day it stands on', () => {
    const cells = pageOf('2027-01').table!.flatMap(({ cells: row }) => row);
    const first = cells.find((cell) => cell?.date === '2027-01-01')!;
    expect([first.count, first.link?.href]).toEqual([1, '#tag-2027-01-01']);
  });

  test('of more than a page can show keeps of each day what is rare, and says how many more there are', () => {
    const weekly = 'sessions:\n  - schedule: { start: 2026-11-02, repeats: { every: week, until: 2027-12-14 } }';
    const groups = Array.from({ length: 100 }, (_, n): [string, string] => [
      `content/offers/gruppe-${n}.md`,
      page(`Gruppe ${n}`, weekly),
    ]);
    const fair = entry('Flohmarkt', 'schedule: { start: 2026-12-07, startTime: "18:00" }');
    const view = createView(
      portalOf({ ...Object.fromEntries(groups), 'content/events/markt.yaml': fair }, '2026-12-01'),
      'de',
      '/',
    );
    const month = periodsFrom('2026-12-01', view.portal.holidays).find((one) => one.path === '2026-12')!;
    const [monday] = periodPage(view, month).days;
    expect(monday!.items.length).toBe(60);
    expect(monday!.items.at(-1)?.key).toBe('events/markt');
    expect(monday!.more?.text).toMatch(/^41 weitere an diesem Tag/);
  });
});
