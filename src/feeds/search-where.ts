import type { Phone } from '../domain/phone/number.ts';
import { longStreet, phoneWords } from '../domain/search/numbers.ts';
import { given } from '../domain/text.ts';
import type { Portal } from '../portal/portal.ts';
import { publicPlace, type Located } from '../portal/public-place.ts';

/** What may say where something is, and how to reach it. */
interface Placed extends Located {
  readonly contact?: { readonly phone?: Phone | undefined } | undefined;
  readonly phone?: Phone | undefined;
}

/** Words of where an entry is or takes place: streets, postcodes, towns; never of a protected address. */
export function addressWords(portal: Portal, parts: readonly Placed[]): string[] {
  const words = parts
    .flatMap((part) => publicPlace(portal, part)?.address ?? [])
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
