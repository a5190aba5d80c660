import * as z from 'zod';
import { field } from './field.ts';
import { contact, url } from './fields/contact.ts';
import { date } from './fields/date.ts';
import { sources } from './fields/provenance.ts';
import { line } from './fields/text.ts';
import { map } from './map.ts';

/** ISO 3166-2:DE, lower case, as the folders in `layers/` are named. */
const LAENDER = [
  'bw',
  'by',
  'be',
  'bb',
  'hb',
  'hh',
  'he',
  'mv',
  'ni',
  'nw',
  'rp',
  'sl',
  'sn',
  'st',
  'sh',
  'th',
] as const;

/** Folders of entries that somebody outside the editors confirms. */
const REVIEWED = [
  'offers',
  'events',
  'familienzentren',
  'kitas',
  'institutions',
  'offices',
  'authorities',
  'venues',
  'organisations',
  'family-card',
] as const;

const colour = (name: string, description: string, example: string) =>
  field(z.string().regex(/^#[0-9a-f]{6}$/i, 'colour'), name, description, example);

const system = (name: string, description: string) =>
  field(
    z.strictObject({
      name: field(line(80), 'Name', 'Wie das System heißt.', 'Little Bird'),
      url: url('Adresse', 'Wo Familien es öffnen.', 'https://www.example.org/vormerkung').optional(),
    }),
    name,
    description,
    { name: 'Little Bird', url: 'https://www.example.org/vormerkung' },
  );

/** Everything about the municipality: no town stands in code. */
export const site = z.strictObject({
  name: field(line(60), 'Name des Portals', 'Steht oben auf jeder Seite.', 'Familienportal'),
  municipality: field(line(80), 'Stadt oder Kreis', 'Für wen das Portal da ist.', 'Kreis Finkenlohe'),
  description: field(
    line(200),
    'Beschreibung',
    'Ein Satz für Suchmaschinen und die Startseite.',
    'Angebote, Kitas, Termine und Hilfen für Familien im Kreis Finkenlohe.',
  ),
  land: field(z.enum(LAENDER), 'Land', 'Kürzel des Bundeslandes.', 'nw'),
  extends: field(
    z.array(z.enum(['bund', ...LAENDER])).optional(),
    'Mitgelieferte Inhalte',
    'Welche gemeinsamen Inhalte das Portal übernimmt: bund und das eigene Land.',
    ['bund', 'nw'],
  ),
  languages: field(
    z.array(z.enum(['de', 'en'])).min(1),
    'Sprachen',
    'Sprachen der Oberfläche, die erste ist die Hauptsprache.',
    ['de', 'en'],
  ),
  sample: field(
    z.boolean().optional(),
    'Beispielportal',
    'true, wenn alle Einrichtungen erfunden sind. Steht dann auf jeder Seite.',
    true,
  ),
  archive: field(
    z.strictObject({
      date: date('Stand', 'Datum der Unterlage.', '2017-11-06'),
      note: field(line(200), 'Hinweis', 'Was Familien dazu wissen müssen.', 'Aus einem Konzeptentwurf. Nicht amtlich.'),
      sources,
    }),
    'Archivstand',
    'Nur für Portale, die eine alte Unterlage zeigen: nicht amtlich, nicht in Suchmaschinen, nie „jetzt geöffnet“.',
    {
      date: '2017-11-06',
      note: 'Aus einem Konzeptentwurf. Nicht amtlich.',
      sources: [{ title: 'Konzeptentwurf', on: '2017-11-06' }],
    },
  ).optional(),
  colours: field(
    z.strictObject({
      brand: colour(
        'Hauptfarbe',
        'Für Knöpfe und Links. Sechsstellig mit #, in Anführungszeichen.',
        '#0a5260',
      ).optional(),
      accent: colour('Zweite Farbe', 'Für Flächen und das Zeichen.', '#ef8354').optional(),
    }),
    'Farben',
    'Zwei Farben der Stadt.',
    { brand: '#0a5260', accent: '#ef8354' },
  ).optional(),
  logo: field(
    z.strictObject({
      file: field(
        line(120),
        'Datei',
        'Name der Datei im Ordner media: PNG oder WebP, am besten mit durchsichtigem Grund.',
        'wappen.webp',
        { file: 'media' },
      ),
      alt: field(line(120), 'Bildbeschreibung', 'Was zu sehen ist.', 'Wappen des Kreises Finkenlohe'),
    }),
    'Logo',
    'Steht oben neben dem Namen. Ohne Logo steht dort ein Haus aus Bausteinen.',
    { file: 'wappen.webp', alt: 'Wappen des Kreises Finkenlohe' },
  ).optional(),
  heroImage: field(
    z.strictObject({
      file: field(
        line(120),
        'Datei',
        'Name der Datei im Ordner media, quer, etwa 1600 Punkte breit.',
        'stadtbild.webp',
        { file: 'media' },
      ),
      alt: field(line(200), 'Bildbeschreibung', 'Was zu sehen ist.', 'Blick über den Marktplatz'),
      credit: field(line(120), 'Urheber', 'Wer das Bild gemacht hat.', 'Kreis Finkenlohe'),
    }),
    'Bild auf der Startseite',
    'Ohne Bild steht dort eine Stadt aus Bausteinen, gebaut aus dem Namen.',
    { file: 'stadtbild.webp', alt: 'Blick über den Marktplatz', credit: 'Kreis Finkenlohe' },
  ).optional(),
  quickLinks: field(
    z
      .array(
        z.strictObject({
          title: field(line(40), 'Wort', 'Das Wort, das Familien suchen.', 'Kita-Platz'),
          path: field(
            z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'path'),
            'Seite',
            'Pfad im Portal, mit Schrägstrich vorn und hinten.',
            '/ratgeber/kita-platz-finden/',
          ),
        }),
      )
      .min(1)
      .max(6),
    'Oft gesucht',
    'Bis zu sechs Seiten unter dem Suchfeld der Startseite.',
    [{ title: 'Kita-Platz', path: '/ratgeber/kita-platz-finden/' }],
  ).optional(),
  map: map.optional(),
  contact,
  reviewMonths: field(
    z.int().min(1).max(60).optional(),
    'Prüfen nach Monaten',
    'Nach so vielen Monaten gilt ein Eintrag als nicht mehr geprüft.',
    12,
  ),
  reviewMonthsOf: field(
    z
      .array(
        z.strictObject({
          folder: field(z.enum(REVIEWED), 'Ordner', 'Welche Einträge gemeint sind: der Name ihres Ordners.', 'offers'),
          months: field(z.int().min(1).max(60), 'Monate', 'Nach so vielen Monaten wird nachgefragt.', 6),
        }),
      )
      .min(1)
      .optional(),
    'Öfter prüfen',
    'Ordner, deren Angaben schneller veralten als die anderen.',
    [{ folder: 'offers', months: 6 }],
  ),
  wording: field(
    z
      .strictObject({
        gender: field(
          z.enum(['paar', 'doppelpunkt', 'stern']).optional(),
          'Frauen und Männer',
          'Wie Personen heißen: paar (Erzieherinnen und Erzieher), doppelpunkt (Erzieher:innen), stern (Erzieher*innen).',
          'paar',
        ),
        abbreviations: field(
          z.literal('ausschreiben').optional(),
          'Abkürzungen',
          'ausschreiben: Die Prüfung schlägt statt „z. B.“ und anderen das ganze Wort vor.',
          'ausschreiben',
        ),
      })
      .optional(),
    'Schreibweise',
    'Wie im Portal geschrieben wird. Ohne Angabe sagt die Prüfung nichts dazu.',
    { gender: 'paar', abbreviations: 'ausschreiben' },
  ),
  childcareRegistration: system('Kita-Vormerkung', 'Das System, in dem Eltern einen Kita-Platz vormerken.').optional(),
  openData: field(
    z.strictObject({
      licence: field(
        z.enum(['cc0-1.0', 'cc-by-4.0', 'dl-de-zero-2.0', 'dl-de-by-2.0']),
        'Lizenz',
        'cc0-1.0 oder dl-de-zero-2.0: ohne Bedingung. cc-by-4.0 oder dl-de-by-2.0: mit Namensnennung.',
        'cc-by-4.0',
      ),
      attribution: field(
        line(120).optional(),
        'Namensnennung',
        'Wie die Quelle zu nennen ist. Weglassen heißt: Name des Portals und der Stadt.',
        'Familienbüro Finkenlohe',
      ),
    }),
    'Offene Daten',
    'Unter welcher Lizenz andere die Angaben weiterverwenden dürfen. Ohne diese Angabe gibt es keine Seite „Daten“. Bilder sind nie dabei.',
    { licence: 'cc-by-4.0' },
  ).optional(),
  repository: field(
    z.strictObject({
      forge: field(z.enum(['github', 'gitlab', 'forgejo']), 'Plattform', 'Wo die Dateien liegen.', 'github'),
      url: url('Adresse', 'Die Startseite des Repositorys.', 'https://github.example.org/finkenlohe/familienportal'),
      branch: field(line(60), 'Zweig', 'Meist main.', 'main'),
      formsBranch: field(
        line(60).optional(),
        'Zweig der Formulare',
        'Nur Forgejo (Codeberg): der Zweig, in den die Formulare unter /admin/ schreiben. Es gibt ihn schon, und jemand übernimmt ihn mit einem Pull-Request. Ohne diese Angabe schreiben die Formulare gleich in den Zweig darüber.',
        'redaktion',
      ),
      appId: field(
        line(200).optional(),
        'Kennung der Anmeldung',
        'Nur GitLab und Forgejo: die Kennung (Application ID) der Anwendung, mit der man sich unter /admin/ anmeldet. Ohne sie meldet man sich mit einem Zugriffstoken an.',
        '1f0c9a7be52d4f68a3b1',
      ),
    }),
    'Repository',
    'Für den Link „Diese Seite verbessern“ und die Formulare unter /admin/.',
    { forge: 'github', url: 'https://github.example.org/finkenlohe/familienportal', branch: 'main' },
  ).optional(),
});

export type Site = z.output<typeof site>;

/** After how many months an entry of a folder counts as unconfirmed; the folder's own number comes first. */
export function reviewMonthsOf(one: Site, collection: string): number | undefined {
  return one.reviewMonthsOf?.find(({ folder }) => folder === collection)?.months ?? one.reviewMonths;
}
