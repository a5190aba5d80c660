import type { AnyData } from '../../schemas/index.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Entry } from '../../portal/portal.ts';
import { onOffer } from '../../portal/on-offer.ts';
import { hasDetail, letterOf } from '../../schemas/routes.ts';
import { listedCollections } from './list.ts';
import { byEditor, linkTo, type Link, type View } from '../view.ts';

/** A letter of the register and everything that begins with it. */
export interface Letter {
  /** "A" to "Z", or "#" for what begins with a number. */
  readonly letter: string;
  readonly links: readonly { readonly link: Link; readonly kind: string }[];
}

const dictionary = new Intl.Collator('de', { numeric: true });

/** Every entry that has a page and is not over, and its synonyms, by first letter (umlauts under their base letter). */
export function register(view: View): Letter[] {
  const rows = [...listedCollections(view).filter(hasDetail), 'pages' as const]
    .flatMap((collection) =>
      onOffer(view.portal)
        .all(collection)
        .flatMap((entry) => rowsOf(view, entry)),
    )
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
  const { synonyms = [] }: AnyData = entry.data;
  return [{ link, kind }, ...synonyms.map((word) => ({ link: { ...link, ...byEditor(view, word) }, kind }))];
}

/** A letter's page in one language, and the languages that have the letter too. */
export interface LetterPage {
  readonly view: View;
  readonly letters: readonly Letter[];
  readonly current: Letter;
  readonly inLanguages: readonly Locale[];
}

/** The pages of all letters in all languages of the portal. */
export function letterPages(views: readonly View[]): LetterPage[] {
  const registers = views.map((view) => ({ view, letters: register(view) }));
  const having = (letter: string) =>
    registers.filter(({ letters }) => letters.some((one) => one.letter === letter)).map(({ view }) => view.locale);
  return registers.flatMap(({ view, letters }) =>
    letters.map((current) => ({ view, letters, current, inLanguages: having(current.letter) })),
  );
}
