import { whenAnswered } from '../answers/calls.ts';
import { noticesOf, type Notice } from '../answers/notices.ts';
import { hoursOf, type Hours } from '../answers/hours-table.ts';
import { byEditor, linkTo, type Link, type View } from '../view.ts';
import { unbroken } from '../answers/ages-cost-registration.ts';
import type { Given } from './given.ts';

/** A number in the middle of a guide. */
export interface PhoneBox {
  readonly title: Link;
  readonly notices: readonly Notice[];
  readonly phone: Link;
  /** True for numbers of the page "Hilfe sofort". */
  readonly urgent: boolean;
  /** When somebody answers, in words. */
  readonly when: Link | undefined;
  readonly hours: Hours | undefined;
}

/** What `<Telefon>` shows: the number and the hours of an entry of "Hilfe sofort", or of a Familienbüro. */
export function phoneBox(view: View, { id = '' }: Given): PhoneBox | undefined {
  return emergencyNumber(view, id) ?? officeNumber(view, id);
}

function emergencyNumber(view: View, id: string): PhoneBox | undefined {
  const entry = view.portal.get('emergency', id);
  if (!entry?.data.phone) return undefined;
  return {
    title: linkTo(view, entry),
    notices: noticesOf(view, entry),
    phone: { text: unbroken(entry.data.phone.text), href: entry.data.phone.href },
    urgent: true,
    when: whenAnswered(view, entry),
    hours: undefined,
  };
}

function officeNumber(view: View, id: string): PhoneBox | undefined {
  const entry = view.portal.get('offices', id);
  const contact = entry?.data.contact;
  if (!entry || !contact?.phone) return undefined;
  return {
    title: linkTo(view, entry),
    notices: noticesOf(view, entry),
    phone: { text: unbroken(contact.phone.text), href: contact.phone.href },
    urgent: false,
    when: contact.note === undefined ? undefined : byEditor(view, contact.note),
    hours: hoursOf(view, view.t.hours.title, entry.data, entry, { planned: entry.data.planned }),
  };
}
