import type { Phone } from '../domain/phone/number.ts';
import { longStreet, phoneWords } from '../domain/search/numbers.ts';
import { given } from '../domain/text.ts';
import type { Portal } from '../portal/portal.ts';
import type { Data } from '../schemas/index.ts';

/** What may say where something is, and how to reach it. */
interface Placed {
  readonly address?: Data<'venues'>['address'] | undefined;
  readonly venue?: string | undefined;
  readonly contact?: { readonly phone?: Phone | undefined } | undefined;
  readonly phone?: Phone | undefined;
}

/** Words of where an entry is or takes place: streets, postcodes, towns; never of a protected address. */
export function addressWords(portal: Portal, parts: readonly Placed[]): string[] {
  const words = parts
    .filter(({ address }) => address !== 'protected')
    .flatMap(({ address, venue }) => [
      address,
      venue === undefined ? undefined : portal.get('venues', venue)?.data.address,
    ])
    .filter((address) => typeof address === 'object')
    .flatMap(({ name, street, postcode, city, place }) => [
      ...given(name),
      ...given(street).map(longStreet),
      ...given(postcode),
      city,
      ...given(place).flatMap((id) => given(portal.get('places', id)?.data.title)),
    ]);
  return [...new Set(words)];
}

/** The telephone numbers of an entry, each as the search keeps it. */
export function phonesIn(parts: readonly Placed[]): string[] {
  const phones = parts.flatMap(({ contact, phone }) => [...given(phone), ...given(contact?.phone)]);
  return [...new Set(phones.flatMap(({ text }) => phoneWords(text)))];
}
