import { addDays } from '../../domain/time/date.ts';
import { occurrences } from '../../domain/time/occurrences.ts';
import { formatDate, formatTime, formatWeekday } from '../../i18n/format.ts';
import { ownPart } from '../../portal/own.ts';
import type { Entry } from '../../portal/portal.ts';
import { collectionNames, type CollectionName, type Data } from '../../schemas/index.ts';
import { pathOf } from '../../schemas/routes.ts';
import { detailOf } from '../entry/detail.ts';
import type { Fact } from '../answers/facts.ts';
import type { Part } from '../entry/sessions.ts';
import { urlOf, type View } from '../view.ts';

/** One answer of a page, before and after; undefined where it was or is not given. */
export interface ChangedLine {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a change of the content means for one page. */
export interface Change {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly collection: CollectionName;
  readonly title: string;
  readonly path: string | undefined;
  readonly lines: readonly ChangedLine[];
  /** The next five dates, when the dates have changed. */
  readonly dates: readonly string[];
}

/**
 * What changes for families between two versions of a portal, in the words of its pages. Only answers that a page
 * gives count: another order of fields, or a comment, is no change.
 */
export function changesBetween(before: View, after: View): Change[] {
  return collectionNames.flatMap((collection) => {
    const ids = new Set(
      [before, after].flatMap(({ portal }) =>
        ownPart(portal)
          .all(collection)
          .map(({ id }) => id),
      ),
    );
    return [...ids].flatMap((id) => {
      const was = before.portal.get(collection, id);
      const is = after.portal.get(collection, id);
      return (was && is && sameEntry(was, is) ? undefined : changeOf(before, was, after, is)) ?? [];
    });
  });
}

const sameEntry = (a: Entry, b: Entry) => a.body === b.body && JSON.stringify(a.data) === JSON.stringify(b.data);

function changeOf(before: View, was: Entry | undefined, after: View, is: Entry | undefined): Change | undefined {
  const entry = (is ?? was)!;
  const path = pathOf(entry);
  const old = was ? answersOf(before, was) : new Map<string, string>();
  const fresh = is ? answersOf(after, is) : new Map<string, string>();
  const lines = [...new Set([...old.keys(), ...fresh.keys()])]
    .map((label) => ({ label, before: old.get(label), after: fresh.get(label) }))
    .filter((line) => line.before !== line.after);
  if (lines.length === 0) return undefined;
  const dates = is ? nextDatesOf(after, is) : [];
  return {
    kind: was && is ? 'changed' : is ? 'new' : 'gone',
    collection: entry.collection,
    title: entry.data.title,
    path: path === undefined ? undefined : urlOf({ base: '/', locale: after.locale }, path),
    lines: was && is ? lines : [],
    dates: was && dates.join() === nextDatesOf(before, was).join() ? [] : dates,
  };
}

/** Everything a page answers, by the label that stands beside it. */
function answersOf(view: View, entry: Entry): Map<string, string> {
  const { t } = view;
  const detail = detailOf(view, entry);
  const answers = new Map<string, string>();
  const add = (label: string, text: string | undefined) => {
    if (text !== undefined && text.trim() !== '')
      answers.set(label, [answers.get(label), text].filter(Boolean).join('; '));
  };
  const addFacts = (facts: readonly Fact[], prefix = '') => {
    for (const { label, lines } of facts) add(prefix + label, lines.map(({ text }) => text).join(', '));
  };
  const addParts = (parts: readonly Part[]) => {
    for (const [index, { title, summary, facts, hours }] of parts.entries()) {
      const name = title?.text ?? (parts.length > 1 ? `${index + 1}.` : '');
      const prefix = name === '' ? '' : `${name} `;
      add(`${prefix}${t.editing.changes.note}`, summary?.text);
      addFacts(facts, prefix);
      for (const { day, slots } of hours?.rows ?? []) add(`${prefix}${day}`, slots.map(({ text }) => text).join(', '));
    }
  };
  add(t.editing.changes.title, detail.title.text);
  add(t.editing.changes.summary, detail.summary.text);
  for (const { text } of detail.notices) add(t.editing.changes.note, text);
  addFacts(detail.facts);
  for (const { title, rows, exceptions } of detail.hours) {
    for (const { day, slots } of rows) add(`${title} ${day}`, slots.map(({ text }) => text).join(', '));
    for (const { text } of exceptions) add(title, text);
  }
  addParts(detail.sessions);
  addParts(detail.services);
  for (const plan of detail.plans) add(t.plans, plan);
  add(t.editing.changes.text, plain(detail.html));
  for (const { link } of detail.documents) add(t.documents, link.text);
  return answers;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** How far ahead dates are looked for, in days. */
const AHEAD = 400;
const SHOWN = 5;

function nextDatesOf({ portal, locale, t }: View, entry: Entry): string[] {
  const { schedule, sessions = [] } = entry.data as Partial<Pick<Data<'events'>, 'schedule'>> &
    Partial<Pick<Data<'offers'>, 'sessions'>>;
  return [schedule, ...sessions.map((session) => session.schedule)]
    .flatMap((one) => (one ? occurrences(one, portal.today, addDays(portal.today, AHEAD), portal.holidays) : []))
    .sort((a, b) => (`${a.date} ${a.startTime}` < `${b.date} ${b.startTime}` ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ date, startTime, cancelled }) =>
      [
        `${formatWeekday(locale, date)}, ${formatDate(locale, date)}`,
        startTime === undefined ? undefined : t.schedule.from(formatTime(startTime)),
        cancelled ? t.cancelled : undefined,
      ]
        .filter(Boolean)
        .join(', '),
    );
}
