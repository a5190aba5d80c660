import type { FoundEntry } from '../../domain/finder/file.ts';
import { shown } from './shown.ts';

/**
 * The server's own cards: those on this page, and those of the list's other pages, which are fetched when
 * an entry of them is shown. Until its card is there, an entry shows its name.
 */
export class Cards {
  readonly #signal: AbortSignal;
  readonly #cards = new Map<string, HTMLElement>();
  /** Cards of fetched pages that were not shown yet. */
  readonly #unread = new Map<string, Unread>();
  readonly #pages = new Map<string, Promise<void>>();

  constructor(list: Element, signal: AbortSignal) {
    this.#signal = signal;
    for (const card of list.querySelectorAll<HTMLElement>('article[data-id]'))
      this.#cards.set(card.dataset['id']!, card);
  }

  #known(id: string): HTMLElement | undefined {
    const unread = this.#unread.get(id);
    if (unread) {
      this.#unread.delete(id);
      this.#cards.set(id, read(unread));
    }
    return this.#cards.get(id);
  }

  /** The card of an entry; `arrived` gets the server's one when only a first sight of it can be given. */
  of(entry: FoundEntry, arrived: (card: HTMLElement) => void): HTMLElement {
    const known = this.#known(entry.id);
    if (known) return known;
    const sight = firstSight(entry);
    void this.#page(entry).then(() => {
      const card = this.#known(entry.id);
      sight.removeAttribute('aria-busy');
      if (!card || !sight.isConnected) return;
      const focused = sight.contains(document.activeElement);
      sight.replaceWith(card);
      if (focused) card.querySelector('a')?.focus();
      arrived(card);
    });
    return sight;
  }

  /** The page of the list an entry's card is on: fetched once. A page that cannot be had leaves the names. */
  #page(entry: FoundEntry): Promise<void> {
    const { listUrl } = entry;
    const known = this.#pages.get(listUrl) ?? this.#fetch(listUrl).catch(() => void this.#pages.delete(listUrl));
    this.#pages.set(listUrl, known);
    return known;
  }

  async #fetch(url: string): Promise<void> {
    await shown();
    const response = await fetch(url, { signal: this.#signal });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const page = await response.text();
    const icons = new Map([...page.matchAll(ICON)].map(([icon, id]) => [id!, icon]));
    for (const [card, id] of page.matchAll(CARD)) if (!this.#cards.has(id!)) this.#unread.set(id!, { card, icons });
  }
}

/** A card as it stands in the text of a page, with that page's icons: most cards of a page are never shown. */
interface Unread {
  readonly card: string;
  readonly icons: ReadonlyMap<string, string>;
}

const CARD = /<article\b[^>]*? data-id="([^"]+)".*?<\/article>/gs;
const ICON = /<symbol\b[^>]*? id="([^"]+)".*?<\/symbol>/gs;
const USED = /<use\b[^>]*? href="#([^"]+)"/g;

/** Makes a card of its text. A page keeps only the icons it uses: the card brings its own along. */
function read({ card, icons }: Unread): HTMLElement {
  const used = new Set([...card.matchAll(USED)].map(([, id]) => id!));
  const symbols = [...used].map((id) => (document.getElementById(id) ? '' : (icons.get(id) ?? '')));
  const template = document.createElement('template');
  template.innerHTML = `<svg>${symbols.join('')}</svg>${card}`;
  const [sprite, element] = template.content.children;
  document.querySelector('.sprite')?.append(...sprite!.children);
  return element as HTMLElement;
}

function firstSight({ id, title, url }: FoundEntry): HTMLElement {
  const card = document.createElement('article');
  card.className = 'card card-coming';
  card.dataset['id'] = id;
  card.ariaBusy = 'true';
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  heading.append(link);
  card.append(heading);
  return card;
}
