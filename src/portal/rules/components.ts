import { nearest } from '../../domain/text.ts';
import { componentNamed, type Attribute } from '../../schemas/components.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import type { Content } from '../content.ts';
import { atMost } from '../messages/limit.ts';
import { error, type Problem } from '../problem.ts';
import { texts } from './links.ts';
import { missing } from './references.ts';
import type { Rule } from './rule.ts';

type Refusal = readonly [wrong: string, instead: string];

/** What the components of guides name exists, and has what they show. */
export const components: Rule = function* (content) {
  for (const { draft } of texts(content)) {
    const source = draft.sources.findLast(({ body }) => body.trim() !== '');
    const problems = (source?.components ?? []).flatMap(({ name, attributes }) =>
      attributes.flatMap(({ name: word, value, position }): Problem[] => {
        const refusal = refusalOf(content, name, componentNamed(name)?.attributes[word], value);
        return refusal ? [error(source!.found.file, position, ...refusal)] : [];
      }),
    );
    yield* atMost(problems);
  }
};

function refusalOf(
  content: Content,
  component: string,
  attribute: Attribute | undefined,
  id: string,
): Refusal | undefined {
  const refs = attribute?.refs;
  if (!refs) return undefined;
  const found = refs.filter((collection) => content.ids.get(collection)?.has(id));
  if (found.length === 0) return nowhere(content, refs, id);
  return component === 'Telefon' ? withoutPhone(content, found[0]!, id) : undefined;
}

/** The folder that has something alike is the one that was meant. */
function nowhere({ ids }: Content, refs: readonly CollectionName[], id: string): Refusal | undefined {
  const meant = refs.find((collection) => nearest(id, [...(ids.get(collection) ?? [])]) !== undefined) ?? refs[0]!;
  return missing(ids.get(meant), meant, id);
}

/** Only what could be read can lack its number. */
function withoutPhone({ entries }: Content, collection: CollectionName, id: string): Refusal | undefined {
  const entry = entries.get(collection)?.get(id);
  if (!entry) return undefined;
  const { phone, contact } = entry.data as Partial<Data<'emergency'> & Data<'offices'>>;
  return phone || contact?.phone
    ? undefined
    : [
        `Der Eintrag „${id}“ im Ordner ${collection} hat keine Telefonnummer`,
        collection === 'emergency' ? 'dort phone ergänzen' : 'dort contact mit phone ergänzen',
      ];
}
