import { formatProblem, type Problem } from '../problem.ts';

/** Forms of a report: for people, for programs, and as annotations of a pull request. */
export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** True when `text` names a form of report. */
export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}

/** Longest part of a report line; a file may quote itself in one. */
const MAX_LENGTH = 400;

/** Text from a file, harmless in a terminal and in a log: one line, no control characters, not endless. */
function tame(text: string): string {
  const visible = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\u200B\u2060\uFEFF]+/g, '·');
  return visible.length > MAX_LENGTH ? `${visible.slice(0, MAX_LENGTH)} …` : visible;
}

/** The whole report as one text. */
export function formatReport(found: readonly Problem[], format: Format): string {
  const problems = found.map((one) => ({
    ...one,
    file: tame(one.file),
    wrong: tame(one.wrong),
    instead: tame(one.instead),
  }));
  if (format === 'json') return JSON.stringify(problems, null, 2);
  const lines = problems.map(format === 'github' ? annotation : formatProblem);
  return [...lines, ...(lines.length > 0 && format === 'text' ? [''] : []), summary(problems)].join('\n');
}

/** Escapes as GitHub's workflow commands ask (percent, line breaks, and separators in properties). */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation({ file, line, column, severity, wrong, instead }: Problem): string {
  const command = severity === 'hint' ? 'notice' : severity;
  return `::${command} file=${escapeProperty(file)},line=${line},col=${column}::${escapeData(`${wrong} → ${instead}`)}`;
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const hints = problems.filter(({ severity }) => severity === 'hint').length;
  const warnings = problems.length - errors - hints;
  if (problems.length === 0) return 'Alles in Ordnung: keine Fehler, keine Hinweise.';
  const tips = hints === 0 ? '' : `, ${hints} ${hints === 1 ? 'Tipp' : 'Tipps'}`;
  return `${errors} Fehler, ${warnings} ${warnings === 1 ? 'Hinweis' : 'Hinweise'}${tips}.`;
}
