import { nearestFew } from '../../domain/text.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { namingValues } from '../../schemas/walk.ts';
import { allEntries, at, type Rule } from './rule.ts';

/** Every reference names an entry that exists. */
export const references: Rule = function* (content) {
  for (const { collection, data, draft } of allEntries(content)) {
    for (const { ref, name, path } of namingValues(collections[collection].schema, data)) {
      if (ref === undefined) continue;
      const problem = missing(content.ids.get(ref as CollectionName), ref, name);
      if (problem) yield at(draft, path, ...problem);
    }
  }
};

function missing(ids: ReadonlySet<string> | undefined, collection: string, id: string): [wrong: string, instead: string] | undefined {
  if (ids?.has(id)) return undefined;
  const known = [...(ids ?? [])];
  return [
    `Den Eintrag „${id}“ gibt es im Ordner ${collection} nicht`,
    known.length > 0 ? `eine dieser ids: ${nearestFew(id, known).join(', ')}` : `zuerst eine Datei im Ordner ${collection} anlegen`,
  ];
}
