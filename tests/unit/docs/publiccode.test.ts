/** publiccode.yml against the keys, lengths and vocabularies its standard (0.4) demands. */
import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { isDate } from '../../../src/domain/time/date.ts';

const url = z.string().regex(/^https:\/\/\S+$/);
const text = (min: number, max: number) => z.string().trim().min(min).max(max);

const description = z.strictObject({
  shortDescription: text(1, 150),
  longDescription: text(150, 10_000),
  features: z.array(text(1, 100)).min(1),
});

const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: text(1, 80),
  url,
  softwareVersion: z.string(),
  releaseDate: z.string().refine(isDate),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['content-management', 'digital-citizenship', 'website-builder'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'library', 'addon', 'configurationFiles']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
    scope: z.array(z.enum(['government', 'local-authorities', 'society', 'welfare'])),
  }),
  description: z.strictObject({ de: description, en: description }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'community']),
    contacts: z.array(z.strictObject({ name: text(1, 80), email: z.email() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
});

test('publiccode.yml says what a catalogue of public software asks for, and the same as the package', () => {
  const file = publiccode.parse(load(readFileSync('publiccode.yml', 'utf8'), { schema: CORE_SCHEMA }));
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };
  expect(file).toMatchObject({ softwareVersion: version, legal: { license } });
});
