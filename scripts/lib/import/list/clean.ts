import { isValue } from '../../../../src/domain/parsed.ts';
import { parsePhone } from '../../../../src/domain/phone/number.ts';

/** Street and number in one spelling: "Lindenstr. 197 -199" and "Lindenstraße 197-199" are the same house. */
export function tidyStreet(text: string): string {
  return text
    .replace(/(s)tr(?:\.\s*|(?=\s+\d))/giu, (_, s: string) => `${s}traße `)
    .replace(/(\d)\s*[-–—]\s*(\d)/g, '$1-$2')
    .replace(/(\d)\s*\/\s*(\d)/g, '$1/$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Between two numbers, the second of which is whole: so what stands before is the first. */
const NEXT_PHONE = /\s*(?:[,;/|]|\b(?:oder|und|bzw\.|[uo](?:d?\.)?))\s*(?=\(?[+0](?!\)))/;

/** The first number of a cell that holds several whole ones, or words before it. What can be read in two ways stays, for the check to refuse. */
function tidyPhone(text: string): string {
  const bare = text.replace(/^\D{0,12}?(?=[+(0]|1\d)/, '').trim();
  if (isValue(parsePhone(bare))) return bare;
  const [first, ...others] = bare.split(NEXT_PHONE);
  const isCertain = [first!, ...others].every((one) => isValue(parsePhone(one)));
  return isCertain ? first! : bare;
}

const tidyUrl = (text: string): string =>
  /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.de\b)[^\s@]*$/i.test(text) ? `https://${text}` : text;

/** "9.30 Uhr" → "09:30". */
const tidyTime = (text: string): string =>
  text.replace(
    /^(\d{1,2})(?:[.:](\d{2}))?(?:\s*Uhr)?$/,
    (_, hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`,
  );

/** Six decimals are ten centimetres; what follows is noise. */
const tidyDegrees = (text: string): string => {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? String(Math.round(number * 1e6) / 1e6) : text;
};

const BY_FIELD: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/(?:^|\.)street$/, tidyStreet],
  [/(?:^|\.)phone$/, tidyPhone],
  [/(?:^|\.)(?:website|booking|video|link|url)$/, tidyUrl],
  [/(?:^|\.)(?:lat|lon)$/, tidyDegrees],
  [/(?:^|\.)(?:opens|closes|opensFrom|opensUntil|startTime|endTime)$/, tidyTime],
  [/(?:^|\.)email$/, (text) => text.replace(/^mailto:/i, '').split(/[,;]\s*/)[0]!],
];

/** What a cell means for a field, without the habits of lists. */
export function tidyCell(path: string, text: string): string {
  return (BY_FIELD.find(([pattern]) => pattern.test(path))?.[1] ?? ((same: string) => same))(text);
}
