import { addDays, addMonths, daysBetween } from '../../domain/time/date.ts';
import type { Data } from '../../schemas/index.ts';
import { reviewMonthsOf } from '../../schemas/site.ts';
import type { Checked } from '../content.ts';
import type { Problem } from '../problem.ts';
import { at, type Rule } from '../rules/rule.ts';
import { common, ownEntries } from './own.ts';

/** So long before its end an entry is announced as ending. */
const SOON_DAYS = 30;
/** A consent takes longer to renew. */
const CONSENT_DAYS = 60;

/** What has run out, runs out soon, or was last confirmed too long ago. */
export const age: Rule = function* (content) {
  const { today } = content.options;
  for (const entry of ownEntries(content)) {
    yield* ending(entry, today);
    yield* unconfirmed(entry, today, content.site && reviewMonthsOf(content.site, entry.collection));
    if (entry.collection === 'people') yield* consent(entry, today);
  }
};

function* ending(entry: Checked, today: string): Generator<Problem> {
  const { validUntil, status } = common(entry);
  if (validUntil === undefined || status === 'ended') return;
  if (validUntil < today) {
    const instead = 'status: ended, wenn es vorbei ist; sonst ein neues validUntil';
    yield at(entry.draft, ['validUntil'], `Der Eintrag gilt nur bis ${validUntil}`, instead, 'warning');
  } else if (validUntil <= addDays(today, SOON_DAYS)) {
    yield at(
      entry.draft,
      ['validUntil'],
      `Der Eintrag endet in ${days(daysBetween(today, validUntil))}`,
      'nachfragen, ob es weitergeht; dann ein neues validUntil',
      'warning',
    );
  }
}

function* unconfirmed(entry: Checked, today: string, months: number | undefined): Generator<Problem> {
  const { status, planned, checked, asOf } = common(entry);
  if (months === undefined || status === 'ended' || planned) return;
  const on = [checked?.on, asOf]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (on === undefined || on >= addMonths(today, -months)) return;
  yield at(
    entry.draft,
    [checked?.on === on ? 'checked' : 'asOf'],
    `Die Angaben wurden zuletzt am ${on} bestätigt, das ist länger als ${months} Monate her`,
    `beim Träger nachfragen, dann checked: { on: ${today} }`,
    'warning',
  );
}

function* consent({ data, draft }: Checked, today: string): Generator<Problem> {
  const { until } = (data as Data<'people'>).consent;
  if (until > addDays(today, CONSENT_DAYS)) return;
  yield at(
    draft,
    ['consent', 'until'],
    until < today
      ? `Die Einwilligung galt bis ${until}; die Person erscheint nicht mehr`
      : `Die Einwilligung endet in ${days(daysBetween(today, until))}; danach erscheint die Person nicht mehr`,
    'eine neue Einwilligung einholen, oder die Datei löschen',
    'warning',
  );
}

const days = (count: number) => (count === 1 ? 'einem Tag' : `${count} Tagen`);
