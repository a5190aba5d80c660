import { fromCell, toRow } from '../../../src/schemas/table.ts';
import type { Change } from './plan.ts';
import { missedOf, type Done, type ImportOptions } from './run.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Of new and changed entries so many are listed; the files show the others. */
const MOST = 200;

const section = (title: string, lines: readonly string[], most = lines.length) =>
  lines.length === 0
    ? []
    : [
        '',
        `${title}:`,
        ...lines.slice(0, most).map((line) => `  ${line}`),
        ...(lines.length > most ? [`  … und ${lines.length - most} weitere`] : []),
      ];

const LONGEST = 60;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What becomes of a changed entry, cell by cell: "contact.phone: 0221 1 → 0221 2". */
function changesOf({ set, before = {}, body }: Change): string {
  const [old, now] = [before, set].map((fields) =>
    toRow(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
  );
  const cells = [...new Set([...Object.keys(old!), ...Object.keys(now!)])].filter((path) => old![path] !== now![path]);
  const told = (cell = '–') => short(fromCell(cell));
  const shown = cells.map((path) => `${path}: ${told(old![path])} → ${told(now![path])}`);
  return [...shown, ...(body === undefined ? [] : ['Text'])].join('; ');
}

/** What an import did, or would do, in German. */
export function importReport(
  done: Done,
  notes: readonly string[],
  { dryRun, retire, retireAll = false }: ImportOptions,
): string {
  const { created, changed, unchanged, kept, returned, refused, stopped } = done;
  const missed = missedOf(done);
  const isRetiring = retire || retireAll;
  const missing = section(
    isRetiring && stopped.length === 0
      ? 'Nicht mehr in der Quelle, jetzt beendet'
      : 'Nicht mehr in der Quelle (mit --retire werden sie beendet)',
    missed.map(({ id, title }) => `${id}: ${title}`),
  );
  if (stopped.length > 0)
    return [
      'Abgelehnt. Nichts wurde geschrieben, kein Eintrag beendet.',
      ...section('Grund', stopped),
      ...missing,
    ].join('\n');
  const isNothing = created.length + changed.length === 0 && refused.length > 0 && !(isRetiring && missed.length > 0);
  return [
    dryRun ? 'Probelauf, nichts wurde geschrieben.' : isNothing ? 'Nichts übernommen.' : 'Übernommen.',
    [
      count(created.length, 'neuer Eintrag', 'neue Einträge'),
      `${changed.length} geändert`,
      `${unchanged.length} unverändert`,
      ...(kept.length > 0 ? [`${kept.length} von Hand gepflegt`] : []),
      `${missed.length} nicht mehr in der Quelle`,
      `${refused.length} abgelehnt`,
    ].join(', '),
    ...section(
      'Neu',
      created.map(({ id, title }) => `${id}: ${title}`),
      MOST,
    ),
    ...section(
      'Geändert',
      changed.map((change) => `${change.id}: ${changesOf(change)}`),
      MOST,
    ),
    ...section('Bleibt, wie es von Hand gepflegt ist', kept),
    ...missing,
    ...section('Wieder in der Quelle, hier aber beendet (status: ended)', returned),
    ...section(
      'Abgelehnt',
      refused.map(({ where, what, why }) => `${where}  ${what}: ${why}`),
    ),
    ...section('Hinweise', notes),
  ].join('\n');
}
