import { expect, test } from 'vitest';
import { isProtected, publicPlace } from '../../../src/portal/public-place.ts';
import { portalOf } from './content-folder.ts';

const house = (address: string) => `title: Haus\nsummary: S.\naddress: ${address}\n`;

const houses = () =>
  portalOf({
    'content/venues/haus.yaml': house('{ street: Lindenweg 12, city: Amselfurt }'),
    'content/venues/zuflucht.yaml': house('protected'),
  });
const own = { street: 'Am Markt 1', city: 'Amselfurt' };

test('a house speaks for what is in it', () => {
  const portal = houses();
  expect(publicPlace(portal, { venue: 'haus', address: own })?.address).toMatchObject({ street: 'Lindenweg 12' });
  expect(publicPlace(portal, { venue: 'haus' })?.house?.data.title).toBe('Haus');
  expect(publicPlace(portal, { address: own })?.address).toEqual(own);
  expect(publicPlace(portal, { venue: 'fehlt', address: own })?.address).toEqual(own);
  expect(publicPlace(portal, {})).toEqual({ house: undefined, address: undefined, coordinates: undefined });
});

test.each([
  [{ address: 'protected' as const }],
  [{ venue: 'zuflucht' }],
  [{ venue: 'zuflucht', address: own }],
  [{ venue: 'haus', address: 'protected' as const }],
  [{ venue: 'zuflucht', coordinates: { lat: 51.5, lon: 7.6 } }],
])('nobody learns where it is: %j', (located) => {
  const portal = houses();
  expect(publicPlace(portal, located)).toBeUndefined();
  expect(isProtected(portal, located)).toBe(true);
});
