import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { sync } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendarFeeds, calendarOfPage, entryFile, feedFile } from '../../../src/feeds/calendars.ts';
import { escapeText, serialise } from '../../../src/feeds/icalendar/text.ts';
import { loadPortal, type Portal } from '../../../src/portal/portal.ts';
import { createView } from '../../../src/views/view.ts';
import { entry, page, portalOf, type Files } from '../portal/content-folder.ts';
import { calendarOf } from './expand.ts';

const TODAY = '2026-11-24';
const origin = new URL('https://familien.example.org/');
const sample = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: TODAY });
const viewOf = (portal: Portal) => createView(portal, 'de', '/portal/');

/** The calendar file of an event written as YAML, unfolded, one line each. */
function linesOf(schedule: string, more = '', files: Files = {}, which: 'all' | 'next' = 'all'): string[] {
  const text = entry('Elterncafé', `schedule:\n${schedule.replace(/^/gm, '  ')}\n${more}`);
  const portal = portalOf({ 'content/events/cafe.yaml': text, ...files });
  const file = entryFile(viewOf(portal), portal.get('events', 'cafe')!, origin, which);
  return file.replaceAll('\r\n ', '').split('\r\n');
}

const WEEKLY = `start: 2026-12-01
startTime: "09:30"
endTime: "11:00"
repeats:
  every: week
  until: 2027-02-23`;

/** Lines of the events only, without what describes the calendar and its zone. */
const eventLines = (lines: readonly string[]) => lines.slice(lines.indexOf('BEGIN:VEVENT'));
const starting = (lines: readonly string[], ...names: string[]) =>
  eventLines(lines).filter((line) => names.some((name) => line.startsWith(name)));

describe('text format (RFC 5545 §3.1)', () => {
  test('lines end with CRLF, are at most 75 octets long, and cut no character', () => {
    const file = serialise([`SUMMARY:${'Müttercafé 👩‍👧 '.repeat(30)}`, 'END:VEVENT']);
    const lines = file.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.join('').includes('\n')).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.every((line) => Buffer.from(Buffer.from(line)).toString() === line && !line.includes('\uFFFD'))).toBe(
      true,
    );
    expect(file.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'Müttercafé 👩‍👧 '.repeat(30)}\r\nEND:VEVENT\r\n`);
  });

  test.each([
    ['a line of exactly 75 octets stays whole', 'x'.repeat(75), 1],
    ['one of 76 does not', 'x'.repeat(76), 2],
    ['74 and a letter of two octets do not fit', `${'x'.repeat(74)}ä`, 2],
  ])('%s', (_, line, count) => expect(serialise([line]).split('\r\n').length - 1).toBe(count));

  test('escapes what has a meaning, and drops control characters', () => {
    expect(escapeText('a,b;c\\d\r\ne\nf\u0000\u001Bg:"h"')).toBe('a\\,b\\;c\\\\d\\ne\\nfg:"h"');
  });
});

describe('what a series becomes', () => {
  test('one date', () => {
    const lines = linesOf('start: 2026-12-05\nstartTime: "14:00"\nendTime: "17:00"');
    expect(starting(lines, 'DT', 'RRULE', 'EXDATE')).toEqual([
      'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=Europe/Berlin:20261205T140000',
      'DTEND;TZID=Europe/Berlin:20261205T170000',
    ]);
  });

  test('whole days: the end is the day after', () => {
    const lines = linesOf('start: 2027-06-11\nend: 2027-06-13');
    expect(starting(lines, 'DTSTART', 'DTEND')).toEqual(['DTSTART;VALUE=DATE:20270611', 'DTEND;VALUE=DATE:20270614']);
  });

  test('each date of a series over several days ends at its time of day, whatever the clocks do', () => {
    const over = 'start: 2027-10-29\nend: 2027-10-31\nstartTime: "16:00"';
    const weekly = 'repeats:\n  every: week\n  count: 3';
    expect(starting(linesOf(`${over}\nendTime: "14:30"\n${weekly}`), 'DTEND', 'DURATION')).toEqual([
      'DURATION:P1DT22H30M',
    ]);
    expect(starting(linesOf(`${over}\n${weekly}`), 'DTEND', 'DURATION')).toEqual(['DURATION:P2DT7H59M59S']);
    expect(starting(linesOf(over), 'DTEND', 'DURATION')).toEqual(['DTEND;TZID=Europe/Berlin:20271031T235959']);
  });

  test('without a known end there is none', () => {
    expect(starting(linesOf('start: 2026-12-05\nstartTime: "14:00"'), 'DTEND')).toEqual([]);
  });

  test('a rule ends at the last start in UTC, in winter and in summer', () => {
    expect(starting(linesOf(WEEKLY), 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20270223T083000Z;BYDAY=TU']);
    expect(starting(linesOf(WEEKLY.replace('2027-02-23', '2027-06-29')), 'RRULE')[0]).toContain(
      'UNTIL=20270629T073000Z',
    );
  });

  test.each([
    [
      'every second week, on two days',
      'every: week\n  interval: 2\n  days: [Di, Do]\n  count: 9',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=9;BYDAY=TU,TH;WKST=MO',
    ],
    ['first Tuesday of the month', 'every: month\n  nth: 1\n  count: 3', 'FREQ=MONTHLY;COUNT=3;BYDAY=1TU'],
    ['last Tuesday', 'every: month\n  nth: -1\n  count: 3', 'FREQ=MONTHLY;COUNT=3;BYDAY=-1TU'],
    ['by date', 'every: month\n  count: 3', 'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1'],
    ['yearly', 'every: year\n  count: 3', 'FREQ=YEARLY;COUNT=3;BYMONTH=12;BYMONTHDAY=1'],
    [
      'every third day',
      'every: day\n  interval: 3\n  until: 2026-12-31',
      'FREQ=DAILY;INTERVAL=3;UNTIL=20261231T083000Z',
    ],
    ['without an end', 'every: week', 'FREQ=WEEKLY;BYDAY=TU'],
  ])('%s', (_, repeats, rule) => {
    const lines = linesOf(`start: 2026-12-01\nstartTime: "09:30"\nrepeats:\n  ${repeats}`);
    expect(starting(lines, 'RRULE')).toEqual([`RRULE:${rule}`]);
  });

  test('exceptions, and what no rule can say: holidays become days', () => {
    const holidays = {
      'content/holidays/nw.yaml':
        'title: Ferien\nland: nw\nperiods:\n  - title: Weihnachtsferien\n    from: 2026-12-23\n    to: 2027-01-06\nsources:\n  - title: Test\n    on: 2026-01-01\nasOf: 2026-01-01\n',
    };
    const lines = linesOf(`${WEEKLY}\nexcept: [2026-12-15]\nnotInSchoolHolidays: true`, '', holidays);
    expect(starting(lines, 'EXDATE')).toEqual([
      'EXDATE;TZID=Europe/Berlin:20261215T093000,20261229T093000,20270105T093000',
    ]);
  });

  test('an open series that avoids holidays ends with the year up to which they are written out', () => {
    const lines = linesOf('start: 2026-12-01\nrepeats:\n  every: week\nnotOnPublicHolidays: true');
    expect(starting(lines, 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20281231;BYDAY=TU']);
    expect(starting(lines, 'EXDATE')[0]).toContain('20280215'.slice(0, 4));
  });

  test('extra dates', () => {
    expect(starting(linesOf(`${WEEKLY}\nextra: [2026-12-19]`), 'RDATE')).toEqual([
      'RDATE;TZID=Europe/Berlin:20261219T093000',
    ]);
    expect(starting(linesOf('start: 2026-12-01\nextra: [2026-12-19]'), 'RDATE', 'DTSTART')).toEqual([
      'DTSTART;VALUE=DATE:20261201',
      'RDATE;VALUE=DATE:20261201,20261219',
    ]);
  });

  test('moved, changed and cancelled dates, with their reason', () => {
    const lines = linesOf(
      `${WEEKLY}\nchanges:\n  - on: 2026-12-08\n    cancelled: true\n    reason: Krankheit; leider\n  - on: 2026-12-15\n    movedTo: 2026-12-16\n  - on: 2026-12-22\n    startTime: "10:00"`,
    );
    expect(starting(lines, 'RECURRENCE-ID', 'DTSTART', 'STATUS', 'COMMENT', 'SUMMARY')).toEqual([
      'STATUS:CONFIRMED',
      'SUMMARY:Elterncafé',
      'DTSTART;TZID=Europe/Berlin:20261201T093000',
      'STATUS:CANCELLED',
      'SUMMARY:Fällt aus: Elterncafé',
      'RECURRENCE-ID;TZID=Europe/Berlin:20261208T093000',
      'DTSTART;TZID=Europe/Berlin:20261208T093000',
      'COMMENT:Krankheit\\; leider',
      'STATUS:CONFIRMED',
      'SUMMARY:Elterncafé',
      'RECURRENCE-ID;TZID=Europe/Berlin:20261215T093000',
      'DTSTART;TZID=Europe/Berlin:20261216T093000',
      'STATUS:CONFIRMED',
      'SUMMARY:Elterncafé',
      'RECURRENCE-ID;TZID=Europe/Berlin:20261222T093000',
      'DTSTART;TZID=Europe/Berlin:20261222T100000',
    ]);
    expect(new Set(starting(lines, 'UID')).size).toBe(1);
  });

  test('all dates are cancelled', () => {
    expect(starting(linesOf(WEEKLY, 'cancelled: true'), 'STATUS')).toEqual(['STATUS:CANCELLED']);
  });

  test('nothing comes after the entry has ended', () => {
    const lines = linesOf(WEEKLY.replace('  until: 2027-02-23', '  count: 30'), 'validUntil: 2026-12-31');
    expect(starting(lines, 'RRULE')).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20261231T083000Z;BYDAY=TU']);
  });

  test('place, point, subjects and price', () => {
    const more = `address:\n  street: Markt 1, Hof\n  postcode: "59991"\n  city: Amselfurt\ncoordinates:\n  lat: 51.5\n  lon: 8.02\ncost:\n  free: true\n`;
    expect(starting(linesOf(WEEKLY, more), 'LOCATION', 'GEO', 'URL', 'X-COST-TYPE', 'UID')).toEqual([
      'UID:events/cafe@familien.example.org',
      'LOCATION:Markt 1\\, Hof\\, 59991 Amselfurt',
      'GEO:51.5;8.02',
      'URL:https://familien.example.org/portal/veranstaltungen/cafe/',
      'X-COST-TYPE:free',
    ]);
  });
});

describe('revision', () => {
  const revision = (more: string, schedule = WEEKLY) =>
    starting(linesOf(schedule, more), 'SEQUENCE', 'LAST-MODIFIED').map((line) => line.split(':')[1]!);

  test('rises when the entry is confirmed, and when a date is cancelled', () => {
    const before = revision('asOf: 2026-11-10');
    const cancelled = revision('asOf: 2026-11-10', `${WEEKLY}\nexcept: [2026-12-08]`);
    const confirmed = revision('asOf: 2026-11-11');
    expect(before).toEqual(['20261110T000000Z', expect.stringMatching(/^\d+$/)]);
    expect(cancelled[0]! > before[0]!).toBe(true);
    expect(Number(cancelled[1])).toBeGreaterThan(Number(before[1]));
    expect(confirmed[0]! > cancelled[0]!).toBe(true);
    expect(Number(confirmed[1])).toBeGreaterThan(Number(cancelled[1]));
  });

  test('is a whole number of 32 bits, and no day that lies ahead counts', () => {
    expect(revision('asOf: 2026-12-24')[0]).toBe('20260101T000000Z');
    expect(Number(revision('asOf: 2026-11-24')[1])).toBeLessThan(2 ** 31);
  });
});

describe('feeds', () => {
  const view = viewOf(sample);
  const feeds = calendarFeeds(view, origin);
  const files = feeds.map((feed) => feedFile(view, feed, origin));

  test('exist for everything, free of charge, topics, phases, places and organisations', () => {
    const paths = feeds.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/feeds/veranstaltungen.ics',
        '/feeds/veranstaltungen/kostenfrei.ics',
        '/feeds/veranstaltungen/thema/gesundheit.ics',
        '/feeds/veranstaltungen/lebensphase/0-3.ics',
        '/feeds/veranstaltungen/ort/amselfurt.ics',
        '/feeds/veranstaltungen/traeger/familienverein.ics',
      ]),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('are well formed for ical.js and for node-ical, with one master per UID', () => {
    for (const file of files) {
      const events = calendarOf(file).getAllSubcomponents('vevent');
      const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
      const uids = masters.map((event) => event.getFirstPropertyValue('uid'));
      expect(new Set(uids).size).toBe(uids.length);
      const second = Object.values(sync.parseICS(file)).filter((one) => one?.type === 'VEVENT');
      expect(second.length).toBe(masters.length);
    }
  });

  test('carry what a calendar needs to know itself', () => {
    const calendar = calendarOf(files[0]!);
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(value('x-wr-calname')).toBe('Familienportal Kreis Finkenlohe');
    expect(value('refresh-interval')).toBe('PT12H');
    expect(calendar.getAllSubcomponents('vtimezone').length).toBe(1);
  });

  test('the next date of a series is a file of its own, with a name of its own', () => {
    const lines = linesOf(`${WEEKLY}\nchanges:\n  - on: 2026-12-01\n    cancelled: true`, '', {}, 'next');
    expect(starting(lines, 'UID', 'DTSTART', 'RRULE')).toEqual([
      'UID:events/cafe/2026-12-08@familien.example.org',
      'DTSTART;TZID=Europe/Berlin:20261208T093000',
    ]);
  });

  test('a page leads to the calendar of what it shows', () => {
    const of = (path: string) => calendarOfPage(view, path, origin);
    expect(of('/veranstaltungen/thema/gesundheit/')).toBe('/feeds/veranstaltungen/thema/gesundheit.ics');
    expect(of('/angebote/krabbelgruppe/')).toBe('/angebote/krabbelgruppe.ics');
    expect(of('/')).toBe('/feeds/veranstaltungen.ics');
    expect(of('/kitas/')).toBeUndefined();
  });

  test('an offer with two groups has two series with names of their own', () => {
    const uids = calendarOf(entryFile(view, sample.get('offers', 'krabbelgruppe')!, origin))
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('uid'));
    expect([...new Set(uids)]).toEqual([
      'offers/krabbelgruppe/dienstag-im-haus-am-markt@familien.example.org',
      'offers/krabbelgruppe/donnerstag-in-wispelau@familien.example.org',
    ]);
  });

  test('plans, pauses and protected addresses are in none', () => {
    const session = '\nsessions:\n  - address: protected\n    schedule:\n      start: 2026-12-01\n';
    const portal = portalOf({
      'content/events/a.yaml': entry('A', 'schedule:\n  start: 2026-12-01\nplanned: true\n'),
      'content/events/b.yaml': entry('B', 'schedule:\n  start: 2026-12-01\nstatus: paused\n'),
      'content/events/c.yaml': entry('C', 'schedule:\n  start: 2026-12-01\naddress: protected\n'),
      'content/offers/d.md': page('D', session),
      'content/offers/e.md': page('E', `address: protected\n${session.replace('address: protected', 'title: x')}`),
      'content/events/f.yaml': entry('F', 'schedule:\n  start: 2026-12-01\nvenue: haus\n'),
      'content/venues/haus.yaml': entry('Haus', 'address: protected\n'),
    });
    expect(calendarFeeds(viewOf(portal), origin)).toEqual([]);
  });

  test('an archive has none', () => {
    const archive = portalOf({
      'content/site.yaml':
        'name: Portal\nmunicipality: Ort\ndescription: Alt.\nland: nw\nlanguages: [de]\ncontact:\n  email: a@example.org\narchive:\n  date: 2017-11-06\n  note: Alt.\n  sources:\n    - title: Entwurf\n      on: 2017-11-06\n',
      'content/events/a.yaml': entry('A', 'schedule:\n  start: 2026-12-01\n'),
    });
    expect(calendarFeeds(viewOf(archive), origin)).toEqual([]);
  });

  test('have the same bytes wherever they are made', () => {
    const script = `
      import { calendarFeeds, feedFile } from './src/feeds/calendars.ts';
      import { loadPortal } from './src/portal/portal.ts';
      import { createView } from './src/views/view.ts';
      const origin = new URL('${origin.href}');
      for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        const view = createView(loadPortal({ contentDir: 'content', layersDir: 'layers', today: '${TODAY}' }), 'de', '/portal/');
        process.stdout.write(new Date('2026-11-24T00:00Z').getHours() + ' ' + feedFile(view, calendarFeeds(view, origin)[0], origin) + '#');
      }`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    const made = output.split('#').slice(0, -1);
    // The clocks really differ.
    expect(made.map((file) => file.split(' ', 1)[0])).toEqual(['0', '14', '16']);
    expect(made.map((file) => file.slice(file.indexOf(' ') + 1) === files[0])).toEqual([true, true, true]);
  });
});
