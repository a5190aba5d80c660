import { addMonths, weekdayOf, type IsoDate } from '../../../../src/domain/time/date.ts';
import type { HolidayCalendar } from '../../../../src/domain/time/holidays.ts';
import { toId } from '../../../../src/domain/text.ts';
import type { Parsed, Proposal, Refusal } from '../proposal.ts';
import { expandEvent, type SourceDate, type Span } from './expand.ts';
import type { Known } from '../known.ts';
import { readCalendar, type RawEvent } from './read.ts';
import { isLike, scheduleOf, usualOf } from './schedule.ts';
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
  readonly ids: readonly string[];
  /** True when the source says more dates than are looked at. */
  readonly goesOn: boolean;
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

/** How a title and a place are compared: blanks and capitals do not make another one. */
const same = (a: string, b: string) => toId(a) === toId(b);

/**
 * Dates of a series that an entry cannot say beside it: what has another title or place, lasts otherwise, or comes
 * twice a day becomes an entry of its own, so that nobody goes to the wrong house.
 */
function apart(event: RawEvent, dates: readonly SourceDate[]): ReadonlySet<SourceDate> {
  const usual = usualOf(event);
  const days = new Set(dates.filter(({ by, extra }) => by === event && !extra).map(({ planned }) => planned));
  return new Set(
    dates.filter((date) => {
      const { by, planned, extra, cancelled } = date;
      if (by === event && !extra) return false;
      const isTwice = extra && days.has(planned);
      days.add(planned);
      if (cancelled) return false;
      const isOther = ['title', 'location'].some((part) => {
        const [own, usually] = [by, event].map((one) => (part === 'title' ? titleOf(one) : textOf(one, part)));
        return own !== '' && !same(own!, usually!);
      });
      return isTwice || isOther || !isLike(date, usual);
    }),
  );
}

const titleOf = ({ title }: RawEvent) => readTitle(title).title;

/** Dates apart from their series, each change of the calendar as an entry with a name of its own. */
function apartGroups(event: RawEvent, dates: readonly SourceDate[]): Group[] {
  const changes = Map.groupBy(dates, ({ by, planned }) => (by === event ? planned : by));
  return [...changes.values()].map((of): Group => {
    const [{ by, planned, start, end }] = of as [SourceDate];
    const told: RawEvent = { ...by, title: by.title || event.title, rules: [], start, end };
    const ids = [`${idOf(event)}/${by.replaces ?? `${planned}T${start.time ?? ''}`}`];
    return { events: [told], dates: of, ids, goesOn: false };
  });
}

/** A series, and what stands apart from it. */
function seriesOf(event: RawEvent, replacing: readonly RawEvent[], span: Span): Group[] {
  const { dates, goesOn } = expandEvent(event, replacing, span);
  const others = apart(event, dates);
  const own = dates.filter((date) => !others.has(date));
  return [
    ...(own.length > 0 ? [{ events: [event], dates: own, ids: [idOf(event)], goesOn }] : []),
    ...apartGroups(
      event,
      dates.filter((date) => others.has(date)),
    ),
  ];
}

/** Series as they are, and single dates that belong together as one. `refuse`: what cannot be read after all. */
function groupsOf(events: readonly RawEvent[], span: Span, refuse: (event: RawEvent, cause: unknown) => void): Group[] {
  const guarded = (event: RawEvent, read: () => Group[]): Group[] => {
    try {
      return read();
    } catch (cause) {
      refuse(event, cause);
      return [];
    }
  };
  const masters = events.filter(({ replaces }) => replaces === undefined);
  const replacing = events.filter(({ replaces }) => replaces !== undefined);
  const byUid = Map.groupBy(replacing, ({ uid }) => uid);
  const uids = new Set(masters.map(({ uid }) => uid));
  const orphans = replacing.filter(({ uid }) => !uids.has(uid)).map((event) => ({ ...event, replaces: undefined }));
  const changesOf = ({ uid }: RawEvent) => (uid === undefined ? [] : (byUid.get(uid) ?? []));
  const isSingle = (event: RawEvent) =>
    event.rules.length === 0 && event.extra.length === 0 && changesOf(event).length === 0;
  const series = masters
    .filter((event) => !isSingle(event))
    .flatMap((event) => guarded(event, () => seriesOf(event, changesOf(event), span)));
  const singles = [...masters.filter(isSingle), ...orphans].flatMap((event) =>
    guarded(event, () => {
      const { dates } = expandEvent(event, [], span);
      return [{ events: [event], dates, ids: [idOf(event)], goesOn: false }];
    }),
  );
  const together = [...Map.groupBy(singles, ({ events: [event] }) => groupKey(event!)).values()].flatMap((members) => {
    const sorted = [...members].sort((a, b) => (a.events[0]!.start.date < b.events[0]!.start.date ? -1 : 1));
    const days = new Set(sorted.map(({ events: [event] }) => event!.start.date));
    if (days.size < ENOUGH || days.size !== sorted.length) return sorted;
    return [
      {
        events: sorted.flatMap((one) => one.events),
        dates: sorted.flatMap(({ dates }) => dates),
        ids: sorted.flatMap(({ ids }) => ids),
        goesOn: false,
      },
    ];
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

const modifiedOn = ({ component }: RawEvent): IsoDate | undefined =>
  component.getFirstPropertyValue('last-modified')?.toString().slice(0, 10);

function proposalOf({ events, dates, ids }: Group, until: IsoDate, context: Context): Proposal {
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
  const modified = events.map(modifiedOn).filter((day) => day !== undefined);
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
    ids: [...new Set(ids)],
    wished: ownId(main.uid)?.split('/')[1] ?? toId(title),
    where: events[0]!.where,
    data,
    modified: modified.sort().at(-1),
  };
}

const german = (date: IsoDate) => date.split('-').map(Number).reverse().join('.');

/** Words of a changed date that its series does not take over. */
function ownWords({ events: [event], dates }: Group): string[] {
  return dates.flatMap(({ by, planned, cancelled }) => {
    const words = textOf(by, 'description');
    if (by === event || cancelled || words === '' || words === textOf(event!, 'description')) return [];
    return [
      `${by.where}  ${titleOf(event!)}: Der geänderte Termin am ${german(planned)} hat einen eigenen Text. Das Portal zeigt den der Reihe.`,
    ];
  });
}

/** Reads a calendar file into proposals for events. `file`: its name. */
export function eventsFrom(file: string, bytes: Buffer, context: Context): Parsed {
  const { name, events, refused, refusedIds, size, whole, unknownZones } = readCalendar(file, bytes);
  const until = addMonths(context.today, AHEAD_MONTHS);
  const foreign = events.filter(({ uid }) => !context.own.has(ownId(uid) ?? ''));
  const failed: Refusal[] = [];
  const named = [...refusedIds];
  const refuse = (event: RawEvent, cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    failed.push({ where: event.where, what: titleOf(event), why: `Der Termin ist nicht lesbar (${why})` });
    named.push(idOf(event));
  };
  const isTitled = ({ title, replaces }: RawEvent) => title !== '' || replaces !== undefined;
  const untitled: Refusal[] = foreign
    .filter((event) => !isTitled(event))
    .map(({ where }) => ({ where, what: 'Termin ohne Titel', why: 'Es gibt keinen Titel (SUMMARY)' }));
  const groups = groupsOf(foreign.filter(isTitled), { today: context.today, until }, refuse);
  const isPast = ({ dates }: Group) => dates.every(({ start, end }) => (end ?? start).date < context.today);
  const [past, coming] = [groups.filter(isPast), groups.filter((group) => !isPast(group))];
  const skipped = events.length - foreign.length;
  const notes: string[] = [];
  const proposals = coming.flatMap((group) => {
    try {
      const proposal = proposalOf(group, until, context);
      const { repeats } = proposal.data['schedule'] as { repeats?: object };
      if (group.goesOn && !repeats)
        notes.push(
          `${proposal.where}  ${proposal.data.title}: So eine Wiederholung kann das Portal nicht als Regel schreiben. Eingetragen sind die Termine bis zum ${german(until)}.`,
        );
      notes.push(...ownWords(group));
      return [proposal];
    } catch (cause) {
      refuse(group.events[0]!, cause);
      return [];
    }
  });
  return {
    source: name ?? file,
    proposals,
    refused: [...refused, ...untitled, ...failed],
    named: [...named, ...foreign.filter((event) => !isTitled(event)).map(idOf)],
    doubt:
      size === 0
        ? `${file}: Darin steht kein einziger Termin.`
        : whole
          ? undefined
          : `${file}: Die Datei ist abgeschnitten (sie hört mitten im Kalender auf).`,
    notes: [
      ...(size > 0 && !whole ? [`${file}: Die Datei ist abgeschnitten. Was danach käme, fehlt.`] : []),
      ...(past.length > 0 ? [`${file}: ${past.length} Termine sind vorbei und wurden nicht übernommen.`] : []),
      ...(skipped > 0 ? [`${file}: ${skipped} Termine stammen aus diesem Portal selbst.`] : []),
      ...unknownZones.map(
        (zone) => `${file}: Die Zeitzone „${zone}“ ist unbekannt. Ihre Zeiten wurden als deutsche gelesen.`,
      ),
      ...notes,
    ],
  };
}
