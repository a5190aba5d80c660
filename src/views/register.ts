import type { Entry } from '../portal/portal.ts';
import { hasDetail, letterOf } from '../schemas/routes.ts';
import { listedCollections } from './list.ts';
import { linkTo, type Link, type View } from './view.ts';

/** A letter of the register and everything that begins with it. */
export interface Letter {
  /** "A" to "Z", or "#" for what begins with a number. */
  readonly letter: string;
  readonly links: readonly { readonly link: Link; readonly kind: string }[];
}

const dictionary = new Intl.Collator('de', { numeric: true });

/** Every entry that has a page, and its synonyms, by first letter (umlauts under their base letter). */
export function register(view: View): Letter[] {
  const rows = [...listedCollections(view).filter(hasDetail), 'pages' as const]
    .flatMap((collection) => view.portal.all(collection).flatMap((entry) => rowsOf(view, entry)))
    .sort((a, b) => dictionary.compare(a.link.text, b.link.text) || (a.kind < b.kind ? -1 : 1));
  const letters = new Map<string, Letter['links'][number][]>();
  for (const row of rows) {
    const letter = letterOf(row.link.text);
    const list = letters.get(letter);
    if (list) list.push(row);
    else letters.set(letter, [row]);
  }
  return [...letters].map(([letter, links]) => ({ letter, links })).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

function rowsOf(view: View, entry: Entry): Letter['links'][number][] {
  const kind = view.t.collections[entry.collection];
  const link = linkTo(view, entry);
  const { synonyms = [] } = entry.data as { synonyms?: readonly string[] };
  return [{ link, kind }, ...synonyms.map((word) => ({ link: { ...link, text: word, lang: 'de' }, kind }))];
}
