import { addDays, type IsoDate } from '../../domain/time/date.ts';
import { VACANCY_DAYS } from '../../domain/time/vacancy.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Data } from '../../schemas/index.ts';
import type { Link, View } from '../view.ts';

/** The last day on which what was said about free places may be trusted. */
const lastDay = (asOf: IsoDate): IsoDate => addDays(asOf, VACANCY_DAYS);

/** True while what was said about free places on a day may be trusted; an archive shows its own time. */
export function isTrusted({ portal }: Pick<View, 'portal'>, asOf: IsoDate): boolean {
  return portal.site.archive !== undefined || portal.today <= lastDay(asOf);
}

/**
 * A line about free places that holds for a while: the page takes it back when it is read too late, and
 * shows what is there instead. What is too old already when the page is built is never shown.
 */
function forAWhile(view: View, text: string, asOf: IsoDate, instead: Link | undefined): Link[] {
  if (!isTrusted(view, asOf)) return instead ? [instead] : [];
  return [view.portal.site.archive ? { text } : { text, until: lastDay(asOf), instead }];
}

/** Free places and waiting list of a group or date, each with its day. */
export function seatsInWords(view: View, registration: Data<'offers'>['registration']): Link[] {
  const { freePlaces, waitingList, asOf } = registration ?? {};
  if (asOf === undefined) return [];
  const { t, locale } = view;
  const date = formatDate(locale, asOf);
  return [
    ...(freePlaces === undefined ? [] : forAWhile(view, t.registration.freePlaces(freePlaces, date), asOf, undefined)),
    ...(waitingList ? forAWhile(view, t.registration.waitingList(date), asOf, undefined) : []),
  ];
}

/** Free places of a Kita with their day; after that, where the town keeps them. */
export function kitaPlacesInWords(view: View, places: Data<'kitas'>['places'], register: Link | undefined): Link[] {
  const { free, asOf } = places ?? {};
  if (free === undefined || asOf === undefined) return [];
  return forAWhile(view, view.t.kita.freePlaces(free, formatDate(view.locale, asOf)), asOf, register);
}
