import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js';
import type { Parsed } from '../parsed.ts';

/** A phone number: `href` for links (E.164, or the bare short number) and `text` for people. */
export interface Phone {
  readonly href: string;
  readonly text: string;
}

/** Emergency, authorities (115), harmonised services (116…), directory (118…), ambulance (19222). */
const SHORT = /^(?:11[025]|116\d{3}|118\d{2,3}|19222)$/;
const ALLOWED = /^\(?\+?[\d\s()/.–-]*$/;
/** Without a leading zero or country code the area code is missing, and another town would answer. */
const WITH_AREA = /^[\s(]*[+0]/;
const EXAMPLE = '0221 4710100';

/** Digits of area code and number; what has fewer was cut off somewhere ("+4930175"). */
const SHORTEST = 6;

/** Digits of area code and number (Bundesnetzagentur); only the network of the federal authorities has longer ones. */
const LONGEST = 11;
const LONGEST_FEDERAL = 13;
const FEDERAL = /^(?:3018|22899)/;

/** What may follow the area code of one number: groups of digits, and one extension. */
const SUBSCRIBER = /^([\d\s.]+?)(?:\s*[–-]\s*(\d+))?[\s)]*$/;

/** So many digits can be a whole number of their own, and what follows the next one. */
const WHOLE = 5;

/** Words and signs between digits: a second number or extension. Dashes of word processors and the letters O, I and l are slips. */
const JOINED = /\d[\s()/.–-]*(?!\p{Dash}|[oil]\d)[^\d\s()/.–-]\D*\d/iu;
const EXTENSION = /\b(?:durchwahl|dw|app|apparat|ext|nebenstelle)\b/i;

/**
 * Reads a phone number as Germans write it. Short numbers (110, 112, 116117) stay short; others
 * become E.164 (ITU-T) for links and the German national grouping for the eye. What may be two numbers
 * or two extensions ("4710121/22") is refused: its digits run together would reach somebody else.
 */
export function parsePhone(text: string): Parsed<Phone> {
  const read = readPhone(text);
  if (typeof read === 'object') return { value: read };
  if (read === 'several') return several(text);
  if (read === 'incomplete')
    return {
      wrong: `„${text}“ ist keine vollständige Telefonnummer`,
      instead: `Vorwahl und Rufnummer, z. B. ${EXAMPLE}`,
    };
  const strange = Array.from(text).find((letter) => !/[\d\s()/.–+-]/.test(letter)) ?? '+';
  return {
    wrong: `Die Telefonnummer „${text}“ enthält „${strange}“`,
    instead: `nur Ziffern und Leerzeichen, z. B. ${EXAMPLE}`,
  };
}

function readPhone(text: string): Phone | 'strange' | 'several' | 'incomplete' {
  if (!ALLOWED.test(text.trim())) return JOINED.test(text) ? 'several' : 'strange';
  const digits = digitsOf(text);
  if (SHORT.test(digits)) return { href: `tel:${digits}`, text: text.replace('+', '').trim() };
  if (!WITH_AREA.test(text)) return 'incomplete';
  const number = parsePhoneNumberFromString(text, 'DE');
  if (!number?.isPossible() || number.nationalNumber.length < SHORTEST)
    return digits.length > LONGEST_FEDERAL ? 'several' : 'incomplete';
  if (mayBeSeveral(text, number)) return 'several';
  if (/[/–-]\s*$/.test(text)) return 'incomplete';
  return { href: `tel:${number.number}`, text: shown(number) };
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
const isGerman = ({ countryCallingCode }: PhoneNumber) => countryCallingCode === '49';

/** For the eye; an area code that libphonenumber does not know keeps its zero. */
function shown(number: PhoneNumber): string {
  return isGerman(number) ? number.formatNational().replace(/^(?!0)/, '0') : number.formatInternational();
}

/** True when the digits may belong to more than one number. */
function mayBeSeveral(text: string, number: PhoneNumber): boolean {
  const rest = afterArea(text, number);
  if (rest === undefined) return true;
  if (!isGerman(number)) return rest.includes('/');
  const longest = FEDERAL.test(number.nationalNumber) ? LONGEST_FEDERAL : LONGEST;
  if (number.nationalNumber.length > longest) return true;
  if (!/\d.*[^\d\s.].*\d/s.test(rest)) return false;
  const [, base, extension] = SUBSCRIBER.exec(rest) ?? [];
  return base === undefined || extension === undefined || isNext(digitsOf(base), extension);
}

/** What is written after the area code and the sign behind it; nothing when a digit was not taken as written. */
function afterArea(text: string, number: PhoneNumber): string | undefined {
  const { nationalNumber } = number;
  const digits = digitsOf(text);
  const before = digits.slice(0, digits.length - nationalNumber.length);
  const expected = isGerman(number) ? /^(?:0|(?:00)?490?)$/ : new RegExp(`^(?:00)?${number.countryCallingCode}0?$`);
  if (!digits.endsWith(nationalNumber) || !expected.test(before)) return undefined;
  const [area = ''] = isGerman(number)
    ? number.formatNational().replace(/^0/, '').split(' ')
    : number.formatInternational().split(' ').slice(1);
  const skipped = before.length + (area === nationalNumber ? 0 : area.length);
  const rest = text.replace(new RegExp(`^(?:\\D*\\d){${skipped}}`), '');
  // Mobile and service numbers are cut after four or five digits: "01511/234567", "01805/123456".
  return rest.replace(nationalNumber.startsWith('1') ? /^\d?[\s()/.–-]*/ : /^[\s()/.–-]*/, '');
}

/** True for "47101-02": what stands after a whole number is the next one, or one of the nine after it. */
function isNext(base: string, extension: string): boolean {
  const step = Number(extension) - Number(base.slice(-extension.length));
  return base.length >= WHOLE && step > 0 && step < 10;
}

/** Longer texts than any two numbers need are not searched for the first. */
const MOST_LETTERS = 60;

/** The number at the front of a text that may hold several; none where nothing but blanks could end it. */
function firstOf(text: string): Phone | undefined {
  const ends = [...text.slice(0, MOST_LETTERS).matchAll(/[^\d\s().]|(?<=[–-]\s*\d+)\s/g)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const read = readPhone(text.slice(0, end).trim());
    if (typeof read === 'object') return read;
  }
  return undefined;
}

function several(text: string): Parsed<never> {
  const first = firstOf(text)?.text ?? EXAMPLE;
  if (EXTENSION.test(text))
    return {
      wrong: `Die Durchwahl in „${text}“ steht in Worten da`,
      instead: `mit Bindestrich anhängen, z. B. 0221 4710-121; oder in einen Text daneben, etwa den Hinweis (note)`,
    };
  const single = readPhone(text.replace(/[^\d+]/g, ''));
  const whole = typeof single === 'object' ? `; ist es eine einzige Nummer: ${single.text}` : '';
  return {
    wrong: `„${text}“ kann mehr als eine Telefonnummer meinen`,
    instead: `hier nur eine, z. B. ${first}; die andere in einen Text daneben, etwa den Hinweis (note)${whole}`,
  };
}
