import ICAL from 'ical.js';
import { addMonths, weekdayOf, type IsoDate } from '../../../../src/domain/date.ts';
import type { HolidayCalendar } from '../../../../src/domain/holidays.ts';
import { toId } from '../../../../src/domain/text.ts';
import type { Parsed, Proposal, Refusal } from '../proposal.ts';
import { expandEvent, type SourceDate } from './expand.ts';
import type { Known } from '../known.ts';
import { readCalendar, type RawEvent } from './read.ts';
import { scheduleOf } from './schedule.ts';
import { readTitle, summaryFrom, titleKey, withoutNames } from './texts.ts';

/** What reading a calendar depends on. */
export interface Context {
  readonly today: IsoDate;
  readonly holidays: HolidayCalendar;
  readonly known: Known;
  /** Ids of events and offers of this portal: what it published itself is not taken in again. */
  readonly own: ReadonlySet<string>;
  readonly stripNames: boolean;
}

/** Events of a source that become one entry. */
interface Group {
  readonly events: readonly RawEvent[];
  readonly dates: readonly SourceDate[];
}

/** Months ahead that are compared and written out. */
const AHEAD_MONTHS = 24;

/** So many single dates with the same title, place, weekday and time are a series. */
const ENOUGH = 3;

const textOf = ({ component }: RawEvent, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

const textsOf = ({ component }: RawEvent, name: string): string[] =>
  component
    .getAllProperties(name)
    .flatMap((property) => (property.getValues() as unknown[]).map((value) => String(value as string).trim()));

/** An id for what has none: the same event has the same one on every run. */
const idOf = ({ uid, title, start }: RawEvent) =>
  uid ?? `ohne-uid/${toId(readTitle(title).title)}/${start.date}T${start.time ?? ''}`;

const groupKey = (event: RawEvent) =>
  [
    titleKey(readTitle(event.title).title),
    textOf(event, 'location'),
    weekdayOf(event.start.date),
    event.start.time,
    event.end?.time,
  ].join('|');

/** Series as they are, and single dates that belong together as one. */
function groupsOf(events: readonly RawEvent[], until: IsoDate): Group[] {
  const masters = events.filter(({ replaces }) => replaces === undefined);
  const replacing = events.filter(({ replaces }) => replaces !== undefined);
  const expanded = masters.map((event) => ({
    event,
    dates: expandEvent(
      event,
      replacing.filter(({ uid }) => uid !== undefined && uid === event.uid),
      until,
    ).map((date) => (readTitle(event.title).off ? { ...date, cancelled: true } : date)),
  }));
  const orphans = replacing.filter(({ uid }) => !masters.some((event) => event.uid === uid));
  const single = (event: RawEvent) => ['rrule', 'rdate'].every((name) => !event.component.hasProperty(name));
  const series = expanded.filter(({ event }) => !single(event)).map(({ event, dates }) => ({ events: [event], dates }));
  const singles = [
    ...expanded.filter(({ event }) => single(event)),
    ...orphans.map((event) => ({ event, dates: expandEvent({ ...event, replaces: undefined }, [], until) })),
  ];
  const together = [...Map.groupBy(singles, ({ event }) => groupKey(event)).values()].flatMap((members): Group[] => {
    const sorted = [...members].sort((a, b) => (a.event.start.date < b.event.start.date ? -1 : 1));
    const days = new Set(sorted.map(({ event }) => event.start.date));
    return days.size >= ENOUGH && days.size === sorted.length
      ? [{ events: sorted.map(({ event }) => event), dates: sorted.flatMap(({ dates }) => dates) }]
      : sorted.map(({ event, dates }) => ({ events: [event], dates }));
  });
  return [...series, ...together];
}

/** The point of a known place; of an unknown one nobody could say whether it is right. */
function pointOf({ component }: RawEvent, where: Readonly<Record<string, unknown>>): object {
  const [lat, lon] = (component.getFirstPropertyValue('geo') ?? []) as unknown as number[];
  const isKnown = (where['address'] as { place?: string } | undefined)?.place !== undefined;
  return isKnown && lat !== undefined && lon !== undefined ? { coordinates: { lat, lon } } : {};
}

/** The path of a page of this portal in a UID that it made itself. */
const ownId = (uid: string | undefined) => /^((?:events|offers)\/[a-z0-9-]+)(?:\/[a-z0-9-]+)*@/.exec(uid ?? '')?.[1];

const isoDay = (time: unknown): IsoDate | undefined =>
  time instanceof ICAL.Time ? time.toString().slice(0, 10) : undefined;

function proposalOf({ events, dates }: Group, until: IsoDate, context: Context): Proposal {
  const { known, holidays, stripNames } = context;
  // The words of one that takes place: "fällt aus" explains itself otherwise.
  const main = events.find(({ title }) => !readTitle(title).off) ?? events[0]!;
  const { title } = readTitle(main.title);
  const described = textOf(main, 'description').replaceAll('\\n', '\n');
  const description = stripNames ? withoutNames(described) : described;
  const location = textOf(main, 'location').replace(/\s*\n\s*/g, ', ');
  const where = known.placed(location);
  const onPaper = Object.keys(where).length === 0 && location !== '' ? `Ort: ${location}.` : '';
  const summary =
    summaryFrom([description, onPaper].filter(Boolean).join(description.includes('\n\n') ? '\n\n' : ' ')) ?? title;
  const words = textsOf(main, 'categories');
  const matched = (collection: 'topics' | 'phases') => [
    ...new Set(words.flatMap((word) => known.find(collection, word) ?? [])),
  ];
  const topics = matched('topics');
  const phases = matched('phases');
  const provider = known.find('organisations', textOf(main, 'contact'));
  const url = textOf(main, 'url');
  const isWeb = /^https?:\/\//i.test(url) && ownId(main.uid) === undefined;
  const allCancelled =
    textOf(main, 'status').toUpperCase() === 'CANCELLED' && dates.every(({ cancelled }) => cancelled);
  const kept = allCancelled ? dates.map((date) => ({ ...date, cancelled: false })) : dates;
  const modified = events
    .map(({ component }) => isoDay(component.getFirstPropertyValue('last-modified')))
    .filter((day) => day !== undefined);
  const data = {
    title: allCancelled ? readTitle(main.title).title : title,
    summary,
    ...(provider === undefined ? {} : { provider }),
    ...(topics.length > 0 ? { topics } : {}),
    ...(phases.length > 0 ? { phases } : {}),
    schedule: scheduleOf(kept, events[0]!, holidays, until),
    ...where,
    ...pointOf(main, where),
    ...(textOf(main, 'x-cost-type') === 'free' ? { cost: { free: true } } : {}),
    ...(isWeb ? { contact: { website: url } } : {}),
    ...(allCancelled ? { cancelled: true } : {}),
  };
  return {
    ids: [...new Set(events.map(idOf))],
    wished: ownId(main.uid)?.split('/')[1] ?? toId(title),
    where: events[0]!.where,
    data,
    modified: modified.sort().at(-1),
  };
}

/** Reads a calendar file into proposals for events. `file`: its name. */
export function eventsFrom(file: string, text: string, context: Context): Parsed {
  const { name, events, refused, unknownZones } = readCalendar(file, text);
  const until = addMonths(context.today, AHEAD_MONTHS);
  const foreign = events.filter(({ uid }) => !context.own.has(ownId(uid) ?? ''));
  const untitled: Refusal[] = foreign
    .filter(({ title, replaces }) => title.trim() === '' && replaces === undefined)
    .map(({ where }) => ({ where, what: 'Termin ohne Titel', why: 'Es gibt keinen Titel (SUMMARY)' }));
  const groups = groupsOf(
    foreign.filter(({ title, replaces }) => title.trim() !== '' || replaces !== undefined),
    until,
  );
  const isPast = ({ dates }: Group) => dates.every(({ start, end }) => (end ?? start).date < context.today);
  const past = groups.filter(isPast);
  const skipped = events.length - foreign.length;
  return {
    source: name ?? file,
    proposals: groups
      .filter((group) => !isPast(group) && group.dates.length > 0)
      .map((group) => proposalOf(group, until, context)),
    refused: [...refused, ...untitled],
    notes: [
      ...(past.length > 0 ? [`${file}: ${past.length} Termine sind vorbei und wurden nicht übernommen.`] : []),
      ...(skipped > 0 ? [`${file}: ${skipped} Termine stammen aus diesem Portal selbst.`] : []),
      ...unknownZones.map(
        (zone) => `${file}: Die Zeitzone „${zone}“ ist unbekannt. Ihre Zeiten wurden als deutsche gelesen.`,
      ),
    ],
  };
}
