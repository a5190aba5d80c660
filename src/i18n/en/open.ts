import type { OpenWords } from '../de/open.ts';

export const openWords: OpenWords = {
  open: { open: 'Open now', phone: 'On the phone now', appointment: 'Open now by appointment' },
  closed: { open: 'Closed now', phone: 'Not available now', appointment: 'By appointment only' },
  closedFor: { open: 'Closed', phone: 'Not available', appointment: 'No appointments' },
  byAppointment: 'By arrangement',
  roundTheClock: 'Day and night',
  until: (time) => `until ${time}`,
  untilDay: (day, time) => `until ${day}, ${time}`,
  next: {
    open: (day, time) => `opens ${day} at ${time}`,
    phone: (day, time) => `by phone again ${day} from ${time}`,
    appointment: (day, time) => `by appointment again ${day} from ${time}`,
    /** Said when it is the same way as before. */
    again: (day, time) => `again ${day} from ${time}`,
  },
  today: 'today',
  tomorrow: (day) => `tomorrow, ${day},`,
  on: (day) => `on ${day}`,
  reason: (reason, until) => `${reason} until ${until}`,
};
