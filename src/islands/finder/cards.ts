import type { FoundEntry } from '../../domain/finder/file.ts';

/**
 * The server's own cards: those on this page, and those of the list's other pages, which are fetched when
 * an entry of them is shown. Until its card is there, an entry shows its name.
 */
export class Cards {
  readonly #signal: AbortSignal;
  readonly #cards = new Map<string, HTMLElement>();
  readonly #pages = new Map<string, Promise<void>>();

  constructor(list: Element, signal: AbortSignal) {
    this.#signal = signal;
    this.#keep(list);
  }

  #keep(list: ParentNode): void {
    for (const card of list.querySelectorAll<HTMLElement>('article[data-id]'))
      this.#cards.set(card.dataset['id']!, card);
  }

  /** The card of an entry; `arrived` gets the server's one when only a first sight of it can be given. */
  of(entry: FoundEntry, arrived: (card: HTMLElement) => void): HTMLElement {
    const known = this.#cards.get(entry.id);
    if (known) return known;
    const sight = firstSight(entry);
    void this.#page(entry).then(() => {
      const card = this.#cards.get(entry.id);
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
    const response = await fetch(url, { signal: this.#signal });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    takeIcons(page);
    this.#keep(page);
  }
}

/** A page keeps only the icons it uses: cards of another page bring theirs along. */
function takeIcons(page: Document): void {
  const sprite = document.querySelector('.sprite');
  for (const symbol of page.querySelectorAll('.sprite symbol'))
    if (!document.getElementById(symbol.id)) sprite?.append(symbol);
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
