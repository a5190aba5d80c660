/** Every time of a calendar stands in a zone of its own: what it means in Germany, beside two other readers. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal, type VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { describe, expect, test } from 'vitest';
import { eventsFrom } from '../../../scripts/lib/import/ics/events.ts';
import { occurrences, type Schedule } from '../../../src/domain/time/occurrences.ts';
import { calendar, type Lines } from './calendar.ts';

const noHolidays = { publicHoliday: () => undefined, schoolHoliday: () => undefined };
const context = {
  today: '2026-10-01',
  holidays: noHolidays,
  known: { find: () => undefined, placed: () => ({}) },
  own: new Set<string>(),
  stripNames: false,
};

const parse = (text: string) => eventsFrom('termine.ics', Buffer.from(text), context);

const event = (lines: Lines): Lines => ['UID:a@example.org', 'SUMMARY:Elterncafé', ...lines];

/** All dates of a calendar, as "2026-12-01 14:00–16:00". */
function dates(text: string): string[] {
  const { proposals, refused } = parse(text);
  expect(refused).toEqual([]);
  return proposals
    .flatMap(({ data }) => occurrences(data['schedule'] as Schedule, '2026-10-01', '2028-10-01', noHolidays))
    .filter(({ cancelled }) => !cancelled)
    .map(({ date, startTime = '', endTime = '' }) => `${date} ${startTime}–${endTime}`)
    .sort();
}

const winter = 'DTSTART;TZID=Europe/Berlin:20261201T140000';
const until16 = 'DTEND;TZID=Europe/Berlin:20261201T160000';
const weekly = 'RRULE:FREQ=WEEKLY;COUNT=3';
const VTIMEZONE = (name: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('each time has its own zone', () => {
  test.each<[string, readonly Lines[], string[]]>([
    ['an end in UTC', [event([winter, 'DTEND:20261201T150000Z'])], ['2026-12-01 14:00–16:00']],
    [
      'an end in UTC, in summer',
      [event(['DTSTART;TZID=Europe/Berlin:20270601T140000', 'DTEND:20270601T140000Z'])],
      ['2027-06-01 14:00–16:00'],
    ],
    [
      'a start in London, an end in Berlin',
      [event(['DTSTART;TZID=Europe/London:20261201T130000', 'DTEND;TZID=Europe/Berlin:20261201T160000'])],
      ['2026-12-01 14:00–16:00'],
    ],
    ['a start in UTC, an end in Berlin', [event(['DTSTART:20261201T130000Z', until16])], ['2026-12-01 14:00–16:00']],
    [
      'a floating start is German, whatever its end says',
      [event(['DTSTART:20261201T140000', 'DTEND:20261201T150000Z'])],
      ['2026-12-01 14:00–16:00'],
    ],
    [
      'a changed date in UTC',
      [
        event([winter, until16, weekly]),
        event(['RECURRENCE-ID:20261208T130000Z', 'DTSTART:20261208T150000Z', 'DTEND:20261208T170000Z']),
      ],
      ['2026-12-01 14:00–16:00', '2026-12-08 16:00–18:00', '2026-12-15 14:00–16:00'],
    ],
    [
      'a changed date in a third zone',
      [
        event([winter, until16, weekly]),
        event([
          'RECURRENCE-ID;TZID=Europe/London:20261208T130000',
          'DTSTART;TZID=America/New_York:20261208T100000',
          'DTEND:20261208T170000Z',
        ]),
      ],
      ['2026-12-01 14:00–16:00', '2026-12-08 16:00–18:00', '2026-12-15 14:00–16:00'],
    ],
    [
      'an extra date in UTC',
      [event([winter, until16, weekly, 'RDATE:20261217T160000Z'])],
      ['2026-12-01 14:00–16:00', '2026-12-08 14:00–16:00', '2026-12-15 14:00–16:00', '2026-12-17 17:00–19:00'],
    ],
    [
      'an extra date with an end of its own',
      [event([winter, until16, weekly, 'RDATE;VALUE=PERIOD:20261217T160000Z/PT1H,20261218T160000Z/20261218T163000Z'])],
      [
        '2026-12-01 14:00–16:00',
        '2026-12-08 14:00–16:00',
        '2026-12-15 14:00–16:00',
        '2026-12-17 17:00–18:00',
        '2026-12-18 17:00–17:30',
      ],
    ],
    [
      'exceptions in UTC, before and after the clocks change',
      [
        event([
          'DTSTART;TZID=Europe/Berlin:20261012T140000',
          'DTEND;TZID=Europe/Berlin:20261012T160000',
          'RRULE:FREQ=WEEKLY;COUNT=5',
          'EXDATE:20261019T120000Z',
          'EXDATE:20261102T130000Z',
        ]),
      ],
      ['2026-10-12 14:00–16:00', '2026-10-26 14:00–16:00', '2026-11-09 14:00–16:00'],
    ],
    [
      'exceptions that the series never had, and one twice',
      [event([winter, until16, weekly, 'EXDATE:20261203T130000Z,20261208T130000Z,20261208T130000Z,20261215T130000Z'])],
      ['2026-12-01 14:00–16:00'],
    ],
    [
      'an exception without a zone is meant where the series is',
      [
        event([
          'DTSTART;TZID=Europe/London:20261201T130000',
          'DTEND;TZID=Europe/London:20261201T150000',
          weekly,
          'EXDATE:20261208T130000',
        ]),
      ],
      ['2026-12-01 14:00–16:00', '2026-12-15 14:00–16:00'],
    ],
    [
      'an end of the series in UTC, of a series in Berlin',
      [event([winter, until16, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T130000Z'])],
      ['2026-12-01 14:00–16:00', '2026-12-08 14:00–16:00'],
    ],
    [
      'a night in which the clocks change lasts its hours',
      [event(['DTSTART;TZID=Europe/Berlin:20261024T220000', 'DURATION:PT10H'])],
      ['2026-10-24 22:00–07:00'],
    ],
    [
      'names of Windows',
      [
        event([
          'DTSTART;TZID=GMT Standard Time:20261201T130000',
          'DTEND;TZID="W. Europe Standard Time":20261201T160000',
        ]),
      ],
      ['2026-12-01 14:00–16:00'],
    ],
  ])('%s', (_, events, expected) => expect(dates(calendar(events))).toEqual(expected));

  test('a zone that the file defines, before and after both of its changes', () => {
    const zone = (day: string) => `TZID=Unsere Uhr:${day}T080000`;
    const of = (day: string) => [
      `UID:${day}`,
      'SUMMARY:Anruf',
      `DTSTART;${zone(day)}`,
      `DTEND;${zone(day)}`.replace('T08', 'T09'),
    ];
    const text = calendar(['20261020', '20261027', '20270310', '20270315', '20270330'].map(of)).replace(
      'BEGIN:VEVENT',
      [...VTIMEZONE('Unsere Uhr'), 'BEGIN:VEVENT'].join('\r\n'),
    );
    expect(dates(text)).toEqual([
      '2026-10-20 14:00–15:00',
      '2026-10-27 13:00–14:00',
      '2027-03-10 14:00–15:00',
      '2027-03-15 13:00–14:00',
      '2027-03-30 14:00–15:00',
    ]);
    expect(parse(text).notes).toEqual([]);
    // Another file may call another zone by the same name.
    expect(parse(calendar([of('20261020')])).notes.join()).toContain('Die Zeitzone „Unsere Uhr“ ist unbekannt');
  });

  test('a definition that keeps the reader busy is none', () => {
    const busy = VTIMEZONE('Uhr').map((line) => line.replace('FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', 'FREQ=SECONDLY'));
    const text = calendar([event(['DTSTART;TZID=Uhr:20261201T140000'])]).replace(
      'BEGIN:VEVENT',
      [...busy, 'BEGIN:VEVENT'].join('\r\n'),
    );
    expect(dates(text)).toEqual(['2026-12-01 14:00–']);
  });
});

describe('what a changed date says of its own', () => {
  const series = event([winter, until16, 'RRULE:FREQ=WEEKLY;COUNT=4', 'LOCATION:Rathaus']);
  const changed = (lines: Lines): Lines => [
    'UID:a@example.org',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261208T140000',
    ...lines,
  ];
  const usual = ['DTSTART;TZID=Europe/Berlin:20261208T140000', 'DTEND;TZID=Europe/Berlin:20261208T160000'];
  const summaries = (text: string) =>
    parse(text).proposals.map(({ ids, data }) => ({ ids, title: data.title, summary: data['summary'] }));

  test('another place and title is an entry of its own, and the series leaves the day out', () => {
    const text = calendar([series, changed(['SUMMARY:Elterncafé im Park', 'LOCATION:Stadtpark', ...usual])]);
    expect(summaries(text)).toEqual([
      { ids: ['a@example.org'], title: 'Elterncafé', summary: 'Ort: Rathaus.' },
      { ids: ['a@example.org/2026-12-08T14:00:00'], title: 'Elterncafé im Park', summary: 'Ort: Stadtpark.' },
    ]);
    expect(parse(text).proposals[0]!.data['schedule']).toMatchObject({ except: ['2026-12-08'] });
    expect(dates(text)).toHaveLength(4);
  });

  test('a whole day of a timed series stays a whole day', () => {
    const day = ['DTSTART;VALUE=DATE:20261208', 'DTEND;VALUE=DATE:20261209', 'SUMMARY:Elterncafé', 'LOCATION:Rathaus'];
    expect(dates(calendar([series, changed(day)]))).toEqual([
      '2026-12-01 14:00–16:00',
      '2026-12-08 –',
      '2026-12-15 14:00–16:00',
      '2026-12-22 14:00–16:00',
    ]);
  });

  test('several days of a series of one are not cut', () => {
    const long = ['DTSTART;TZID=Europe/Berlin:20261208T140000', 'DTEND:20261210T150000Z', 'SUMMARY:Elterncafé'];
    const { proposals } = parse(calendar([series, changed(long)]));
    expect(proposals[1]!.data['schedule']).toEqual({
      start: '2026-12-08',
      end: '2026-12-10',
      startTime: '14:00',
      endTime: '16:00',
    });
  });

  test('a text of its own is said', () => {
    const { notes, proposals } = parse(
      calendar([series, changed(['SUMMARY:Elterncafé', 'LOCATION:Rathaus', 'DESCRIPTION:Heute mit Musik', ...usual])]),
    );
    expect(proposals).toHaveLength(1);
    expect(notes).toEqual([
      'termine.ics:12  Elterncafé: Der geänderte Termin am 8.12.2026 hat einen eigenen Text. Das Portal zeigt den der Reihe.',
    ]);
  });

  test('a title that says so cancels the date', () => {
    const { proposals } = parse(calendar([series, changed(['SUMMARY:Elterncafé fällt aus', ...usual])]));
    expect(proposals[0]!.data['schedule']).toMatchObject({ changes: [{ on: '2026-12-08', cancelled: true }] });
  });

  test('all later dates move with one that says so', () => {
    const later = [
      'UID:a@example.org',
      'SUMMARY:Elterncafé',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261208T140000',
      'DTSTART;TZID=Europe/Berlin:20261209T150000',
      'DTEND;TZID=Europe/Berlin:20261209T160000',
    ];
    expect(dates(calendar([series, later]))).toEqual([
      '2026-12-01 14:00–16:00',
      '2026-12-09 15:00–16:00',
      '2026-12-16 15:00–16:00',
      '2026-12-23 15:00–16:00',
    ]);
  });

  test('a second date on a day of the series is not lost', () => {
    expect(dates(calendar([event([winter, until16, weekly, 'RDATE;TZID=Europe/Berlin:20261208T180000'])]))).toEqual([
      '2026-12-01 14:00–16:00',
      '2026-12-08 14:00–16:00',
      '2026-12-08 18:00–20:00',
      '2026-12-15 14:00–16:00',
    ]);
  });
});

describe('as other readers have it', () => {
  const ZONES = ['Europe/Berlin', 'Europe/London', 'Europe/Helsinki', 'America/New_York', 'UTC'] as const;
  const zone = fc.constantFrom(...ZONES);
  const blocks = ZONES.slice(0, 4).flatMap((name) => (tzlib_get_ical_block(name) as [string])[0].split('\r\n'));
  type Moment = Temporal.ZonedDateTime;
  const written = (moment: Moment, zone: string) => {
    const local = moment.withTimeZone(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
    const text = local.replace(/[-:]/g, '');
    return zone === 'UTC' ? `:${text}Z` : `;TZID=${zone}:${text}`;
  };

  /** False in the hour that the clocks of a zone show twice: as written, it means the first (RFC 5545 §3.3.5). */
  const isSayable = (moment: Moment, zone: string) => {
    const there = moment.withTimeZone(zone);
    return there.toPlainDateTime().toZonedDateTime(zone).equals(there);
  };

  const plans = fc.record({
    first: fc.constantFrom('2026-10-20', '2027-03-09', '2027-03-23', '2026-12-01'),
    hour: fc.integer({ min: 9, max: 12 }),
    zones: fc.record({ start: zone, end: zone, off: zone, extra: zone, from: zone, to: zone, planned: zone }),
    hours: fc.integer({ min: 1, max: 2 }),
    rule: fc.constantFrom('FREQ=DAILY;COUNT=9', 'FREQ=WEEKLY;COUNT=5', 'FREQ=DAILY;INTERVAL=2;COUNT=7'),
    off: fc.integer({ min: 1, max: 2 }),
    changed: fc.integer({ min: 3, max: 4 }),
    later: fc.integer({ min: -2, max: 1 }),
  });

  /** Moments at which dates begin and end, as ical.js expands them. */
  function byIcalJs(text: string): string[] {
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const [main, ...exceptions] = root.getAllSubcomponents('vevent');
    const series = new ICAL.Event(main, { exceptions });
    const iterator = series.iterator();
    const found: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = series.getOccurrenceDetails(next);
      found.push([startDate, endDate].map((time) => time.toJSDate().toISOString().slice(0, 16)).join(' '));
    }
    return found.sort();
  }

  test('over both changes of the clocks', () => {
    fc.assert(
      fc.property(plans, ({ first, hour, zones, hours, rule, off, changed, later }) => {
        const start = Temporal.PlainDate.from(first).toZonedDateTime({
          timeZone: zones.start,
          plainTime: Temporal.PlainTime.from({ hour }),
        });
        const step = rule.includes('WEEKLY') ? 7 : rule.includes('INTERVAL') ? 2 : 1;
        const nth = (index: number) => start.add({ days: index * step });
        // ical.js finds what a change replaces by its letters only: for it, and for it alone, they are the series' own.
        const textOf = (planned: string) =>
          [
            'BEGIN:VCALENDAR',
            ...blocks.filter((line) => line !== ''),
            'BEGIN:VEVENT',
            'UID:a',
            'SUMMARY:Café',
            `DTSTART${written(start, zones.start)}`,
            `DTEND${written(start.add({ hours }), zones.end)}`,
            `RRULE:${rule}`,
            `EXDATE${written(nth(off), zones.off)}`,
            `RDATE${written(start.add({ days: 70, hours: 1 }), zones.extra)}`,
            'END:VEVENT',
            'BEGIN:VEVENT',
            'UID:a',
            'SUMMARY:Café',
            `RECURRENCE-ID${written(nth(changed), planned)}`,
            `DTSTART${written(nth(changed).add({ hours: later }), zones.from)}`,
            `DTEND${written(nth(changed).add({ hours: later + hours }), zones.to)}`,
            'END:VEVENT',
            'END:VCALENDAR',
          ].join('\r\n');
        const here = dates(textOf(zones.planned)).map((date) => {
          const [, day, from, to] = /^(\S+) (\S+)–(\S+)$/.exec(date)!;
          return [from, to]
            .map((time) =>
              Temporal.PlainDateTime.from(`${day}T${time}`)
                .toZonedDateTime('Europe/Berlin')
                .toInstant()
                .toString()
                .slice(0, 16),
            )
            .join(' ');
        });
        expect(here.sort()).toEqual(byIcalJs(textOf(zones.start)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });

  test('single events, as node-ical reads them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '2026-10-24',
          '2026-10-25',
          '2026-10-31',
          '2026-11-01',
          '2027-03-14',
          '2027-03-27',
          '2027-03-28',
        ),
        fc.integer({ min: 7, max: 15 }),
        zone,
        zone,
        (day, hour, from, to) => {
          const begins = Temporal.PlainDate.from(day).toZonedDateTime({
            timeZone: 'Europe/Berlin',
            plainTime: Temporal.PlainTime.from({ hour }),
          });
          const ends = begins.add({ hours: 2 });
          fc.pre(isSayable(begins, from) && isSayable(ends, to));
          const text = calendar([event([`DTSTART${written(begins, from)}`, `DTEND${written(ends, to)}`])]);
          const other = Object.values(nodeIcal.parseICS(text)).find((one): one is VEvent => one?.type === 'VEVENT');
          const shown = [other!.start, other!.end!].map((date) => {
            const local = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO('Europe/Berlin');
            return local.toPlainDateTime().toString();
          });
          expect(dates(text)).toEqual([`${shown[0]!.slice(0, 16).replace('T', ' ')}–${shown[1]!.slice(11, 16)}`]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
