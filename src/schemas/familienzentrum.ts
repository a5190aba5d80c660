import * as z from 'zod';
import { field, ref, refs } from './field.ts';
import { entryFields, houseFields, subjectFields } from './fields/common.ts';
import { areaServed, protectsAddress } from './fields/location.ts';

/** Familienzentrum: Kitas grown into a house for the whole family (KiBiz NRW § 42). */
export const familienzentrum = z
  .strictObject({
    ...entryFields,
    ...houseFields,
    ...subjectFields,
    provider: ref('organisations', 'Träger', 'Wer das Familienzentrum betreibt.', 'familienverein').optional(),
    kitas: refs('kitas', 'Kitas', 'Die Kitas, die das Familienzentrum bilden.', ['regenbogen']),
    focus: field(
      z.enum(['beratung', 'familienbildung', 'kindertagespflege', 'vereinbarkeit']).optional(),
      'Schwerpunkt',
      'Einer der vier Leistungsbereiche: beratung, familienbildung, kindertagespflege, vereinbarkeit.',
      'familienbildung',
    ),
    areaServed: areaServed.optional(),
    certifiedUntil: field(
      z.int().min(2000).max(2100).optional(),
      'Gütesiegel bis',
      'Jahr, bis zu dem das Gütesiegel gilt.',
      2028,
    ),
  })
  .check(protectsAddress);
