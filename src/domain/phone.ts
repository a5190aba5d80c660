import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Parsed } from './parsed.ts';

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

/** Digits of area code and number; what has fewer was cut off somewhere ("+4930175"). */
const SHORTEST = 6;

/**
 * Reads a phone number as Germans write it. Short numbers (110, 112, 116117) stay short; others
 * become E.164 (ITU-T) for links and the German national grouping for the eye.
 */
export function parsePhone(text: string): Parsed<Phone> {
  const example = '0221 4710100';
  if (!ALLOWED.test(text.trim())) {
    const strange = [...text].find((letter) => !/[\d\s()/.–+-]/.test(letter)) ?? '+';
    return {
      wrong: `Die Telefonnummer „${text}“ enthält „${strange}“`,
      instead: `nur Ziffern und Leerzeichen, z. B. ${example}`,
    };
  }
  const digits = text.replace(/\D/g, '');
  if (SHORT.test(digits)) return { value: { href: `tel:${digits}`, text: text.replace('+', '').trim() } };
  const number = parsePhoneNumberFromString(text.replace(/\(0\)/, ''), 'DE');
  const isCut = number !== undefined && number.nationalNumber.length < SHORTEST;
  if (!number?.isPossible() || isCut || !WITH_AREA.test(text)) {
    return {
      wrong: `„${text}“ ist keine vollständige Telefonnummer`,
      instead: `Vorwahl und Rufnummer, z. B. ${example}`,
    };
  }
  const shown = number.countryCallingCode === '49' ? number.formatNational() : number.formatInternational();
  return { value: { href: `tel:${number.number}`, text: shown } };
}
