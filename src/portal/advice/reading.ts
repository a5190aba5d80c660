import type { Checked } from '../content.ts';
import type { Problem } from '../problem.ts';
import { at, type Rule } from '../rules/rule.ts';
import { isEasy } from './easy-language.ts';
import { ownEntries } from './own.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** Longer sentences are read twice. */
const MAX_WORDS = 25;
/** LIX (C. H. Björnsson, 1968): above 50 a text is hard, like a law or a scientific paper. */
const MAX_LIX = 50;
/** A figure about fewer words means little. */
const LEAST_WORDS = 80;
/** Words of more letters count as long. */
const LONG_WORD = 6;

/** Sentences that are too long, and texts that are hard to read. */
export const reading: Rule = function* (content) {
  for (const entry of ownEntries(content)) if (!isEasy(entry)) yield* readingOf(entry);
};

function* readingOf(entry: Checked): Generator<Problem> {
  const { draft } = entry;
  const sentences = sentencesOf(entry);
  const { file } = draft.sources.at(-1)!.found;
  for (const { text, words, position } of sentences) {
    if (words.length <= MAX_WORDS) continue;
    yield {
      file,
      ...position,
      severity: 'hint',
      wrong: `Der Satz hat ${words.length} Wörter: „${text}“`,
      instead: 'in zwei Sätze teilen',
    };
  }
  const lix = lixOf(sentences);
  if (lix === undefined || lix <= MAX_LIX) return;
  const long = sentences.flatMap(({ words }) => words).sort((a, b) => b.length - a.length);
  yield at(
    draft,
    [],
    `Der Text liest sich schwer (LIX ${lix}, gut ist bis 40)`,
    `kürzere Sätze und Wörter, z. B. statt „${long[0]}“`,
    'hint',
  );
}

/** LIX: words per sentence plus percent of long words, rounded; undefined for a short text. */
export function lixOf(sentences: readonly Pick<Sentence, 'words'>[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length < LEAST_WORDS) return undefined;
  const long = words.filter(({ length }) => length > LONG_WORD).length;
  return Math.round(words.length / sentences.length + (100 * long) / words.length);
}
