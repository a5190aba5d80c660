import { describe, expect, test } from 'vitest';
import { strings, type Locale } from '../../../../src/i18n/index.ts';
import {
  accessInWords,
  costInWords,
  languagesInWords,
  registrationInWords,
} from '../../../../src/views/answers/ages-cost-registration.ts';

const words = (locale: Locale) => ({ locale, t: strings(locale) });
const de = words('de');
const en = words('en');

/** Formatters put a no-break space before €; the tables use a plain one. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

const textsOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

describe('cost', () => {
  test.each<[Parameters<typeof costInWords>[1], string[], string[]]>([
    [{ free: true }, ['kostenfrei'], ['free of charge']],
    [{ amount: 5 }, ['5 €'], ['€5']],
    [{ amount: 12.5, unit: 'date' }, ['12,50 € je Termin'], ['€12.50 per session']],
    [{ amount: 1200, unit: 'once' }, ['1.200 € einmalig'], ['€1,200 once']],
    [{ amount: 65, unit: 'month' }, ['65 € im Monat'], ['€65 per month']],
    [{ amount: 3.8, unit: 'meal' }, ['3,80 € je Mahlzeit'], ['€3.80 per meal']],
    [
      { amount: 10, unit: 'hour', reduced: 5 },
      ['10 € je Stunde', 'ermäßigt 5 €'],
      ['€10 per hour', 'reduced price: €5'],
    ],
    [
      { amount: 10, reduced: 0, educationPackage: true },
      ['10 €', 'ermäßigt 0 €', 'Bildung und Teilhabe wird angenommen'],
      ['€10', 'reduced price: €0', 'can be paid through Bildung und Teilhabe'],
    ],
    [{ incomeBased: true }, ['nach Einkommen'], ['depends on income']],
    [{ free: false, note: 'Spende erbeten.' }, ['Spende erbeten.'], ['Spende erbeten.']],
    [{}, [], []],
  ])('%j', (cost, german, english) => {
    expect(plain(textsOf(costInWords(de, cost)))).toEqual(german);
    expect(plain(textsOf(costInWords(en, cost)))).toEqual(english);
  });
});

describe('registration', () => {
  test.each<[Parameters<typeof registrationInWords>[1], string[], string[]]>([
    [{ kind: 'none' }, ['ohne Anmeldung'], ['no need to register']],
    [{ kind: 'recommended' }, ['Anmeldung empfohlen'], ['better to register']],
    [
      { kind: 'needed', opens: '2026-11-25', until: '2026-12-01' },
      ['nur mit Anmeldung', 'Anmeldung ab 25. November 2026', 'Anmeldung bis 1. Dezember 2026'],
      ['please register', 'registration from 25 November 2026', 'register by 1 December 2026'],
    ],
    [
      { kind: 'needed', opens: '2026-11-01', until: '2026-12-01' },
      ['nur mit Anmeldung', 'Anmeldung bis 1. Dezember 2026'],
      ['please register', 'register by 1 December 2026'],
    ],
    [
      { kind: 'needed', how: 'Rufen Sie an.', link: 'https://www.example.org/' },
      ['nur mit Anmeldung', 'Rufen Sie an.'],
      ['please register', 'Rufen Sie an.'],
    ],
    [{ kind: 'needed', capacity: 12 }, ['nur mit Anmeldung', '12 Plätze'], ['please register', 'room for 12']],
    [{ kind: 'needed', capacity: 1 }, ['nur mit Anmeldung', '1 Platz'], ['please register', '1 place']],
  ])('%j', (registration, german, english) => {
    expect(textsOf(registrationInWords(de, registration, '2026-11-24'))).toEqual(german);
    expect(textsOf(registrationInWords(en, registration, '2026-11-24'))).toEqual(english);
  });
});

describe('languages', () => {
  test.each<[Parameters<typeof languagesInWords>[1], string[], string[]]>([
    [{ spoken: ['de'] }, ['Deutsch'], ['German']],
    [{ spoken: ['de', 'tr', 'uk'] }, ['Deutsch, Türkisch und Ukrainisch'], ['German, Turkish and Ukrainian']],
    [
      { spoken: ['de', 'gsg'], interpreter: ['ar', 'fa'] },
      ['Deutsch und Deutsche Gebärdensprache', 'mit Dolmetschen: Arabisch und Persisch'],
      ['German and German Sign Language', 'with interpreter: Arabic and Persian'],
    ],
    [{ material: ['de-simple'] }, ['Unterlagen: Leichte Sprache'], ['material: Easy German']],
    [{}, [], []],
  ])('%j', (languages, german, english) => {
    expect(languagesInWords(de, languages)).toEqual(german);
    expect(languagesInWords(en, languages)).toEqual(english);
  });
});

describe('access: what nobody knows is not said', () => {
  test.each<[Parameters<typeof accessInWords>[1], string[], string[]]>([
    [{}, [], []],
    [{ stepFree: 'yes' }, ['stufenlos'], ['step-free']],
    [{ stepFree: 'limited' }, ['mit Hilfe stufenlos'], ['step-free with help']],
    [{ stepFree: 'no', lift: 'yes' }, ['mit Stufen', 'Aufzug'], ['there are steps', 'lift']],
    [
      { lift: 'no', toilet: 'no' },
      ['kein Aufzug', 'kein rollstuhlgerechtes WC'],
      ['no lift', 'no wheelchair-accessible toilet'],
    ],
    [
      { note: 'Bitte klingeln.', changingTable: 'yes', strollerSpace: 'limited' },
      ['Wickeltisch', 'wenig Platz für Kinderwagen', 'Bitte klingeln.'],
      ['changing table', 'little space for prams', 'Bitte klingeln.'],
    ],
    [
      { signLanguage: 'limited', hearingLoop: 'yes', quietRoom: 'yes', parking: 'no' },
      ['kein Behindertenparkplatz', 'Induktive Höranlage', 'Gebärdensprache auf Wunsch', 'ruhiger Raum'],
      ['no disabled parking', 'hearing loop', 'sign language on request', 'quiet room'],
    ],
  ])('%j', (access, german, english) => {
    expect(textsOf(accessInWords(de, access))).toEqual(german);
    expect(textsOf(accessInWords(en, access))).toEqual(english);
  });
});

test('every language has a word for every German one, and says nothing empty that German says', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [`${path}${value === '' ? ' (empty)' : ''}`];
  expect(keys(strings('en'))).toEqual(keys(strings('de')));
});
