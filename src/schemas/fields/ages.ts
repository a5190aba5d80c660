import * as z from 'zod';
import { parseAge, writeAge } from '../../domain/age.ts';
import { field, readAs, refuse } from '../field.ts';

const WRITTEN =
  /^\s*(?:[Ss]chwangerschaft|[Gg]eburt|\d+(?:[.,]\d+)? ?(?:[Tt]ag|[Ww]oche|[Mm]onat|[Jj]ahr)(?:e|en|n)?)\s*$/;

const age = readAs(parseAge, writeAge, WRITTEN);

/** A span of ages, written as people say it, read as months (see `parseAge`). */
export const ages = field(
  z
    .strictObject({
      from: field(age.optional(), 'Ab', 'Jüngstes Alter. Weglassen heißt: von Geburt an.', '6 Monate'),
      to: field(age.optional(), 'Bis', 'Ältestes Alter. Weglassen heißt: ohne Grenze.', '3 Jahre'),
      note: field(
        z.string().max(200).optional(),
        'Zusatz zum Alter',
        'Was die Zahlen nicht sagen.',
        'Geschwister sind willkommen.',
      ),
    })
    .superRefine(({ from, to }, ctx) => {
      if (from === undefined || to === undefined || from <= to) return;
      refuse(ctx, 'Das Alter „bis“ ist kleiner als das Alter „ab“', 'from und to tauschen', ['to']);
    }),
  'Alter',
  'Für welches Alter. Zahlen mit Tagen, Wochen, Monaten oder Jahren, oder „Schwangerschaft“ und „Geburt“.',
  { from: '6 Monate', to: '3 Jahre' },
);
