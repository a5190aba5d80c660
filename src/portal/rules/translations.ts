import { createHash } from 'node:crypto';
import { joinGerman, nearest } from '../../domain/text.ts';
import { singles } from '../../schemas/index.ts';
import type { CheckedTranslation } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Draft } from '../read/entry.ts';
import { at, type Rule } from './rule.ts';

/** Fields whose German text a translation replaces. */
const TEXTS = ['title', 'summary', 'notice', 'hours', 'eligibility', 'amount', 'deadline', 'papers'];

/**
 * Twelve hexadecimal digits that change when the German text does. Facts are not part of it:
 * they are shown from the German file in every language.
 */
export function digestOf({ data, body }: Pick<Draft, 'data' | 'body'>): string {
  const text = [...TEXTS.map((field) => JSON.stringify(data[field] ?? '')), body.trim()].join('\u0000');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * True when a translation that ships with a layer no longer fits, because the town wrote its own
 * German text: it is then left aside, and nobody is bothered with a file that is not theirs.
 */
export function isSuperseded({ layer, data }: CheckedTranslation, original: Draft | undefined): boolean {
  return layer && original !== undefined && original.sources.length > 1 && data.of !== digestOf(original);
}

/** Languages a portal may have. */
const POSSIBLE = singles.site.schema.shape.languages.element.options;

/** Translations belong to an entry and to a language of the portal; an outdated one is a warning. */
export const translations: Rule = function* (content): Generator<Problem> {
  for (const translation of content.translations) {
    const { language, collection, id, data, draft } = translation;
    const languages = content.site?.languages ?? [];
    const original = content.entries.get(collection)?.get(id);
    const ids = content.ids.get(collection);
    if (content.site && !languages.includes(language as never)) {
      const known = (POSSIBLE as readonly string[]).includes(language);
      yield at(
        draft,
        [],
        `Die Sprache „${language}“ steht nicht in site.yaml`,
        known
          ? `dort languages: [${[...languages, language].join(', ')}]`
          : `das Portal spricht nur ${joinGerman(POSSIBLE)}; die Datei löschen`,
        // A town may take a language out of site.yaml and keep its translations for later.
        known ? 'warning' : 'error',
      );
    }
    if (!ids?.has(id)) {
      const close = nearest(id, [...(ids ?? [])]);
      yield at(
        draft,
        [],
        `Den Eintrag „${id}“ gibt es im Ordner ${collection} nicht`,
        close ? `die Datei in ${close}.md umbenennen` : 'die Übersetzung löschen',
      );
    } else if (original && data.of !== digestOf(original.draft) && !isSuperseded(translation, original.draft)) {
      yield at(
        draft,
        ['of'],
        'Der deutsche Text hat sich seit der Übersetzung geändert',
        `die Übersetzung prüfen, dann of: ${digestOf(original.draft)}`,
        'warning',
      );
    }
  }
};
