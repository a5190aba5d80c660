import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../../src/portal/portal.ts';
import { benefitBox } from '../../../../src/views/guide/benefit.ts';
import { offersIn } from '../../../../src/views/guide/offers.ts';
import { phoneBox } from '../../../../src/views/guide/phone.ts';
import { componentWords } from '../../../../src/views/guide/words.ts';
import { createView } from '../../../../src/views/view.ts';
import { join } from 'node:path';
import { town, type Files } from '../../check/town.ts';

const offer = (title: string, more: string) => `---\ntitle: ${title}\nsummary: S.\n${more}---\n`;
const event = (title: string, start: string) =>
  `title: ${title}\nsummary: S.\ntopics: [gesundheit]\nschedule:\n  start: ${start}\n  startTime: "10:00"\n  endTime: "11:00"\n`;

const FILES: Files = {
  'phases/geburt.yaml': 'title: Geburt\nsummary: S.\norder: 1\nages: { from: Geburt, to: 3 Monate }\n',
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [
      `offers/kurs-${n}.md`,
      offer(
        `Kurs ${n}`,
        `topics: [gesundheit]\n${n < 2 ? 'phases: [geburt]\n' : ''}${n === 0 ? 'status: ended\n' : ''}`,
      ),
    ]),
  ),
  'events/vorbei.yaml': event('Vorbei', '2026-11-01'),
  'events/spaeter.yaml': event('Später', '2026-12-20'),
  'events/bald.yaml': event('Bald', '2026-12-01'),
  'benefits/geld.md':
    '---\ntitle: Geld\nsummary: S.\neligibility: Eltern.\namount: 259 Euro im Monat.\npapers: [Ausweis]\nasOf: 2026-11-22\nreviewBy: 2027-11-22\nsources:\n  - title: Q\n    on: 2026-11-22\n---\n',
  'emergency/nummer.yaml': 'title: Nummer\nsummary: S.\norder: 1\nhours: Immer.\nphone: "0221 4710100"\n',
  'translations/en/emergency/nummer.md': '---\ntitle: Number\nsummary: S.\nhours: Always.\nof: "000000000000"\n---\n',
};

const folder = () => town(FILES);
const view = (locale: 'de' | 'en' = 'de') => {
  const contentDir = folder();
  return createView(loadPortal({ contentDir, layersDir: join(contentDir, 'none'), today: '2026-11-22' }), locale, '/');
};

describe('offers in a guide', () => {
  const shown = (given: Record<string, string>) => {
    const { entries, all } = offersIn(view(), given);
    return [entries.map(({ data }) => data.title), all && `${all.text} ${all.href}`];
  };

  test.each([
    [
      'six of those that go on, and the way to all',
      { thema: 'gesundheit' },
      ['Krabbelgruppe', 'Kurs 1', 'Kurs 2', 'Kurs 3', 'Kurs 4', 'Kurs 5'],
      'Alle 8: Angebote /angebote/thema/gesundheit/',
    ],
    [
      'what belongs to both; the way leads to the shorter list',
      { thema: 'gesundheit', phase: 'geburt' },
      ['Kurs 1'],
      'Alle 1: Angebote: Geburt /angebote/lebensphase/geburt/',
    ],
    [
      'dates in their order, none that is over',
      { sammlung: 'veranstaltungen', thema: 'gesundheit' },
      ['Bald', 'Später'],
      'Alle 2: Termine /veranstaltungen/thema/gesundheit/',
    ],
    ['a list by its folder', { sammlung: 'events' }, ['Bald', 'Später'], 'Alle 2: Termine /veranstaltungen/'],
    ['nothing: the whole list', { ort: 'amselfurt', phase: 'geburt' }, [], 'Alle 8: Angebote /angebote/'],
    [
      'nothing and no list',
      { sammlung: 'leistungen', phase: 'geburt' },
      [],
      'Alle 1: Geld und Leistungen /leistungen/',
    ],
    ['no list at all', { sammlung: 'familienzentren' }, [], undefined],
  ] as [string, Record<string, string>, string[], string | undefined][])('%s', (_, given, titles, all) => {
    expect(shown(given)).toEqual([titles, all]);
  });
});

test('a benefit shows what its entry says today, and no more than is asked first', () => {
  const box = benefitBox(view(), { id: 'geld' })!;
  expect(box.title).toEqual({ text: 'Geld', href: '/leistungen/geld/' });
  expect(box.facts.map(({ key }) => key)).toEqual(['amount']);
  expect(benefitBox(view(), { id: 'gibt-es-nicht' })).toBeUndefined();
});

test('a number speaks the reader’s language', () => {
  expect(phoneBox(view(), { id: 'nummer' })!.when).toEqual({ text: 'Immer.' });
  const english = phoneBox(view('en'), { id: 'nummer' })!;
  expect(english.title).toEqual({ text: 'Number', href: '/en/notfall/#eintrag-nummer' });
  expect(english.when).toEqual({ text: 'Always.' });
  expect(english.phone.href).toBe('tel:+492214710100');
});

test('the search reads what components say', () => {
  expect(componentWords(view(), 'Leistung', { id: 'geld' })).toBe('Geld 259 Euro im Monat.');
  expect(componentWords(view(), 'Angebote', { thema: 'gesundheit', phase: 'geburt' })).toBe('Kurs 1');
  expect(componentWords(view(), 'Telefon', { id: 'nummer' })).toMatch(/^Nummer 0221.4710100 Immer\.$/);
  expect(componentWords(view(), 'Schritte', {})).toBeUndefined();
});
