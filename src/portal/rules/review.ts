import { allEntries, at, type Rule } from './rule.ts';

/** Facts whose next review is due on the day of the check. */
export const review: Rule = function* (content) {
  for (const { data, draft } of allEntries(content)) {
    const { reviewBy } = data as { reviewBy?: string };
    if (reviewBy === undefined || reviewBy >= content.options.today) continue;
    yield at(
      draft,
      ['reviewBy'],
      `Die Angaben sollten bis ${reviewBy} geprüft werden`,
      'nachsehen, ob alles stimmt; dann asOf und reviewBy neu setzen',
      'warning',
    );
  }
};
