import { isProtected } from '../../portal/public-place.ts';
import type { Data } from '../../schemas/index.ts';
import { accessInWords } from '../../views/answers/ages-cost-registration.ts';
import type { View } from '../../views/view.ts';
import { hoursSchedules } from './schedules.ts';
import { joined, known, type HsdsObject, type Identify } from './record.ts';

/** What says where something is. */
export type Placed = Partial<
  Pick<Data<'offices'>, 'venue' | 'address' | 'coordinates' | 'accessibility' | 'openingHours'>
>;

/** Key of the house or address something is at; nothing where there is none, or where it is protected. */
export function locationKey(view: View, owner: string, placed: Placed): string | undefined {
  if (isProtected(view.portal, placed)) return undefined;
  if (placed.venue !== undefined) return `venues/${placed.venue}`;
  return placed.address === undefined ? undefined : owner;
}

/** A place where services are: a venue, or the address of the service itself. */
export function locationOf(view: View, id: Identify, key: string, title: string, placed: Placed): HsdsObject {
  const { address, coordinates, accessibility, openingHours } = placed;
  const access = accessibility && joined(accessInWords(view, accessibility));
  return known({
    id: id('location', key),
    location_type: 'physical',
    name: (typeof address === 'object' && address.name) || title,
    latitude: coordinates?.lat,
    longitude: coordinates?.lon,
    addresses: addressesOf(view, id, key, address),
    accessibility: access && [{ id: id('accessibility', key), description: access }],
    schedules: openingHours && hoursSchedules(view, id, `location/${key}`, openingHours),
  });
}

/** HSDS asks for street and postcode; an address without them is left out, not filled up. */
function addressesOf(view: View, id: Identify, key: string, address: Placed['address']): HsdsObject[] {
  if (typeof address !== 'object' || address.street === undefined || address.postcode === undefined) return [];
  return [
    {
      id: id('address', key),
      address_1: address.street,
      city: address.city,
      state_province: `DE-${view.portal.site.land.toUpperCase()}`,
      postal_code: address.postcode,
      country: 'DE',
      address_type: 'physical',
    },
  ];
}
