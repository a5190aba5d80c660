import { describe, expect, test } from 'vitest';
import { readHours } from '../../../scripts/lib/import/list/hours.ts';
import { openingHours } from '../../../src/schemas/fields/hours.ts';

const WEEK = ['Mo', 'Di', 'Mi', 'Do', 'Fr'];
const slot = (days: readonly string[], opens: string, closes: string, more = {}) => ({ days, opens, closes, ...more });

describe('opening hours of others in our words', () => {
  test.each<[string, unknown]>([
    ['Mo-Fr 07:00-16:30', [slot(WEEK, '07:00', '16:30')]],
    ['Mo-Fr 08:00-12:00,14:00-16:00', [slot(WEEK, '08:00', '12:00'), slot(WEEK, '14:00', '16:00')]],
    ['Mo-Th 07:00-16:00; Fr 07:00-14:00', [slot(WEEK.slice(0, 4), '07:00', '16:00'), slot(['Fr'], '07:00', '14:00')]],
    ['Mo-Th 07:00-16:00, Fr 07:00-14:00', [slot(WEEK.slice(0, 4), '07:00', '16:00'), slot(['Fr'], '07:00', '14:00')]],
    [
      'Mo-Fr 08:00-16:00; We 08:00-12:00',
      [slot(['Mo', 'Di', 'Do', 'Fr'], '08:00', '16:00'), slot(['Mi'], '08:00', '12:00')],
    ],
    ['Mo-Fr 08:00-16:00; We off', [slot(['Mo', 'Di', 'Do', 'Fr'], '08:00', '16:00')]],
    ['Mo-Fr 08:00-16:00; PH off', [slot(WEEK, '08:00', '16:00')]],
    ['Mo-Fr 08:00-16:00; SH,PH off', [slot(WEEK, '08:00', '16:00', { schoolHolidays: 'closed' })]],
    [
      'Mo-Fr 08:00-16:00; SH Mo-Fr 09:00-12:00',
      [
        slot(WEEK, '08:00', '16:00', { schoolHolidays: 'closed' }),
        slot(WEEK, '09:00', '12:00', { schoolHolidays: 'only' }),
      ],
    ],
    [
      'Sa 10:00-12:00; PH 14:00-16:00',
      [slot(['Sa'], '10:00', '12:00'), { opens: '14:00', closes: '16:00', publicHolidays: 'only' }],
    ],
    ['Su,PH 10:00-12:00', [slot(['So'], '10:00', '12:00', { publicHolidays: 'open' })]],
    ['We[1] 15:00-17:00', [slot(['Mi'], '15:00', '17:00', { nth: 1 })]],
    ['We[-1] 15:00-17:00', [slot(['Mi'], '15:00', '17:00', { nth: -1 })]],
    ['week 2-52/2 Tu 09:00-11:00', [slot(['Di'], '09:00', '11:00', { weeks: 'even' })]],
    ['Fr-Mo 10:00-12:00', [slot(['Mo', 'Fr', 'Sa', 'So'], '10:00', '12:00')]],
    ['24/7', [slot([...WEEK, 'Sa', 'So'], '00:00', '24:00', { publicHolidays: 'open' })]],
    ['Fr 22:00-02:00', [slot(['Fr'], '22:00', '02:00')]],
    ['Mo 09:00-12:00 "Eingang; Hof"', [slot(['Mo'], '09:00', '12:00', { note: 'Eingang, Hof' })]],
    ['"nach Vereinbarung"', [{ kind: 'appointment' }]],
    ['Mo "nach Vereinbarung"', [{ days: ['Mo'], kind: 'appointment', note: 'nach Vereinbarung' }]],
    // As German lists write them.
    ['Mo–Fr 7.00–16.30 Uhr', [slot(WEEK, '07:00', '16:30')]],
    ['Montag bis Freitag 7 bis 16 Uhr', [slot(WEEK, '07:00', '16:00')]],
    [
      'Mo. - Do.: 7:30 - 16:00 Uhr, Fr.: 7:30 - 14:00 Uhr',
      [slot(WEEK.slice(0, 4), '07:30', '16:00'), slot(['Fr'], '07:30', '14:00')],
    ],
    ['Di und Do 9-12 Uhr und 14-16 Uhr', [slot(['Di', 'Do'], '09:00', '12:00'), slot(['Di', 'Do'], '14:00', '16:00')]],
    ['nach telefonischer Vereinbarung', [{ kind: 'appointment' }]],
  ])('%s', (text, expected) => {
    expect(readHours(text)).toEqual({ value: expected });
    expect(openingHours.safeParse(expected).success).toBe(true);
  });

  test.each([
    ['Apr-Oct Mo-Fr 09:00-18:00', 'einzelne Monate'],
    ['Mo-Fr 08:00-16:00; Dec 24 off', 'einzelne Monate oder Tage'],
    ['Mo-Fr 08:00-16:00; 2026 off', 'einzelne Jahre'],
    ['Mo-Fr sunrise-sunset', 'Sonne'],
    ['Mo-Fr 08:00+', 'Ende, das offen ist'],
    ['Mo-Fr 08:00-12:00 || "by appointment"', 'Ersatzzeiten'],
    ['Mo-Fr 08:00-16:00; We[1] off', 'einzelne Wochen'],
    ['week 3-20/3 Mo 08:00-12:00', 'Die Wochen'],
    ['Mo-Fr', 'fehlen Uhrzeiten'],
    ['Mo-Fr 08:00-26:00', 'nicht lesbar'],
    ['vormittags', 'kein Wochentag'],
    ['Mo-Fr 08:00-16:00; Xy 1-2', 'kein Wochentag'],
    ['off', 'keine Zeit'],
    ['Mo-Fr 08:00', 'nicht lesbar'],
  ])('%s is refused', (text, why) => {
    expect(readHours(text)).toMatchObject({ wrong: expect.stringContaining(why) as string });
  });

  test('any text is read or refused, and what is read passes the check', () => {
    const parts = [
      'Mo',
      'We',
      'PH',
      'SH',
      '-',
      ',',
      ';',
      ' ',
      '08:00',
      '12:00',
      '8',
      'off',
      '[1]',
      '"x"',
      'week',
      'Uhr',
      'bis',
      '/2',
    ];
    let state = 7;
    for (let run = 0; run < 3000; run += 1) {
      const text = Array.from({ length: 1 + (run % 9) }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return parts[Math.floor(state / 65_536) % parts.length]!;
      }).join('');
      const result = readHours(text);
      if ('value' in result)
        expect({ text, ok: openingHours.safeParse(result.value).error }).toEqual({ text, ok: undefined });
    }
  });
});
