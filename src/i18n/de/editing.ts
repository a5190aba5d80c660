/** Words for those who keep the portal true. */
export const editingWords = {
  title: 'Mitmachen',
  description: 'Eine Angabe berichtigen, ein Angebot melden: So helfen Sie mit, mit und ohne Konto.',
  lead: 'Sie können nichts kaputt machen. Jede Änderung wird geprüft, bevor Familien sie sehen.',
  improve: 'Diese Seite verbessern (öffentlich)',
  writeUs: 'E-Mail schreiben',
  mailSubject: 'Angebot für das Familienportal',
  mailBody:
    'Das möchte ich melden:\n\nName des Angebots:\nFür wen (Alter):\nWann:\nWo:\nWas kostet es:\nAnmeldung:\nTelefon oder E-Mail für Fragen:\n',
  withoutAccount: {
    title: 'Ohne Konto',
    text: 'Für alle, die etwas wissen und uns kurz schreiben möchten.',
    steps: [
      'Öffnen Sie die Seite, auf der etwas nicht stimmt.',
      'Wählen Sie ganz unten „Fehler melden“. Ihr Mailprogramm öffnet sich, die Seite und ihre Angaben stehen schon darin.',
      'Schreiben Sie dazu, was richtig ist, und senden Sie die E-Mail ab.',
    ],
  },
  withAccount: {
    title: 'Mit einem Konto für das Repository',
    text: 'Eine Telefonnummer zu berichtigen dauert zwei Minuten.',
    steps: [
      'Wählen Sie unten auf der Seite „Diese Seite verbessern“. Die Datei öffnet sich im Browser.',
      'Ändern Sie die Angabe. Telefonnummern, Uhrzeiten und Postleitzahlen stehen in Anführungszeichen.',
      'Speichern Sie die Änderung als Vorschlag und sagen Sie in einem Satz, was Sie geändert haben.',
    ],
    picture: 'Unten auf einer Seite: die Links „Diese Seite verbessern“ und „Fehler melden“.',
  },
  withForms: {
    title: 'Mit Formularen',
    text: 'Für alle, die öfter etwas eintragen: Jede Angabe hat ihr Feld, und Sie wählen aus, statt zu tippen.',
    steps: [
      'Öffnen Sie die Formulare und melden Sie sich mit Ihrem Konto für das Repository an.',
      'Wählen Sie links, was Sie ändern möchten, oder legen Sie mit „Neu“ einen Eintrag an.',
      'Speichern Sie. Daraus wird ein Vorschlag, den jemand aus der Redaktion ansieht.',
    ],
    direct: 'Speichern Sie. Die Änderung gilt sofort; stimmt etwas nicht, bleibt das Portal, wie es war.',
    link: 'Formulare öffnen',
    picture: 'Ein Formular mit den Feldern Wer antwortet, Telefon und E-Mail, unter jedem ein Satz, was hineingehört.',
  },
  newDate: {
    title: 'Einen Termin eintragen',
    text: 'Ein Fest, ein Kurs, ein Elternabend: Titel, ein Satz und der Tag genügen.',
    steps: [
      'Wählen Sie in den Formularen links „Termine“ und dann „Neu“.',
      'Schreiben Sie den Titel und in einem Satz, was das ist und für wen.',
      'Wählen Sie den ersten Tag, dann Beginn und Ende. Findet es öfter statt, fügen Sie die Wiederholung hinzu.',
      'Wählen Sie den Treffpunkt aus. Fehlt er, legen Sie ihn unter „Treffpunkte“ an.',
      'Speichern Sie. Was niemand weiß, bleibt leer: Das Portal schreibt dann „keine Angabe“.',
    ],
  },
  next: {
    title: 'Was dann geschieht',
    text: 'Ein Vorschlag wird sofort geprüft. Stimmt etwas nicht, steht dort auf Deutsch, was Sie stattdessen schreiben können.',
    steps: [
      'Die Prüfung liest Ihre Änderung und baut die Seiten zur Probe.',
      'Jemand aus der Redaktion sieht sie an und übernimmt sie.',
      'Danach erscheint sie auf der Seite, meist noch am selben Tag.',
    ],
  },
  style: {
    title: 'So schreiben wir',
    steps: [
      'Freundlich und kurz, mit „Sie“. Ein Gedanke je Satz.',
      'Nur, was stimmt. Was niemand weiß, lassen wir weg.',
      'Alltagswörter statt Amtswörter. Abkürzungen schreiben wir aus.',
      'Der Titel passt auf dem Handy in zwei Zeilen. „Kurz gesagt“ sind ein bis zwei Sätze, höchstens 300 Zeichen.',
      'Ein Satz hat selten mehr als 15 Wörter. Ein Text hat Überschriften, sobald er länger ist als der Bildschirm.',
      'Lieber die Sammelnummer einer Stelle als die Nummer einer Person.',
      'Bilder nur mit Beschreibung, Urheber und Lizenz. Wer zu erkennen ist, muss eingewilligt haben.',
    ],
  },
  files: {
    title: 'Alle Felder',
    text: 'Was in welcher Datei stehen kann, mit Beispielen.',
    link: 'Liste aller Felder öffnen',
  },
  answers: {
    title: 'Was die Prüfung sagt',
    text: 'Die 40 häufigsten Fehler und die Antwort darauf, in der Datei und im Formular.',
    link: 'Liste der Antworten öffnen',
  },
  review: {
    title: 'Für die Redaktion: bevor Sie einen Vorschlag übernehmen',
    text: 'Die Prüfung findet Tippfehler. Ob etwas stimmt, sehen nur Menschen.',
    steps: [
      'Ist die Prüfung grün? Sehen Sie die Seite in der Vorschau an, auch auf dem Handy.',
      'Stimmt es? Nummer, Adresse und Zeiten stehen so beim Träger, oder jemand hat nachgefragt.',
      'Bei Reihen: Passen die nächsten Termine, und enden sie irgendwann?',
      'Keine Namen, Nummern oder Fotos von Privatpersonen ohne Einwilligung mit Datum.',
      'Verständlich? Lesen Sie den Text einmal laut.',
      'Tragen Sie unter „Geprüft“ den Tag und Ihr Büro ein.',
      'Ist eine Seite umbenannt oder weg? Dann gehört die alte Adresse in die Umzüge.',
    ],
  },
  forms: {
    title: 'Formulare für die Redaktion',
    description: 'Einträge in Formularen ändern und neue anlegen, mit einem Konto für das Repository.',
    back: 'Zur Anleitung',
    stored:
      'Damit Sie angemeldet bleiben, merkt sich diese Seite Angaben auf Ihrem Gerät. Das tut keine andere Seite des Portals.',
    needsScript: 'Die Formulare brauchen JavaScript. Ohne geht es auch: Die Anleitung zeigt, wie.',
  },
  known: 'Das steht dort jetzt:',
  changes: {
    title: 'Titel',
    summary: 'Kurz gesagt',
    note: 'Hinweis',
    text: 'Text',
  },
  moved: 'Diese Seite ist umgezogen',
  movedTo: 'Zur neuen Seite',
  report: {
    title: 'Bericht der Redaktion',
    forOffice: 'Für die Redaktion',
    description: 'Was jetzt Aufmerksamkeit braucht, nach Trägern geordnet, mit einer fertigen E-Mail zum Nachfragen.',
    count: (count: number, date: string) =>
      count === 0
        ? `Am ${date} ist alles in Ordnung.`
        : count === 1
          ? `Am ${date} braucht ein Eintrag Aufmerksamkeit.`
          : `Am ${date} brauchen ${count} Einträge Aufmerksamkeit.`,
    ask: 'Nachfragen: Stimmen diese Angaben noch?',
    edit: 'Bearbeiten',
  },
};
