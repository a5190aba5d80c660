import { nearest, nearestFew } from '../../domain/text.ts';
import { pagePaths } from '../pages.ts';
import { at, type Rule } from './rule.ts';

/** Redirects lead from a page that is gone to one that exists, in one step. */
export const redirects: Rule = function* (content) {
  const { redirects: list, redirectsDraft: draft } = content;
  if (!list || !draft) return;
  const paths = pagePaths(content);
  const targets = new Map(list.map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  for (const [index, { from, to }] of list.entries()) {
    const problem = (key: 'from' | 'to', wrong: string, instead: string) =>
      at(draft, ['redirects', index, key], wrong, instead);
    if (seen.has(from)) yield problem('from', `Die Seite „${from}“ zieht zweimal um`, 'eine der beiden Zeilen löschen');
    seen.add(from);
    if (paths.has(from))
      yield problem('from', `Die Seite „${from}“ gibt es noch`, 'die Zeile löschen, oder die Seite umbenennen');
    if (paths.has(to)) continue;
    const end = endOf(to, targets, paths);
    if (end === undefined) yield problem('to', `Von „${from}“ aus geht es im Kreis`, 'eine Seite, die es gibt');
    else if (end !== to) yield problem('to', `Auch „${to}“ ist umgezogen`, end);
    else {
      const close = nearest(to, [...paths]);
      const [some] = nearestFew(to, [...paths], 1);
      yield problem(
        'to',
        `Die Seite „${to}“ gibt es im Portal nicht`,
        close ? `Meinten Sie ${close}?` : `eine Seite, die es gibt, z. B. ${some}`,
      );
    }
  }
};

/** Where a chain of redirects ends; undefined when it never does. */
function endOf(start: string, targets: ReadonlyMap<string, string>, paths: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  let path = start;
  for (let next = targets.get(path); next !== undefined && !paths.has(path); next = targets.get(path)) {
    if (seen.has(path)) return undefined;
    seen.add(path);
    path = next;
  }
  return path;
}
