import type { Data } from '../../schemas/index.ts';
import { byEditor, type Link, type View } from '../view.ts';
import { unbroken } from './ages-cost-registration.ts';

type Contact = NonNullable<Data<'offices'>['contact']>;

/** Ways to reach somebody, as links: phone, e-mail, then pages. */
export function contactLinks(view: Pick<View, 't' | 'locale'>, contact: Contact): Link[] {
  const { t } = view;
  const page = (key: 'website' | 'booking' | 'video'): Link[] =>
    contact[key] === undefined ? [] : [{ text: t.contact[key], href: contact[key] }];
  return [
    ...(contact.name === undefined ? [] : [byEditor(view, contact.name)]),
    ...(contact.phone === undefined ? [] : [{ text: unbroken(contact.phone.text), href: contact.phone.href }]),
    ...(contact.email === undefined ? [] : [{ text: contact.email, href: `mailto:${contact.email}` }]),
    ...page('booking'),
    ...page('video'),
    ...page('website'),
    ...(contact.note === undefined ? [] : [byEditor(view, contact.note)]),
  ];
}
