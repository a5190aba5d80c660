import type { SubscribeWords } from '../de/subscribe.ts';

/** Words around calendars to subscribe to, in English. */
export const subscribeWords: SubscribeWords = {
  free: 'Free of charge',
  all: 'All dates',
  title: 'Subscribe to calendars',
  lead: 'Get the dates on your phone or computer. New dates, cancellations and changes appear by themselves.',
  private: 'You need no account. We do not learn who subscribes to a calendar.',
  choose: 'What should be in your calendar?',
  kinds: {
    topics: 'By topic',
    phases: 'By phase of life',
    places: 'By place',
    organisations: 'By provider',
  },
  count: (entries: number) => (entries === 1 ? '1 entry' : `${entries} entries`),
  subscribe: 'Subscribe',
  address: 'Address',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'That did not work. Press and hold “Address” and choose “Copy link”.',
  none: 'There are no dates at the moment.',
  how: 'How it works',
  devices: [
    {
      title: 'iPhone, iPad and Mac',
      steps: [
        'Tap “Subscribe” next to a calendar.',
        'Confirm with “Subscribe”. The dates are now in the Calendar app.',
      ],
    },
    {
      title: 'Android and Google Calendar',
      steps: [
        'Tap “Copy” next to the calendar. If it is not there, press and hold “Address” and choose “Copy link”.',
        'Open calendar.google.com in the browser, not in the app. Choose the plus next to “Other calendars”, then “From URL”.',
        'Paste the address. After a while the dates appear in the app, too.',
        'Without a Google account: a free app such as ICSx⁵ opens the address directly.',
      ],
    },
    {
      title: 'Outlook',
      steps: [
        'Copy the address of the calendar.',
        'Choose “Add calendar”, then “Subscribe from web”, and paste the address.',
      ],
    },
    {
      title: 'Thunderbird and other programs',
      steps: ['Create a new calendar “on the network” and paste the address.'],
    },
  ],
  once: 'Just one date?',
  onceText: 'The page of each date has “Add to calendar”.',
  news: 'News as a feed',
  newsText: 'For feed readers and other websites (Atom):',
  newEntries: 'New and changed entries',
  nextDates: 'The next 50 dates',
  add: 'Add to calendar',
  addNext: 'Next date',
  addAll: 'All dates',
  addOne: 'This date',
  addSubscribe: 'Subscribe',
  addHint: 'If you subscribe, cancellations and changes appear by themselves.',
};
