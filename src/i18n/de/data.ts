/** Open data: what there is, and how to use it. */
export const dataWords = {
  title: 'Offene Daten',
  intro: 'Was hier steht, dürfen Sie weiterverwenden: in Ihrer App, auf Ihrer Seite, in Ihrer Statistik.',
  licence: 'Lizenz',
  licenceText: (attribution: string) => `Nennen Sie bitte als Quelle: ${attribution}.`,
  licenceFree: 'Sie brauchen die Quelle nicht zu nennen. Wir freuen uns, wenn Sie es tun.',
  notIncluded: 'Bilder und Dateien gehören nicht dazu: Sie haben eigene Lizenzen.',
  neighbours:
    'Auch andere Familienportale können die Angaben übernehmen. Sie zeigen dann bei jedem Eintrag, woher er stammt.',
  fresh: (date: string) =>
    `Stand: ${date}. Die Daten entstehen zusammen mit den Seiten, jede Nacht neu. Ein Eintrag sagt selbst, wann er zuletzt geprüft wurde (checked).`,
  files: 'Dateien',
  collection: 'Inhalt',
  entries: 'Einträge',
  formats: 'Formate',
  about: {
    CSV: 'Tabelle für Excel und LibreOffice. Sie lässt sich bearbeiten und wieder einlesen.',
    JSON: 'Alle Felder, so wie die Redaktion sie schreibt.',
    GeoJSON: 'Punkte für Karten (RFC 7946). Geschützte Adressen sind nie dabei.',
  },
  hsds: 'Für Verzeichnisse: Open Referral HSDS 3',
  hsdsText:
    'Angebote, Träger und Orte gibt es auch nach dem internationalen Standard für soziale Angebote. Jede Datei enthält bis zu hundert Objekte und sagt, wie viele es gibt.',
  profile: 'Was Sie dazu wissen müssen',
  profileText: [
    'Alter steht in Jahren, Monate sind Nachkommastellen: 6 Monate sind 0.5. Vor der Geburt ist die Zahl negativ.',
    'Uhrzeiten gelten in Deutschland (Europe/Berlin), im Sommer wie im Winter.',
    'Was der Standard nicht kennt, beginnt mit x_: x_except (fällt aus), x_extra (zusätzlich), x_changes (verlegt oder abgesagt), x_not_in_school_holidays, x_not_on_public_holidays, x_last_day (mehrtägig), x_freq (täglich, jährlich).',
    'Die id bleibt gleich, solange der Eintrag und die Adresse des Portals gleich bleiben.',
    'Suchen und Filtern kann ein Portal ohne Server nicht: Laden Sie die Dateien ganz.',
  ],
  catalogue: 'Für Datenportale',
  catalogueText: 'Der Katalog nach DCAT-AP.de nennt alle Dateien mit Lizenz und Stand.',
  catalogueFile: 'Katalog (JSON-LD)',
  software: 'Fremde Software und Schriften auf diesen Seiten, mit ihren Lizenzen',
  example: 'Ein Beispiel',
  exampleText: 'So holen Sie die Angebote in ein Programm:',
};

/** The words every language must provide. */
export type DataWords = typeof dataWords;
