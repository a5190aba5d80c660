import { HERE } from '../domain/finder/here.ts';
import { Sheet } from './finder/sheet.ts';

/** What begins a search: a hand or a keyboard at a filter. */
const BEGINNINGS = ['pointerdown', 'focusin', 'change', 'submit'] as const;

/**
 * `<fp-finder data-index data-words>`: filters the list it holds, as soon as somebody filters. Until then
 * it is the server's list, and nothing is loaded. Whoever shows the same entries in another way (a map)
 * listens and speaks here:
 *
 * - `fp:found` `{ ids, criteria }` leaves the element after every change: the ids of all entries that fit
 *   (`offers/krabbelgruppe`), in the order of the list, and what was asked for (domain/finder/criteria.ts).
 * - `fp:start` inside the element asks for a first `fp:found`, without anybody having filtered.
 * - `fp:point` `{ id }` leaves the card (`[data-id]`) somebody points at or focuses; `id` is undefined when
 *   it is left.
 */
class FinderElement extends HTMLElement {
  #life: AbortController | undefined;
  #session: Promise<unknown> | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const form = this.querySelector('form');
    if (!form) return;
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-needs-script], [data-open]')) hidden.hidden = false;
    offerPosition(form);
    const sheet = new Sheet(this, signal);
    const begin = () => this.#begin(form, signal);
    for (const type of BEGINNINGS) {
      form.addEventListener(type, begin, { signal, once: true });
      sheet.dialog.addEventListener(type, begin, { signal, once: true });
    }
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener('fp:start', begin, { signal });
    this.#pointing(signal);
    if (location.search.length > 1) begin();
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#session = undefined;
  }

  #begin(form: HTMLFormElement, signal: AbortSignal): void {
    this.#session ??= import('./finder/session.ts').then(
      ({ start }) => start(this, form, signal),
      // Built anew since this page was loaded, what it would load is gone: the message waits there.
      () => (this.querySelector<HTMLElement>('[data-message]')!.hidden = false),
    );
  }

  #pointing(signal: AbortSignal): void {
    const point = ({ type, target }: Event) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
      const id = type === 'pointerout' || type === 'focusout' ? undefined : card?.dataset['id'];
      if (card) card.dispatchEvent(new CustomEvent('fp:point', { bubbles: true, detail: { id } }));
    };
    const list = this.querySelector('[data-views]');
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout'])
      list?.addEventListener(type, point, { signal });
  }
}

/** Offers the device's position as a place to be near; it is asked for only when somebody chooses it. */
function offerPosition(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('select[data-here]');
  if (!('geolocation' in navigator) || select?.options[0] === undefined) return;
  if (![...select.options].some(({ value }) => value === HERE))
    select.options[0].after(new Option(select.dataset['here'], HERE));
}

customElements.define('fp-finder', FinderElement);
