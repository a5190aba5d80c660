/**
 * `<fp-find data-base data-failed>` around a search form: shows results while typing. Everything it
 * needs is loaded when the field gets the focus; until then, and without script, the form leads to
 * the search page.
 */
class Find extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    const life = new AbortController();
    this.#life = life;
    this.addEventListener(
      'focusin',
      () => {
        void import('./search/box.ts').then(({ startBox }) => {
          if (!life.signal.aborted) startBox(this, life.signal);
        });
      },
      { once: true, signal: life.signal },
    );
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }
}

customElements.define('fp-find', Find);
