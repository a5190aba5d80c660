import type { Site } from '../../schemas/site.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rules/rule.ts';
import { isEasy } from './easy-language.ts';
import { ownEntries } from './own.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

type Gender = NonNullable<NonNullable<Site['wording']>['gender']>;

/** Short forms for women and men, and how each is written: "Erzieher:innen", "ErzieherInnen". */
const SHORT_FORMS: Readonly<Record<string, RegExp>> = {
  doppelpunkt: /\p{L}{2,}:in(?:nen)?(?!\p{L})/u,
  stern: /\p{L}{2,}\*in(?:nen)?(?!\p{L})/u,
  unterstrich: /\p{L}{2,}_in(?:nen)?(?!\p{L})/u,
  schraegstrich: /\p{L}{2,}\/-?in(?:nen)?(?!\p{L})/u,
  binnenI: /\p{Ll}{2,}In(?:nen)?(?!\p{L})/u,
};

const SIGN = { doppelpunkt: ':', stern: '*' } as const;

/** Abbreviations that are better written out: a reader stumbles, a screen reader spells them. */
const ABBREVIATIONS: readonly (readonly [found: RegExp, instead: string])[] = [
  [/\bz\.\s?B\./u, 'zum Beispiel'],
  [/\bd\.\s?h\./u, 'das heißt'],
  [/\bu\.\s?a\./u, 'unter anderem'],
  [/\bbzw\./u, 'oder'],
  [/\bca\./u, 'etwa'],
  [/\binkl\./u, 'mit'],
  [/\bggf\./u, 'vielleicht'],
  [/\bevtl\./u, 'vielleicht'],
  [/\b(?:usw|etc)\./u, 'und so weiter'],
  [/\bi\.\s?d\.\s?R\./u, 'meist'],
];

/** The town's own way of writing, as far as site.yaml names one: women and men, abbreviations. */
export const wording: Rule = function* (content) {
  const { gender, abbreviations } = content.site?.wording ?? {};
  if (gender === undefined && abbreviations === undefined) return;
  for (const entry of ownEntries(content)) {
    if (isEasy(entry)) continue; // easy German has stricter rules of its own
    const { file } = entry.draft.sources.at(-1)!.found;
    for (const sentence of sentencesOf(entry)) {
      if (gender !== undefined) yield* genderOf(file, sentence, gender);
      if (abbreviations === 'ausschreiben') yield* abbreviationsOf(file, sentence);
    }
  }
};

function* genderOf(file: string, { text, position }: Sentence, gender: Gender): Generator<Problem> {
  for (const [form, pattern] of Object.entries(SHORT_FORMS)) {
    const found = form === gender ? undefined : pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const instead =
      gender === 'paar'
        ? 'beide nennen („Erzieherinnen und Erzieher“) oder ein Wort für alle („Team“)'
        : found.replace(/(?:[:*_]|\/-?)?[iI]n(nen)?$/u, `${SIGN[gender]}in$1`);
    yield {
      file,
      ...position,
      severity: 'hint',
      wrong: `„${found}“ ist anders geschrieben als sonst im Portal`,
      instead,
    };
  }
}

function* abbreviationsOf(file: string, { text, position }: Sentence): Generator<Problem> {
  for (const [pattern, instead] of ABBREVIATIONS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) yield { file, ...position, severity: 'hint', wrong: `Abkürzung „${found}“`, instead };
  }
}
