/** The same dates everywhere: on our pages, and in other programs that read our calendars. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../src/domain/time/date.ts';
import { occurrences, type Schedule } from '../../../src/domain/time/occurrences.ts';
import { recurrenceOf } from '../../../src/domain/time/recurrence.ts';
import { calendarFile } from '../../../src/feeds/icalendar/calendar.ts';
import type { CalendarEvent } from '../../../src/feeds/icalendar/event.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { moment, timesNode } from '../../../src/views/json-ld/event.ts';
import { seriesOf, type Series } from '../../../src/views/dates/published-series.ts';
import { createView } from '../../../src/views/view.ts';
import { datesOfNode, expanded, shown } from './expand.ts';
import { generatedSchedules } from './generated.ts';

const SERIES = 2000;
const TODAY = '2026-11-24';
const IN_A_YEAR = addMonths(TODAY, 12);
const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: TODAY });
const view = createView(portal, 'de', '/');
const origin = new URL('https://familien.example.org/');

const [sampleSeries] = seriesOf(portal, portal.get('events', 'zwergenturnen')!) as [Series];

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

/** The dates in the JSON-LD of a series; what only one date says stands in the event itself. */
function inJsonLd(series: Series): string[] {
  const times = JSON.parse(JSON.stringify(timesNode(view, 'Gruppe', series))) as object;
  const { start, end, startTime, endTime } = series.schedule;
  const { first } = series.recurrence;
  const length = end === undefined ? 0 : daysBetween(start, end);
  const [only] = series.recurrence.deviations;
  const single = only
    ? {
        startDate: moment(only.occurrence.date, only.occurrence.startTime),
        endDate: moment(only.occurrence.lastDate, only.occurrence.endTime),
        eventStatus: `https://schema.org/Event${only.occurrence.cancelled ? 'Cancelled' : 'Scheduled'}`,
      }
    : { startDate: moment(first, startTime), endDate: moment(addDays(first, length), endTime) };
  return datesOfNode({ ...single, ...times }, TODAY, IN_A_YEAR);
}

describe('dates within twelve months', () => {
  test('of every series of the sample, in calendars and in JSON-LD', () => {
    const series = [...portal.all('events'), ...portal.all('offers')].flatMap((entry) => seriesOf(portal, entry));
    expect(series.length).toBeGreaterThan(80);
    for (const one of series.filter(({ cancelled }) => !cancelled)) {
      const dates = ours(one.schedule);
      expect(inJsonLd(one), one.key).toEqual(dates);
      expect(expanded(fileOf(eventOf(one.schedule)), TODAY, IN_A_YEAR), one.key).toEqual(dates);
    }
  });

  test('of generated series', () => {
    const schedules = generatedSchedules(SERIES, 20_261_124);
    let shownOnes = 0;
    const wrong = schedules.flatMap((schedule) => {
      const events = eventOf(schedule);
      const dates = ours(schedule).join();
      if (dates !== '') shownOnes += 1;
      const inCalendar = expanded(fileOf(events), TODAY, IN_A_YEAR).join();
      const series = events.map(({ recurrence }) => ({ ...sampleSeries, schedule, recurrence }));
      const inPage = series.flatMap(inJsonLd).join();
      return dates === inCalendar && dates === inPage ? [] : [{ schedule, dates, inCalendar, inPage }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    // The generator makes what it is meant to make.
    expect(shownOnes).toBeGreaterThan(SERIES / 2);
  });
});
