import { basename } from 'node:path';
import { addMonths, type IsoDate } from '../../../src/domain/time/date.ts';
import { occurrences, type Schedule } from '../../../src/domain/time/occurrences.ts';
import type { ContentOptions } from '../../../src/portal/content.ts';
import { holidayCalendar } from '../../../src/portal/holidays.ts';
import { loadContent } from '../../../src/portal/load.ts';
import type { Data } from '../../../src/schemas/index.ts';
import { bytesOf } from './bytes.ts';
import { eventsFrom } from './ics/events.ts';
import { knownIn } from './known.ts';
import { sameDates } from './ics/schedule.ts';
import { planImport, type Plan } from './plan.ts';
import { doubtsOf, type Refusal } from './proposal.ts';
import { importReport } from './report.ts';
import { carryOut, type ImportOptions } from './run.ts';
import { Unreadable } from './unreadable.ts';

interface EventOptions extends ImportOptions {
  readonly stripNames: boolean;
}

/** Imports calendar files as events; the report in German, and how many entries were refused. */
export function importEvents(
  files: readonly string[],
  options: ContentOptions,
  wishes: EventOptions,
): { readonly report: string; readonly refused: number; readonly plan: Plan } {
  const { content } = loadContent(options);
  const { today } = options;
  const years = [...(content.entries.get('holidays')?.values() ?? [])].map(({ data }) => data as Data<'holidays'>);
  const holidays = holidayCalendar(content.site?.land ?? 'nw', years);
  const own = new Set(
    (['events', 'offers'] as const).flatMap((name) =>
      [...(content.entries.get(name)?.values() ?? [])]
        .filter(({ draft }) => !draft.data['imported'])
        .map(({ id }) => `${name}/${id}`),
    ),
  );
  const context = { today, holidays, known: knownIn(content), own, stripNames: wishes.stripNames };
  const refused: Refusal[] = [];
  const parsed = files.flatMap((file) => {
    try {
      return [eventsFrom(basename(file), bytesOf(file), context)];
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      refused.push({ where: basename(file), what: 'Datei', why: cause.message.replace(`${basename(file)}: `, '') });
      return [];
    }
  });
  const until = addMonths(today, 24);
  const plan = planImport(content, parsed, {
    collection: 'events',
    // Calendars drop what is past: from today on the dates decide, not how they are written.
    same: (field, before, after) =>
      field === 'schedule' &&
      isSchedule(before) &&
      isSchedule(after) &&
      sameDates(before, after, holidays, today, until),
    isOver: ({ schedule }, day: IsoDate) =>
      isSchedule(schedule) && occurrences(schedule, day, addMonths(day, 24), holidays).length === 0,
  });
  const doubts = [...refused.map(({ where, why }) => `${where}: ${why}`), ...doubtsOf(parsed)];
  const done = carryOut({ ...plan, refused: [...refused, ...plan.refused] }, doubts, 'events', options, wishes);
  return {
    report: importReport(
      done,
      parsed.flatMap(({ notes }) => notes),
      wishes,
    ),
    refused: done.refused.length + done.stopped.length,
    plan: done,
  };
}

const isSchedule = (value: unknown): value is Schedule =>
  typeof value === 'object' && value !== null && 'start' in value;
