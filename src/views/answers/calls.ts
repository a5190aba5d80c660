import { firstSentence } from '../../domain/text.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import { listPath } from '../../schemas/routes.ts';
import { byEditor, summaryOf, titleOf, translationOf, urlOf, type Link, type View } from '../view.ts';
import { unbroken } from './ages-cost-registration.ts';

/** A number as a button: who answers, the number, and what one should know before. */
export interface Call {
  readonly name: Link;
  readonly number: string;
  readonly href: string;
  /** What it is for, or when somebody answers. */
  readonly note: Link | undefined;
  /** It is one of the numbers that count first in danger. */
  readonly urgent: boolean;
}

/** The numbers that fit a page, and the way to all of them. */
export interface Calls {
  readonly calls: readonly Call[];
  readonly all: Link | undefined;
}

type Emergency = Entry<'emergency'>;

/** So many buttons can be told apart in a hurry. */
const MOST = 4;

/** "Polizei 110" beside its number is "Polizei". */
export function nameWithout(title: string, number: string): string {
  const digits = number.replace(/\D/g, '');
  return title
    .replace(/\s*\d(?:[\d\s\u00a0]*\d)?/gu, (found) => (found.replace(/\D/g, '') === digits ? '' : found))
    .replace(/\s*([:,)])\s*/gu, '$1 ')
    .replace(/(?:[:,–-]\s*)$/u, '')
    .trim();
}

function callOf(view: View, entry: Emergency, note: Link): Call[] {
  const { phone } = entry.data;
  if (!phone) return [];
  const title = titleOf(view, entry);
  return [
    {
      name: { ...title, text: nameWithout(title.text, phone.text) || title.text },
      number: unbroken(phone.text),
      href: phone.href,
      note,
      urgent: entry.data.first === true,
    },
  ];
}

const whatFor = (view: View, entry: Emergency): Link => {
  const summary = summaryOf(view, entry);
  return { ...summary, text: firstSentence(summary.text) };
};

/** When somebody answers a number, in words: translated, or German and marked as such. */
export function whenAnswered(view: View, entry: Emergency): Link {
  const translated = translationOf(view, entry)?.hours;
  if (translated !== undefined) return { text: translated };
  return byEditor(view, entry.data.hours);
}

const linkToAll = (view: View, text: string): Link | undefined =>
  view.portal.all('emergency').length > 0 ? { text, href: urlOf(view, listPath('emergency')) } : undefined;

/** The way to all numbers that help at once; `undefined` where a portal has none. */
export const helpNow = (view: View): Link | undefined => linkToAll(view, view.t.emergencyNow);

/** The numbers that count first in danger; where no entry says it is one of them, the first in order. */
export function firstCalls(view: View): Calls {
  const entries = view.portal.all('emergency').filter(({ data }) => data.phone);
  const first = entries.filter(({ data }) => data.first);
  const shown = first.length > 0 ? first : entries.slice(0, 3);
  return {
    calls: shown.flatMap((entry) => callOf(view, entry, whatFor(view, entry))),
    all: linkToAll(view, view.t.allNumbers),
  };
}

/**
 * Whom to call in a situation, who helps first in danger at the top. A situation for which no such number exists names
 * the Familienbüro; a guide has the numbers of the first situation it names. Nothing for any other page.
 */
export function callsFor(view: View, entry: Entry): Calls | undefined {
  if (isOf(entry, 'situations')) return callsIn(view, entry.id) ?? officeCalls(view);
  const situation = isOf(entry, 'guides') ? entry.data.situations?.[0] : undefined;
  return situation === undefined ? undefined : callsIn(view, situation);
}

function callsIn(view: View, situation: string): Calls | undefined {
  const calls = view.portal
    .all('emergency')
    .filter(({ data }) => data.situations?.includes(situation))
    .flatMap((entry) => callOf(view, entry, whenAnswered(view, entry)))
    .slice(0, MOST);
  return calls.length === 0 ? undefined : { calls, all: linkToAll(view, view.t.calls.all) };
}

function officeCalls(view: View): Calls | undefined {
  const { portal, t } = view;
  // What an old document says of an office is no number to call.
  if (portal.site.archive) return undefined;
  const { phone } = portal.site.contact;
  const [office, another] = portal.all('offices').filter(({ data }) => !data.planned);
  const name =
    office === undefined || another
      ? { text: office ? t.collections.offices : portal.site.name }
      : titleOf(view, office);
  const all = linkToAll(view, t.calls.emergency);
  const calls = phone ? [{ name, number: unbroken(phone.text), href: phone.href, note: undefined, urgent: false }] : [];
  return calls.length === 0 && !all ? undefined : { calls, all };
}
