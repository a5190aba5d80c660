import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { ages } from '../../../src/schemas/fields/ages.ts';
import { contact, phone } from '../../../src/schemas/fields/contact.ts';
import { beginTime, endTime, isoDate } from '../../../src/schemas/fields/date.ts';
import { closures, openingHours } from '../../../src/schemas/fields/hours.ts';
import { coordinates } from '../../../src/schemas/fields/location.ts';
import { schedule } from '../../../src/schemas/fields/schedule.ts';
import { cost, registration } from '../../../src/schemas/fields/terms.ts';
import { collections } from '../../../src/schemas/index.ts';

/** What is wrong with a value, as "where: what"; empty when it is accepted. */
function refusals(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

type Case = readonly [value: unknown, ...refusals: string[]];

/** A table of values with what is wrong with each; nothing after the value means it is accepted. */
const table = (name: string, schema: z.ZodType, cases: readonly Case[]) => {
  describe(name, () => {
    test.each(cases.map(([value, ...expected]) => ({ value, expected })))('$value', ({ value, expected }) => {
      expect(refusals(schema, value)).toEqual(expected);
    });
  });
};

table('ages', ages, [
  [{}],
  [{ from: 'Schwangerschaft', to: 'Geburt' }],
  [{ from: '3 Jahre', to: '3 Jahre' }],
  [{ from: '3 Jahre', to: '6 Monate' }, 'to: Das Alter „bis“ ist kleiner als das Alter „ab“'],
  [{ from: 'Geburt', to: 'Schwangerschaft' }, 'to: Das Alter „bis“ ist kleiner als das Alter „ab“'],
]);

table('a date', isoDate, [
  ['2026-11-24'],
  ['2024-02-29'],
  ['24.11.2026', ': Das Datum „24.11.2026“ ist nicht in der Form Jahr-Monat-Tag'],
  ['4. 1. 2026', ': Das Datum „4. 1. 2026“ ist nicht in der Form Jahr-Monat-Tag'],
  ['2026-02-29', ': Den 2026-02-29 gibt es nicht im Kalender'],
  ['morgen', ': „morgen“ ist kein Datum'],
]);

table('a time at which something ends', endTime('Ende', 'Wann es endet.', '11:00'), [
  ['00:00'],
  ['09:30'],
  ['24:00'],
  ['24:01', ': „24:01“ ist keine Uhrzeit in der Form Stunde:Minute'],
  ['9:30', ': „9:30“ ist keine Uhrzeit in der Form Stunde:Minute'],
  ['9 Uhr', ': „9 Uhr“ ist keine Uhrzeit in der Form Stunde:Minute'],
]);

table('a time at which something begins', beginTime('Beginn', 'Wann es beginnt.', '09:30'), [
  ['00:00'],
  ['23:59'],
  ['24:00', ': „24:00“ ist das Ende eines Tages, hier beginnt etwas'],
  ['24 Uhr', ': „24 Uhr“ ist das Ende eines Tages, hier beginnt etwas'],
  ['24.00', ': „24.00“ ist das Ende eines Tages, hier beginnt etwas'],
  ['25:00', ': „25:00“ ist keine Uhrzeit in der Form Stunde:Minute'],
]);

test('24 Uhr is an end everywhere, and a beginning nowhere', () => {
  const beginnings = [
    schedule.safeParse({ start: '2026-12-05', startTime: '24:00' }),
    schedule.safeParse({ start: '2026-12-05', changes: [{ on: '2026-12-05', startTime: '24:00' }] }),
    openingHours.safeParse([{ days: ['Mo'], opens: '24:00', closes: '08:00' }]),
    closures.safeParse([{ from: '2026-12-05', reason: 'x', opens: '24:00', closes: '08:00' }]),
    collections.kitas.schema.shape.opensFrom.safeParse('24:00'),
  ];
  expect(beginnings.map(({ error }) => error?.issues[0]?.message)).toEqual(
    beginnings.map(() => '„24:00“ ist das Ende eines Tages, hier beginnt etwas'),
  );
  const ends = [
    schedule.safeParse({ start: '2026-12-05', startTime: '18:00', endTime: '24:00' }),
    schedule.safeParse({ start: '2026-12-05', startTime: '18:00', changes: [{ on: '2026-12-05', endTime: '24:00' }] }),
    openingHours.safeParse([{ days: ['Mo'], opens: '00:00', closes: '24:00' }]),
    closures.safeParse([{ from: '2026-12-05', reason: 'x', opens: '18:00', closes: '24:00' }]),
    collections.kitas.schema.shape.opensUntil.safeParse('24:00'),
  ];
  expect(ends.map(({ success }) => success)).toEqual(ends.map(() => true));
});

const slot = { days: ['Mo'], opens: '09:00', closes: '12:00' };

table('opening hours', openingHours, [
  [[slot]],
  [[{ days: ['Fr'], opens: '22:00', closes: '02:00' }]],
  [[{ days: ['Mo'], opens: '00:00', closes: '24:00' }]],
  [[{ kind: 'appointment' }]],
  [[{ opens: '09:00', closes: '12:00' }], '0: Es fehlen die Tage'],
  [[{ days: ['Mo'], opens: '09:00' }], '0: Es fehlt eine Uhrzeit'],
  [[{ days: ['Mo'], kind: 'appointment', opens: '09:00' }], '0: Es steht nur eine von beiden Uhrzeiten da'],
  [[{ days: ['Mo'], opens: '09:00', closes: '09:00' }], '0.closes: Öffnen und Schließen sind gleich'],
  [
    [{ ...slot, validFrom: '2027-08-01', validUntil: '2027-07-31' }],
    '0.validUntil: Das Ende 2027-07-31 liegt vor dem Beginn 2027-08-01',
  ],
]);

table('closures', closures, [
  [[{ from: '2026-12-24', reason: 'Ferien' }]],
  [[{ from: '2026-12-24', to: '2026-12-24', reason: 'Ferien' }]],
  [
    [{ from: '2026-12-24', to: '2026-01-01', reason: 'Ferien' }],
    '0.to: Das Ende 2026-01-01 liegt vor dem Beginn 2026-12-24',
  ],
]);

const start = '2026-11-24';

table('a schedule', schedule, [
  [{ start }],
  [{ start, startTime: '09:30', endTime: '11:00' }],
  [{ start, end: '2026-11-25', startTime: '22:00', endTime: '02:00' }],
  [{ start, endTime: '11:00' }, 'endTime: Es gibt ein Ende, aber keinen Beginn'],
  [
    { start, startTime: '11:00', endTime: '11:00' },
    'endTime: Das Ende 11:00 Uhr liegt nicht nach dem Beginn 11:00 Uhr',
  ],
  [{ start, end: '2026-11-23' }, 'end: Das Ende 2026-11-23 liegt vor dem Beginn 2026-11-24'],
  [{ start, repeats: { every: 'month', nth: -1 } }],
  [{ start, repeats: { every: 'week', nth: 1 } }, 'repeats.nth: „nth“ passt nur zu „every: month“'],
  [
    { start, repeats: { every: 'week', until: '2027-01-01', count: 5 } },
    'repeats.count: until und count stehen beide da',
  ],
  [
    { start, repeats: { every: 'week', until: '2026-11-23' } },
    'repeats.until: Die Reihe endet am 2026-11-23, vor ihrem ersten Tag 2026-11-24',
  ],
  [{ start, changes: [{ on: '2026-12-01' }] }, 'changes.0: Es steht nicht da, was sich ändert'],
]);

table('cost', cost, [
  [{ free: true }],
  [{ free: true, amount: 0 }],
  [{ amount: 10, reduced: 0 }],
  [{ free: true, amount: 5 }, 'amount: Es ist zugleich kostenfrei und hat einen Preis'],
  [{ amount: 5, reduced: 5 }, 'reduced: Der ermäßigte Betrag ist nicht kleiner als der volle'],
]);

table('registration', registration, [
  [{ kind: 'needed', freePlaces: 2, asOf: '2026-11-20' }],
  [{ kind: 'needed', freePlaces: 2 }, ': Freie Plätze und Warteliste brauchen einen Stand'],
  [{ kind: 'needed', waitingList: true }, ': Freie Plätze und Warteliste brauchen einen Stand'],
  [
    { kind: 'needed', opens: '2026-12-01', until: '2026-11-01' },
    'until: Das Ende 2026-11-01 liegt vor dem Beginn 2026-12-01',
  ],
]);

table('coordinates', coordinates, [
  [{ lat: 51.59, lon: 7.66 }],
  [{ lat: 7.66, lon: 51.59 }, ': Breitengrad und Längengrad sind vertauscht'],
  [{ lat: 0, lon: 0 }, ': Der Punkt 0, 0 liegt nicht in Deutschland'],
]);

table('web and mail addresses', contact, [
  [{ website: 'https://www.example.org/?a=1#b' }],
  [{ website: 'http://example.org' }],
  [{ website: 'www.example.org' }, 'website: Der Adresse „www.example.org“ fehlt der Anfang https://'],
  [{ website: 'example.org:8080/a' }, 'website: Der Adresse „example.org:8080/a“ fehlt der Anfang https://'],
  [{ website: 'javascript:alert(1)' }, 'website: Adressen mit „javascript:“ sind nicht erlaubt'],
  [{ website: 'JaVaScRiPt:alert(1)' }, 'website: Adressen mit „javascript:“ sind nicht erlaubt'],
  [{ website: 'data:text/html,x' }, 'website: Adressen mit „data:“ sind nicht erlaubt'],
  [{ website: 'https://localhost/' }, 'website: „https://localhost/“ ist keine vollständige Internetadresse'],
  [{ website: 'https://a b.example' }, 'website: „https://a b.example“ ist keine vollständige Internetadresse'],
  [{ website: 'https://u:p@example.org/' }, 'website: Die Adresse enthält einen Benutzernamen oder ein Passwort'],
  [{ email: 'familienbuero@example.org' }],
  [{ email: 'familienbuero(at)example.org' }, 'email: „familienbuero(at)example.org“ ist keine E-Mail-Adresse'],
]);

test.each([' javascript:alert(1)', '\tjavascript:alert(1)', 'java\nscript:alert(1)', '//example.org/'])(
  '%j is no way around',
  (website) => {
    expect(contact.safeParse({ website }).success).toBe(false);
  },
);

test('a phone number without quotation marks has lost its zero, and is no text', () => {
  expect(phone.safeParse(2214710100).success).toBe(false);
});

const shelter = { title: 'Schutzhaus', summary: 'Schutz für Frauen und Kinder.', address: 'protected' };

table('a protected address betrays nothing', collections.offers.schema, [
  [shelter],
  [
    { ...shelter, coordinates: { lat: 51.5, lon: 7.7 } },
    'coordinates: Bei einer geschützten Adresse darf coordinates nicht dabeistehen',
  ],
  [
    { ...shelter, sessions: [{ address: 'protected', venue: 'haus-am-markt' }] },
    'sessions.0.venue: Bei einer geschützten Adresse darf venue nicht dabeistehen',
  ],
]);
