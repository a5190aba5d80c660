import { joinGerman, nearest, nearestFew } from '../../domain/text.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { allNamings, at, type Rule } from './rule.ts';

/** Every reference names an entry that exists. */
export const references: Rule = function* (content) {
  for (const { draft, naming } of allNamings(content)) {
    const { ref, name, path } = naming;
    if (ref === undefined) continue;
    const problem = missing(content.ids.get(ref as CollectionName), ref, name);
    if (problem) yield at(draft, path, ...problem);
  }
};

/** Why an id is refused that no entry of a collection has. */
export function missing(
  ids: ReadonlySet<string> | undefined,
  collection: string,
  id: string,
): [wrong: string, instead: string] | undefined {
  if (ids?.has(id)) return undefined;
  const known = id.length > 80 ? [] : [...(ids ?? [])];
  const few = nearestFew(id, known);
  return [
    `Den Eintrag „${id}“ gibt es im Ordner ${collection} nicht`,
    few.length > 0
      ? nearest(id, few)
        ? `Meinten Sie ${joinGerman(few, 'oder')}?`
        : `vorhanden sind zum Beispiel ${joinGerman(few)}`
      : `zuerst eine Datei im Ordner ${collection} anlegen; ihr Name ohne Endung steht hier`,
  ];
}
