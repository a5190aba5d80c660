import type { CollectionName, SingleName } from './index.ts';

/** What one entry of a collection is called, and what it is; for forms, JSON Schema and the field reference. */
export interface Naming {
  readonly title: string;
  readonly description: string;
}

/** Every kind of file an editor writes. */
export type Written = CollectionName | SingleName | 'translations';

const naming = (title: string, description: string): Naming => ({ title, description });

export const NAMES: Readonly<Record<Written, Naming>> = {
  offers: naming(
    'Angebot',
    'Ein Kurs, eine offene Gruppe, Beratung, ein Besuchsdienst oder andere Hilfe für Familien.',
  ),
  events: naming('Veranstaltung', 'Ein Tag oder eine Reihe von Tagen, die zu keinem dauerhaften Angebot gehören.'),
  familienzentren: naming('Familienzentrum', 'Eine oder mehrere Kitas, die für die ganze Familie offen sind.'),
  kitas: naming('Kita', 'Eine Tageseinrichtung für Kinder.'),
  institutions: naming('Einrichtung', 'Schule, Beratungsstelle, Jugendzentrum, Bücherei, Spielplatz und anderes.'),
  offices: naming('Familienbüro', 'Ein Standort des Familienbüros mit seinen Zeiten und Diensten.'),
  authorities: naming('Behörde', 'Eine Stelle, die über Anträge entscheidet, und für welche Orte.'),
  venues: naming('Treffpunkt', 'Ein Haus, in dem etwas stattfindet. Angebote und Termine nennen nur seinen Namen.'),
  organisations: naming('Träger', 'Wer etwas anbietet. Name und Kontakt stehen nur hier und ändern sich überall.'),
  places: naming('Ort', 'Ein Kreis, eine Stadt oder ein Ortsteil.'),
  benefits: naming('Leistung', 'Geld oder eine Leistung, die man beantragt.'),
  guides: naming('Ratgeber', 'Ein erklärender Text zu einem Thema.'),
  topics: naming('Thema', 'Ein Themenfeld, nach dem Familien suchen.'),
  phases: naming('Lebensphase', 'Ein Abschnitt im Leben einer Familie.'),
  situations: naming('Lebenslage', 'Eine Situation, in der eine Familie Hilfe sucht.'),
  audiences: naming('Zielgruppe', 'Für wen etwas gedacht ist.'),
  emergency: naming('Notruf', 'Eine Nummer, unter der sofort jemand hilft.'),
  'family-card': naming('Vorteil der Familienkarte', 'Was ein Partner Familien mit der Karte gibt.'),
  milestones: naming('Meilenstein', 'Was in welchem Alter ansteht: eine Untersuchung, eine Frist, ein Schritt.'),
  duties: naming('Zuständigkeit', 'Eine Aufgabe, für die eine Behörde zuständig ist.'),
  people: naming('Ansprechperson', 'Jemand mit einer öffentlichen Aufgabe. Erscheint nur mit gültiger Einwilligung.'),
  holidays: naming('Schulferien', 'Die Ferien eines Schuljahres in einem Land.'),
  pages: naming('Seite', 'Impressum, Datenschutz und andere Seiten über das Portal.'),
  'search-words': naming('Suchwort', 'Was Familien für ein Wort des Portals tippen, damit die Suche es versteht.'),
  crises: naming('Krise', 'Was Menschen in Not tippen, und wessen Nummer die Suche dann über allem zeigt.'),
  site: naming('Portal', 'Alles über die Stadt oder den Kreis: Name, Farben, Sprachen, Kontakt.'),
  'accessibility-statement': naming('Erklärung zur Barrierefreiheit', 'Wie barrierefrei das Portal ist.'),
  redirects: naming('Umzüge', 'Alte Adressen und die Seiten, die jetzt dafür da sind.'),
  translations: naming(
    'Übersetzung',
    'Der Text eines Eintrags in einer anderen Sprache. Zeiten und Preise bleiben im deutschen.',
  ),
};
