/** Words around calendars to subscribe to, in German. */
export const subscribeWords = {
  free: 'Kostenfrei',
};

/** The words every language must provide. */
export type SubscribeWords = typeof subscribeWords;
