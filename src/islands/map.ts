import { VIEW } from './map/parameter.ts';
import type { MapView } from './map/view.ts';

/**
 * `<fp-map data-index data-settings>` around a list: shows the list's entries on a map beside it, or in its
 * place on a phone. Nothing is loaded before somebody asks for the map. It follows its `<fp-finder>`:
 * `fp:found` says which entries fit, `fp:point` which card somebody points at. With `data-always` it stands alone, open
 * at once, and shows every entry of its file.
 */
class MapElement extends HTMLElement {
  #life: AbortController | undefined;
  #view: Promise<MapView> | undefined;
  #found: readonly string[] | undefined;

  /** Ids of the entries with a pin on the map; empty until it is open. */
  ids: readonly string[] = [];

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    for (const button of this.#buttons)
      button.addEventListener('click', () => void this.#choose(button.dataset['view'] === 'map'), { signal });
    const finder = this.closest('fp-finder');
    finder?.addEventListener(
      'fp:found',
      (event) => {
        this.#found = (event as CustomEvent<{ ids: readonly string[] }>).detail.ids;
        void this.#show();
      },
      { signal },
    );
    this.addEventListener(
      'fp:point',
      (event) => {
        const { id } = (event as CustomEvent<{ id: string | undefined }>).detail;
        void this.#view?.then((view) => view.mark(id));
      },
      { signal },
    );
    addEventListener('popstate', () => void this.#choose(this.#isAsked, false), { signal });
    if (this.#isAsked) void this.#choose(true, false);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    void this.#view?.then((view) => view.remove());
    this.#view = undefined;
  }

  get #buttons(): NodeListOf<HTMLButtonElement> {
    return this.querySelectorAll<HTMLButtonElement>('button[data-view]');
  }

  get #isAlone(): boolean {
    return 'always' in this.dataset;
  }

  get #isAsked(): boolean {
    return this.#isAlone || new URLSearchParams(location.search).get(VIEW.name) === VIEW.map;
  }

  /** Shows the map, or the list alone. */
  async #choose(map: boolean, tell = true): Promise<void> {
    this.toggleAttribute('data-open', map);
    for (const button of this.#buttons) button.ariaPressed = String((button.dataset['view'] === 'map') === map);
    if (tell) {
      const url = new URL(location.href);
      if (map) url.searchParams.set(VIEW.name, VIEW.map);
      else url.searchParams.delete(VIEW.name);
      history.replaceState(history.state, '', url);
    }
    if (!map || !(await this.#agreed())) return;
    if (!this.#view) this.#open();
    await this.#show();
  }

  /** Somebody else's tiles are asked only after a click that names them; it counts for this page. */
  async #agreed(): Promise<boolean> {
    const consent = this.querySelector<HTMLElement>('[data-map-consent]');
    if (!consent || consent.hidden) return true;
    const { signal } = this.#life!;
    await new Promise((done) =>
      consent.querySelector('[data-map-agree]')!.addEventListener('click', done, { signal, once: true }),
    );
    consent.hidden = true;
    // The button that had the keyboard is gone.
    const region = consent.closest<HTMLElement>('section')!;
    region.tabIndex = -1;
    region.focus({ preventScroll: true });
    return true;
  }

  #open(): void {
    const { signal } = this.#life!;
    const message = this.querySelector<HTMLElement>('[data-map-message]')!;
    message.hidden = true;
    this.#view = import('./map/view.ts').then(({ openMap }) => openMap(this, signal));
    this.#view.catch((cause: unknown) => {
      if (signal.aborted) return;
      message.hidden = false;
      this.#view = undefined;
      throw cause;
    });
    if (!this.#found && !this.#isAlone) this.dispatchEvent(new CustomEvent('fp:start', { bubbles: true }));
  }

  async #show(): Promise<void> {
    if (!this.hasAttribute('data-open') || !(this.#found || this.#isAlone)) return;
    const view = await this.#view;
    this.ids = view?.show(this.#found) ?? [];
  }
}

customElements.define('fp-map', MapElement);
