import { daysBetween, minuteAt, WEEKDAYS, weekdayOf } from '../../domain/time/date.ts';
import { timelineOf, type Hours as OpeningTimes } from '../../domain/time/opening-hours.ts';
import { DAYPARTS, slotOf, type Need } from '../../domain/finder/groups.ts';
import { OPEN_DAYS, type Way } from '../../domain/finder/file.ts';
import { toId } from '../../domain/text.ts';
import { placesOf } from '../../portal/facets.ts';
import { endOfEntry, lifeOfEntry } from '../../portal/life.ts';
import { publicPlace } from '../../portal/public-place.ts';
import type { Entry } from '../../portal/portal.ts';
import { collections, languagesOf, type AnyData, type Data } from '../../schemas/index.ts';
import { upcomingDates, type Dated } from '../../portal/dates.ts';
import { titleOf, type View } from '../view.ts';
import { ACCESS_KEYS } from '../answers/ages-cost-registration.ts';

type Offer = Data<'offers'>;
type Session = NonNullable<Offer['sessions']>[number];
type Hours = NonNullable<Data<'offices'>['openingHours']>;
type Open = Partial<Pick<Data<'offices'>, 'openingHours' | 'closures'>>;
type Access = NonNullable<Offer['accessibility']>;

/** Parts of the day end at noon and at five, in minutes. */
const ENDS = [12 * 60, 17 * 60, 24 * 60];

/** A Kita that opens by then counts as opening early. */
const EARLY = '07:00';

/** Every way an entry takes place: one for each of its sessions, or itself. */
export function waysOf(view: View, entry: Entry): Way[] {
  const data: AnyData = entry.data;
  const sessions: readonly (Session | undefined)[] = data.sessions ?? [undefined];
  const dates = Map.groupBy(upcomingDates(view.portal, entry), ({ schedule }) => schedule);
  const shared = sharedOf(view, entry, data);
  const ends = endsIn(view, entry);
  return sessions.map((session) => {
    const own = session?.venue ?? session?.address ?? session?.coordinates;
    const spot = session && own !== undefined ? session : data;
    const schedule = session ? session.schedule : data.schedule;
    const coming = schedule && (dates.get(schedule) ?? []);
    const hours = session ? session.openingHours : data.openingHours;
    const planned = data.planned || session?.planned;
    return {
      choices: { ...shared.choices, places: placesIn(view, data, spot) },
      ages: shared.ages,
      slots: planned ? undefined : slotsIn(view, entry, coming, hours),
      needs: { ...shared.needs, ...needsOf(view, data, session, spot) },
      ...houseOf(view, spot),
      dates: view.portal.site.archive ? [] : daysOf(view, coming),
      startsAt: minutes(coming?.[0]?.occurrence.startTime ?? '00:00'),
      open: planned ? undefined : openIn(view, entry, session ?? data),
      vacancy: vacancyIn(view, data, session),
      ends,
    };
  });
}

function sharedOf({ portal }: View, entry: Entry, data: AnyData) {
  const kita = entry.collection === 'kitas';
  const provider = data.provider === undefined ? undefined : portal.get('organisations', data.provider);
  const languages = languagesOf(data);
  const spoken = [...(languages?.spoken ?? []), ...(languages?.interpreter ?? [])];
  const { ages } = data;
  const early = data.opensFrom === undefined ? undefined : data.opensFrom <= EARLY;
  const house = kita
    ? portal.referring('kitas', entry.id).some(({ collection }) => collection === 'familienzentren')
    : undefined;
  return {
    ages: ages && ([ages.from ?? null, ages.to ?? null] as const),
    choices: {
      kinds: [collections[entry.collection].segment!],
      topics: data.topics,
      phases: data.phases,
      situations: data.situations,
      audiences: data.audiences,
      languages: spoken.length > 0 ? [...new Set(spoken)] : undefined,
      hoursBooked: data.hoursBooked?.map(String),
      providers: provider && [provider.data.kind],
      concepts: data.concept?.map(toId),
    },
    needs: {
      ...(early === undefined ? {} : { early }),
      ...(data.inclusion === undefined ? {} : { inclusion: data.inclusion }),
      ...(house === undefined ? {} : { familienzentrum: house }),
    },
  };
}

type Spot = Pick<AnyData, 'venue' | 'address' | 'coordinates' | 'accessibility'>;

/**
 * Places this way belongs to: those of its address; without an address, its `areaServed`. Must equal `facetIds(…,
 * 'places')`.
 */
function placesIn({ portal }: View, data: AnyData, spot: Spot): readonly string[] | undefined {
  const own = placesOf(portal, spot);
  if (own.length > 0) return own;
  const elsewhere = [data, ...(data.sessions ?? [])].some((other) => placesOf(portal, other).length > 0);
  return elsewhere ? undefined : data.areaServed;
}

function needsOf({ portal }: View, data: AnyData, session: Session | undefined, spot: Spot) {
  const house = spot.venue === undefined ? undefined : portal.get('venues', spot.venue)?.data.accessibility;
  const access: Access = { ...house, ...data.accessibility, ...session?.accessibility };
  const registration = session?.registration ?? data.registration;
  const needs: Partial<Record<Need, boolean>> = {};
  for (const key of ACCESS_KEYS) {
    const value = access[key];
    // Sign language "on request" is there for whoever asks; "with help" is no ramp.
    if (value !== undefined) needs[key] = value === 'yes' || (key === 'signLanguage' && value === 'limited');
  }
  if (registration) needs.noRegistration = registration.kind !== 'needed';
  const { cost } = data;
  if (cost && (cost.free !== undefined || cost.amount !== undefined || cost.incomeBased))
    needs.free = cost.free ?? cost.amount === 0;
  return needs;
}

function houseOf(view: View, spot: Spot): Pick<Way, 'house' | 'postcode'> {
  const { house: venue, address, coordinates } = publicPlace(view.portal, spot) ?? {};
  if (!coordinates) return { house: undefined, postcode: undefined };
  const name = venue ? titleOf(view, venue).text : (address?.name ?? '');
  return { house: { ...coordinates, name }, postcode: address?.postcode };
}

const openings = new WeakMap<object, readonly number[]>();

/** The openings of the coming days; none when it pauses, is over or has not begun. Archives say nothing. */
function openIn(view: View, entry: Entry, { openingHours, closures }: Open): readonly number[] | undefined {
  const { portal } = view;
  if (!openingHours || portal.site.archive) return undefined;
  if (lifeOfEntry(portal, entry) !== 'running') return [];
  // The hours of an entry are one object, whatever the reader's language.
  const known = openings.get(openingHours) ?? openingsOf(portal, { openingHours, closures });
  openings.set(openingHours, known);
  return known;
}

function openingsOf({ holidays, today }: View['portal'], hours: OpeningTimes): readonly number[] {
  const midnight = minuteAt(today);
  return timelineOf(hours, holidays, today, OPEN_DAYS)
    .spans.filter(({ kind, from }) => kind === 'open' && from < midnight + OPEN_DAYS * 24 * 60)
    .flatMap(({ from, to }) => [from - midnight, to - from]);
}

/** What was said about free places, by the group itself or by the whole. */
function vacancyIn({ portal }: View, data: AnyData, session: Session | undefined): Way['vacancy'] {
  const registration = session?.registration ?? data.registration;
  const free = registration?.freePlaces ?? data.places?.free;
  const asOf = registration?.asOf ?? data.places?.asOf;
  return free === undefined || asOf === undefined ? undefined : [free, daysBetween(portal.today, asOf)];
}

/** When the entry is over, counted from the day of the build. */
function endsIn({ portal }: View, entry: Entry): number | undefined {
  const end = endOfEntry(portal, entry);
  if (!end || portal.site.archive) return undefined;
  const [date = '', time = ''] = end.at.split(' ');
  return minuteAt(date) + minutes(time) - minuteAt(portal.today);
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function daysOf({ portal }: View, coming: readonly Dated[] | undefined): number[] {
  const days = (coming ?? []).map(({ occurrence }) => Math.max(0, daysBetween(portal.today, occurrence.date)));
  return [...new Set(days)];
}

/** Weekdays and parts of the day; unknown when it has neither dates nor hours, none when it is not on. */
function slotsIn(
  { portal }: View,
  entry: Entry,
  coming: readonly Dated[] | undefined,
  hours: Hours | undefined,
): readonly number[] | undefined {
  const life = lifeOfEntry(portal, entry);
  if (life === 'cancelled' || life === 'paused' || life === 'over') return [];
  const dated = (coming ?? []).flatMap(({ occurrence: { date, startTime, endTime } }) =>
    partsOf(startTime ?? '00:00', endTime ?? startTime ?? '24:00').map((part) => slotOf(weekdayOf(date) - 1, part)),
  );
  const open = (hours ?? []).flatMap(({ days = [], opens = '00:00', closes = '24:00' }) =>
    days.flatMap((day) => partsOf(opens, closes).map((part) => slotOf(WEEKDAYS.indexOf(day), part))),
  );
  const weekly = (hours ?? []).some(({ days }) => days !== undefined);
  if (!coming && !weekly) return undefined;
  return [...new Set([...dated, ...open])].sort((a, b) => a - b);
}

/** The parts of the day that a span of time touches; one that ends after midnight counts until then. */
function partsOf(from: string, until: string): number[] {
  const start = minutes(from);
  const end = until < from ? 24 * 60 : minutes(until);
  return DAYPARTS.flatMap((_, part) => {
    const begins = ENDS[part - 1] ?? 0;
    return start < ENDS[part]! && (end > begins || start >= begins) ? [part] : [];
  });
}
