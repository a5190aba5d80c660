import { describe, expect, test } from 'vitest';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';
import { accessInWords, costInWords } from '../../../src/views/answers/ages-cost-registration.ts';
import {
  closuresInWords,
  exceptionsInWords,
  hoursInBrief,
  scheduleInWords,
} from '../../../src/views/answers/hours-and-schedules.ts';
import { byEditor, lineOf } from '../../../src/views/view.ts';

const german = { t: de, locale: 'de' } as const;
const english = { t: en, locale: 'en' } as const;

describe('a text of an editor', () => {
  test('is marked on a page in another language, and plain on one in its own', () => {
    expect(byEditor(english, 'Weihnachtspause')).toEqual({ text: 'Weihnachtspause', lang: 'de' });
    expect(byEditor(german, 'Weihnachtspause')).toEqual({ text: 'Weihnachtspause' });
  });

  test('keeps its language within a line', () => {
    const reason = byEditor(english, 'Betriebsausflug');
    expect(lineOf(['24 December: ', reason, undefined, ', closed'])).toEqual({
      text: '24 December: Betriebsausflug, closed',
      pieces: [{ text: '24 December: ' }, { text: 'Betriebsausflug', lang: 'de' }, { text: ', closed' }],
    });
    expect(lineOf(['24. Dezember: ', byEditor(german, 'Betriebsausflug')])).toEqual({
      text: '24. Dezember: Betriebsausflug',
    });
    expect(lineOf([reason, reason], '')).toEqual({ text: 'BetriebsausflugBetriebsausflug', lang: 'de' });
    expect(lineOf([reason, lineOf(['open ', reason])], ' · ').pieces?.map(({ lang }) => lang)).toEqual([
      'de',
      undefined,
      undefined,
      'de',
    ]);
  });
});

/** The German pieces of lines on an English page. */
const germanIn = (lines: readonly ReturnType<typeof lineOf>[]) =>
  lines.flatMap((line) => line.pieces ?? [line]).flatMap(({ text, lang }) => (lang === 'de' ? [text] : []));

test.each([
  ['cost', costInWords(english, { amount: 5, note: 'Mittagessen ist dabei.' }), ['Mittagessen ist dabei.']],
  ['access', accessInWords(english, { stepFree: 'yes', note: 'Klingel rechts.' }), ['Klingel rechts.']],
  ['closure', closuresInWords(english, [{ from: '2026-12-24', reason: 'Weihnachtspause' }]), ['Weihnachtspause']],
  [
    'holiday',
    exceptionsInWords(english, [{ title: 'Zweiter Weihnachtstag', from: '2026-12-26', to: '2026-12-26', slots: [] }]),
    ['Zweiter Weihnachtstag'],
  ],
  [
    'hours',
    hoursInBrief(english, [{ days: ['Mo'], opens: '09:00', closes: '12:00', note: 'mit Spielecke' }]),
    ['mit Spielecke'],
  ],
  [
    'changed date',
    scheduleInWords(english, {
      start: '2026-12-01',
      repeats: { every: 'week' },
      changes: [{ on: '2026-12-08', cancelled: true, reason: 'Heizung kaputt' }],
    }),
    ['Heizung kaputt'],
  ],
])('what an editor says about a %s is German on an English page, and nothing else is', (_, lines, said) => {
  expect(germanIn(lines)).toEqual(said);
});
