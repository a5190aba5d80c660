/** Licences for open data that open-data portals in Germany know (DCAT-AP.de list of licences). */
export const LICENCES = {
  'cc0-1.0': {
    name: 'CC0 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    dcat: 'http://dcat-ap.de/def/licenses/cc-zero',
  },
  'cc-by-4.0': {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    dcat: 'http://dcat-ap.de/def/licenses/cc-by/4.0',
  },
  'dl-de-zero-2.0': {
    name: 'Datenlizenz Deutschland Zero 2.0',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    dcat: 'http://dcat-ap.de/def/licenses/dl-zero-de/2.0',
  },
  'dl-de-by-2.0': {
    name: 'Datenlizenz Deutschland Namensnennung 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    dcat: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  },
} as const;
