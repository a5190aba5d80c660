/** How lists call what our fields say. */

/** A field, the names of columns that mean it (as ids, the surest first), and its template where it is not the column alone. */
export interface Guess {
  readonly field: string;
  readonly names: readonly string[];
  readonly template?: (column: string) => string;
}

const years = (column: string) => `{${column}} Jahre`;

export const KEY_NAMES = [
  'id',
  'osm-id',
  'kennung',
  'einrichtungsnummer',
  'einrichtungs-nr',
  'einrichtungsnr',
  'einrichtungs-id',
  'kita-nr',
  'kita-id',
  'kitanummer',
  'aktenzeichen',
  'nummer',
  'nr',
  'schluessel',
  'objectid',
  'fid',
  'uuid',
];

export const AS_OF_NAMES = [
  'stand',
  'datenstand',
  'stand-vom',
  'geaendert-am',
  'aenderungsdatum',
  'check-date',
  'timestamp',
];

export const NUMBER_NAMES = ['hausnummer', 'hausnr', 'hnr', 'haus-nr', 'nr', 'hsnr', 'addr-housenumber', 'housenumber'];

export const GUESSES: readonly Guess[] = [
  {
    field: 'title',
    names: [
      'name',
      'titel',
      'einrichtung',
      'einrichtungsname',
      'name-der-einrichtung',
      'bezeichnung',
      'kita',
      'kitaname',
      'kita-name',
      'name-der-kita',
      'official-name',
      'title',
    ],
  },
  { field: 'summary', names: ['kurzbeschreibung', 'beschreibung', 'summary', 'description'] },
  { field: 'provider', names: ['traeger', 'traegername', 'name-des-traegers', 'operator', 'betreiber'] },
  {
    field: 'address.street',
    names: [
      'strasse',
      'str',
      'anschrift',
      'adresse',
      'strasse-hausnummer',
      'strasse-und-hausnummer',
      'strasse-nr',
      'addr-street',
      'street',
    ],
  },
  { field: 'address.postcode', names: ['plz', 'postleitzahl', 'addr-postcode', 'zip'] },
  { field: 'address.city', names: ['ort', 'stadt', 'wohnort', 'gemeinde', 'addr-city', 'city'] },
  { field: 'address.place', names: ['ortsteil', 'stadtteil', 'addr-suburb'] },
  { field: 'coordinates.lat', names: ['lat', 'latitude', 'breitengrad', 'breite', 'geo-lat', 'y', 'y-wgs84'] },
  {
    field: 'coordinates.lon',
    names: ['lon', 'lng', 'long', 'longitude', 'laengengrad', 'laenge', 'geo-lon', 'x', 'x-wgs84'],
  },
  { field: 'accessibility.stepFree', names: ['wheelchair'] },
  { field: 'accessibility.toilet', names: ['toilets-wheelchair'] },
  { field: 'accessibility.changingTable', names: ['changing-table'] },
  { field: 'contact.phone', names: ['telefon', 'telefonnummer', 'tel', 'fon', 'rufnummer', 'contact-phone', 'phone'] },
  { field: 'contact.email', names: ['e-mail', 'email', 'mail', 'e-mail-adresse', 'emailadresse', 'contact-email'] },
  {
    field: 'contact.website',
    names: [
      'internet',
      'website',
      'webseite',
      'homepage',
      'internetseite',
      'internetadresse',
      'url',
      'www',
      'contact-website',
    ],
  },
  { field: 'openingHours', names: ['oeffnungszeiten', 'oeffnungszeit', 'opening-hours', 'sprechzeiten'] },
  { field: 'opensFrom', names: ['oeffnet', 'oeffnet-um', 'betreuung-ab', 'oeffnungszeit-von'] },
  { field: 'opensUntil', names: ['schliesst', 'schliesst-um', 'betreuung-bis', 'oeffnungszeit-bis'] },
  { field: 'denomination', names: ['konfession', 'bekenntnis', 'denomination'] },
  { field: 'kind', names: ['traegerart', 'art-des-traegers', 'art', 'typ', 'einrichtungsart'] },
  { field: 'ages.from', names: ['alter-von', 'alter-ab', 'aufnahmealter', 'min-age'], template: years },
  { field: 'ages.to', names: ['alter-bis', 'max-age'], template: years },
  { field: 'places.under3', names: ['plaetze-u3', 'u3-plaetze', 'plaetze-unter-3', 'u3'] },
  { field: 'places.over3', names: ['plaetze-ue3', 'ue3-plaetze', 'plaetze-ab-3', 'ue3'] },
  { field: 'groups', names: ['gruppenform', 'gruppenformen'] },
  { field: 'closingDays', names: ['schliesstage', 'schliesstage-im-jahr', 'schliesszeiten-tage'] },
  { field: 'inclusion', names: ['inklusion', 'inklusiv', 'integrativ'] },
  { field: 'concept', names: ['konzept', 'paedagogisches-konzept', 'schwerpunkt', 'schwerpunkte'] },
  { field: 'register.link', names: ['vormerkung', 'vormerklink'] },
];

/** Words of lists for our fixed words, by the field they stand in. */
export const MEANINGS: Readonly<Record<string, readonly (readonly [word: RegExp, meant: string])[]>> = {
  denomination: [
    [/^(?:r\.?-?k\.?|kath|cath|roman_cath)/i, 'catholic'],
    [/^(?:ev\b|evang|prot|luther|reform)/i, 'protestant'],
    [/^(?:ohne|kein|konfessionslos|nein|none|-$)/i, 'none'],
    [/^(?:sonst|andere|other|muslim|jüd)/i, 'other'],
  ],
  kind: [
    [/kommun|städt|öffentl|stadt/i, 'public'],
    [/kirch|kath|evang/i, 'church'],
    [/wohlfahrt|caritas|diakon|awo|drk/i, 'welfare'],
    [/eltern/i, 'parents'],
    [/verein/i, 'association'],
    [/gmbh|privat|gewerb|betrieb/i, 'company'],
    [/schule/i, 'school'],
    [/bücherei|bibliothek/i, 'library'],
    [/jugend/i, 'youth-centre'],
    [/beratung/i, 'advice-centre'],
    [/spielplatz/i, 'playground'],
  ],
  inclusion: [
    [/^(?:x|j|1)$/i, 'true'],
    [/^(?:n|0)$/i, 'false'],
  ],
};
