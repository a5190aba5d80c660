import type { Checked } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rules/rule.ts';
import { ownEntries } from './own.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** True for texts in Leichte Sprache: the page of that name. */
export const isEasy = ({ collection, id }: Checked) => collection === 'pages' && id.startsWith('leichte-sprache');

type Finding = readonly [wrong: string, instead: string];

/**
 * Rules of Leichte Sprache after BITV 2.0, Anlage 2 Teil 2. They are rules of thumb on words: a hint, never more.
 */
const RULES: readonly ((sentence: Sentence) => Finding | undefined)[] = [
  ({ words }) =>
    words.length > 12
      ? [`Der Satz hat ${words.length} Wörter`, 'einen Gedanken je Satz, höchstens 12 Wörter']
      : undefined,
  ({ text }) =>
    found(/\b(?:bzw|ca|usw|etc|evtl|ggf|inkl|z\. ?B|d\. ?h|u\. ?a)\./i, text, (word) => [
      `Die Abkürzung „${word}“ kennt nicht jeder`,
      'das Wort ausschreiben',
    ]),
  ({ text }) =>
    found(
      /\b(?:wird|werden|wirst|werde|wurde|wurden)\s(?:\p{Letter}+\s){0,6}?(?:\p{Letter}*ge\p{Letter}+(?:t|en)|\p{Letter}{3,}iert)(?=[\s.,!?:]|$)/iu,
      text,
      (word) => [`„${word}“ sagt nicht, wer etwas tut (Passiv)`, 'sagen, wer es macht: „Wir prüfen Ihren Antrag.“'],
    ),
  ({ text }) =>
    found(/\b(?:des|eines|meines|Ihres|unseres|dieses)\s\p{Lu}\p{Letter}+e?s\b/u, text, (word) => [
      `„${word}“ steht im Genitiv`,
      'mit „von“ umschreiben: „das Haus von der Stadt“',
    ]),
  ({ text }) =>
    found(/\b(?:nicht|kein|keine|keinen|keinem|keiner|niemals|ohne)\b/i, text, (word) => [
      `Der Satz verneint („${word}“)`,
      'sagen, was ist, statt was nicht ist',
    ]),
  ({ text }) =>
    found(
      /\b(?:könnte|könnten|würde|würden|hätte|hätten|wäre|wären|sollte|sollten|müsste|müssten)\b/i,
      text,
      (word) => [`„${word}“ ist Möglichkeitsform`, 'sagen, was gilt'],
    ),
  ({ words }) => {
    const long = words.find((word) => word.split('-').some(({ length }) => length > 14));
    return long === undefined
      ? undefined
      : [`Das Wort „${long}“ ist lang`, 'mit Bindestrich trennen oder ein kürzeres Wort nehmen'];
  },
];

function found(pattern: RegExp, text: string, say: (word: string) => Finding): Finding | undefined {
  const [word] = pattern.exec(text) ?? [];
  return word === undefined ? undefined : say(word);
}

/** Texts in Leichte Sprache keep its rules. */
export const easyLanguage: Rule = function* (content) {
  for (const entry of ownEntries(content)) {
    if (!isEasy(entry)) continue;
    const { file } = entry.draft.sources.at(-1)!.found;
    for (const sentence of sentencesOf(entry)) {
      for (const rule of RULES) {
        const finding = rule(sentence);
        if (finding) yield tip(file, sentence, finding);
      }
    }
  }
};

function tip(file: string, { position, text }: Sentence, [wrong, instead]: Finding): Problem {
  return { file, ...position, severity: 'hint', wrong: `${wrong}: „${text}“`, instead };
}
