/** Series as editors might write them, the same ones on every run. */
import * as z from 'zod';
import { addDays, WEEKDAYS } from '../../../src/domain/time/date.ts';
import { plannedDates, type Schedule } from '../../../src/domain/time/occurrences.ts';
import { schedule } from '../../../src/schemas/fields/schedule.ts';

/** Mulberry32: a small generator with a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` valid series that begin between summer 2025 and autumn 2027. */
export function generatedSchedules(count: number, seed: number): Schedule[] {
  const next = random(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (of: number) => next() < of;
  const pick = <T>(items: readonly T[]): T => items[between(0, items.length - 1)]!;
  const time = (from: number, to: number) =>
    `${String(between(from, to)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`;

  const one = (): unknown => {
    const start = addDays('2024-01-01', between(550, 1400));
    const every = pick(['day', 'week', 'week', 'week', 'month', 'month', 'year'] as const);
    const days = chance(0.4) ? WEEKDAYS.filter(() => chance(0.35)) : [];
    const withDays = days.length > 0 && (every === 'week' || every === 'month');
    const nth = every === 'month' && chance(0.7) ? pick([1, 2, 3, 4, 5, -1]) : undefined;
    const bound = pick(['until', 'until', 'count', 'open'] as const);
    const startTime = chance(0.85) ? time(6, 18) : undefined;
    const repeats = chance(0.92)
      ? {
          every,
          ...(chance(0.3) ? { interval: between(2, 5) } : {}),
          ...(withDays && (every === 'week' || nth !== undefined) ? { days } : {}),
          ...(nth === undefined ? {} : { nth }),
          ...(bound === 'until' ? { until: addDays(start, between(0, 900)) } : {}),
          ...(bound === 'count' ? { count: between(2, 60) } : {}),
        }
      : undefined;
    const base = {
      start,
      ...(chance(0.1) ? { end: addDays(start, between(1, 3)) } : {}),
      ...(startTime === undefined ? {} : { startTime }),
      ...(startTime !== undefined && chance(0.8) ? { endTime: time(19, 23) } : {}),
      ...(repeats ? { repeats } : {}),
      ...(chance(0.3) ? { notInSchoolHolidays: true } : {}),
      ...(chance(0.3) ? { notOnPublicHolidays: true } : {}),
    };
    const planned = plannedDates(base, start, addDays(start, 800));
    const some = (most: number) => [...new Set(Array.from({ length: between(1, most) }, () => pick(planned)))].sort();
    if (planned.length === 0) return base;
    return {
      ...base,
      ...(chance(0.3) ? { except: some(4) } : {}),
      ...(chance(0.25) ? { extra: [addDays(start, between(-20, 500)), addDays(start, between(0, 500))] } : {}),
      ...(chance(0.35)
        ? {
            changes: some(3).map((on) =>
              pick([
                { on, cancelled: true, reason: 'Krankheit; leider, wirklich' },
                { on, movedTo: addDays(on, between(-10, 40)) },
                { on, startTime: '05:00', reason: 'Früher' },
                { on, movedTo: addDays(on, between(1, 9)), startTime: '05:10', endTime: '05:50' },
              ]),
            ),
          }
        : {}),
    };
  };

  const found: Schedule[] = [];
  while (found.length < count) {
    const parsed: z.ZodSafeParseResult<unknown> = schedule.safeParse(one());
    if (parsed.success) found.push(parsed.data as Schedule);
  }
  return found;
}
