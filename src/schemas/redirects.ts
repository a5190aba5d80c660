import * as z from 'zod';
import { field } from './field.ts';

const path = (name: string, description: string, example: string) =>
  field(z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'path'), name, description, example);

/** Old addresses and where their pages are now, so that printed and linked addresses keep working. */
export const redirects = z.strictObject({
  redirects: field(
    z
      .array(
        z.strictObject({
          from: path('Alte Adresse', 'Pfad der Seite, die es nicht mehr gibt.', '/angebote/babytreff/'),
          to: path('Neue Adresse', 'Pfad der Seite, die jetzt dafür da ist.', '/angebote/krabbelgruppe/'),
        }),
      )
      .min(1),
    'Umzüge',
    'Eine Zeile je Seite, die umbenannt oder gelöscht wurde.',
    [{ from: '/angebote/babytreff/', to: '/angebote/krabbelgruppe/' }],
  ),
});
