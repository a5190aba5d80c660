import { error, type Problem } from '../problem.ts';

/** More than this nobody mends in one go, and a hostile file could ask for millions of lines. */
export const MOST = 30;

/** The first problems of one file, and one more that counts the rest. */
export function atMost(problems: readonly Problem[]): Problem[] {
  const next = problems[MOST];
  if (!next) return [...problems];
  const rest = problems.length - MOST;
  return [
    ...problems.slice(0, MOST),
    error(next.file, next, `In dieser Datei stehen noch ${rest} weitere Fehler`, 'zuerst die Fehler darüber beheben'),
  ];
}
