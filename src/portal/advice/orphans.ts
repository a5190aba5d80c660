import { collections, type CollectionName } from '../../schemas/index.ts';
import { namingValues } from '../../schemas/walk.ts';
import type { Content } from '../content.ts';
import { allEntries, at, type Rule } from '../rules/rule.ts';
import { ownEntries } from './own.ts';

/** Collections whose entries live from being named by others, and what an unnamed one is. */
const NAMED_BY_OTHERS: Partial<Record<CollectionName, string>> = {
  organisations: 'Diesen Träger nennt kein anderer Eintrag',
  venues: 'In diesem Haus findet nichts statt: Kein anderer Eintrag nennt es',
  topics: 'Zu diesem Thema gibt es keinen Eintrag',
  phases: 'Zu dieser Lebensphase gibt es keinen Eintrag',
  situations: 'Zu dieser Lebenslage gibt es keinen Eintrag',
  audiences: 'Für diese Zielgruppe gibt es keinen Eintrag',
  duties: 'Für diese Aufgabe ist keine Behörde eingetragen',
};

/** Organisations, houses and words of the vocabularies that nothing refers to. */
export const orphans: Rule = function* (content) {
  const named = namedEntries(content);
  for (const { collection, id, draft } of ownEntries(content)) {
    const wrong = NAMED_BY_OTHERS[collection];
    if (wrong === undefined || named.has(`${collection}/${id}`)) continue;
    yield at(draft, ['title'], wrong, 'die Datei löschen, oder sie bei den passenden Einträgen nennen', 'warning');
  }
};

/** Every "collection/id" that some other entry names. */
function namedEntries(content: Content): Set<string> {
  const named = new Set<string>();
  for (const { collection, id, data } of allEntries(content)) {
    for (const { ref, name } of namingValues(collections[collection].schema, data)) {
      if (ref !== undefined && !(ref === collection && name === id)) named.add(`${ref}/${name}`);
    }
  }
  return named;
}
