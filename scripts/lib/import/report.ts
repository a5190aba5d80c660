import type { Plan } from './plan.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];

/** What an import did, or would do, in German. */
export function importReport(
  plan: Plan,
  notes: readonly string[],
  { dryRun, retire }: { dryRun: boolean; retire: boolean },
): string {
  const { created, changed, unchanged, kept, gone, refused } = plan;
  const missed = gone.filter(({ over }) => !over);
  return [
    dryRun ? 'Probelauf, nichts wurde geschrieben.' : 'Übernommen.',
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
    ),
    ...section(
      'Geändert',
      changed.map(({ id, set }) => `${id}: ${Object.keys(set).join(', ')}`),
    ),
    ...section('Bleibt, wie es von Hand gepflegt ist', kept),
    ...section(
      retire ? 'Nicht mehr in der Quelle, jetzt beendet' : 'Nicht mehr in der Quelle (mit --retire werden sie beendet)',
      missed.map(({ id, title }) => `${id}: ${title}`),
    ),
    ...section(
      'Abgelehnt',
      refused.map(({ where, what, why }) => `${where}  ${what}: ${why}`),
    ),
    ...section('Hinweise', notes),
  ].join('\n');
}
