import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number in a text: where it stands, and where its link leads. */
export interface PhoneInText {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** A piece of a text: words, or a number that can be called. */
export interface PhonePiece {
  readonly text: string;
  readonly href?: string;
}

/** Every kind of space that keeps a number on its line. */
const GAP = '[ \\u00a0\\u202f\\u2009]';

/** Between area code and number: a space, a slash, a hyphen, a bracket, the end of a line. */
const AFTER_AREA = `(?:${GAP}*[-/–]${GAP}*|\\)${GAP}*[-/–]?${GAP}*|${GAP}|\\n|\\.)`;

/** One or two digits alone may be a time instead: "0221 4710121 9 bis 12 Uhr". */
const NO_TIME = `(?!\\d|[.:,]\\d|${GAP}*(?:Uhr|bis|oder|und|h\\b|€|Euro|am|pm|to\\b|o'clock|[-–]))`;
const DIGITS = `\\d{2,}(?:[-–]\\d+|(?:${GAP}|\\.)(?:\\d{3,}|\\d{1,2}${NO_TIME}))*`;

/** "0221 4710121", "(0221) 47101-21", "0800 111 0 550", "02214710121", "+49 (0)221 4710121", "0049 221 4710121". */
const LONG = new RegExp(
  [
    `(?:\\+|00)[1-9]\\d{0,2}${GAP}*(?:\\(0\\)${GAP}*)?[-/(]?\\d{1,5}(?:${AFTER_AREA})?${DIGITS}`,
    `\\(?0[1-9]\\d{1,4}${AFTER_AREA}(?:\\d${GAP})?${DIGITS}`,
    `0[1-9]\\d{6,12}(?:-\\d{1,4})?`,
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|') + '(?!\\d)',
  'gu',
);

/** The harmonised numbers that answer in Germany, and Hilfetelefon Gewalt gegen Frauen. */
const HARMONISED = new RegExp(`116${GAP}?(?:000|006|016|111|116|117|123)(?!\\d)`, 'gu');

/** Emergency and authorities. */
const THREE_DIGITS = /11[025](?!\d)/gu;

/** Labels whose number is none to call: "Seite 112", "Kleidergröße: 110", "Fax: 0221 4710199". */
const LABEL = [
  '§§?|Paragra(?:f|ph)(?:en)?|S\\.|\\p{L}*str\\.|Geb\\.|Apt\\.|Rn\\.?|Nrn?\\.|Art\\.|Artikel|Abs(?:atz|\\.)|Satz|Zeile|Kapitel|Az\\.?|Bus|Gr\\.|Hs\\.|HRB|HRA|BLZ|BIC|ISBN',
  '[\\p{L}-]*(?:seiten?|raum|räumen?|zimmer|linien?|größen?|postfach|konto|iban|zeichen|fax|code|-id|idnr\\.?|platz|plätze|jahr|tag|woche|lektion)',
  'page|room|line|bus|size|section|chapter|article',
].join('|');
const LABELLED = new RegExp(`(?:^|[^\\p{L}])(?:${LABEL})[\\s\\u00a0]*:?[\\s\\u00a0]*$`, 'iu');

/** "Hausnummer 112", "Kundennummer 0123 456789" – but "Rufnummer", "Behördennummer", "unter der Nummer". */
const COMPOUND = /([\p{L}-]+)(?:nummern?|nr\.?)[\s\u00a0]*:?[\s\u00a0]*$/iu;
const OF_A_PHONE = /tel|ruf|fon|handy|mobil|service|line|durchwahl|kontakt|not|behörden/iu;

/** What counts: "116 117 Euro", "call 112 families". */
const COUNTED = new RegExp(
  `^[\\s\\u00a0]*(?:[€%‰$£°]|(?:${[
    'Euros?|EUR|Cent|Prozent|Mal|Std|min|h|[cmk]?m|qm|[km]?g|ml|l|bis',
    'Kindern?|Familien|Eltern|Menschen|Personen|Plätzen?|Einwohner\\p{L}*|Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Seiten|Stück',
    'percent|to|times|people|children|kids|families|parents|places|pupils|pages|years?|months?|weeks?|days?|hours?|minutes?|met(?:re|er)s?',
  ].join('|')})(?!\\p{L}))`,
  'iu',
);

/** A noun right after three digits is what is counted ("112 Plätze"), unless it is who answers. */
const NOUN_AFTER =
  /^[\s\u00a0]+(?!Rettung|Feuerwehr|Polizei|Notruf|Notarzt|Police|Ambulance|Fire|Emergency)\p{Lu}\p{L}*/u;

/** Words near three digits that say somebody calls. */
const CALLING = new RegExp(
  [
    '(?<!\\p{L})(?:(?:an)?ruf(?:en|t|e|st)?|angerufen|wähl(?:en|t|e)?|tel|telefon|call(?:s|ing)?|dial|phone|acil|polis|ara(?:yın)?|urgence)(?!\\p{L})',
    'notruf|notfall|notfäll|lebensgefahr|(?<!\\p{L})gefahr|feuer|brennt|unfall|polizei|rettung|notarzt|krankenwagen|telefonnummer|rufnummer|behördennummer|unter der nummer|bewusstlos|atemnot|krampf|vergift',
    'police|ambulance|fire brigade|emergency|danger|unconscious',
  ].join('|'),
  'iu',
);
const NEAR = { before: 140, after: 90 };

/** Words that lead directly to three digits, and who answers there. A name of a street does not. */
const LEADING = new RegExp(
  `(?:^|[^\\p{L}\\d])(?:${[
    '(?:euro)?notruf(?:e|s|nummern?)?|notf[äa]ll(?:en)?|polizei(?:notruf)?|feuerwehr|rettung|rettungsdienst(?:es)?|rettungswagen|krankenwagen|notarzt',
    'rufnummern?|telefonnummern?|behörden(?:ruf)?nummern?|nummern?|telefon|tel|fon|hotline|anruf|lebensgefahr',
    'sie|die|der|den|unter|über|per|mit|auf|an|am|sofort|gleich|bitte|immer|auch|dann|zuerst|erst|direkt|jederzeit|lautet|heißt|ist|oder|und|bzw|(?:in|bei) not|rufen?|ruft|ruf|wählen?|wählt|wähl',
    'call|calls|dial|ring|phone|police|ambulance|brigade|emergency|numbers?|on|or|and|the|to|is|immediately|acil durumda|polis',
  ].join('|')})\\.?[\\s\\u00a0]+$`,
  'iu',
);

/** The end of a sentence, an opening mark, a colon, a dash, the end of a line: what follows stands for itself. */
const OPENING = /(?:^|\n|[:.!?,;(["'„“‚»«›–—·|/>])[\s\u00a0]*$/u;

/** What directly precedes a number that is part of something longer: a word, a figure, an address on the web. */
const GLUED_BEFORE = /(?:[\p{L}\d_@%€§$#&=+\\*-]|\d[\s\u00a0]?[.,/–-]?|\d[\s\u00a0]+|\p{L}\/)$/u;
const IN_ADDRESS = /(?:@|:\/\/|www\.|\.\p{L}{2,}\/)\S*$/u;
const GLUED_AFTER = /^(?:[\p{L}\d_@%€§]|[-‑–]\p{L}|[.,:/-]\d)/u;

/** "0221 4710121/22": the last digits of a second number, which stays text. */
const SECOND_LINE = /^\/-?\d{1,3}(?!\d)/u;

const isGlued = (before: string, after: string): boolean =>
  GLUED_BEFORE.test(before) || IN_ADDRESS.test(before) || GLUED_AFTER.test(after);

function isLabelled(before: string): boolean {
  const compound = COMPOUND.exec(before)?.[1];
  return LABELLED.test(before) || (compound !== undefined && !OF_A_PHONE.test(compound));
}

/** The address of a number with an area code; nothing when no such number can exist. */
function hrefOf(written: string): string | undefined {
  const number = parsePhoneNumberFromString(written.replace('(0)', '').replace(/\s/gu, ' '), 'DE');
  if (!number?.isValid()) return undefined;
  if (number.countryCallingCode !== '49') return `tel:${number.number}`;
  const { nationalNumber } = number;
  // Two postcodes side by side ("01067 01099") look like it, but no area code begins with 01, no local number with 0.
  const isLocal = /^[2-9]/u.test(nationalNumber) && !/^[789]00/u.test(nationalNumber);
  if (/^1(?![5-9]|3[78])/u.test(nationalNumber) || nationalNumber.length < 6) return undefined;
  return isLocal && /^\(?0\d{2,4}\D+0/u.test(written) ? undefined : `tel:${number.number}`;
}

/** Finds what a pattern matches and a rule lets stand. */
function find(
  text: string,
  pattern: RegExp,
  rule: (written: string, before: string, after: string) => string | undefined,
) {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }): PhoneInText[] => {
    // A bracket that does not close in the number belongs to the sentence.
    const start = match.startsWith('(') && !match.includes(')') ? index + 1 : index;
    const end = index + match.length;
    const href = rule(text.slice(start, end), text.slice(0, start), text.slice(end));
    return href === undefined ? [] : [{ start, end, href }];
  });
}

const long = (text: string) =>
  find(text, LONG, (written, before, after) =>
    isGlued(before, written.includes('/') ? after : after.replace(SECOND_LINE, '')) ||
    isLabelled(before) ||
    /^[\s\u00a0]*[€%]/u.test(after)
      ? undefined
      : hrefOf(written),
  );

const harmonised = (text: string) =>
  find(text, HARMONISED, (written, before, after) =>
    isGlued(before, after) || isLabelled(before) || COUNTED.test(after)
      ? undefined
      : `tel:${written.replace(/\D/gu, '')}`,
  );

/** 110, 112 and 115 count many things: they are numbers to call only where the words around them say so. */
function threeDigits(text: string): PhoneInText[] {
  let last = -1;
  return find(text, THREE_DIGITS, (written, before, after) => {
    const joined = /(11[025])[\s\u00a0]*(?:[,/·|]|oder|und|or|and|bzw\.)[\s\u00a0]*$/iu.exec(before);
    const follows = joined !== null && joined.index === last;
    if (!isCalledBefore(after) || !(follows || isCalled(written, before, after))) return undefined;
    last = before.length;
    return `tel:${written}`;
  });
}

/** What follows makes it no quantity, ordinal or range; another emergency number may follow after a slash. */
const isCalledBefore = (after: string): boolean =>
  (!GLUED_AFTER.test(after) || /^\/11[025](?!\d)/u.test(after)) &&
  !/^[\s\u00a0]*[–-][\s\u00a0]*\d/u.test(after) &&
  !COUNTED.test(after) &&
  !NOUN_AFTER.test(after);

function isCalled(written: string, before: string, after: string): boolean {
  if (GLUED_BEFORE.test(before) || IN_ADDRESS.test(before) || isLabelled(before)) return false;
  const near = before.slice(-NEAR.before) + after.slice(0, NEAR.after);
  // Alone in its line or cell; and in other scripts, whose words are not known here.
  if (!/\p{L}/u.test(near)) return written === '112' && near.trim() === '';
  if (!/\p{Script=Latin}/u.test(near)) return true;
  return CALLING.test(near) && (OPENING.test(before) || LEADING.test(before));
}

/**
 * Finds the telephone numbers of a text, so that each can be a link. It rather misses one than makes a link of a year,
 * a postcode, an amount, a paragraph or an account.
 */
export function findPhones(text: string): PhoneInText[] {
  // Most texts have no number at all.
  if (!/11[0256]|0\d|\+\d/u.test(text)) return [];
  const found = long(text);
  for (const one of [...harmonised(text), ...threeDigits(text)]) {
    if (found.every(({ start, end }) => one.end <= start || end <= one.start)) found.push(one);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Cuts a text at its telephone numbers; a number keeps its spaces and never breaks at them. */
export function phonesIn(text: string): PhonePiece[] {
  const found = findPhones(text);
  const ends = [0, ...found.map(({ end }) => end)];
  const pieces = found.flatMap(({ start, end, href }, index): PhonePiece[] => [
    { text: text.slice(ends[index], start) },
    { text: text.slice(start, end).replace(/\s/gu, '\u00A0'), href },
  ]);
  return [...pieces, { text: text.slice(ends.at(-1)) }].filter((piece) => piece.text !== '');
}
