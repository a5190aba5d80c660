import type { MapWords } from '../de/map.ts';

/** Words about places and maps, in English. */
export const mapWords: MapWords = {
  wayThere: 'How to get there',
  picture: (where) => `Map: ${where} and the streets around`,
  mapData: (source) => `Map data: ${source}`,
  route: 'Plan your route',
  routeOutside: 'These links open another service.',
  routeBy: { app: 'Map app', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Maps' },
  nearby: 'Nearby',
  nearbyNote: 'Distances as the crow flies.',
  away: (distance) => `${distance} away`,
  sameHouse: 'in the same building',
  metres: (amount) => `${amount} m`,
  kilometres: (amount) => `${amount} km`,
};
