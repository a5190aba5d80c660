import { join } from 'node:path';
import { toId } from '../../src/domain/text.ts';
import type { Content } from '../../src/portal/content.ts';
import type { Refusal } from '../../src/portal/read/files.ts';
import { shownPath, strangeFolder, strangeName } from '../../src/portal/read/files.ts';
import { isReserved } from '../../src/portal/read/reserved.ts';
import { isCollection } from '../../src/portal/read/source.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schemas/index.ts';
import { title as titleField } from '../../src/schemas/fields/text.ts';
import { blankEntry } from './blank-entry.ts';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The file of a new entry of this title, or why there can be none and what to do instead (German). */
export function newEntry(content: Content, collection: string, title: string): NewFile | { refusal: Refusal } {
  if (!isCollection(collection)) {
    const instead = `npm run new -- <Ordner> "Titel", Ordner ist einer von: ${collectionNames.join(', ')}`;
    return {
      refusal: collection === '' ? ['Es fehlt, was angelegt werden soll', instead] : strangeFolder(collection)!,
    };
  }
  const id = toId(title);
  const name = `${id}.${collections[collection].file}`;
  const refusal = titleRefusal(collection, title) ?? nameRefusal(content, collection, id, name);
  if (refusal) return { refusal };
  const entry = blankEntry(collection, title, {
    today: content.options.today,
    idsOf: (one) => [...(content.ids.get(one) ?? [])],
  });
  if ('first' in entry) {
    const command = `npm run new -- ${entry.first} "Name"`;
    return { refusal: [`Dafür braucht es zuerst einen Eintrag in „${entry.first}“`, command] };
  }
  return { path: join(content.options.contentDir, collection, name), text: entry.text };
}

function titleRefusal(collection: CollectionName, title: string): Refusal | undefined {
  const usage = `npm run new -- ${collection} "Offene Krabbelgruppe"`;
  if (title === '') return ['Der Titel fehlt', usage];
  if (toId(title) === '') return [`Im Titel „${title}“ steht kein Buchstabe und keine Zahl`, usage];
  return titleField.safeParse(title).success ? undefined : ['Der Titel ist zu lang oder hat mehrere Zeilen', usage];
}

function nameRefusal(content: Content, collection: CollectionName, id: string, name: string): Refusal | undefined {
  const shown = (folder: string) => `${shownPath(join(folder, collection))}/${name}`;
  if (content.ids.get(collection)?.has(id)) {
    const own =
      content.entries.get(collection)?.get(id)?.draft.sources.at(-1)?.found.file ?? shown(content.options.contentDir);
    return [`Den Eintrag gibt es schon: ${own}`, 'dort weiterschreiben, oder einen anderen Titel wählen'];
  }
  if (isReserved(collection, id))
    return [`Der Name „${id}“ gehört einer Seite des Portals`, 'einen anderen Titel wählen'];
  return strangeName({ folder: collection, name });
}
