import { toId } from '../../domain/text.ts';
import { at, type Rule } from '../rules/rule.ts';
import { common, ownEntries } from './own.ts';

/** Names that say nothing, or that it is a copy. */
const PROVISIONAL =
  /^(?:test|neu|neues?r?|kopie|copy|unbenannt|untitled|datei|eintrag|angebot|termin|xxx?)(?:-|\d|$)|-(?:kopie|copy|neu|alt|test)(?:-|\d|$)/;

/** The name of a file becomes part of an address that is printed and linked: it should last. */
export const ids: Rule = function* (content) {
  for (const entry of ownEntries(content)) {
    if (!PROVISIONAL.test(entry.id)) continue;
    const id = toId(common(entry).title).slice(0, 60).replace(/-+$/, '');
    // The word may belong to the title itself: „Neue Wege“.
    if (id.startsWith(entry.id) || entry.id.startsWith(id)) continue;
    yield at(
      entry.draft,
      [],
      `Der Dateiname „${entry.id}“ klingt vorläufig, wird aber Teil der Internetadresse`,
      `die Datei umbenennen, solange sie niemand verlinkt, z. B. in ${id}`,
      'warning',
    );
  }
};
