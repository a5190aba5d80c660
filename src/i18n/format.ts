import type { IsoDate } from '../domain/time/date.ts';
import type { Locale } from './index.ts';

/** Formatters are made once per language: building one costs more than a thousand uses. */
function formatters(locale: Locale) {
  const tag = locale === 'en' ? 'en-GB' : 'de-DE';
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  return {
    long: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekdayOnly: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: day({ month: 'long', year: 'numeric' }),
    weekdayShort: day({ weekday: 'short' }),
    monthShort: day({ month: 'short' }),
    dayMonth: day({ day: 'numeric', month: 'long' }),
    euro: new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    language: new Intl.DisplayNames(tag, { type: 'language' }),
  };
}

const made: Record<Locale, ReturnType<typeof formatters>> = { de: formatters('de'), en: formatters('en') };

const instant = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);

/** A calendar date: "24. November 2026". */
export const formatDate = (locale: Locale, date: IsoDate) => made[locale].long.format(instant(date));

/** A calendar date with its weekday: "Dienstag, 24. November 2026". */
export const formatWeekday = (locale: Locale, date: IsoDate) => made[locale].weekday.format(instant(date));

/** A day with its weekday, the year understood: "Samstag, 28. November". */
export const formatDay = (locale: Locale, date: IsoDate) => made[locale].weekdayOnly.format(instant(date));

/** The month of a date: "Dezember 2026". */
export const formatMonth = (locale: Locale, date: IsoDate) => made[locale].month.format(instant(date));

/** A weekday in short: "Di". */
export const formatWeekdayShort = (locale: Locale, date: IsoDate) => made[locale].weekdayShort.format(instant(date));

/** A month in short: "Nov". */
export const formatMonthShort = (locale: Locale, date: IsoDate) => made[locale].monthShort.format(instant(date));

/** The number of the day in its month: "24". */
export const formatDayOfMonth = (date: IsoDate) => String(Number(date.slice(-2)));

/** A day of any year: "24. November". */
export const formatDayMonth = (locale: Locale, date: IsoDate) => made[locale].dayMonth.format(instant(date));

/** An amount in euro: "12,50 €", "5 €". */
export const formatEuro = (locale: Locale, amount: number) => made[locale].euro.format(amount);

/** A number with at most one decimal. */
export const formatNumber = (locale: Locale, value: number) => made[locale].number.format(value);

/** Words joined as a sentence does: "a, b und c". */
export const formatList = (locale: Locale, words: readonly string[]) => made[locale].list.format(words);

/** A wall-clock time without a leading zero: "9:30". */
export const formatTime = (time: string) => time.replace(/^0(?=\d)/, '');

/** There are few, and each stands on thousands of pages. */
const languageNames = new Map<string, string>();

/** The name of a BCP 47 language in the reader's language; Leichte Sprache is `de-simple`. */
export function formatLanguage(locale: Locale, code: string): string {
  if (code === 'de-simple') return locale === 'en' ? 'Easy German' : 'Leichte Sprache';
  if (code === 'gsg') return locale === 'en' ? 'German Sign Language' : 'Deutsche Gebärdensprache';
  const known = languageNames.get(`${locale} ${code}`) ?? made[locale].language.of(code) ?? code;
  languageNames.set(`${locale} ${code}`, known);
  return known;
}

/** The name of a language in that language itself ("Türkçe"); nothing where it has none in Unicode's CLDR. */
export function formatOwnLanguage(code: string): string | undefined {
  if (code === 'de-simple' || Intl.DisplayNames.supportedLocalesOf(code).length === 0) return undefined;
  const name = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
  return name && name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
