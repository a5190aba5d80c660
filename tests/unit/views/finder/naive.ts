/** What entries say, read from the read model one by one and without any index: the finder must agree. */
import { addDays, weekdayOf, WEEKDAYS } from '../../../../src/domain/time/date.ts';
import type { Criteria } from '../../../../src/domain/finder/criteria.ts';
import { DAYS, groupNames, type Group, type Need } from '../../../../src/domain/finder/groups.ts';
import type { Point } from '../../../../src/domain/map/geo.ts';
import { openState } from '../../../../src/domain/time/open-state.ts';
import { timelineOf } from '../../../../src/domain/time/opening-hours.ts';
import type { Occurrence } from '../../../../src/domain/time/occurrences.ts';
import { toId } from '../../../../src/domain/text.ts';
import type { Entry, Portal } from '../../../../src/portal/portal.ts';
import { collections, type Data } from '../../../../src/schemas/index.ts';
import { upcomingDates } from '../../../../src/portal/dates.ts';

type Session = NonNullable<Data<'offers'>['sessions']>[number];
type Venue = Data<'venues'>;

/** What any entry may say. */
type Said = Partial<Omit<Data<'offers'>, 'sessions'>> &
  Partial<
    Pick<Data<'kitas'>, 'hoursBooked' | 'concept' | 'opensFrom' | 'inclusion' | 'openingHours' | 'closures' | 'places'>
  > &
  Partial<Pick<Data<'events'>, 'venue' | 'schedule' | 'cancelled'>> & { readonly sessions?: readonly Session[] };
type Spot = Pick<Said, 'venue' | 'address' | 'coordinates'>;

export interface NaiveWay {
  readonly data: Said;
  readonly access: Record<string, string | undefined>;
  readonly registration: Data<'offers'>['registration'];
  readonly days: readonly Occurrence[] | undefined;
  readonly hours: Data<'offices'>['openingHours'];
  readonly planned: boolean;
  readonly point: Point | undefined;
  readonly groups: Record<Group, readonly string[] | undefined>;
  readonly familienzentrum: boolean | undefined;
  readonly open: boolean | undefined;
  readonly vacancy: boolean | undefined;
}

export function naiveWays(portal: Portal, entry: Entry, now: number): NaiveWay[] {
  const data = entry.data as unknown as Said;
  const venueOf = ({ venue }: Spot): Venue | undefined => (venue ? portal.get('venues', venue)?.data : undefined);
  const townOf = (spot: Spot): string[] => {
    const { address } = venueOf(spot) ?? spot;
    if (!address || address === 'protected') return [];
    const trail: string[] = [];
    let next: string | undefined =
      address.place ?? portal.all('places').find((place) => place.data.title === address.city)?.id;
    while (next) {
      trail.push(next);
      next = portal.get('places', next)!.data.parent;
    }
    return trail;
  };
  const everywhere = [data, ...(data.sessions ?? [])].flatMap(townOf);
  return (data.sessions ?? [undefined]).map((session: Session | undefined): NaiveWay => {
    const spot = session?.venue || session?.address || session?.coordinates ? session : data;
    const venue = venueOf(spot);
    const hidden = (venue ?? spot).address === 'protected' || spot.address === 'protected';
    const schedule = session ? session.schedule : data.schedule;
    const places = townOf(spot);
    const languages = [...(data.languages?.spoken ?? []), ...(data.languages?.interpreter ?? [])];
    return {
      data,
      access: { ...venue?.accessibility, ...data.accessibility, ...session?.accessibility },
      registration: session?.registration ?? data.registration,
      days:
        schedule &&
        upcomingDates(portal, entry)
          .filter((date) => date.schedule === schedule)
          .map(({ occurrence }) => occurrence),
      hours: (session ?? data).openingHours,
      planned: Boolean(data.planned || session?.planned),
      point: hidden ? undefined : (venue ?? spot).coordinates,
      groups: {
        kinds: [collections[entry.collection].segment!],
        topics: data.topics,
        phases: data.phases,
        situations: data.situations,
        audiences: data.audiences,
        places: places.length > 0 ? places : everywhere.length > 0 ? undefined : data.areaServed,
        languages: languages.length > 0 ? languages : undefined,
        hoursBooked: data.hoursBooked?.map(String),
        providers: data.provider === undefined ? undefined : [portal.get('organisations', data.provider)!.data.kind],
        concepts: data.concept?.map(toId),
      },
      open: openNow(portal, data, session, now),
      vacancy: vacancyOn(portal.today, session?.registration ?? data.registration, data.places),
      familienzentrum:
        entry.collection === 'kitas'
          ? portal.all('familienzentren').some((house) => house.data.kitas.includes(entry.id))
          : undefined,
    };
  });
}

type Answer = boolean | undefined;

function openNow({ holidays, today }: Portal, data: Said, session: Session | undefined, now: number): Answer {
  const { openingHours, closures } = session ?? data;
  if (!openingHours || data.planned || session?.planned) return undefined;
  const off = data.status === 'paused' || data.status === 'ended' || (data.validUntil ?? '9') < today;
  if (off || (data.validFrom ?? '') > today) return false;
  return openState(timelineOf({ openingHours, closures }, holidays, today, 14), now * 60_000)?.open?.kind === 'open';
}

function vacancyOn(today: string, registration: Said['registration'], places: Said['places']): Answer {
  const free = registration?.freePlaces ?? places?.free;
  const asOf = registration?.asOf ?? places?.asOf;
  return free === undefined || asOf === undefined || addDays(asOf, 14) < today ? undefined : free > 0;
}

/** What a way says to each thing asked for; undefined: nothing. */
export function says(way: NaiveWay, criteria: Criteria, metresTo: ((point: Point) => number) | undefined): Answer[] {
  const { data } = way;
  const groups = groupNames
    .filter((group) => criteria.chosen[group].length > 0)
    .map((group) => way.groups[group]?.some((choice) => criteria.chosen[group].includes(choice)));
  const { age, within } = criteria;
  return [
    ...groups,
    ...criteria.needs.map((need) => answer(way, need)),
    ...(criteria.days.length + criteria.dayparts.length > 0 ? [when(way, criteria)] : []),
    ...(age === undefined ? [] : [data.ages && (data.ages.from ?? 0) <= age && (data.ages.to ?? 1e9) >= age]),
    ...(within === undefined || !metresTo ? [] : [way.point && metresTo(way.point) <= within * 1000]),
  ];
}

function answer({ data, access, registration, familienzentrum, open, vacancy }: NaiveWay, need: Need): Answer {
  switch (need) {
    case 'free':
      if (data.cost?.free !== undefined) return data.cost.free;
      return data.cost?.amount === undefined ? data.cost?.incomeBased && false : data.cost.amount === 0;
    case 'noRegistration':
      return registration && registration.kind !== 'needed';
    case 'open':
      return open;
    case 'vacancy':
      return vacancy;
    case 'early':
      return data.opensFrom === undefined ? undefined : data.opensFrom <= '07:00';
    case 'inclusion':
      return data.inclusion;
    case 'familienzentrum':
      return familienzentrum;
    case 'signLanguage':
      return access['signLanguage'] === undefined ? undefined : access['signLanguage'] !== 'no';
    default:
      return access[need] === undefined ? undefined : access[need] === 'yes';
  }
}

const PARTS = { morning: ['00:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '24:00'] } as const;

function when({ data, days, hours, planned }: NaiveWay, { days: wanted, dayparts }: Criteria): Answer {
  if (planned) return undefined;
  if (data.cancelled || (data.status ?? 'active') !== 'active') return false;
  const weekly = hours?.filter((slot) => slot.days);
  if (!days && !weekly?.length) return undefined;
  const parts = dayparts.length > 0 ? dayparts : (Object.keys(PARTS) as (keyof typeof PARTS)[]);
  const fits = (weekday: number, from: string, to: string) =>
    (wanted.length === 0 || wanted.includes(DAYS[weekday]!)) &&
    parts.some((part) => from < PARTS[part][1] && (to > PARTS[part][0] || from >= PARTS[part][0]));
  return (
    (days ?? []).some(({ date, startTime = '00:00', endTime }) =>
      fits(weekdayOf(date) - 1, startTime, late(startTime, endTime ?? (startTime === '00:00' ? '24:00' : startTime))),
    ) ||
    (weekly ?? []).some(({ days: open = [], opens = '00:00', closes = '24:00' }) =>
      open.some((day) => fits(WEEKDAYS.indexOf(day), opens, late(opens, closes))),
    )
  );
}

/** What ends before it begins ends after midnight. */
const late = (from: string, to: string) => (to < from ? '24:00' : to);
