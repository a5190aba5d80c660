/** Entries that another portal publishes and this one shows, too. */
export const neighbourWords = {
  label: 'Woher',
  from: (portal: string) => `aus ${portal}`,
  title: 'Aus einem anderen Portal',
  keptBy: (portal: string) => `Diese Angaben pflegt ${portal}.`,
  asOf: (date: string) => `Sie sind von dort übernommen, Stand ${date}, ohne Bilder und Dateien.`,
  correct: 'Stimmt etwas nicht? Bitte geben Sie dort Bescheid: Nur dort lässt es sich berichtigen.',
  page: 'Zur Seite im anderen Portal',
  source: (attribution: string) => `Quelle: ${attribution}. Lizenz:`,
};

/** The words every language must provide. */
export type NeighbourWords = typeof neighbourWords;
