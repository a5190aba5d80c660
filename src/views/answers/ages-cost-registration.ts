import { ageInWords, PREGNANCY } from '../../domain/age.ts';
import { formatDate, formatEuro, formatLanguage, formatList, formatNumber } from '../../i18n/format.ts';
import type { Data } from '../../schemas/index.ts';
import { byEditor, type Piece, type View } from '../view.ts';

type Offer = Data<'offers'>;
type Words = Pick<View, 't' | 'locale'>;

function age({ t, locale }: Words, months: number, form: 'unit' | 'fromUnit'): string {
  if (months === PREGNANCY) return t.ages.pregnancy;
  if (months === 0) return t.ages.birth;
  const { count, unit } = ageInWords(months);
  return t.ages[form](formatNumber(locale, count), unit, count === 1);
}

/** Ages in words: "6 Monate bis 3 Jahre", "ab 3 Jahren", "bis 6 Jahre". */
export function agesInWords(view: Words, ages: NonNullable<Offer['ages']>): string {
  const { t } = view;
  const { from, to } = ages;
  if (from === undefined && to === undefined) return t.ages.any;
  if (from === to) return age(view, to!, 'unit');
  if (from === undefined || (from === 0 && to !== undefined && to > 0)) return t.ages.to(age(view, to!, 'unit'));
  if (to === undefined) return t.ages.from(age(view, from, 'fromUnit'));
  return t.ages.span(age(view, from, 'unit'), age(view, to, 'unit'));
}

const asPiece = (words: string | Piece | undefined): Piece[] =>
  words === undefined ? [] : [typeof words === 'string' ? { text: words } : words];

/** What it costs, the decisive word first. */
export function costInWords(view: Words, cost: NonNullable<Offer['cost']>): Piece[] {
  const { t, locale } = view;
  const unit = cost.unit === undefined ? '' : ` ${t.cost.unit[cost.unit]}`;
  return [
    cost.free ? t.cost.free : undefined,
    cost.amount === undefined ? undefined : `${formatEuro(locale, cost.amount)}${unit}`,
    cost.reduced === undefined ? undefined : t.cost.reduced(formatEuro(locale, cost.reduced)),
    cost.incomeBased ? t.cost.incomeBased : undefined,
    cost.educationPackage ? t.cost.educationPackage : undefined,
    cost.note === undefined ? undefined : byEditor(view, cost.note),
  ].flatMap(asPiece);
}

/** How to take part, without the link and what changes from day to day; `today` tells whether registration is still open. */
export function registrationInWords(
  view: Words,
  registration: NonNullable<Offer['registration']>,
  today: string,
): Piece[] {
  const { t, locale } = view;
  const { kind, opens, until, how, capacity } = registration;
  if (until !== undefined && until < today) return [{ text: t.time.registrationClosed(formatDate(locale, until)) }];
  return [
    t.registration[kind],
    opens === undefined || opens < today ? undefined : t.registration.opens(formatDate(locale, opens)),
    until === undefined ? undefined : t.registration.until(formatDate(locale, until)),
    how === undefined ? undefined : byEditor(view, how),
    capacity === undefined ? undefined : t.registration.capacity(capacity),
  ].flatMap(asPiece);
}

/** Languages, grouped as people need to know them: spoken, with interpreter, material. */
export function languagesInWords({ t, locale }: Words, languages: NonNullable<Offer['languages']>): string[] {
  return (['spoken', 'interpreter', 'material'] as const).flatMap((kind) => {
    const codes = languages[kind];
    if (!codes) return [];
    const names = formatList(
      locale,
      codes.map((code) => formatLanguage(locale, code)),
    );
    const label = t.languagesOf[kind];
    return [label ? `${label}: ${names}` : names];
  });
}

type Access = NonNullable<Offer['accessibility']>;
/** What families can need of a house, in the order in which it is said. */
export const ACCESS_KEYS = [
  'stepFree',
  'lift',
  'toilet',
  'parking',
  'changingTable',
  'strollerSpace',
  'hearingLoop',
  'signLanguage',
  'quietRoom',
] as const;

/** What is known about access; nothing is said about what nobody knows. */
export function accessInWords(view: Words, access: Access): Piece[] {
  const words = ACCESS_KEYS.flatMap((key) => {
    const value = access[key];
    return value === undefined ? [] : [{ text: view.t.access[key][value] }];
  });
  return access.note === undefined ? words : [...words, byEditor(view, access.note)];
}

/** A number that must not break at its spaces. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00A0');
