/** Words around calendars to subscribe to, in German. */
export const subscribeWords = {
  free: 'Kostenfrei',
  all: 'Alle Termine',
  title: 'Kalender abonnieren',
  lead: 'Holen Sie sich die Termine auf Ihr Handy oder Ihren Computer. Neue Termine, Absagen und Änderungen kommen von selbst dazu.',
  private: 'Sie brauchen kein Konto. Wir erfahren nicht, wer einen Kalender abonniert.',
  choose: 'Was soll in Ihren Kalender?',
  kinds: {
    topics: 'Nach Thema',
    phases: 'Nach Lebensphase',
    places: 'Nach Ort',
    organisations: 'Nach Träger',
  },
  count: (entries: number) => (entries === 1 ? '1 Eintrag' : `${entries} Einträge`),
  subscribe: 'Abonnieren',
  address: 'Adresse',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed: 'Das ging nicht. Halten Sie „Adresse“ gedrückt und wählen Sie „Link kopieren“.',
  none: 'Zurzeit gibt es keine Termine.',
  how: 'So geht es',
  devices: [
    {
      title: 'iPhone, iPad und Mac',
      steps: [
        'Tippen Sie bei einem Kalender auf „Abonnieren“.',
        'Bestätigen Sie mit „Abonnieren“. Die Termine stehen jetzt in der App „Kalender“.',
      ],
    },
    {
      title: 'Android und Google Kalender',
      steps: [
        'Tippen Sie beim Kalender auf „Kopieren“. Fehlt das, halten Sie „Adresse“ gedrückt und wählen Sie „Link kopieren“.',
        'Öffnen Sie calendar.google.com im Browser, nicht in der App. Wählen Sie neben „Weitere Kalender“ das Plus, dann „Per URL“.',
        'Fügen Sie die Adresse ein. Nach einer Weile erscheinen die Termine auch in der App.',
        'Ohne Google-Konto: Eine freie App wie ICSx⁵ öffnet die Adresse direkt.',
      ],
    },
    {
      title: 'Outlook',
      steps: [
        'Kopieren Sie die Adresse des Kalenders.',
        'Wählen Sie „Kalender hinzufügen“, dann „Aus dem Internet abonnieren“, und fügen Sie die Adresse ein.',
      ],
    },
    {
      title: 'Thunderbird und andere Programme',
      steps: ['Legen Sie einen neuen Kalender „im Netzwerk“ an und fügen Sie die Adresse ein.'],
    },
  ],
  once: 'Nur einen Termin?',
  onceText: 'Auf der Seite jedes Termins steht „In den Kalender eintragen“.',
  news: 'Neues als Feed',
  newsText: 'Für Feedreader und andere Webseiten (Atom):',
  newEntries: 'Neue und geänderte Einträge',
  nextDates: 'Die nächsten 50 Termine',
  add: 'In den Kalender eintragen',
  addNext: 'Nächster Termin',
  addAll: 'Alle Termine',
  addOne: 'Diesen Termin',
  addSubscribe: 'Abonnieren',
  addHint: 'Wer abonniert, bekommt Absagen und Änderungen von selbst.',
};

/** The words every language must provide. */
export type SubscribeWords = typeof subscribeWords;
