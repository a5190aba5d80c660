import * as z from 'zod';
import { GERMANY, inGermany } from '../../domain/map/geo.ts';
import { field, ref, refs, refuse } from '../field.ts';
import { line } from './text.ts';

export const coordinates = field(
  z
    .strictObject({
      lat: field(z.number(), 'Breitengrad', 'Die Zahl zwischen 47 und 55.', 51.5312, {
        minimum: GERMANY.lat[0],
        maximum: GERMANY.lat[1],
      }),
      lon: field(z.number(), 'Längengrad', 'Die Zahl zwischen 6 und 15.', 7.6884, {
        minimum: GERMANY.lon[0],
        maximum: GERMANY.lon[1],
      }),
    })
    .superRefine(({ lat, lon }, ctx) => {
      if (inGermany({ lat, lon })) return;
      if (inGermany({ lat: lon, lon: lat }))
        refuse(ctx, 'Breitengrad und Längengrad sind vertauscht', `lat: ${lon} und lon: ${lat}`);
      else
        refuse(
          ctx,
          `Der Punkt ${lat}, ${lon} liegt nicht in Deutschland`,
          'die Zahlen aus der Karte neu ablesen, z. B. lat: 51.53 und lon: 7.69',
        );
    }),
  'Punkt auf der Karte',
  'Breiten- und Längengrad (WGS 84).',
  { lat: 51.5312, lon: 7.6884 },
);

const streetAddress = z.strictObject({
  name: field(line(120).optional(), 'Haus', 'Name des Hauses, wenn es einen hat.', 'Haus der Familie'),
  street: field(line(120).optional(), 'Straße und Hausnummer', 'Wie auf einem Brief.', 'Lindenweg 12'),
  postcode: field(
    z
      .string()
      .regex(/^\d{5}$/, 'postcode')
      .optional(),
    'Postleitzahl',
    'Fünf Ziffern in Anführungszeichen.',
    '59991',
  ),
  city: field(line(80), 'Ort', 'Der Ort, wie er auf einem Brief steht.', 'Amselfurt'),
  place: ref('places', 'Ort oder Ortsteil im Portal', 'Die id aus dem Ordner places.', 'amselfurt').optional(),
  note: field(line(200).optional(), 'Wegbeschreibung', 'Wie man den Eingang findet.', 'Eingang über den Hof'),
});

export const address = field(
  z.union([z.literal('protected'), streetAddress]),
  'Adresse',
  'Straße, Postleitzahl und Ort. Für geschützte Orte (Frauenhaus): protected, dann ohne Punkt auf der Karte.',
  { street: 'Lindenweg 12', postcode: '59991', city: 'Amselfurt' },
);

export const areaServed = refs(
  'places',
  'Einzugsgebiet',
  'Für welche Orte das da ist (ids aus places). Weglassen heißt: für alle.',
  ['amselfurt'],
);

interface Located {
  address?: unknown;
  coordinates?: unknown;
  venue?: unknown;
  stop?: unknown;
}

/** Fields that would betray a protected address. */
export const BETRAYING = ['coordinates', 'venue', 'stop'] as const;

/** Refuses anything that would betray a protected address. */
export function protectsAddress(ctx: z.core.ParsePayload<Located>): void {
  if (ctx.value.address !== 'protected') return;
  for (const key of BETRAYING) {
    if (ctx.value[key] === undefined) continue;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value[key],
      path: [key],
      message: `Bei einer geschützten Adresse darf ${key} nicht dabeistehen`,
      params: { instead: `${key} löschen` },
    });
  }
}
