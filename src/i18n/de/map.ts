/** Words about places and maps, in German. */
export const mapWords = {
  wayThere: 'So kommen Sie hin',
  picture: (where: string) => `Kartenausschnitt: ${where} und die Straßen ringsum`,
  mapData: (source: string) => `Kartendaten: ${source}`,
  route: 'Route planen',
  routeOutside: 'Diese Links öffnen einen anderen Dienst.',
  routeBy: { app: 'Karten-App', osm: 'OpenStreetMap', google: 'Google Maps', apple: 'Apple Karten' },
  nearby: 'In der Nähe',
  nearbyNote: 'Entfernungen in Luftlinie.',
  away: (distance: string) => `${distance} entfernt`,
  sameHouse: 'im selben Haus',
  metres: (amount: string) => `${amount} m`,
  kilometres: (amount: string) => `${amount} km`,
};

export type MapWords = typeof mapWords;
