import type { DataWords } from '../de/data.ts';

/** Open data: what there is, and how to use it. */
export const dataWords: DataWords = {
  title: 'Open data',
  intro: 'You may use what stands here: in your app, on your site, in your statistics.',
  licence: 'Licence',
  licenceText: (attribution: string) => `Please name the source: ${attribution}.`,
  licenceFree: 'You need not name the source. We are glad if you do.',
  notIncluded: 'Pictures and documents are not included: they have licences of their own.',
  neighbours:
    'Other family portals may take the entries over, too. They then say with every entry where it comes from.',
  fresh: (date: string) =>
    `As of ${date}. The data is made together with the pages, anew every night. Each entry says when it was last checked (checked).`,
  files: 'Files',
  collection: 'Content',
  entries: 'Entries',
  formats: 'Formats',
  about: {
    CSV: 'A table for Excel and LibreOffice. It can be edited and read in again.',
    JSON: 'All fields, as the editors write them.',
    GeoJSON: 'Points for maps (RFC 7946). Protected addresses are never included.',
  },
  hsds: 'For directories: Open Referral HSDS 3',
  hsdsText:
    'Services, organisations and locations also come in the international standard for human services. Each file holds up to a hundred objects and says how many there are.',
  profile: 'What you need to know',
  profileText: [
    'Ages are in years, months are decimals: 6 months are 0.5. Before birth the number is negative.',
    'Times are German wall time (Europe/Berlin), in summer and in winter.',
    'What the standard does not know begins with x_: x_except (does not take place), x_extra (takes place as well), x_changes (moved or cancelled), x_not_in_school_holidays, x_not_on_public_holidays, x_last_day (several days), x_freq (daily, yearly).',
    'An id stays the same as long as the entry and the address of the portal do.',
    'A portal without a server cannot search or filter for you: load the files whole.',
  ],
  catalogue: 'For open-data portals',
  catalogueText: 'The catalogue after DCAT-AP.de names all files with licence and date.',
  catalogueFile: 'Catalogue (JSON-LD)',
  software: 'Software and typefaces by others on these pages, with their licences',
  example: 'An example',
  exampleText: 'This loads the offers into a program:',
};
