/** The same dates everywhere: on our pages, and in other programs that read our calendars. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../src/domain/date.ts';
import { occurrences, type Schedule } from '../../../src/domain/occurrences.ts';
import { recurrenceOf } from '../../../src/domain/recurrence.ts';
import { calendarFile } from '../../../src/feeds/icalendar/calendar.ts';
import { calendarEvents } from '../../../src/feeds/icalendar/entry.ts';
import type { CalendarEvent } from '../../../src/feeds/icalendar/event.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { createView } from '../../../src/views/view.ts';
import { expanded, shown } from './expand.ts';
import { generatedSchedules } from './generated.ts';

const SERIES = 300;
const TODAY = '2026-11-24';
const IN_A_YEAR = addMonths(TODAY, 12);
const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: TODAY });
const view = createView(portal, 'de', '/');
const origin = new URL('https://familien.example.org/');

const fileOf = (events: readonly CalendarEvent[]) =>
  calendarFile({ name: 'Test', description: '', source: origin.href, page: origin.href, events });

const eventOf = (schedule: Schedule): CalendarEvent[] => {
  const recurrence = recurrenceOf(schedule, portal.holidays, { today: TODAY });
  return recurrence
    ? [
        {
          uid: 'a@example.org',
          title: 'Gruppe',
          description: '',
          location: undefined,
          point: undefined,
          url: origin.href,
          categories: [],
          contact: undefined,
          free: false,
          cancelled: false,
          schedule,
          recurrence,
          revision: { stamp: '20261124T000000Z', sequence: 1 },
        },
      ]
    : [];
};

/** What the pages show within a year from today. */
const ours = (schedule: Schedule, from = TODAY, until = IN_A_YEAR) =>
  occurrences(schedule, from, until, portal.holidays).map(shown).sort();

describe('dates within twelve months', { timeout: 120_000 }, () => {
  test('of every series of the sample', () => {
    const entries = [...portal.all('events'), ...portal.all('offers')];
    const events = entries.flatMap((entry) => calendarEvents(view, entry, origin));
    expect(events.length).toBeGreaterThan(80);
    for (const event of events) {
      const cancelled = (date: string) => (event.cancelled && !date.endsWith('cancelled') ? `${date} cancelled` : date);
      expect(expanded(fileOf([event]), TODAY, IN_A_YEAR), event.uid).toEqual(ours(event.schedule).map(cancelled));
    }
  });

  test('of generated series', () => {
    const schedules = generatedSchedules(SERIES, 20_261_124);
    const wrong = schedules.filter(
      (schedule) => expanded(fileOf(eventOf(schedule)), TODAY, IN_A_YEAR).join() !== ours(schedule).join(),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    // The generator makes what it is meant to make.
    expect(schedules.filter((schedule) => ours(schedule).length > 0).length).toBeGreaterThan(SERIES / 2);
  });
});
