import { formatDate } from '../i18n/format.ts';
import type { Entry } from '../portal/portal.ts';
import type { Data } from '../schemas/index.ts';
import { contactLinks } from './contact.ts';
import { compact, fact, joined, type Fact } from './facts.ts';
import { accessOf, whereInWords } from './place.ts';
import { takesRegistrations } from './state.ts';
import { closuresInWords, scheduleInWords, weekInWords, type HoursRow } from './times.ts';
import { linkTo, type Link, type View } from './view.ts';
import { registrationInWords } from './words.ts';

/** A table of hours with what must be said about it. */
export interface Hours {
  readonly title: string;
  readonly rows: readonly HoursRow[];
  readonly note: string | undefined;
  readonly closures: readonly string[];
}

/** A group, consultation or bundled service: its own name, facts and hours. */
export interface Part {
  readonly title: Link | undefined;
  readonly summary: string | undefined;
  readonly planned: boolean;
  readonly facts: readonly Fact[];
  readonly hours: Hours | undefined;
}

type Timed = Partial<Pick<Data<'offices'>, 'openingHours' | 'closures'>>;

/** Hours as a table; `allDays` says of working days without hours that it is closed. */
export function hoursOf(view: View, title: string, data: Timed, entry: Entry, allDays = false): Hours | undefined {
  if (!data.openingHours) return undefined;
  const { t, locale, portal } = view;
  const asOf = (entry.data as { asOf?: string }).asOf;
  return {
    title,
    rows: weekInWords(view, data.openingHours, allDays),
    note: portal.site.archive && asOf !== undefined ? t.hours.asOf(formatDate(locale, asOf)) : undefined,
    closures: closuresInWords(
      view,
      (data.closures ?? []).filter(({ from, to, yearly }) => yearly || (to ?? from) >= portal.today),
    ),
  };
}

/** A session as an offer writes it. */
export type Session = NonNullable<Data<'offers'>['sessions']>[number];
type Service = NonNullable<Data<'offices'>['services']>[number];

/** A session of an offer: its own name, time and place. */
export function sessionOf(view: View, session: Session, entry: Entry): Part {
  const { t } = view;
  return {
    title: session.title === undefined ? undefined : { text: session.title, lang: 'de' },
    summary: session.note,
    planned: session.planned ?? false,
    facts: compact([
      fact(
        'when',
        t.facts.when,
        (session.schedule ? scheduleInWords(view, session.schedule) : []).map((text) => ({ text })),
      ),
      fact('where', t.facts.where, [
        ...(session.delivery ?? []).map((way) => ({ text: t.delivery[way] })),
        ...whereInWords(view, session),
      ]),
      fact('join', t.facts.join, [
        ...(session.registration ? registrationInWords(view, session.registration) : []).map((text) => ({ text })),
        ...(session.registration?.link === undefined || session.planned || !takesRegistrations(view, entry)
          ? []
          : [{ text: t.registration.link, href: session.registration.link }]),
      ]),
      fact('access', t.facts.access, joined(accessOf(view, session))),
      fact('ask', t.facts.ask, session.contact ? contactLinks(view, session.contact) : []),
    ]),
    hours: hoursOf(view, t.hours.title, session, entry),
  };
}

/** A service bundled in a Familienbüro. */
export function serviceOf(view: View, service: Service, entry: Entry): Part {
  const offer = service.offer === undefined ? undefined : view.portal.get('offers', service.offer);
  return {
    title: { ...(offer ? linkTo(view, offer) : {}), text: service.title, lang: 'de' },
    summary: service.summary,
    planned: service.planned ?? false,
    facts: compact([fact('ask', view.t.facts.ask, service.contact ? contactLinks(view, service.contact) : [])]),
    hours: hoursOf(view, view.t.hours.title, service, entry),
  };
}

/** A person in a public role. */
export function personOf(view: View, { data }: Entry<'people'>): Part {
  return {
    title: { text: data.title, lang: 'de' },
    summary: data.role,
    planned: false,
    facts: compact([fact('ask', view.t.facts.ask, data.contact ? contactLinks(view, data.contact) : [])]),
    hours: undefined,
  };
}
