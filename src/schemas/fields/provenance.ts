import * as z from 'zod';
import { field, ref } from '../field.ts';
import { url } from './contact.ts';
import { date } from './date.ts';
import { line } from './text.ts';

export const sources = field(
  z
    .array(
      z.strictObject({
        title: field(
          line(200),
          'Quelle',
          'Wie die Quelle heißt, mit Stelle oder Paragraf.',
          'Familienkasse: Merkblatt Kindergeld',
        ),
        url: url(
          'Adresse',
          'Wo man sie nachlesen kann.',
          'https://www.arbeitsagentur.de/familie-und-kinder',
        ).optional(),
        on: date('Datum', 'Datum der Quelle, oder der Tag, an dem sie gelesen wurde.', '2026-11-22'),
      }),
    )
    .min(1),
  'Quellen',
  'Woher die Angaben stammen.',
  [{ title: 'Konzept des Familienbüros', on: '2026-11-22' }],
);

export const asOf = date(
  'Stand',
  'Tag, an dem die Angaben stimmten. Ältere Stände werden als solche gezeigt.',
  '2026-11-22',
);

export const reviewBy = date(
  'Nächste Prüfung',
  'Spätestens dann schaut jemand nach, ob alles noch stimmt.',
  '2027-01-15',
);

const checked = field(
  z.strictObject({
    on: date('Geprüft am', 'Tag, an dem jemand nachgefragt hat.', '2026-11-03'),
    by: ref('offices', 'Geprüft von', 'Die id des Familienbüros, das geprüft hat.', 'amselfurt').optional(),
  }),
  'Geprüft',
  'Wann und von wem die Angaben zuletzt bestätigt wurden.',
  { on: '2026-11-03', by: 'amselfurt' },
);

const imported = field(
  z.strictObject({
    from: field(
      line(200),
      'Quelle',
      'Wie die Liste oder der Kalender heißt, aus dem der Eintrag stammt.',
      'Kalender Haus am Markt',
    ),
    ids: field(
      z.array(line(300)).min(1).max(500),
      'Kennungen',
      'Daran erkennt der nächste Import den Eintrag wieder. Bitte nicht ändern.',
      ['termin-17@haus-am-markt.example.org'],
    ),
    keep: field(z.array(line(40)).min(1).optional(), 'Von Hand gepflegt', 'Felder, die der Import nicht mehr ändert.', [
      'summary',
    ]),
  }),
  'Übernommen',
  'Nur bei Einträgen, die aus einer anderen Liste oder einem Kalender stammen.',
  { from: 'Kalender Haus am Markt', ids: ['termin-17@haus-am-markt.example.org'] },
);

export const images = field(
  z
    .array(
      z.strictObject({
        file: field(line(120), 'Datei', 'Name der Datei im Ordner media.', 'krabbelgruppe.webp', { file: 'media' }),
        alt: field(
          line(200),
          'Bildbeschreibung',
          'Was zu sehen ist, für Menschen, die es nicht sehen.',
          'Drei Babys auf einer Decke mit Klanghölzern',
        ),
        credit: field(line(120), 'Urheber', 'Wer das Bild gemacht hat.', 'Familienbüro Finkenlohe'),
        licence: field(line(60), 'Lizenz', 'Unter welcher Lizenz es gezeigt werden darf.', 'CC BY 4.0'),
        consent: date('Einwilligung vom', 'Nötig, wenn Personen zu erkennen sind.', '2026-09-01').optional(),
      }),
    )
    .min(1),
  'Bilder',
  'Eigene Bilder mit Beschreibung, Urheber und Lizenz.',
  [
    {
      file: 'krabbelgruppe.webp',
      alt: 'Drei Babys auf einer Decke',
      credit: 'Familienbüro Finkenlohe',
      licence: 'CC BY 4.0',
    },
  ],
);

export const documents = field(
  z
    .array(
      z.strictObject({
        title: field(line(120), 'Titel', 'Was in der Datei steht.', 'Faltblatt Krabbelgruppe'),
        file: field(line(120), 'Datei', 'Name der PDF-Datei im Ordner media.', 'faltblatt.pdf', { file: 'media' }),
        language: field(
          z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/, 'language'),
          'Sprache',
          'Kürzel nach BCP 47.',
          'de',
        ),
        date: date('Datum', 'Stand der Datei.', '2026-09-01'),
        accessible: field(
          z.boolean().optional(),
          'Barrierefrei',
          'true, wenn ein Vorleseprogramm sie lesen kann.',
          true,
        ),
      }),
    )
    .min(1),
  'Dateien',
  'PDF-Dateien zum Herunterladen.',
  [{ title: 'Faltblatt', file: 'faltblatt.pdf', language: 'de', date: '2026-09-01' }],
);

/** What every entry may carry about its own state and origin. */
export const stateFields = {
  status: field(
    z.enum(['active', 'paused', 'ended']).optional(),
    'Zustand',
    'active: läuft. paused: Pause. ended: gibt es nicht mehr.',
    'active',
  ),
  notice: field(
    line(300).optional(),
    'Aktueller Hinweis',
    'Steht auffällig oben auf der Seite.',
    'Bis 10. Januar ist Pause.',
  ),
  validFrom: date('Gilt ab', 'Vorher erscheint der Eintrag als „ab …“.').optional(),
  validUntil: date('Gilt bis', 'Danach erscheint der Eintrag als beendet.', '2027-07-31').optional(),
  planned: field(
    z.boolean().optional(),
    'Geplant',
    'true, wenn es ein Plan ist. Er wird als Plan gezeigt und nie als geöffnet.',
    true,
  ),
  asOf: asOf.optional(),
  reviewBy: reviewBy.optional(),
  checked: checked.optional(),
  sources: sources.optional(),
  imported: imported.optional(),
};
