import type { TimeWords } from '../de/time.ts';

export const timeWords: TimeWords = {
  everyWeeks: (n) => (n === 2 ? 'every second week' : `every ${n} weeks`),
  onlyInSchoolHolidays: 'only in the school holidays',
  onlyOnPublicHolidays: 'only on public holidays',
  otherHours: 'other hours',
  usualHours: 'These are the usual hours. Exceptions follow below.',
  exceptions: 'Exceptions',
  publicHolidays: 'Public holidays',
  everyYear: (days) => `Every year ${days}`,
};
