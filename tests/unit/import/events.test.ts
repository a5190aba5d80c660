import { resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { occurrences, type Schedule } from '../../../src/domain/time/occurrences.ts';
import { calendarFeeds, feedFile } from '../../../src/feeds/calendars.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { createView } from '../../../src/views/view.ts';
import { lay, read } from '../check/town.ts';
import { calendar, target, type Lines } from './calendar.ts';

/** An event with the lines that matter; the others are usual. */
const event = (lines: Lines, uid = 'a@example.org', title = 'Elterncafé'): Lines => [
  ...(uid === '' ? [] : [`UID:${uid}`]),
  `SUMMARY:${title}`,
  ...lines,
];

/** The schedule that one event becomes. */
function scheduleOf(lines: Lines, more: readonly Lines[] = []): unknown {
  const town = target();
  const { report } = town.run(calendar([event(lines), ...more]));
  const [id] = town.events();
  if (!id) throw new Error(report);
  return (load(town.file(id)) as { schedule: unknown }).schedule;
}

const TIMED = ['DTSTART;TZID=Europe/Berlin:20261201T093000', 'DTEND;TZID=Europe/Berlin:20261201T110000'];
const TIMES = { start: '2026-12-01', startTime: '09:30', endTime: '11:00' };

describe('how calendars write times', () => {
  test.each<[string, Lines, unknown]>([
    ['with TZID', TIMED, TIMES],
    ['UTC in winter', ['DTSTART:20261201T083000Z', 'DTEND:20261201T100000Z'], TIMES],
    ['UTC in summer', ['DTSTART:20270601T073000Z', 'DTEND:20270601T090000Z'], { ...TIMES, start: '2027-06-01' }],
    ['UTC after midnight', ['DTSTART:20261130T233000Z'], { start: '2026-12-01', startTime: '00:30' }],
    ['floating', ['DTSTART:20261201T093000', 'DTEND:20261201T110000'], TIMES],
    ['another zone', ['DTSTART;TZID=Europe/London:20261201T083000', 'DTEND;TZID=Europe/London:20261201T100000'], TIMES],
    ['a zone of Windows', TIMED.map((line) => line.replace('Europe/Berlin', 'W. Europe Standard Time')), TIMES],
    ['a zone nobody knows', TIMED.map((line) => line.replace('Europe/Berlin', 'Mitteleuropa')), TIMES],
    ['without an end', [TIMED[0]!], { start: '2026-12-01', startTime: '09:30' }],
    [
      'an end at the start',
      [TIMED[0]!, TIMED[0]!.replace('DTSTART', 'DTEND')],
      { start: '2026-12-01', startTime: '09:30' },
    ],
    ['a duration', [TIMED[0]!, 'DURATION:PT1H30M'], TIMES],
    ['with seconds', ['DTSTART:20261201T093025', 'DTEND:20261201T110025'], TIMES],
    ['a whole day', ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202'], { start: '2026-12-01' }],
    ['a day that does not say so', ['DTSTART:20261201', 'RRULE:'], { start: '2026-12-01' }],
    [
      'three days',
      ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204'],
      { start: '2026-12-01', end: '2026-12-03' },
    ],
    [
      'past midnight',
      ['DTSTART:20261201T200000', 'DTEND:20261202T010000'],
      { start: '2026-12-01', end: '2026-12-02', startTime: '20:00', endTime: '01:00' },
    ],
  ])('%s', (_, lines, schedule) => expect(scheduleOf(lines)).toEqual(schedule));
});

describe('how calendars write series', () => {
  const weekly = { every: 'week', until: '2027-01-19' };
  const rule = 'RRULE:FREQ=WEEKLY;UNTIL=20270119T083000Z';

  test.each<[string, Lines, unknown]>([
    ['weekly until an instant', [...TIMED, rule], { ...TIMES, repeats: weekly }],
    ['until a day', [...TIMED, 'RRULE:FREQ=WEEKLY;UNTIL=20270119'], { ...TIMES, repeats: weekly }],
    [
      'two weekdays',
      [...TIMED, 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6'],
      { ...TIMES, repeats: { every: 'week', days: ['Di', 'Do'], count: 6 } },
    ],
    [
      'every second week',
      [...TIMED, 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4'],
      { ...TIMES, repeats: { every: 'week', interval: 2, count: 4 } },
    ],
    [
      'first Tuesday',
      [...TIMED, 'RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4'],
      { ...TIMES, repeats: { every: 'month', nth: 1, count: 4 } },
    ],
    [
      'by position',
      [...TIMED, 'RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=4'],
      { ...TIMES, repeats: { every: 'month', nth: 1, count: 4 } },
    ],
    [
      'by date',
      [...TIMED, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=4'],
      { ...TIMES, repeats: { every: 'month', count: 4 } },
    ],
    ['yearly', [...TIMED, 'RRULE:FREQ=YEARLY'], { ...TIMES, repeats: { every: 'year' } }],
    ['without an end', [...TIMED, 'RRULE:FREQ=WEEKLY;BYDAY=TU'], { ...TIMES, repeats: { every: 'week' } }],
    [
      'exceptions',
      [...TIMED, rule, 'EXDATE;TZID=Europe/Berlin:20261208T093000'],
      { ...TIMES, repeats: weekly, except: ['2026-12-08'] },
    ],
    [
      'extra dates',
      [...TIMED, rule, 'RDATE;TZID=Europe/Berlin:20261219T093000'],
      { ...TIMES, repeats: weekly, extra: ['2026-12-19'] },
    ],
    [
      'exceptions that are the holidays',
      [...TIMED, rule, 'EXDATE;TZID=Europe/Berlin:20261229T093000,20270105T093000'],
      { ...TIMES, repeats: weekly, notInSchoolHolidays: true },
    ],
    [
      'a rule we have no words for',
      [...TIMED, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4'],
      { ...TIMES, extra: ['2026-12-15', '2027-01-01', '2027-01-15'] },
    ],
  ])('%s', (_, lines, schedule) => expect(scheduleOf(lines)).toEqual(schedule));

  test('moved, changed and cancelled dates', () => {
    const changed = [
      event([
        'RECURRENCE-ID;TZID=Europe/Berlin:20261208T093000',
        'DTSTART;TZID=Europe/Berlin:20261209T093000',
        'DTEND;TZID=Europe/Berlin:20261209T110000',
      ]),
      event([
        'RECURRENCE-ID;TZID=Europe/Berlin:20261215T093000',
        'DTSTART;TZID=Europe/Berlin:20261215T093000',
        'DTEND;TZID=Europe/Berlin:20261215T110000',
        'STATUS:CANCELLED',
        'COMMENT:Krankheit',
      ]),
      event([
        'RECURRENCE-ID;TZID=Europe/Berlin:20261222T093000',
        'DTSTART;TZID=Europe/Berlin:20261222T100000',
        'DTEND;TZID=Europe/Berlin:20261222T110000',
      ]),
    ];
    expect(scheduleOf([...TIMED, rule], changed)).toEqual({
      ...TIMES,
      repeats: weekly,
      changes: [
        { on: '2026-12-08', movedTo: '2026-12-09' },
        { on: '2026-12-15', cancelled: true, reason: 'Krankheit' },
        { on: '2026-12-22', startTime: '10:00' },
      ],
    });
  });

  test('a series in UTC keeps its time of day only until the clocks change, and says so date by date', () => {
    const schedule = scheduleOf(['DTSTART:20270316T083000Z', 'DTEND:20270316T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3']);
    expect(schedule).toMatchObject({ start: '2027-03-16', startTime: '09:30' });
    expect((schedule as Schedule).changes).toEqual([{ on: '2027-03-30', startTime: '10:30', endTime: '11:00' }]);
  });
});

describe('single dates that are a series', () => {
  const single = (day: string, title = 'Repair-Café') =>
    event(
      [`DTSTART;TZID=Europe/Berlin:${day}T140000`, `DTEND;TZID=Europe/Berlin:${day}T170000`, 'LOCATION:Haus am Markt'],
      `${day}@example.org`,
      title,
    );
  const days = ['20261205', '20261212', '20261219', '20270109'];

  test('become one entry with all their names', () => {
    const town = target();
    town.run(calendar(days.map((day) => single(day))));
    expect(town.events()).toEqual(['repair-cafe']);
    expect(load(town.file('repair-cafe'))).toMatchObject({
      venue: 'haus-am-markt',
      schedule: { start: '2026-12-05', startTime: '14:00', repeats: { every: 'week', until: '2027-01-09' } },
      imported: { from: 'Haus am Markt', ids: days.map((day) => `${day}@example.org`) },
    });
  });

  test.each([
    'Repair-Café fällt aus',
    'Das Repair-Café fällt leider aus!',
    'Abgesagt: Repair-Café',
    'Achtung\\, verschoben: Repair-Café',
    'Repair-Café (entfällt)',
  ])('%s: that date is cancelled', (title) => {
    const town = target();
    town.run(calendar(days.map((day) => single(day, day === '20261212' ? title : undefined))));
    expect(town.events()).toEqual(['repair-cafe']);
    expect(load(town.file('repair-cafe'))).toMatchObject({
      title: 'Repair-Café',
      schedule: { changes: [{ on: '2026-12-12', cancelled: true }] },
    });
  });

  test('another place, weekday or time is another entry', () => {
    const town = target();
    town.run(calendar([...days.map((day) => single(day)), single('20261207'), single('20261206')]));
    expect(town.events()).toEqual(['repair-cafe', 'repair-cafe-2', 'repair-cafe-3']);
  });

  test('without UID the same file is known again', () => {
    const town = target();
    const text = calendar(days.map((day) => single(day).filter((line) => !line.startsWith('UID'))));
    town.run(text);
    expect(town.run(text).plan).toMatchObject({ created: [], changed: [], unchanged: ['repair-cafe'] });
  });
});

describe('again', () => {
  const first = calendar([
    event([...TIMED, 'DESCRIPTION:Kaffee und Reden.']),
    event(['DTSTART:20261205T100000'], 'b@example.org', 'Flohmarkt'),
  ]);
  const later = calendar([
    event([...TIMED.map((line) => line.replace('T110000', 'T113000')), 'DESCRIPTION:Kaffee und Zuhören.']),
  ]);

  test('the same file changes nothing; a dry run neither', () => {
    const town = target();
    expect(town.run(first, { dryRun: true }).plan.created.length).toBe(2);
    expect(() => town.events()).toThrow();
    town.run(first);
    const before = town.events().map((id) => town.file(id));
    const { plan, report } = town.run(first);
    expect(plan).toMatchObject({ created: [], changed: [], gone: [], refused: [] });
    expect(report).toContain('0 neue Einträge, 0 geändert, 2 unverändert');
    expect(town.events().map((id) => town.file(id))).toEqual(before);
  });

  test('a newer one updates by name, keeps comments and what the editor added', () => {
    const town = target();
    town.run(first);
    lay(town.folder, { 'events/elterncafe.yaml': `# Nachgefragt\n${town.file('elterncafe')}cost:\n  free: true\n` });
    const { plan } = town.run(later);
    expect(plan.changed.map(({ set }) => Object.keys(set))).toEqual([['summary', 'schedule']]);
    expect(town.file('elterncafe')).toMatch(
      /^# Nachgefragt\n[^]*Kaffee und Zuhören\.[^]*endTime: "11:30"[^]*free: true/,
    );
  });

  test('what is kept by hand, and what somebody checked after the change, stays', () => {
    const town = target();
    town.run(first);
    lay(town.folder, { 'events/elterncafe.yaml': `${town.file('elterncafe')}  keep: [summary]\n` });
    town.run(later);
    expect(town.file('elterncafe')).toMatch(/Kaffee und Reden\.[^]*"11:30"/);
    lay(town.folder, { 'events/elterncafe.yaml': `${town.file('elterncafe')}checked:\n  on: 2026-11-20\n` });
    const old = first.replace('UID:a@', 'LAST-MODIFIED:20261101T080000Z\r\nUID:a@');
    expect(town.run(old).plan.kept).toEqual(['elterncafe']);
    expect(town.file('elterncafe')).toContain('"11:30"');
  });

  test('what is gone stays, and ends only with --retire', () => {
    const town = target();
    town.run(first);
    expect(town.run(later).report).toContain('flohmarkt: Flohmarkt');
    expect(town.file('flohmarkt')).not.toContain('status');
    town.run(later, { retire: true });
    expect(town.file('flohmarkt')).toContain('status: ended');
    expect(town.run(later, { retire: true }).plan.gone).toEqual([]);
  });
});

describe('refused', () => {
  test.each<[string, Lines, string]>([
    ['no start', event(['DTEND:20261201T100000']), 'Es gibt keinen Beginn'],
    ['a start that is none', event(['DTSTART:morgen um drei']), 'nicht lesbar'],
    ['no title', ['UID:x', 'DTSTART:20261201T100000'], 'Es gibt keinen Titel'],
    ['HTML in the title', event(TIMED, 'a', '<img src=x onerror=alert(1)>Café'), 'HTML'],
    ['a script in the text', event([...TIMED, 'DESCRIPTION:Kommen Sie <script>alert(1)</script>']), 'HTML'],
    ['an address that is a program', event([...TIMED, 'DESCRIPTION:Hier: javascript:alert(1)']), 'startet'],
    ['letters that turn the text around', event(TIMED, 'a', 'Café \u202Egnp.exe'), 'unsichtbares Zeichen'],
    ['control characters', event([...TIMED, 'DESCRIPTION:Klingel \u0007 und mehr']), 'unsichtbares Zeichen'],
    ['a rule that never rests', event(['DTSTART:20261201T100000', 'RRULE:FREQ=SECONDLY']), 'Die Liste hat'],
  ])('%s', (_, lines, why) => {
    const town = target();
    const { plan, report } = town.run(
      calendar([lines, event(['DTSTART:20261224T150000'], 'gut@example.org', 'Krippenspiel')]),
    );
    expect(plan.refused.map((one) => one.why).join()).toContain(why);
    expect(report).toMatch(/termine1\.ics:\d+ {2}/);
    // The others are taken over, and pass the check.
    expect(town.events()).toEqual(['krippenspiel']);
    expect(read(town.folder).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('an address that starts a program is not taken over', () => {
    const town = target();
    town.run(calendar([event([...TIMED, 'URL:javascript:alert(1)'])]));
    expect(town.file('elterncafe')).not.toContain('javascript');
  });

  test('names of people leave the text on request', () => {
    const lines = event([
      ...TIMED,
      'DESCRIPTION:Kaffee mit Frau Musterfrau. Leitung: Erika Musterfrau. Bringen Sie Tassen mit.',
    ]);
    const [asIs, stripped] = [target(), target()];
    asIs.run(calendar([lines]));
    stripped.run(calendar([lines]), { stripNames: true });
    expect(asIs.file('elterncafe')).toContain('Erika Musterfrau');
    expect(stripped.file('elterncafe')).not.toContain('Musterfrau');
    expect(stripped.file('elterncafe')).toContain('Bringen Sie Tassen mit.');
  });
});

test('our own calendar comes back without loss', () => {
  const today = '2026-11-24';
  const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today });
  const view = createView(portal, 'de', '/');
  const origin = new URL('https://familien.example.org/');
  const all = calendarFeeds(view, origin)[0]!;
  const feed = { ...all, entries: all.entries.filter(({ collection }) => collection === 'events') };
  const town = target();
  const words = (name: 'venues' | 'topics' | 'phases' | 'organisations' | 'places') =>
    Object.fromEntries(
      portal.all(name).map(({ id, data }) => {
        const { address } = data as { address?: object };
        const needed = {
          topics: { order: 1 },
          phases: { order: 1, ages: { from: 'Geburt' } },
          organisations: { kind: 'association' },
          venues: {},
          places: { kind: 'district' },
        };
        return [
          `${name}/${id}.yaml`,
          JSON.stringify({ title: data.title, summary: 'Test.', ...needed[name], ...(address ? { address } : {}) }),
        ];
      }),
    );
  const holidays = Object.fromEntries(
    portal.all('holidays').map(({ id, data }) => [`holidays/${id}.yaml`, JSON.stringify(data)]),
  );
  lay(town.folder, {
    ...holidays,
    ...words('topics'),
    ...words('organisations'),
    ...words('phases'),
    ...words('places'),
    ...words('venues'),
  });
  const { plan } = town.run(feedFile(view, feed, origin));
  expect(plan.refused).toEqual([]);
  const known = portal.all('events').filter(({ id }) => plan.created.some((one) => one.id === id));
  expect(known.length).toBeGreaterThan(40);
  for (const { id, data } of known) {
    const back = load(town.file(id)) as typeof data & { schedule: Schedule };
    const dates = (schedule: Schedule) => occurrences(schedule, today, '2028-11-24', portal.holidays);
    expect({ id, dates: dates(back.schedule) }).toEqual({ id, dates: dates(data.schedule) });
    const carried = ({ title, summary, venue, topics, phases, provider, cancelled, cost }: Partial<typeof data>) => ({
      id,
      title,
      summary,
      venue,
      topics,
      phases,
      provider,
      cancelled: cancelled ?? false,
      free: cost?.free ?? false,
    });
    expect(carried(back)).toEqual(carried(data));
  }
});
