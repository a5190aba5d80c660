import { joinGerman } from '../../domain/text.ts';
import type { Data } from '../../schemas/index.ts';
import type { Content } from '../content.ts';
import { withParents, type Entries } from '../facets.ts';
import { at, type Rule } from '../rules/rule.ts';

const listOf = <Name extends 'authorities' | 'places' | 'benefits' | 'duties'>(content: Content, name: Name) =>
  [...(content.entries.get(name)?.values() ?? [])] as unknown as { id: string; data: Data<Name> }[];

/**
 * A duty that has an authority in some towns has one in every town. One that has none at all is nobody's in the town:
 * health insurance, for example.
 */
export const responsible: Rule = function* (content) {
  const towns = listOf(content, 'places').filter(({ data }) => data.kind === 'town');
  const holders = listOf(content, 'authorities').filter(({ data }) => !data.planned && data.status !== 'ended');
  if (towns.length === 0 || holders.length === 0 || !content.siteDraft) return;
  const places = content.entries.get('places')!;
  const lists = { get: (_: string, id: string) => places.get(id) } as unknown as Entries;
  for (const duty of listOf(content, 'duties')) {
    if (!listOf(content, 'benefits').some(({ data }) => data.duty === duty.id)) continue;
    const covers = holders.flatMap(({ data }) => data.duties.filter((one) => one.duty === duty.id));
    const without = towns.filter(({ id }) => {
      const around = withParents(lists, id);
      return !covers.some(({ places: named }) => named === undefined || named.some((place) => around.includes(place)));
    });
    if (without.length === 0 || without.length === towns.length) continue;
    yield at(
      content.siteDraft,
      [],
      `Für „${duty.data.title}“ ist in ${joinGerman(without.map(({ data }) => data.title))} keine Behörde eingetragen`,
      `bei einer Stelle im Ordner authorities ergänzen: duties: [{ duty: ${duty.id} }]`,
      'warning',
    );
  }
};
