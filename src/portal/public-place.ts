import type { Point } from '../domain/map/geo.ts';
import type { Data } from '../schemas/index.ts';
import type { Entry, Portal } from './portal.ts';

/** What may say where something is: its house, or an address of its own. */
export interface Located {
  readonly venue?: string | undefined;
  readonly address?: Data<'venues'>['address'] | undefined;
  readonly coordinates?: Point | undefined;
}

/** Where something is, as far as everybody may know. */
export interface PublicPlace {
  readonly house: Entry<'venues'> | undefined;
  readonly address: Exclude<Located['address'], 'protected'>;
  readonly coordinates: Point | undefined;
}

const houseOf = (portal: Portal, { venue }: Located) => (venue === undefined ? undefined : portal.get('venues', venue));

/** True when nobody must learn where it is: it, or the house it is in, is a shelter. */
export function isProtected(portal: Portal, located: Located): boolean {
  return located.address === 'protected' || houseOf(portal, located)?.data.address === 'protected';
}

/**
 * Where something is: the house's word before its own. `undefined` when the address is protected, so that no map, feed
 * or file can tell it: whoever shows a place asks here.
 */
export function publicPlace(portal: Portal, located: Located): PublicPlace | undefined {
  const house = houseOf(portal, located);
  const address = house?.data.address ?? located.address;
  if (address === 'protected' || located.address === 'protected') return undefined;
  return { house, address, coordinates: house ? house.data.coordinates : located.coordinates };
}
