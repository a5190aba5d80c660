import { isValue, type Parsed } from './parsed.ts';

/** Months before birth at which pregnancy counts as begun. */
export const PREGNANCY = -9;

const DAYS_PER_MONTH = 365.25 / 12;
const MONTHS_PER = { tag: 1 / DAYS_PER_MONTH, woche: 7 / DAYS_PER_MONTH, monat: 1, jahr: 12 };
/** Up to here parents count in months when it is not a whole year. */
const MONTHS_UNTIL = 48;
/** Up to here (in days) an age written in weeks or days is shown in them. */
const WEEKS_UNTIL = 182;
const DAYS_UNTIL = 120;
const PATTERN = /^(\d+(?:[.,]\d+)?) ?(tag|woche|monat|jahr)(?:e|en|n)?$/i;
const HINT = 'eine Zahl mit Tagen, Wochen, Monaten oder Jahren, „Schwangerschaft“ oder „Geburt“';

/**
 * Reads an age as people say it ("6 Wochen", "1,5 Jahre", "Schwangerschaft", "Geburt").
 * Returns months since birth with at most two decimals, as HSDS 3 asks for ages that are not
 * whole years; pregnancy is {@link PREGNANCY}.
 */
export function parseAge(text: string): Parsed<number> {
  const words = text.trim();
  if (/^schwangerschaft$/i.test(words)) return { value: PREGNANCY };
  if (/^geburt$/i.test(words)) return { value: 0 };
  const match = PATTERN.exec(words);
  if (!match) return { wrong: `„${text}“ ist keine Altersangabe`, instead: `${HINT}, z. B. 6 Monate` };
  const unit = match[2]!.toLowerCase() as keyof typeof MONTHS_PER;
  const months = Number(match[1]!.replace(',', '.')) * MONTHS_PER[unit];
  return { value: hundredths(months) };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** An age as a number and the unit people would use for it. */
export interface AgeInWords {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/**
 * The unit a parent would use for an age in months (≥ 0): days in the first fortnight, weeks and
 * days where the age was written in them, months below four years unless they are whole years, then
 * whole and half years. Read again, the words give the same age.
 */
export function ageInWords(months: number): AgeInWords {
  if (Number.isInteger(months / 12) && months > 0) return { count: months / 12, unit: 'year' };
  if (Number.isInteger(months)) {
    const halfYears = months > MONTHS_UNTIL && months % 6 === 0;
    return halfYears ? { count: months / 12, unit: 'year' } : { count: months, unit: 'month' };
  }
  const days = Math.round(months * DAYS_PER_MONTH);
  if (days <= 14) return { count: days, unit: 'day' };
  if (hundredths(days / DAYS_PER_MONTH) === months) {
    if (days % 7 === 0 && days <= WEEKS_UNTIL) return { count: days / 7, unit: 'week' };
    if (hundredths(months * 10) % 1 !== 0 && days <= DAYS_UNTIL) return { count: days, unit: 'day' };
  }
  return { count: months, unit: 'month' };
}

const WRITTEN = {
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  year: ['Jahr', 'Jahre'],
} as const;

/** Writes an age in months so that {@link parseAge} reads the same again: "6 Monate", "1,5 Jahre", "Geburt". */
export function writeAge(months: number): string {
  if (months === PREGNANCY) return 'Schwangerschaft';
  if (months === 0) return 'Geburt';
  const written = ({ count, unit }: AgeInWords) =>
    `${String(count).replace('.', ',')} ${WRITTEN[unit][count === 1 ? 0 : 1]}`;
  const usual = written(ageInWords(months));
  const again = parseAge(usual);
  return isValue(again) && again.value === months ? usual : written({ count: months, unit: 'month' });
}
