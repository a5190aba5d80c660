import { addDays, daysBetween } from '../../domain/time/date.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import type { AnyData } from '../../schemas/index.ts';
import { nextDate } from '../../portal/dates.ts';
import { audienceNode, moment, offersNode, timesNode } from './event.ts';
import { seriesOf, type Series } from '../dates/published-series.ts';
import { publicPlace, type PublicPlace } from '../../portal/public-place.ts';
import { titleOf, type Link, type View } from '../view.ts';

/** A schema.org node. */
type Node = Readonly<Record<string, unknown>>;

const DAYS = {
  Mo: 'Monday',
  Di: 'Tuesday',
  Mi: 'Wednesday',
  Do: 'Thursday',
  Fr: 'Friday',
  Sa: 'Saturday',
  So: 'Sunday',
} as const;

/** schema.org types of collections that stand for something in the world. */
const TYPES: Partial<Record<Entry['collection'], string>> = {
  offers: 'Service',
  events: 'Event',
  familienzentren: 'CivicStructure',
  kitas: 'ChildCare',
  institutions: 'Organization',
  offices: 'GovernmentOffice',
  authorities: 'GovernmentOffice',
  venues: 'Place',
  organisations: 'Organization',
  places: 'Place',
  benefits: 'GovernmentService',
  guides: 'Article',
};

/** Drops what is unknown: schema.org has no "keine Angabe". */
function node(properties: Readonly<Record<string, unknown>>): Node {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

function addressOf(address: NonNullable<PublicPlace['address']>): Node {
  return node({
    '@type': 'PostalAddress',
    streetAddress: address.street,
    postalCode: address.postcode,
    addressLocality: address.city,
    addressCountry: 'DE',
  });
}

function placeOf(view: View, data: AnyData): Node | undefined {
  const { house, address, coordinates: point } = publicPlace(view.portal, data) ?? {};
  if (!address) return undefined;
  return node({
    '@type': 'Place',
    name: house?.data.title ?? address.name,
    address: addressOf(address),
    geo: point && { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon },
  });
}

function hoursOf(hours: AnyData['openingHours']): Node[] | undefined {
  const plain = (hours ?? []).filter(
    ({ kind, weeks, nth, days, opens }) =>
      (kind ?? 'open') === 'open' &&
      (weeks ?? 'every') === 'every' &&
      nth === undefined &&
      days !== undefined &&
      opens !== undefined,
  );
  if (plain.length === 0) return undefined;
  return plain.map(({ days, opens, closes, validFrom, validUntil }) =>
    node({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days!.map((day) => DAYS[day]),
      opens,
      closes: closes === '24:00' ? '23:59' : closes,
      validFrom,
      validThrough: validUntil,
    }),
  );
}

/** What machines should know about an entry, or nothing where schema.org has no word for it. */
export function jsonLdOf(view: View, entry: Entry, url: string): Node | undefined {
  const type = TYPES[entry.collection];
  const data: AnyData = entry.data;
  // A plan is no thing in the world yet.
  if (type === undefined || view.portal.site.archive || data.planned) return undefined;
  const place = placeOf(view, data);
  const located =
    type === 'Place' ||
    type === 'CivicStructure' ||
    type === 'ChildCare' ||
    type === 'GovernmentOffice' ||
    type === 'Organization';
  return node({
    '@context': 'https://schema.org',
    '@type': type,
    name: titleOf(view, entry).text,
    description: data.summary,
    url,
    ...(located && place ? { address: place['address'], geo: type === 'Organization' ? undefined : place['geo'] } : {}),
    telephone: type === 'Service' ? undefined : data.contact?.phone?.href.replace('tel:', ''),
    email: type === 'Service' ? undefined : data.contact?.email,
    openingHoursSpecification: located && type !== 'Organization' ? hoursOf(data.openingHours) : undefined,
    ...special(view, entry, place),
  });
}

function organisationNode(portal: View['portal'], id: string | undefined): Node | undefined {
  const organisation = id === undefined ? undefined : portal.get('organisations', id);
  return organisation && { '@type': 'Organization', name: organisation.data.title };
}

/** The dates of an offer's session, as events about it. */
function sessionNode(view: View, series: Series): Node {
  const { entry, name, spot, schedule, recurrence } = series;
  const title = name ?? entry.data.title;
  return node({
    '@type': 'Event',
    name: title,
    startDate: moment(recurrence.first, schedule.startTime),
    location: placeOf(view, spot),
    eventStatus: 'https://schema.org/EventScheduled',
    ...timesNode(view, title, series),
    offers: offersNode(view, { cost: entry.data.cost, registration: spot.registration }),
  });
}

function special(view: View, entry: Entry, place: Node | undefined): Node {
  const { portal } = view;
  if (isOf(entry, 'events')) {
    const { data } = entry;
    const [series] = seriesOf(portal, entry);
    const next = nextDate(portal, entry)?.occurrence;
    // The day written down as the first may be an exception.
    const first = series?.recurrence.first ?? data.schedule.start;
    const length = data.schedule.end === undefined ? 0 : daysBetween(data.schedule.start, data.schedule.end);
    return {
      eventStatus: `https://schema.org/${data.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      eventAttendanceMode: data.delivery?.every((way) => way === 'video')
        ? 'https://schema.org/OnlineEventAttendanceMode'
        : undefined,
      startDate: moment(next?.date ?? first, next?.startTime ?? data.schedule.startTime),
      endDate: moment(next?.lastDate ?? addDays(first, length), next?.endTime ?? data.schedule.endTime),
      ...(series ? timesNode(view, data.title, series) : {}),
      location:
        place ??
        (data.delivery?.includes('video')
          ? { '@type': 'VirtualLocation', url: portal.site.contact.website ?? undefined }
          : undefined),
      isAccessibleForFree: data.cost?.free,
      offers: offersNode(view, data),
      audience: audienceNode(data.ages),
      organizer: organisationNode(portal, data.provider),
      maximumAttendeeCapacity: data.registration?.capacity,
      inLanguage: data.languages?.spoken,
    };
  }
  if (isOf(entry, 'offers')) {
    const series = seriesOf(portal, entry);
    return {
      provider: organisationNode(portal, entry.data.provider),
      subjectOf: series.length === 0 ? undefined : series.map((one) => sessionNode(view, one)),
      areaServed: entry.data.areaServed?.flatMap((id) => portal.get('places', id)?.data.title ?? []),
    };
  }
  if (isOf(entry, 'benefits'))
    return { audience: { '@type': 'Audience', audienceType: entry.data.eligibility }, sameAs: entry.data.information };
  if (isOf(entry, 'guides')) return { headline: entry.data.title, inLanguage: 'de' };
  return {};
}

/** The way to the page, as schema.org's BreadcrumbList. */
export function breadcrumbs(trail: readonly Link[], origin: URL): Node {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, href }, index) =>
      node({
        '@type': 'ListItem',
        position: index + 1,
        name: text,
        item: href === undefined ? undefined : new URL(href, origin).href,
      }),
    ),
  };
}

/** JSON that can stand in a script element (`<` would end it). */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
