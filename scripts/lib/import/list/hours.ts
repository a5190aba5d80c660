import type { Parsed } from '../../../../src/domain/parsed.ts';
import { WEEKDAYS } from '../../../../src/domain/time/date.ts';

type Weekday = (typeof WEEKDAYS)[number];

/** A line of `openingHours`, as an editor writes it. */
interface Slot {
  readonly days?: readonly Weekday[];
  readonly opens?: string;
  readonly closes?: string;
  readonly kind?: 'appointment';
  readonly weeks?: 'even' | 'odd';
  readonly nth?: number;
  readonly schoolHolidays?: 'closed' | 'only';
  readonly publicHolidays?: 'open' | 'only';
  readonly note?: string;
}

/** A rule of the source, before later rules take its days away. */
interface Rule {
  readonly days: readonly Weekday[];
  readonly nth: number | undefined;
  readonly weeks: 'even' | 'odd' | undefined;
  /** Days that are none of the week: public and school holidays. */
  readonly holidays: readonly ('PH' | 'SH')[];
  readonly times: readonly (readonly [opens: string, closes: string])[];
  readonly isOff: boolean;
  readonly note: string | undefined;
  /** After a comma: beside the rule before it, not instead of it. */
  readonly isMore: boolean;
}

/** English (OpenStreetMap) and German names of days. */
const DAY_NAMES: Readonly<Record<string, Weekday>> = {
  ...Object.fromEntries(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((name, at) => [name, WEEKDAYS[at]!])),
  ...Object.fromEntries(WEEKDAYS.map((name) => [name.toLowerCase(), name])),
};
const DAY_WORDS = /\b(Mo|Di|Mi|Do|Fr|Sa|So)(?:ntags?|enstags?|ttwochs?|nnerstags?|eitags?|mstags?|nntags?)?\b\.?/gi;

class Untranslatable extends Error {}

/** German habits in the words of OpenStreetMap: "Mo.–Fr. 7.30 bis 16 Uhr" → "Mo-Fr 07:30-16:00". */
function plainText(text: string): string {
  return text
    .replace(/[–—−]/g, '-')
    .replace(DAY_WORDS, '$1')
    .replace(/\bbis\b/gi, '-')
    .replace(/\s*\bund\b\s*/gi, ',')
    .replace(/\b(\d{1,2})[.:](\d{2})\b/g, '$1:$2')
    .replace(/\s*\bUhr\b/gi, '')
    .replace(/(^|[\s,])(\d{1,2})(?=\s*-\s*\d{1,2}(?![\d/]))/g, '$1$2:00')
    .replace(/(-\s*)(\d{1,2})(?![\d:\]/])/g, '$1$2:00')
    .replace(/\b(\d):(\d{2})\b/g, '0$1:$2')
    .replace(/(?<=[a-z]):\s/gi, ' ')
    .replace(/\s*-\s*/g, '-')
    .trim();
}

const TIME = '(?:[01]\\d|2[0-4]):[0-5]\\d';
const SPANS = new RegExp(`(?:^|\\s)(${TIME}-${TIME}(?:\\s*,\\s*${TIME}-${TIME})*)$`);

/** Days of "Mo-Fr,So"; a span may run over the weekend. */
function daysOf(words: string): readonly Weekday[] {
  return words.split(',').flatMap((word) => {
    const [from, to] = word.split('-').map((name) => DAY_NAMES[name.trim().toLowerCase()]);
    if (from === undefined) throw new Untranslatable(`„${word.trim()}“ ist kein Wochentag`);
    if (to === undefined) {
      if (word.includes('-')) throw new Untranslatable(`„${word.trim()}“ ist keine Spanne von Tagen`);
      return [from];
    }
    const [start, end] = [WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to)];
    return Array.from({ length: ((end - start + 7) % 7) + 1 }, (_, at) => WEEKDAYS[(start + at) % 7]!);
  });
}

const WEEKS: Readonly<Record<string, 'even' | 'odd'>> = {
  '1-53/2': 'odd',
  '01-53/2': 'odd',
  '2-52/2': 'even',
  '02-52/2': 'even',
  '2-53/2': 'even',
  '02-53/2': 'even',
};

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sunrise|sunset|dawn|dusk)\b/i, 'Zeiten nach dem Stand der Sonne gibt es hier nicht'],
  [/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/, 'Zeiten für einzelne Monate oder Tage im Jahr'],
  [/\beaster\b|\b\d{4}\b(?!:)/i, 'Zeiten für einzelne Jahre oder Feste'],
  [/\|\|/, 'Ersatzzeiten („||“)'],
  [/\bunknown\b/i, 'Die Quelle weiß es selbst nicht genau'],
  [/\d\+/, 'Ein Ende, das offen ist („+“)'],
];

function ruleOf(text: string, isMore: boolean): Rule {
  const comment = /"([^"]*)"/.exec(text)?.[1]?.trim();
  const bare = text.replace(/"[^"]*"/g, ' ').trim();
  const modifier = /\b(off|closed|geschlossen|open)\s*$/i.exec(bare)?.[1]?.toLowerCase();
  const isOff = modifier !== undefined && modifier !== 'open';
  const rest = bare.replace(/\b(?:off|closed|geschlossen|open)\s*$/i, '').trim();
  const spans = SPANS.exec(rest)?.[1];
  const selectors = (spans === undefined ? rest : rest.slice(0, -spans.length)).replace(/:\s*$/, '').trim();
  if (/\d:\d/.test(selectors)) throw new Untranslatable(`„${rest}“ ist nicht lesbar`);
  const week = /\bweek\s+([\d/,\s-]+?)(?=\s|$)/i.exec(selectors);
  const weeks = week ? WEEKS[week[1]!] : undefined;
  if (week && weeks === undefined) throw new Untranslatable(`Die Wochen „${week[1]!}“`);
  const names = selectors.replace(week?.[0] ?? '', '').trim();
  const holidays = (['PH', 'SH'] as const).filter((name) => new RegExp(`\\b${name}\\b`).test(names));
  const only = names
    .replace(/\b(?:PH|SH)\b/g, '')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .replace(/,\s*,/g, ',');
  const nths = /^(\p{L}{2})\[(-?\d)\]$/u.exec(only);
  const days = only === '' ? [] : daysOf(nths ? nths[1]! : only.replace(/\s*,\s*/g, ','));
  return {
    days: days.length === 0 && holidays.length === 0 ? WEEKDAYS : days,
    nth: nths ? Number(nths[2]) : undefined,
    weeks,
    holidays,
    times: isOff
      ? []
      : (spans ?? '').split(',').flatMap((span) => (span === '' ? [] : [span.trim().split('-') as [string, string]])),
    isOff,
    note: comment === '' ? undefined : comment,
    isMore,
  };
}

/** Parts at semicolons, and at commas before which a rule is complete: "Mo 08:00-12:00, Tu 09:00-11:00". */
function rulesOf(text: string): Rule[] {
  return text.split(';').flatMap((part) =>
    part
      .split(new RegExp(`(?<=${TIME})\\s*,\\s*(?=\\p{L})`, 'u'))
      .filter((one) => one.trim() !== '')
      .map((one, index) => ruleOf(one.trim(), index > 0)),
  );
}

const BY_APPOINTMENT = /vereinbarung|absprache|appointment|termin/i;

const tidy = (slot: { readonly [Key in keyof Slot]: Slot[Key] | undefined }): Slot =>
  Object.fromEntries(Object.entries(slot).filter(([, value]) => value !== undefined));

/** Later rules replace earlier ones on their days, as the specification of opening_hours says. */
function slotsOf(rules: readonly Rule[]): Slot[] {
  let slots: Slot[] = [];
  for (const rule of rules) {
    const { days, nth, weeks, holidays, times, isOff, note, isMore } = rule;
    const isAppointment = times.length === 0 && !isOff;
    if (isAppointment && !BY_APPOINTMENT.test(note ?? '')) throw new Untranslatable('Zu den Tagen fehlen Uhrzeiten');
    const [holiday] = holidays;
    if (isOff && holidays.length > 0 && days.length === 0) {
      // Closed on public holidays is what our hours mean anyway.
      if (holidays.includes('SH')) slots = slots.map((slot) => ({ ...slot, schoolHolidays: 'closed' }));
      continue;
    }
    if (holidays.length > 1 || (isOff && holidays.length > 0))
      throw new Untranslatable('Feiertage und Ferien zusammen');
    const isSpecial = holiday !== undefined && (holiday === 'SH' || days.length === 0);
    if (!isSpecial && !isMore) {
      const replaced = slots.filter((slot) => slot.days?.some((day) => days.includes(day)));
      if (replaced.length > 0 && (nth !== undefined || weeks !== undefined))
        throw new Untranslatable('Ausnahmen für einzelne Wochen');
      slots = slots.flatMap((slot) => {
        if (slot.days === undefined) return [slot];
        const left = slot.days.filter((day) => !days.includes(day));
        return left.length === 0 ? [] : [{ ...slot, days: left }];
      });
    }
    if (holiday === 'SH') slots = slots.map((slot) => ({ ...slot, schoolHolidays: 'closed' }));
    const shared = {
      days:
        isSpecial && holiday === 'PH'
          ? undefined
          : days.length === 0
            ? WEEKDAYS
            : WEEKDAYS.filter((day) => days.includes(day)),
      weeks,
      nth,
      schoolHolidays: holiday === 'SH' ? ('only' as const) : undefined,
      publicHolidays: holiday === 'PH' ? (isSpecial ? ('only' as const) : ('open' as const)) : undefined,
      note,
    };
    if (isAppointment) slots.push(tidy({ ...shared, kind: 'appointment' }));
    for (const [opens, closes] of times) slots.push(tidy({ ...shared, opens, closes }));
  }
  return slots;
}

/**
 * Translates OpenStreetMap's `opening_hours` (and the way German lists write hours) into our opening hours.
 * What has no counterpart here is refused as a whole: half of the hours would be wrong ones.
 */
export function readHours(text: string): Parsed<readonly Slot[]> {
  const refuse = (why: string) => ({
    wrong: `Öffnungszeiten „${text}“: ${why}`,
    instead: 'die Zeiten nach dem Import von Hand eintragen',
  });
  const quoted = text.replace(/"[^"]*"/g, '""');
  const reason = REFUSALS.find(([pattern]) => pattern.test(quoted))?.[1];
  if (reason !== undefined) return refuse(reason);
  if (/^\s*24\/7\s*$/.test(text))
    return { value: [{ days: WEEKDAYS, opens: '00:00', closes: '24:00', publicHolidays: 'open' }] };
  if (/^\W*(?:nur )?(?:nach|auf) (?:tel\S* )?(?:vereinbarung|absprache)\W*$|^\W*by appointment\W*$/i.test(text))
    return { value: [{ kind: 'appointment' }] };
  try {
    const notes: string[] = [];
    const withoutNotes = text.replace(/"[^"]*"/g, (note) => `"${notes.push(note.slice(1, -1)) - 1}"`);
    const plain = plainText(withoutNotes).replace(
      /"(\d+)"/g,
      (_, at: string) => `"${notes[Number(at)]!.replaceAll(';', ',')}"`,
    );
    const slots = slotsOf(rulesOf(plain));
    return slots.length === 0 ? refuse('Es bleibt keine Zeit übrig') : { value: slots };
  } catch (cause) {
    if (cause instanceof Untranslatable) return refuse(cause.message);
    throw cause;
  }
}
