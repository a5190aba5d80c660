import { toId } from '../../domain/text.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import type { Checked } from '../content.ts';
import type { Problem } from '../problem.ts';
import { at, type Rule } from '../rules/rule.ts';
import { common, ownEntries } from './own.ts';

/**
 * Entries that are probably the same thing written down twice: same phone at the same address, nearly the same title
 * at the same house or provider, or the same house at the same time. Each rule sorts entries into drawers by a key,
 * so that the effort grows with the number of entries, not with that of pairs.
 */
export const duplicates: Rule = function* (content) {
  const entries = [...ownEntries(content)].filter((entry) => common(entry).status !== 'ended');
  const told = new Set<string>();
  yield* pairs(entries, phoneAndAddress, ['contact', 'phone'], told, (first) => [
    `Dieselbe Telefonnummer und Adresse stehen in ${first}`,
    'einen der beiden Einträge löschen, wenn beide dasselbe meinen',
  ]);
  yield* pairs(entries, titleAndPlace, ['title'], told, (first) => [
    `Fast denselben Titel am selben Ort hat ${first}`,
    'einen der beiden Einträge löschen, oder die Titel deutlicher unterscheiden',
  ]);
  yield* pairs(entries, placeAndTime, ['title'], told, (first) => [
    `Zur selben Zeit am selben Ort findet auch ${first} statt`,
    'einen der beiden Einträge löschen, wenn beide dasselbe meinen',
  ]);
};

type Keys = (entry: Checked) => readonly string[];

function* pairs(
  entries: readonly Checked[],
  keys: Keys,
  path: readonly string[],
  told: Set<string>,
  say: (first: string) => readonly [wrong: string, instead: string],
): Generator<Problem> {
  const drawers = new Map<string, Checked>();
  for (const entry of entries) {
    const own = keys(entry).map((key) => `${entry.collection} ${key}`);
    const twin = own.map((key) => drawers.get(key)).find((one) => one !== undefined);
    for (const key of own) if (!drawers.has(key)) drawers.set(key, entry);
    const pair = twin && `${entry.collection}/${twin.id}/${entry.id}`;
    if (!twin || told.has(pair!)) continue;
    told.add(pair!);
    yield at(entry.draft, path, ...say(twin.draft.sources.at(-1)!.found.file), 'warning');
  }
}

/** Collections whose entries are at home at their address; what only takes place somewhere shares its phone. */
const AT_HOME: readonly CollectionName[] = [
  'kitas',
  'familienzentren',
  'institutions',
  'venues',
  'organisations',
  'offices',
  'authorities',
];

const phoneAndAddress: Keys = (entry) => {
  if (!AT_HOME.includes(entry.collection)) return [];
  const { contact, address } = common(entry);
  const street = typeof address === 'object' ? address.street : undefined;
  if (contact?.phone === undefined || street === undefined) return [];
  return [`${contact.phone.href} ${streetKey(street)}`];
};

/** „Lindenstr. 5“ and „Lindenstraße 5“ are one street. */
const streetKey = (street: string) => toId(street.replace(/str(?:\.|aße)/i, 'strasse'));

/** Stop words: titles that differ only in these count as equal. */
const FILLERS = new Set(['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'und', 'fuer', 'mit', 'im', 'in', 'am', 'an', 'zum', 'zur', 'von']); // prettier-ignore

/** The words of a title in any order, and its numbers: groups 1 and 2 are two groups. */
function titleParts(title: string): { words: string; numbers: string } {
  const parts = toId(title)
    .split('-')
    .filter((part) => !FILLERS.has(part));
  return {
    words: parts
      .filter((part) => !/\d/.test(part))
      .sort()
      .join('-'),
    numbers: parts.filter((part) => /\d/.test(part)).join('-'),
  };
}

/** The words and every form with one letter less: two titles share one when they differ in one letter. */
function* oneLetterLess(words: string): Generator<string> {
  yield words;
  if (words.length < 8) return;
  for (let index = 0; index < words.length; index += 1) yield words.slice(0, index) + words.slice(index + 1);
}

const titleAndPlace: Keys = (entry) => {
  const { words, numbers } = titleParts(common(entry).title);
  const spots = spotsOf(entry);
  return [...oneLetterLess(words)].flatMap((form) => spots.map((spot) => `${form} ${numbers} ${spot}`));
};

/** Where something takes place: its house, or its street. */
function spotsOf(entry: Checked): string[] {
  const { sessions = [] } = entry.data as Partial<Pick<Data<'offers'>, 'sessions'>>;
  return [common(entry), ...sessions].flatMap(({ venue, address }) => {
    if (venue !== undefined) return [`venue ${venue}`];
    return typeof address === 'object' && address.street !== undefined
      ? [`street ${streetKey(address.street)} ${toId(address.city)}`]
      : [];
  });
}

const placeAndTime: Keys = (entry) => {
  const { schedule, sessions = [] } = entry.data as Partial<Pick<Data<'offers'>, 'sessions'>> &
    Partial<Pick<Data<'events'>, 'schedule'>>;
  const timed = [...(schedule ? [{ ...common(entry), schedule }] : []), ...sessions];
  return timed.flatMap(({ venue, schedule: when }) => {
    if (venue === undefined || when?.startTime === undefined) return [];
    const { start, startTime, endTime, repeats } = when;
    return [`${venue} ${start} ${startTime} ${endTime} ${JSON.stringify(repeats)}`];
  });
};
