/** Something an editor should mend: where, what is wrong, what to write instead (German). */
export interface Problem {
  /** Path as the editor sees it, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** An error stops the build, a warning wants to be looked at, a hint is about style. */
  readonly severity: 'error' | 'warning' | 'hint';
  readonly wrong: string;
  readonly instead: string;
}

/** Place in a text, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export const START: Position = { line: 1, column: 1 };

/** Builds an error at a position of a file. */
export function error(file: string, at: Position, wrong: string, instead: string): Problem {
  return { file, line: at.line, column: at.column, severity: 'error', wrong, instead };
}

/** Order of a report: by file, then from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.wrong, b.wrong);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The line and column of an offset in a text. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** The text of a report line: `file:line:column  wrong → instead`. */
export function formatProblem({ file, line, column, severity, wrong, instead }: Problem): string {
  const mark = { error: '', warning: 'Hinweis: ', hint: 'Tipp: ' }[severity];
  return `${file}:${line}:${column}  ${mark}${wrong} → ${instead}`;
}
