import { isProtected } from '../../portal/public-place.ts';
import { recurrenceOf, type Recurrence } from '../../domain/time/recurrence.ts';
import type { Schedule } from '../../domain/time/occurrences.ts';
import { toId } from '../../domain/text.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import { isOf, type Entry, type Portal } from '../../portal/portal.ts';
import type { AnyData, Data } from '../../schemas/index.ts';

/** What a session of an offer and an event have in common. */
type Spot = Pick<Data<'events'>, 'venue' | 'address' | 'coordinates' | 'delivery' | 'registration'> & {
  readonly note?: string | undefined;
};

/** Dates of one entry that belong together: an event, or a session of an offer. */
export interface Series {
  readonly entry: Entry<'events'> | Entry<'offers'>;
  /** Unique within the portal, and the same as long as the entry has its id and the session its name. */
  readonly key: string;
  /** Name of the session, where it has one. */
  readonly name: string | undefined;
  readonly spot: Spot;
  readonly schedule: Schedule;
  readonly recurrence: Recurrence;
  /** All its dates are cancelled. */
  readonly cancelled: boolean;
}

type Candidate = Omit<Series, 'recurrence'>;

function candidatesOf(portal: Portal, entry: Entry): Candidate[] {
  if (isOf(entry, 'events')) {
    const { data, id } = entry;
    const { schedule, cancelled = false } = data;
    return [{ entry, key: `events/${id}`, name: undefined, spot: data, schedule, cancelled }];
  }
  if (!isOf(entry, 'offers') || isProtected(portal, entry.data)) return [];
  const dated = (entry.data.sessions ?? []).filter(({ schedule, planned }) => schedule && !planned);
  const names = dated.map(({ title, venue }) => toId(title ?? venue ?? ''));
  return dated.map((session, index) => {
    const name = names[index]!;
    const isUnique = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    const part = dated.length === 1 ? '' : `/${isUnique ? name : `${name}${index + 1}`}`;
    const { address, coordinates, delivery, registration } = entry.data;
    const own = session.venue !== undefined || session.address !== undefined;
    const spot = { delivery, registration, ...(own ? {} : { address, coordinates }), ...session };
    return {
      entry,
      key: `offers/${entry.id}${part}`,
      name: session.title,
      spot,
      schedule: session.schedule!,
      cancelled: false,
    };
  });
}

/**
 * The series of an entry that other calendars may show. None in an archive, for plans, for what pauses or was ended
 * by hand, and for what takes place at a protected address. Of what is over because its days have passed, calendars
 * keep the past for a while.
 */
export function seriesOf(portal: Portal, entry: Entry): Series[] {
  const { status, validUntil }: AnyData = entry.data;
  const life = lifeOfEntry(portal, entry);
  if (portal.site.archive || life === 'planned' || life === 'paused' || status === 'ended') return [];
  return candidatesOf(portal, entry)
    .filter(({ spot }) => !isProtected(portal, spot))
    .flatMap((candidate) => {
      const recurrence = recurrenceOf(candidate.schedule, portal.holidays, { today: portal.today, validUntil });
      return recurrence ? [{ ...candidate, recurrence }] : [];
    });
}
