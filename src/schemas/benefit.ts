import * as z from 'zod';
import { field, ref } from './field.ts';
import { ages } from './fields/ages.ts';
import { entryFields, subjectFields } from './fields/common.ts';
import { url } from './fields/contact.ts';
import { asOf, reviewBy, sources } from './fields/provenance.ts';

const paragraph = (name: string, description: string, example: string) =>
  field(z.string().trim().min(1).max(900), name, description, example);

/** Administrative service or money: who, how much, until when, with which papers. */
export const benefit = z.strictObject({
  ...entryFields,
  ...subjectFields,
  ages: ages.optional(),
  duty: ref(
    'duties',
    'Zuständigkeit',
    'Welche Aufgabe einer Behörde das ist (id aus duties).',
    'elterngeld',
  ).optional(),
  eligibility: paragraph('Wer bekommt das?', 'In einfachen Sätzen.', 'Eltern, die ihr Baby selbst betreuen.'),
  amount: paragraph(
    'Wie viel?',
    'Nur, was belegt ist. Sonst weglassen.',
    'Zwischen 300 und 1800 Euro im Monat.',
  ).optional(),
  deadline: paragraph('Bis wann?', 'Fristen in Worten.', 'In den ersten drei Lebensmonaten.').optional(),
  papers: field(
    z
      .array(paragraph('Unterlage', 'Eine Unterlage.', 'Geburtsurkunde'))
      .min(1)
      .optional(),
    'Unterlagen',
    'Was man braucht.',
    ['Geburtsurkunde'],
  ),
  online: url('Online beantragen', 'Der Online-Antrag.', 'https://www.elterngeld-digital.de/').optional(),
  information: url('Mehr dazu', 'Die amtliche Seite.', 'https://familienportal.de/').optional(),
  laws: field(
    z
      .array(
        z.strictObject({
          title: paragraph('Gesetz', 'Paragraf und Gesetz.', '§ 1 BEEG'),
          url: url('Adresse', 'Wo man es nachliest.', 'https://www.gesetze-im-internet.de/beeg/').optional(),
        }),
      )
      .min(1)
      .optional(),
    'Gesetz',
    'Worauf das beruht.',
    [{ title: '§ 1 BEEG', url: 'https://www.gesetze-im-internet.de/beeg/' }],
  ),
  sources,
  asOf,
  reviewBy,
});
