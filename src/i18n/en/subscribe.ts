import type { SubscribeWords } from '../de/subscribe.ts';

/** Words around calendars to subscribe to, in English. */
export const subscribeWords: SubscribeWords = {
  free: 'Free of charge',
};
