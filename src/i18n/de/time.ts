/** Opening hours, calendar and dates. */
export const timeWords = {
  everyWeeks: (n: number) => (n === 2 ? 'jede zweite Woche' : `alle ${n} Wochen`),
  onlyInSchoolHolidays: 'nur in den Schulferien',
  onlyOnPublicHolidays: 'nur an Feiertagen',
  otherHours: 'andere Zeiten',
  usualHours: 'So ist in der Regel geöffnet. Ausnahmen stehen darunter.',
  exceptions: 'Ausnahmen',
  publicHolidays: 'Feiertage',
  everyYear: (days: string) => `Jedes Jahr ${days}`,
};

/** The words every language must provide. */
export type TimeWords = typeof timeWords;
