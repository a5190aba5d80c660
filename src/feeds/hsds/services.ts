import { lifeOfEntry } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import { languagesOf, type AnyData } from '../../schemas/index.ts';
import {
  agesInWords,
  costInWords,
  languagesInWords,
  registrationInWords,
} from '../../views/answers/ages-cost-registration.ts';
import { linksTo, type View } from '../../views/view.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { pageUrl, type Site } from '../open-data/entries.ts';
import { locationKey, locationOf, type Placed } from './locations.ts';
import { dateSchedule, hoursSchedules } from './schedules.ts';
import { joined, known, type HsdsObject, type Identify } from './record.ts';

const SUBJECTS = ['topics', 'phases', 'situations', 'audiences'] as const;

/** An entry as a service of HSDS 3, with everything that belongs to it. */
export function serviceOf(view: View, at: Site, id: Identify, entry: Entry): HsdsObject {
  const key = `${entry.collection}/${entry.id}`;
  const data: AnyData = entry.data;
  const { ages, contact, provider } = data;
  const languages = languagesOf(data);
  return known({
    id: id('service', key),
    organization_id: provider === undefined ? undefined : id('organization', `organisations/${provider}`),
    name: data.title,
    description: [data.summary ?? '', entry.body.trim()].filter(Boolean).join('\n\n'),
    url: pageUrl(at, entry),
    email: contact?.email,
    status: STATUS[lifeOfEntry(view.portal, entry)],
    interpretation_services:
      languages?.interpreter && joined(languagesInWords(view, { interpreter: languages.interpreter })),
    application_process: data.registration && joined(registrationInWords(view, data.registration, view.portal.today)),
    fees_description: data.cost && joined(costInWords(view, data.cost)),
    eligibility_description: eligibilityOf(view, data),
    minimum_age: inYears(ages?.from),
    maximum_age: inYears(ages?.to),
    assured_date: data.checked?.on,
    alert: data.notice,
    phones: contact?.phone && [{ id: id('phone', key), number: contact.phone.href.replace('tel:', ''), type: 'voice' }],
    schedules: [
      ...(data.schedule ? [dateSchedule(view, id, key, data.schedule)] : []),
      ...(data.openingHours ? hoursSchedules(view, id, key, data.openingHours) : []),
    ],
    service_areas: data.areaServed?.map((place) => ({
      id: id('service_area', key, place),
      name: view.portal.get('places', place)?.data.title ?? place,
    })),
    service_at_locations: atLocations(view, id, key, data),
    languages: languages?.spoken?.map((code) => ({
      id: id('language', key, code),
      code,
      name: formatLanguage('de', code),
    })),
    cost_options: costsOf(id, key, data),
    required_documents: data.papers?.map((document, index) => ({ id: id('document', key, index), document })),
    attributes: SUBJECTS.flatMap((subject) =>
      (data[subject] ?? []).map((term) => attributeOf(view, id, key, subject, term)),
    ),
  });
}

/** HSDS counts ages in years; months become decimals, pregnancy is negative. */
function inYears(months: number | undefined): number | undefined {
  return months === undefined ? undefined : Math.round((months / 12) * 100) / 100;
}

/** What HSDS calls the states of a service. */
const STATUS = {
  planned: 'inactive',
  notYet: 'active',
  running: 'active',
  paused: 'temporarily closed',
  cancelled: 'defunct',
  over: 'defunct',
} as const;

function eligibilityOf(view: View, { ages, eligibility, openTo, audiences }: AnyData): string | undefined {
  return joined([
    ...(ages ? [agesInWords(view, ages)] : []),
    ...(eligibility === undefined ? [] : [eligibility]),
    ...(openTo === undefined ? [] : [view.t.openTo[openTo]]),
    ...linksTo(view, 'audiences', audiences).map(({ text }) => text),
  ]);
}

function costsOf(id: Identify, key: string, { cost }: AnyData): HsdsObject[] {
  if (!cost) return [];
  const option = (name: string, amount: number | undefined, words?: string) =>
    amount === undefined
      ? []
      : [known({ id: id('cost', key, name), option: words, currency: 'EUR', amount, amount_description: cost.unit })];
  return [...option('regular', cost.free ? 0 : cost.amount), ...option('reduced', cost.reduced, 'ermäßigt')];
}

function atLocations(view: View, id: Identify, key: string, data: AnyData): HsdsObject[] {
  const own = { placed: data as Placed, schedules: [] as HsdsObject[] };
  const sessions = (data.sessions ?? []).map((session, index) => ({
    placed: session,
    schedules: [
      ...(session.schedule ? [dateSchedule(view, id, `${key}/${index}`, session.schedule)] : []),
      ...(session.openingHours ? hoursSchedules(view, id, `${key}/${index}`, session.openingHours) : []),
    ],
  }));
  return [own, ...sessions].flatMap(({ placed, schedules }, index) => {
    const location = locationKey(view, index === 0 ? key : `${key}/${index}`, placed);
    if (location === undefined) return [];
    const venue = placed.venue === undefined ? undefined : view.portal.get('venues', placed.venue);
    const link = known({
      id: id('service_at_location', key, index),
      service_id: id('service', key),
      location_id: id('location', location),
      schedules,
      location: locationOf(view, id, location, venue?.data.title ?? data.title ?? '', venue?.data ?? placed),
    });
    return [link];
  });
}

function attributeOf(
  view: View,
  id: Identify,
  key: string,
  subject: (typeof SUBJECTS)[number],
  term: string,
): HsdsObject {
  const word = view.portal.get(subject, term);
  return {
    id: id('attribute', key, subject, term),
    link_id: id('service', key),
    link_entity: 'service',
    link_type: subject,
    taxonomy_term_id: id('taxonomy_term', subject, term),
    taxonomy_term: {
      id: id('taxonomy_term', subject, term),
      code: term,
      name: word?.data.title ?? term,
      description: word?.data.summary ?? term,
      taxonomy: subject,
    },
  };
}
