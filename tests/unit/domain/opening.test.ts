import { describe, expect, test } from 'vitest';
import { openState } from '../../../src/domain/open-state.ts';
import { timelineOf, type Closure, type Hours, type OpeningRule } from '../../../src/domain/opening.ts';
import { openStateInWords } from '../../../src/i18n/open-state.ts';
import { germanTime, holidaysIn } from './cases.ts';

/** What a reader in Nordrhein-Westfalen is told at a moment. */
function answer(hours: Hours, when: string, land: 'nw' | 'bb' = 'nw'): string {
  const now = germanTime(when);
  const state = openState(timelineOf(hours, holidaysIn(land), when.slice(0, 10), 35), now);
  return state ? openStateInWords('de', state, now) : 'nichts';
}

const hours = (openingHours: OpeningRule[], closures?: Closure[]): Hours => ({ openingHours, closures });
const WORKDAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr'] as const;

/** Mornings, and Thursday afternoon. */
const office = hours([
  { days: WORKDAYS, opens: '09:00', closes: '12:00' },
  { days: ['Do'], opens: '14:00', closes: '18:00' },
]);

type Case = readonly [when: string, answer: string];
const table = (name: string, of: Hours, cases: readonly Case[], land?: 'nw' | 'bb') =>
  describe(name, () => {
    test.each(cases)('%s: %s', (when, expected) => {
      expect(answer(of, when, land)).toBe(expected);
    });
  });

table('an office', office, [
  ['2026-11-24 08:59', 'Jetzt geschlossen, öffnet heute um 9:00 Uhr'],
  ['2026-11-24 09:00', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-11-24 11:59', 'Jetzt geöffnet bis 12:00 Uhr'],
  ['2026-11-24 12:00', 'Jetzt geschlossen, öffnet morgen, Mittwoch, 25. November, um 9:00 Uhr'],
  ['2026-11-26 13:00', 'Jetzt geschlossen, öffnet heute um 14:00 Uhr'],
  ['2026-11-27 12:00', 'Jetzt geschlossen, öffnet am Montag, 30. November, um 9:00 Uhr'],
]);
