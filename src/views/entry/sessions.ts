import { isOver, isPast } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { registrationInWords } from '../answers/ages-cost-registration.ts';
import { seatsInWords } from '../answers/availability.ts';
import { contactLinks } from '../answers/contact.ts';
import { compact, fact, joined, lastMoment, until, type Fact } from '../answers/facts.ts';
import { scheduleInWords } from '../answers/hours-and-schedules.ts';
import { hoursOf, type Hours } from '../answers/hours-table.ts';
import { accessOf, whereInWords } from '../answers/place.ts';
import { isOpenToRegister } from '../answers/state.ts';
import { byEditor, linkTo, type Link, type View } from '../view.ts';

/** A group, consultation or bundled service: its own name, facts and hours. */
export interface Part {
  readonly title: Link | undefined;
  readonly summary: Link | undefined;
  readonly planned: boolean;
  readonly facts: readonly Fact[];
  readonly hours: Hours | undefined;
}

/** A session as an offer writes it. */
export type Session = NonNullable<Data<'offers'>['sessions']>[number];
type Service = NonNullable<Data<'offices'>['services']>[number];

/** A session of an offer: its own name, time and place. */
export function sessionOf(view: View, session: Session, entry: Entry): Part {
  const { t } = view;
  const { portal } = view;
  const over = isOver(portal, entry) || (session.schedule !== undefined && isPast(portal, session.schedule));
  return {
    title: session.title === undefined ? undefined : byEditor(view, session.title),
    summary: session.note === undefined ? undefined : byEditor(view, session.note),
    planned: session.planned ?? false,
    facts: compact([
      fact('when', t.facts.when, session.schedule ? scheduleInWords(view, session.schedule) : []),
      fact('where', t.facts.where, [
        ...(session.delivery ?? []).map((way) => ({ text: t.delivery[way] })),
        ...whereInWords(view, session),
      ]),
      until(fact('join', t.facts.join, over ? [] : joinLines(view, session, entry)), lastMoment(view, entry)),
      fact('access', t.facts.access, joined(accessOf(view, session))),
      fact('ask', t.facts.ask, session.contact ? contactLinks(view, session.contact) : []),
    ]),
    hours: hoursOf(view, t.hours.title, session, entry, { planned: session.planned }),
  };
}

/** How to take part in a session, with its free places. */
function joinLines(view: View, { registration, planned }: Session, entry: Entry): Link[] {
  if (!registration) return [];
  const { link } = registration;
  return [
    ...registrationInWords(view, registration, view.portal.today),
    ...seatsInWords(view, registration),
    ...(link === undefined || planned || !isOpenToRegister(view, entry, registration)
      ? []
      : [{ text: view.t.registration.link, href: link }]),
  ];
}

/** A service bundled in a Familienbüro. */
export function serviceOf(view: View, service: Service, entry: Entry): Part {
  const offer = service.offer === undefined ? undefined : view.portal.get('offers', service.offer);
  return {
    title: { ...(offer ? linkTo(view, offer) : {}), ...byEditor(view, service.title) },
    summary: service.summary === undefined ? undefined : byEditor(view, service.summary),
    planned: service.planned ?? false,
    facts: compact([fact('ask', view.t.facts.ask, service.contact ? contactLinks(view, service.contact) : [])]),
    hours: hoursOf(view, view.t.hours.title, service, entry, { planned: service.planned }),
  };
}
