/** Numbers and streets as people write them in many ways, for the index and for what is asked. */

/** Fewer digits are a house number, a year or a postcode. */
const SHORTEST_PHONE = 6;

/** A telephone number as one word, without the country's code: "+49 (0)221 47 10" → "02214710". */
export function phoneWord(written: string): string {
  const digits = written.replace(/\D/g, '');
  const isInternational = /^[\s(]*(?:\+|00)/.test(written);
  return isInternational ? digits.replace(/^(?:00)?490?/, '0') : digits;
}

/** The words by which a telephone number is found: all of it, and what follows the area code. */
export function phoneWords(shown: string): string[] {
  const [area = '', ...rest] = shown.split(' ');
  const local = rest.join('');
  return [phoneWord(shown), ...(/^0/.test(area) && local.length >= SHORTEST_PHONE ? [local] : [])];
}

/** "Lindenstr. 5" → "Lindenstraße 5": both are the same street. */
export const longStreet = (street: string): string =>
  street.replace(/(s)tr(?:\.|(?=\s|$))/giu, (_, s: string) => `${s}traße`);

/** A row of groups of digits in a text. */
export interface DigitRun {
  /** As it is written. */
  readonly text: string;
  /** How many groups of digits. */
  readonly groups: number;
}

/** Groups of digits as they stand in a telephone number, with the signs before them. */
const RUN = /^(?:[+(]|\(\+)?\d+(?:[\s()/–-]+\d+)*(?![\p{Letter}\p{Number}])/u;

/** The groups of digits that begin here, where they can be a telephone number. */
export function phoneAt(text: string, start: number): DigitRun | undefined {
  const signs = /[+(]*$/.exec(text.slice(0, start))![0].length;
  const [run] = RUN.exec(text.slice(start - Math.min(signs, 2))) ?? [];
  if (run === undefined || run.replace(/\D/g, '').length < SHORTEST_PHONE) return undefined;
  return { text: run, groups: run.match(/\d+/g)!.length };
}
