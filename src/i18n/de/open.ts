/** Whether a place is open, as said at the moment of reading. */
export const openWords = {
  open: { open: 'Jetzt geöffnet', phone: 'Jetzt am Telefon erreichbar', appointment: 'Jetzt mit Termin geöffnet' },
  closed: { open: 'Jetzt geschlossen', phone: 'Jetzt nicht erreichbar', appointment: 'Nur mit Termin' },
  closedFor: { open: 'Geschlossen', phone: 'Nicht erreichbar', appointment: 'Keine Termine' },
  byAppointment: 'Termin nach Vereinbarung',
  roundTheClock: 'Rund um die Uhr',
  until: (time: string) => `bis ${time} Uhr`,
  untilDay: (day: string, time: string) => `bis ${day}, ${time} Uhr`,
  next: {
    open: (day: string, time: string) => `öffnet ${day} um ${time} Uhr`,
    phone: (day: string, time: string) => `am Telefon wieder ${day} ab ${time} Uhr`,
    appointment: (day: string, time: string) => `mit Termin wieder ${day} ab ${time} Uhr`,
    /** Said when it is the same way as before. */
    again: (day: string, time: string) => `wieder ${day} ab ${time} Uhr`,
  },
  today: 'heute',
  tomorrow: (day: string) => `morgen, ${day},`,
  on: (day: string) => `am ${day},`,
  reason: (reason: string, until: string) => `${reason} bis ${until}`,
};

/** The words every language must provide. */
export type OpenWords = typeof openWords;
