import * as z from 'zod';
import { field, ref } from './field.ts';
import { entryFields, serviceFields } from './fields/common.ts';
import { address, coordinates, protectsAddress } from './fields/location.ts';
import { schedule } from './fields/schedule.ts';

/** One date or a series that is no standing offer. */
export const event = z
  .strictObject({
    ...entryFields,
    ...serviceFields,
    schedule,
    venue: ref('venues', 'Treffpunkt', 'Die id des Hauses.', 'haus-am-markt').optional(),
    address: address.optional(),
    coordinates: coordinates.optional(),
    cancelled: field(z.boolean().optional(), 'Abgesagt', 'true, wenn alle Termine abgesagt sind.', true),
    offer: ref('offers', 'Angebot', 'Das Angebot, zu dem der Termin gehört.', 'krabbelgruppe').optional(),
  })
  .check(protectsAddress);
