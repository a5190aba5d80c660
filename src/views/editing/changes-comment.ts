import type { Problem } from '../../portal/problem.ts';
import { NAMES } from '../../schemas/names.ts';
import type { Change, ChangedLine } from './changes.ts';

/** By this line a workflow finds its own comment again and writes it anew. */
export const MARKER = '<!-- familienportal: was sich ändert -->';

/** A comment takes 65,536 characters; nobody reads so many. */
const MOST_PAGES = 40;
const MOST_LINES = 12;
const MOST_PROBLEMS = 30;
const MOST_CHARACTERS = 300;

/** What the comment is about. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** Address of the published portal and of the preview, where there is one; without the slash at the end. */
  readonly live: string | undefined;
  readonly preview: string | undefined;
}

/** Text from a proposal, harmless in a comment: no formatting, no HTML, no mention of anybody. */
export function harmless(text: string): string {
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
  return short
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('@', '@\u200B');
}

/** The comment under a proposal: friendly, in German, for people who know families better than files. */
export function commentOn({ changes, problems, live, preview }: Proposal): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  return [
    MARKER,
    errors.length > 0 ? '## Danke! Eine Kleinigkeit fehlt noch' : '## Danke für Ihren Vorschlag!',
    '',
    errors.length > 0
      ? 'So kann der Vorschlag noch nicht erscheinen. Die Seite, die Familien sehen, bleibt wie sie war.'
      : 'Die Prüfung hat keinen Fehler gefunden. Jemand aus der Redaktion sieht sich den Vorschlag an.',
    ...list('Bitte ändern', errors),
    ...changed(changes, live, preview),
    ...list('Gut zu wissen', others),
    '',
  ].join('\n');
}

function list(title: string, problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .map(
      ({ file, line, wrong, instead }) =>
        `- **${harmless(wrong)}** (${harmless(file)}, Zeile ${line})<br>Stattdessen: ${harmless(instead)}`,
    );
  const more = problems.length - shown.length;
  return ['', `### ${title}`, '', ...shown, ...(more > 0 ? [`- und ${more} weitere`] : [])];
}

const KINDS = { new: 'Neu', changed: 'Geändert', gone: 'Nicht mehr da' } as const;

function changed(changes: readonly Change[], live: string | undefined, preview: string | undefined): string[] {
  if (changes.length === 0) return ['', 'Auf den Seiten ändert sich für Familien nichts.'];
  const pages = changes.length === 1 ? 'eine Seite' : `${changes.length} Seiten`;
  const shown = changes.slice(0, MOST_PAGES);
  return [
    '',
    `### Was sich für Familien ändert: ${pages}`,
    ...shown.flatMap((change) => ['', ...pageOf(change, live, preview)]),
    ...(changes.length > shown.length ? ['', `… und ${changes.length - shown.length} weitere Seiten.`] : []),
  ];
}

function pageOf(change: Change, live: string | undefined, preview: string | undefined): string[] {
  const { kind, collection, title, path, lines, dates } = change;
  const links = [
    kind !== 'new' && live !== undefined && path ? `[vorher](${live}${path})` : undefined,
    kind !== 'gone' && preview !== undefined && path ? `[nachher](${preview}${path})` : undefined,
  ].filter(Boolean);
  const more = lines.length - MOST_LINES;
  return [
    `**${KINDS[kind]}: ${harmless(title)}** (${NAMES[collection].title})${links.length > 0 ? ` · ${links.join(' · ')}` : ''}`,
    ...(lines.length > 0
      ? ['', '| | vorher | nachher |', '| --- | --- | --- |', ...lines.slice(0, MOST_LINES).map(row)]
      : []),
    ...(more > 0 ? ['', `und ${more} weitere Angaben`] : []),
    ...(dates.length > 0 ? ['', `Die nächsten Termine: ${dates.map(harmless).join(' · ')}`] : []),
  ];
}

/** Of a long text only what differs is shown. */
function row({ label, before, after }: ChangedLine): string {
  const [was, is] = before !== undefined && after !== undefined ? difference(before, after) : [before, after];
  return `| ${harmless(label)} | ${was === undefined ? '–' : harmless(was)} | ${is === undefined ? '–' : harmless(is)} |`;
}

/** Where two long texts begin and end alike, only some words around the difference are kept. */
function difference(before: string, after: string): [string, string] {
  if (Math.max(before.length, after.length) <= 120) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const around = (text: string) => {
    const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - 30)));
    const next = text.indexOf(' ', text.length - end + 30);
    const until = next < 0 ? text.length : next;
    return `${from > 0 ? '… ' : ''}${text.slice(from, until).trim()}${until < text.length ? ' …' : ''}`;
  };
  return [around(before), around(after)];
}
