import * as z from 'zod';
import { field, ref, refs } from './field.ts';
import { entryFields, subjectFields } from './fields/common.ts';
import { phone, url } from './fields/contact.ts';
import { date, endsAfter } from './fields/date.ts';
import { areaServed } from './fields/location.ts';
import { asOf, reviewBy, sources, stateFields } from './fields/provenance.ts';
import { openingHours } from './fields/hours.ts';
import { trust } from './fields/terms.ts';
import { keywords, languageList, line, order, summary, title } from './fields/text.ts';

/** Editorial guide (MDX without JavaScript). */
export const guide = z.strictObject({
  ...entryFields,
  ...subjectFields,
  order: order.optional(),
  benefits: refs('benefits', 'Leistungen', 'Leistungen, um die es geht.', ['elterngeld']).optional(),
});

/** Impressum, Datenschutz, Leichte Sprache … */
export const page = z.strictObject({
  title,
  summary,
  keywords: keywords.optional(),
  order: order.optional(),
  ...stateFields,
});

/** Help now. */
export const emergency = z.strictObject({
  title,
  summary,
  order,
  keywords: keywords.optional(),
  phone: phone.optional(),
  hours: field(line(200), 'Wann', 'Wann jemand antwortet, in Worten.', 'Tag und Nacht, jeden Tag'),
  openingHours: openingHours.optional(),
  languages: languageList.optional(),
  website: url('Internetseite', 'Die Seite der Stelle.', 'https://www.example.org/').optional(),
  chat: url('Chat', 'Beratung im Chat.', 'https://www.example.org/chat').optional(),
  situations: subjectFields.situations,
  trust: trust.optional(),
  first: field(
    z.boolean().optional(),
    'Ganz oben',
    'true, wenn die Nummer als großer Knopf ganz oben auf der Seite „Hilfe sofort“ steht, mit dem ersten Satz aus „Kurz gesagt“. Nur für die drei oder vier Nummern, die in Gefahr zuerst zählen.',
    true,
  ),
  quickExit: field(
    z.boolean().optional(),
    'Seite schnell verlassen',
    'true bei Gewalt: Die Seite zeigt dann „Seite verlassen“.',
    true,
  ),
  ...stateFields,
});

/** What a partner gives to holders of the family card. */
export const familyCard = z.strictObject({
  title,
  summary,
  keywords: keywords.optional(),
  partner: ref(
    'organisations',
    'Partner',
    'Die id der Organisation, die den Vorteil gibt.',
    'schwimmbad-amselfurt',
  ).optional(),
  benefit: field(line(200), 'Vorteil', 'Was Familien mit der Karte bekommen.', 'Kinder zahlen die Hälfte'),
  conditions: field(line(300).optional(), 'Bedingungen', 'Was dabei gilt.', 'Nur montags bis freitags'),
  areaServed: areaServed.optional(),
  website: url('Internetseite', 'Die Seite des Partners.', 'https://www.example.org/').optional(),
  ...stateFields,
});

/** School holidays of a Land. */
export const holidays = z.strictObject({
  title,
  land: field(line(2), 'Land', 'Kürzel des Bundeslandes.', 'nw'),
  periods: field(
    z
      .array(
        z
          .strictObject({
            title: field(line(60), 'Ferien', 'Wie sie heißen.', 'Weihnachtsferien'),
            from: date('Erster Ferientag', 'Der erste freie Schultag.', '2026-12-23'),
            to: date('Letzter Ferientag', 'Der letzte freie Tag.', '2027-01-06'),
          })
          .check(endsAfter('from', 'to')),
      )
      .min(1),
    'Ferien',
    'Alle Ferien des Schuljahres.',
    [{ title: 'Weihnachtsferien', from: '2026-12-23', to: '2027-01-06' }],
  ),
  publicHolidays: field(
    z
      .array(
        z.strictObject({
          title: field(line(60), 'Feiertag', 'Wie er heißt.', 'Augsburger Friedensfest'),
          on: date('Tag', 'Der Tag, an dem er ist.', '2027-08-08'),
        }),
      )
      .min(1)
      .optional(),
    'Weitere Feiertage',
    'Nur was nicht jedes Jahr im ganzen Land gilt. Die übrigen kennt das Portal.',
    [{ title: 'Augsburger Friedensfest', on: '2027-08-08' }],
  ),
  sources,
  asOf,
});

/** Accessibility statement (BITV 2.0 § 7, Directive (EU) 2016/2102 Art. 7). */
export const accessibilityStatement = z.strictObject({
  title,
  status: field(
    z.enum(['full', 'partial', 'none']),
    'Ergebnis',
    'full: erfüllt. partial: teilweise erfüllt. none: nicht erfüllt.',
    'partial',
  ),
  method: field(
    line(300),
    'Wie geprüft wurde',
    'In einem Satz.',
    'Selbstbewertung mit automatischen Prüfungen und von Hand.',
  ),
  issues: field(
    z.array(line(400)).min(1).optional(),
    'Noch nicht barrierefrei',
    'Ein Satz je Barriere, mit Ausweichweg.',
    ['Einige PDF-Dateien sind nicht barrierefrei.'],
  ),
  feedback: field(
    line(300),
    'Barriere melden',
    'Wie man eine Barriere meldet.',
    'Schreiben Sie uns, wir antworten innerhalb von zwei Wochen.',
  ),
  enforcement: field(
    z.strictObject({
      title: field(
        line(200),
        'Durchsetzungsstelle',
        'Wie sie heißt.',
        'Ombudsstelle für barrierefreie Informationstechnik',
      ),
      url: url('Adresse', 'Ihre Internetseite.', 'https://www.example.org/ombudsstelle'),
    }),
    'Durchsetzungsstelle',
    'Wohin man sich wendet, wenn eine Meldung ohne Antwort bleibt.',
    { title: 'Ombudsstelle', url: 'https://www.example.org/ombudsstelle' },
  ),
  created: date('Erstellt am', 'Tag der ersten Fassung.', '2026-11-22'),
  reviewed: date('Geprüft am', 'Tag der letzten Prüfung.', '2026-11-22'),
  reviewBy,
});

const translated = (name: string, example: string) =>
  field(line(900).optional(), name, 'Nur bei Leistungen: der übersetzte Text.', example);

/** A translation: text fields only, tied to the German text it translates. */
export const translation = z.strictObject({
  title,
  summary,
  notice: stateFields.notice,
  hours: field(line(200).optional(), 'Wann', 'Nur bei Notrufnummern.', 'Day and night, every day'),
  eligibility: translated('Wer bekommt das?', 'Parents who look after their baby themselves.'),
  amount: translated('Wie viel?', 'Between 300 and 1800 euros a month.'),
  deadline: translated('Bis wann?', 'Within the first three months of life.'),
  papers: field(
    z.array(line(900)).min(1).optional(),
    'Unterlagen',
    'Nur bei Leistungen: jede Unterlage, in derselben Reihenfolge.',
    ['Birth certificate'],
  ),
  of: field(
    z.string().regex(/^[0-9a-f]{12}$/, 'digest'),
    'Prüfsumme',
    'Zwölf Zeichen; npm run check nennt den Wert. Sie zeigt, ob sich der deutsche Text seither geändert hat.',
    '3f9a0c1d2b4e',
  ),
});
