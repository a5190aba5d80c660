import type { CollectionName } from '../../schemas/index.ts';
import { at, type Rule } from '../rules/rule.ts';
import { ownEntries } from './own.ts';

/** What families of every language need first: an entry of these without its translation is named. */
const FIRST: readonly CollectionName[] = ['emergency', 'offices', 'benefits'];

const NAMES = new Intl.DisplayNames('de', { type: 'language' });

/**
 * Entries that no translation exists for, in each language of the portal besides German. The pages are there all the
 * same, with the facts in that language and the German text: so it is a tip, one for each language.
 */
export const untranslated: Rule = function* (content) {
  const { site, siteDraft } = content;
  if (!site || !siteDraft) return;
  for (const language of site.languages.slice(1)) {
    const done = new Set(
      content.translations
        .filter((one) => one.language === language)
        .map(({ collection, id }) => `${collection}/${id}`),
    );
    if (done.size === 0) continue; // nobody has begun: the portal offers the language for its facts
    const missing = [...ownEntries(content)].filter(
      ({ collection, id }) => FIRST.includes(collection) && !done.has(`${collection}/${id}`),
    );
    const [first] = missing;
    if (!first) continue;
    const count = missing.length === 1 ? 'Ein Eintrag' : `${missing.length} Einträge`;
    yield at(
      siteDraft,
      ['languages'],
      `${count} zu Hilfe, Familienbüro und Geld noch ohne Text auf ${NAMES.of(language)}`,
      `als Nächstes ${first.collection}/${first.id} übersetzen`,
      'hint',
    );
  }
};
