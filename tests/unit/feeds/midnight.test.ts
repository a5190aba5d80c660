/** What ends at 24:00: for machines at 00:00 of the next day, for people at 24:00. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/time/date.ts';
import { entryCalendars, entryFile } from '../../../src/feeds/calendars.ts';
import { hsdsFiles } from '../../../src/feeds/hsds/files.ts';
import { searchRecords } from '../../../src/feeds/search.ts';
import { schedule } from '../../../src/schemas/fields/schedule.ts';
import { agenda } from '../../../src/portal/dates.ts';
import { timeOfDay } from '../../../src/views/dates/agenda-items.ts';
import { jsonLdOf } from '../../../src/views/json-ld/entry.ts';
import { scheduleInWords } from '../../../src/views/answers/hours-and-schedules.ts';
import { createView } from '../../../src/views/view.ts';
import { entry, portalOf } from '../portal/content-folder.ts';

const origin = new URL('https://familien.example.org/');

/** A portal of events with these schedules, read from files as editors write them. */
function viewOf(schedules: readonly object[], today = '2026-11-24') {
  const files = schedules.map((one, index) => [
    `content/events/e${index}.yaml`,
    entry(`Fest ${index}`, `schedule: ${JSON.stringify(one)}`),
  ]);
  return createView(portalOf(Object.fromEntries(files) as Record<string, string>, today), 'de', '/');
}

function machinesSay(one: object, today?: string) {
  const view = viewOf([one], today);
  const event = view.portal.get('events', 'e0')!;
  const ics = entryFile(view, event, origin, 'all').replaceAll('\r\n ', '').split('\r\n');
  const lines = ics.slice(ics.indexOf('BEGIN:VEVENT')).filter((line) => /^(?:DTSTART|DTEND|DURATION)/.test(line));
  const node = jsonLdOf(view, event, 'https://familien.example.org/') as Record<string, unknown>;
  return { lines, startDate: node['startDate'], endDate: node['endDate'], node };
}

describe('an event until 24:00 ends at 00:00 of the next day', () => {
  test.each([
    ['2026-12-05', '20261206', '2026-12-06T00:00+01:00'],
    ['2026-12-31', '20270101', '2027-01-01T00:00+01:00'],
    ['2027-02-28', '20270301', '2027-03-01T00:00+01:00'],
    ['2028-02-28', '20280229', '2028-02-29T00:00+01:00'],
    ['2028-02-29', '20280301', '2028-03-01T00:00+01:00'],
    ['2027-03-27', '20270328', '2027-03-28T00:00+01:00'],
    ['2027-03-28', '20270329', '2027-03-29T00:00+02:00'],
    ['2027-10-30', '20271031', '2027-10-31T00:00+02:00'],
    ['2027-10-31', '20271101', '2027-11-01T00:00+01:00'],
  ])('on %s', (start, next, endDate) => {
    const said = machinesSay({ start, startTime: '18:00', endTime: '24:00' }, addDays(start, -20));
    expect(said.lines.at(-1)).toBe(`DTEND;TZID=Europe/Berlin:${next}T000000`);
    expect(said.endDate).toBe(endDate);
  });

  test('in a series', () => {
    const said = machinesSay({
      start: '2026-12-05',
      startTime: '18:00',
      endTime: '24:00',
      repeats: { every: 'week', until: '2027-06-05' },
      changes: [{ on: '2026-12-12', startTime: '19:00', endTime: '24:00' }],
    });
    expect(said.lines).toEqual([
      'DTSTART;TZID=Europe/Berlin:20261205T180000',
      'DURATION:PT6H',
      'DTSTART;TZID=Europe/Berlin:20261212T190000',
      'DTEND;TZID=Europe/Berlin:20261213T000000',
    ]);
    expect(said.node['eventSchedule']).toMatchObject({ startTime: '18:00', endTime: '00:00' });
  });

  test('over the whole day, and over several days', () => {
    const weekly = { every: 'week', until: '2027-06-05' };
    expect(machinesSay({ start: '2026-12-05', startTime: '00:00', endTime: '24:00', repeats: weekly }).lines[1]).toBe(
      'DURATION:P1D',
    );
    const days = { start: '2026-12-05', end: '2026-12-06', startTime: '18:00', endTime: '24:00' };
    expect(machinesSay(days)).toMatchObject({
      lines: ['DTSTART;TZID=Europe/Berlin:20261205T180000', 'DTEND;TZID=Europe/Berlin:20261207T000000'],
      endDate: '2026-12-07T00:00+01:00',
    });
    expect(machinesSay({ ...days, repeats: { every: 'month' } }).lines[1]).toBe('DURATION:P1DT6H');
  });

  test('and until 0:00 of its last day it ends there', () => {
    const said = machinesSay({ start: '2026-12-27', end: '2026-12-28', startTime: '18:00', endTime: '00:00' });
    expect(said.lines[1]).toBe('DTEND;TZID=Europe/Berlin:20261228T000000');
    expect(said.endDate).toBe('2026-12-28T00:00+01:00');
  });

  test('people read 24:00', () => {
    expect(scheduleInWords(viewOf([]), { start: '2026-12-31', startTime: '18:00', endTime: '24:00' })).toEqual([
      { text: 'Donnerstag, 31. Dezember 2026, 18:00–24:00 Uhr' },
    ]);
  });
});

test('a last day that is the first cannot end before it begins', () => {
  const { error } = schedule.safeParse({
    start: '2026-12-05',
    end: '2026-12-05',
    startTime: '18:00',
    endTime: '00:00',
  });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'Das Ende 00:00 Uhr liegt nicht nach dem Beginn 18:00 Uhr',
  ]);
});

test('whatever the schema accepts, every output can be written, with hours from 00 to 23', () => {
  const day = fc.constantFrom('2026-12-05', '2026-12-31', '2027-02-28', '2028-02-28', '2028-02-29', '2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'); // prettier-ignore
  const time = fc.constantFrom('00:00', '00:30', '02:30', '12:00', '18:00', '23:59', '24:00');
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const any = fc
    .record({
      start: day,
      days: optional(fc.integer({ min: 0, max: 3 })),
      startTime: optional(time),
      endTime: optional(time),
      repeats: optional(
        fc.record({ every: fc.constantFrom('day', 'week', 'month', 'year'), count: fc.integer({ min: 2, max: 6 }) }),
      ),
      extra: optional(fc.tuple(day)),
      change: optional(fc.record({ startTime: optional(time), endTime: optional(time), movedTo: optional(day) })),
    })
    .map(({ days, change, ...one }) => ({
      ...one,
      end: days === undefined ? undefined : addDays(one.start, days),
      changes: change && [{ on: one.start, cancelled: false, ...change }],
    }))
    .map((one) => JSON.parse(JSON.stringify(one)) as object)
    .filter((one) => schedule.safeParse(one).success);
  const accepted = fc.sample(any, { numRuns: 400, seed: 20261205 });
  expect(accepted.filter((one) => JSON.stringify(one).includes('24:00')).length).toBeGreaterThan(60);
  const view = viewOf(accepted);
  const events = view.portal.all('events');
  expect(events).toHaveLength(400);
  const calendars = entryCalendars(view, origin);
  expect(calendars.length).toBeGreaterThan(300);
  for (const { entry: event, next } of calendars) {
    const ics = entryFile(view, event, origin) + (next === undefined ? '' : entryFile(view, event, origin, 'next'));
    expect(ics).not.toMatch(/T(?:2[4-9]|[3-9]\d)\d{4}/);
  }
  for (const event of events) {
    expect(JSON.stringify(jsonLdOf(view, event, 'https://x.example/'))).not.toContain('24:00');
    for (const { text } of scheduleInWords(view, event.data.schedule)) expect(text).not.toMatch(/undefined|Invalid/);
  }
  for (const { occurrence } of agenda(view.portal, events, '2026-11-24', '2028-12-31'))
    expect(timeOfDay(view, occurrence)).toMatch(/\d|ganz/);
  expect(searchRecords(view)).toHaveLength(400);
  const hsds = JSON.stringify(hsdsFiles(view, { origin, base: '/' }));
  expect(hsds.match(/"(?:opens_at|closes_at|endTime)":"24/g)).toBeNull();
});
