import type { Data } from '../../schemas/index.ts';
import type { Link, View } from '../view.ts';
import { unbroken } from './ages-cost-registration.ts';

type Contact = NonNullable<Data<'offices'>['contact']>;

/** Ways to reach somebody, as links: phone, e-mail, then pages. */
export function contactLinks({ t }: Pick<View, 't'>, contact: Contact): Link[] {
  const page = (key: 'website' | 'booking' | 'video'): Link[] =>
    contact[key] === undefined ? [] : [{ text: t.contact[key], href: contact[key] }];
  return [
    ...(contact.name === undefined ? [] : [{ text: contact.name, lang: 'de' }]),
    ...(contact.phone === undefined ? [] : [{ text: unbroken(contact.phone.text), href: contact.phone.href }]),
    ...(contact.email === undefined ? [] : [{ text: contact.email, href: `mailto:${contact.email}` }]),
    ...page('booking'),
    ...page('video'),
    ...page('website'),
    ...(contact.note === undefined ? [] : [{ text: contact.note, lang: 'de' }]),
  ];
}
