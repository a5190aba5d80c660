import type { NeighbourWords } from '../de/neighbours.ts';

/** Entries that another portal publishes and this one shows, too. */
export const neighbourWords: NeighbourWords = {
  label: 'Source',
  from: (portal: string) => `from ${portal}`,
  title: 'From another portal',
  keptBy: (portal: string) => `This information is kept by ${portal}.`,
  asOf: (date: string) => `It was taken from there as of ${date}, without pictures and documents.`,
  correct: 'Is something wrong? Please tell them: it can only be corrected there.',
  page: 'To the page on the other portal',
  source: (attribution: string) => `Source: ${attribution}. Licence:`,
};
