/**
 * For how many days what somebody said about free places may be trusted. After that parents would be sent
 * to places long gone: it is unknown, and they are sent to the town's own register instead.
 */
export const VACANCY_DAYS = 14;
