import { listPath } from '../schemas/routes.ts';
import { titleOf, urlOf, type Link, type View } from './view.ts';
import { unbroken } from './words.ts';

/** The way to all numbers that help at once; nothing where a portal has none. */
export function helpNow(view: View): Link | undefined {
  if (view.portal.all('emergency').length === 0) return undefined;
  return { text: view.t.emergencyNow, href: urlOf(view, listPath('emergency')) };
}

/** Ambulance, police, doctor out of hours, poison line: what everybody should have at hand. */
const FIRST = ['notruf-112', 'polizei-110', 'aerztlicher-bereitschaftsdienst-116117', 'giftnotruf'];

/** A number to call, and whose it is. */
interface Number {
  readonly title: Link;
  readonly phone: Link;
}

/** The first numbers in an emergency that this portal has. */
export function firstNumbers(view: View): Number[] {
  return FIRST.flatMap((id) => {
    const entry = view.portal.get('emergency', id);
    const phone = entry?.data.phone;
    return entry && phone
      ? [{ title: titleOf(view, entry), phone: { text: unbroken(phone.text), href: phone.href } }]
      : [];
  });
}
